import * as z from 'zod';

/** `app`, `device` or `app.setting`. */
const renamable = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?$/,
    'an app, a device or app.setting in kebab-case',
  );

/** Old id → new id: profiles that were written under the old one are still understood. */
export const formerlySchema = z.record(renamable, renamable);
