import type {
  CaseEntry,
  VaultAnswer,
  VaultFailure,
  VaultRequest,
  VaultResults,
} from '../../models/contract/vault-messages.ts';
import { CASE_LIMIT } from '../../models/contract/vault-messages.ts';
import { SALT_BYTES } from './derive-key.ts';
import { drawPassphrase } from './draw-passphrase.ts';
import { type KeySlot, mayHaveBeenVault, readHeader } from './header.ts';
import { type Derive, type KeyDerivation, rememberingLast } from './key-derivation.ts';
import { PassphraseWork } from './passphrase-work.ts';
import type { CopyPolicy, Saved } from './save-vault.ts';
import {
  newCaseId,
  newFileKey,
  type OpenedVault,
  openVault,
  sealVault,
  unwrapFileKey,
  type VaultCase,
  wrapFileKey,
} from './sealed-vault.ts';
import type { Sodium } from './sodium.ts';
import { VaultError } from './vault-error.ts';
import type { FoundVault, VaultShelf } from './vault-shelf.ts';

interface Unlocked {
  readonly bytes: Uint8Array;
  readonly slot: KeySlot;
  readonly fileKey: Uint8Array;
  readonly generation: number;
  readonly opened: OpenedVault;
  /** What the next save does with the file it replaces. */
  readonly copy: CopyPolicy;
}

/** For these the last good copy helps. Not for a newer version: its copy is older, and saving would lose what is newer. */
const HELPED_BY_COPY: readonly VaultFailure[] = [
  'truncated',
  'damaged',
  'downgraded',
  'too-costly',
  'too-large',
  'not-a-vault',
  'missing',
  'unreadable',
];

