import { useTranslation } from 'react-i18next';
import type { PreparedQuiz } from '../../api/types';
import { ButtonLink } from '../../components/ButtonLink';
import { Icon } from '../../components/Icon';
import { AttendanceDesk } from './attendance/AttendanceDesk';
import { CallCard } from './attendance/CallCard';
import type { ClassMedia, MediaState } from './ClassMedia';
import { Chat } from './conversation/Chat';
import { Hands } from './conversation/Hands';
import { Signs } from './conversation/Signs';
import type { Live, Person } from './live';
import { LockSwitch } from './order/LockSwitch';
import { MemberActs } from './order/MemberActs';
import { Handouts } from './handout/Handouts';
import { Questions } from './question/Questions';
import { PointerLayer } from './pointer/PointerLayer';
import { PointerPad } from './pointer/PointerPad';
import { PointerSwitch } from './pointer/PointerSwitch';
import { trackOf } from './pointer/tracks';
import { usePointing } from './pointer/usePointing';
import { QuizDesk } from './QuizDesk';
import { Stage } from './Stage';
import { StudentQuiz } from './StudentQuiz';
import { StudentSurvey } from './survey/StudentSurvey';
import { SurveyDesk } from './survey/SurveyDesk';
import { Tools } from './Tools';

interface Props {
  sessionId: string;
  me: Person;
  live: Live;
  title: string;
  prepared: PreparedQuiz[];
  media: ClassMedia;
  state: MediaState;
  onEnd: () => void;
}

/** The class itself: the video, the quiz beside it, the tools along the lower edge. */
export function InClass({ sessionId, me, live, title, prepared, media, state, onEnd }: Props) {
  const { t } = useTranslation();
  const newest = live.quizzes.at(-1);
  const pointing = usePointing(media, state);
  return (
    <main className={pointing.on ? 'inclass inclass-pointing' : 'inclass'}>
      <header className="inclass-head">
        <h1>{title}</h1>
        <span className="livetag">{t('classroom.live')}</span>
        <span className="inclass-people">
          <Icon name="people" />
          {t('classroom.count', { count: live.people.length })}
        </span>
        <span role="status" className="inclass-state">
          {state.status === 'joining' || state.status === 'away'
            ? t(`classroom.connection.${state.status}`)
            : state.muted
              ? t('classroom.order.mutedByInstructor')
              : state.audioOnly
                ? t('classroom.audioOnly')
                : null}
        </span>
      </header>
      <Stage
        media={media}
        state={state}
        me={me}
        people={live.people}
        spotlit={live.order.spotlit}
        studentsSeenBy={live.order.studentsSeenBy}
        actsOn={
          live.instructor
            ? (peer) => (
                <MemberActs
                  sessionId={sessionId}
                  memberId={peer.memberId}
                  name={peer.name}
                  unmuted={peer.producers.some(({ source }) => source === 'MICROPHONE')}
                  spotlit={live.order.spotlit === peer.memberId}
                  showable={peer.instructor || live.order.studentsSeenBy === 'EVERYONE'}
                />
              )
            : undefined
        }
      />
      {pointing.on ? <PointerPad screen={state.own.SCREEN} /> : null}
      <PointerLayer
        pointers={media.pointer.pointers}
        trackOf={(producerId) => trackOf(state, media.producerOf, producerId)}
      />
      <aside className="inclass-side">
        <Hands sessionId={sessionId} live={live} />
        {live.instructor ? (
          <>
            <QuizDesk
              sessionId={sessionId}
              prepared={prepared}
              quizzes={live.quizzes}
              clockOffset={live.clockOffset}
            />
            <AttendanceDesk sessionId={sessionId} call={live.call} clockOffset={live.clockOffset} />
            <SurveyDesk sessionId={sessionId} survey={live.survey} />
          </>
        ) : (
          <>
            {live.call ? (
              <CallCard
                key={live.call.callId}
                sessionId={sessionId}
                call={live.call}
                clockOffset={live.clockOffset}
              />
            ) : null}
            {live.survey ? (
              <StudentSurvey key={live.survey.surveyId} sessionId={sessionId} survey={live.survey} />
            ) : null}
            {newest ? (
              <StudentQuiz
                key={newest.quizId}
                sessionId={sessionId}
                quiz={newest}
                clockOffset={live.clockOffset}
              />
            ) : (
              <p className="quiz-none">{t('classroom.quiz.none')}</p>
            )}
          </>
        )}
        <Handouts sessionId={sessionId} live={live} />
        <Questions sessionId={sessionId} live={live} />
        <Chat sessionId={sessionId} live={live} />
      </aside>
      <Signs sessionId={sessionId} live={live} />
      <Tools
        media={media}
        state={state}
        onLeave={() => media.leave()}
        onEnd={live.instructor ? onEnd : undefined}
      >
        {live.instructor ? <PointerSwitch pointing={pointing} /> : null}
        {live.instructor ? <LockSwitch sessionId={sessionId} locked={live.order.locked} /> : null}
        <ButtonLink
          to="/class/$sessionId/diagnostics"
          params={{ sessionId }}
          target="_blank"
          variant="default"
          leftSection={<Icon name="chart" />}
          aria-label={t('diagnostics.openNew')}
        >
          {t('diagnostics.open')}
        </ButtonLink>
      </Tools>
    </main>
  );
}
