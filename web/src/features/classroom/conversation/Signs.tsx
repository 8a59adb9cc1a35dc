import { useEffect, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../../api/client';
import { useComplain } from '../../../components/useComplain';
import { KEYS } from '../keys';
import type { Live } from '../live';
import { useKey } from '../useKey';
import { FACES, type Reaction, type ReactionCounts, REACTIONS } from './types';
import './conversation.css';

const SHOWN_MS = 3_000;
const MOST_AT_ONCE = 5;

/** What one shows without a word: a hand (key: H), a reaction (keys: 1 to 5). */
export function Signs({ sessionId, live }: { sessionId: string; live: Live }) {
  const { t } = useTranslation();
  const complain = useComplain();
  const up = live.hands.includes(live.memberId);
  const hand = useMutation({
    mutationFn: (raised: boolean) => command('POST', `/api/sessions/${sessionId}/hand`, { raised }),
    onError: complain,
  });
  const react = useMutation({
    mutationFn: (kind: Reaction) => command('POST', `/api/sessions/${sessionId}/reaction`, { kind }),
    onError: complain,
  });
  const { mutate, isPending } = hand;
  const student = !live.instructor;
  useKey(KEYS.hand, () => mutate(!up), student && !isPending);
  useKey(KEYS.react, (key) => {
    const kind = REACTIONS[Number(key) - 1];
    if (kind) react.mutate(kind);
  });
  return (
    <div className="signs" role="group" aria-label={t('classroom.signs.title')}>
      {student ? (
        <Button
          variant={up ? 'filled' : 'default'}
          aria-pressed={up}
          aria-keyshortcuts={KEYS.hand.toUpperCase()}
          title={`${t(up ? 'classroom.signs.lower' : 'classroom.signs.raise')} (${KEYS.hand.toUpperCase()})`}
          loading={isPending}
          leftSection={<span aria-hidden="true">✋</span>}
          onClick={() => mutate(!up)}
        >
          {t(up ? 'classroom.signs.lower' : 'classroom.signs.raise')}
        </Button>
      ) : null}
      {REACTIONS.map((kind, i) => (
        <Button
          key={kind}
          variant="default"
          className="sign"
          aria-label={t(`classroom.signs.kinds.${kind}`)}
          aria-keyshortcuts={KEYS.react[i]}
          title={`${t(`classroom.signs.kinds.${kind}`)} (${KEYS.react[i]})`}
          onClick={() => react.mutate(kind)}
        >
          <span aria-hidden="true">{FACES[kind]}</span>
        </Button>
      ))}
      <Shower counts={live.reactions} />
    </div>
  );
}

interface Shown {
  id: number;
  kind: Reaction;
}

/** What was shown since the last look rises over the class, a few at a time. */
function Shower({ counts }: { counts: ReactionCounts }) {
  const before = useRef(counts);
  const next = useRef(0);
  const [shown, setShown] = useState<Shown[]>([]);
  useEffect(() => {
    const fresh = REACTIONS.flatMap((kind) => {
      const more = (counts[kind] ?? 0) - (before.current[kind] ?? 0);
      return Array.from({ length: Math.max(0, Math.min(more, MOST_AT_ONCE)) }, () => ({
        id: next.current++,
        kind,
      }));
    });
    before.current = counts;
    if (fresh.length === 0) return;
    setShown((old) => [...old, ...fresh]);
    const ids = new Set(fresh.map(({ id }) => id));
    setTimeout(() => setShown((old) => old.filter(({ id }) => !ids.has(id))), SHOWN_MS);
  }, [counts]);
  return (
    <div className="shower" aria-hidden="true" data-testid="reactions">
      {shown.map(({ id, kind }) => (
        <span key={id}>{FACES[kind]}</span>
      ))}
    </div>
  );
}
