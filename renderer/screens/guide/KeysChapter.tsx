import { KeyNames } from '../../components/KeyNames.tsx';
import { SHORTCUTS, type Shortcut } from '../../shortcuts/shortcuts.ts';
import { useGuideTexts } from './guide-texts.ts';

const ORDER = Object.keys(SHORTCUTS) as Shortcut[];

/** All keys of the program, in one list. */
export const KeysChapter = () => {
  const { g } = useGuideTexts();
  return (
    <section className="guide-section">
      <dl className="guide-keys">
        {ORDER.map((shortcut) => (
          <div key={shortcut}>
            <dt>
              <KeyNames keys={SHORTCUTS[shortcut]} />
            </dt>
            <dd>{g(`keys.${shortcut}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{g('keys.layout')}</p>
      <p>{g('keys.fields')}</p>
    </section>
  );
};
