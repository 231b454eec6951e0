import '../without-eval.ts';
import type { RequestOf } from '../../models/contract/messages.ts';
import type { CaseEntry, VaultFailure } from '../../models/contract/vault-messages.ts';
import type { Sentence } from '../../models/reasoning/assessment.ts';
import { readCaseContent } from '../../models/vault/case-content.ts';
import { markKept, wouldLose } from '../closing.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { shell } from '../shell.ts';
import { noAnswers } from '../stores/answers-slice.ts';
import { endExample, withoutExample } from '../stores/example.ts';
import { createHistory } from '../stores/history-slice.ts';
import { ownAnswers } from '../stores/own-answers.ts';
import { type State, useStore } from '../stores/store.ts';
import { changeVault } from '../stores/vault.ts';
import { JUST_OPENED, LOCK_AFTER_AT_FIRST, type OpenedVault } from '../stores/vault-slice.ts';
import { createWishes } from '../stores/wishes-slice.ts';
import { type Autosave, startAutosave } from './autosave.ts';
import { caseText, sameCase, stateOfCase } from './case-of-window.ts';
import { LastKnownCase } from './last-known-case.ts';
import { offerFlush } from './pending-save.ts';
import { chooseVault, type Deriving, type Outcome, VaultConnection } from './vault-connection.ts';

/** What went wrong, by its code; `ended`: the vault's process did. */
export type VaultTrouble = VaultFailure | 'ended';

interface Pointed {
  readonly name: string;
  /** What can be said of the file before its passphrase is known. */
  readonly failure: VaultFailure | null;
}

/** Cases of a vault whose passphrase was right. */
export interface OpenedCases {
  readonly cases: readonly CaseEntry[];
  readonly fromCopy: boolean;
}

let connection: VaultConnection | null = null;
let pointed: Pointed | null = null;
let autosave: Autosave | null = null;
/** The passphrase was right, and no case is on the screen yet. */
let choosing = false;
/** The vault that was pointed to is to be made. */
let making = false;
/** How often a vault was chosen or given up: what a choice that was given up still brings is not taken. */
let turn = 0;
const onScreen = new LastKnownCase();

const asked = (): VaultConnection => {
  if (!connection) throw new Error('no vault was chosen');
  return connection;
};

const stopSaving = (): void => {
  autosave?.stop();
  autosave = null;
  offerFlush(null);
};

const ended = (): void => {
  stopSaving();
  changeVault({ ended: true, saving: 'failed', failure: null });
};

const lockNow = async (): Promise<void> => {
  await shell()?.lockVault({ forget: false });
};

/** Has the person point to a vault, or takes the one that was locked. @returns null where none was chosen */
export const pointToVault = async (request: RequestOf<'chooseVault'>): Promise<Pointed | null> => {
  const bridge = shell();
  if (!bridge) return null;
  const mine = ++turn;
  const { choice, port } = await chooseVault(bridge, request);
  if (!choice.chosen || !port) return null;
  if (mine !== turn) {
    port.close();
    return null;
  }
  connection?.close();
  choosing = false;
  making = request.purpose === 'make';
  connection = new VaultConnection(port, {
    ended,
    // A window that cannot save in time is ended all the same.
    locking: () => void (autosave?.flush() ?? Promise.resolve()).then(lockNow, lockNow),
  });
  pointed = { name: choice.name, failure: choice.failure ?? null };
  return pointed;
};

/**
 * Gives up a vault that was chosen and is not open yet; work on its passphrase ends, with its process, when the port is
 * closed. The place stays known. A lock says so to the shell at once, but takes the answers off the screen where the
 * shell holds the vault for open: one was open in this window, or the passphrase turns out right in this very moment.
 * One that is being made is locked all the same: what is written of it by then holds the answers.
 */
export const giveUpVault = (): void => {
  turn++;
  connection?.close();
  connection = null;
  const state = useStore.getState();
  const couldLose = !choosing && !making && wouldLose(state);
  choosing = false;
  if (!state.vault && !couldLose) void lockNow();
};

/** Whether to go back now would lose answers: once the passphrase was right, giving up is a lock and empties the screen. */
export const givingUpLoses = (): boolean => choosing && wouldLose(useStore.getState());

/** @returns words by lot, and how many bits of lot are in them */
export const drawPassphrase = async (): Promise<{ passphrase: string; bits: number } | null> => {
  const drawn = await asked().ask({ ask: 'draw-passphrase', language: useStore.getState().language });
  return drawn.ok ? drawn.result : null;
};

const saveState = async (state: State): Promise<boolean> => {
  const { vault } = state;
  if (!vault || !connection) return false;
  const knowledge = await loadKnowledge();
  changeVault({ saving: 'saving' });
  const content = caseText(knowledge, state);
  onScreen.send(content);
  const saved = await asked().ask({ ask: 'save-case', case: vault.current, content });
  if (!saved.ok) {
    if (saved.code !== 'ended') changeVault({ saving: 'failed', failure: saved.code });
    return false;
  }
  onScreen.keep(content);
  const { cases, settled } = saved.result;
  changeVault({ saving: 'saved', failure: null, cases, settled });
  if (useStore.getState().vault) markKept(ownAnswers(state));
  return true;
};

