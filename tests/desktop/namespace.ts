import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import { environment } from './program.ts';

/** Everything a program sends leaves by a wire that ends nowhere; nothing is sent by the system itself. */
const SINK = [
  'ip link set lo up',
  'ip link add out type veth peer name sink',
  'ip link set dev out addrgenmode none',
  'ip link set dev sink addrgenmode none',
  'ip link set sink up',
  'ip addr add 192.0.2.2/24 dev out',
  'ip link set out up',
  'ip neigh add 192.0.2.1 lladdr 02:00:00:00:00:01 dev out',
  'ip route add default via 192.0.2.1',
];

/** As an ordinary user a namespace of one's own needs a user namespace around it. */
const UNSHARE =
  process.getuid?.() === 0 ? ['--net'] : ['--user', '--map-current-user', '--keep-caps', '--net'];

/**
 * Starts a program where the network is `none`, not even a loopback that is up, or a `sink` that counts; under
 * another program where `under` names one.
 */
export function startIn(
  network: 'none' | 'sink',
  starter: string,
  { display, home }: { display: string; home: string },
  under: readonly string[] = [],
): ChildProcess {
  const commands = network === 'sink' ? SINK : [];
  const script = ['set -e', ...commands, 'exec "$@"'].join('\n');
  return spawn('unshare', [...UNSHARE, 'sh', '-c', script, 'sh', ...under, starter], {
    cwd: home,
    env: environment(display, home),
    stdio: 'ignore',
    detached: true,
  });
}

interface Sent {
  readonly interfaces: readonly string[];
  readonly packets: number;
  readonly loopback: number;
}

/** What the namespace of this process has sent, from the kernel's own count. */
export function sentBy(pid: number): Sent {
  const rows = fs
    .readFileSync(`/proc/${pid}/net/dev`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [name, numbers] = line.split(':');
      const TRANSMITTED_PACKETS = 9;
      return name && numbers
        ? [{ name: name.trim(), sent: Number(numbers.trim().split(/\s+/)[TRANSMITTED_PACKETS]) }]
        : [];
    });
  const of = (wanted: string): number => rows.find(({ name }) => name === wanted)?.sent ?? 0;
  return { interfaces: rows.map(({ name }) => name).sort(), packets: of('out'), loopback: of('lo') };
}
