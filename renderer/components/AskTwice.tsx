import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTexts } from '../texts/use-texts.ts';
import { Button } from './Button.tsx';

interface AskTwiceProps {
  /** What is asked, where it is not the report. */
  readonly title?: string;
  readonly why?: string;
  readonly yes?: string;
  readonly no?: string;
  onYes(): void;
  onNo(): void;
}

/** Asked a second time, with staying as the first button: a file stays behind on a computer that others look after. */
export const AskTwice = ({ title, why, yes, no, onYes, onNo }: AskTwiceProps) => {
  const { t } = useTexts();
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => !open && onNo()}>
      <Modal className="modal">
        <Dialog className="dialog" role="alertdialog">
          <Heading slot="title">{title ?? t('report-file.twice.title')}</Heading>
          <p>{why ?? t('report-file.twice.why')}</p>
          <div className="dialog-actions">
            <Button autoFocus onPress={onNo}>
              {no ?? t('report-file.twice.no')}
            </Button>
            <Button kind="quiet" onPress={onYes}>
              {yes ?? t('report-file.twice.yes')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
