import { startTransition, useEffect, useState } from 'react';

/**
 * The value as it was when the window was last painted: what may come a moment later waits until the rest is seen.
 * React's own deferred value is begun before that, and holds the first picture up.
 */
export const useAfterPaint = <Value>(value: Value): Value => {
  const [painted, setPainted] = useState(value);
  useEffect(() => {
    let task: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      task = setTimeout(() => startTransition(() => setPainted(value)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [value]);
  return painted;
};
