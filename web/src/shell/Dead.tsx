import { Container } from '@mantine/core';
import { Button } from '@mantine/core';
import { ButtonLink } from '../components/ButtonLink';
import { useTranslation } from 'react-i18next';
import { Empty } from '../components/Empty';
import { useTitle } from '../components/useTitle';

export function NotFoundPage() {
  const { t } = useTranslation();
  useTitle(t('shell.notFound.title'));
  return (
    <Container size="sm" py={64}>
      <Empty
        level={1}
        art="path"
        title={t('shell.notFound.title')}
        text={t('shell.notFound.text')}
        action={<ButtonLink to="/">{t('shell.toHome')}</ButtonLink>}
        more={
          <ButtonLink to="/search" variant="default">
            {t('shell.find')}
          </ButtonLink>
        }
      />
    </Container>
  );
}

/** What broke in the page itself. A new version after a deployment is the usual reason, and loading again its cure. */
export function CrashPage() {
  const { t } = useTranslation();
  return (
    <Container size="sm" py={64}>
      <Empty
        level={1}
        art="rain"
        title={t('shell.crash.title')}
        text={t('shell.crash.text')}
        action={<Button onClick={() => window.location.reload()}>{t('shell.crash.reload')}</Button>}
      />
    </Container>
  );
}
