import { BrandMark } from '../../components/BrandMark.tsx';
import { EscapeHint } from '../../components/EscapeHint.tsx';
import { HelpControl } from '../../components/HelpControl.tsx';
import { LookNotice } from '../../components/LookNotice.tsx';
import { LANGUAGE_NAMES } from '../../components/language-names.ts';
import { MadeUnreadableNotice } from '../../components/MadeUnreadableNotice.tsx';
import { setLanguage } from '../../stores/preferences.ts';
import { LANGUAGES } from '../../stores/preferences-slice.ts';
import { useStore } from '../../stores/store.ts';
import { goTo } from '../../stores/way.ts';
import { useTexts } from '../../texts/use-texts.ts';

/** The first thing shown: nothing but the languages, each by its own name. The system's own has the focus. */
export const LanguageScreen = () => {
  const { t } = useTexts();
  const preset = useStore((state) => state.language);
  const startedAnew = useStore((state) => state.startedAnew);
  return (
    <main className="language-screen">
      <BrandMark large />
      <h1 className="visually-hidden">{t('window.language')}</h1>
      <div className="language-choices">
        {LANGUAGES.map((id) => (
          <button
            key={id}
            type="button"
            lang={id}
            className="language-choice"
            // biome-ignore lint/a11y/noAutofocus: the only question on the screen
            autoFocus={id === preset}
            onClick={() => {
              setLanguage(id);
              goTo('welcome');
            }}
          >
            {LANGUAGE_NAMES[id]}
          </button>
        ))}
      </div>
      {startedAnew && <p className="notice">{t('window.started-anew')}</p>}
      <MadeUnreadableNotice />
      <LookNotice />
      <div className="start-foot">
        <EscapeHint />
        <HelpControl />
      </div>
    </main>
  );
};
