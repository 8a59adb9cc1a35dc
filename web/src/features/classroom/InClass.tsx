import { useTranslation } from 'react-i18next';
import type { PreparedQuiz } from '../../api/types';
import { ButtonLink } from '../../components/ButtonLink';
import { Icon } from '../../components/Icon';
import type { ClassMedia, MediaState } from './ClassMedia';
import { Announcer } from './cockpit/Announcer';
import { KeyHelp } from './cockpit/KeyHelp';
import { isAsking } from './cockpit/Now';
import { Side } from './cockpit/Side';
import { Signs } from './conversation/Signs';
import type { Live, Person } from './live';
import { LockSwitch } from './order/LockSwitch';
import { MemberActs } from './order/MemberActs';
import { PointerLayer } from './pointer/PointerLayer';
import { PointerPad } from './pointer/PointerPad';
import { PointerSwitch } from './pointer/PointerSwitch';
import { trackOf } from './pointer/tracks';
import { usePointing } from './pointer/usePointing';
import { Stage } from './Stage';
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
  const pointing = usePointing(media, state);
  const classes = ['inclass', isAsking(live) && 'inclass-asking', pointing.on && 'inclass-pointing'];
  return (
    <main className={classes.filter(Boolean).join(' ')}>
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
      <Side sessionId={sessionId} live={live} prepared={prepared} state={state} />
      <Announcer live={live} />
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
        <KeyHelp instructor={live.instructor} />
      </Tools>
    </main>
  );
}
