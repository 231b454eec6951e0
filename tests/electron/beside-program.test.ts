import { expect, it } from 'vitest';
import { besideProgram, type Started } from '../../electron/look/beside-program.ts';

const linux: Started = {
  platform: 'linux',
  env: {},
  execPath: '/home/person/tools/leeward/leeward.bin',
  home: '/home/ava',
  packaged: true,
};
const windows: Started = {
  platform: 'win32',
  env: {
    ProgramFiles: 'C:\\Program Files',
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\ava\\AppData\\Local',
    SystemRoot: 'C:\\Windows',
  },
  execPath: 'E:\\tools\\leeward.exe',
  home: 'C:\\Users\\ava',
  packaged: true,
};
const mac: Started = {
  platform: 'darwin',
  env: {},
  execPath: '/Volumes/STICK/tools/leeward.app/Contents/MacOS/leeward',
  home: '/Users/ava',
  packaged: true,
};

it('is the folder of the program that runs', () => {
  expect(besideProgram(linux)).toBe('/home/person/tools/leeward');
  expect(besideProgram(windows)).toBe('E:\\tools');
});

it('on macOS is the folder that holds the application, and nothing inside it', () => {
  expect(besideProgram(mac)).toBe('/Volumes/STICK/tools');
});

it('is the folder of the one file that unpacks itself elsewhere', () => {
  expect(
    besideProgram({
      ...linux,
      execPath: '/tmp/.mount_leewar1/leeward.bin',
      env: { APPDIR: '/tmp/.mount_leewar1', APPIMAGE: '/media/stick/leeward.AppImage' },
    }),
  ).toBe('/media/stick');
  expect(
    besideProgram({
      ...windows,
      execPath: 'C:\\Users\\ava\\AppData\\Local\\Temp\\2yX\\leeward.exe',
      env: {
        ...windows.env,
        PORTABLE_EXECUTABLE_DIR: 'E:\\',
        PORTABLE_EXECUTABLE_APP_FILENAME: 'leeward',
      },
    }),
  ).toBe('E:\\');
});

it('takes no folder from another program that started this one', () => {
  expect(
    besideProgram({
      ...linux,
      env: { APPDIR: '/tmp/.mount_other', APPIMAGE: '/media/elsewhere/other.AppImage' },
    }),
  ).toBe('/home/person/tools/leeward');
  expect(
    besideProgram({
      ...windows,
      env: {
        ...windows.env,
        PORTABLE_EXECUTABLE_DIR: 'D:\\other',
        PORTABLE_EXECUTABLE_APP_FILENAME: 'other',
      },
    }),
  ).toBe('E:\\tools');
});

it('is none while the program is developed', () => {
  for (const started of [linux, windows, mac])
    expect(besideProgram({ ...started, packaged: false })).toBeUndefined();
});

it('is none where an installer put the program', () => {
  for (const execPath of [
    '/usr/lib/leeward/leeward.bin',
    '/opt/leeward/leeward.bin',
    '/nix/store/x/leeward.bin',
  ])
    expect(besideProgram({ ...linux, execPath }), execPath).toBeUndefined();
  for (const env of [{ SNAP: '/snap/leeward/1' }, { FLATPAK_ID: 'leeward' }])
    expect(besideProgram({ ...linux, env })).toBeUndefined();
  for (const execPath of [
    'C:\\Program Files\\leeward\\leeward.exe',
    'c:\\program files (x86)\\leeward\\leeward.exe',
    'C:\\Users\\ava\\AppData\\Local\\Programs\\leeward\\leeward.exe',
    'C:\\Windows\\leeward.exe',
  ])
    expect(besideProgram({ ...windows, execPath }), execPath).toBeUndefined();
  for (const folder of ['/Applications', '/Users/ava/Applications', '/private/var/x/AppTranslocation/Y/d'])
    expect(
      besideProgram({ ...mac, execPath: `${folder}/leeward.app/Contents/MacOS/leeward` }),
      folder,
    ).toBeUndefined();
});

it('is not taken for an installed one because its name begins alike', () => {
  expect(besideProgram({ ...linux, execPath: '/usrs/ava/leeward.bin' })).toBe('/usrs/ava');
  expect(besideProgram({ ...linux, execPath: '/home/opt/leeward.bin' })).toBe('/home/opt');
  expect(besideProgram({ ...windows, execPath: 'C:\\Program Files of Ava\\leeward.exe' })).toBe(
    'C:\\Program Files of Ava',
  );
});
