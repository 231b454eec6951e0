import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pack from 'virtual:leeward-pack';
import { readProfile as readFile } from '../../../electron/read-profile.ts';
import { isHousehold, readHousehold } from '../../../models/profile/read-household.ts';
import { readProfile } from '../../../models/profile/read-profile.ts';
import type { Sentence } from '../../../models/reasoning/assessment.ts';
import { readAssessment } from '../../../models/reasoning/read-assessment.ts';
import { readCaseContent } from '../../../models/vault/case-content.ts';

export type Answer = { readonly ok: true } | { readonly ok: false; readonly problem: Sentence };

export interface Read {
  /** Undefined where the bytes were refused before they became a text. */
  readonly text: string | undefined;
  readonly answer: Answer;
}

/** What reads the text of a file: as a profile, several people, a case of a vault, or an assessment. */
export const READERS: Readonly<Record<string, (text: string) => Answer>> = {
  profile: (text) => readProfile(text, pack),
  household: (text) => (isHousehold(text) ? readHousehold(text, pack) : readProfile(text, pack)),
  case: (text) => readCaseContent(text, pack),
  assessment: readAssessment,
};

/** A place on the disk from which bytes are read as the program reads them, from the file to the answer. */
export function placeOnDisk(): { read(name: string, bytes: Uint8Array): Promise<Read>; remove(): void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-hostile-'));
  const file = path.join(folder, 'file');
  return {
    async read(name, bytes) {
      fs.writeFileSync(file, bytes);
      const opened = await readFile(file);
      if (opened.ok)
        return { text: opened.text, answer: (READERS[name] as (text: string) => Answer)(opened.text) };
      return {
        text: undefined,
        answer: { ok: false, problem: { id: `welcome.open.${opened.code}`, args: { limit: '5' } } },
      };
    },
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}
