import { useEffect, useRef } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from '../../components/Button.tsx';
import { EscapeHint } from '../../components/EscapeHint.tsx';
import { GetHelp } from '../../components/GetHelp.tsx';
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx';
import { ThemeSwitch } from '../../components/ThemeSwitch.tsx';
import { closeGuide, readChapter } from '../../stores/guide.ts';
import { CHAPTERS } from '../../stores/guide-slice.ts';
import { useStore } from '../../stores/store.ts';
import '../../styles/guide.css';
import { AboutChapter } from './AboutChapter.tsx';
import { ChapterList } from './ChapterList.tsx';
import { useGuideTexts } from './guide-texts.ts';
import { KeysChapter } from './KeysChapter.tsx';
import { KeysLead } from './KeysLead.tsx';
import { LookSection } from './LookSection.tsx';
import { WrittenSections } from './WrittenSections.tsx';

/**
 * The guide, over whatever screen one is on: that screen stays as it was, and has the focus again where it was when
 * the guide is closed.
 */
export const GuidePage = () => {
  const { g } = useGuideTexts();
  const chapter = useStore((state) => state.chapter) ?? 'purpose';
  const heading = useRef<HTMLHeadingElement>(null);
  const page = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the chapter, nothing else
  useEffect(() => {
    page.current?.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [chapter]);
  const next = CHAPTERS[CHAPTERS.indexOf(chapter) + 1];
  return (
    <ModalOverlay className="guide-over" isOpen onOpenChange={(open) => !open && closeGuide()} ref={page}>
      <Modal className="guide">
        <Dialog className="guide-dialog" aria-label={g('guide.title')}>
          <header className="guide-bar">
            <Button kind="quiet" onPress={closeGuide}>
              {g('guide.close')}
            </Button>
            <LanguageSwitch />
            <ThemeSwitch />
          </header>
          <ChapterList current={chapter} />
          <div className="guide-chapter" data-chapter={chapter}>
            <Heading level={1} ref={heading} tabIndex={-1}>
              {g(`${chapter}.title`)}
            </Heading>
            <p className="guide-lead">{chapter === 'keys' ? <KeysLead /> : g(`${chapter}.lead`)}</p>
            {chapter === 'keys' && <KeysChapter />}
            {chapter === 'about' && <AboutChapter />}
            {chapter === 'kept' && <WrittenSections chapter={chapter} after={{ nothing: <LookSection /> }} />}
            {chapter !== 'keys' && chapter !== 'about' && chapter !== 'kept' && (
              <WrittenSections chapter={chapter} />
            )}
            {next && (
              <p className="guide-next">
                <Button onPress={() => readChapter(next)}>
                  {g('guide.next', { name: g(`${next}.title`) })}
                </Button>
              </p>
            )}
          </div>
          <footer className="start-foot">
            <EscapeHint />
            <div className="help-control">
              <GetHelp />
            </div>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
