import type { FindingDecision } from '../../models/profile/decision.ts';
import type { Assessment } from '../../models/reasoning/assessment.ts';
import type { ReportTree } from '../../models/reporting/report-tree.ts';
import { profileFromAnswers } from '../answers/profile-from-answers.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Answers } from '../stores/answers-slice.ts';
import { type State, useStore } from '../stores/store.ts';
import { type Assessed, createAssessor, type WorkerSeam } from './assessor.ts';
import { exposureById } from './exposure-by-id.ts';
import { keepSame } from './keep-same.ts';
import { createKnownResults } from './known-results.ts';
import type { AssessmentQuestion } from './messages.ts';
import { offeredAnswers } from './offered-answers.ts';
import { openChoices } from './open-choices.ts';
import { createSecondPasses } from './second-pass.ts';
import { startWorker } from './start-worker.ts';
import { withDecisions } from './with-decisions.ts';

/** Nobody waits for the second pass: while answers follow one another quickly none is begun. Milliseconds. */
const PAUSE = 300;

/** After this many milliseconds the window has drawn what it was to draw. */
const DRAWN = 50;

/** Answers that nothing is worked out from. */
const BESIDE: ReadonlySet<string> = new Set<keyof Answers>(['decisions', 'passed']);

const sameAnswers = (a: Answers, b: Answers): boolean =>
  a === b ||
  (Object.keys(a) as (keyof Answers)[]).every(
    (question) => BESIDE.has(question) || a[question] === b[question],
  );

const sameQuestion = (a: State, b: State): boolean =>
  sameAnswers(a.answers, b.answers) &&
  a.language === b.language &&
  a.today === b.today &&
  a.effort === b.effort &&
  a.refusedActions === b.refusedActions;

const nobodyAnswered = ({ apps, devices }: Answers): boolean => apps.length + devices.length === 0;

/** What a result was likened to, and the decisions it stands under. */
interface Likeness {
  readonly shown: Assessment | null;
  readonly tree: ReportTree | undefined;
  readonly decisions: readonly FindingDecision[];
}

const likenesses = new WeakMap<Assessed, Likeness>();

/**
 * Under the decisions of now, and with what is equal to the part on the screen being that very part: it need not be
 * drawn again. Done once where nothing changed since, so that whoever answers does not wait for it.
 */
const likeShown = (assessed: Assessed): Assessed => {
  const { assessment: shown, told, answers } = useStore.getState();
  const tree = told?.tree;
  const { decisions } = answers;
  const done = likenesses.get(assessed);
  if (done && done.shown === shown && done.tree === tree && done.decisions === decisions) return assessed;
  const { exposures, ...rest } = withDecisions(assessed.assessment, decisions);
  const like = {
    assessment: { ...keepSame(shown, rest), exposures },
    ...(assessed.tree ? { tree: keepSame(tree, assessed.tree) } : {}),
  };
  likenesses.set(like, { shown, tree, decisions });
  return like;
};

/**
 * Works the answers out again whenever one of them changes, and then, in a second pass, what takes longer. The window
 * waits for neither. Where the answers of a setting are looked at, each is worked out before one is chosen.
 */
export const keepAssessed = (knowledge: Knowledge, start: () => WorkerSeam = startWorker): (() => void) => {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let pauseAhead: ReturnType<typeof setTimeout> | undefined;
  const known = createKnownResults();
  const questionOf = (
    { language, today, effort, refusedActions, screen, hiddenScenarios }: State,
    answers: Answers,
  ): AssessmentQuestion => ({
    profile: profileFromAnswers(knowledge, answers),
    asOf: today,
    language,
    wishes: { ...(effort ? { effort } : {}), refused: refusedActions },
    ...(screen === 'results'
      ? { tell: { hidden: hiddenScenarios, trainer: answers.computer === 'trainers' } }
      : {}),
  });
  const seconds = createSecondPasses(start, {
    finished: (second) => useStore.setState({ second }),
    failed: () => useStore.setState({ second: 'failed' }),
  });
  const stopSecond = (): void => {
    clearTimeout(pause);
    seconds.cancel();
  };
  const startSecond = (): void => {
    stopSecond();
    pause = setTimeout(() => {
      const state = useStore.getState();
      if (state.offered || state.assessing || !state.assessment || state.second !== null) return;
      seconds.ask(questionOf(state, state.answers));
    }, PAUSE);
  };
  const show = (assessed: Assessed, question: AssessmentQuestion): void => {
    const { assessment, tree } = likeShown(assessed);
    const { tell, language } = question;
    known.keep(question, assessed);
    useStore.setState({
      assessment,
      told: tell && tree ? { ...tell, of: assessment, language, tree } : null,
      assessing: false,
      failure: null,
      second: null,
    });
    startSecond();
  };
  const askAhead = (): void => {
    clearTimeout(pauseAhead);
    pauseAhead = setTimeout(() => {
      const state = useStore.getState();
      const { assessing, answers, screen } = state;
      if (assessing || screen !== 'results' || nobodyAnswered(answers)) return;
      const now = questionOf(state, answers);
      const next = offeredAnswers(knowledge, state).map((offered) => questionOf(state, offered));
      assessor.askAhead(known.missing(now, next));
    }, DRAWN);
  };
  // The second pass may take many seconds, with all that the machine has: whoever is about to answer comes first.
  const lookedAt = (): void => {
    stopSecond();
    askAhead();
  };
  const left = (): void => {
    clearTimeout(pauseAhead);
    assessor.askAhead([]);
    startSecond();
  };
  const assessor = createAssessor(start, {
    answered: show,
    failed: (contradictory) => useStore.setState({ assessing: false, failure: { contradictory } }),
    ahead: (assessed, question) => {
      const like = likeShown(assessed);
      // Listed now, so that whoever chooses this answer does not wait for it.
      exposureById(like.assessment.exposures);
      openChoices(like.assessment.exposures, new Set(), false);
      known.keep(question, like);
    },
  });
  const ask = (state: State): void => {
    stopSecond();
    if (nobodyAnswered(state.answers)) {
      assessor.forget();
      useStore.setState({ assessment: null, told: null, assessing: false, second: null });
      return;
    }
    const question = questionOf(state, state.answers);
    const worked = known.of(question);
    if (worked) {
      assessor.forget();
      show(worked, question);
      return;
    }
    useStore.setState({ assessing: true, second: null });
    assessor.ask(question);
  };
  ask(useStore.getState());
  const stop = useStore.subscribe((state, before) => {
    if (!sameQuestion(state, before)) ask(state);
    else if (state.answers.decisions !== before.answers.decisions && state.assessment)
      useStore.setState({ assessment: withDecisions(state.assessment, state.answers.decisions) });
    else if (state.offered !== before.offered) {
      if (state.offered) lookedAt();
      else left();
    }
  });
  return () => {
    stop();
    stopSecond();
    clearTimeout(pauseAhead);
    seconds.end();
    assessor.end();
  };
};
