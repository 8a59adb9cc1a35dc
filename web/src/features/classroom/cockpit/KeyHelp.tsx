import { useState } from 'react';
import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { capOf, KEYS, keysOf } from '../keys';
import { useKey } from '../useKey';
import './cockpit.css';

/** Within the class page, which is dark whatever the others are. */
const PORTAL = { target: '.classroom' };

/** What the keys do. Key: ?. */
export function KeyHelp({ instructor }: { instructor: boolean }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  useKey(KEYS.help, () => setShown(true));
  return (
    <>
      <Button
        variant="default"
        className="keyhelp"
        aria-keyshortcuts={KEYS.help}
        aria-label={t('classroom.keys.title')}
        title={`${t('classroom.keys.title')} (${KEYS.help})`}
        onClick={() => setShown(true)}
      >
        <span aria-hidden="true">{KEYS.help}</span>
      </Button>
      <Modal
        opened={shown}
        onClose={() => setShown(false)}
        portalProps={PORTAL}
        title={t('classroom.keys.title')}
        closeButtonProps={{ 'aria-label': t('classroom.keys.close') }}
        size="lg"
        centered
      >
        <dl className="keys">
          {keysOf(instructor).map((name) => (
            <div key={name}>
              <dt>
                <kbd>{capOf(name)}</kbd>
              </dt>
              <dd>
                {t(instructor && name === 'ask' ? 'classroom.keys.questions' : `classroom.keys.of.${name}`)}
              </dd>
            </div>
          ))}
        </dl>
        <p className="keys-note">{t('classroom.keys.note')}</p>
      </Modal>
    </>
  );
}
