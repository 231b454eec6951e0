import { describe, expect, it } from 'vitest';
import { shownAssessment } from '../../renderer/assessment/shown-assessment.ts';
import { threatsNotCovered } from '../../renderer/screens/results/threats-not-covered.ts';
import { assessmentOf } from '../models/reporting/real-reports.ts';

const assessment = assessmentOf('organiser', 'en');
/** The protection that leaves most open. */
const [protection] = assessment.protections.toSorted((a, b) => b.doesNotCover.length - a.doesNotCover.length);

describe('the threats that a protection leaves open', () => {
  it('are those of the exposures it names', () => {
    if (!protection) throw new Error('nothing protects');
    const named = assessment.exposures.filter(({ id }) => protection.doesNotCover.includes(id));
    expect(named.length).toBeGreaterThan(1);
    expect([...threatsNotCovered(assessment, protection)].sort()).toEqual(
      [...new Set(named.map(({ threat }) => threat))].sort(),
    );
  });

  it('do not hold those of scenarios that a person chose not to see, until they are seen again', () => {
    if (!protection) throw new Error('nothing protects');
    const before = threatsNotCovered(assessment, protection);
    const [gone] = before;
    const hidden = assessment.scenarios.filter(({ threat }) => threat === gone).map(({ id }) => id);
    const without = threatsNotCovered(shownAssessment(assessment, hidden), protection);
    expect([...without]).toEqual([...before].filter((threat) => threat !== gone));
    expect(threatsNotCovered(shownAssessment(assessment, []), protection)).toEqual(before);
  });
});
