import { useState } from 'react';
import { Button, FileButton, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command, upload } from '../../../api/client';
import { Icon } from '../../../components/Icon';
import { useProblemText } from '../../../components/useProblemText';
import type { Live } from '../live';
import { HandoutList } from './HandoutList';
import { addressOf, KINDS, MOST_BYTES, typeOf } from './types';
import '../acts.css';

/** What the instructor hands out. */
export function Handouts({ sessionId, live }: { sessionId: string; live: Live }) {
  const { t } = useTranslation();
  if (!live.instructor && live.handouts.length === 0) return null;
  return (
    <section className="act" aria-label={t('classroom.handouts.title')}>
      <Title order={2} size="h4">
        {t('classroom.handouts.title')}
      </Title>
      {live.handouts.length > 0 ? <HandoutList sessionId={sessionId} handouts={live.handouts} /> : null}
      {live.instructor ? <Share sessionId={sessionId} /> : null}
    </section>
  );
}

function Share({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const path = `/api/sessions/${sessionId}/handouts`;
  const [title, setTitle] = useState('');
  const [typed, setTyped] = useState('');
  const [linking, setLinking] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const address = addressOf(typed);
  const file = useMutation({
    mutationFn: (chosen: File) => upload(path, { name: chosen.name }, chosen, typeOf(chosen.name)),
  });
  const link = useMutation({
    mutationFn: (url: string) => command('POST', path, { title: title.trim() || url.slice(0, 120), url }),
    onSuccess: () => {
      setTitle('');
      setTyped('');
      setLinking(false);
    },
  });
  const error = file.error ?? link.error;
  const problem = tooLarge ? t('classroom.handouts.tooLarge') : error ? problemText(error) : null;
  return (
    <>
      <div className="handout-acts">
        <FileButton
          accept={KINDS}
          onChange={(chosen) => {
            setTooLarge(chosen !== null && chosen.size > MOST_BYTES);
            if (chosen && chosen.size <= MOST_BYTES) file.mutate(chosen);
          }}
        >
          {(props) => (
            <Button {...props} variant="light" loading={file.isPending} leftSection={<Icon name="plus" />}>
              {t('classroom.handouts.file')}
            </Button>
          )}
        </FileButton>
        <Button
          variant="light"
          aria-expanded={linking}
          leftSection={<Icon name="link" />}
          onClick={() => setLinking(!linking)}
        >
          {t('classroom.handouts.link')}
        </Button>
      </div>
      <p className="handout-note">{t('classroom.handouts.note')}</p>
      {problem ? (
        <p role="alert" className="quiz-problem">
          {problem}
        </p>
      ) : null}
      {linking ? (
        <form
          className="act"
          onSubmit={(event) => {
            event.preventDefault();
            if (address && !link.isPending) link.mutate(address);
          }}
        >
          <TextInput
            label={t('classroom.handouts.address')}
            placeholder="https://"
            inputMode="url"
            maxLength={1000}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <TextInput
            label={t('classroom.handouts.linkTitle')}
            maxLength={120}
            value={title}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          />
          <Button type="submit" disabled={address === null} loading={link.isPending}>
            {t('classroom.handouts.share')}
          </Button>
        </form>
      ) : null}
    </>
  );
}
