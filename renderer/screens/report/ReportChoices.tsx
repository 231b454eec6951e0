import { AUDIENCES, type Audience, type Level, levelsFor } from '../../../models/reporting/audiences.ts';
import { LANGUAGE_NAMES } from '../../components/language-names.ts';
import { LANGUAGES, type Language } from '../../stores/preferences-slice.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Segments } from './Segments.tsx';

interface ReportChoicesProps {
  readonly audience: Audience;
  readonly level: Level;
  readonly language: Language;
  onAudience(audience: Audience): void;
  onLevel(level: Level): void;
  onLanguage(language: Language): void;
}

/** For whom, how much, and in which language: that of the reader, not of the window. */
export const ReportChoices = (props: ReportChoicesProps) => {
  const { audience, level, language, onAudience, onLevel, onLanguage } = props;
  const { t } = useTexts();
  const levels = levelsFor(audience);
  const levelName = (id: Level): string =>
    t(
      id === 'card' && audience === 'colleagues'
        ? 'report-file.detail.card-of-group'
        : `report-file.detail.${id}`,
    );
  return (
    <div className="report-choices">
      <Segments
        label={t('report-file.audience')}
        choices={AUDIENCES.map((id) => ({ id, label: t(`report-file.audience.${id}`) }))}
        chosen={audience}
        onChoose={onAudience}
      />
      {levels.length > 1 && (
        <Segments
          label={t('report-file.detail')}
          choices={levels.map((id) => ({ id, label: levelName(id) }))}
          chosen={level}
          onChoose={onLevel}
        />
      )}
      <Segments
        label={t('report-file.language')}
        choices={LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id], lang: id }))}
        chosen={language}
        onChoose={onLanguage}
      />
    </div>
  );
};
