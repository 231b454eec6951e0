import path from 'node:path';

/** How the program was started, as the system says it. */
export interface Started {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The file that runs. */
  readonly execPath: string;
  readonly home: string;
  /** Whether it is the program that people get, and not one that is being developed. */
  readonly packaged: boolean;
}

/**
 * The folder in which a person finds the program, where they and no installer put it there. Whether it can be written
 * to is for the disk to say.
 */
export function besideProgram(started: Started): string | undefined {
  if (!started.packaged) return undefined;
  const paths = started.platform === 'win32' ? path.win32 : path.posix;
  const folder = folderOf(started, paths);
  if (!paths.isAbsolute(folder)) return undefined;
  return installed(started, folder, paths) ? undefined : folder;
}

function folderOf({ platform, env, execPath }: Started, paths: path.PlatformPath): string {
  // Both run what they unpacked elsewhere. Either name may be inherited from another program that started this one.
  const { APPIMAGE, APPDIR, PORTABLE_EXECUTABLE_DIR, PORTABLE_EXECUTABLE_APP_FILENAME } = env;
  if (platform === 'linux' && APPIMAGE && APPDIR && isIn(execPath, APPDIR, paths))
    return paths.dirname(APPIMAGE);
  const own = paths.basename(execPath, '.exe').toLowerCase();
  if (
    platform === 'win32' &&
    PORTABLE_EXECUTABLE_DIR &&
    PORTABLE_EXECUTABLE_APP_FILENAME?.toLowerCase() === own
  )
    return PORTABLE_EXECUTABLE_DIR;
  // leeward.app/Contents/MacOS/leeward
  const bundle = paths.dirname(paths.dirname(paths.dirname(execPath)));
  return platform === 'darwin' && bundle.endsWith('.app') ? paths.dirname(bundle) : paths.dirname(execPath);
}

function installed(
  { platform, env, home, execPath }: Started,
  folder: string,
  paths: path.PlatformPath,
): boolean {
  // Sandboxed packages; and the place where macOS shows a downloaded program that nobody has moved yet.
  if (platform === 'linux' && (env.SNAP || env.FLATPAK_ID)) return true;
  if (platform === 'darwin' && execPath.includes('/AppTranslocation/')) return true;
  return installersFolders(platform, env, home).some((parent) => isIn(folder, parent, paths));
}

function installersFolders(platform: NodeJS.Platform, env: Started['env'], home: string): readonly string[] {
  if (platform === 'darwin') return ['/Applications', path.posix.join(home, 'Applications')];
  if (platform !== 'win32') return ['/usr', '/opt', '/snap', '/app', '/nix', '/gnu'];
  const { ProgramFiles, ProgramW6432, LOCALAPPDATA, SystemRoot } = env;
  const ofPerson = LOCALAPPDATA && path.win32.join(LOCALAPPDATA, 'Programs');
  return [ProgramFiles, env['ProgramFiles(x86)'], ProgramW6432, ofPerson, SystemRoot].filter(
    (one): one is string => one !== undefined && one !== '',
  );
}

/** The folder itself, or something below it. */
function isIn(place: string, folder: string, paths: path.PlatformPath): boolean {
  const between = paths.relative(folder, place);
  return between !== '..' && !between.startsWith(`..${paths.sep}`) && !paths.isAbsolute(between);
}
