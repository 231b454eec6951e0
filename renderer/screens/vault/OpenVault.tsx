import { useState } from 'react';
import { wouldLose } from '../../closing.ts';
import { useStore } from '../../stores/store.ts';
import { type OpenedCases, openCase, startCase } from '../../vault/open-vault.ts';
import { ChooseCase } from './ChooseCase.tsx';
import { OpenForm } from './OpenForm.tsx';
import { useCaseNames } from './use-case-names.ts';
import type { Trouble } from './use-trouble.ts';

interface OpenVaultProps {
  readonly trouble?: Trouble | null;
  prepare?(): Promise<boolean>;
  /** The passphrase was right, and a case has to be chosen. */
  onChoosing?(): void;
  onDone(): void;
  onStopped?(): void;
  onBack?(): void;
}

/** Opens the vault that was chosen, and its only case, or asks which. */
export const OpenVault = ({ onChoosing, onDone, ...form }: OpenVaultProps) => {
  const { nextName } = useCaseNames();
  const [opened, setOpened] = useState<OpenedCases | null>(null);
  const [ended, setEnded] = useState(false);
  const goOn = async (found: OpenedCases): Promise<Trouble | null> => {
    const [only, ...others] = found.cases;
    if (found.fromCopy || others.length > 0 || wouldLose(useStore.getState())) {
      setOpened(found);
      onChoosing?.();
      return null;
    }
    const trouble = only ? await openCase(found, only.case) : await startCase(found, nextName([]));
    if (!trouble) onDone();
    return trouble;
  };
  if (opened)
    return (
      <ChooseCase
        opened={opened}
        onDone={onDone}
        onEnded={() => {
          setEnded(true);
          setOpened(null);
        }}
      />
    );
  return <OpenForm {...form} {...(ended ? { trouble: 'ended' } : {})} onOpened={goOn} />;
};
