import type { ReferenceTools } from './reference-tools.ts';

/** Terms once each, and every term that another names. */
export const checkGlossary = ({ pack, report, unknown }: ReferenceTools): void => {
  const { terms = [], instead = {} } = pack.glossary ?? {};
  const ids = terms.map(({ id }) => id);
  terms.forEach(({ id, see }, index) => {
    if (ids.indexOf(id) !== index)
      report('glossary:', ['terms', index, 'id'], `term "${id}" is already defined; give one another id`);
    see.forEach((other, at) => {
      if (other === id)
        report('glossary:', ['terms', index, 'see', at], `term "${id}" points to itself; leave it out`);
      else if (!ids.includes(other)) unknown('glossary:', ['terms', index, 'see', at], 'term', other, ids);
    });
  });
  for (const [language, entries] of Object.entries(instead)) {
    entries.forEach(({ term }, index) => {
      if (term !== undefined && !ids.includes(term))
        unknown('glossary:', ['instead', language, index, 'term'], 'term', term, ids);
    });
  }
};
