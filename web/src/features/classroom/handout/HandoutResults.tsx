import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../components/Empty';
import { Loaded } from '../../../components/Loaded';
import { HandoutList } from './HandoutList';
import { handoutsQuery } from './types';

/** What was handed to the class, to have it at hand afterwards. */
export function HandoutResults({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation();
  const query = useQuery(handoutsQuery(sessionId));
  return (
    <Loaded query={query} skeleton={<Skeleton height={320} radius="lg" />}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t('after.noHandout')} text={t('after.noHandoutText')} />
        ) : (
          <HandoutList sessionId={sessionId} handouts={items} />
        )
      }
    </Loaded>
  );
}
