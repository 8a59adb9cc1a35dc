import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifications } from '@mantine/notifications';
import { command } from '../../api/client';
import { useRefusal } from '../../components/useRefusal';
import { useTitle } from '../../components/useTitle';
import { Door, Refusal } from './Door';
import { PASSWORD_MIN } from './SignUpPage';

const route = getRouteApi('/shell/reset');

export function ResetPage() {
  const { t } = useTranslation();
  const { token } = route.useSearch();
  const navigate = useNavigate();
  const form = useForm({
    initialValues: { password: '' },
    validate: {
      password: (value) =>
        value.length >= PASSWORD_MIN ? null : t('member.passwordShort', { count: PASSWORD_MIN }),
    },
  });
  const refusal = useRefusal(form);
  useTitle(t('member.reset'));
  const change = useMutation({
    mutationFn: (password: string) => command('POST', '/api/password', { token, password }),
    onMutate: refusal.clear,
    onSuccess: () => {
      notifications.show({ message: t('member.resetDone'), withBorder: true });
      void navigate({ to: '/sign-in' });
    },
    onError: refusal.show,
  });
  return (
    <Door
      title={t('member.reset')}
      text={token ? t('member.resetText') : t('member.linkBroken')}
      picture={{ category: 'tech', id: 'maru-door-1' }}
    >
      {token && (
        <form onSubmit={form.onSubmit(({ password }) => change.mutate(password))} noValidate>
          <Refusal text={refusal.text} />
          <PasswordInput
            size="md"
            autoComplete="new-password"
            label={t('member.newPassword')}
            description={t('member.passwordHint', { count: PASSWORD_MIN })}
            visibilityToggleButtonProps={{ 'aria-label': t('member.showPassword') }}
            {...form.getInputProps('password')}
          />
          <Button type="submit" size="md" loading={change.isPending}>
            {t('member.resetAct')}
          </Button>
        </form>
      )}
      <p className="door-more">
        <Link to="/forgotten">{t('member.askAgain')}</Link>
      </p>
    </Door>
  );
}
