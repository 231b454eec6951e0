import { ChevronDown } from 'lucide-react';
import { createContext, memo, type ReactNode, use, useState } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';

const Opened = createContext(true);

/** Drawn once what it stands in has been opened: for what takes long to draw and is seldom asked for. */
export const WhenOpened = ({ children }: { readonly children: ReactNode }) => use(Opened) && children;

interface MoreProps {
  readonly label: string;
  readonly expanded?: boolean;
  readonly children: ReactNode;
}

const Within = createContext<ReactNode>(null);

const WhatIsWithin = () => use(Within);

const Opener = memo(({ label, expanded }: { readonly label: string; readonly expanded: boolean }) => {
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
        <Opened value={opened}>
          <WhatIsWithin />
        </Opened>
      </DisclosurePanel>
    </Disclosure>
  );
});

/** Something that opens where it is asked for. What changes within it is drawn anew, its opener is not. */
export const More = ({ label, expanded = false, children }: MoreProps) => (
  <Within value={children}>
    <Opener label={label} expanded={expanded} />
  </Within>
);
