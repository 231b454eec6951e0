import fs from 'node:fs';

/**
 * Records each call by which a program and its children could reach an address, whether it succeeds or not, and
 * calls of other names that are asked for.
 */
export const recordingCalls = (file: string, others: readonly string[] = []): string[] => [
  'strace',
  '-f',
  '-qq',
  '-yy',
  ...['-e', 'signal=none', '-e', `trace=${['connect,sendto,sendmsg,sendmmsg', ...others].join(',')}`],
  ...['-s', '0', '-o', file],
];

/**
 * Chromium asks the kernel by which of its own addresses it would reach these, to know whether there is a network.
 * A UDP socket is connected, which sends nothing, and closed; nothing may be sent on it.
 */
const ROUTE_PROBES = ['8.8.8.8', '2001:4860:4860::8888'];

export interface InternetCalls {
  /** All calls in the record, so that an empty record is no proof. */
  readonly recorded: number;
  /** Each connect to an address and each send on an internet socket, but for the route probes. */
  readonly internet: readonly string[];
  readonly routeProbes: number;
}

const ADDRESS = /inet_(?:addr\(|pton\(AF_INET6, )"([^"]*)"/;
const INTERNET_ADDRESS = /sa_family=AF_INET6?\b/;
/** What a descriptor is, as strace writes it: `12<UDP:[…]>`. Netlink and UNIX sockets lead nowhere outside. */
const INTERNET_SOCKET = /^\w+\(\d+<(?:TCP|UDP|UDPLITE|RAW|PING|ICMP|SCTP|DCCP)/;

/** Each call in the record of `recordingCalls`, as it was made. */
export const callsIn = (file: string): string[] =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.replace(/^\d+\s+/, ''))
    .filter((line) => /^\w+\(/.test(line));

/** What the record says of connections and sendings. */
export function internetCallsIn(file: string): InternetCalls {
  const calls = callsIn(file).filter((line) => /^(connect|send\w+)\(/.test(line));
  const internet = calls.filter((call) => INTERNET_ADDRESS.test(call) || INTERNET_SOCKET.test(call));
  const isProbe = (call: string): boolean =>
    /^connect\(\d+<UDP/.test(call) && ROUTE_PROBES.includes(ADDRESS.exec(call)?.[1] ?? '');
  return {
    recorded: calls.length,
    internet: internet.filter((call) => !isProbe(call)),
    routeProbes: internet.filter(isProbe).length,
  };
}
