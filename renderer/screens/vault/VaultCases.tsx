import { useState } from 'react';
import { AskTwice } from '../../components/AskTwice.tsx';
import { Button } from '../../components/Button.tsx';
import { useStore } from '../../stores/store.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { removeCase, renameCase, startCase, switchCase } from '../../vault/open-vault.ts';
import { CaseNameForm } from './CaseNameForm.tsx';
import { CaseRow } from './CaseRow.tsx';
import { useCaseNames } from './use-case-names.ts';
import { type Trouble, useTrouble } from './use-trouble.ts';

/** The cases of the open vault: each with its own key. Answers of one never mix with another's. */
export const VaultCases = ({ onSwitched }: { onSwitched(): void }) => {
  const { t } = useTexts();
  const { nameOf, nextName } = useCaseNames();
  const sentenceOf = useTrouble();
  const vault = useStore((state) => state.vault);
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  if (!vault) return null;
  const { cases, current, fromCopy } = vault;
  const after = (doing: Promise<Trouble | null>): void => {
    void doing.then((problem) => (problem ? setTrouble(problem) : onSwitched()));
  };
  const remove = async (id: string) => {
    setRemoving(null);
    setTrouble(await removeCase(id));
  };
  const rename = async (id: string, name: string): Promise<boolean> => {
    const problem = await renameCase(id, name);
    setTrouble(problem);
    return problem === null;
  };
  return (
    <section className="vault-cases">
      <h3>{t('vault.cases')}</h3>
      <div role="status">{trouble && <p className="notice">{sentenceOf(trouble)}</p>}</div>
      <ul className="vault-case-list">
        {cases.map((entry, place) => (
          <CaseRow
            key={entry.case}
            name={nameOf(entry, place)}
            current={entry.case === current}
            onOpen={() => after(switchCase(entry.case))}
            onRename={(name) => rename(entry.case, name)}
            onRemove={() => setRemoving(entry.case)}
          />
        ))}
      </ul>
      {adding ? (
        <CaseNameForm
          name={nextName(cases)}
          go={t('vault.cases.begin')}
          onGo={(name) => after(startCase({ cases, fromCopy }, name || nextName(cases)))}
          onBack={() => setAdding(false)}
        />
      ) : (
        <div>
          <Button onPress={() => setAdding(true)}>{t('vault.cases.new')}</Button>
        </div>
      )}
      {removing && (
        <AskTwice
          title={t('vault.cases.remove.title')}
          why={t('vault.cases.remove.why')}
          yes={t('vault.cases.remove')}
          no={t('vault.cases.remove.no')}
          onYes={() => void remove(removing)}
          onNo={() => setRemoving(null)}
        />
      )}
    </section>
  );
};
