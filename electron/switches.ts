import inspector from 'node:inspector';
import { app } from 'electron';

/** Doors for a debugger. No fuse closes the first three. */
const DEBUGGING = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'];

/** What could weaken the window or write down what it does. */
const WEAKENING = [
  'proxy-server',
  'proxy-pac-url',
  'proxy-auto-detect',
  'proxy-bypass-list',
  'host-rules',
  'log-net-log',
  'enable-logging',
  'log-file',
  'js-flags',
  'disable-web-security',
  'allow-file-access-from-files',
  'enable-blink-features',
  'enable-experimental-web-platform-features',
  'unsafely-treat-insecure-origin-as-secure',
];

export function removeUnwantedSwitches(): void {
  // The inspect fuse is off in the program people get. Where it let somebody in, this is the copy made for tests.
  const inspected = inspector.url() !== undefined;
  for (const name of inspected ? WEAKENING : [...WEAKENING, ...DEBUGGING]) app.commandLine.removeSwitch(name);
}

export function addNetworkSwitches(): void {
  const { commandLine } = app;
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // Otherwise the system is asked for its proxy, and on some systems that asks the network.
  commandLine.appendSwitch('no-proxy-server');
  // Otherwise WebRTC joins a multicast group to announce itself.
  const disabled = ['WebRtcHideLocalIpsWithMdns', commandLine.getSwitchValue('disable-features')];
  commandLine.appendSwitch('disable-features', disabled.filter(Boolean).join(','));
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/** Chromium itself adds the first one where the environment asks for it. */
const WITHOUT_SANDBOX = ['no-sandbox', 'disable-seccomp-filter-sandbox', 'single-process'];

/** Taking them away would be too late: the process that starts the others runs already. */
export function refuseWithoutSandbox(exit: (code: number) => never): void {
  const asked = WITHOUT_SANDBOX.filter((name) => app.commandLine.hasSwitch(name));
  if (asked.length === 0) return;
  process.stderr.write(
    `Leeward does not run without its sandbox: start it without ${asked.map((name) => `--${name}`).join(' and ')}, and without ELECTRON_DISABLE_SANDBOX.\n`,
  );
  exit(1);
}

export function addTraceSwitches(): void {
  // GTK 4 dialogs hand paths to another process, which remembers them.
  app.commandLine.appendSwitch('gtk-version', '3');
}
