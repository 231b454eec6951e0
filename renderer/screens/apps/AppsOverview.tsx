import { askAboutApps } from '../../stores/way.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { AppsPlace } from './AppsQuestionPage.tsx';

/** What is asked here, by app; any part can be gone to. */
export const AppsOverview = ({ place }: { readonly place: AppsPlace }) => {
  const texts = useTexts();
  const { t } = texts;
  const current = place.questions[place.at];
  const sectionOf = (question: (typeof place.questions)[number] | undefined): string =>
    question && 'owner' in question ? question.owner : (question?.kind ?? 'pick');
  const sections = new Map<string, string>();
  for (const question of place.questions) {
    const section = sectionOf(question);
    if (!sections.has(section)) sections.set(section, question.key);
  }
  const label = (section: string): string =>
    section === 'pick' || section === 'devices' || section === 'others'
      ? t(`apps.section.${section}`)
      : texts.label('app', section);
  return (
    <nav className="overview" aria-label={t('apps.overview')}>
      <ul>
        {[...sections].map(([section, key]) => {
          const here = section === sectionOf(current);
          const within = place.questions.filter((question) => sectionOf(question) === section);
          const at = current ? within.indexOf(current) : -1;
          return (
            <li key={section}>
              <button
                type="button"
                className="overview-item"
                aria-current={here ? 'true' : undefined}
                onClick={() => askAboutApps(key)}
              >
                <span>{label(section)}</span>
                {here && within.length > 1 && (
                  <span className="overview-count">
                    {t('apps.overview.place', { number: at + 1, of: within.length })}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};
