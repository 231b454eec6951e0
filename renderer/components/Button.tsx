import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `primary` goes on; `plain` is any other action; `quiet` steps back. */
  readonly kind?: 'primary' | 'plain' | 'quiet';
  readonly children: ReactNode;
}

export const Button = ({ kind = 'plain', children, ...props }: ButtonProps) => (
  <AriaButton {...props} className={`button button-${kind}`}>
    {children}
  </AriaButton>
);
