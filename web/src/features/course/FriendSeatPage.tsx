import { Button, Container, Skeleton, Text, Title } from '@mantine/core';
import { getRouteApi, Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ButtonLink } from '../../components/ButtonLink';
import { useTranslation } from 'react-i18next';
import { notifications } from '@mantine/notifications';
import { command } from '../../api/client';
import { useMe } from '../../api/member';
import { isProblem } from '../../api/problem';
import { friendSeatQuery } from '../../api/queries';
import type { FriendSeat } from '../../api/types';
import { Empty } from '../../components/Empty';
import { Loaded } from '../../components/Loaded';
import { useComplain } from '../../components/useComplain';
import { useTitle } from '../../components/useTitle';
import { Cover } from '../../covers/Cover';
import { useWhen } from '../../time/useWhen';

const route = getRouteApi('/shell/friend-seats/$token');

/** Where a friend's link leads: one seat, held for whoever comes. */
export function FriendSeatPage() {
  const { t } = useTranslation();
  const { token } = route.useParams();
  const query = useQuery(friendSeatQuery(token));
  useTitle(t('course.invited'));
  const gone = isProblem(query.error) && query.error.status >= 400 && query.error.status < 500;
  return (
    <Container size="md" py={40}>
      {gone ? (
        <Empty
          level={1}
          art="cushion"
          title={t('course.inviteGone')}
          text={t('course.inviteGoneText')}
          action={<ButtonLink to="/search">{t('shell.find')}</ButtonLink>}
        />
      ) : (
        <Loaded query={query} skeleton={<Skeleton height={320} radius="lg" />}>
          {(seat) => <Invitation seat={seat} token={token} />}
        </Loaded>
      )}
    </Container>
  );
}

function Invitation({ seat, token }: { seat: FriendSeat; token: string }) {
  const { t } = useTranslation();
  const { when } = useWhen();
  const me = useMe();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const complain = useComplain();
  const here = useRouterState({ select: (state) => state.location.href });
  const { course } = seat;
  const take = useMutation({
    mutationFn: () => command('POST', `/api/friend-seats/${encodeURIComponent(token)}`),
    onSuccess: async () => {
      notifications.show({
        title: t('course.taken'),
        message: t('course.takenText', { title: course.title }),
        withBorder: true,
      });
      await cache.invalidateQueries();
      await navigate({ to: '/courses/$courseId', params: { courseId: course.courseId } });
    },
    onError: complain,
  });
  return (
    <article className="panel invite">
      <div className="invite-art">
        <Cover courseId={course.courseId} category={course.category} />
      </div>
      <div className="invite-words">
        <p>{t('course.inviteFrom', { name: seat.holder.name })}</p>
        <Title order={1} size="h2">
          <Link to="/courses/$courseId" params={{ courseId: course.courseId }}>
            {course.title}
          </Link>
        </Title>
        <Text c="dimmed">
          {t('course.by', { name: course.instructor.name })}
          {course.nextSession && ` · ${when(course.nextSession.startsAt)}`}
        </Text>
        <Text>{course.summary}</Text>
        <Button
          size="md"
          loading={take.isPending}
          onClick={() =>
            me === null ? void navigate({ to: '/sign-in', search: { next: here } }) : take.mutate()
          }
        >
          {me ? t('course.inviteTake') : t('course.inviteSignIn')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('course.inviteUntil', { when: when(seat.expiresAt) })}
        </Text>
      </div>
    </article>
  );
}
