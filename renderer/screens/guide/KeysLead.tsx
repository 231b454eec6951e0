import { KeyNames } from '../../components/KeyNames.tsx';
import { useGuideTexts } from './guide-texts.ts';

const NAMES = { tab: 'Tab', space: 'Space', enter: 'Enter' } as const;
/** No text holds it: what stands between two is the name of a key. */
const MARK = '\u0001';

/** The keys that every program knows, as they are written on the keyboard. */
export const KeysLead = () => {
  const { g } = useGuideTexts();
  const marked = Object.entries(NAMES).map(([id, name]) => [id, MARK + name + MARK]);
  return g('keys.lead', Object.fromEntries(marked))
    .split(MARK)
    .map((part, at) => (at % 2 === 1 ? <KeyNames key={part} keys={[[part]]} /> : part));
};
