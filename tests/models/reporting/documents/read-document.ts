import { execFileSync } from 'node:child_process';

/** A file of an archive as Python's `zipfile` reads it. */
interface Entry {
  readonly name: string;
  readonly date: readonly number[];
  readonly stored: boolean;
  /** Which system made it, its attributes there, and what else is said of it. */
  readonly system: number;
  readonly attributes: number;
  readonly extra: string;
  readonly comment: string;
  readonly text: string;
  /** Elements and attributes as Expat reads them: `w:p`, `w:val="1"`; null where it refuses the XML. */
  readonly elements: readonly (readonly [name: string, attributes: Record<string, string>])[] | null;
}

const SCRIPT = `
import sys, io, json, zipfile
from xml.parsers import expat
def elements(data):
    found = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda name, attributes: found.append([name, attributes])
    try:
        parser.Parse(data, True)
    except expat.ExpatError:
        return None
    return found
archive = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
assert archive.testzip() is None
print(json.dumps({'comment': archive.comment.decode(), 'entries': [{
    'name': one.filename, 'date': one.date_time, 'stored': one.compress_type == zipfile.ZIP_STORED,
    'system': one.create_system, 'attributes': one.external_attr, 'extra': one.extra.hex(),
    'comment': one.comment.decode(), 'text': archive.read(one).decode(),
    'elements': None if one.filename == 'mimetype' else elements(archive.read(one)),
} for one in archive.infolist()]}))
`;

export interface Archive {
  readonly comment: string;
  readonly entries: readonly Entry[];
}

/** The archive as a reader of another make sees it. */
export const readArchive = (bytes: Uint8Array): Archive =>
  JSON.parse(
    execFileSync('python3', ['-c', SCRIPT], {
      input: bytes,
      encoding: 'utf8',
      maxBuffer: 500_000_000,
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    }),
  ) as Archive;

export const entryOf = ({ entries }: Archive, name: string): Entry => {
  const found = entries.find((entry) => entry.name === name);
  if (!found) throw new Error(`the archive has no ${name}`);
  return found;
};

export const elementsOf = (archive: Archive, name: string): NonNullable<Entry['elements']> => {
  const { elements } = entryOf(archive, name);
  if (!elements) throw new Error(`${name} is no XML`);
  return elements;
};