/** Holds the keys of one vault for as long as it is open. It ends with its process; nothing is kept for the next one. */
export class VaultSession {
  readonly #sodium: Sodium;
  readonly #derivation: KeyDerivation;
  readonly #shelf: VaultShelf;
  readonly #found: FoundVault;
  #unlocked: Unlocked | undefined;
  /** By the number of the request that it is for, also of one that has to wait. */
  readonly #works = new Map<number, PassphraseWork>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(sodium: Sodium, derivation: KeyDerivation, shelf: VaultShelf, found: FoundVault) {
    this.#sodium = sodium;
    this.#derivation = derivation;
    this.#shelf = shelf;
    this.#found = found;
  }

  /**
   * Answers one request after the other, but stops one at once. `tell` may be called first, with what a person can be
   * shown meanwhile.
   */
  answer(asked: VaultRequest, tell: (meanwhile: VaultAnswer) => void): Promise<VaultAnswer> {
    const { request } = asked;
    if (asked.ask === 'stop-deriving') {
      this.#works.get(asked.stops)?.stop();
      return Promise.resolve({ request, ok: true, result: undefined });
    }
    const work = new PassphraseWork(this.#sodium, this.#derivation, (expectedMilliseconds) =>
      tell({ request, deriving: { expectedMilliseconds } }),
    );
    this.#works.set(request, work);
    const answered = this.#last.then(async (): Promise<VaultAnswer> => {
      try {
        return { request, ok: true, result: await this.#resultOf(asked, work) };
      } catch (error) {
        return { request, ok: false, code: error instanceof VaultError ? error.code : 'failed' };
      } finally {
        this.#works.delete(request);
      }
    });
    this.#last = answered;
    return answered;
  }

  #resultOf(
    asked: Exclude<VaultRequest, { ask: 'stop-deriving' }>,
    work: PassphraseWork,
  ): Promise<VaultResults[keyof VaultResults]> {
    switch (asked.ask) {
      case 'make':
        return this.#announced(this.#make(asked.passphrase, asked, work.derive));
      case 'open':
        return this.#announced(this.#open(asked.passphrase, work.derive));
      case 'open-case':
        return this.#openCase(asked.case);
      case 'save-case':
        return this.#saveCase(asked.case, asked.label, asked.content);
      case 'rename-case':
        return this.#saveCase(asked.case, asked.label);
      case 'remove-case':
        return this.#removeCase(asked.case);
      case 'change-passphrase':
        return this.#changePassphrase(asked.current, asked.next, work);
      case 'draw-passphrase':
        return Promise.resolve(
          drawPassphrase(asked.language, (count) => this.#sodium.randombytes_buf(count)),
        );
    }
  }

  async #announced<Result>(opening: Promise<Result>): Promise<Result> {
    const result = await opening;
    await this.#shelf.opened();
    return result;
  }

  async #make(
    passphrase: string,
    { label, content }: Pick<VaultCase, 'label'> & { content: string },
    derive: Derive,
  ): Promise<VaultResults['make']> {
    this.#mustBeLocked();
    // A copy without its vault is somebody's last good state too.
    const { vault, copy } = this.#found;
    if (vault !== 'missing') throw new VaultError('already-there');
    if (copy) throw new VaultError(mayHaveBeenVault(copy) ? 'already-there' : 'copy-name-taken');
    const keys = await this.#newKeys(passphrase, derive);
    const id = newCaseId(this.#sodium);
    const first = { id, label, content: new TextEncoder().encode(content) };
    const { settled } = await this.#orWiped(keys.fileKey, () => this.#store(keys, 0, [first], 'keep', false));
    return { case: id, cases: this.#entries(), settled };
  }

  async #open(passphrase: string, derive: Derive): Promise<VaultResults['open']> {
    this.#mustBeLocked();
    const { vault, copy } = this.#found;
    const remembered = rememberingLast(derive);
    try {
      if (typeof vault === 'string') throw new VaultError(vault);
      this.#replace(await this.#unlock(vault, passphrase, remembered, 'keep'));
      return { cases: this.#entries() };
    } catch (error) {
      if (!copy || !(error instanceof VaultError) || !HELPED_BY_COPY.includes(error.code)) throw error;
      const unlocked = await this.#unlock(copy, passphrase, remembered, 'leave').catch((second) => {
        // Where the vault never got to try the passphrase, what is wrong with the copy is what a person can mend.
        throw error.code === 'missing' || (isWrongPassphrase(second) && !this.#hasHeader(vault))
          ? second
          : error;
      });
      this.#replace(unlocked);
      return { cases: this.#entries(), lastGoodCopy: error.code };
    } finally {
      remembered.forget((key) => this.#sodium.memzero(key));
    }
  }

  #hasHeader(vault: Uint8Array | VaultFailure): boolean {
    try {
      return typeof vault !== 'string' && Boolean(readHeader(this.#sodium, vault));
    } catch {
      return false;
    }
  }

  async #unlock(bytes: Uint8Array, passphrase: string, derive: Derive, copy: CopyPolicy): Promise<Unlocked> {
    const header = readHeader(this.#sodium, bytes);
    const { slot, generation } = header;
    const passphraseKey = await derive(passphrase, slot.cost, slot.salt);
    const fileKey = unwrapFileKey(this.#sodium, header, passphraseKey);
    return this.#orWiped(fileKey, async () => {
      const opened = openVault(this.#sodium, bytes, header, fileKey);
      return { bytes, slot, fileKey, generation, opened, copy };
    });
  }

  async #openCase(id: string): Promise<VaultResults['open-case']> {
    const content = this.#mustBeOpen().opened.content(id);
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
    this.#sodium.memzero(content);
    return { content: text };
  }

  /** What is left out stays as it was: the name, or the content. */
  async #saveCase(
    asked: string | undefined,
    label?: string,
    content?: string,
  ): Promise<VaultResults['save-case']> {
    const { opened, generation, copy } = this.#mustBeOpen();
    const known = opened.cases.find(({ id }) => id === asked);
    if (asked !== undefined && !known) throw new VaultError('failed');
    if (!known && opened.cases.length >= CASE_LIMIT) throw new VaultError('too-large');
    const id = asked ?? newCaseId(this.#sodium);
    const saved: VaultCase = {
      id,
      label: label ?? known?.label ?? '',
      content: content === undefined ? opened.content(id) : new TextEncoder().encode(content),
    };
    const others = this.#contents((one) => one !== id);
    const order = opened.cases.map((one) => one.id);
    const cases = known
      ? order.map((one) => (one === id ? saved : others.get(one)))
      : [...others.values(), saved];
    const { settled } = await this.#store(this.#mustBeOpen(), generation, cases.filter(isCase), copy, false);
    return { case: id, cases: this.#entries(), settled };
  }

  async #removeCase(id: string): Promise<VaultResults['remove-case']> {
    const { opened, generation, copy } = this.#mustBeOpen();
    if (!opened.cases.some((one) => one.id === id)) throw new VaultError('failed');
    const others = [...this.#contents((one) => one !== id).values()];
    const { settled } = await this.#store(this.#mustBeOpen(), generation, others, copy, false);
    return { cases: this.#entries(), settled };
  }

  /** Every key is drawn anew: whoever kept an old copy and learns the old passphrase opens that copy and nothing else. */
  async #changePassphrase(
    current: string,
    next: string,
    work: PassphraseWork,
  ): Promise<VaultResults['change-passphrase']> {
    const { derive } = work;
    const { bytes, slot, generation, copy } = this.#mustBeOpen();
    await work.announce([slot.cost, await this.#derivation.costForNew()]);
    const currentKey = await derive(current, slot.cost, slot.salt);
    try {
      this.#sodium.memzero(unwrapFileKey(this.#sodium, readHeader(this.#sodium, bytes), currentKey));
    } finally {
      this.#sodium.memzero(currentKey);
    }
    const keys = await this.#newKeys(next, derive);
    const cases = [...this.#contents(() => true).values()];
    return this.#orWiped(keys.fileKey, () => this.#store(keys, generation, cases, copy, true));
  }

  async #newKeys(passphrase: string, derive: Derive): Promise<Pick<Unlocked, 'slot' | 'fileKey'>> {
    const cost = await this.#derivation.costForNew();
    const salt = this.#sodium.randombytes_buf(SALT_BYTES);
    const passphraseKey = await derive(passphrase, cost, salt);
    const fileKey = newFileKey(this.#sodium);
    const slot = wrapFileKey(this.#sodium, fileKey, passphraseKey, { cost, salt });
    this.#sodium.memzero(passphraseKey);
    return { slot, fileKey };
  }

  /** Work with a key that nothing else holds yet: where nothing comes of it the key is wiped. */
  async #orWiped<Result>(key: Uint8Array, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      this.#sodium.memzero(key);
      throw error;
    }
  }

  /** Seals, has it written, and only then works on with what was written. The contents are wiped either way. */
  async #store(
    { slot, fileKey }: Pick<Unlocked, 'slot' | 'fileKey'>,
    replaced: number,
    cases: readonly VaultCase[],
    copy: CopyPolicy,
    renewCopy: boolean,
  ): Promise<Saved> {
    const generation = replaced + 1;
    let bytes: Uint8Array;
    try {
      bytes = sealVault(this.#sodium, { slot, fileKey, generation, cases });
    } finally {
      for (const { content } of cases) this.#sodium.memzero(content);
    }
    const { settled, oldCopyLeft } = await this.#shelf.save({ bytes, copy, renewCopy });
    const opened = openVault(this.#sodium, bytes, readHeader(this.#sodium, bytes), fileKey);
    this.#replace({ bytes, slot, fileKey, generation, opened, copy: 'keep' });
    return { settled, oldCopyLeft };
  }

  #contents(wanted: (id: string) => boolean): Map<string, VaultCase> {
    const { opened } = this.#mustBeOpen();
    return new Map(
      opened.cases
        .filter(({ id }) => wanted(id))
        .map(({ id, label }) => [id, { id, label, content: opened.content(id) }]),
    );
  }

  #entries(): CaseEntry[] {
    return this.#mustBeOpen().opened.cases.map(({ id, label }) => ({ case: id, label }));
  }

  /** What was found here is how the vault was before anything was saved: it is opened, or made, once. */
  #mustBeLocked(): void {
    if (this.#unlocked) throw new VaultError('failed');
  }

  #mustBeOpen(): Unlocked {
    if (!this.#unlocked) throw new VaultError('failed');
    return this.#unlocked;
  }

  #replace(next: Unlocked): void {
    const before = this.#unlocked;
    this.#unlocked = next;
    if (before && before.fileKey !== next.fileKey) this.#sodium.memzero(before.fileKey);
  }
}

const isWrongPassphrase = (error: unknown): boolean =>
  error instanceof VaultError && error.code === 'wrong-passphrase';

const isCase = (one: VaultCase | undefined): one is VaultCase => one !== undefined;
