import { Menu, UnstyledButton } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { configQuery } from '../api/queries';
import { hasRole, useSignOut } from '../api/member';
import type { Me } from '../api/types';
import { Icon } from '../components/Icon';
import { Face } from '../components/Face';

export default function MemberMenu({ me }: { me: Me }) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const config = useQuery(configQuery());
  return (
    <Menu position="bottom-end" width={240} shadow="md" withinPortal>
      <Menu.Target>
        <UnstyledButton className="facebutton" aria-label={t('shell.account', { name: me.name })}>
          <Face id={me.memberId} name={me.name} size={36} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.name}</Menu.Label>
        <Menu.Item component={Link} to="/my-classes" leftSection={<Icon name="calendar" />}>
          {t('shell.mine')}
        </Menu.Item>
        {hasRole(me, 'INSTRUCTOR') && (
          <>
            <Menu.Item component={Link} to="/studio" leftSection={<Icon name="brush" />}>
              {t('shell.studio')}
            </Menu.Item>
            <Menu.Item component={Link} to="/studio/demand" leftSection={<Icon name="chart" />}>
              {t('shell.demand')}
            </Menu.Item>
          </>
        )}
        <Menu.Item component={Link} to="/settings" leftSection={<Icon name="cog" />}>
          {t('shell.settings')}
        </Menu.Item>
        {config.data?.outbox && (
          <Menu.Item component={Link} to="/outbox" leftSection={<Icon name="mail" />}>
            {t('shell.outbox')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item
          leftSection={<Icon name="out" />}
          onClick={() => void signOut().then(() => navigate({ to: '/' }))}
        >
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
