import type { PreparedQuiz } from '../../../api/types';
import { CallMaker } from '../attendance/CallMaker';
import { CallShown } from '../attendance/CallShown';
import type { Live } from '../live';
import { AdHocQuiz } from '../quiz/AdHocQuiz';
import { Prepared } from '../quiz/Prepared';
import { QuizShown } from '../quiz/QuizShown';
import { SurveyMaker } from '../survey/SurveyMaker';
import { SurveyShown } from '../survey/SurveyShown';

export type Maker = 'quiz' | 'survey' | null;

interface Props {
  sessionId: string;
  live: Live;
  prepared: PreparedQuiz[];
  /** What is being made up. */
  maker: Maker;
  onMaker: (maker: Maker) => void;
}

/** What is ready to be opened, and what was open last. */
export function Lesson({ sessionId, live, prepared, maker, onMaker }: Props) {
  const { quizzes, call, survey, clockOffset } = live;
  const quiz = quizzes.at(-1);
  return (
    <>
      <Prepared sessionId={sessionId} prepared={prepared} quizzes={quizzes} />
      <div className="side-makers">
        <AdHocQuiz
          sessionId={sessionId}
          blocked={quiz?.status === 'OPEN'}
          open={maker === 'quiz'}
          onOpen={(open) => onMaker(open ? 'quiz' : null)}
        />
        {survey?.status === 'OPEN' ? null : (
          <SurveyMaker
            sessionId={sessionId}
            shown={maker === 'survey'}
            onShown={(shown) => onMaker(shown ? 'survey' : null)}
          />
        )}
      </div>
      <CallMaker sessionId={sessionId} blocked={call?.open ?? false} />
      {quiz?.status === 'REVEALED' ? (
        <QuizShown sessionId={sessionId} quiz={quiz} clockOffset={clockOffset} />
      ) : null}
      {call && !call.open ? <CallShown sessionId={sessionId} call={call} clockOffset={clockOffset} /> : null}
      {survey?.status === 'CLOSED' ? <SurveyShown sessionId={sessionId} survey={survey} /> : null}
    </>
  );
}
