import type { Page } from '@playwright/test';
import type { CaseEntry } from '../../models/contract/vault-messages.ts';

/** A vault as the pretended process has it. */
export interface PretendedVault {
  name: string;
  passphrase: string;
  cases: (CaseEntry & { content: string })[];
  lastGoodCopy?: string;
  /** Something beside the vault still opens after a change of passphrase. */
  oldCopyLeft?: boolean;
}

interface Pretence {
  /** What lies where the person points; null: nothing yet. */
  readonly vault: PretendedVault | null;
  /** How long a passphrase takes. Milliseconds. */
  readonly deriving?: number;
}

/** The shell's and the vault process's part, inside the page. What a vault holds can be looked at afterwards. */
const pretendVault = ({ vault, deriving: atFirst = 0 }: Pretence): void => {
  const bridge = window.leeward as unknown as Record<string, unknown>;
  const { calls } = window as unknown as { calls: { name: string; request?: unknown }[] };
  const state = {
    vault,
    deriving: atFirst,
    asked: [] as { ask: string }[],
    failSaves: null as string | null,
    mute: false,
    unstoppable: false,
    port: null as MessagePort | null,
  };
  const entries = () => (state.vault?.cases ?? []).map(({ case: id, label }) => ({ case: id, label }));
  const hex = (number: number) => number.toString(16).padStart(32, '0');
  const stops = new Map<number, () => void>();
  /** @returns false where it was stopped */
  const wait = (request: number) =>
    new Promise<boolean>((resolve) => {
      stops.set(request, () => resolve(false));
      setTimeout(() => resolve(true), state.deriving);
    });
  type Asked = {
    request: number;
    stops?: number;
    ask: string;
    passphrase: string;
    current: string;
    next: string;
    case?: string;
    label?: string;
    content: string;
  };
  const save = (asked: Asked) => {
    if (!state.vault || state.failSaves) return { ok: false, code: state.failSaves ?? 'failed' };
    const id = asked.case ?? hex(state.vault.cases.length + 1);
    const known = state.vault.cases.find((one) => one.case === id);
    if (known)
      Object.assign(known, { label: asked.label ?? known.label, content: asked.content ?? known.content });
    else state.vault.cases.push({ case: id, label: asked.label ?? '', content: asked.content });
    return { ok: true, result: { case: id, cases: entries(), settled: true } };
  };
  const answer = async (asked: Asked, tell: (said: object) => void): Promise<object> => {
    const derive = async () => {
      tell({ deriving: { expectedMilliseconds: Math.max(state.deriving, 400) } });
      return wait(asked.request);
    };
    switch (asked.ask) {
      case 'draw-passphrase':
        return { ok: true, result: { passphrase: 'lamp river seven boats apple', bits: 64.7 } };
      case 'make':
        await derive();
        if (state.failSaves) return { ok: false, code: state.failSaves };
        state.vault = { name: 'page', passphrase: asked.passphrase, cases: [] };
        return save(asked);
      case 'open':
        await derive();
        if (asked.passphrase !== state.vault?.passphrase) return { ok: false, code: 'wrong-passphrase' };
        return {
          ok: true,
          result: {
            cases: entries(),
            ...(state.vault.lastGoodCopy ? { lastGoodCopy: state.vault.lastGoodCopy } : {}),
          },
        };
      case 'open-case': {
        const found = state.vault?.cases.find((one) => one.case === asked.case);
        return found ? { ok: true, result: { content: found.content } } : { ok: false, code: 'failed' };
      }
      case 'save-case':
      case 'rename-case':
        return save(asked);
      case 'remove-case':
        if (state.vault) state.vault.cases = state.vault.cases.filter((one) => one.case !== asked.case);
        return { ok: true, result: { cases: entries(), settled: true } };
      case 'stop-deriving':
        if (!state.unstoppable) stops.get(asked.stops ?? 0)?.();
        return { ok: true };
      case 'change-passphrase':
        if (!(await derive())) return { ok: false, code: 'stopped' };
        if (asked.current !== state.vault?.passphrase) return { ok: false, code: 'wrong-passphrase' };
        state.vault.passphrase = asked.next;
        return { ok: true, result: { settled: true, oldCopyLeft: state.vault.oldCopyLeft ?? false } };
      default:
        return { ok: false, code: 'failed' };
    }
  };
  Object.assign(window, { pretendedVault: state });
  const simple = (name: string, result?: unknown) => (request?: unknown) => {
    calls.push({ name, request });
    return Promise.resolve(result);
  };
  Object.assign(bridge, {
    lockVault: simple('lockVault'),
    stillHere: simple('stillHere'),
    lockAfterIdle: simple('lockAfterIdle'),
    makeVaultUnreadable: simple('makeVaultUnreadable', { destroyed: 2, left: 0 }),
    chooseVault: (request: { purpose: string }) => {
      calls.push({ name: 'chooseVault', request });
      const { port1, port2 } = new MessageChannel();
      state.port = port1;
      state.mute = false;
      port1.onmessage = ({ data }: MessageEvent<Asked>) => {
        state.asked.push(data);
        const tell = (said: object) => {
          if (!state.mute) port1.postMessage({ request: data.request, ...said });
        };
        void answer(data, tell).then(tell);
      };
      window.postMessage('vault-port', location.origin, [port2]);
      const failure = state.vault ? {} : { failure: 'missing' };
      return Promise.resolve({ chosen: true, name: state.vault?.name ?? 'page', ...failure });
    },
  });
};

/** Puts a pretended vault behind the window. Before its first vault is asked for. */
export const withVault = (page: Page, pretence: Pretence): Promise<void> =>
  page.evaluate(pretendVault, pretence);

interface Seen {
  readonly vault: PretendedVault | null;
  readonly asked: readonly { ask: string }[];
}

/** What the pretended process holds and was asked. */
export const seenByVault = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const { vault, asked } = (window as unknown as { pretendedVault: Seen }).pretendedVault;
    return { vault, asked };
  });

/** From here on saves fail so; null: they succeed again. */
export const failSaves = (page: Page, code: string | null): Promise<void> =>
  page.evaluate((given) => {
    (window as unknown as { pretendedVault: { failSaves: string | null } }).pretendedVault.failSaves = given;
  }, code);

/** From here on a passphrase takes so long. Milliseconds. */
export const deriveFor = (page: Page, milliseconds: number): Promise<void> =>
  page.evaluate((given) => {
    (window as unknown as { pretendedVault: { deriving: number } }).pretendedVault.deriving = given;
  }, milliseconds);

/** Another program saves so over the first case. */
export const changeElsewhere = (page: Page, content: string): Promise<void> =>
  page.evaluate((given) => {
    const { vault } = (window as unknown as { pretendedVault: Seen }).pretendedVault;
    if (vault?.cases[0]) vault.cases[0].content = given;
  }, content);

/** What the process does from here on it does not answer, until another one is started. */
export const loseAnswers = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (window as unknown as { pretendedVault: { mute: boolean } }).pretendedVault.mute = true;
  });

/** From here on work on a passphrase is done before it could be stopped. */
export const neverStop = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (window as unknown as { pretendedVault: { unstoppable: boolean } }).pretendedVault.unstoppable = true;
  });

/** What the shell says of itself. */
export const sayToWindow = (page: Page, said: 'vault-ended' | 'vault-locking'): Promise<void> =>
  page.evaluate((name) => window.postMessage(name, location.origin), said);
