import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import type { Keys } from '../shortcuts/shortcuts.ts';
import { KeyNames } from './KeyNames.tsx';

interface WithKeysProps {
  /** What the keys do. */
  readonly label: string;
  readonly keys: Keys;
  /** Where it is shown: above the control, or beside it where others stand above and below. */
  readonly placement?: 'top' | 'end';
  /** The control that does the same, and that says its keys to screen readers itself. */
  readonly children: ReactElement;
}

/** Shows the keys of a control where it stands: under the pointer, or when it has the focus. */
export const WithKeys = ({ label, keys, placement = 'top', children }: WithKeysProps) => (
  <TooltipTrigger>
    {children}
    <Tooltip className="tooltip" placement={placement} offset={6}>
      {label} <KeyNames keys={keys} />
    </Tooltip>
  </TooltipTrigger>
);
