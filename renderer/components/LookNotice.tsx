import { LOOK_FILE } from '../../models/contract/look-file-name.ts';
import { useStore } from '../stores/store.ts';
import { useTexts } from '../texts/use-texts.ts';

const isolated = (name: string): string => `\u2068${name}\u2069`;

/** What is wrong with the file beside the program, and how to mend it. */
export const LookNotice = () => {
  const { t } = useTexts();
  const failure = useStore((state) => state.lookFailure);
  const folder = useStore((state) => state.besideProgram) ?? '';
  if (!failure) return null;
  return (
    <p className="notice" role="status">
      {t(`look.failed.${failure}`, { file: isolated(LOOK_FILE), folder: isolated(folder) })}
    </p>
  );
};
