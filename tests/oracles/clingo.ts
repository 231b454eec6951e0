import { createRequire } from 'node:module';
import type * as clingoWasm from 'clingo-wasm';

// A CommonJS package whose names only bundlers can tell: Node itself has to ask for it so.
const { Runner } = createRequire(import.meta.url)('clingo-wasm') as typeof clingoWasm;

/** The program travels on the stack of the WebAssembly instance; a little above this it breaks for good. */
export const LARGEST_PROGRAM = 1_000_000;

export class ClingoFailure extends Error {}

/** clingo, run one program at a time. What it cannot answer is thrown, never passed over. */
export class Clingo {
  private runner: clingoWasm.Runner | null = null;

  /** Is there an answer set? */
  async satisfiable(program: string): Promise<boolean> {
    return (await this.solve(program, 1, [])).Result === 'SATISFIABLE';
  }

  /** Atoms true in some answer set (brave) or in all (cautious), of those shown; null if there is none. */
  async consequences(program: string, mode: 'brave' | 'cautious'): Promise<ReadonlySet<string> | null> {
    const result = await this.solve(program, 0, [`--enum-mode=${mode}`]);
    if (result.Result === 'UNSATISFIABLE') return null;
    // Each witness narrows or widens the one before it; only the last is the answer.
    const last = result.Call.at(-1)?.Witnesses.at(-1);
    if (!last) throw new ClingoFailure('clingo gave an answer without a witness');
    return new Set(last.Value);
  }

  private async solve(program: string, models: number, options: string[]) {
    const bytes = Buffer.byteLength(program);
    if (bytes >= LARGEST_PROGRAM) throw new ClingoFailure(`the program has ${bytes} bytes: too many`);
    if (!this.runner) {
      // Otherwise a newer Node would look for a build with threads, which the package does not carry.
      this.runner = new Runner({ singleThreaded: true });
      await this.runner.init();
    }
    const result = this.runner.run(program, models, options);
    if (result.Result === 'ERROR') {
      this.runner = null;
      throw new ClingoFailure(`clingo failed: ${result.Error}`);
    }
    if (result.Result === 'UNKNOWN') throw new ClingoFailure('clingo did not finish');
    return result;
  }
}
