import { type ReactNode, useRef, useState } from 'react';
import { Tabs } from '@mantine/core';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { PreparedQuiz } from '../../../api/types';
import { Icon, type IconName } from '../../../components/Icon';
import type { MediaState } from '../ClassMedia';
import { Chat, EVERYBODY } from '../conversation/Chat';
import { Handouts } from '../handout/Handouts';
import { KEYS } from '../keys';
import type { Live } from '../live';
import { isLost } from '../people/need';
import { People } from '../people/People';
import { useStudents } from '../people/useStudents';
import { Questions } from '../question/Questions';
import { waitingOf } from '../quiz/Prepared';
import { useKey } from '../useKey';
import { Lesson, type Maker } from './Lesson';
import { Now } from './Now';
import { useActKeys } from './useActKeys';
import { useUnread } from './useUnread';
import './cockpit.css';

type Tab = 'lesson' | 'people' | 'chat' | 'questions' | 'handouts';

interface Props {
  sessionId: string;
  live: Live;
  prepared: PreparedQuiz[];
  state: MediaState;
}

/** Beside the video: what is open now, and one panel at a time of all else. */
export function Side({ sessionId, live, prepared, state }: Props) {
  const { instructor, memberId: me } = live;
  const side = useRef<HTMLElement>(null);
  const [tab, setTab] = useState<Tab>(instructor ? 'lesson' : 'chat');
  const [maker, setMaker] = useState<Maker>(null);
  const [to, setTo] = useState(EVERYBODY);
  const { students, now } = useStudents(live);
  const others = live.messages.filter(({ memberId }) => memberId !== me);
  const asked = live.questions.filter(({ memberId }) => memberId !== me);
  const news = {
    chat: useUnread(
      others.map(({ messageId }) => messageId),
      tab === 'chat',
    ),
    questions: useUnread(
      asked.map(({ questionId }) => questionId),
      tab === 'questions',
    ),
    handouts: useUnread(
      live.handouts.map(({ handoutId }) => handoutId),
      tab === 'handouts' || instructor,
    ),
    lost: students.filter(isLost).length,
  };
  /** Shows a panel, and puts the keyboard where it is wanted in it. */
  const go = (next: Tab, field = 'input, textarea, button', change?: () => void) => {
    flushSync(() => {
      setTab(next);
      change?.();
    });
    side.current
      ?.querySelector<HTMLElement>(`[data-panel=${next}]`)
      ?.querySelector<HTMLElement>(field)
      ?.focus({ preventScroll: next === 'people' });
  };
  const write = (memberId: string) => go('chat', 'textarea', () => setTo(memberId));
  useActKeys(sessionId, live, prepared, (next) =>
    go('lesson', 'form textarea, form input', () => setMaker(next)),
  );
  useKey(KEYS.people, () => go('people'), instructor);
  useKey(KEYS.chat, () => go('chat', 'textarea'));
  useKey(KEYS.ask, () => go('questions', instructor ? 'button' : 'textarea'));
  return (
    <aside className="inclass-side" ref={side}>
      <Now sessionId={sessionId} live={live} />
      <Tabs
        className="side-tabs"
        value={tab}
        onChange={(next) => setTab((next ?? tab) as Tab)}
        keepMounted
        activateTabWithKeyboard={false}
      >
        <Tabs.List grow>
          {instructor ? (
            <>
              <One tab="lesson" icon="play" count={waitingOf(prepared, live.quizzes).length} />
              <One tab="people" icon="people" shortcut={KEYS.people} news={news.lost} />
            </>
          ) : null}
          <One tab="chat" icon="chat" shortcut={KEYS.chat} news={news.chat} />
          <One tab="questions" icon="question" shortcut={KEYS.ask} news={news.questions} />
          {instructor || live.handouts.length > 0 ? (
            <One tab="handouts" icon="paper" count={live.handouts.length} news={news.handouts} />
          ) : null}
        </Tabs.List>
        {instructor ? (
          <>
            <Panel tab="lesson">
              <Lesson
                sessionId={sessionId}
                live={live}
                prepared={prepared}
                maker={maker}
                onMaker={setMaker}
              />
            </Panel>
            <Panel tab="people">
              <People
                sessionId={sessionId}
                live={live}
                students={students}
                now={now}
                peers={state.peers}
                onWrite={write}
              />
            </Panel>
          </>
        ) : null}
        <Panel tab="chat">
          <Chat sessionId={sessionId} live={live} to={to} onTo={setTo} />
        </Panel>
        <Panel tab="questions">
          <Questions sessionId={sessionId} live={live} />
        </Panel>
        <Panel tab="handouts">
          <Handouts sessionId={sessionId} live={live} />
        </Panel>
      </Tabs>
    </aside>
  );
}

interface OneProps {
  tab: Tab;
  icon: IconName;
  shortcut?: string;
  /** What is in it. */
  count?: number;
  /** What of it is new. */
  news?: number;
}

function One({ tab, icon, shortcut, count = 0, news = 0 }: OneProps) {
  const { t } = useTranslation();
  const name = t(`classroom.tabs.${tab}`);
  return (
    <Tabs.Tab
      value={tab}
      className="side-tab"
      aria-keyshortcuts={shortcut?.toUpperCase()}
      title={shortcut ? `${name} (${shortcut.toUpperCase()})` : name}
    >
      <Icon name={icon} size={18} />
      <span>{name}</span>
      {news > 0 ? (
        <span className="side-news">
          {news}
          <span className="visually-hidden">
            {t(tab === 'people' ? 'classroom.tabs.lost' : 'classroom.tabs.news')}
          </span>
        </span>
      ) : count > 0 ? (
        <span className="side-count">{count}</span>
      ) : null}
    </Tabs.Tab>
  );
}

function Panel({ tab, children }: { tab: Tab; children: ReactNode }) {
  return (
    <Tabs.Panel value={tab} data-panel={tab} className="side-panel">
      {children}
    </Tabs.Panel>
  );
}
