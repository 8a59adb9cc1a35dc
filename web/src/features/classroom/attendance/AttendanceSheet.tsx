import { useState } from 'react';
import { Button, Skeleton } from '@mantine/core';
import { useMutation, type UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getCsv } from '../../../api/client';
import { saveAs } from '../../../components/csv';
import { Empty } from '../../../components/Empty';
import { Icon } from '../../../components/Icon';
import { Loaded } from '../../../components/Loaded';
import { useComplain } from '../../../components/useComplain';
import { RuleForm } from './RuleForm';
import { counted, type Sheet, VERDICTS } from './sheet';
import { StudentRow } from './StudentRow';

interface Props {
  sessionId: string;
  query: UseQueryResult<Sheet>;
  instructor: boolean;
}

/** Who was there, for how long, and what it comes to. */
export function AttendanceSheet({ sessionId, query, instructor }: Props) {
  const { t } = useTranslation();
  return (
    <Loaded query={query} skeleton={<Skeleton height={320} radius="lg" />}>
      {(sheet) => (
        <section aria-label={t('after.tabs.attendance')}>
          {instructor ? <Bar sessionId={sessionId} sheet={sheet} /> : null}
          {sheet.provisional && sheet.from ? (
            <p className="after-note" role="status">
              {t('after.provisional')}
            </p>
          ) : null}
          {sheet.rows.length === 0 ? (
            <Empty
              title={t(sheet.from ? 'after.nobody' : 'after.notBegun')}
              text={t(sheet.from ? 'after.nobodyText' : 'after.notBegunText')}
            />
          ) : (
            <ul className="after-list">
              {sheet.rows.map((row) => (
                <StudentRow
                  key={row.memberId}
                  sessionId={sessionId}
                  sheet={sheet}
                  row={row}
                  correctable={instructor}
                  open={!instructor}
                />
              ))}
            </ul>
          )}
        </section>
      )}
    </Loaded>
  );
}

function Bar({ sessionId, sheet }: { sessionId: string; sheet: Sheet }) {
  const { t } = useTranslation();
  const complain = useComplain();
  const [judging, setJudging] = useState(false);
  const csv = useMutation({
    mutationFn: () => getCsv(`/api/sessions/${sessionId}/attendance`),
    onSuccess: (blob) => saveAs(`${t('after.tabs.attendance')}.csv`, blob),
    onError: complain,
  });
  const counts = counted(sheet.rows);
  return (
    <>
      <div className="after-bar">
        <div>
          <p data-testid="verdicts">
            {VERDICTS.map((verdict) => `${t(`after.verdicts.${verdict}`)} ${counts[verdict]}`).join(' · ')}
          </p>
          <p>
            {t('after.rule', {
              minutes: sheet.rule.lateAfterMinutes,
              share: Math.round(sheet.rule.presentShare * 100),
            })}
          </p>
        </div>
        <div className="after-acts">
          <Button variant="default" aria-expanded={judging} onClick={() => setJudging(!judging)}>
            {t('after.rejudge')}
          </Button>
          <Button
            variant="default"
            loading={csv.isPending}
            leftSection={<Icon name="download" />}
            onClick={() => csv.mutate()}
          >
            {t('studio.csv')}
          </Button>
        </div>
      </div>
      {judging ? <RuleForm sessionId={sessionId} rule={sheet.rule} onDone={() => setJudging(false)} /> : null}
    </>
  );
}
