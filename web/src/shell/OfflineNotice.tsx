import { Container } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/Icon';

export function OfflineNotice() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  return (
    <div role="status">
      {!online && (
        <div className="offline">
          <Container size="lg" className="offline-in">
            <Icon name="offline" />
            {t('shell.offline')}
          </Container>
        </div>
      )}
    </div>
  );
}
