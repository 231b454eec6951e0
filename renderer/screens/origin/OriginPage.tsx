import { useEffect, useMemo, useRef } from 'react';
import { EXAMPLES } from '../../../models/profile/examples.ts';
import { ORIGIN_DAY, ORIGIN_SCENARIOS } from '../../../models/profile/origin-case.ts';
import { compareAssessments } from '../../../models/reasoning/compare-assessments.ts';
import { pressPage, sourceTree } from '../../../models/reporting/press-page.ts';
import { thenAndNow } from '../../../models/reporting/then-and-now.ts';
import { useTwoDays } from '../../assessment/use-two-days.ts';
import { Button } from '../../components/Button.tsx';
import { EscapeHint } from '../../components/EscapeHint.tsx';
import { HelpControl } from '../../components/HelpControl.tsx';
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx';
import { MissingNote } from '../../components/MissingNote.tsx';
import { LineText } from '../../components/report/LineText.tsx';
import { WithinReport } from '../../components/report/WithinReport.tsx';
import { ThemeSwitch } from '../../components/ThemeSwitch.tsx';
import { useKnowledge } from '../../knowledge/use-knowledge.ts';
import { realToday } from '../../stores/example.ts';
import { goTo } from '../../stores/way.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ClaimGroup } from './ClaimGroup.tsx';
import { PageParts } from './PageParts.tsx';
import { ThenAndNow } from './ThenAndNow.tsx';

const PRESS = 'first-reports';
const ORIGIN_CASE = { profile: EXAMPLES.origin, scenarios: ORIGIN_SCENARIOS };

export const OriginPage = () => {
  const texts = useTexts();
  const { t } = texts;
  const { pack } = useKnowledge();
  const days = useTwoDays(ORIGIN_CASE, ORIGIN_DAY, realToday());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const comparison = useMemo(
    () => (days.state === 'done' ? compareAssessments(days.before, days.after) : null),
    [days],
  );
  // Sources get their numbers as the page is told, from its beginning.
  const told = useMemo(() => {
    const page = pressPage(pack, texts, PRESS);
    if (!page) return null;
    const { numbers } = page;
    const compared =
      days.state === 'done' && comparison
        ? thenAndNow(comparison, days.before, days.after, ORIGIN_SCENARIOS, { pack, texts, numbers })
        : null;
    return { page, compared, tree: sourceTree(pack, texts, numbers) };
  }, [pack, texts, days, comparison]);
  if (!told) throw new Error(`the knowledge has no page "${PRESS}"`);
  const { page, compared, tree } = told;
  return (
    <WithinReport tree={tree}>
      <div className="origin">
        <header className="origin-bar">
          <Button kind="quiet" onPress={() => goTo('welcome')}>
            {t('origin.back')}
          </Button>
          <LanguageSwitch />
          <ThemeSwitch />
        </header>
        <main className="origin-main">
          <h1 ref={heading} tabIndex={-1}>
            {page.title}
          </h1>
          <p className="origin-intro">
            <LineText line={page.intro} />
          </p>
          <PageParts groups={page.groups} />
          {page.groups.map((group) => (
            <ClaimGroup key={group.verdict} group={group} />
          ))}
          <ThenAndNow state={days.state} compared={compared} />
          <MissingNote />
        </main>
        <footer className="start-foot">
          <EscapeHint />
          <HelpControl />
        </footer>
      </div>
    </WithinReport>
  );
};
