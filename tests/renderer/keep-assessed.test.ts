import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Assessment } from '../../models/reasoning/assessment.ts';
import type { WorkerSeam } from '../../renderer/assessment/assessor.ts';
import { keepAssessed } from '../../renderer/assessment/keep-assessed.ts';
import type { AssessmentRequest } from '../../renderer/assessment/messages.ts';
import { answerSetting, replaceAnswers } from '../../renderer/stores/answers.ts';
import { useStore } from '../../renderer/stores/store.ts';
import { smallKnowledge } from './small-knowledge.ts';

/** Longer than any pause before the second pass. Milliseconds. */
const LONG = 10_000;

const OFFERED = { key: 'pigeon.second-password', theirs: false, values: ['off', 'on', undefined] };

let sent: AssessmentRequest[];
let running: Set<AssessmentRequest>;
let stop: () => void;

/** A worker that gives no answer to a second pass, and one to all else, when time goes by. */
const start = (): WorkerSeam => {
  let ended = false;
  const mine: AssessmentRequest[] = [];
  const seam: WorkerSeam = {
    postMessage: (request) => {
      sent.push(request);
      mine.push(request);
      running.add(request);
      if (request.pass === 'second') return;
      setTimeout(() => {
        if (ended) return;
        running.delete(request);
        const assessment = { findings: [], exposures: [] } as unknown as Assessment;
        seam.onmessage?.({ data: { number: request.number, ok: true, assessment } });
      }, 500);
    },
    terminate: () => {
      ended = true;
      for (const request of mine) running.delete(request);
    },
    onmessage: null,
    onerror: null,
  };
  return seam;
};

const passesRunning = () => [...running].map(({ pass }) => pass);
const look = () => useStore.setState({ offered: OFFERED });
const lookAway = () => useStore.setState({ offered: null });

describe('what is worked out while the answers of a setting are looked at', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    sent = [];
    running = new Set();
    useStore.setState(useStore.getInitialState(), true);
    replaceAnswers({ country: 'AA', apps: ['pigeon'], uses: { pigeon: ['direct'] } });
    useStore.setState({ screen: 'results' });
    stop = keepAssessed(smallKnowledge, start);
    vi.advanceTimersByTime(LONG);
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  it('is each answer, and nothing that nobody waits for', () => {
    expect(passesRunning()).toEqual(['second']);
    look();
    expect(passesRunning()).toEqual([]);
    const before = sent.length;
    vi.advanceTimersByTime(LONG);
    expect(sent.slice(before).map(({ pass }) => pass)).toEqual(['first', 'first']);
    expect(passesRunning()).toEqual([]);
  });

  it('goes on with the second pass where nothing was chosen, and leaves the other answers', () => {
    look();
    vi.advanceTimersByTime(100);
    lookAway();
    const before = sent.length;
    vi.advanceTimersByTime(LONG);
    expect(sent.slice(before).map(({ pass }) => pass)).toEqual(['second']);
  });

  it('is shown at once when it is chosen, and the second pass begins for it', () => {
    look();
    vi.advanceTimersByTime(LONG);
    const before = sent.length;
    lookAway();
    answerSetting(smallKnowledge, 'pigeon.second-password', 'on');
    expect(useStore.getState().assessing).toBe(false);
    vi.advanceTimersByTime(LONG);
    expect(sent.slice(before).map(({ pass }) => pass)).toEqual(['second']);
    expect(sent.at(-1)?.profile.apps[0]?.settings).toEqual({ 'second-password': 'on' });
  });

  it('leaves a second pass that was finished as it is', () => {
    const second = 'failed';
    useStore.setState({ second });
    look();
    vi.advanceTimersByTime(LONG);
    lookAway();
    const before = sent.length;
    vi.advanceTimersByTime(LONG);
    expect(sent).toHaveLength(before);
    expect(useStore.getState().second).toBe(second);
  });
});
