import { CHECKED_VERDICTS } from '../../vocabulary/verdicts.ts';
import type { Claim } from '../schemas/press.ts';
import type { ReferenceTools } from './reference-tools.ts';

/** Claims of the press: what they are about, who carried them, and what the verdict rests on. */
export const checkPress = (tools: ReferenceTools): void => {
  const { pack, apps, sources, knownThreats, report, unknown, checkProvenance } = tools;
  const grades = new Map(pack.sources.map(({ id, grade }) => [id, grade]));
  const firmly = (id: string): boolean => (grades.get(id) ?? 'C') !== 'C';

  const checkClaim = (claim: Claim): void => {
    const key = `claim:${claim.id}`;
    checkProvenance(key, [], { sources: claim.sources, confidence: 'not-verified' });
    claim.about.forEach((id, at) => {
      if (!apps.has(id) && !knownThreats.has(id))
        unknown(key, ['about', at], 'app or threat', id, [...apps.keys(), ...knownThreats]);
    });
    claim.reports.forEach((id, at) => {
      if (!sources.has(id)) unknown(key, ['reports', at], 'source', id, sources);
      else if (claim.sources.includes(id))
        report(key, ['reports', at], `"${id}" carried this claim and cannot support the verdict on it`);
    });
    if (CHECKED_VERDICTS.has(claim.verdict) && !claim.sources.some(firmly))
      report(
        key,
        ['verdict'],
        `"${claim.verdict}" needs a source of grade A or B; without one a claim is "not-verified"`,
      );
  };
  for (const page of pack.press) {
    checkProvenance(`press:${page.id}`, [], { sources: page.sources, confidence: 'verified' });
    page.claims.forEach(checkClaim);
  }
};
