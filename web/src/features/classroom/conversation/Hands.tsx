import { Button, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../../api/client';
import { useComplain } from '../../../components/useComplain';
import type { Live } from '../live';
import '../acts.css';
import './conversation.css';

/** Whose hands are up, the first first; the instructor calls on them. */
export function Hands({ sessionId, live }: { sessionId: string; live: Live }) {
  const { t } = useTranslation();
  const complain = useComplain();
  const callOn = useMutation({
    mutationFn: (memberId: string) =>
      command('POST', `/api/sessions/${sessionId}/members/${memberId}/call-on`),
    onError: complain,
  });
  if (live.hands.length === 0) return null;
  const nameOf = (memberId: string) => live.people.find((person) => person.memberId === memberId)?.name ?? '';
  return (
    <section className="act" aria-label={t('classroom.signs.hands')}>
      <Title order={2} size="h4">
        <span aria-hidden="true">✋ </span>
        {t('classroom.signs.hands')}
      </Title>
      <ol className="hands">
        {live.hands.map((memberId) => (
          <li key={memberId}>
            <span>{nameOf(memberId)}</span>
            {live.instructor ? (
              <Button
                size="sm"
                variant="light"
                loading={callOn.isPending && callOn.variables === memberId}
                onClick={() => callOn.mutate(memberId)}
              >
                {t('classroom.signs.callOn')}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
