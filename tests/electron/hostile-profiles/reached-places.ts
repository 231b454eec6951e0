import type { Read } from './readers.ts';

/** Names of parts, in files and so in places; whatever else stands in a place came from the file alone. */
const PARTS = new Set(
  (
    'apps app settings uses devices device others practices decisions decision finding month reason exposures ' +
    'value country phoneCountry circumstances protect people groups members outsiders id profile version format'
  ).split(' '),
);

const shapeOf = (place: string): string =>
  place
    .replace(/\d+/g, '#')
    .split('.')
    .slice(0, 6)
    .map((part) => (PARTS.has(part.replace('[#]', '')) ? part : '*'))
    .join('.');

function nesting(text: string): number {
  let open = 0;
  let most = 0;
  for (const letter of text)
    if (letter === '[' || letter === '{') most = Math.max(most, ++open);
    else if (letter === ']' || letter === '}') open--;
  return most;
}

/** How far a file came: the problem and the part that had it; which parts were read; how deep it was nested. */
export function reachedPlaces(name: string, { text, answer }: Read): string[] {
  const depth = text === undefined || text.length > 20_000 ? 0 : Math.ceil(Math.log2(nesting(text) + 1));
  const said = answer.ok ? 'read' : answer.problem.id;
  const place = answer.ok ? partsIn(text ?? '') : shapeOf(answer.problem.args.place ?? '');
  return [`${name} ${said} ${place}`, `${name} ${said} depth ${depth}`];
}

const partsIn = (text: string): string =>
  Object.entries(JSON.parse(text))
    .flatMap(([part, value]) => (PARTS.has(part) && Object.keys(value ?? {}).length > 0 ? [part] : []))
    .sort()
    .join(' ');
