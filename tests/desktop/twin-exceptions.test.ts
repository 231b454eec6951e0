import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { callsIn, internetCallsIn, recordingCalls } from './internet-calls.ts';
import { expect, freshHome, killGroup, launchTwin, sleep, starterIn, test, twinFolder } from './program.ts';
import { ask, choose, loaded, windowAfter } from './vault-hands.ts';

/**
 * What is promised of the release cannot be said of its twin while Playwright drives it, in three points and no more:
 * 1. it listens on two ports of the loopback, by which Playwright drives it, and answers on them;
 * 2. one file, `DevToolsActivePort`, says the number of the second, in the folder of the run;
 * 3. UDP sockets are opened, as in the release too: bare ones, or for a route probe; nothing is sent on them.
 */
interface Seen {
  readonly listening: readonly string[];
  readonly files: readonly string[];
  readonly bareUdpSockets: number;
  /** Connects and sends that none of the three explains. */
  readonly others: readonly string[];
}

const RECORDED = ['socket', 'listen', 'bind'];
const LISTENING = /^listen\(\d+<TCP(?:v6)?:\[([^\]]*)\]>/;
const ANSWERING = /^send\w+\(\d+<TCP:\[(127\.0\.0\.1:\d+)->127\.0\.0\.1:\d+\]>/;
const BARE_UDP = /^socket\(AF_INET6?, SOCK_DGRAM/;

/** The twin, driven by Playwright through what it is for, under strace. */
async function driven(
  display: string,
  home: string,
  hands: (program: ElectronApplication) => Promise<void>,
): Promise<Seen> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-twin-'));
  const record = path.join(folder, 'calls');
  const starter = path.join(folder, 'recorded.sh');
  const words = [...recordingCalls(record, RECORDED), starterIn(twinFolder)].map((word) => `'${word}'`);
  fs.writeFileSync(starter, `#!/bin/sh\nexec ${words.join(' ')} "$@"\n`, { mode: 0o755 });
  const program = await launchTwin({ display, home }, { starter });
  const { pid } = program.process();
  try {
    await hands(program);
    const files = fs
      .readdirSync(home, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('DevToolsActivePort'));
    await program.close();
    const calls = callsIn(record);
    const listening = calls.flatMap((call) => LISTENING.exec(call)?.[1] ?? []);
    const answers = (call: string): boolean => listening.includes(ANSWERING.exec(call)?.[1] ?? 'none');
    return {
      listening,
      files,
      bareUdpSockets: calls.filter((call) => BARE_UDP.test(call)).length,
      others: internetCallsIn(record).internet.filter((call) => !answers(call)),
    };
  } finally {
    killGroup(pid);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

test.setTimeout(180_000);

test('the twin listens on two ports of the loopback, notes one of them, and reaches nothing', async ({
  display,
  home,
}) => {
  const pointedTo = freshHome();
  try {
    const { listening, files, bareUdpSockets, others } = await driven(display, home, async (program) => {
      const page = await loaded(await program.firstWindow());
      await choose(program, page, 'make', path.join(pointedTo, 'answers'));
      await ask(page, { ask: 'make', passphrase: 'river lamp seven boats', label: '', content: '{}' });
      await ask(page, { ask: 'save-case', label: 'mine', content: '{}' });
      await page.evaluate(() => window.leeward.printReport({ content: '<p>x</p>', day: null }));
      await windowAfter(program, page, () => window.leeward.lockVault({ forget: false }));
      await sleep(3_000);
    });
    expect(others).toEqual([]);
    expect(listening.map((address) => address.replace(/:\d+$/, ''))).toEqual(['127.0.0.1', '127.0.0.1']);
    expect(new Set(listening).size).toBe(2);
    expect(files.map((name) => name.replace(/^leeward-run-[^/]*/, 'run'))).toEqual([
      'run/session/DevToolsActivePort',
    ]);
    expect(bareUdpSockets).toBeGreaterThan(0);
    expect(fs.readdirSync(home)).toEqual([]);
  } finally {
    fs.rmSync(pointedTo, { recursive: true, force: true });
  }
});

test('a third port, a connection and a sending are each told apart', async ({ display, home }) => {
  const { listening, others } = await driven(display, home, async (program) => {
    await loaded(await program.firstWindow());
    await program.evaluate(async () => {
      const load = (process as unknown as { mainModule: NodeJS.Module }).mainModule.require;
      const net = load('node:net') as typeof import('node:net');
      const dgram = load('node:dgram') as typeof import('node:dgram');
      const server = net.createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as import('node:net').AddressInfo;
      await new Promise<void>((resolve) => net.connect(port, '127.0.0.1', resolve));
      await new Promise<unknown>((resolve) =>
        dgram.createSocket('udp4').send('x', port, '127.0.0.1', resolve),
      );
    });
  });
  expect(listening).toHaveLength(3);
  expect(others.filter((call) => call.startsWith('connect(')).length).toBeGreaterThan(0);
  expect(others.filter((call) => call.startsWith('send')).length).toBeGreaterThan(0);
});
