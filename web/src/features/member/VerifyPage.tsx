import { useEffect, useRef } from 'react';
import { Container, Loader } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ButtonLink } from '../../components/ButtonLink';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { useMe } from '../../api/member';
import { Empty } from '../../components/Empty';
import { useProblemText } from '../../components/useProblemText';
import { useTitle } from '../../components/useTitle';
import { SendAgain } from './SendAgain';

const route = getRouteApi('/shell/verify');

/** Where the link in the letter leads. */
export function VerifyPage() {
  const { t } = useTranslation();
  const { token } = route.useSearch();
  const me = useMe();
  const cache = useQueryClient();
  const problemText = useProblemText();
  useTitle(t('member.verify'));
  const verify = useMutation({
    mutationFn: (given: string) => command('POST', '/api/members/verify', { token: given }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['me'] }),
  });
  const asked = useRef(false);
  useEffect(() => {
    if (!token || asked.current) return;
    asked.current = true;
    verify.mutate(token);
  }, [token, verify]);
  const home = <ButtonLink to="/">{t('shell.toHome')}</ButtonLink>;
  return (
    <Container size="sm" py={64}>
      {!token || verify.isError ? (
        <Empty
          level={1}
          art="rain"
          title={t('member.verifyFailed')}
          text={verify.isError ? problemText(verify.error) : t('member.linkBroken')}
          action={me && !me.emailVerified ? <SendAgain email={me.email} /> : home}
        />
      ) : verify.isSuccess ? (
        <Empty
          level={1}
          art="lantern"
          title={t('member.verified')}
          text={t('member.verifiedText')}
          action={home}
        />
      ) : (
        <Empty level={1} art="paper" title={t('member.verifying')} action={<Loader aria-hidden="true" />} />
      )}
    </Container>
  );
}
