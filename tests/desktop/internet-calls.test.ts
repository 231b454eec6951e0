import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { tally } from '../tally.ts';
import { hostileBuild } from './hostile-build.ts';
import { internetCallsIn } from './internet-calls.ts';
import { expect, releaseFolder, starterIn, test } from './program.ts';
import { callsOf, type Where } from './recorded-run.ts';
import { leaveByKeys, walkByKeys } from './walk-by-keys.ts';

test.setTimeout(180_000);

async function callsOfPage(measures: 'ours' | 'none', where: Where): ReturnType<typeof callsOf> {
  const { starter, remove } = hostileBuild(measures);
  try {
    return await callsOf(starter, where);
  } finally {
    remove();
  }
}

test('only a route probe on which nothing is sent is left out of the count', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'leeward-calls-'));
  const record = path.join(folder, 'calls');
  const probe = '{sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("8.8.8.8")}, 16) = 0';
  const counted = [
    `connect(9<TCP:[7]>, ${probe}`,
    'connect(9<UDP:[7]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.1")}, 16) = 0',
    'connect(9<UDPv6:[7]>, {sa_family=AF_INET6, inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28 <unfinished ...>',
    'sendto(9<UDP:[192.0.2.2:4->8.8.8.8:80]>, ""..., 37, 0, NULL, 0) = 37',
    'sendmsg(9<socket:[7]>, {msg_name={sa_family=AF_INET, sin_port=htons(53)}}, 0) = -1 ENETUNREACH',
  ];
  const others = [
    `connect(9<UDP:[7]>, ${probe}`,
    'connect(9<UNIX-STREAM:[7]>, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X0"}, 20) = 0',
    'sendto(9<NETLINK:[ROUTE:7]>, [{nlmsg_len=20}], 20, 0, {sa_family=AF_NETLINK}, 12) = 20',
    'sendmsg(9<UNIX-STREAM:[7->8]>, {msg_name=NULL}, MSG_NOSIGNAL) = 8',
  ];
  fs.writeFileSync(record, [...counted, ...others].map((call) => `123   ${call}\n`).join(''));
  expect(internetCallsIn(record)).toEqual({ recorded: 9, internet: counted, routeProbes: 1 });
  fs.rmSync(folder, { recursive: true });
});

test('the release asks the kernel for no connection and no sending', async ({ display, home }) => {
  const { internet, routeProbes, recorded, status } = await callsOf(
    starterIn(releaseFolder),
    { display, home },
    async () => {
      await walkByKeys(display);
      leaveByKeys(display);
    },
  );
  tally('internet-calls', { release: internet.length, recorded, routeProbes });
  expect({ internet, status }).toEqual({ internet: [], status: 0 });
  expect(recorded).toBeGreaterThan(100);
});

test('nor does a hostile page in it', async ({ display, home }) => {
  const { internet, recorded, status } = await callsOfPage('ours', { display, home });
  tally('internet-calls', { hostile: internet.length });
  expect({ internet, status }).toEqual({ internet: [], status: 0 });
  expect(recorded).toBeGreaterThan(100);
});

test('the same page without our measures does, and both are told apart', async ({ display, home }) => {
  const { internet, status } = await callsOfPage('none', { display, home });
  tally('internet-calls', { control: internet.length });
  expect(status).toBe(0);
  expect(internet.length).toBeGreaterThan(0);
});
