import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Face } from '../../../components/Face';
import { useWhen } from '../../../time/useWhen';
import { CorrectionForm } from './CorrectionForm';
import type { Sheet, SheetRow, Verdict } from './sheet';

const COLORS: Record<Verdict, string> = {
  PRESENT: 'celadon',
  LATE: 'wood',
  ABSENT: 'persimmon',
  EXCUSED: 'gray',
};

interface Props {
  sessionId: string;
  sheet: Sheet;
  row: SheetRow;
  correctable: boolean;
  open: boolean;
}

/** One student's attendance, with everything that shows it. */
export function StudentRow({ sessionId, sheet, row, correctable, open }: Props) {
  const { t } = useTranslation();
  const { time } = useWhen();
  const name = row.name || t('after.forgotten');
  return (
    <li>
      <details open={open}>
        <summary className="after-row">
          <span className="teacher">
            <Face id={row.memberId} name={name} size={32} />
            {name}
          </span>
          <Badge className="verdict" color={COLORS[row.verdict]} variant="light" size="lg">
            {t(`after.verdicts.${row.verdict}`)}
          </Badge>
          <span className="after-numbers">
            <span>
              {t('after.there', {
                minutes: Math.floor(row.presentSeconds / 60),
                share: Math.floor(row.presentShare * 100),
              })}
            </span>
            {sheet.calls.length > 0 ? (
              <span>{t('after.calls', { confirmed: row.calls, calls: sheet.calls.length })}</span>
            ) : null}
          </span>
        </summary>
        <div className="after-more">
          {row.correction ? (
            <p className="after-note">
              {t('after.corrected', {
                computed: t(`after.verdicts.${row.computed}`),
                verdict: t(`after.verdicts.${row.correction.verdict}`),
                reason: row.correction.reason ?? t('after.forgotten'),
              })}
            </p>
          ) : null}
          {row.earlier.length > 0 ? (
            <p>
              {t('after.earlier', {
                verdicts: row.earlier.map((verdict) => t(`after.verdicts.${verdict}`)).join(' → '),
              })}
            </p>
          ) : null}
          <div>
            <h3>{t('after.intervals')}</h3>
            {row.intervals.length === 0 ? (
              <p>{t('after.neverThere')}</p>
            ) : (
              <ul className="after-trail">
                {row.intervals.map(({ from, to }) => (
                  <li key={from}>
                    {time(from)} – {time(to)}
                  </li>
                ))}
              </ul>
            )}
          </div>
          {row.evidence.length > 0 ? (
            <div>
              <h3>{t('after.evidence')}</h3>
              <ol className="after-trail">
                {row.evidence.map(({ kind, at }, i) => (
                  <li key={i}>
                    <time dateTime={at}>{time(at)}</time>
                    {t(`after.kinds.${kind}`)}
                  </li>
                ))}
              </ol>
            </div>
          ) : null}
          {correctable ? <CorrectionForm sessionId={sessionId} row={row} name={name} /> : null}
        </div>
      </details>
    </li>
  );
}