/**
 * The vault is open from here on, and saves by itself.
 * @param unsaved something on the screen is not in it yet
 */
const begin = (
  vault: Pick<OpenedVault, 'cases' | 'current' | 'settled' | 'fromCopy' | 'lockAfterMinutes'>,
  unsaved = false,
) => {
  stopSaving();
  choosing = false;
  useStore.setState({
    lockedVault: null,
    madeUnreadable: null,
    vault: { name: pointed?.name ?? '', ...JUST_OPENED, ...vault, saving: unsaved ? 'saving' : 'saved' },
  });
  autosave = startAutosave(saveState, unsaved);
  offerFlush(autosave.flush);
  void shell()?.lockAfterIdle({ minutes: vault.lockAfterMinutes });
};

interface NewCase {
  readonly label: string;
  readonly fromCopy: boolean;
  /** What is to be on the screen with it, other than what is there. */
  readonly change?: ((state: State) => Partial<State>) | undefined;
  save(what: { label: string; content: string }): Promise<Outcome<'save-case' | 'make'>>;
}

/**
 * A new case, which is then the one that is open. Where it cannot be saved nothing has changed: an open case stays open
 * and goes on saving.
 */
const keepAsNewCase = async ({
  label,
  fromCopy,
  change = () => ({}),
  save,
}: NewCase): Promise<VaultTrouble | null> => {
  const knowledge = await loadKnowledge();
  const before = useStore.getState();
  const state = { ...before, ...change(before) };
  const content = caseText(knowledge, state);
  const saved = await save({ label, content });
  if (!saved.ok) return saved.code;
  const { case: current, cases, settled } = saved.result;
  const lockAfterMinutes = state.vault?.lockAfterMinutes ?? LOCK_AFTER_AT_FIRST;
  stopSaving();
  const changedMeanwhile = !sameCase(useStore.getState(), before);
  useStore.setState(change);
  begin({ cases, current, settled, fromCopy, lockAfterMinutes }, changedMeanwhile);
  onScreen.keep(content);
  markKept(ownAnswers(state));
  return null;
};

/** Saves what is on the screen as a new case of the open vault. */
const saveAsNewCase = (label: string, fromCopy: boolean, change?: NewCase['change']) =>
  keepAsNewCase({ label, fromCopy, change, save: (what) => asked().ask({ ask: 'save-case', ...what }) });

/** Makes the vault at the place that was chosen, with what was answered so far as its first case, or not at all. */
export const makeVault = (
  passphrase: string,
  label: string,
  deriving: Deriving,
): Promise<VaultTrouble | null> =>
  keepAsNewCase({
    label,
    fromCopy: false,
    save: (what) => asked().ask({ ask: 'make', passphrase, ...what }, deriving),
  });

/** Tries a passphrase on the vault that was chosen. */
export const openVault = async (
  passphrase: string,
  deriving: Deriving,
): Promise<OpenedCases | VaultTrouble> => {
  const opened = await asked().ask({ ask: 'open', passphrase }, deriving);
  if (!opened.ok) return opened.code;
  choosing = true;
  return { cases: opened.result.cases, fromCopy: opened.result.lastGoodCopy !== undefined };
};

/** Puts a case on the screen. Nothing of what was there can be brought back into it. @returns what is wrong with it */
export const openCase = async (opened: OpenedCases, id: string): Promise<VaultTrouble | Sentence | null> => {
  const [knowledge, answered] = await Promise.all([
    loadKnowledge(),
    asked().ask({ ask: 'open-case', case: id }),
  ]);
  if (!answered.ok) return answered.code;
  const read = readCaseContent(answered.result.content, knowledge.pack);
  if (!read.ok) return read.problem;
  stopSaving();
  endExample();
  const { computer } = useStore.getState().answers;
  useStore.setState({ ...stateOfCase(knowledge, read.content, computer), ...createHistory() });
  markKept();
  const { lockAfterMinutes } = read.content;
  begin({ ...opened, current: id, settled: true, lockAfterMinutes });
  onScreen.keep(answered.result.content);
  useStore.setState(({ answers: { apps } }) => ({
    screen: apps.length > 0 ? 'results' : 'you',
    chapter: null,
  }));
  return null;
};

/** A case without answers beside the others. */
export const startCase = async (opened: OpenedCases, label: string): Promise<VaultTrouble | null> => {
  if (autosave && !(await autosave.flush())) return useStore.getState().vault?.failure ?? 'failed';
  return saveAsNewCase(label, opened.fromCopy, (state) => ({
    ...withoutExample(state),
    answers: { ...noAnswers(), computer: ownAnswers(state).computer },
    ...createWishes(),
    ...createHistory(),
    screen: 'you',
    youQuestion: 'computer',
    chapter: null,
  }));
};

