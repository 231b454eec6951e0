// What the operating system must bring: the libraries that the runtime is linked with, a display for machines
// without one, and, for the tests, a PDF reader, a current browser, a word processor, Python and age, which read
// what the program wrote, a tool that sets up a network that leads nowhere, one that records what a program
// asks the kernel for, and one that presses keys from outside. As root on Debian and Ubuntu missing ones are installed; anybody else is told the command.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { executableIn } from './electron-runtime.mjs';

const FOR_RUNTIME = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];
const FOR_DISPLAY = { Xvfb: ['xvfb', 'xauth'] };
const FOR_TESTS = {
  pdftotext: ['poppler-utils'],
  chromium: ['chromium'],
  soffice: ['libreoffice-writer-nogui'],
  age: ['age'],
  python3: ['python3'],
  ip: ['iproute2'],
  strace: ['strace'],
  xdotool: ['xdotool'],
};

/** @returns {string[]} the packages still missing, none when all is there */
export function systemLibraries({ runtime, display = false, tests = false }) {
  if (process.platform !== 'linux') return [];
  const wanted = missingPackages({ runtime, display, tests });
  if (wanted.length === 0) return [];
  if (!debianFamily()) {
    console.log(`Missing from this system: ${wanted.join(' ')} (Debian's names).`);
    return wanted;
  }
  if (process.getuid() !== 0) {
    console.log(
      `Missing from this system; install with: sudo apt-get install ${wanted.map(known).join(' ')}`,
    );
    return wanted;
  }
  install(wanted);
  return missingPackages({ runtime, display, tests });
}

export const commandExists = (name) =>
  (process.env.PATH ?? '').split(':').some((folder) => folder && fs.existsSync(`${folder}/${name}`));

function missingPackages({ runtime, display, tests }) {
  const commands = { ...(display && FOR_DISPLAY), ...(tests && FOR_TESTS) };
  const packages = Object.entries(commands).flatMap(([name, list]) => (commandExists(name) ? [] : list));
  return [...(unlinked(runtime) ? FOR_RUNTIME : []), ...packages];
}

/** Whether a shared library that the runtime is linked with is missing. */
function unlinked(runtime) {
  const { status, stdout } = spawnSync('ldd', [executableIn(runtime.dir)], { encoding: 'utf8' });
  return status === 0 && stdout.includes('not found');
}

function debianFamily() {
  const release = fs.existsSync('/etc/os-release') ? fs.readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release) && commandExists('apt-get');
}

function install(wanted) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  console.log(`Installing ${wanted.join(' ')}`);
  spawnSync('apt-get', ['update', '-qq'], quiet);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted.map(known)], quiet);
}

/** Ubuntu 24.04 and Debian 13 renamed libraries for 64-bit time. */
function known(name) {
  return candidate(name) || !candidate(`${name}t64`) ? name : `${name}t64`;
}

function candidate(name) {
  const { stdout } = spawnSync('apt-cache', ['policy', name], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return /Candidate: (?!\(none\))/.test(stdout ?? '');
}
