import { Anchor, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getFile } from '../../../api/client';
import { saveAs } from '../../../components/csv';
import { Icon } from '../../../components/Icon';
import { useComplain } from '../../../components/useComplain';
import type { Handout } from './types';
import './handout.css';

/** What was handed to a class, to open or to save. What comes is read out. */
export function HandoutList({ sessionId, handouts }: { sessionId: string; handouts: Handout[] }) {
  const { t } = useTranslation();
  return (
    <ul className="handouts" aria-live="polite" aria-label={t('classroom.handouts.list')}>
      {handouts.map((handout) => (
        <li key={handout.handoutId}>
          {handout.address === null ? (
            <File sessionId={sessionId} handout={handout} />
          ) : (
            <Anchor className="handout" href={handout.address} target="_blank" rel="noopener noreferrer">
              <Icon name="link" />
              <span>{handout.title}</span>
              <span className="handout-more">{hostOf(handout.address)}</span>
            </Anchor>
          )}
        </li>
      ))}
    </ul>
  );
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : '');

function File({ sessionId, handout }: { sessionId: string; handout: Handout }) {
  const { t } = useTranslation();
  const complain = useComplain();
  const save = useMutation({
    mutationFn: () => getFile(`/api/sessions/${sessionId}/handouts/${handout.handoutId}/file`),
    onSuccess: (blob) => saveAs(handout.title, blob),
    onError: complain,
  });
  return (
    <Button
      variant="default"
      fullWidth
      justify="start"
      className="handout-file"
      loading={save.isPending}
      leftSection={<Icon name="download" />}
      onClick={() => save.mutate()}
    >
      <span>{handout.title}</span>
      <span className="handout-more">{t('classroom.handouts.kb', { kb: kilobytes(handout.bytes) })}</span>
    </Button>
  );
}

const kilobytes = (bytes: number | null): number => Math.max(1, Math.round((bytes ?? 0) / 1024));
