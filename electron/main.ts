import path from 'node:path';
import { app } from 'electron';
import { registerAppScheme, serveWindow } from './app-protocol.ts';
import { runCommandIfAsked } from './command-line/decide.ts';
import { installHandlers } from './contract-handlers.ts';
import { stopOnUncaughtErrors } from './failures.ts';
import { forbidNavigation } from './navigation-policy.ts';
import { openProfile } from './open-profile.ts';
import { printFromCommandLine } from './print-from-command-line.ts';
import { openRunFolder } from './run-folder.ts';
import { printReport, saveLocked, saveReport } from './save-report.ts';
import { closeSessions, windowSession } from './session-policy.ts';
import { addNetworkSwitches, addTraceSwitches, removeUnwantedSwitches } from './switches.ts';
import { testDriverAttached } from './test-driver.ts';
import { today } from './today.ts';
import { chooseVault } from './vault/choose-vault.ts';
import { lockWithComputer, VaultHost } from './vault/vault-host.ts';
import { openWindow, setMenu } from './window.ts';

stopOnUncaughtErrors();
const runFolder = openRunFolder();
const printing = runCommandIfAsked(process.argv, exit);

removeUnwantedSwitches();
addNetworkSwitches();
addTraceSwitches();
app.disableHardwareAcceleration();
app.enableSandbox();
registerAppScheme();
closeSessions();
forbidNavigation();
app.on('window-all-closed', () => app.quit());

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
  const { window, startedAnew } = openWindow(session);
  const vault = new VaultHost(window);
  lockWithComputer(vault);
  installHandlers({
    saveReport: (report) => saveReport(window, report),
    printReport,
    saveLocked: (file) => saveLocked(window, file),
    openProfile: () => openProfile(window),
    systemLanguages: () => app.getPreferredSystemLanguages(),
    today: () => today(new Date()),
    startedAnew,
    closeProgram: () => void app.quit(),
    chooseVault: (asked) => chooseVault(window, vault, asked),
    lockVault: async () => void (await vault.lock()),
  });
}

void start();
