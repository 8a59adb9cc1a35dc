import { Container, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../api/problem';
import { courseQuery } from '../../../api/queries';
import { Empty } from '../../../components/Empty';
import { Loaded } from '../../../components/Loaded';
import { MembersOnly } from '../../../components/MembersOnly';
import { useTitle } from '../../../components/useTitle';
import { NotFoundPage } from '../../../shell/Dead';
import '../after/after.css';
import { diagnosticsQuery } from './diagnostics';
import './diagnostics.css';
import { PersonRow } from './PersonRow';

const route = getRouteApi('/shell/class/$sessionId/diagnostics');

/** How the media of a class fare: everybody's for its instructor, a student's own for themselves. */
export function DiagnosticsPage() {
  const { t } = useTranslation();
  return <MembersOnly invitation={t('diagnostics.invitation')}>{() => <People />}</MembersOnly>;
}

function People() {
  const { t } = useTranslation();
  const { sessionId } = route.useParams();
  const query = useQuery(diagnosticsQuery(sessionId));
  const courseId = query.data?.courseId;
  const course = useQuery({ ...courseQuery(courseId ?? ''), enabled: courseId !== undefined });
  useTitle(course.data ? t('diagnostics.titleOf', { title: course.data.title }) : t('diagnostics.title'));
  if (isProblem(query.error) && (query.error.status === 403 || query.error.status === 404))
    return <NotFoundPage />;
  return (
    <Container size="lg">
      <header className="after-head">
        {courseId && course.data ? (
          <p className="card-over">
            <Link to="/courses/$courseId" params={{ courseId }}>
              {course.data.title}
            </Link>
          </p>
        ) : null}
        <h1>{t('diagnostics.title')}</h1>
        <p className="session-sub">{t('diagnostics.text')}</p>
      </header>
      <Loaded query={query} skeleton={<Skeleton height={320} radius="lg" />}>
        {({ people, instructor, from, to }) => (
          <>
            {from ? (
              <p className="after-note">
                {to ? (
                  <Link to="/class/$sessionId/results" params={{ sessionId }}>
                    {t('diagnostics.toResults')}
                  </Link>
                ) : (
                  t('diagnostics.isOn')
                )}
              </p>
            ) : null}
            {people.length === 0 ? (
              <Empty title={t('diagnostics.nobody')} text={t('diagnostics.nobodyText')} />
            ) : (
              <ul className="after-list">
                {people.map((person) => (
                  <PersonRow key={person.memberId} sessionId={sessionId} person={person} open={!instructor} />
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
    </Container>
  );
}
