import { menusMayDiffer } from '../../models/knowledge/menu-age.ts';
import type { OwnedSetting } from '../knowledge/knowledge.ts';
import { useStore } from '../stores/store.ts';
import { useTexts } from '../texts/use-texts.ts';
import { MenuPath } from './MenuPath.tsx';

/** How to find out how a setting stands, with menu names to recognise. */
export const SettingHelp = ({ owned: { owner, setting } }: { readonly owned: OwnedSetting }) => {
  const { t, text, has } = useTexts();
  const today = useStore((state) => state.today);
  const id = `setting.${owner}.${setting.id}.find-out`;
  return (
    <div className="setting-help">
      {has(id) && <p>{text(id)}</p>}
      {setting.paths.map((path) => (
        <MenuPath key={`${path.platform} ${path.menus.join(' ')}`} menus={path.menus} />
      ))}
      {menusMayDiffer(setting, today) && <p className="fine">{t('setting.names-differ')}</p>}
    </div>
  );
};
