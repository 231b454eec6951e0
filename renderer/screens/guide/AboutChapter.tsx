import notices from 'virtual:leeward-notices';
import header from 'virtual:leeward-pack-header';
import { useGuideTexts } from './guide-texts.ts';
import { ThirdParties } from './ThirdParties.tsx';

const SAYS = ['knows', 'sees', 'lowers', 'presence', 'traces', 'changed', 'lawyer'] as const;
const MADE = ['who', 'facts', 'sources', 'nothing'] as const;
const KNOWLEDGE_LICENCE = 'CC BY 4.0';

/** What the program says about itself: what it is not, who makes it, how old it is, and whose work is in it. */
export const AboutChapter = () => {
  const { g, date } = useGuideTexts();
  const facts = [
    ['version', notices.version],
    ['knowledge', header.version],
    ['licence', notices.licence],
    ['knowledge-licence', KNOWLEDGE_LICENCE],
  ] as const;
  return (
    <>
      <section className="guide-section">
        <h2>{g('about.says')}</h2>
        <ul className="guide-points">
          {SAYS.map((id) => (
            <li key={id}>{g(`about.says.${id}`)}</li>
          ))}
        </ul>
      </section>
      <section className="guide-section">
        <h2>{g('about.made')}</h2>
        {MADE.map((id) => (
          <p key={id}>{g(`about.made.${id}`)}</p>
        ))}
      </section>
      <section className="guide-section">
        <h2>{g('about.versions')}</h2>
        <dl className="guide-facts">
          {facts.map(([id, value]) => (
            <div key={id}>
              <dt>{g(`about.${id}`)}</dt>
              <dd>
                <bdi lang="en">{value}</bdi>
              </dd>
            </div>
          ))}
          <div>
            <dt>{g('about.as-of')}</dt>
            <dd>{date(header.asOf)}</dd>
          </div>
          <div>
            <dt>{g('about.review-by')}</dt>
            <dd>{date(header.reviewBy)}</dd>
          </div>
        </dl>
      </section>
      <ThirdParties />
    </>
  );
};
