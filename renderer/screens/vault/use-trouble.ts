import { useCallback } from 'react';
import type { Sentence } from '../../../models/reasoning/assessment.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { VaultTrouble } from '../../vault/open-vault.ts';

/** What went wrong: by the vault's own code, or as a sentence about a case's content. */
export type Trouble = VaultTrouble | Sentence;

/** Says what went wrong, each in its own sentence. */
export const useTrouble = (): ((trouble: Trouble) => string) => {
  const { t, has, sentence } = useTexts();
  return useCallback(
    (trouble) => {
      if (typeof trouble === 'string') return t(`vault.failed.${trouble}`);
      // Problems of a profile are told by the knowledge's texts, which the first screens have not read.
      return has(trouble.id) ? sentence(trouble) : t('vault.case.unreadable');
    },
    [t, has, sentence],
  );
};
