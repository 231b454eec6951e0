import { setTextSize } from '../../stores/preferences.ts';
import { TEXT_SIZES } from '../../stores/preferences-slice.ts';
import { useStore } from '../../stores/store.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Segments } from '../report/Segments.tsx';

/** How large the letters are. Kept where language and theme are: in a vault, or beside a portable program. */
export const TextSizeChoice = () => {
  const { t } = useTexts();
  const chosen = useStore((state) => state.textSize);
  return (
    <Segments
      label={t('vault.text-size')}
      choices={TEXT_SIZES.map((size) => ({
        id: String(size),
        label: t('vault.text-size.percent', { size }),
      }))}
      chosen={String(chosen)}
      onChoose={(size) => setTextSize(TEXT_SIZES.find((one) => String(one) === size) ?? 100)}
    />
  );
};
