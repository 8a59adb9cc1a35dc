import { UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ButtonLink } from '../../components/ButtonLink';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { recommendationsQuery } from '../../api/queries';
import type { Recommendation, Recommendations } from '../../api/types';
import { CardGrid, CardGridSkeleton, CourseCard } from '../../components/CourseCard';
import { Empty } from '../../components/Empty';
import { Loaded } from '../../components/Loaded';
import { useComplain } from '../../components/useComplain';
import { Icon } from '../../components/Icon';
import { SectionHead } from './HomePage';

const SHOWN = 6;

/** Whether any of the courses shown is there for a reason of the member's own. Nothing shown: taken as yes. */
const knowsYou = (items: readonly Recommendation[] = []): boolean =>
  items.length === 0 ||
  items.slice(0, SHOWN).some(({ reason }) => reason.code !== 'POPULAR' && reason.code !== 'NEW');

/** What the recommender thinks of this member, each with its reason, and a way to say no. */
export function ForYou() {
  const { t } = useTranslation();
  const query = useQuery(recommendationsQuery());
  return (
    <section aria-labelledby="for-you">
      <SectionHead
        id="for-you"
        title={t('home.forYou')}
        text={t(knowsYou(query.data?.items) ? 'home.forYouText' : 'home.forYouAnyone')}
      />
      <Loaded query={query} skeleton={<CardGridSkeleton count={3} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty
              level={3}
              art="paper"
              title={t('home.forYouEmpty')}
              text={t('home.forYouEmptyText')}
              action={<ButtonLink to="/settings">{t('home.forYouEmptyAct')}</ButtonLink>}
            />
          ) : (
            <CardGrid>
              {items.slice(0, SHOWN).map((item) => (
                <li key={item.course.courseId} data-reason={item.reason.code}>
                  <CourseCard course={item.course}>
                    <Reason item={item} />
                  </CourseCard>
                </li>
              ))}
            </CardGrid>
          )
        }
      </Loaded>
    </section>
  );
}

function Reason({ item }: { item: Recommendation }) {
  const { t } = useTranslation();
  const complain = useComplain();
  const cache = useQueryClient();
  const decline = useMutation({
    mutationFn: () => command('POST', `/api/me/recommendations/${item.course.courseId}/not-for-me`),
    onSuccess: () => {
      cache.setQueryData<Recommendations>(
        recommendationsQuery().queryKey,
        (before) =>
          before && {
            ...before,
            items: before.items.filter((one) => one.course.courseId !== item.course.courseId),
          },
      );
      notifications.show({ message: t('home.declined', { title: item.course.title }), withBorder: true });
      void cache.invalidateQueries({ queryKey: ['recommendations'] });
    },
    onError: complain,
  });
  return (
    <div className="reason">
      <p className="reason-text">
        <Icon name="spark" size={16} />
        <span>{item.reason.text}</span>
      </p>
      <UnstyledButton
        className="reason-no"
        disabled={decline.isPending}
        onClick={() => decline.mutate()}
        aria-label={t('home.notForMeLabel', { title: item.course.title })}
      >
        {t('home.notForMe')}
      </UnstyledButton>
    </div>
  );
}
