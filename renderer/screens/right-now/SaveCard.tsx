import { useState } from 'react';
import type { ToldCard } from '../../../models/reporting/emergency-card.ts';
import { AskTwice } from '../../components/AskTwice.tsx';
import { Button } from '../../components/Button.tsx';
import { outcomeOf } from '../../components/save-outcome.ts';
import { useTexts } from '../../texts/use-texts.ts';

/** Whose computer this is was not asked yet, so it is always asked a second time. */
export const SaveCard = ({ card }: { readonly card: ToldCard }) => {
  const texts = useTexts();
  const { t } = texts;
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState('');

  const save = async () => {
    setAsked(false);
    setSaid('');
    const { saveCardFile } = await import('./card-file.ts');
    setSaid(outcomeOf(t, await saveCardFile(card, texts, t('report-file.name'))));
  };

  return (
    <>
      <Button onPress={() => setAsked(true)}>{t('right-now.print')}</Button>
      <div role="status" className="right-now-said">
        {said && <p className="notice">{said}</p>}
      </div>
      {asked && (
        <AskTwice
          title={t('right-now.print.title')}
          why={t('right-now.print.why')}
          onYes={() => void save()}
          onNo={() => setAsked(false)}
        />
      )}
    </>
  );
};
