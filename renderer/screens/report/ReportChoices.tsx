import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { LANGUAGE_NAMES } from '../../components/language-names.ts';
import { LANGUAGES, type Language } from '../../stores/preferences-slice.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { Detail } from './ReportScreen.tsx';

interface ReportChoicesProps {
  readonly language: Language;
  readonly detail: Detail;
  onLanguage(language: Language): void;
  onDetail(detail: Detail): void;
}

/** The language of the report is its reader's, not the window's. */
export const ReportChoices = ({ language, detail, onLanguage, onDetail }: ReportChoicesProps) => {
  const { t } = useTexts();
  return (
    <div className="report-choices">
      <p id="report-language">{t('report-file.language')}</p>
      <ToggleButtonGroup
        className="segments"
        aria-labelledby="report-language"
        disallowEmptySelection
        selectedKeys={[language]}
        onSelectionChange={([chosen]) => chosen && onLanguage(chosen as Language)}
      >
        {LANGUAGES.map((id) => (
          <ToggleButton key={id} id={id} className="segment" lang={id}>
            {LANGUAGE_NAMES[id]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <p id="report-detail">{t('report-file.detail')}</p>
      <ToggleButtonGroup
        className="segments"
        aria-labelledby="report-detail"
        disallowEmptySelection
        selectedKeys={[detail]}
        onSelectionChange={([chosen]) => chosen && onDetail(chosen as Detail)}
      >
        <ToggleButton id="page" className="segment">
          {t('report-file.detail.page')}
        </ToggleButton>
        <ToggleButton id="full" className="segment">
          {t('report-file.detail.full')}
        </ToggleButton>
      </ToggleButtonGroup>
    </div>
  );
};
