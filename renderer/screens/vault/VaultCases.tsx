import { type FormEvent, useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { AskTwice } from '../../components/AskTwice.tsx';
import { Button } from '../../components/Button.tsx';
import { useStore } from '../../stores/store.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { removeCase, startCase, switchCase } from '../../vault/open-vault.ts';
import { useCaseNames } from './use-case-names.ts';
import { type Trouble, useTrouble } from './use-trouble.ts';

const LONGEST_LABEL = 80;
/** What turns the direction of a line around does not belong in a name. */
const NOT_IN_LABEL = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/** The cases of the open vault: each with its own key. Answers of one never mix with another's. */
export const VaultCases = ({ onSwitched }: { onSwitched(): void }) => {
  const { t } = useTexts();
  const { nameOf, nextName } = useCaseNames();
  const sentenceOf = useTrouble();
  const vault = useStore((state) => state.vault);
  const [label, setLabel] = useState<string | null>(null);
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
  const add = (event: FormEvent) => {
    event.preventDefault();
    after(startCase({ cases, fromCopy }, (label ?? '').replace(NOT_IN_LABEL, '').trim() || nextName(cases)));
  };
  return (
    <section className="vault-cases">
      <h3>{t('vault.cases')}</h3>
      <div role="status">{trouble && <p className="notice">{sentenceOf(trouble)}</p>}</div>
      <ul className="vault-case-list">
        {cases.map((entry, place) => {
          const name = nameOf(entry, place);
          if (entry.case === current)
            return (
              <li key={entry.case} aria-current="true">
                <bdi className="vault-case-name">{name}</bdi>
                <span className="fine">{t('vault.cases.open-now')}</span>
              </li>
            );
          return (
            <li key={entry.case}>
              <bdi className="vault-case-name">{name}</bdi>
              <Button
                aria-label={t('vault.cases.open.named', { name })}
                onPress={() => after(switchCase(entry.case))}
              >
                {t('vault.open.go')}
              </Button>
              <Button
                kind="quiet"
                aria-label={t('vault.cases.remove.named', { name })}
                onPress={() => setRemoving(entry.case)}
              >
                {t('vault.cases.remove')}
              </Button>
            </li>
          );
        })}
      </ul>
      {label === null ? (
        <div>
          <Button onPress={() => setLabel(nextName(cases))}>{t('vault.cases.new')}</Button>
        </div>
      ) : (
        <form className="lock-form" onSubmit={add}>
          <TextField
            className="lock-field"
            value={label}
            onChange={setLabel}
            maxLength={LONGEST_LABEL}
            autoFocus
          >
            <Label className="field-label">{t('vault.cases.label')}</Label>
            <Input className="field-input" dir="auto" autoComplete="off" />
          </TextField>
          <div>
            <Button type="submit">{t('vault.cases.begin')}</Button>
          </div>
        </form>
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
