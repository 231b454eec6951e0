import { VAULT_ENDED, VAULT_LOCKING, VAULT_PORT } from '../../models/contract/message-names.ts';
import type { LeewardBridge, RequestOf } from '../../models/contract/messages.ts';
import type {
  VaultAnswer,
  VaultChoice,
  VaultFailure,
  VaultQuestion,
  VaultRequest,
  VaultResults,
} from '../../models/contract/vault-messages.ts';

/** `ended`: the vault's process ended before it had answered. */
export type Outcome<Question extends VaultQuestion> =
  | { readonly ok: true; readonly result: VaultResults[Question] }
  | { readonly ok: false; readonly code: VaultFailure | 'ended' };

type Words<Question extends VaultQuestion> = Omit<Extract<VaultRequest, { ask: Question }>, 'request'>;

/** Hears how long the work on a passphrase is likely to take, when it begins. */
export type Deriving = (expectedMilliseconds: number) => void;

interface Waiting {
  answered(outcome: Outcome<VaultQuestion>): void;
  readonly deriving: Deriving | undefined;
}

/** What happens to a vault without being asked for. */
export interface VaultEvents {
  /** Its process has ended by itself. */
  ended(): void;
  /** It will be locked within a second. */
  locking(): void;
}

/** The window's end of the port to the vault's own process. */
export class VaultConnection {
  readonly #port: MessagePort;
  readonly #waiting = new Map<number, Waiting>();
  readonly #events: VaultEvents;
  #asked = 0;
  #closed = false;

  constructor(port: MessagePort, events: VaultEvents) {
    this.#port = port;
    this.#events = events;
    port.onmessage = ({ data }: MessageEvent<VaultAnswer>) => this.#hear(data);
    window.addEventListener('message', this.#hearShell);
  }

  /**
   * Asks one question. What was asked before it ended is answered with that.
   * @param stopping ends work on a passphrase; what came of it is the answer
   */
  ask<Question extends VaultQuestion>(
    words: Words<Question> & { readonly ask: Question },
    deriving?: Deriving,
    stopping?: AbortSignal,
  ): Promise<Outcome<Question>> {
    if (this.#closed) return Promise.resolve({ ok: false, code: 'ended' });
    const request = ++this.#asked;
    stopping?.addEventListener('abort', () => void this.ask({ ask: 'stop-deriving', stops: request }), {
      once: true,
    });
    return new Promise((resolve) => {
      this.#waiting.set(request, { answered: (outcome) => resolve(outcome as Outcome<Question>), deriving });
      this.#port.postMessage({ request, ...words });
    });
  }

  /** From here on nothing is heard of this vault. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    window.removeEventListener('message', this.#hearShell);
    this.#port.close();
    for (const { answered } of this.#waiting.values()) answered({ ok: false, code: 'ended' });
    this.#waiting.clear();
  }

  #hear(said: VaultAnswer): void {
    const waiting = this.#waiting.get(said.request);
    if (!waiting) return;
    if ('deriving' in said) {
      waiting.deriving?.(said.deriving.expectedMilliseconds);
      return;
    }
    this.#waiting.delete(said.request);
    waiting.answered(said as Outcome<VaultQuestion>);
  }

  readonly #hearShell = ({ source, data }: MessageEvent): void => {
    if (source !== window) return;
    if (data === VAULT_LOCKING) this.#events.locking();
    if (data !== VAULT_ENDED) return;
    this.close();
    this.#events.ended();
  };
}

/** Has a vault chosen, by the person or by the shell, and waits for the port to its process. */
export const chooseVault = async (
  bridge: LeewardBridge,
  request: RequestOf<'chooseVault'>,
): Promise<{ choice: VaultChoice; port: MessagePort | null }> => {
  let stop = (): void => undefined;
  const arriving = new Promise<MessagePort>((resolve) => {
    const hear = ({ source, data, ports }: MessageEvent): void => {
      if (source === window && data === VAULT_PORT && ports[0]) resolve(ports[0]);
    };
    window.addEventListener('message', hear);
    stop = () => window.removeEventListener('message', hear);
  });
  try {
    const choice = await bridge.chooseVault(request);
    return { choice, port: choice.chosen ? await arriving : null };
  } finally {
    stop();
  }
};
