// The fuses of the Electron runtime: one byte each behind a sentinel in its executable.
import fs from 'node:fs';

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const HEADER = 2; // the version of the wire, then the number of fuses
const OFF = 0x30;
const ON = 0x31;
const FUSE_WIRE_VERSION = 1;

/** In the order of the wire, each with its reason. A runtime with another fuse stops the build until it stands here. */
export const decidedFuses = [
  { name: 'runAsNode', on: false }, // the program is no Node interpreter for others
  { name: 'cookieEncryption', on: false }, // no cookies, and it may ask the system's keyring
  { name: 'nodeOptions', on: false }, // NODE_OPTIONS could load foreign code
  { name: 'nodeCliInspect', on: false }, // no debugger on the main process
  { name: 'asarIntegrity', on: true }, // macOS and Windows check the archive
  { name: 'onlyLoadAppFromAsar', on: true }, // no folder can stand in for the archive
  { name: 'browserV8Snapshot', on: false }, // none is shipped
  { name: 'grantFileProtocolExtraPrivileges', on: false }, // the screens come over app://
  { name: 'wasmTrapHandlers', on: true }, // Electron's default
];

const ARCHIVE_FUSE = decidedFuses.findIndex(({ name }) => name === 'onlyLoadAppFromAsar');
const INSPECT_FUSE = decidedFuses.findIndex(({ name }) => name === 'nodeCliInspect');

export function setFuses(executable) {
  const { bytes, start, count } = readWire(executable);
  if (count > decidedFuses.length)
    throw new Error(`${count} fuses in this runtime, ${decidedFuses.length} decided in scripts/fuses.mjs`);
  for (let i = 0; i < count; i++) bytes[start + i] = decidedFuses[i].on ? ON : OFF;
  fs.writeFileSync(executable, bytes);
  refuseOtherFuses(executable);
}

/** Reads the fuses back from the file: no package is made with another one. */
function refuseOtherFuses(executable) {
  const { bytes, start, count } = readWire(executable);
  const other = decidedFuses.slice(0, count).filter(({ on }, i) => bytes[start + i] !== (on ? ON : OFF));
  if (other.length > 0)
    throw new Error(`Fuses of ${executable} are not as decided: ${other.map(({ name }) => name).join(', ')}`);
}

/** Lets a debugger in, for the copy that tests drive. */
export const setInspectFuse = (executable) => setFuse(executable, INSPECT_FUSE, ON);

/** Lets a folder stand in for the archive, for the copy in which tests plant a hostile page. */
export const setForeignCodeFuse = (executable) => setFuse(executable, ARCHIVE_FUSE, OFF);

function setFuse(executable, fuse, state) {
  const { bytes, start } = readWire(executable);
  bytes[start + fuse] = state;
  fs.writeFileSync(executable, bytes);
}

function readWire(executable) {
  const bytes = fs.readFileSync(executable);
  const found = bytes.indexOf(SENTINEL);
  const at = found + SENTINEL.length;
  if (found < 0 || bytes[at] !== FUSE_WIRE_VERSION) throw new Error(`No fuses found in ${executable}`);
  return { bytes, start: at + HEADER, count: bytes[at + 1] };
}
