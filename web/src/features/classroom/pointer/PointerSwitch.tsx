import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon';
import { KEYS } from '../keys';
import { useKey } from '../useKey';
import type { Pointing } from './usePointing';

/** The instructor's, also by the key P. */
export function PointerSwitch({ pointing: { on, turn } }: { pointing: Pointing }) {
  const { t } = useTranslation();
  useKey(KEYS.pointer, turn);
  return (
    <Button
      variant={on ? 'filled' : 'default'}
      aria-pressed={on}
      aria-keyshortcuts={KEYS.pointer.toUpperCase()}
      title={`${t('pointer.name')} (${KEYS.pointer.toUpperCase()})`}
      leftSection={<Icon name="pointer" />}
      onClick={turn}
    >
      {t('pointer.name')}
    </Button>
  );
}
