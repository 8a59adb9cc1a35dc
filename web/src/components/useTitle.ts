import { useEffect } from 'react';

/** The name of the page, for tabs, history and screen readers. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · 마루` : '마루';
  }, [title]);
}
