// electron-builder calls this between packing and archiving.
import fs from 'node:fs';
import path from 'node:path';
import { setFuses } from './fuses.mjs';
import { inRepository } from './repository.mjs';

export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  setFuses(executable(appOutDir, electronPlatformName, packager));
  if (electronPlatformName === 'linux') putLauncherBefore(path.join(appOutDir, packager.executableName));
  const moment = Number(process.env.SOURCE_DATE_EPOCH ?? 0);
  setTimes(appOutDir, moment);
}

function executable(appOutDir, platform, packager) {
  if (platform === 'darwin')
    return path.join(
      appOutDir,
      `${packager.appInfo.productFilename}.app/Contents/Frameworks/Electron Framework.framework/Electron Framework`,
    );
  if (platform === 'win32') return path.join(appOutDir, `${packager.appInfo.productFilename}.exe`);
  return path.join(appOutDir, packager.executableName);
}

function putLauncherBefore(program) {
  fs.renameSync(program, `${program}.bin`);
  fs.copyFileSync(inRepository('scripts/launcher.sh'), program);
  fs.chmodSync(program, 0o755);
}

/** The same source gives the same archive: no file says when it was packed. */
function setTimes(folder, moment) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) setTimes(file, moment);
    if (!entry.isSymbolicLink()) fs.utimesSync(file, moment, moment);
  }
}
