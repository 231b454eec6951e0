import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import type { Keys } from '../shortcuts/shortcuts.ts';
import { KeyNames } from './KeyNames.tsx';

interface WithKeysProps {
  /** What the keys do. */
  readonly label: string;
  readonly keys: Keys;
  /** The control that does the same, and that says its keys to screen readers itself. */
  readonly children: ReactElement;
}

/** Shows the keys of a control where it stands: under the pointer, or when it has the focus. */
export const WithKeys = ({ label, keys, children }: WithKeysProps) => (
  <TooltipTrigger>
    {children}
    <Tooltip className="tooltip">
      {label} <KeyNames keys={keys} />
    </Tooltip>
  </TooltipTrigger>
);
