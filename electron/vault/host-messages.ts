import { z } from 'zod';
import { vaultFailure } from '../../models/contract/vault-messages.ts';

/** What passes between the main process and the vault process: sealed bytes and what became of them, never a key. */

const sealed = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const order = z.int().nonnegative();

export const toVaultProcess = z.discriminatedUnion('tell', [
  /** The first message; the window's port comes with it. */
  z.strictObject({
    tell: z.literal('start'),
    vault: z.union([sealed, vaultFailure]),
    copy: sealed.optional(),
  }),
  z.strictObject({ tell: z.literal('saved'), order, settled: z.boolean(), oldCopyLeft: z.boolean() }),
  z.strictObject({ tell: z.literal('noted'), order }),
  z.strictObject({ tell: z.literal('failed'), order, code: vaultFailure }),
]);

export const fromVaultProcess = z.discriminatedUnion('order', [
  z.strictObject({
    order: z.literal('save'),
    number: order,
    bytes: sealed,
    copy: z.enum(['keep', 'leave']),
    renewCopy: z.boolean(),
  }),
  z.strictObject({ order: z.literal('opened'), number: order }),
]);

export type ToVaultProcess = z.output<typeof toVaultProcess>;
export type FromVaultProcess = z.output<typeof fromVaultProcess>;
