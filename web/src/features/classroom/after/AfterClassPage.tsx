import { Container, Tabs } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../api/problem';
import { courseQuery } from '../../../api/queries';
import { MembersOnly } from '../../../components/MembersOnly';
import { useSessionName } from '../../../components/useSessionName';
import { useTitle } from '../../../components/useTitle';
import { useWhen } from '../../../time/useWhen';
import { NotFoundPage } from '../../../shell/Dead';
import { AttendanceSheet } from '../attendance/AttendanceSheet';
import { attendanceQuery } from '../attendance/sheet';
import { HandoutResults } from '../handout/HandoutResults';
import { QuestionResults } from '../question/QuestionResults';
import { QuizResults } from '../quiz/QuizResults';
import { SurveyResults } from '../survey/SurveyResults';
import { AttentionReport } from './AttentionReport';
import { AFTER_TABS } from './tabs';
import './after.css';

const route = getRouteApi('/shell/class/$sessionId/results');

/** What a class came to: for its instructor all of it, for a student their own part. */
export function AfterClassPage() {
  const { t } = useTranslation();
  return <MembersOnly invitation={t('after.invitation')}>{() => <Results />}</MembersOnly>;
}

function Results() {
  const { t } = useTranslation();
  const { sessionId } = route.useParams();
  const { tab = 'attendance' } = route.useSearch();
  const navigate = route.useNavigate();
  const { when } = useWhen();
  const sessionName = useSessionName();
  const sheet = useQuery(attendanceQuery(sessionId));
  const courseId = sheet.data?.courseId;
  const course = useQuery({ ...courseQuery(courseId ?? ''), enabled: courseId !== undefined });
  const session = course.data?.sessions.find((one) => one.sessionId === sessionId);
  useTitle(course.data ? t('after.titleOf', { title: course.data.title }) : t('after.title'));
  if (isProblem(sheet.error) && (sheet.error.status === 403 || sheet.error.status === 404))
    return <NotFoundPage />;
  const instructor = sheet.data?.instructor ?? false;
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
        <h1>{t('after.title')}</h1>
        {session && (
          <p className="session-sub">
            {[when(session.startsAt), sessionName(session)].filter(Boolean).join(' · ')}
          </p>
        )}
        <p>
          <Link to="/class/$sessionId/diagnostics" params={{ sessionId }}>
            {t('diagnostics.open')}
          </Link>
        </p>
      </header>
      <Tabs
        value={tab}
        onChange={(next) => {
          const known = AFTER_TABS.find((one) => one === next);
          void navigate({
            search: known && known !== 'attendance' ? { tab: known } : {},
            resetScroll: false,
          });
        }}
      >
        <Tabs.List mb="lg">
          {AFTER_TABS.filter((one) => instructor || one !== 'attention').map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`after.tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="attendance">
          <AttendanceSheet sessionId={sessionId} query={sheet} instructor={instructor} />
        </Tabs.Panel>
        <Tabs.Panel value="quizzes">{tab === 'quizzes' && <QuizResults sessionId={sessionId} />}</Tabs.Panel>
        <Tabs.Panel value="surveys">
          {tab === 'surveys' && <SurveyResults sessionId={sessionId} />}
        </Tabs.Panel>
        <Tabs.Panel value="questions">
          {tab === 'questions' && <QuestionResults sessionId={sessionId} />}
        </Tabs.Panel>
        <Tabs.Panel value="handouts">
          {tab === 'handouts' && <HandoutResults sessionId={sessionId} />}
        </Tabs.Panel>
        <Tabs.Panel value="attention">
          {tab === 'attention' && instructor && <AttentionReport sessionId={sessionId} />}
        </Tabs.Panel>
      </Tabs>
    </Container>
  );
}
