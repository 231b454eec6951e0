import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react';

interface PicturePlaceProps {
  readonly label: string;
  /** How wide it was drawn, in pixels at the usual size of letters. */
  readonly width: number;
  readonly children: ReactNode;
}

/**
 * Where a picture stands. Letters in it never become too small to read: where there is less room the picture is moved
 * sideways in its place, by keys too.
 */
export const PicturePlace = ({ label, width, children }: PicturePlaceProps) => {
  const place = useRef<HTMLDivElement>(null);
  const [wider, setWider] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWider(element.scrollWidth > element.clientWidth + 1));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={place}
      className="picture-place"
      style={{ '--drawn': `${width / 16}rem` } as CSSProperties}
      {...(wider ? { tabIndex: 0, role: 'group', 'aria-label': label } : {})}
    >
      {children}
    </div>
  );
};
