import { useEffect, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon';
import { signalUrl } from '../useClassMedia';
import { type Network, networkOf, verdictOf } from './network';

/** Does the class's server answer, how soon, and how fast do things come? Once by itself, and again when asked to. */
export function NetworkCheck({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation();
  const [round, setRound] = useState(0);
  const [known, setKnown] = useState<{ round: number; network: Network } | null>(null);
  useEffect(() => {
    let over = false;
    void networkOf(signalUrl(sessionId)).then((network) => {
      if (!over) setKnown({ round, network });
    });
    return () => {
      over = true;
    };
  }, [sessionId, round]);
  const checking = known?.round !== round;
  const verdict = known ? verdictOf(known.network) : null;
  return (
    <div className="lobby-device">
      <p role="status" className={verdict === 'bad' || verdict === 'none' ? 'lobby-trouble' : undefined}>
        {checking || !known || !verdict
          ? t('classroom.lobby.network.checking')
          : [
              t(`classroom.lobby.network.${verdict}`),
              known.network.rttMillis === null
                ? null
                : t('classroom.lobby.network.rtt', { ms: Math.max(1, Math.round(known.network.rttMillis)) }),
              known.network.mbps === null
                ? null
                : t('classroom.lobby.network.speed', {
                    mbps:
                      known.network.mbps < 10
                        ? known.network.mbps.toFixed(1)
                        : Math.round(known.network.mbps),
                  }),
            ]
              .filter(Boolean)
              .join(' ')}
      </p>
      <p className="lobby-note">{t('classroom.lobby.network.note')}</p>
      <Button
        variant="default"
        leftSection={<Icon name="signal" />}
        loading={checking}
        onClick={() => setRound(round + 1)}
      >
        {t('classroom.lobby.network.again')}
      </Button>
    </div>
  );
}
