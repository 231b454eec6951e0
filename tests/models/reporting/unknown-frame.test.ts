import { expect, it } from 'vitest';
import type { Exposure } from '../../../models/reasoning/assessment.ts';
import type { ReportContext } from '../../../models/reporting/report-context.ts';
import { createTexts } from '../../../models/reporting/texts.ts';
import { withUnknown } from '../../../models/reporting/unknown-frame.ts';
import { knowledge } from '../built-in-knowledge.ts';

const context = { texts: createTexts(knowledge.pack.texts, 'en') } as ReportContext;
const depending = (...dependsOn: string[]) => ({ reason: 'undisclosed', dependsOn }) as unknown as Exposure;
const WOULD_GIVE = 'world.meta.gives-content';
const INFORMALLY = 'world.clubhouse.answers-informally';

const told = (...exposures: Exposure[]) => withUnknown(context, exposures, 'It is open.');

it('names what bears on most of what the sentence tells, not the unknown of one kind of data alone', () => {
  const alone = told(depending(WOULD_GIVE));
  expect(told(depending(WOULD_GIVE), depending(WOULD_GIVE), depending(WOULD_GIVE, INFORMALLY))).toBe(alone);
  expect(told(depending(INFORMALLY, WOULD_GIVE), depending(WOULD_GIVE, INFORMALLY))).not.toBe(alone);
});

it('names an unknown even where each kind of data has its own', () => {
  const apart = told(depending(WOULD_GIVE), depending(INFORMALLY), depending('world.google.gives-content'));
  expect(apart).toContain('It is open.');
  expect(apart).not.toBe(told(depending()));
});
