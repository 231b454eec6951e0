import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { LOOK_FILE } from '../../../models/contract/look-file-name.ts';
import { LookNotice } from '../../components/LookNotice.tsx';
import { forgetLook, rememberLook } from '../../look/remembered-look.ts';
import type { Computer } from '../../stores/answers-slice.ts';
import { ownAnswers, sayWhoseComputer } from '../../stores/own-answers.ts';
import { useStore } from '../../stores/store.ts';
import { isBorrowed } from '../../stores/use-borrowed.ts';
import '../../styles/vault.css';
import { AskWhose } from '../../components/AskWhose.tsx';
import { TextSizeChoice } from '../vault/TextSizeChoice.tsx';
import { useGuideTexts } from './guide-texts.ts';

/** The size of letters, and whether a portable program remembers it beside itself, with language and look. */
export const LookSection = () => {
  const { g } = useGuideTexts();
  const offered = useStore((state) => state.besideProgram !== null);
  return (
    <section className="guide-section guide-look">
      <h2>{g('look.title')}</h2>
      <TextSizeChoice />
      {offered && <RememberLook />}
    </section>
  );
};

/** Never where others look after the computer, nor before it was said whose it is; what lies there can be taken away. */
const RememberLook = () => {
  const { g } = useGuideTexts();
  const remembered = useStore((state) => state.remembered !== null);
  const computer = useStore((state) => ownAnswers(state).computer);
  const [asking, setAsking] = useState(false);
  const borrowed = isBorrowed(computer);
  const said = (whose: Computer): void => {
    setAsking(false);
    sayWhoseComputer(whose);
    if (!isBorrowed(whose)) void rememberLook();
  };
  const change = (chosen: boolean): void => {
    if (!chosen) void forgetLook();
    else if (computer === null) setAsking(true);
    else void rememberLook();
  };
  return (
    <>
      {(remembered || !borrowed) && (
        <Checkbox className="choice" isSelected={remembered} onChange={change}>
          <span className="check-mark" aria-hidden="true" />
          <span className="choice-words">
            <span>{g('look.remember')}</span>
            <span className="choice-hint">
              {g('look.hint', { file: `\u2068${LOOK_FILE}\u2069` })} {g('look.vault')}
            </span>
          </span>
        </Checkbox>
      )}
      {borrowed && <p>{g('look.borrowed')}</p>}
      <LookNotice />
      {asking && <AskWhose onAnswer={said} onNo={() => setAsking(false)} />}
    </>
  );
};
