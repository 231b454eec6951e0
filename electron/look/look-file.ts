import fs, { constants } from 'node:fs/promises';
import { z } from 'zod';
import { type Look, look } from '../../models/contract/look-messages.ts';

const VERSION = 1;
/** Many times what we write. */
const LIMIT_BYTES = 1_000;

const content = z.strictObject({ version: z.literal(VERSION), ...look.shape });

/** Neither a pipe that somebody named like the file nor a link is followed. Windows knows no such flags. */
const READ_AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

export const lookText = ({ language, theme, textSize }: Look): string =>
  `${JSON.stringify({ version: VERSION, language, theme, textSize })}\n`;

/** @returns what is remembered, null where no such file is there, `foreign` where it is anything but what we write */
export async function readLook(file: string): Promise<Look | null | 'foreign'> {
  try {
    const handle = await fs.open(file, READ_AT_ONCE);
    try {
      const stat = await handle.stat();
      if (!stat.isFile() || stat.size > LIMIT_BYTES) return 'foreign';
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await handle.readFile());
      const { version: _version, ...remembered } = content.parse(JSON.parse(text));
      return remembered;
    } finally {
      await handle.close();
    }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : 'foreign';
  }
}