/** What was answered without a vault becomes a case of the one that was opened. */
export const keepInOpenedVault = (opened: OpenedCases, label: string): Promise<VaultTrouble | null> =>
  saveAsNewCase(label, opened.fromCopy);

/** Whether a case is in the vault as this window last knew it. An answer to the last save may not have come back. */
const isAsKnown = async (id: string): Promise<boolean> => {
  const answered = await asked().ask({ ask: 'open-case', case: id });
  return answered.ok && onScreen.covers(answered.result.content);
};

/**
 * After its process has ended: what is on the screen is saved as the case it was. Where that one is gone, or is not as
 * it was left, by another program or in an older copy, it becomes a case beside the others.
 */
export const goOnInVault = async (opened: OpenedCases): Promise<VaultTrouble | null> => {
  const trouble = await goOn(opened);
  // Nobody could lock what stands open behind a window that says it has ended.
  if (trouble && useStore.getState().vault?.ended) giveUpVault();
  return trouble;
};

const goOn = async (opened: OpenedCases): Promise<VaultTrouble | null> => {
  const { vault } = useStore.getState();
  if (!vault) return saveAsNewCase('', opened.fromCopy);
  const { current, lockAfterMinutes } = vault;
  const isThere = opened.cases.some((entry) => entry.case === current);
  if (!isThere || !(await isAsKnown(current))) {
    const trouble = await saveAsNewCase('', opened.fromCopy);
    if (!trouble) changeVault({ keptBeside: isThere });
    return trouble;
  }
  begin({ ...opened, current, settled: true, lockAfterMinutes }, true);
  return (await saveAgain()) ? null : (useStore.getState().vault?.failure ?? 'ended');
};

/** Saves what is left and locks. @returns false where something could not be saved, and nothing is locked */
export const lockVault = async (): Promise<boolean> => {
  const nothingLeft = autosave ? await autosave.flush() : !wouldLose(useStore.getState());
  if (nothingLeft) await lockNow();
  return nothingLeft;
};

/** Locks although something is not saved. */
export const lockWithoutSaving = lockNow;

/** Forgets where the vault is. Where one is open, its window ends. */
export const putVaultAway = async (): Promise<void> => {
  if (autosave) await autosave.flush();
  await shell()?.lockVault({ forget: true });
  useStore.setState({ lockedVault: null, screen: 'welcome' });
};

/** For ever. Where a vault is open the window ends, and the next one is told. */
export const makeVaultUnreadable = async (): Promise<void> => {
  stopSaving();
  const destruction = await shell()?.makeVaultUnreadable();
  if (destruction)
    useStore.setState({
      lockedVault: null,
      madeUnreadable: destruction,
      screen: 'welcome',
      vaultDialog: null,
    });
};

/** Tries again what could not be saved. */
export const saveAgain = async (): Promise<boolean> => (await autosave?.flush()) ?? false;

export const lockVaultAfter = (minutes: number): void => {
  changeVault({ lockAfterMinutes: minutes });
  void shell()?.lockAfterIdle({ minutes });
};

export const renameCase = async (id: string, label: string): Promise<VaultTrouble | null> => {
  const renamed = await asked().ask({ ask: 'rename-case', case: id, label });
  if (!renamed.ok) return renamed.code;
  changeVault({ cases: renamed.result.cases, settled: renamed.result.settled });
  return null;
};

export const removeCase = async (id: string): Promise<VaultTrouble | null> => {
  const removed = await asked().ask({ ask: 'remove-case', case: id });
  if (!removed.ok) return removed.code;
  changeVault({ cases: removed.result.cases, settled: removed.result.settled });
  return null;
};

/** Another case of the vault that is open. */
export const switchCase = async (id: string): Promise<VaultTrouble | Sentence | null> => {
  const { vault } = useStore.getState();
  if (!vault) return null;
  if (autosave && !(await autosave.flush())) return useStore.getState().vault?.failure ?? 'ended';
  return openCase({ cases: useStore.getState().vault?.cases ?? vault.cases, fromCopy: vault.fromCopy }, id);
};

/** What came of a change of passphrase. */
type Changed = { readonly oldCopyLeft: boolean } | { readonly trouble: VaultTrouble };

/** Until it is done the present passphrase opens the vault; then the next one does, and it alone. */
export const changePassphrase = async (
  current: string,
  next: string,
  deriving: Deriving,
  stopping: AbortSignal,
): Promise<Changed> => {
  const changed = await asked().ask({ ask: 'change-passphrase', current, next }, deriving, stopping);
  if (!changed.ok) return { trouble: changed.code };
  const { settled, oldCopyLeft } = changed.result;
  changeVault({ settled });
  return { oldCopyLeft };
};

/** After its dialog was closed: a change that could not be stopped any more is said beside the vault's name. */
export const tellOfLateChange = (changed: Changed): void => {
  if ('trouble' in changed) return;
  changeVault({ changedLate: changed.oldCopyLeft ? 'old-copy-left' : 'changed' });
};
