import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../models/profile/examples.ts';
import type { Assessment } from '../../models/reasoning/assessment.ts';
import type { WorkerSeam } from '../../renderer/assessment/assessor.ts';
import type { AssessmentRequest } from '../../renderer/assessment/messages.ts';
import { onTwoDays } from '../../renderer/assessment/on-two-days.ts';

const begin = () => {
  const asked: AssessmentRequest[] = [];
  const heard: string[] = [];
  const worker: WorkerSeam = {
    postMessage: (request) => asked.push(request),
    terminate: () => heard.push('ended'),
    onmessage: null,
    onerror: null,
  };
  const question = { profile: EXAMPLES.origin, language: 'en', scenarios: ['data-localization:moves'] };
  const stop = onTwoDays(() => worker, question, ['2016-06-01', '2026-11-21'], {
    finished: (before, after) => heard.push(`${before.asOf} ${after.asOf}`),
    failed: () => heard.push('failed'),
  });
  const answer = (number: number): void => {
    const assessment = { asOf: asked[number]?.asOf } as Assessment;
    worker.onmessage?.({ data: { number, ok: true, assessment } });
  };
  return { asked, heard, worker, answer, stop };
};

describe('one question for two days', () => {
  it('is asked for both, with the same scenarios', () => {
    const { asked } = begin();
    expect(asked.map(({ number, asOf, pass, scenarios }) => ({ number, asOf, pass, scenarios }))).toEqual([
      { number: 0, asOf: '2016-06-01', pass: 'first', scenarios: ['data-localization:moves'] },
      { number: 1, asOf: '2026-11-21', pass: 'first', scenarios: ['data-localization:moves'] },
    ]);
  });

  it('is answered once both are there, in whichever order they come', () => {
    const { heard, answer } = begin();
    answer(1);
    expect(heard).toEqual([]);
    answer(0);
    expect(heard).toEqual(['ended', '2016-06-01 2026-11-21']);
  });

  it('fails as a whole, and ends its worker', () => {
    const { heard, worker } = begin();
    worker.onmessage?.({ data: { number: 0, ok: false, contradictory: [] } });
    expect(heard).toEqual(['ended', 'failed']);
  });

  it('ends its worker at once where nobody waits any more', () => {
    const { heard, stop } = begin();
    stop();
    expect(heard).toEqual(['ended']);
  });
});
