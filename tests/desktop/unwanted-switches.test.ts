import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { environment, expect, killGroup, releaseFolder, sleep, starterIn, test } from './program.ts';

const source = fs.readFileSync(new URL('../../electron/switches.ts', import.meta.url), 'utf8');

/** As the program itself lists them. */
const namesIn = (list: string): string[] => {
  const [, names = ''] = new RegExp(`const ${list}\\b[^=]*=\\s*\\[([^\\]]*)\\]`).exec(source) ?? [];
  return [...names.matchAll(/'([^']+)'/g)].map(([, name = '']) => name);
};
const weakening = namesIn('WEAKENING');
const debugging = namesIn('DEBUGGING');

/** Where a value is read before the program has a say, it must be one that does no harm. */
const VALUES: Readonly<Record<string, string>> = {
  'js-flags': '--stack-size=900',
  'proxy-server': '127.0.0.1:9',
  'proxy-pac-url': 'http://127.0.0.1:9/',
  'host-rules': 'MAP * 127.0.0.1',
  'log-net-log': '/dev/null',
  'log-file': '/dev/null',
  'remote-debugging-port': '39251',
  'remote-debugging-address': '0.0.0.0',
};
const asWord = (name: string): string => (name in VALUES ? `--${name}=${VALUES[name]}` : `--${name}`);

test('the lists are read as they stand', () => {
  expect(weakening).toContain('proxy-server');
  expect(weakening.length).toBeGreaterThan(10);
  expect(debugging).toContain('remote-debugging-port');
});

test.describe('started with every switch that weakens it', () => {
  test.use({ words: [...weakening.map(asWord), '--leeward-unlisted'] });

  test('the program has none of them', async ({ program, page }) => {
    await expect(page.getByRole('heading').first()).toBeVisible();
    const has = (names: string[]): Promise<string[]> =>
      program.evaluate(({ app }, asked) => asked.filter((name) => app.commandLine.hasSwitch(name)), names);
    expect(await has(weakening)).toEqual([]);
    expect(await has(['leeward-unlisted'])).toEqual(['leeward-unlisted']);
  });
});

interface Run {
  /** Command lines of all processes of the program but the first. */
  readonly children: readonly string[];
  readonly running: boolean;
}

/** Starts the release with these words, looks at its processes, and lets it end by itself. */
async function runRelease(
  words: readonly string[],
  { display, home }: { display: string; home: string },
  more: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const env = { ...environment(display, home), ...more };
  const program = spawn(starterIn(releaseFolder), [...words], {
    cwd: home,
    env,
    stdio: 'ignore',
    detached: true,
  });
  try {
    await sleep(4_000);
    const running = program.exitCode === null;
    const children = commandLinesOf(program.pid ?? 0);
    const ended = once(program, 'exit');
    program.kill('SIGTERM');
    if (running) await ended;
    return { children, running };
  } finally {
    killGroup(program.pid);
  }
}

const GROUP_OF_PROCESS = 2;

function commandLinesOf(group: number): string[] {
  const pids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== group);
  return pids.flatMap((pid) => {
    try {
      const [, afterName = ''] = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
      if (Number(afterName.split(' ')[GROUP_OF_PROCESS]) !== group) return [];
      return [fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')];
    } catch {
      return []; // it has ended
    }
  });
}

test('the release hands none of them to its processes', async ({ display, home }) => {
  const words = [...weakening, ...debugging].map(asWord);
  const { children, running } = await runRelease(words, { display, home });
  expect(running).toBe(true);
  expect(children.filter((line) => line.includes('--type=renderer'))).not.toEqual([]);
  // What the others are forked from starts before any code of ours.
  const later = children.filter((line) => !line.includes('--type=zygote'));
  const handed = [...weakening, ...debugging].filter((name) =>
    later.some((line) => new RegExp(`--${name}(=| |$)`).test(line)),
  );
  expect(handed).toEqual([]);
  expect(fs.readdirSync(home)).toEqual([]);
});

type Asking = {
  words?: (file: string) => readonly string[];
  environment?: (file: string) => Record<string, string>;
};
const WAYS_TO_WRITE: Readonly<Record<string, Asking>> = {
  'its network': { words: (file) => [`--log-net-log=${file}`, '--net-log-capture-mode=Everything'] },
  'its doings': { words: (file) => ['--enable-logging', `--log-file=${file}`] },
  'its doings in a file': { words: (file) => ['--enable-logging=file', `--log-file=${file}`, '--v=1'] },
  'its doings, asked by the environment': {
    environment: (file) => ({ ELECTRON_ENABLE_LOGGING: 'file', ELECTRON_LOG_FILE: file }),
  },
  'a trace of its start': {
    words: (file) => ['--trace-startup=*', `--trace-startup-file=${file}`, '--trace-startup-duration=1'],
  },
  'a trace of its start beside it': { words: () => ['-trace-startup', '--trace-startup-duration=1'] },
  'a trace of all it does': { words: (file) => ['--enable-tracing', `--enable-tracing-output=${file}`] },
  'keys of connections': {
    words: (file) => [`--ssl-key-log-file=${file}`],
    environment: (file) => ({ SSLKEYLOGFILE: `${file}-too` }),
  },
  'where its time goes': {
    words: (file) => [`--js-flags=--prof --logfile=${file} --no-logfile-per-isolate`],
  },
  'where its time goes, beside it': { words: () => ['-js-flags=--prof'] },
  'what its engine does': { words: () => ['--js-flags=--log-all'] },
  'a profile of its own': { words: (file) => [`--user-data-dir=${file}`] },
  'memory of a crash': { environment: (file) => ({ BREAKPAD_DUMP_LOCATION: file }) },
  'which code ran': { environment: (file) => ({ NODE_V8_COVERAGE: file }) },
};

for (const [what, asking] of Object.entries(WAYS_TO_WRITE))
  test(`asked to write down ${what}, the release writes nothing`, async ({ display, home }) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-logs-'));
    fs.chmodSync(folder, 0o777);
    const file = path.join(folder, 'log');
    try {
      const { running } = await runRelease(
        asking.words?.(file) ?? [],
        { display, home },
        asking.environment?.(file),
      );
      expect(running).toBe(true);
      expect(fs.readdirSync(folder)).toEqual([]);
      expect(fs.readdirSync(home)).toEqual([]);
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
