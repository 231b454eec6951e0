import { useStore } from '../../stores/store.ts';
import { LOCK_AFTER_AT_FIRST, LOCK_AFTER_MINUTES } from '../../stores/vault-slice.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { lockVaultAfter } from '../../vault/open-vault.ts';
import { Segments } from '../report/Segments.tsx';

/** After how long with nobody at the program it locks by itself. */
export const LockAfter = () => {
  const { t, number } = useTexts();
  const minutes = useStore(({ vault }) => vault?.lockAfterMinutes ?? LOCK_AFTER_AT_FIRST);
  return (
    <Segments
      label={t('vault.lock-after')}
      choices={LOCK_AFTER_MINUTES.map((choice) => ({ id: String(choice), label: number(choice) }))}
      chosen={String(minutes)}
      onChoose={(chosen) => lockVaultAfter(Number(chosen))}
    />
  );
};
