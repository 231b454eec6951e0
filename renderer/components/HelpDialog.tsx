import { BookA, DoorOpen } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { openRightNow } from '../stores/way.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Button } from './Button.tsx';

const WordsPage = lazy(() => import('./WordsPage.tsx').then(({ WordsPage }) => ({ default: WordsPage })));

interface HelpDialogProps {
  onClose(): void;
}

/** Kinds of people, never names: whom one can trust differs by place and changes. */
const HelpPage = ({ onClose, onWords }: HelpDialogProps & { onWords(): void }) => {
  const { t } = useTexts();
  return (
    <>
      <Heading slot="title">{t('help.title')}</Heading>
      <p>{t('help.lawyer')}</p>
      <p>{t('help.who')}</p>
      <p>{t('help.nothing-to-show')}</p>
      <Button
        onPress={() => {
          onClose();
          openRightNow();
        }}
      >
        <DoorOpen aria-hidden="true" size={16} />
        {t('right-now.open')}
      </Button>
      <div className="dialog-actions">
        <Button autoFocus onPress={onClose}>
          {t('help.close')}
        </Button>
        <Button kind="quiet" onPress={onWords}>
          <BookA aria-hidden="true" size={16} />
          {t('words.open')}
        </Button>
      </div>
    </>
  );
};

/** Whom to turn to; and, on a second page, what the words mean. */
export const HelpDialog = ({ onClose }: HelpDialogProps) => {
  const [page, setPage] = useState<'help' | 'words'>('help');
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={page === 'words' ? 'modal modal-words' : 'modal'}>
        <Dialog className="dialog">
          {page === 'help' && <HelpPage onClose={onClose} onWords={() => setPage('words')} />}
          {page === 'words' && (
            <Suspense fallback={null}>
              <WordsPage onClose={onClose} onBack={() => setPage('help')} />
            </Suspense>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
