import { useTranslation } from 'react-i18next';
import { useWhen } from '../../../time/useWhen';
import { type Moment, secondsOf } from './diagnostics';

/** What happened to one person, a sentence for each moment. */
export function Story({ story }: { story: Moment[] }) {
  const { time } = useWhen();
  return (
    <ol className="after-trail">
      {story.map((moment) => (
        <li key={`${moment.kind}${moment.at}`}>
          <time dateTime={moment.at}>{time(moment.at)}</time> <Sentence moment={moment} />
        </li>
      ))}
    </ol>
  );
}

function Sentence({ moment }: { moment: Moment }) {
  const { t } = useTranslation();
  const { minutes } = useWhen();
  const seconds = secondsOf(moment);
  const length =
    seconds < 60 ? t('diagnostics.seconds', { count: seconds }) : minutes(Math.round(seconds / 60));
  const { kind, restarts, until } = moment;
  return (
    <>
      {t(kind === 'AUDIO_ONLY' && !until ? 'diagnostics.audioOnlyNow' : `diagnostics.story.${kind}`, {
        length,
      })}
      {kind === 'LOST' && restarts > 0 ? ` ${t('diagnostics.restarted')}` : null}
    </>
  );
}
