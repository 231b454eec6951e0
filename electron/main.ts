import os from 'node:os';
import path from 'node:path';
import { app } from 'electron';
import { registerAppScheme, serveWindow } from './app-protocol.ts';
import { runCommandIfAsked } from './command-line/decide.ts';
import { installHandlers } from './contract-handlers.ts';
import { CopiedText } from './copied-text.ts';
import { CurrentWindow } from './current-window.ts';
import { beforeAbruptEnd, stopOnUncaughtErrors } from './failures.ts';
import { besideProgram } from './look/beside-program.ts';
import { LookBesideProgram } from './look/look-beside-program.ts';
import { forbidNavigation } from './navigation-policy.ts';
import { openProfile } from './open-profile.ts';
import { printFromCommandLine } from './print-from-command-line.ts';
import { openRunFolder } from './run-folder.ts';
import { printReport, saveLocked, saveReport } from './save-report.ts';
import { closeSessions, windowSession } from './session-policy.ts';
import {
  addNetworkSwitches,
  addTraceSwitches,
  refuseWithoutSandbox,
  removeUnwantedSwitches,
} from './switches.ts';
import { markedText, systemClipboard } from './system-clipboard.ts';
import { testDriverAttached } from './test-driver.ts';
import { today } from './today.ts';
import { chooseVault } from './vault/choose-vault.ts';
import { Idleness } from './vault/idleness.ts';
import { lockWhenIdle, lockWithComputer } from './vault/lock-with-computer.ts';
import { settleBeforeQuitting } from './vault/settle-before-quitting.ts';
import { VaultHost } from './vault/vault-host.ts';
import { VaultLock } from './vault/vault-lock.ts';
import { setMenu } from './window.ts';

stopOnUncaughtErrors();
const runFolder = openRunFolder();
// Before the program is ready its end is not told to anybody.
beforeAbruptEnd(() => runFolder.remove());
const printing = runCommandIfAsked(process.argv, exit);

refuseWithoutSandbox(exit);
removeUnwantedSwitches();
addNetworkSwitches();
addTraceSwitches();
app.disableHardwareAcceleration();
app.enableSandbox();
registerAppScheme();
closeSessions();
forbidNavigation();

function exit(code: number): never {
  runFolder.remove();
  process.exit(code);
}

async function start(): Promise<void> {
  await Promise.all([app.whenReady(), testDriverAttached()]);
  app.configureHostResolver({ secureDnsMode: 'off', enableBuiltInResolver: false });
  setMenu(process.platform);
  if (printing) return printFromCommandLine(printing);
  const session = windowSession();
  serveWindow(session, path.join(__dirname, 'ui'));
  const copies = new CopiedText(systemClipboard, markedText);
  beforeAbruptEnd(() => copies.takeBackAll());
  const windows = new CurrentWindow(session, () => copies.takeBackAll());
  const host = new VaultHost(windows, (file) => lock.opened(file));
  const lock = new VaultLock({ windows, host });
  const idleness = new Idleness();
  lockWithComputer(lock);
  const { lockAfter } = lockWhenIdle(lock, idleness);
  const look = new LookBesideProgram(
    besideProgram({
      platform: process.platform,
      env: process.env,
      execPath: process.execPath,
      home: os.homedir(),
      packaged: app.isPackaged,
    }),
  );
  settleBeforeQuitting(host, () => Promise.all([copies.takeBack(), look.settled()]));
  installHandlers({
    saveReport: (report) => saveReport(windows.window, report),
    printReport,
    saveLocked: (file) => saveLocked(windows.window, file),
    openProfile: () => openProfile(windows.window),
    systemLanguages: () => app.getPreferredSystemLanguages(),
    today: () => today(new Date()),
    startedAnew: () => windows.startedAnew(),
    closeProgram: () => void app.quit(),
    chooseVault: (asked) => chooseVault(windows.window, host, lock.file, asked),
    vaultState: () => lock.state(),
    lockVault: async ({ forget }) => {
      if (forget) lock.forget();
      await lock.lock('asked');
      return undefined;
    },
    makeVaultUnreadable: () => lock.makeUnreadable(),
    stillHere: () => void idleness.seen(),
    copied: () => void copies.copied(),
    lockAfterIdle: ({ minutes }) => void lockAfter(minutes),
    keepAppearance: (appearance) => void lock.keepAppearance(appearance),
    rememberedLook: () => look.remembered(),
    rememberLook: (asked) => look.remember(asked),
    forgetLook: () => look.forget(),
  });
}

void start();
