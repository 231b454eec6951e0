import { ChevronDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';

interface MoreProps {
  readonly label: string;
  readonly expanded?: boolean;
  /** Nothing in it is drawn before it is opened: for what is long and seldom asked for. */
  readonly lazy?: boolean;
  readonly children: ReactNode;
}

/** Something that opens where it is asked for. */
export const More = ({ label, expanded = false, lazy = false, children }: MoreProps) => {
  const [opened, setOpened] = useState(expanded);
  return (
    <Disclosure
      className="more"
      defaultExpanded={expanded}
      onExpandedChange={(open) => open && setOpened(true)}
    >
      <Button slot="trigger" className="more-button">
        <ChevronDown aria-hidden="true" size={16} className="more-mark" />
        <span>{label}</span>
      </Button>
      <DisclosurePanel className="more-panel">{(!lazy || opened) && children}</DisclosurePanel>
    </Disclosure>
  );
};
