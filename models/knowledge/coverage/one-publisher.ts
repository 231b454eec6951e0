import type { Evidence } from '../../reasoning/assessment.ts';
import { EvidenceGrades } from '../../reasoning/evidence-grade.ts';
import type { Pack } from '../schemas/pack.ts';

/** Evidence of grade E3 or more that one publisher alone carries. There should be none. */
export interface OnePublisher {
  readonly country: string;
  readonly scenario: string;
  /** Null where it is told of any app. */
  readonly app: string | null;
  readonly grade: string;
  readonly publishers: readonly string[];
}

/** Events that a second publisher would make evidence of grade E3. */
export const eventsOfOnePublisher = (pack: Pack): string[] => {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  return pack.jurisdictions.flatMap((country) =>
    country.events.flatMap((event) => {
      const told = event.sources.flatMap((id) => sources.get(id) ?? []).filter(({ partisan }) => !partisan);
      return new Set(told.map(({ publisher }) => publisher)).size < 2 ? [`${country.id}.${event.id}`] : [];
    }),
  );
};

type GradeOf = (country: string, scenario: string, app: string) => Pick<Evidence, 'grade' | 'sources'>;

const gradesOn = (pack: Pack, day: string): GradeOf => {
  const byCountry = new Map(pack.jurisdictions.map(({ id }) => [id, new EvidenceGrades(pack, id, day)]));
  return (country, scenario, app) =>
    byCountry.get(country)?.of(scenario, app) ?? { grade: 'E0', sources: [] };
};

/** Grades as an assessment would tell them on the day, the publishers of each counted once more. */
export const evidenceOfOnePublisher = (
  pack: Pack,
  day: string,
  gradeOf: GradeOf = gradesOn(pack, day),
): OnePublisher[] => {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const scenarios = pack.threats.flatMap(({ id, variants }) =>
    variants.map((variant) => `${id}:${variant.id}`),
  );
  return pack.jurisdictions.flatMap((country) => {
    const apps = [null, ...new Set(country.events.flatMap((event) => event.apps))];
    return apps.flatMap((app) =>
      scenarios.flatMap((scenario) => {
        const { grade, sources: ids } = gradeOf(country.id, scenario, app ?? '');
        if (grade !== 'E3' && grade !== 'E4') return [];
        const told = ids.flatMap((id) => sources.get(id) ?? []).filter(({ partisan }) => !partisan);
        const publishers = [...new Set(told.map(({ publisher }) => publisher))];
        return publishers.length < 2 ? [{ country: country.id, scenario, app, grade, publishers }] : [];
      }),
    );
  });
};
