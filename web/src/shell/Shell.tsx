import type { ReactNode } from 'react';
import { Container } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TopBar } from './TopBar';
import { BottomNav } from './BottomNav';
import { OfflineNotice } from './OfflineNotice';

/** What stands around every page but the class itself. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <TopBar />
      <OfflineNotice />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="footer">
        <Container size="lg" className="footer-in">
          <p className="footer-word">
            <span className="brand brand-small" lang="ko">
              마루
            </span>
            {t('shell.footer')}
          </p>
          <nav aria-label={t('shell.footerNav')}>
            <Link to="/search">{t('shell.find')}</Link>
            <Link to="/requests">{t('shell.wishes')}</Link>
            <Link to="/studio">{t('shell.teach')}</Link>
          </nav>
        </Container>
      </footer>
      <BottomNav />
    </div>
  );
}
