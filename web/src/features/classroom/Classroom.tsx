import { useState } from 'react';
import { Button, Loader } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { courseQuery } from '../../api/queries';
import type { Me, StudentsSeenBy } from '../../api/types';
import { ButtonLink } from '../../components/ButtonLink';
import { useComplain } from '../../components/useComplain';
import { useProblemText } from '../../components/useProblemText';
import { useTitle } from '../../components/useTitle';
import { useWhen } from '../../time/useWhen';
import { type Choice, type Device, remember, rememberedChoice, trackOf } from './devices';
import { Doorway } from './Doorway';
import { InClass } from './InClass';
import type { Live } from './live';
import { DeviceCheck } from './lobby/DeviceCheck';
import { useClassMedia } from './useClassMedia';
import { useLive } from './useLive';

/** One class from its door to its end. */
export function Classroom({ sessionId, me }: { sessionId: string; me: Me }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { live, refusal } = useLive(sessionId);
  const course = useQuery({ ...courseQuery(live?.courseId ?? ''), enabled: live !== null });
  const title = course.data?.title ?? t('classroom.title');
  useTitle(title);
  const away = <ButtonLink to="/my-classes">{t('classroom.toMyClasses')}</ButtonLink>;
  if (refusal)
    return (
      <Doorway title={t('classroom.closedToYou')} text={problemText(refusal)}>
        {away}
      </Doorway>
    );
  if (!live)
    return (
      <div className="doorway" aria-busy="true">
        <Loader aria-label={t('states.loading')} />
      </div>
    );
  if (live.phase === 'ENDED' || live.phase === 'CANCELLED')
    return (
      <Doorway title={title} text={t(live.phase === 'ENDED' ? 'classroom.over' : 'classroom.cancelled')}>
        {live.phase === 'ENDED' ? (
          <ButtonLink to="/class/$sessionId/results" params={{ sessionId }} variant="default">
            {t('after.open')}
          </ButtonLink>
        ) : null}
        {away}
      </Doorway>
    );
  return (
    <OpenClass
      sessionId={sessionId}
      me={me}
      live={live}
      title={title}
      startsAt={course.data?.sessions.find((one) => one.sessionId === sessionId)?.startsAt}
      quizzes={course.data?.quizzes ?? []}
      studentsSeenBy={live.phase === 'LIVE' ? live.order.studentsSeenBy : course.data?.studentsSeenBy}
    />
  );
}

interface OpenProps {
  sessionId: string;
  me: Me;
  live: Live;
  title: string;
  startsAt: string | undefined;
  quizzes: Parameters<typeof InClass>[0]['prepared'];
  /** Not known until the course is. */
  studentsSeenBy: StudentsSeenBy | undefined;
}

/** What is about to begin, or is on. */
function OpenClass({ sessionId, me, live, title, startsAt, quizzes, studentsSeenBy }: OpenProps) {
  const { t } = useTranslation();
  const { when } = useWhen();
  const complain = useComplain();
  const [media, state] = useClassMedia(sessionId);
  const [choice, setChoice] = useState<Choice>(() => rememberedChoice(live.instructor));
  const showIfPossible = (device: Device, id: string | null) =>
    trackOf(device, id, choice.music).then(
      (track) => media.show(device, track),
      () => undefined,
    );
  const enter = async () => {
    remember(choice);
    media.join();
    // What can't be opened shuts nobody out: one may see and hear without being seen.
    if (choice.camera) await showIfPossible('CAMERA', choice.cameraId);
    if (choice.hands && live.instructor) await showIfPossible('HANDS', choice.handsId);
    if (choice.microphone) await showIfPossible('MICROPHONE', choice.microphoneId);
  };
  const start = useMutation({
    mutationFn: () => command('POST', `/api/sessions/${sessionId}/start`),
    onSuccess: enter,
    onError: complain,
  });
  const end = useMutation({
    mutationFn: () => command('POST', `/api/sessions/${sessionId}/end`),
    onError: complain,
  });
  if (state.status === 'out' || state.status === 'refused') {
    const begun = live.phase === 'LIVE';
    const text = state.refusal
      ? state.refusal.message
      : begun
        ? t('classroom.isOn', { count: live.people.length })
        : t(live.instructor ? 'classroom.readyToStart' : 'classroom.notBegun');
    return (
      <Doorway title={title} when={startsAt && !begun ? when(startsAt) : null} text={text}>
        <DeviceCheck
          sessionId={sessionId}
          instructor={live.instructor}
          choice={choice}
          studentsSeenBy={studentsSeenBy}
          onChange={setChoice}
        >
          {begun ? (
            <Button size="md" color="persimmon" onClick={() => void enter()}>
              {t('classroom.enter')}
            </Button>
          ) : live.instructor ? (
            <Button size="md" color="persimmon" loading={start.isPending} onClick={() => start.mutate()}>
              {t('classroom.start')}
            </Button>
          ) : null}
        </DeviceCheck>
        <ButtonLink to={live.instructor ? '/studio' : '/my-classes'} variant="default">
          {t(live.instructor ? 'studio.title' : 'classroom.toMyClasses')}
        </ButtonLink>
      </Doorway>
    );
  }
  return (
    <InClass
      sessionId={sessionId}
      me={{ memberId: me.memberId, name: me.name, instructor: live.instructor }}
      live={live}
      title={title}
      prepared={quizzes}
      media={media}
      state={state}
      onEnd={() => end.mutate()}
    />
  );
}
