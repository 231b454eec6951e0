import { describe, expect, it } from 'vitest';
import { emptyProfile } from '../../models/profile/profile.ts';
import type { Assessment } from '../../models/reasoning/assessment.ts';
import { createAssessor, type WorkerSeam } from '../../renderer/assessment/assessor.ts';
import type { AssessmentAnswer, AssessmentRequest, SecondPass } from '../../renderer/assessment/messages.ts';
import { createSecondPasses } from '../../renderer/assessment/second-pass.ts';

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
  const ahead: string[] = [];
  const worker: WorkerSeam = {
    postMessage: (request) => sent.push(request),
    terminate: () => undefined,
    onmessage: null,
    onerror: null,
  };
  const assessor = createAssessor(() => worker, {
    answered: ({ assessment }) => answered.push(assessment.country),
    failed: (contradictory) => failures.push(contradictory),
    ahead: (_, { profile }) => ahead.push(profile.country),
  });
  const reply = (request: AssessmentRequest | undefined) => {
    if (!request) throw new Error('nothing was sent');
    worker.onmessage?.({ data: { number: request.number, ok: true, assessment: assessmentOf(request) } });
  };
  return { sent, answered, failures, ahead, worker, assessor, reply };
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

  it('works out what may be asked next while nothing is asked', () => {
    const { sent, answered, ahead, assessor, reply } = start();
    assessor.ask(question('IR'));
    assessor.askAhead(['RU', 'CN'].map(question));
    expect(sent).toHaveLength(1);
    for (const at of [0, 1, 2]) reply(sent[at]);
    expect(answered).toEqual(['IR']);
    expect(ahead).toEqual(['RU', 'CN']);
  });

  it('lets what is asked go before what may be asked, of which nothing is shown', () => {
    const { sent, answered, ahead, assessor, reply } = start();
    assessor.askAhead(['RU', 'CN'].map(question));
    assessor.ask(question('IR'));
    reply(sent[0]);
    expect(sent.map(({ profile }) => profile.country)).toEqual(['RU', 'IR']);
    expect(answered).toEqual([]);
    reply(sent[1]);
    expect(answered).toEqual(['IR']);
    expect(ahead).toEqual(['RU']);
    expect(sent).toHaveLength(2);
  });

  it('waits for what is being worked out ahead where it is asked by then', () => {
    const { sent, answered, ahead, assessor, reply } = start();
    assessor.askAhead(['RU', 'CN'].map(question));
    assessor.ask(question('RU'));
    reply(sent[0]);
    expect(answered).toEqual(['RU']);
    expect(ahead).toEqual([]);
    expect(sent).toHaveLength(1);
  });

  it('says nothing of a question asked ahead that has no result', () => {
    const { sent, failures, ahead, assessor, worker, reply } = start();
    assessor.askAhead(['RU', 'CN'].map(question));
    worker.onmessage?.({ data: { number: sent[0]?.number ?? 0, ok: false, contradictory: ['a.b'] } });
    reply(sent[1]);
    expect(failures).toEqual([]);
    expect(ahead).toEqual(['CN']);
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

describe('the second pass', () => {
  const second = { enough: { enough: true, couldChange: [], proved: true } } as unknown as SecondPass;

  const startSeconds = () => {
    const workers: (WorkerSeam & { sent: AssessmentRequest[]; ended: boolean })[] = [];
    const finished: SecondPass[] = [];
    let failures = 0;
    const passes = createSecondPasses(
      () => {
        const worker = {
          sent: [] as AssessmentRequest[],
          ended: false,
          postMessage: (request: AssessmentRequest) => worker.sent.push(request),
          terminate: () => {
            worker.ended = true;
          },
          onmessage: null as WorkerSeam['onmessage'],
          onerror: null as WorkerSeam['onerror'],
        };
        workers.push(worker);
        return worker;
      },
      { finished: (result) => finished.push(result), failed: () => failures++ },
    );
    const reply = (at: number, answer: Partial<AssessmentAnswer> = { ok: true, second }) => {
      const worker = workers[at];
      const number = worker?.sent.at(-1)?.number;
      worker?.onmessage?.({ data: { number, ...answer } as AssessmentAnswer });
    };
    return { workers, finished, failures: () => failures, passes, reply };
  };

  it('has a worker of its own, kept while nothing is cancelled', () => {
    const { workers, finished, passes, reply } = startSeconds();
    expect(workers).toHaveLength(0);
    passes.ask(question('IR'));
    expect(workers[0]?.sent[0]).toMatchObject({ pass: 'second', profile: { country: 'IR' } });
    reply(0);
    passes.ask(question('RU'));
    reply(0);
    expect(workers).toHaveLength(1);
    expect(finished).toEqual([second, second]);
  });

  it('ends at once when a newer change comes, and says nothing of the older answers', () => {
    const { workers, finished, passes, reply } = startSeconds();
    passes.ask(question('IR'));
    passes.cancel();
    expect(workers[0]?.ended).toBe(true);
    reply(0);
    passes.ask(question('RU'));
    expect(workers).toHaveLength(2);
    reply(0);
    expect(finished).toEqual([]);
    reply(1);
    expect(finished).toEqual([second]);
  });

  it('says that it failed, and begins anew when asked again', () => {
    const { workers, failures, passes, reply } = startSeconds();
    passes.ask(question('IR'));
    workers[0]?.onerror?.();
    expect(failures()).toBe(1);
    passes.ask(question('IR'));
    expect(workers).toHaveLength(2);
    reply(1, { ok: false, contradictory: [] });
    expect(failures()).toBe(2);
  });
});
