import { useEffect, useState } from 'react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { Button } from '../../components/Button.tsx';
import { useTexts } from '../../texts/use-texts.ts';

interface DerivingProps {
  /** How long it is likely to take; null before that is known. */
  readonly expected: number | null;
  onStop(): void;
}

const EVERY = 200;
/** An estimate never says that it is done. */
const MOST = 95;

/** Work on a passphrase takes its time on purpose. It can be stopped at any moment. */
export const Deriving = ({ expected, onStop }: DerivingProps) => {
  const { t } = useTexts();
  const [percent, setPercent] = useState(0);
  useEffect(() => {
    if (expected === null) return;
    const begun = performance.now();
    const timer = setInterval(
      () => setPercent(Math.min(MOST, ((performance.now() - begun) / expected) * 100)),
      EVERY,
    );
    return () => clearInterval(timer);
  }, [expected]);
  const seconds = Math.max(1, Math.ceil((expected ?? 0) / 1000));
  const known = expected !== null;
  return (
    <div className="lock-working">
      <ProgressBar
        aria-label={t('vault.deriving')}
        className="progress"
        isIndeterminate={!known}
        {...(known ? { value: percent } : {})}
      >
        <span
          className={known ? 'vault-progress-bar' : 'progress-bar'}
          {...(known ? { style: { inlineSize: `${percent}%` } } : {})}
        />
      </ProgressBar>
      <p role="status">{known ? t('vault.deriving.seconds', { seconds }) : t('vault.deriving')}</p>
      <Button autoFocus onPress={onStop}>
        {t('report-file.lock.stop')}
      </Button>
    </div>
  );
};
