import { useEffect, useRef } from 'react';

/** Whoever types means letters, not acts. */
const TYPING = 'input, textarea, select, [contenteditable], [role=menu], [role=dialog]';

const LATIN = /^[\u0020-\u007e]$/;

/** With a Korean keyboard layout `m` types ㅡ: then its place is what counts. */
export function means(event: Pick<KeyboardEvent, 'key' | 'code'>, key: string): boolean {
  return LATIN.test(event.key)
    ? event.key.toLowerCase() === key
    : event.code === `Key${key.toUpperCase()}` || event.code === `Digit${key}`;
}

/** One key, without Ctrl or its like, does one thing while this is shown. Letters work in either case. */
export function useKey(key: string | readonly string[], act: (key: string) => void, wanted = true): void {
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  }, [act]);
  const keys = typeof key === 'string' ? key : key.join('');
  useEffect(() => {
    if (!wanted) return undefined;
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      const meant = [...keys].find((one) => means(event, one));
      if (meant === undefined) return;
      event.preventDefault();
      newest.current(meant);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [keys, wanted]);
}
