import type { OwnedSetting } from '../knowledge/knowledge.ts';
import { useTexts } from '../texts/use-texts.ts';
import { MenuPath } from './MenuPath.tsx';

/** How to find out how a setting stands, with menu names to recognise. */
export const SettingHelp = ({ owned: { owner, setting } }: { readonly owned: OwnedSetting }) => {
  const { t, text, has } = useTexts();
  const id = `setting.${owner}.${setting.id}.find-out`;
  return (
    <div className="setting-help">
      {has(id) && <p>{text(id)}</p>}
      {setting.paths.map((path) => (
        <MenuPath key={`${path.platform} ${path.menus.join(' ')}`} menus={path.menus} />
      ))}
      <p className="fine">{t('setting.names-differ')}</p>
    </div>
  );
};
