import { useEffect, useRef, useState } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { SaveResult } from '../../../models/contract/messages.ts';
import { Button } from '../../components/Button.tsx';
import type { LockKey } from '../../locking/messages.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { LockForm } from './LockForm.tsx';
import type { LockStage } from './lock-and-save.ts';
import type { ReportFile } from './report-file.ts';

interface LockDialogProps {
  readonly file: ReportFile;
  onEnd(outcome: SaveResult | 'not-locked'): void;
}

const STOPPED: SaveResult = { ok: true, saved: false };

/** Asks what to lock with, locks, and saves; at any moment it can be stopped, and then nothing is written. */
export const LockDialog = ({ file, onEnd }: LockDialogProps) => {
  const { t } = useTexts();
  const [stage, setStage] = useState<LockStage | 'asking'>('asking');
  const [refused, setRefused] = useState(false);
  const stopping = useRef(new AbortController());
  useEffect(() => () => stopping.current.abort(), []);

  const go = async (key: LockKey) => {
    setRefused(false);
    setStage('making');
    const { lockAndSave } = await import('./lock-and-save.ts');
    const outcome = await lockAndSave(file, key, setStage, stopping.current.signal);
    if (stopping.current.signal.aborted) return;
    if (outcome !== 'no-recipient') return onEnd(outcome);
    setRefused(true);
    setStage('asking');
  };
  const stop = () => {
    stopping.current.abort();
    onEnd(STOPPED);
  };

  return (
    <ModalOverlay
      className="veil"
      isOpen
      isDismissable={stage === 'asking'}
      onOpenChange={(open) => !open && stop()}
    >
      <Modal className="modal modal-lock">
        <Dialog className="dialog">
          <Heading slot="title">{t('report-file.lock.title')}</Heading>
          {/* Kept while it works: a key that is none can be mended. */}
          <div hidden={stage !== 'asking'}>
            <LockForm refused={refused} onGo={(key) => void go(key)} onBack={stop} />
          </div>
          {stage !== 'asking' && (
            <div className="lock-working">
              <ProgressBar isIndeterminate aria-label={t(`report-file.lock.${stage}`)} className="progress">
                <span className="progress-bar" />
              </ProgressBar>
              <p role="status">{t(`report-file.lock.${stage}`)}</p>
              {stage !== 'saving' && (
                <Button autoFocus onPress={stop}>
                  {t('report-file.lock.stop')}
                </Button>
              )}
            </div>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
