import { use } from 'react';
import { SelectStateContext } from 'react-aria-components/Select';

/** Behind the list of a select, over the whole window: a press on it closes the list, and reaches nothing else. */
export const PressBeside = () => {
  const state = use(SelectStateContext);
  return <div className="press-beside" aria-hidden="true" onClick={() => state?.close()} />;
};
