import fs from 'node:fs';
import path from 'node:path';

let written = 0;

/**
 * Adds figures to the row of that name in the table that `npm test` prints at its end (scripts/promise-table.mjs).
 * Figures of one name are added up over all tests. A test file that is run by itself adds to nothing.
 */
export function tally(row: string, figures: Readonly<Record<string, number>>): void {
  const folder = process.env.LEEWARD_TALLY;
  if (folder)
    fs.writeFileSync(path.join(folder, `${process.pid}-${++written}.json`), JSON.stringify({ row, figures }));
}

/** Counts hostile files, and those that end in anything but one of our answers. */
export class HostileFiles {
  #tried = 0;
  #crashes = 0;

  open<Answer>(read: () => Answer): Answer {
    this.#tried++;
    try {
      return read();
    } catch (error) {
      this.#crashes++;
      throw error;
    }
  }

  async openLater<Answer>(read: () => Promise<Answer>): Promise<Answer> {
    this.#tried++;
    try {
      return await read();
    } catch (error) {
      this.#crashes++;
      throw error;
    }
  }

  tally(): void {
    tally('hostile-files', { tried: this.#tried, crashes: this.#crashes });
  }
}
