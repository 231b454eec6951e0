import { type ReactNode, type RefObject, useEffect } from 'react';
import { Button } from '../../components/Button.tsx';
import { EscapeHint } from '../../components/EscapeHint.tsx';
import { HelpControl } from '../../components/HelpControl.tsx';
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx';
import { ThemeSwitch } from '../../components/ThemeSwitch.tsx';

interface RightNowFrameProps {
  readonly back: string;
  /** The heading, which takes the focus. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly children: ReactNode;
  onBack(): void;
}

/** What the choices and the cards have around them. */
export const RightNowFrame = ({ back, heading, children, onBack }: RightNowFrameProps) => {
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [heading]);
  return (
    <div className="right-now">
      <header className="right-now-bar">
        <Button kind="quiet" onPress={onBack}>
          {back}
        </Button>
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main className="right-now-main">{children}</main>
      <footer className="start-foot">
        <EscapeHint />
        <HelpControl />
      </footer>
    </div>
  );
};
