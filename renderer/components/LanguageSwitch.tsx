import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { setLanguage } from '../stores/preferences.ts';
import { LANGUAGES, type Language } from '../stores/preferences-slice.ts';
import { useStore } from '../stores/store.ts';
import { useTexts } from '../texts/use-texts.ts';
import { LANGUAGE_NAMES } from './language-names.ts';

export const LanguageSwitch = () => {
  const { t } = useTexts();
  const language = useStore((state) => state.language);
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={t('window.language')}
      disallowEmptySelection
      selectedKeys={[language]}
      onSelectionChange={([chosen]) => chosen && setLanguage(chosen as Language)}
    >
      {LANGUAGES.map((id) => (
        <ToggleButton key={id} id={id} className="segment" lang={id}>
          {LANGUAGE_NAMES[id]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
