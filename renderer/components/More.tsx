import { ChevronDown } from 'lucide-react';
import { createContext, type ReactNode, use, useState } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';

const Opened = createContext(true);

/** Drawn once what it stands in has been opened: for what takes long to draw and is seldom asked for. */
export const WhenOpened = ({ children }: { readonly children: ReactNode }) => use(Opened) && children;

interface MoreProps {
  readonly label: string;
  readonly expanded?: boolean;
  readonly children: ReactNode;
}

/** Something that opens where it is asked for. */
export const More = ({ label, expanded = false, children }: MoreProps) => {
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
      <DisclosurePanel className="more-panel">
        <Opened value={opened}>{children}</Opened>
      </DisclosurePanel>
    </Disclosure>
  );
};
