import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';

interface MoreProps {
  readonly label: string;
  readonly expanded?: boolean;
  readonly children: ReactNode;
}

/** Something that opens where it is asked for. */
export const More = ({ label, expanded = false, children }: MoreProps) => (
  <Disclosure className="more" defaultExpanded={expanded}>
    <Button slot="trigger" className="more-button">
      <ChevronDown aria-hidden="true" size={16} className="more-mark" />
      <span>{label}</span>
    </Button>
    <DisclosurePanel className="more-panel">{children}</DisclosurePanel>
  </Disclosure>
);
