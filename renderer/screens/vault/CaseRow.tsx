import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { CaseNameForm } from './CaseNameForm.tsx';

interface CaseRowProps {
  readonly name: string;
  /** It is the one on the screen: it cannot be opened, nor removed from under it. */
  readonly current: boolean;
  onOpen(): void;
  /** @returns whether it has the new name */
  onRename(name: string): Promise<boolean>;
  onRemove(): void;
}

/** One case of the open vault, and what can be done with it. */
export const CaseRow = ({ name, current, onOpen, onRename, onRemove }: CaseRowProps) => {
  const { t } = useTexts();
  const [renaming, setRenaming] = useState<'not-yet' | 'now' | 'done'>('not-yet');
  const row = useRef<HTMLLIElement>(null);
  // After the dialog has put the focus somewhere, because the field it was in is gone.
  useEffect(() => {
    if (renaming !== 'done') return;
    const frame = requestAnimationFrame(() =>
      row.current?.querySelector<HTMLButtonElement>('[data-rename]')?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, [renaming]);
  const rename = async (next: string) => {
    if (next === name || (await onRename(next))) setRenaming('done');
  };
  if (renaming === 'now')
    return (
      <li {...(current ? { 'aria-current': true } : {})}>
        <CaseNameForm
          name={name}
          go={t('vault.cases.rename')}
          onGo={(next) => void rename(next)}
          onBack={() => setRenaming('done')}
        />
      </li>
    );
  return (
    <li ref={row} {...(current ? { 'aria-current': true } : {})}>
      <span className="vault-case-name">
        <bdi>{name}</bdi>
        {current && <span className="fine">{t('vault.cases.open-now')}</span>}
      </span>
      {!current && (
        <Button aria-label={t('vault.cases.open.named', { name })} onPress={onOpen}>
          {t('vault.open.go')}
        </Button>
      )}
      <Button
        kind="quiet"
        data-rename
        aria-label={t('vault.cases.rename.named', { name })}
        onPress={() => setRenaming('now')}
      >
        {t('vault.cases.rename')}
      </Button>
      {!current && (
        <Button kind="quiet" aria-label={t('vault.cases.remove.named', { name })} onPress={onRemove}>
          {t('vault.cases.remove')}
        </Button>
      )}
    </li>
  );
};
