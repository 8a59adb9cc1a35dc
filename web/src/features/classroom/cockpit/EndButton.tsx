import { useState } from 'react';
import { Button, Group, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KEYS } from '../keys';
import { useKey } from '../useKey';

/** Within the class page, which is dark whatever the others are. */
const PORTAL = { target: '.classroom' };

/** Ends the class for all, and asks first. Key: E. */
export function EndButton({ onEnd }: { onEnd: () => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  useKey(KEYS.end, () => setAsking(true));
  return (
    <>
      <Button
        color="persimmon"
        aria-keyshortcuts={KEYS.end.toUpperCase()}
        title={`${t('classroom.end')} (${KEYS.end.toUpperCase()})`}
        onClick={() => setAsking(true)}
      >
        {t('classroom.end')}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        portalProps={PORTAL}
        title={t('classroom.ending.title')}
        closeButtonProps={{ 'aria-label': t('classroom.ending.no') }}
        centered
      >
        <p>{t('classroom.ending.text')}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('classroom.ending.no')}
          </Button>
          <Button color="persimmon" data-autofocus onClick={onEnd}>
            {t('classroom.ending.yes')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
