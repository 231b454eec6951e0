import { leaveExample, leaveExampleForOrigin } from '../screens/start/open-example.ts';
import { useStore } from '../stores/store.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Button } from './Button.tsx';

/** Says, on each screen, that these are nobody's answers, and with the facts of which day they are read. */
export const ExampleNotice = () => {
  const { t, date } = useTexts();
  const exploring = useStore((state) => state.exploringExample);
  const today = useStore((state) => state.today);
  const otherDay = useStore(({ setAside }) => setAside !== null && setAside.today !== today);
  if (!exploring) return null;
  return (
    <div className="example-notice">
      <p>{otherDay ? t('example.notice.day', { date: date(today) }) : t('example.notice')}</p>
      <div className="example-ways-out">
        {otherDay && (
          <Button kind="quiet" onPress={leaveExampleForOrigin}>
            {t('example.origin')}
          </Button>
        )}
        <Button kind="quiet" onPress={leaveExample}>
          {t('example.leave')}
        </Button>
      </div>
    </div>
  );
};
