import { type CSSProperties, type RefObject, useEffect, useState } from 'react';
import { gridOf } from './grid';

/** The columns of a grid of that many tiles, as its place has room; where the page scrolls, the style sheet decides. */
export function useGrid(place: RefObject<HTMLElement | null>, count: number): CSSProperties {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  });
  const { columns, tile } = gridOf(count, size.width, size.height);
  return { '--columns': columns, '--tile': `${tile}px` } as CSSProperties;
}
