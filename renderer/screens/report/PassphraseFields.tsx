import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { FEWEST_LETTERS, lengthOf } from '../../locking/passphrase.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { SecretField } from './SecretField.tsx';

interface Typed {
  readonly first: string;
  readonly again: string;
}

interface PassphraseFieldsProps {
  readonly value: Typed;
  /** The person wanted to go on: now what is missing is said. */
  readonly tried: boolean;
  onChange(value: Typed): void;
}

/** A passphrase, twice, with what can honestly be said of its length. */
export const PassphraseFields = ({ value, tried, onChange }: PassphraseFieldsProps) => {
  const { t } = useTexts();
  const [shown, setShown] = useState(false);
  const length = lengthOf(value.first);
  const tooShort = tried && length === 'too-short';
  const differ = tried && !tooShort && value.first !== value.again;
  return (
    <>
      <SecretField
        label={t('report-file.lock.first')}
        value={value.first}
        shown={shown}
        autoFocus
        onChange={(first) => onChange({ ...value, first })}
        error={tooShort ? t('report-file.lock.too-short', { count: FEWEST_LETTERS }) : null}
        hint={t(length === 'too-short' ? 'report-file.lock.choose' : `report-file.lock.length.${length}`)}
      />
      <SecretField
        label={t('report-file.lock.again')}
        value={value.again}
        shown={shown}
        onChange={(again) => onChange({ ...value, again })}
        error={differ ? t('report-file.lock.differ') : null}
      />
      <Checkbox className="lock-choice" isSelected={shown} onChange={setShown}>
        <span className="check-mark" aria-hidden="true" />
        <span>{t('report-file.lock.show')}</span>
      </Checkbox>
      <p className="lock-warning">{t('report-file.lock.forgotten')}</p>
    </>
  );
};
