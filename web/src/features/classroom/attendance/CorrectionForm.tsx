import { useState } from 'react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../../api/client';
import { useComplain } from '../../../components/useComplain';
import { type SheetRow, VERDICTS, type Verdict } from './sheet';

interface Props {
  sessionId: string;
  row: SheetRow;
  name: string;
}

/** The instructor's word on one student. A reason has to stand beside it. */
export function CorrectionForm({ sessionId, row, name }: Props) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const complain = useComplain();
  const [verdict, setVerdict] = useState<Verdict>(row.verdict);
  const [reason, setReason] = useState('');
  const correct = useMutation({
    mutationFn: () =>
      command('PATCH', `/api/sessions/${sessionId}/attendance/${row.memberId}`, {
        verdict,
        reason: reason.trim(),
      }),
    onSuccess: async () => {
      setReason('');
      await cache.invalidateQueries({ queryKey: ['attendance', sessionId] });
    },
    onError: complain,
  });
  return (
    <form
      className="after-form"
      aria-label={t('after.correctOf', { name })}
      onSubmit={(event) => {
        event.preventDefault();
        correct.mutate();
      }}
    >
      <NativeSelect
        label={t('after.correct')}
        value={verdict}
        onChange={({ currentTarget }) => {
          const chosen = VERDICTS.find((one) => one === currentTarget.value);
          if (chosen) setVerdict(chosen);
        }}
        data={VERDICTS.map((value) => ({ value, label: t(`after.verdicts.${value}`) }))}
      />
      <TextInput
        label={t('after.reason')}
        maxLength={300}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={reason.trim() === ''} loading={correct.isPending}>
        {t('after.correctAct')}
      </Button>
    </form>
  );
}
