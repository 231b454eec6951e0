import type { Finding } from '../../../models/reasoning/assessment.ts';
import { askedChoice } from '../../answers/asked-choice.ts';
import { isDevice, type OwnedSetting } from '../../knowledge/knowledge.ts';
import { useKnowledge } from '../../knowledge/use-knowledge.ts';
import { useTexts } from '../../texts/use-texts.ts';

interface ChoiceNames {
  /** "Telegram: two-step verification", or the same of the people one talks to. */
  ofSetting(owned: OwnedSetting, theirs: boolean): string;
  /** Of any choice; null where nothing names it any more. */
  ofChoice(choice: string): string | null;
  /** What a finding comes down to, in few words: the choices that close it, or where it lies. */
  ofFinding(id: Finding['id']): string;
}

export const useChoiceNames = (): ChoiceNames => {
  const { t, text, has, name, list } = useTexts();
  const knowledge = useKnowledge();

  const ofSetting = ({ owner, setting }: OwnedSetting, theirs: boolean): string => {
    const fullName = `setting.${owner}.${setting.id}.full-name`;
    if (!theirs && has(fullName)) return text(fullName);
    return t(theirs ? 'apps.others.setting' : 'results.said.setting', {
      app: name('app', owner),
      setting: text(`setting.${owner}.${setting.id}.name`),
    });
  };
  const ofChoice = (choice: string): string | null => {
    const asked = askedChoice(knowledge, choice);
    if (asked?.kind === 'setting') return ofSetting(asked.owned, asked.theirs);
    if (asked) return t('results.cause.use', { app: name('app', asked.owner), use: name('use', asked.use) });
    const plain = `${choice.replace(/@(before|after)$/, '')}.name`;
    return has(plain) ? text(plain) : null;
  };
  const ofResidual = (app: string, holder: string): string | null => {
    const product = knowledge.apps.get(app);
    if (!product) return null;
    if (app === holder) return t('results.cause.app', { app: name('app', app) });
    const device = knowledge.apps.get(holder);
    if (device && isDevice(device))
      return t('results.cause.on-device', { app: name('app', app), device: name('app', holder) });
    return has(`operator.${holder}.name`)
      ? t('results.cause.kept-by', { app: name('app', app), holder: name('operator', holder) })
      : null;
  };
  const ofFinding = (id: string): string => {
    const [kind, first = '', second = ''] = id.split(':');
    if (kind === 'residual') return ofResidual(first, second) ?? t('results.cause.gone');
    const names = [...new Set(first.split('+').map(ofChoice))];
    return names.includes(null) ? t('results.cause.gone') : list(names.filter((one) => one !== null));
  };
  return { ofSetting, ofChoice, ofFinding };
};
