import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { COMPUTERS, type Computer } from '../stores/answers-slice.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Button } from './Button.tsx';

interface AskWhoseProps {
  onAnswer(computer: Computer): void;
  onNo(): void;
}

/**
 * Whose computer this is, where nobody said it yet. No file knows it: a vault only knows whose the one was that it was
 * made on.
 */
export const AskWhose = ({ onAnswer, onNo }: AskWhoseProps) => {
  const { t } = useTexts();
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => !open && onNo()}>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{t('you.computer.question')}</Heading>
          <p>{t('you.computer.why')}</p>
          <ul className="ask-whose">
            {COMPUTERS.map((id, at) => (
              <li key={id}>
                <Button autoFocus={at === 0} onPress={() => onAnswer(id)}>
                  {t(`you.computer.${id}`)}
                </Button>
              </li>
            ))}
          </ul>
          <div className="dialog-actions">
            <Button kind="quiet" onPress={onNo}>
              {t('vault.back')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
