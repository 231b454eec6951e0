import { type ReactNode, useMemo } from 'react';
import type { Pack } from '../../models/knowledge/schemas/pack.ts';
import { createTexts } from '../../models/reporting/texts.ts';
import { useStore } from '../stores/store.ts';
import { interfaceTexts } from './interface-texts.ts';
import { type InterfaceTexts, TextsContext } from './use-texts.ts';

const NO_PACK: Pack['texts'] = {};

interface TextsProviderProps {
  /** Texts of the knowledge; before it is read the interface speaks alone. */
  readonly packTexts?: Pack['texts'];
  readonly children: ReactNode;
}

export const TextsProvider = ({ packTexts = NO_PACK, children }: TextsProviderProps) => {
  const language = useStore((state) => state.language);
  const texts = useMemo((): InterfaceTexts => {
    const source = createTexts(packTexts, language, interfaceTexts);
    return {
      ...source,
      t: (id, args) => source.text(id, args),
      label: (kind, id) => source.text(`${kind}.${id}.name`),
    };
  }, [packTexts, language]);
  return <TextsContext value={texts}>{children}</TextsContext>;
};
