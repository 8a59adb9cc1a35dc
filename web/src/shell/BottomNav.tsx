import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { hasRole, useMe } from '../api/member';
import { Icon } from '../components/Icon';

/** On phones: five places within a thumb's reach. */
export function BottomNav() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <nav className="bottomnav" aria-label={t('shell.bottomNav')}>
      <Link to="/" activeOptions={{ exact: true }}>
        <Icon name="home" size={22} />
        {t('shell.homeShort')}
      </Link>
      <Link to="/search" activeOptions={{ includeSearch: false }}>
        <Icon name="search" size={22} />
        {t('shell.findShort')}
      </Link>
      <Link to="/requests" activeOptions={{ includeSearch: false }}>
        <Icon name="heart" size={22} />
        {t('shell.wishesShort')}
      </Link>
      <Link to="/my-classes">
        <Icon name="calendar" size={22} />
        {t('shell.mineShort')}
      </Link>
      {hasRole(me, 'INSTRUCTOR') ? (
        <Link to="/studio">
          <Icon name="brush" size={22} />
          {t('shell.studioShort')}
        </Link>
      ) : (
        <Link to={me ? '/settings' : '/sign-in'}>
          <Icon name="person" size={22} />
          {me ? t('shell.meShort') : t('shell.signInShort')}
        </Link>
      )}
    </nav>
  );
}
