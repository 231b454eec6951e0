import fc from 'fast-check';
import type { MessageName } from '../models/contract/message-names.ts';

/** A call that the contract does not allow, by the way it was made: never one that only might be wrong. */
export interface HostileCall<Name extends string = string> {
  readonly name: Name;
  readonly request: unknown;
}

interface Shape {
  /** A request that is taken. */
  readonly good: Readonly<Record<string, unknown>>;
  /** For each part, values that are never right there. */
  readonly wrong: Readonly<Record<string, readonly unknown[]>>;
  /** Parts that may be left out. */
  readonly optional?: readonly string[];
}

const UNCONVERTIBLE = { toString: null, valueOf: null };
const OTHER_KINDS: readonly unknown[] = [null, 7, Number.NaN, true, [], {}, [['x']], UNCONVERTIBLE];
const names = [
  ...OTHER_KINDS,
  ...['', '.', '..', '../x', '/etc/passwd', 'a/b', 'a\\b', '.bashrc', 'C:\\x', ' x', '-rf', 'a:b'],
  ...['a\u0000', 'a\nb', 'a\u202eb', 'x'.repeat(81), 'x'.repeat(100_000), '\ud800'],
];
const words = [...OTHER_KINDS, '', 'exe', 'PDF', 'html ', '__proto__', 'constructor', 'toString', ['html']];
const days = [7, true, [], {}, '', 'yesterday', '2026-13-01', '2026-11-32', '2026-11-21T00:00', '20261121'];
const numbers = [
  null,
  '5',
  true,
  [],
  {},
  UNCONVERTIBLE,
  [5],
  -1,
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 60,
];
const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const lockedFile = new TextEncoder().encode('age-encryption.org/v1\n-> X25519');

const nothingAsked: Shape = { good: {}, wrong: {} };

const shapes: Readonly<Record<MessageName, readonly Shape[]>> = {
  saveReport: [
    {
      good: { suggestedName: 'report', format: 'html', content: '<p>x</p>', day: '2026-11-21' },
      wrong: { suggestedName: names, format: words, content: [...OTHER_KINDS, bytes(60)], day: days },
    },
    {
      good: { suggestedName: 'report', format: 'odt', content: bytes(80, 75), day: null },
      wrong: { suggestedName: names, format: words, content: [...OTHER_KINDS, 'PK', [80, 75]], day: days },
    },
  ],
  printReport: [{ good: { content: '<p>x</p>', day: null }, wrong: { content: OTHER_KINDS, day: days } }],
  saveLocked: [
    {
      good: { suggestedName: 'report', format: 'html', content: lockedFile },
      wrong: {
        suggestedName: names,
        format: words,
        content: [
          ...OTHER_KINDS,
          'age-encryption.org/v1\n',
          bytes(),
          bytes(1, 2),
          lockedFile.slice(1),
          '%PDF',
        ],
      },
    },
  ],
  openProfile: [nothingAsked],
  systemLanguages: [nothingAsked],
  today: [nothingAsked],
  startedAnew: [nothingAsked],
  closeProgram: [nothingAsked],
  chooseVault: [
    { good: { purpose: 'open' }, wrong: { purpose: [...words, 'make', 'Open'] } },
    { good: { purpose: 'make', suggestedName: 'answers' }, wrong: { purpose: words, suggestedName: names } },
    { good: { purpose: 'again' }, wrong: { purpose: [...words, 'make', 'AGAIN'] } },
  ],
  vaultState: [nothingAsked],
  lockVault: [{ good: { forget: true }, wrong: { forget: [null, 0, 1, '', 'true', [], {}] } }],
  makeVaultUnreadable: [nothingAsked],
  stillHere: [nothingAsked],
  copied: [nothingAsked],
  lockAfterIdle: [{ good: { minutes: 5 }, wrong: { minutes: [...numbers, 0, 121] } }],
  keepAppearance: [
    {
      good: { language: 'fa', theme: 'dark', textSize: 125 },
      wrong: { language: [...words, 'xx'], theme: [...words, 'blue'], textSize: [...numbers, 0, 110] },
    },
    {
      good: { language: 'fa', theme: 'dark', textSize: 125, computer: 'mine' },
      wrong: { computer: [...words, 'yours', 'MINE'] },
      optional: ['computer'],
    },
  ],
  rememberedLook: [nothingAsked],
  rememberLook: [
    {
      good: { language: 'fa', theme: 'dark', textSize: 125, asked: true },
      wrong: {
        language: [...words, 'xx'],
        theme: [...words, 'blue'],
        textSize: [...numbers, 0, 110],
        asked: [null, 0, 1, '', 'true', [], {}],
      },
    },
  ],
  forgetLook: [nothingAsked],
};

