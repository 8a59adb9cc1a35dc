import { type RefObject, useEffect } from 'react';
import type { ClassMedia } from './ClassMedia';

/** Has only those pictures carried that are on this stage, each in the size that it has there. */
export function useWatching(stage: RefObject<HTMLElement | null>, media: ClassMedia): void {
  // After every change: who comes, goes or turns a page changes what is shown.
  useEffect(() => {
    const element = stage.current;
    if (!element) return undefined;
    const measure = () => {
      const heights = new Map<string, number>();
      for (const video of element.querySelectorAll<HTMLElement>('[data-producer]')) {
        const producerId = video.dataset.producer ?? '';
        const height = video.clientHeight * window.devicePixelRatio;
        heights.set(producerId, Math.max(height, heights.get(producerId) ?? 0));
      }
      media.watch(heights);
    };
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    return () => resized.disconnect();
  });
}
