import { useTranslation } from 'react-i18next';
import { CallCard } from '../attendance/CallCard';
import { CallShown } from '../attendance/CallShown';
import { Hands } from '../conversation/Hands';
import type { Live } from '../live';
import { QuizShown } from '../quiz/QuizShown';
import { StudentQuiz } from '../StudentQuiz';
import { StudentSurvey } from '../survey/StudentSurvey';
import { SurveyShown } from '../survey/SurveyShown';

interface Props {
  sessionId: string;
  live: Live;
}

/** Whether the class is asked something that this reader has not done yet, or that is the instructor's to close. */
export function isAsking({ instructor, call, survey, quizzes }: Live): boolean {
  const quiz = quizzes.at(-1);
  return (
    (call?.open === true && (instructor || !call.confirmed)) ||
    (survey?.status === 'OPEN' && (instructor || !survey.responded)) ||
    (quiz?.status === 'OPEN' && (instructor || quiz.mine === null))
  );
}

/** What is open now stands above all else. */
export function Now({ sessionId, live }: Props) {
  const { t } = useTranslation();
  return (
    <section className="side-now" aria-label={t('classroom.now.title')}>
      <Hands sessionId={sessionId} live={live} />
      {live.instructor ? (
        <InstructorsNow sessionId={sessionId} live={live} />
      ) : (
        <StudentsNow sessionId={sessionId} live={live} />
      )}
    </section>
  );
}

function InstructorsNow({ sessionId, live: { call, survey, quizzes, clockOffset } }: Props) {
  const { t } = useTranslation();
  const quiz = quizzes.at(-1);
  const quizToo = quiz && quiz.status !== 'REVEALED';
  const surveyToo = survey?.status === 'OPEN';
  if (!call?.open && !quizToo && !surveyToo) return <p className="side-nothing">{t('classroom.now.none')}</p>;
  return (
    <>
      {call?.open ? <CallShown sessionId={sessionId} call={call} clockOffset={clockOffset} /> : null}
      {quizToo ? <QuizShown sessionId={sessionId} quiz={quiz} clockOffset={clockOffset} /> : null}
      {surveyToo ? <SurveyShown sessionId={sessionId} survey={survey} /> : null}
    </>
  );
}

function StudentsNow({ sessionId, live: { call, survey, quizzes, clockOffset } }: Props) {
  const { t } = useTranslation();
  const quiz = quizzes.at(-1);
  return (
    <>
      {call ? (
        <CallCard key={call.callId} sessionId={sessionId} call={call} clockOffset={clockOffset} />
      ) : null}
      {survey ? <StudentSurvey key={survey.surveyId} sessionId={sessionId} survey={survey} /> : null}
      {quiz ? (
        <StudentQuiz key={quiz.quizId} sessionId={sessionId} quiz={quiz} clockOffset={clockOffset} />
      ) : (
        <p className="side-nothing">{t('classroom.quiz.none')}</p>
      )}
    </>
  );
}
