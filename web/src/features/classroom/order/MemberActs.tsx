import { useState } from 'react';
import { ActionIcon, Button, Group, Menu, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../../api/client';
import { Icon } from '../../../components/Icon';
import { useComplain } from '../../../components/useComplain';

/** Within the class page, which is dark whatever the others are. */
const PORTAL = { target: '.classroom' };

interface Props {
  sessionId: string;
  memberId: string;
  name: string;
  unmuted: boolean;
  spotlit: boolean;
  /** Whether all may see them at all. */
  showable: boolean;
  /** Writes to this one alone. */
  onWrite?: (() => void) | undefined;
}

/** What the instructor can do with one person. */
export function MemberActs(props: Props) {
  const { sessionId, memberId, name, unmuted, spotlit, showable, onWrite } = props;
  const { t } = useTranslation();
  const complain = useComplain();
  const [removing, setRemoving] = useState(false);
  const act = useMutation({
    mutationFn: ({ path, body }: { path: string; body?: unknown }) =>
      command('POST', `/api/sessions/${sessionId}/members/${memberId}/${path}`, body),
    onError: complain,
    onSettled: () => setRemoving(false),
  });
  return (
    <>
      <Menu position="bottom-end" shadow="md" withinPortal portalProps={PORTAL}>
        <Menu.Target>
          <ActionIcon variant="default" size={44} aria-label={t('classroom.order.acts', { name })}>
            <Icon name="more" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={!unmuted} onClick={() => act.mutate({ path: 'mute' })}>
            {t('classroom.order.mute')}
          </Menu.Item>
          {showable ? (
            <Menu.Item onClick={() => act.mutate({ path: 'spotlight', body: { lit: !spotlit } })}>
              {t(spotlit ? 'classroom.order.spotlightEnd' : 'classroom.order.spotlight')}
            </Menu.Item>
          ) : null}
          {onWrite ? <Menu.Item onClick={onWrite}>{t('classroom.order.write')}</Menu.Item> : null}
          <Menu.Item onClick={() => setRemoving(true)}>{t('classroom.order.remove')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={removing}
        onClose={() => setRemoving(false)}
        portalProps={PORTAL}
        title={t('classroom.order.remove')}
        centered
      >
        <p>{t('classroom.order.removeSure', { name })}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setRemoving(false)}>
            {t('classroom.order.notRemove')}
          </Button>
          <Button color="persimmon" loading={act.isPending} onClick={() => act.mutate({ path: 'remove' })}>
            {t('classroom.order.remove')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
