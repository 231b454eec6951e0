/** What the command line did, and what it leaves to Electron: only Electron can print. */
export interface CommandLineOutcome {
  readonly exitCode: number;
  readonly pdf?: PendingPdf;
}

export interface PendingPdf {
  readonly html: string;
  /** Where the PDF goes. */
  readonly file: string;
  /** The day the PDF may say it was made on, as `2026-11-21`. */
  readonly day: string;
  /** Nothing else was asked for, so that not printing is a failure. */
  readonly only: boolean;
}
