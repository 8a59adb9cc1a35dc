import { useCallback } from 'react';
import { Button, Group } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isSignedOut } from '../api/problem';
import { complaints } from './complaints';
import { useProblemText } from './useProblemText';

/** Shows a failure as a note at the edge of the page, with the way on where there is one. */
export function useComplain(): (error: unknown) => void {
  const { t } = useTranslation();
  const router = useRouter();
  const text = useProblemText();
  return useCallback(
    (error: unknown) => {
      if (!isSignedOut(error)) {
        complaints.show({ message: text(error) });
        return;
      }
      const signIn = router.buildLocation({ to: '/sign-in', search: { next: router.state.location.href } });
      complaints.show({
        autoClose: false,
        message: (
          <Group justify="space-between" wrap="nowrap">
            <span>{t('problems.status.401')}</span>
            <Button
              component="a"
              href={signIn.href}
              variant="light"
              size="compact-md"
              flex="none"
              onClick={(event) => {
                event.preventDefault();
                void router.navigate({ href: signIn.href });
              }}
            >
              {t('shell.signIn')}
            </Button>
          </Group>
        ),
      });
    },
    [t, router, text],
  );
}
