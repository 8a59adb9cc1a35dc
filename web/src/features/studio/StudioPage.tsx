import { Container, SegmentedControl, Skeleton, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { instructorCoursesQuery } from '../../api/queries';
import type { CourseCard } from '../../api/types';
import { ButtonLink } from '../../components/ButtonLink';
import { Empty } from '../../components/Empty';
import { Icon } from '../../components/Icon';
import { Loaded } from '../../components/Loaded';
import { MembersOnly } from '../../components/MembersOnly';
import { useCategoryName } from '../../components/useCategoryName';
import { useTitle } from '../../components/useTitle';
import { Cover } from '../../covers/Cover';
import { useWhen } from '../../time/useWhen';

const STATES = ['ALL', 'PUBLISHED', 'DRAFT', 'ARCHIVED'] as const;
type State = (typeof STATES)[number];

/** An instructor's own courses, drafts too. */
export function StudioPage() {
  const { t } = useTranslation();
  useTitle(t('studio.title'));
  return (
    <MembersOnly invitation={t('studio.invitation')} instructor>
      {() => <Courses />}
    </MembersOnly>
  );
}

function Courses() {
  const { t } = useTranslation();
  const query = useQuery(instructorCoursesQuery());
  const [state, setState] = useState<State>('ALL');
  return (
    <Container size="lg">
      <header className="editorhead">
        <div>
          <Title order={1}>{t('studio.title')}</Title>
          <p className="session-sub">{t('studio.text')}</p>
        </div>
        <div className="resultbar-acts">
          <ButtonLink to="/studio/demand" variant="default" leftSection={<Icon name="chart" />}>
            {t('shell.demand')}
          </ButtonLink>
          <ButtonLink to="/studio/new" leftSection={<Icon name="plus" />}>
            {t('studio.new')}
          </ButtonLink>
        </div>
      </header>
      <Loaded query={query} skeleton={<ListSkeleton />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty
              art="paper"
              title={t('studio.empty')}
              text={t('studio.emptyText')}
              action={<ButtonLink to="/studio/new">{t('studio.new')}</ButtonLink>}
              more={
                <ButtonLink to="/studio/demand" variant="default">
                  {t('shell.demand')}
                </ButtonLink>
              }
            />
          ) : (
            <>
              <SegmentedControl
                mb="lg"
                fullWidth
                aria-label={t('studio.filter')}
                value={state}
                onChange={(next) => setState(next)}
                data={STATES.map((one) => ({
                  value: one,
                  label: one === 'ALL' ? t('studio.all') : t(`course.states.${one}`),
                }))}
              />
              <Rows items={items.filter((item) => state === 'ALL' || item.status === state)} />
            </>
          )
        }
      </Loaded>
    </Container>
  );
}

function Rows({ items }: { items: CourseCard[] }) {
  const { t } = useTranslation();
  if (items.length === 0) return <Empty title={t('studio.noneHere')} />;
  return (
    <ul className="studio-list">
      {items.map((course) => (
        <li key={course.courseId}>
          <Row course={course} />
        </li>
      ))}
    </ul>
  );
}

function Row({ course }: { course: CourseCard }) {
  const { t } = useTranslation();
  const { when } = useWhen();
  const categoryName = useCategoryName();
  return (
    <article className="studio-row">
      <div className="studio-art">
        <Cover courseId={course.courseId} category={course.category} />
      </div>
      <div>
        <p className="card-over">
          <span>{categoryName(course.category)}</span>
          {course.nextSession?.status === 'LIVE' ? (
            <span className="livetag">{t('course.live')}</span>
          ) : (
            <span className={course.status === 'PUBLISHED' ? undefined : 'soft'}>
              {t(`course.states.${course.status}`)}
            </span>
          )}
        </p>
        <h3>
          <Link to="/studio/courses/$courseId" params={{ courseId: course.courseId }} className="card-link">
            {course.title}
          </Link>
        </h3>
        <p className="session-sub">
          {course.nextSession
            ? when(course.nextSession.startsAt)
            : t(course.status === 'ARCHIVED' ? 'studio.closed' : 'course.noSession')}
        </p>
      </div>
      <div className="studio-numbers">
        <div>
          <b>
            {course.enrolled}/{course.capacity}
          </b>
          <span>{t('studio.seats')}</span>
        </div>
        <div>
          <b>{course.waiting}</b>
          <span>{t('studio.waiting')}</span>
        </div>
      </div>
    </article>
  );
}

function ListSkeleton() {
  return (
    <div className="studio-list">
      {[0, 1, 2, 3].map((i) => (
        <Skeleton key={i} height={100} radius="lg" />
      ))}
    </div>
  );
}
