import type { Section } from '../../../models/reporting/report-tree.ts';
import { Button } from '../../components/Button.tsx';
import { goToPart } from '../../components/go-to-part.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { headingOf } from './heading-of.ts';

const SHOWN = 2;

/** What nobody should look for in the settings, said on the first screen; the rest stands further down. */
export const NoSettingChanges = ({ section }: { readonly section: Section }) => {
  const { t } = useTexts();
  const lines = section.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  return (
    <div className="first-residual">
      <div className="first-residual-head">
        <h3>{t('results.no-setting')}</h3>
        <Button kind="quiet" onPress={() => goToPart(headingOf(section.id))}>
          {t('results.no-setting.all')}
        </Button>
      </div>
      <p>
        {lines
          .slice(0, SHOWN)
          .map(({ text }) => text)
          .join(' ')}
      </p>
    </div>
  );
};
