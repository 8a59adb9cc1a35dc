import type { ReactNode } from 'react';
import { Container, Skeleton } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { ButtonLink } from './ButtonLink';
import { useTranslation } from 'react-i18next';
import { hasRole, useMe } from '../api/member';
import type { Me } from '../api/types';
import { Empty } from './Empty';

interface Props {
  /** What a visitor would find here, as a reason to sign in. */
  invitation: string;
  instructor?: boolean;
  children: (me: Me) => ReactNode;
}

/** Asks visitors to sign in, and students to become instructors where only those have something to do. */
export function MembersOnly({ invitation, instructor = false, children }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const next = useRouterState({ select: (state) => state.location.href });
  if (me === undefined)
    return (
      <Container size="lg" py="xl" aria-busy="true">
        <Skeleton height={36} width="40%" mb="xl" />
        <Skeleton height={220} radius="lg" />
      </Container>
    );
  if (me === null)
    return (
      <Container size="sm" py={48}>
        <Empty
          level={1}
          art="lantern"
          title={invitation}
          text={t('states.signInFirst')}
          action={
            <ButtonLink to="/sign-in" search={{ next }}>
              {t('shell.signIn')}
            </ButtonLink>
          }
          more={
            <ButtonLink to="/sign-up" search={{ next }} variant="default">
              {t('member.signUp')}
            </ButtonLink>
          }
        />
      </Container>
    );
  if (instructor && !hasRole(me, 'INSTRUCTOR'))
    return (
      <Container size="sm" py={48}>
        <Empty
          level={1}
          art="paper"
          title={t('states.instructorsOnly')}
          text={t('states.instructorsOnlyText')}
          action={
            <ButtonLink to="/settings" hash="teach">
              {t('states.becomeInstructor')}
            </ButtonLink>
          }
        />
      </Container>
    );
  return <>{children(me)}</>;
}
