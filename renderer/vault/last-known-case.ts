/** What a case holds in its vault as far as this window knows: as it was read or saved, and as it was last sent. */
export class LastKnownCase {
  #kept: string | null = null;
  #sent: string | null = null;

  /** It was read, or its save was answered. */
  keep(content: string): void {
    this.#kept = content;
    this.#sent = null;
  }

  /** It is being saved. The answer may not come back, and the save have been done all the same. */
  send(content: string): void {
    this.#sent = content;
  }

  /** Whether nobody else has changed what was found in the vault. */
  covers(content: string): boolean {
    return content === this.#kept || content === this.#sent;
  }
}
