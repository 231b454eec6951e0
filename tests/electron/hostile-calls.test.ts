import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { messageNames } from '../../models/contract/message-names.ts';
import { messages } from '../../models/contract/messages.ts';
import { vaultRequest } from '../../models/contract/vault-messages.ts';
import { goodCalls, goodVaultMessages, hostileCall, hostileVaultMessage } from '../hostile-calls.ts';
import { runs } from '../runs.ts';
import { tally } from '../tally.ts';

let tried = 0;
let accepted = 0;
afterAll(() => tally('hostile-calls', { tried, accepted }));

function refused(taken: boolean): boolean {
  tried++;
  if (taken) accepted++;
  return !taken;
}

it('what the faults are planted in is taken, on every channel', () => {
  expect([...new Set(goodCalls.map(({ name }) => name))].sort()).toEqual([...messageNames].sort());
  for (const { name, request } of goodCalls)
    expect(messages[name].request.safeParse(request).success, name).toBe(true);
  for (const message of goodVaultMessages) expect(vaultRequest.safeParse(message).success).toBe(true);
});

it('no malformed call to the shell is taken, whatever it is', () => {
  fc.assert(
    fc.property(hostileCall, ({ name, request }) =>
      refused(messages[name].request.safeParse(request).success),
    ),
    { numRuns: runs(2_000, 12_000) },
  );
});

it('no malformed message to the vault is taken, whatever it is', () => {
  fc.assert(
    fc.property(hostileVaultMessage, ({ request }) => refused(vaultRequest.safeParse(request).success)),
    { numRuns: runs(1_000, 6_000) },
  );
});
