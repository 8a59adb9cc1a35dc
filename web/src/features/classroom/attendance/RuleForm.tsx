import { useState } from 'react';
import { Button, NumberInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../../api/client';
import type { AttendanceRule } from '../../../api/types';
import { useComplain } from '../../../components/useComplain';

interface Props {
  sessionId: string;
  rule: AttendanceRule;
  onDone: () => void;
}

/** Judges this session by another rule; what was said before stays to be seen. */
export function RuleForm({ sessionId, rule, onDone }: Props) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const complain = useComplain();
  const [minutes, setMinutes] = useState(rule.lateAfterMinutes);
  const [percent, setPercent] = useState(Math.round(rule.presentShare * 100));
  const judge = useMutation({
    mutationFn: () =>
      command('POST', `/api/sessions/${sessionId}/attendance/rule`, {
        lateAfterMinutes: minutes,
        presentShare: percent / 100,
      }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['attendance', sessionId] });
      onDone();
    },
    onError: complain,
  });
  return (
    <form
      className="after-form after-note"
      onSubmit={(event) => {
        event.preventDefault();
        judge.mutate();
      }}
    >
      <p>{t('after.rejudgeText')}</p>
      <NumberInput
        label={t('after.lateAfter')}
        min={0}
        max={240}
        value={minutes}
        onChange={(next) => setMinutes(typeof next === 'number' ? next : minutes)}
      />
      <NumberInput
        label={t('after.presentShare')}
        min={0}
        max={100}
        suffix="%"
        value={percent}
        onChange={(next) => setPercent(typeof next === 'number' ? next : percent)}
      />
      <Button type="submit" loading={judge.isPending}>
        {t('after.rejudge')}
      </Button>
    </form>
  );
}
