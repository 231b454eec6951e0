import { describe, expect, it } from 'vitest';
import type { Action } from '../../../models/knowledge/schemas/action.ts';
import { planSteps, reducedByEach } from '../../../models/planning/plan-steps.ts';
import type { ReasonedExposure } from '../../../models/reasoning/exposures.ts';
import { knowledge } from '../built-in-knowledge.ts';

const [example] = knowledge.pack.actions;
const action = (id: string, more: Partial<Action> = {}): Action => ({
  ...(example as Action),
  id,
  kind: 'setting',
  on: [],
  after: [],
  burden: { people: 0, money: 0, minutes: 1 },
  ...more,
});
const none = new Map<string, string[]>();
const ordered = (
  chosen: readonly string[],
  all: readonly Action[],
  { has = ['telegram'], changing = chosen }: { has?: string[]; changing?: readonly string[] } = {},
) =>
  planSteps(
    { ...knowledge.pack, actions: [...all] },
    new Set(has),
    new Set(changing),
    chosen.map((id) => all.find((one) => one.id === id) as Action),
    none,
    none,
  ).map((one) => one.action);

describe('the steps of a plan in the order to do them (design §4)', () => {
  it('keeps the order given where nothing stands against it', () => {
    expect(ordered(['b', 'a', 'c'], [action('a'), action('b'), action('c')])).toEqual(['b', 'a', 'c']);
  });

  it('puts what comes after another behind it, through any number of them, each once', () => {
    const all = [
      action('a', { after: ['b'] }),
      action('b', { after: ['c'] }),
      action('c'),
      action('d', { after: ['c'] }),
    ];
    expect(ordered(['a', 'd', 'b', 'c'], all)).toEqual(['c', 'b', 'a', 'd']);
  });

  it('puts a preparation that changes no answer before what needs it, on an app they have', () => {
    const all = [
      action('look', { on: ['telegram'] }),
      action('look-elsewhere', { on: ['signal'] }),
      action('anywhere'),
      action('set', { after: ['look', 'look-elsewhere', 'anywhere'] }),
    ];
    expect(ordered(['set'], all)).toEqual(['look', 'anywhere', 'set']);
  });

  it('adds nothing of its own that changes an answer: that is a choice', () => {
    const all = [action('other'), action('set', { after: ['other'] })];
    expect(ordered(['set'], all, { changing: ['set', 'other'] })).toEqual(['set']);
    expect(ordered(['set', 'other'], all)).toEqual(['other', 'set']);
  });

  it('looks before it sets, also where the look answers something', () => {
    const all = [action('look', { kind: 'check' }), action('set', { after: ['look'] })];
    expect(ordered(['set'], all, { changing: ['set', 'look'] })).toEqual(['look', 'set']);
  });

  it('ends where actions come after one another in a ring', () => {
    const all = [action('a', { after: ['b'] }), action('b', { after: ['a'] })];
    expect(ordered(['a', 'b'], all)).toEqual(['b', 'a']);
  });

  it('names the app they have, what is closed, and as reduced only what is not closed', () => {
    const set = action('set', { on: ['signal', 'telegram'], burden: { people: 1, money: 2, minutes: 3 } });
    const steps = planSteps(
      { ...knowledge.pack, actions: [set, action('more')] },
      new Set(['telegram']),
      new Set(['set']),
      [set, action('more')],
      new Map([['set', ['x', 'y']]]),
      new Map([
        ['set', ['y', 'z']],
        ['more', ['x']],
      ]),
    );
    expect(steps).toEqual([
      {
        action: 'set',
        app: 'telegram',
        prepares: false,
        closes: ['x', 'y'],
        reduces: ['z'],
        burden: set.burden,
      },
      {
        action: 'more',
        app: null,
        prepares: false,
        closes: [],
        reduces: ['x'],
        burden: { people: 0, money: 0, minutes: 1 },
      },
    ]);
  });

  it('tells what only prepares from what was chosen', () => {
    const look = action('look', { kind: 'check' });
    const set = action('set', { after: ['look'] });
    const prepared = (chosen: Action[]) =>
      planSteps(
        { ...knowledge.pack, actions: [look, set] },
        new Set(),
        new Set(['look', 'set']),
        chosen,
        none,
        none,
      ).map(({ prepares }) => prepares);
    expect(prepared([set])).toEqual([true, false]);
    expect(prepared([look, set])).toEqual([false, false]);
  });

  it('counts as reduced what is not closed by the action alone', () => {
    const open = (id: string, closedBy: { action: string; effect: 'closes' | 'reduces' }[]) =>
      ({ exposure: { id, closedBy } }) as unknown as ReasonedExposure;
    const reduced = reducedByEach([
      open('x', [
        { action: 'a', effect: 'reduces' },
        { action: 'b', effect: 'closes' },
      ]),
      open('y', [{ action: 'a', effect: 'reduces' }]),
    ]);
    expect([...reduced]).toEqual([['a', ['x', 'y']]]);
  });
});
