import { EMERGENCIES } from '../../vocabulary/emergencies.ts';
import type { ReferenceTools } from './reference-tools.ts';

/** Folder of the cards, where one that does not exist is missed. */
const FOLDER = 'emergencies';

/** Cards for emergencies: every one is there, each step rests on firm sources, and somebody can help. */
export const checkEmergencies = (tools: ReferenceTools): void => {
  const { pack, problems, report, checkProvenance } = tools;
  const grades = new Map(pack.sources.map(({ id, grade }) => [id, grade]));

  const checkSources = (
    key: string,
    path: readonly (string | number)[],
    what: string,
    sources: readonly string[],
  ): void => {
    checkProvenance(key, path, { sources: [...sources], confidence: 'verified' });
    // Whoever is frightened does what stands there: a pointer alone is not enough.
    if (sources.every((id) => (grades.get(id) ?? 'C') === 'C'))
      report(key, [...path, 'sources'], `${what} needs a source of grade A or B`);
  };
  const checkOnce = (key: string, part: string, items: readonly { readonly id: string }[]): void => {
    items.forEach(({ id }, index) => {
      if (items.findIndex((other) => other.id === id) !== index)
        report(key, [part, index, 'id'], `"${id}" stands here twice; keep one of them`);
    });
  };

  for (const card of pack.emergencies) {
    const key = `emergency:${card.id}`;
    for (const part of ['steps', 'nots'] as const) {
      checkOnce(key, part, card[part]);
      card[part].forEach(({ id, sources }, index) => {
        checkSources(key, [part, index], `"${id}"`, sources);
      });
    }
    checkSources(key, ['lawyer'], 'what is said about a lawyer', card.lawyer.sources);
  }
  for (const { id, sources } of pack.helpLines)
    checkSources(`help-line:${id}`, [], `help line "${id}"`, sources);
  for (const id of EMERGENCIES) {
    const missing = (file: string, message: string): void => {
      problems.push({ file, line: 1, message });
    };
    if (!pack.emergencies.some((card) => card.id === id))
      missing(FOLDER, `there is no card for the emergency "${id}"; write ${FOLDER}/${id}.yaml`);
    if (!pack.helpLines.some((line) => line.for.includes(id)))
      missing(`${FOLDER}/help-lines.yaml`, `no help line is "for" the emergency "${id}"`);
  }
};
