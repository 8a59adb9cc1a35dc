import { lazy, Suspense } from 'react';
import { useRouterState } from '@tanstack/react-router';
import { ButtonLink } from '../components/ButtonLink';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/member';

/** Members only: a visitor's first page does without it. */
const MemberMenu = lazy(() => import('./MemberMenu'));

export function AccountMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const here = useRouterState({ select: (state) => state.location });
  const waiting = <span className="face-wait" aria-hidden="true" />;
  if (me === undefined) return waiting;
  if (me === null) {
    const next = here.pathname.startsWith('/sign') || here.pathname === '/' ? {} : { next: here.href };
    return (
      <ButtonLink to="/sign-in" search={next} size="sm" radius="xl" className="signin">
        {t('shell.signIn')}
      </ButtonLink>
    );
  }
  return (
    <Suspense fallback={waiting}>
      <MemberMenu me={me} />
    </Suspense>
  );
}
