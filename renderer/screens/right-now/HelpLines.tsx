import type { ToldHelpLine } from '../../../models/reporting/emergency-card.ts';
import { SourceNumbers } from '../../components/report/SourceNumbers.tsx';
import { useTexts } from '../../texts/use-texts.ts';

/** Who helps from outside. On the screen only: what is carried names nobody. */
export const HelpLines = ({ lines }: { readonly lines: readonly ToldHelpLine[] }) => {
  const { t } = useTexts();
  return (
    <>
      <p>{t('right-now.help.first')}</p>
      <ul className="help-lines">
        {lines.map(({ id, name, helps, languages, reach, month, sources }) => (
          <li key={id} className="help-line">
            <h3>{name}</h3>
            <p>
              {helps}
              <SourceNumbers sources={sources} />
            </p>
            <dl>
              {reach.map(({ by, at }) => (
                <div key={at}>
                  <dt>{by}</dt>
                  <dd>
                    <bdi dir="ltr">{at}</bdi>
                  </dd>
                </div>
              ))}
            </dl>
            <p className="fine">
              {languages === null
                ? t('right-now.help.no-languages')
                : t('right-now.help.languages', { languages })}{' '}
              {t('right-now.help.as-of', { month })}
            </p>
          </li>
        ))}
      </ul>
      <p>{t('right-now.help.not-on-paper')}</p>
    </>
  );
};
