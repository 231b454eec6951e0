import { Focusable } from 'react-aria-components/Tooltip';
import { useKnowledge } from '../knowledge/use-knowledge.ts';
import { keysOfStep, spokenKeys } from '../shortcuts/shortcuts.ts';
import { goTo } from '../stores/way.ts';
import { STEPS, type Step } from '../stores/way-slice.ts';
import { useTexts } from '../texts/use-texts.ts';
import { BrandMark } from './BrandMark.tsx';
import { EscapeHint } from './EscapeHint.tsx';
import { FindControl } from './FindControl.tsx';
import { HelpControl } from './HelpControl.tsx';
import { KnownAsOf } from './KnownAsOf.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { LookNotice } from './LookNotice.tsx';
import { StepNote } from './StepNote.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import { UndoControl } from './UndoControl.tsx';
import { VaultControl } from './VaultControl.tsx';
import { WithKeys } from './WithKeys.tsx';

/** The way and where on it one is. Every step is open at any time. */
export const StepRail = ({ current }: { readonly current: Step }) => {
  const { t, number } = useTexts();
  const { pack } = useKnowledge();
  return (
    <header className="rail">
      <div className="rail-top">
        <button type="button" className="rail-brand" onClick={() => goTo('welcome')}>
          <BrandMark />
          <span>{t('window.name')}</span>
        </button>
        <FindControl />
      </div>
      <nav aria-label={t('way.label')}>
        <ol className="rail-steps">
          {STEPS.map((step, index) => (
            <li key={step}>
              <WithKeys label={t(`way.${step}`)} keys={keysOfStep(step)} placement="end">
                <Focusable>
                  <button
                    type="button"
                    className="rail-step"
                    aria-current={step === current ? 'step' : undefined}
                    aria-keyshortcuts={spokenKeys(keysOfStep(step))}
                    onClick={() => goTo(step)}
                  >
                    <span className="rail-number" aria-hidden="true">
                      {number(index + 1)}
                    </span>
                    <span className="rail-words">
                      <span className="rail-name">{t(`way.${step}`)}</span>
                      <StepNote step={step} />
                    </span>
                  </button>
                </Focusable>
              </WithKeys>
            </li>
          ))}
        </ol>
      </nav>
      <div className="rail-foot">
        <VaultControl />
        <HelpControl />
        <LanguageSwitch />
        <div className="rail-row">
          <ThemeSwitch />
          <UndoControl />
        </div>
        <LookNotice />
        <EscapeHint />
        <KnownAsOf header={pack.header} />
      </div>
    </header>
  );
};
