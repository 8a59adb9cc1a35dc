import { useEffect, useRef } from 'react';

/** Whoever types means letters, not acts. */
const TYPING = 'input, textarea, select, [contenteditable], [role=menu], [role=dialog]';

/** One key, without Ctrl or its like, does one thing while this is shown. Letters work in either case. */
export function useKey(key: string, act: () => void): void {
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  }, [act]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      if (event.key.toLowerCase() !== key) return;
      event.preventDefault();
      newest.current();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [key]);
}
