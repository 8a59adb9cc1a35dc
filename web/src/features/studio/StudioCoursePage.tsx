import { Button, Container, Menu, ActionIcon, Skeleton, Tabs } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { isProblem } from '../../api/problem';
import { courseQuery } from '../../api/queries';
import type { Course } from '../../api/types';
import type { StudioTab } from '../../router';
import { ButtonLink } from '../../components/ButtonLink';
import { Icon } from '../../components/Icon';
import { Loaded } from '../../components/Loaded';
import { MembersOnly } from '../../components/MembersOnly';
import { useComplain } from '../../components/useComplain';
import { useTitle } from '../../components/useTitle';
import { NotFoundPage } from '../../shell/Dead';
import { useWhen } from '../../time/useWhen';
import { Details } from './Details';
import { Quizzes } from './Quizzes';
import { RosterTab } from './RosterTab';
import { Schedule } from './Schedule';

const route = getRouteApi('/shell/studio/courses/$courseId');
const TABS: StudioTab[] = ['details', 'schedule', 'quizzes', 'roster'];

export function StudioCoursePage() {
  const { t } = useTranslation();
  return (
    <MembersOnly invitation={t('studio.invitation')} instructor>
      {() => <OneCourse />}
    </MembersOnly>
  );
}

function OneCourse() {
  const { courseId } = route.useParams();
  const query = useQuery(courseQuery(courseId));
  useTitle(query.data?.title);
  const foreign = query.data !== undefined && query.data.mine?.status !== 'INSTRUCTOR';
  if (foreign || (isProblem(query.error) && query.error.status < 500 && query.error.status >= 400))
    return <NotFoundPage />;
  return (
    <Loaded
      query={query}
      skeleton={
        <Container size="lg" py="xl">
          <Skeleton height={40} width="50%" mb="xl" />
          <Skeleton height={420} radius="lg" />
        </Container>
      }
    >
      {(course) => <Editor course={course} />}
    </Loaded>
  );
}

function Editor({ course }: { course: Course }) {
  const { t } = useTranslation();
  const { tab = 'details' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Container size="lg">
      <header className="editorhead">
        <div>
          <p className="card-over">
            <span>
              <Link to="/studio">{t('studio.title')}</Link>
            </span>
            <span className="soft">{t(`course.states.${course.status}`)}</span>
          </p>
          <h1>{course.title}</h1>
        </div>
        <Acts course={course} />
      </header>
      <Tabs
        value={tab}
        onChange={(next) => {
          const known = TABS.find((one) => one === next);
          void navigate({ search: known && known !== 'details' ? { tab: known } : {}, resetScroll: false });
        }}
      >
        <Tabs.List mb="lg" grow>
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`studio.tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="details">
          <Details course={course} key={course.courseId} />
        </Tabs.Panel>
        <Tabs.Panel value="schedule">{tab === 'schedule' && <Schedule course={course} />}</Tabs.Panel>
        <Tabs.Panel value="quizzes">{tab === 'quizzes' && <Quizzes course={course} />}</Tabs.Panel>
        <Tabs.Panel value="roster">{tab === 'roster' && <RosterTab course={course} />}</Tabs.Panel>
      </Tabs>
    </Container>
  );
}

function Acts({ course }: { course: Course }) {
  const { t } = useTranslation();
  const { now } = useWhen();
  const cache = useQueryClient();
  const complain = useComplain();
  const after = (message: string) => async () => {
    notifications.show({ message, withBorder: true });
    await Promise.all(
      [['course', course.courseId], ['instructor-courses'], ['courses']].map((queryKey) =>
        cache.invalidateQueries({ queryKey }),
      ),
    );
  };
  const publish = useMutation({
    mutationFn: () => command('POST', `/api/courses/${course.courseId}/publish`),
    onSuccess: after(t('studio.published')),
    onError: complain,
  });
  const archive = useMutation({
    mutationFn: () => command('POST', `/api/courses/${course.courseId}/archive`),
    onSuccess: after(t('studio.archived')),
    onError: complain,
  });
  const live = course.sessions
    .filter(
      (s) =>
        s.status === 'LIVE' ||
        (s.status === 'SCHEDULED' && Date.parse(s.startsAt) + s.minutes * 60_000 > now.getTime()),
    )
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))[0];
  return (
    <div className="resultbar-acts">
      {course.status === 'PUBLISHED' && live && (
        <ButtonLink
          to="/class/$sessionId"
          params={{ sessionId: live.sessionId }}
          {...(live.status === 'LIVE' ? { color: 'persimmon' } : {})}
          leftSection={<Icon name="play" size={18} />}
        >
          {t('studio.toClass')}
        </ButtonLink>
      )}
      <ButtonLink to="/courses/$courseId" params={{ courseId: course.courseId }} variant="default">
        {t('studio.asStudents')}
      </ButtonLink>
      {course.status === 'DRAFT' && (
        <Button loading={publish.isPending} onClick={() => publish.mutate()}>
          {t('studio.publish')}
        </Button>
      )}
      {course.status === 'PUBLISHED' && (
        <Menu position="bottom-end" withinPortal shadow="md">
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label={t('studio.more')}>
              <Icon name="down" size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => archive.mutate()}>{t('studio.archive')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
