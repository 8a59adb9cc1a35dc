import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProblemText } from './useProblemText';
import { Empty } from './Empty';

interface Asked<T> {
  data: T | undefined;
  error: Error | null;
  isFetching: boolean;
  refetch: () => unknown;
}

interface Props<T> {
  query: Asked<T>;
  /** What stands here until the answer comes, in its shape. */
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
}

/** Every answer's three states. What was once loaded stays while it is asked for again. */
export function Loaded<T>({ query, skeleton, children }: Props<T>) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error)
    return (
      <Empty
        art="rain"
        title={t('states.failed')}
        text={problemText(query.error)}
        action={
          <Button loading={query.isFetching} onClick={() => void query.refetch()}>
            {t('states.again')}
          </Button>
        }
      />
    );
  return (
    <div aria-busy="true">
      <span className="visually-hidden" role="status">
        {t('states.loading')}
      </span>
      {skeleton}
    </div>
  );
}
