import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { diskFiles } from '../../../electron/vault/disk-files.ts';
import { digestOf, readPlace } from '../../../electron/vault/vault-place.ts';
import { runs } from '../../runs.ts';
import { tally } from '../../tally.ts';
import { type BuiltChild, builtChild } from './built-child.ts';
import type { Attempt } from './racing-child.ts';
import { contentsOf, smallVault } from './small-vault.ts';

let child: BuiltChild;
beforeAll(async () => {
  child = await builtChild('racing-child.ts');
});
afterAll(() => child.remove());

/** A program that has the vault open, in a process of its own. */
class OtherProgram {
  readonly #process: ChildProcess;
  readonly #said: AsyncIterator<string>;

  private constructor(process: ChildProcess) {
    this.#process = process;
    const input = process.stdout as NodeJS.ReadableStream;
    this.#said = readline.createInterface({ input })[Symbol.asyncIterator]();
  }

  static async start(file: string, name: string): Promise<OtherProgram> {
    const stdio: ['pipe', 'pipe', 'inherit'] = ['pipe', 'pipe', 'inherit'];
    const started = new OtherProgram(spawn(process.execPath, [child.program, file, name], { stdio }));
    await started.#answer();
    return started;
  }

  async open(): Promise<void> {
    await this.#ask('open');
  }
  save = (): Promise<Attempt> => this.#ask('save') as Promise<Attempt>;
  race = (milliseconds: number): Promise<Attempt[]> =>
    this.#ask(`race ${milliseconds}`) as Promise<Attempt[]>;
  end = (): unknown => this.#process.kill('SIGKILL');

  #ask(line: string): Promise<unknown> {
    this.#process.stdin?.write(`${line}\n`);
    return this.#answer();
  }

  async #answer(): Promise<unknown> {
    const { value, done } = await this.#said.next();
    if (done) throw new Error('the other program has ended');
    return JSON.parse(value);
  }
}

let file: string;
let beginning: string;
let programs: readonly [OtherProgram, OtherProgram];
beforeEach(async () => {
  file = path.join(fs.mkdtempSync(path.join(child.folder, 'vault-')), 'answers');
  const { file: bytes } = smallVault(['at the beginning']);
  fs.writeFileSync(file, bytes);
  beginning = digestOf(bytes);
  programs = [await OtherProgram.start(file, 'one'), await OtherProgram.start(file, 'two')];
});
afterEach(() => {
  for (const program of programs) program.end();
});

/** What stands in the end opens, with its copy, and nothing unfinished lies beside it. */
async function digestInTheEnd(): Promise<string> {
  const { vault, copy } = await readPlace(diskFiles, file);
  for (const bytes of [vault, copy]) expect(contentsOf(bytes as Uint8Array)).toHaveLength(1);
  expect(fs.readdirSync(path.dirname(file)).sort()).toEqual(['answers', 'answers.bak']);
  return digestOf(vault as Uint8Array);
}

/** The saves that led to what stands in the end, the latest first. */
function wayTo(end: string, saves: readonly Attempt[]): Attempt[] {
  const last = saves.find(({ to }) => to === end);
  return last ? [last, ...wayTo(last.from ?? '', saves)] : [];
}

it('two programs that save one vault in turn: who was not the last to see it is told so, and nothing is lost', async () => {
  for (const program of programs) await program.open();
  const saved: Attempt[] = [];
  const refused: (string | undefined)[] = [];
  for (let turn = 0; turn < runs(20, 200); turn++) {
    const program = programs[turn % 2] as OtherProgram;
    let attempt = await program.save();
    if (turn > 0) {
      refused.push(attempt.code);
      expect(digestOf(fs.readFileSync(file))).toBe(saved.at(-1)?.to);
      await program.open();
      attempt = await program.save();
    }
    expect(attempt.code).toBeUndefined();
    saved.push(attempt);
  }
  expect(new Set(refused)).toEqual(new Set(['changed-elsewhere']));
  const way = wayTo(await digestInTheEnd(), saved);
  expect(way).toEqual(saved.toReversed());
  expect(way.at(-1)?.from).toBe(beginning);
});

it('two programs that race for one vault: no save that was acknowledged is replaced by one that has not seen it', async () => {
  const attempts = (await Promise.all(programs.map((program) => program.race(runs(3_000, 30_000))))).flat();
  const saved = attempts.filter(({ code }) => code === undefined);
  const way = wayTo(
    await digestInTheEnd(),
    attempts.filter(({ renamed }) => renamed),
  );
  const replaced = saved.filter((save) => !way.includes(save));
  tally('racing-saves', {
    saved: saved.length,
    refused: attempts.length - saved.length,
    replaced: replaced.length,
  });
  expect(way[0]?.code).toBeUndefined();
  expect(way.at(-1)?.from).toBe(beginning);
  expect(replaced).toEqual([]);
  expect(saved.length).toBeGreaterThan(10);
  // Both had their turns: who comes second is refused, opens again and goes on.
  expect(attempts.length).toBeGreaterThan(saved.length);
  expect(new Set(attempts.flatMap(({ code }) => code ?? []))).toEqual(new Set(['changed-elsewhere']));
});
