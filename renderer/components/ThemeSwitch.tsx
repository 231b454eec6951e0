import { Monitor, Moon, Sun } from 'lucide-react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { setTheme } from '../stores/preferences.ts';
import { THEMES, type Theme } from '../stores/preferences-slice.ts';
import { useStore } from '../stores/store.ts';
import { useTexts } from '../texts/use-texts.ts';

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

export const ThemeSwitch = () => {
  const { t } = useTexts();
  const theme = useStore((state) => state.theme);
  return (
    <ToggleButtonGroup
      className="segments segments-icons"
      aria-label={t('window.theme')}
      disallowEmptySelection
      selectedKeys={[theme]}
      onSelectionChange={([chosen]) => chosen && setTheme(chosen as Theme)}
    >
      {THEMES.map((id) => {
        const Icon = ICONS[id];
        return (
          <ToggleButton key={id} id={id} className="segment" aria-label={t(`window.theme.${id}`)}>
            <Icon aria-hidden="true" size={16} />
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
};
