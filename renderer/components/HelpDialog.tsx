import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTexts } from '../texts/use-texts.ts';
import { Button } from './Button.tsx';

/** Kinds of people, never names: whom one can trust differs by place and changes. */
export const HelpDialog = ({ onClose }: { onClose(): void }) => {
  const { t } = useTexts();
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{t('help.title')}</Heading>
          <p>{t('help.lawyer')}</p>
          <p>{t('help.who')}</p>
          <p>{t('help.nothing-to-show')}</p>
          <div className="dialog-actions">
            <Button autoFocus onPress={onClose}>
              {t('help.close')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
