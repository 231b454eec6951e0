import { describe, expect, it } from 'vitest';
import { emptyProfile } from '../../models/profile/profile.ts';
import type { Assessment } from '../../models/reasoning/assessment.ts';
import { createAssessor, type WorkerSeam } from '../../renderer/assessment/assessor.ts';
import type { AssessmentRequest } from '../../renderer/assessment/messages.ts';

const question = (country: string) => ({
  profile: emptyProfile(country),
  asOf: '2026-11-21',
  language: 'en',
});
const assessmentOf = ({ profile }: AssessmentRequest) => ({ country: profile.country }) as Assessment;

const start = () => {
  const sent: AssessmentRequest[] = [];
  const answered: string[] = [];
  const failures: (readonly string[])[] = [];
  const worker: WorkerSeam = {
    postMessage: (request) => sent.push(request),
    terminate: () => undefined,
    onmessage: null,
    onerror: null,
  };
  const assessor = createAssessor(() => worker, {
    answered: ({ country }) => answered.push(country),
    failed: (contradictory) => failures.push(contradictory),
  });
  const reply = (request: AssessmentRequest | undefined) => {
    if (!request) throw new Error('nothing was sent');
    worker.onmessage?.({ data: { number: request.number, ok: true, assessment: assessmentOf(request) } });
  };
  return { sent, answered, failures, worker, assessor, reply };
};

describe('asking the worker', () => {
  it('shows only the answer to the newest question', () => {
    const { sent, answered, assessor, reply } = start();
    for (const country of ['IR', 'RU', 'CN']) assessor.ask(question(country));
    expect(sent.map(({ profile }) => profile.country)).toEqual(['IR']);
    reply(sent[0]);
    expect(answered).toEqual([]);
    expect(sent.map(({ profile }) => profile.country)).toEqual(['IR', 'CN']);
    reply(sent[1]);
    expect(answered).toEqual(['CN']);
  });

  it('shows nothing of what was forgotten', () => {
    const { sent, answered, assessor, reply } = start();
    assessor.ask(question('IR'));
    assessor.forget();
    reply(sent[0]);
    expect(answered).toEqual([]);
  });

  it('passes on which answers contradict each other', () => {
    const { sent, failures, assessor, worker } = start();
    assessor.ask(question('IR'));
    worker.onmessage?.({
      data: { number: sent[0]?.number ?? 0, ok: false, contradictory: ['pigeon.recovery'] },
    });
    expect(failures).toEqual([['pigeon.recovery']]);
  });
});
