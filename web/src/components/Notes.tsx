import { MantineThemeProvider, Notification } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';

/** Where short notes about what has happened appear. */
export default function Notes() {
  const { t } = useTranslation();
  const closable = Notification.extend({
    defaultProps: { closeButtonProps: { 'aria-label': t('states.close') } },
  });
  return (
    <MantineThemeProvider theme={{ components: { Notification: closable } }}>
      <Notifications position="bottom-center" containerWidth={440} autoClose={6000} />
    </MantineThemeProvider>
  );
}
