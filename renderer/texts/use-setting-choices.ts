import type { Choice } from '../components/ChoiceList.tsx';
import type { OwnedSetting } from '../knowledge/knowledge.ts';
import { useTexts } from './use-texts.ts';

/** The answers a setting allows, by their plain names. */
export const useSettingChoices = (): ((owned: OwnedSetting) => Choice[]) => {
  const { name } = useTexts();
  return ({ owner, setting }) =>
    setting.values.map((id) => ({ id, label: name('value', `${owner}.${setting.id}.${id}`) }));
};
