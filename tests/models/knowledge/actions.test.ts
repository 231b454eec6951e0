import { describe, expect, it } from 'vitest';
import { compileKnowledge } from '../../../models/knowledge/compile.ts';
import type { Action } from '../../../models/knowledge/schemas/action.ts';
import type { Pack } from '../../../models/knowledge/schemas/pack.ts';
import { actionsOf, afterActions } from '../../../models/reasoning/actions.ts';
import { answersOf } from '../../../models/reasoning/answers.ts';
import { assess } from '../../../models/reasoning/assess.ts';
import { buildCase } from '../../../models/reasoning/case.ts';
import { prepareCase } from '../../../models/reasoning/case-program.ts';
import { liveWitnesses } from '../../../models/reasoning/status.ts';
import { buildReport } from '../../../models/reporting/build-report.ts';
import { createTexts } from '../../../models/reporting/texts.ts';
import { knowledge, profileOf, TODAY } from '../built-in-knowledge.ts';
import { knowledgeText, withFile } from './knowledge-folder.ts';

const { pack } = knowledge;
const devices = pack.apps
  .filter((app) => app.kind === 'device')
  .map((app) => ({ device: app.id, settings: {} }));

/**
 * Actions that take away some way to some exposure of somebody with this app and every device, nothing answered. A locked
 * screen shows messages only where there are some. */
const workingWith = (app: string, actions: readonly Action[]): string[] => {
  const isDevice = devices.some(({ device }) => device === app);
  const tried: Pack = { ...pack, actions: [...actions] };
  const profile = profileOf({ apps: [{ app: isDevice ? 'telegram' : app, settings: {} }], devices });
  const { choices, facts } = buildCase(tried, profile, { asOf: TODAY, scenarios: knowledge.scenarios });
  const program = prepareCase(knowledge.rules, choices, facts);
  const answers = answersOf(tried, profile, choices);
  const byChoice = new Map<number, Set<number>>();
  program.ground.atoms.forEach(({ predicate }, atom) => {
    if (predicate !== 'exposure') return;
    for (const cube of program.labels[atom]?.cubes ?? []) {
      for (let i = 0; i < cube.length; i += 2) {
        const known = byChoice.get(cube[i] as number);
        if (known) known.add(atom);
        else byChoice.set(cube[i] as number, new Set([atom]));
      }
    }
  });
  return actionsOf(tried, program, answers)
    .filter((taken) => {
      const after = afterActions(program, answers, [taken]);
      const touched = new Set([...taken.sets.keys()].flatMap((choice) => [...(byChoice.get(choice) ?? [])]));
      return [...touched].some(
        (atom) =>
          liveWitnesses(program, atom, after.answers, after.separated).length <
          liveWitnesses(program, atom, answers).length,
      );
    })
    .map(({ action }) => action.id);
};

/** Actions that nobody could notice: no way in that they take away, no habit that counts, no step they prepare. */
const idle = (actions: readonly Action[]): string[] => {
  const appsOf = ({ on, sets }: Action): readonly string[] => {
    if (on.length > 0) return on;
    const named = Object.keys(sets).map((key) => key.replace(/^others\./, '').split('.')[0] ?? '');
    return named.includes('practice') ? devices.map(({ device }) => device) : ['telegram'];
  };
  const working = new Set(
    [...new Set(actions.flatMap((action) => appsOf(action)))].flatMap((app) =>
      workingWith(
        app,
        actions.filter((action) => appsOf(action).includes(app)),
      ),
    ),
  );
  const counts = (action: Action): boolean =>
    Object.keys(action.sets).some(
      (key) =>
        (pack.practices.find((practice) => key === `practice.${practice.id}`)?.against.length ?? 0) > 0,
    );
  const alive = actions.filter((action) => working.has(action.id) || counts(action));
  const prepared = new Set(alive.flatMap((action) => action.after));
  return actions
    .filter((action) => !alive.includes(action) && !(action.kind === 'check' && prepared.has(action.id)))
    .map((action) => action.id);
};

