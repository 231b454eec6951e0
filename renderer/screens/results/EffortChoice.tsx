import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { EFFORTS, type Effort } from '../../../models/vocabulary/efforts.ts';
import { useStore } from '../../stores/store.ts';
import { wishEffort } from '../../stores/wishes.ts';
import { useTexts } from '../../texts/use-texts.ts';

/** Three plans that differ where people differ: in the time they have, and in whether others come along. */
export const EffortChoice = () => {
  const { t } = useTexts();
  const effort = useStore((state) => state.effort) ?? 'group';
  return (
    <ToggleButtonGroup
      className="segments effort-choice"
      aria-label={t('results.effort')}
      disallowEmptySelection
      selectedKeys={[effort]}
      onSelectionChange={([chosen]) => chosen && wishEffort(chosen as Effort)}
    >
      {EFFORTS.map((id) => (
        <ToggleButton key={id} id={id} className="segment">
          {t(`results.effort.${id}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
