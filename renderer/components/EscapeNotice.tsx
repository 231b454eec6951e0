import { useTexts } from '../texts/use-texts.ts';

/** After the first press: one more within a second empties the screen. */
export const EscapeNotice = ({ shown }: { readonly shown: boolean }) => {
  const { t } = useTexts();
  return (
    <div role="status" className="escape-notice-place">
      {shown && <p className="escape-notice">{t('window.escape.once-more')}</p>}
    </div>
  );
};