const passphrases = [...OTHER_KINDS, '', 'x'.repeat(1_025)];
const cases = [...OTHER_KINDS, '', '../../answers', '0'.repeat(31), '0'.repeat(33), 'A'.repeat(32)];
const labels = [...OTHER_KINDS, 'a\nb', 'a\u202eb', 'a\u2066b', '\u0000', 'x'.repeat(81), '\ud800'];
/** What stands for a case wherever the fault is elsewhere. */
export const someCase = '0123456789abcdef'.repeat(2);
const asked = (ask: string, good: object, wrong: Shape['wrong'], optional?: readonly string[]): Shape => ({
  good: { request: 1, ask, ...good },
  wrong: { request: numbers, ask: [...OTHER_KINDS, 'run', 'keys', '__proto__', 'OPEN'], ...wrong },
  ...(optional ? { optional } : {}),
});

const vaultShapes: readonly Shape[] = [
  asked(
    'make',
    { passphrase: 'river lamp', label: 'mine', content: '{}' },
    { passphrase: passphrases, label: labels, content: OTHER_KINDS },
  ),
  asked('open', { passphrase: 'river lamp' }, { passphrase: passphrases }),
  asked('open-case', { case: someCase }, { case: cases }),
  asked(
    'save-case',
    { case: someCase, label: 'mine', content: '{}' },
    { case: cases, label: labels, content: OTHER_KINDS },
    ['case', 'label'],
  ),
  asked('rename-case', { case: someCase, label: 'mine' }, { case: cases, label: labels }),
  asked('stop-deriving', { stops: 1 }, { stops: numbers }),
  asked('remove-case', { case: someCase }, { case: cases }),
  asked('change-passphrase', { current: 'river', next: 'lamp' }, { current: passphrases, next: passphrases }),
  asked('draw-passphrase', { language: 'fa' }, { language: [...words, 'xx'] }),
];

const EXTRA = ['path', 'file', 'folder', '0', 'constructor', 'then', 'event', 'request2'];

/** One fault in a request that would otherwise be taken. */
function withOneFault({ good, wrong, optional = [] }: Shape): fc.Arbitrary<unknown> {
  const faults: fc.Arbitrary<unknown>[] = [
    fc.tuple(fc.constantFrom(...EXTRA), fc.anything()).map(([part, value]) => ({ ...good, [part]: value })),
    fc.constantFrom<unknown>([good], JSON.stringify(good), { data: good }),
  ];
  const needed = Object.keys(good).filter((part) => !optional.includes(part));
  if (needed.length > 0)
    faults.push(
      fc.constantFrom(...needed).map((part) => {
        const { [part]: _, ...rest } = good;
        return rest;
      }),
    );
  for (const [part, values] of Object.entries(wrong))
    faults.push(fc.constantFrom(...values).map((value) => ({ ...good, [part]: value })));
  return fc.oneof(...faults);
}

/** Anything at all; a request of the contract does not come about by chance, but nothing does. */
const junk = fc.anything().filter((value) => value !== undefined);

/** Calls over every channel from the window to the shell. */
export const hostileCall: fc.Arbitrary<HostileCall<MessageName>> = fc.oneof(
  ...Object.entries(shapes).map(([name, list]) =>
    fc
      .oneof(
        { weight: 1, arbitrary: junk },
        ...list.map((shape) => ({ weight: 2, arbitrary: withOneFault(shape) })),
      )
      .map((request) => ({ name: name as MessageName, request })),
  ),
);

/** Messages over the port to the vault's process. */
export const hostileVaultMessage: fc.Arbitrary<HostileCall> = fc
  .oneof(fc.anything(), ...vaultShapes.map(withOneFault))
  .map((request) => ({ name: 'vault', request }));

/** What each channel takes: the faults above are planted in nothing else. */
export const goodCalls: readonly HostileCall<MessageName>[] = Object.entries(shapes).flatMap(([name, list]) =>
  list.map(({ good }) => ({
    name: name as MessageName,
    request: Object.keys(good).length > 0 ? good : undefined,
  })),
);

export const goodVaultMessages: readonly unknown[] = vaultShapes.map(({ good }) => good);
