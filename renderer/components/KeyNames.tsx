import { Fragment } from 'react';
import type { Keys } from '../shortcuts/shortcuts.ts';

/** Keys as they stand on the keyboard: from left to right, in every language. */
export const KeyNames = ({ keys }: { readonly keys: Keys }) => (
  <bdi className="key-names" dir="ltr" lang="en">
    {keys.map((together, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same key may come twice, and their order never changes
      <Fragment key={index}>
        {index > 0 && ' '}
        <kbd>{together.join('+')}</kbd>
      </Fragment>
    ))}
  </bdi>
);
