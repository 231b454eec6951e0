import notices from 'virtual:leeward-notices';
import { More, WhenOpened } from '../../components/More.tsx';
import { useGuideTexts } from './guide-texts.ts';

/** Whose work is in the program, each with the words of its licence. */
export const ThirdParties = () => {
  const { g } = useGuideTexts();
  return (
    <section className="guide-section">
      <h2>{g('about.others')}</h2>
      <p>{g('about.others.why')}</p>
      <More label={g('about.others.show', { count: notices.packages.length })}>
        <WhenOpened>
          <ul className="guide-packages" lang="en" dir="ltr">
            {notices.packages.map(({ name, version, licence, text }) => (
              <li key={`${name} ${version}`}>
                <More label={`${name} ${version} · ${licence}`}>
                  <WhenOpened>
                    <pre className="guide-licence">{notices.texts[text]}</pre>
                  </WhenOpened>
                </More>
              </li>
            ))}
          </ul>
        </WhenOpened>
      </More>
      <p className="fine">{g('about.others.runtime')}</p>
    </section>
  );
};
