import { ActionIcon, Container, useMantineColorScheme } from '@mantine/core';
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../components/Icon';
import { currentLanguage, speak } from '../i18n';
import { identity } from '../api/identity';
import { command } from '../api/client';
import { hasRole, useMe } from '../api/member';
import { useQueryClient } from '@tanstack/react-query';
import { AccountMenu } from './AccountMenu';
import { SearchBox } from './SearchBox';

export function TopBar() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const ownSearch = path === '/search' || path === '/';
  return (
    <header className="topbar">
      <Container size="lg" className="topbar-in">
        <Link to="/" className="brand">
          <Mark />
          <span lang="ko">마루</span>
          <span className="visually-hidden">{t('shell.home')}</span>
        </Link>
        <nav className="topnav" aria-label={t('shell.mainNav')}>
          <Link to="/search" activeOptions={{ includeSearch: false }}>
            {t('shell.find')}
          </Link>
          <Link to="/requests" activeOptions={{ includeSearch: false }}>
            {t('shell.wishes')}
          </Link>
          {me && <Link to="/my-classes">{t('shell.mine')}</Link>}
          {hasRole(me, 'INSTRUCTOR') && <Link to="/studio">{t('shell.studio')}</Link>}
        </nav>
        <div className="topsearch">
          {!ownSearch && (
            <SearchBox
              size="sm"
              onSearch={(q) => void navigate({ to: '/search', search: q ? { q } : {} })}
              label={t('shell.searchLabel')}
            />
          )}
        </div>
        <div className="topacts">
          <LanguageSwitch />
          <SchemeSwitch />
          <AccountMenu />
        </div>
      </Container>
    </header>
  );
}

/** A roof, two pillars, a floor. */
function Mark() {
  return (
    <svg viewBox="0 0 64 64" width="30" height="30" aria-hidden="true" className="mark">
      <path d="M10 20C22 12 42 12 54 20M18 23v19M46 23v19M7 44h50M14 53h36" />
    </svg>
  );
}

function LanguageSwitch() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const other = currentLanguage() === 'ko' ? 'en' : 'ko';
  const change = async () => {
    await speak(other);
    if (identity.signedIn()) await command('PATCH', '/api/me', { language: other }).catch(() => undefined);
    await cache.invalidateQueries();
  };
  return (
    <button type="button" className="tool" lang={other} onClick={() => void change()}>
      {other === 'en' ? 'English' : '한국어'}
      <span className="visually-hidden"> ({t('shell.otherLanguage')})</span>
    </button>
  );
}

const SCHEMES = ['auto', 'light', 'dark'] as const;
const SCHEME_ICON: Record<(typeof SCHEMES)[number], IconName> = {
  auto: 'device',
  light: 'sun',
  dark: 'moon',
};

function SchemeSwitch() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const next = SCHEMES[(SCHEMES.indexOf(colorScheme) + 1) % SCHEMES.length] ?? 'auto';
  const label = t('shell.scheme', { now: t(`shell.schemes.${colorScheme}`) });
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={44}
      radius="xl"
      className="quiet"
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(next)}
    >
      <Icon name={SCHEME_ICON[colorScheme]} />
    </ActionIcon>
  );
}
