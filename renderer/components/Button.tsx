import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { type Keys, spokenKeys } from '../shortcuts/shortcuts.ts';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'render'> {
  /** `primary` goes on; `plain` is any other action; `quiet` steps back. */
  readonly kind?: 'primary' | 'plain' | 'quiet';
  /** Keys that do the same. */
  readonly keys?: Keys;
  readonly children: ReactNode;
}

export const Button = ({ kind = 'plain', keys, children, ...props }: ButtonProps) => (
  <AriaButton
    {...props}
    {...(keys && {
      // React Aria knows no such attribute of its own.
      render: (own) => <button {...own} type="button" aria-keyshortcuts={spokenKeys(keys)} />,
    })}
    className={`button button-${kind}`}
  >
    {children}
  </AriaButton>
);
