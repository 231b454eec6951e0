import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from '../../components/Button.tsx';
import { useTexts } from '../../texts/use-texts.ts';

interface AskTwiceProps {
  /** What is asked, where it is not the report. */
  readonly title?: string;
  readonly why?: string;
  onYes(): void;
  onNo(): void;
}

/** On a computer that others look after, a file stays behind: asked a second time. */
export const AskTwice = ({ title, why, onYes, onNo }: AskTwiceProps) => {
  const { t } = useTexts();
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => !open && onNo()}>
      <Modal className="modal">
        <Dialog className="dialog" role="alertdialog">
          <Heading slot="title">{title ?? t('report-file.twice.title')}</Heading>
          <p>{why ?? t('report-file.twice.why')}</p>
          <div className="dialog-actions">
            <Button autoFocus onPress={onNo}>
              {t('report-file.twice.no')}
            </Button>
            <Button kind="quiet" onPress={onYes}>
              {t('report-file.twice.yes')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
