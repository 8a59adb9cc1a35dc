import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';

/**
 * What to say about a failure: our own sentence for a known code, else the server's (it speaks the reader's
 * language), else one for the kind of status.
 */
export function useProblemText(): (error: unknown) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (error: unknown): string => {
      if (!(error instanceof Problem)) return t('problems.unknown');
      const known = `problems.codes.${error.code.replaceAll('.', '_')}`;
      if (i18n.exists(known)) return t(known as 'problems.unknown');
      if (error.detail && error.status < 500) return error.detail;
      const byStatus = `problems.status.${error.status}`;
      return t((i18n.exists(byStatus) ? byStatus : 'problems.unknown') as 'problems.unknown');
    },
    [t, i18n],
  );
}