describe('every action', () => {
  it('takes away some way in, counts as a habit, or prepares one that does', () => {
    expect(idle(pack.actions)).toEqual([]);
  });
  it('is found idle where it sets what no way in depends on', () => {
    const [some] = pack.actions.filter((action) => action.id === 'telegram-passcode-lock');
    const idler = { ...(some as Action), id: 'idler', sets: { 'telegram.last-seen': 'nobody' } };
    expect(idle([...pack.actions, idler])).toEqual(['idler']);
  });
  it('says what it does not stop', () => {
    expect(pack.actions.filter((action) => !action.says.includes('does-not-stop'))).toEqual([]);
  });
  it('that deletes waits where deleting could harm', () => {
    const hasty = pack.actions.filter(
      (action) =>
        Object.values(action.sets).includes('deleted') &&
        Object.keys(action.sets).some((key) => key.endsWith('.old-history')) &&
        !(action.notWhen.includes('detained-colleague') && action.notWhen.includes('summoned')),
    );
    expect(hasty.map((action) => action.id)).toEqual([]);
  });
  it('on a choice that apps share is offered with each of them', () => {
    const shared = pack.apps.flatMap(({ id, settings }) =>
      settings.flatMap(({ sameAs }) => (sameAs ? [{ app: id, choice: sameAs }] : [])),
    );
    expect(shared.length).toBeGreaterThan(10);
    // Photos can be sent from other phones too: who has no iPhone is not asked to turn anything on there.
    const phoneOnly = ({ app, choice }: { app: string; choice: string }): boolean =>
      app === 'photo-upload' && choice === 'iphone.advanced-data-protection';
    const kept = pack.actions.flatMap(({ id, on, sets }) =>
      shared
        .filter((one) => one.choice in sets && on.length > 0 && !on.includes(one.app) && !phoneOnly(one))
        .map(({ app }) => `${id}: ${app}`),
    );
    expect(kept).toEqual([]);
  });
  it('asks others only where it counts them', () => {
    const alone = pack.actions.filter(
      (action) =>
        Object.keys(action.sets).some((key) => key.startsWith('others.')) &&
        !(action.burden.people > 0 && action.needs.includes('another-person')),
    );
    expect(alone.map((action) => action.id)).toEqual([]);
  });
  it('promises nothing', () => {
    const promise = /\b(safe|safer|safely|secure|securely|impossible|guarantee|protected)\b/i;
    // Menus are named as the product names them.
    const menus = /[A-Z][\w’]+( (&|and|[a-z]+))* (safety|Safety|security|Security)|account security/g;
    const english = pack.texts.en ?? {};
    const found = Object.entries(english).filter(
      ([id, text]) => /^(action|practice|legal-note)\./.test(id) && promise.test(text.replace(menus, '')),
    );
    expect(found).toEqual([]);
  });
  it('points to training material by link only', () => {
    const register = new Map(pack.sources.map((source) => [source.id, source]));
    const trained = pack.actions.flatMap((action) => action.training);
    expect(trained.length).toBeGreaterThan(100);
    const known =
      /^(EFF Surveillance Self-Defense|Security in-a-Box|Digital First Aid Kit|Digital Defenders Partnership|SAFETAG)$/;
    for (const id of trained) {
      expect(register.get(id)?.publisher, id).toMatch(known);
      expect(register.get(id)?.url, id).toMatch(/^https:\/\//);
    }
  });
});

describe('a slip in an action is named', () => {
  const file = 'actions/networks.yaml';
  const written = knowledgeText(file);
  it.each([
    ['unknown training material', written.replace('[ssd-vpn,', '[ssd-vpnn,'), /unknown source "ssd-vpnn"/],
    [
      'a legal note without a source',
      written.replace(
        /\{ country: IR, note: vpn-without-permit, sources: \[[^\]]*\], asOf: '[^']*' \}/,
        '{ country: IR, note: vpn-without-permit, confidence: not-verified }',
      ),
      /what a law says needs a source/,
    ],
    [
      'a legal note without a text',
      written.replace('note: vpn-without-permit', 'note: vpn-without-a-permit'),
      /text "legal-note.vpn-without-a-permit" is missing/,
    ],
    ['nothing set', written.replace(/ {2}sets: .*\n/, ''), /an action that sets nothing changes nothing/],
  ])('%s', (_, text, message) => {
    expect(text).not.toBe(written);
    const result = compileKnowledge(withFile(file, text));
    expect(result.ok ? [] : result.problems.map((problem) => problem.message).join('\n')).toMatch(message);
  });
});

describe('what the law says of an action', () => {
  const notesFor = (country: string): string[] => {
    const profile = profileOf({
      country,
      apps: [{ app: 'vpn', settings: { provider: 'at-home', 'how-often': 'sometimes' } }],
      devices: [{ device: 'android', settings: {} }],
      protect: { browsing: 'grave' },
    });
    const tree = buildReport(
      assess(knowledge, profile, { asOf: TODAY, language: 'en' }),
      createTexts(pack.texts, 'en'),
      pack,
      { audience: 'me', detail: 'full' },
    );
    return tree.sections
      .flatMap((section) => section.blocks)
      .flatMap((block) => (block.kind === 'steps' ? block.items.flatMap((item) => item.notes) : []));
  };
  it('stands with the step, only where it is that law', () => {
    const law = /^What the law says: /;
    expect(notesFor('IR').some((note) => law.test(note) && note.includes('unlicensed'))).toBe(true);
    expect(notesFor('DE').length).toBeGreaterThan(0);
    expect(notesFor('DE').some((note) => law.test(note))).toBe(false);
  });
});
