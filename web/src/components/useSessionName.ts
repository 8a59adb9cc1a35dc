import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../api/types';

const NUMBERED = /^(\d+)\s*회차$/;

/** What a session is about; one that only has a number has it in the page's language. */
export function useSessionName(): (session: Session) => string | null {
  const { t } = useTranslation();
  return useCallback(
    ({ title }: Session) => {
      const number = NUMBERED.exec(title ?? '')?.[1];
      return number ? t('course.sessionNo', { no: Number(number) }) : title;
    },
    [t],
  );
}
