import { LifeBuoy } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { Button } from './Button.tsx';

const HelpDialog = lazy(() => import('./HelpDialog.tsx').then(({ HelpDialog }) => ({ default: HelpDialog })));

/** Whom to turn to when a program is not enough. */
export const GetHelp = () => {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        <LifeBuoy aria-hidden="true" size={16} />
        {t('help.open')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <HelpDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
