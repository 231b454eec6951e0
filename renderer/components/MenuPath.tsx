import { ChevronRight } from 'lucide-react';
import { Fragment } from 'react';
import { useTexts } from '../texts/use-texts.ts';

/** Menu names as the product shows them, in the order to open them. Never translated: they must be recognised. */
export const MenuPath = ({ menus }: { readonly menus: readonly string[] }) => {
  const { t } = useTexts();
  return (
    <p className="menu-path">
      <span className="menu-path-label">{t('setting.where')}</span>
      <span lang="en" className="menu-path-menus">
        {menus.map((menu, index) => (
          <Fragment key={menu}>
            {index > 0 && <ChevronRight aria-hidden="true" size={14} />}
            <bdi>{menu}</bdi>
          </Fragment>
        ))}
      </span>
    </p>
  );
};
