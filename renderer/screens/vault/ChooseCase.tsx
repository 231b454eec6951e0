import { useState } from 'react';
import { wouldLose } from '../../closing.ts';
import { Button } from '../../components/Button.tsx';
import { useStore } from '../../stores/store.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { keepInOpenedVault, type OpenedCases, openCase, startCase } from '../../vault/open-vault.ts';
import { useCaseNames } from './use-case-names.ts';
import { type Trouble, useTrouble } from './use-trouble.ts';

interface ChooseCaseProps {
  readonly opened: OpenedCases;
  onDone(): void;
  /** The vault closed by itself: no case of it can be opened, and nothing kept in it, before it is opened again. */
  onEnded(): void;
}

/** Which of several cases comes onto the screen; and what becomes of answers that are there and in no file. */
export const ChooseCase = ({ opened, onDone, onEnded }: ChooseCaseProps) => {
  const { t } = useTexts();
  const { nameOf, nextName } = useCaseNames();
  const sentenceOf = useTrouble();
  const unkept = useStore(wouldLose);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { cases, fromCopy } = opened;
  const next = nextName(cases);
  const after = (doing: Promise<Trouble | null>): void => {
    void doing.then((problem) => {
      if (problem === 'ended') onEnded();
      else if (problem) setTrouble(problem);
      else onDone();
    });
  };
  return (
    <div className="vault-cases">
      <div role="status">{trouble && <p className="notice">{sentenceOf(trouble)}</p>}</div>
      <p className="vault-which">{t('vault.cases.which')}</p>
      {fromCopy && <p className="notice">{t('vault.last-good-copy')}</p>}
      {unkept && <p className="notice">{t('vault.cases.unkept')}</p>}
      <ul className="vault-case-list">
        {cases.map((entry, place) => (
          <li key={entry.case}>
            <Button autoFocus={place === 0} onPress={() => after(openCase(opened, entry.case))}>
              <bdi>{nameOf(entry, place)}</bdi>
            </Button>
          </li>
        ))}
      </ul>
      <div className="dialog-actions">
        {unkept && (
          <Button onPress={() => after(keepInOpenedVault(opened, next))}>{t('vault.cases.keep')}</Button>
        )}
        <Button kind="quiet" onPress={() => after(startCase(opened, next))}>
          {t('vault.cases.new')}
        </Button>
      </div>
    </div>
  );
};
