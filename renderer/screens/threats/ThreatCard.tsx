import { sentenceCase } from '../../../models/reporting/sentence-case.ts';
import { CheckList } from '../../components/CheckList.tsx';
import { useStore } from '../../stores/store.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { ThreatGroup } from './threat-groups.ts';

/** A threat with its variants: known ones as they are, the others with "if". */
export const ThreatCard = ({ group }: { readonly group: ThreatGroup }) => {
  const { t, text, label, has } = useTexts();
  const hidden = useStore((state) => state.hiddenScenarios);
  const ids = group.scenarios.map(({ id }) => id);
  const id = `threat-${group.threat}`;
  const about = `threat.${group.threat}.about`;
  const change = (shown: string[]) =>
    useStore.setState({
      hiddenScenarios: [
        ...hidden.filter((scenario) => !ids.includes(scenario)),
        ...ids.filter((scenario) => !shown.includes(scenario)),
      ],
    });
  const choices = group.scenarios.map(({ id: scenario, threat, variant, stands, open }) => {
    const known = stands === 'known';
    const supposed = `threat.${threat}.${variant}.if`;
    const plainName = sentenceCase(text(`threat.${threat}.${variant}.name`));
    const hints = [known && t('threats.known'), open === 0 && t('threats.none-open')];
    return {
      id: scenario,
      label: !known && has(supposed) ? text(supposed) : plainName,
      hint: hints.filter(Boolean).join(' ') || undefined,
    };
  });
  return (
    <section className="threat" aria-labelledby={id}>
      <div className="threat-words">
        <h2 id={id}>{label('threat', group.threat)}</h2>
        {has(about) && <p>{text(about)}</p>}
      </div>
      <CheckList
        label={label('threat', group.threat)}
        plain
        choices={choices}
        values={ids.filter((scenario) => !hidden.includes(scenario))}
        onChange={change}
      />
    </section>
  );
};
