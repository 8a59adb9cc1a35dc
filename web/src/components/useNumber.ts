import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { sayNumber } from './number';

/** Numbers that stand alone, as the page's language writes them. */
export function useNumber(): (value: number) => string {
  const { i18n } = useTranslation();
  return useCallback((value: number) => sayNumber(value, i18n.language), [i18n.language]);
}
