import { Button, Group, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSignIn } from '../../api/member';
import { configQuery } from '../../api/queries';
import { useRefusal } from '../../components/useRefusal';
import { useTitle } from '../../components/useTitle';
import { Door, Refusal } from './Door';

const route = getRouteApi('/shell/sign-in');

export function SignInPage() {
  const { t } = useTranslation();
  const { next } = route.useSearch();
  const navigate = useNavigate();
  const signIn = useSignIn();
  const config = useQuery(configQuery());
  const form = useForm({ initialValues: { email: '', password: '' } });
  const refusal = useRefusal(form);
  useTitle(t('member.signIn'));
  const enter = useMutation({
    mutationFn: ({ email, password }: { email: string; password: string }) => signIn(email, password),
    onMutate: refusal.clear,
    onSuccess: () => void navigate({ href: next ?? '/' }),
    onError: refusal.show,
  });
  const demo = config.data?.demo;
  return (
    <Door
      title={t('member.signIn')}
      text={t('member.signInText')}
      picture={{ category: 'art', id: 'maru-door-12' }}
    >
      <form onSubmit={form.onSubmit((values) => enter.mutate(values))} noValidate>
        <Refusal text={refusal.text} />
        <TextInput
          size="md"
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          label={t('member.email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          size="md"
          autoComplete="current-password"
          required
          withAsterisk={false}
          label={t('member.password')}
          visibilityToggleButtonProps={{ 'aria-label': t('member.showPassword') }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" size="md" loading={enter.isPending}>
          {t('member.signIn')}
        </Button>
      </form>
      <p className="door-more">
        <Link to="/sign-up" search={next ? { next } : {}}>
          {t('member.toSignUp')}
        </Link>
        <Link to="/forgotten">{t('member.toForgotten')}</Link>
      </p>
      {demo && (
        <aside className="demo" aria-label={t('member.demo')}>
          <p>{t('member.demoText')}</p>
          <Group gap="xs">
            {demo.accounts.map(({ email, role }) => (
              <Button
                key={email}
                variant="default"
                size="sm"
                disabled={enter.isPending}
                onClick={() => enter.mutate({ email, password: demo.password })}
              >
                {t(`roles.${role}`)}
              </Button>
            ))}
          </Group>
        </aside>
      )}
    </Door>
  );
}
