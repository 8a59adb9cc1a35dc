import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../../api/client';
import { useProblemText } from '../../../components/useProblemText';
import { Countdown } from '../Countdown';
import type { LiveCall } from '../live';
import '../acts.css';

interface Props {
  sessionId: string;
  call: LiveCall;
  clockOffset: number;
}

/** An attendance call as a student sees it: one button while it is open, then what became of it. */
export function CallCard({ sessionId, call, clockOffset }: Props) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const confirm = useMutation({
    mutationFn: () => command('POST', `/api/sessions/${sessionId}/attendance-calls/${call.callId}/confirm`),
  });
  const here = call.confirmed || confirm.isSuccess;
  if (!call.open && here) return null;
  return (
    <section
      className={call.open && !here ? 'act act-call' : 'act'}
      aria-label={t('classroom.attendance.title')}
    >
      <header className="act-head">
        <span>{t('classroom.attendance.title')}</span>
        {call.open && !here ? <Countdown deadline={call.deadline} clockOffset={clockOffset} /> : null}
      </header>
      {here ? (
        <p role="status">{t('classroom.attendance.taken')}</p>
      ) : call.open ? (
        <>
          <p>{t('classroom.attendance.question')}</p>
          {confirm.error ? (
            <p role="alert" className="quiz-problem">
              {problemText(confirm.error)}
            </p>
          ) : null}
          <Button size="lg" color="persimmon" loading={confirm.isPending} onClick={() => confirm.mutate()}>
            {t('classroom.attendance.here')}
          </Button>
        </>
      ) : (
        <p role="status">{t('classroom.attendance.missed')}</p>
      )}
    </section>
  );
}
