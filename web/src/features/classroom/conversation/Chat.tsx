/* eslint jsx-a11y/no-noninteractive-tabindex: off -- what scrolls has to be reached by keys */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ActionIcon, Button, NativeSelect, Textarea, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../../api/client';
import { Icon } from '../../../components/Icon';
import { useComplain } from '../../../components/useComplain';
import { useProblemText } from '../../../components/useProblemText';
import type { Live } from '../live';
import type { Message } from './types';
import '../acts.css';
import './conversation.css';

export const EVERYBODY = '';

interface Props {
  sessionId: string;
  live: Live;
  /** Whom to write to: a member, or everybody. */
  to: string;
  onTo: (to: string) => void;
}

/** What is said in words: to everybody, or between the instructor and one student alone. */
export function Chat({ sessionId, live, to: wanted, onTo }: Props) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [text, setText] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const last = live.messages.at(-1)?.messageId;
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [last]);
  const others = live.people.filter(
    ({ memberId, instructor }) => memberId !== live.memberId && (live.instructor || instructor),
  );
  // Who has gone can't be written to.
  const to = others.some(({ memberId }) => memberId === wanted) ? wanted : EVERYBODY;
  const say = useMutation({
    mutationFn: () =>
      command('POST', `/api/sessions/${sessionId}/chat`, { text, to: to === EVERYBODY ? null : to }),
    onSuccess: () => setText(''),
  });
  const send = () => {
    if (text.trim() !== '' && !say.isPending) say.mutate();
  };
  return (
    <section className="act" aria-label={t('classroom.chat.title')}>
      <Title order={2} size="h4">
        {t('classroom.chat.title')}
      </Title>
      {live.messages.length === 0 ? (
        <p>{t('classroom.chat.none')}</p>
      ) : (
        <ul
          className="chat"
          ref={list}
          aria-live="polite"
          tabIndex={0}
          aria-label={t('classroom.chat.messages')}
        >
          {live.messages.map((message) => (
            <Line key={message.messageId} sessionId={sessionId} live={live} message={message} />
          ))}
        </ul>
      )}
      <form
        className="act"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {others.length > 0 ? (
          <NativeSelect
            aria-label={t('classroom.chat.to')}
            value={to}
            onChange={({ currentTarget }) => onTo(currentTarget.value)}
            data={[
              { value: EVERYBODY, label: t('classroom.chat.everybody') },
              ...others.map(({ memberId, name }) => ({
                value: memberId,
                label: t('classroom.chat.alone', { name }),
              })),
            ]}
          />
        ) : null}
        <Textarea
          aria-label={t('classroom.chat.text')}
          placeholder={t('classroom.chat.text')}
          autosize
          maxRows={4}
          maxLength={1000}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        {say.error ? (
          <p role="alert" className="quiz-problem">
            {problemText(say.error)}
          </p>
        ) : null}
        <Button type="submit" disabled={text.trim() === ''} loading={say.isPending}>
          {t('classroom.chat.send')}
        </Button>
      </form>
    </section>
  );
}

function Line({ sessionId, live, message }: { sessionId: string; live: Live; message: Message }) {
  const { t } = useTranslation();
  const complain = useComplain();
  const hide = useMutation({
    mutationFn: () => command('POST', `/api/sessions/${sessionId}/chat/${message.messageId}/hide`),
    onError: complain,
  });
  const mine = message.memberId === live.memberId;
  return (
    <li className={mine ? 'chat-mine' : undefined}>
      <span className="chat-name">
        {mine ? t('classroom.chat.me') : message.name}
        {message.to === null ? null : (
          <span className="chat-alone">
            {message.to === live.memberId
              ? t('classroom.chat.toMe')
              : t('classroom.chat.alone', { name: message.toName })}
          </span>
        )}
      </span>
      <span className="chat-text">{message.text}</span>
      {live.instructor && !mine ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          loading={hide.isPending}
          aria-label={t('classroom.chat.hide', { name: message.name })}
          onClick={() => hide.mutate()}
        >
          <Icon name="close" size={16} />
        </ActionIcon>
      ) : null}
    </li>
  );
}
