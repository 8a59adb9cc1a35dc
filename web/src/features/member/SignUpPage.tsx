import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifications } from '@mantine/notifications';
import { command } from '../../api/client';
import { useSignIn } from '../../api/member';
import { useRefusal } from '../../components/useRefusal';
import { useTitle } from '../../components/useTitle';
import { currentLanguage } from '../../i18n';
import { Door, Refusal } from './Door';

const route = getRouteApi('/shell/sign-up');
export const PASSWORD_MIN = 8;

export function SignUpPage() {
  const { t } = useTranslation();
  const { next } = route.useSearch();
  const navigate = useNavigate();
  const signIn = useSignIn();
  const form = useForm({
    initialValues: { name: '', email: '', password: '' },
    validate: {
      name: (value) => (value.trim() ? null : t('member.nameNeeded')),
      email: (value) => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : t('member.emailNeeded')),
      password: (value) =>
        value.length >= PASSWORD_MIN ? null : t('member.passwordShort', { count: PASSWORD_MIN }),
    },
  });
  const refusal = useRefusal(form);
  useTitle(t('member.signUp'));
  const join = useMutation({
    mutationFn: async (values: typeof form.values) => {
      await command('POST', '/api/members', { ...values, language: currentLanguage() });
      return signIn(values.email, values.password);
    },
    onMutate: refusal.clear,
    onSuccess: () => {
      notifications.show({ message: t('member.welcome'), withBorder: true });
      void navigate({ href: next ?? '/settings' });
    },
    onError: refusal.show,
  });
  return (
    <Door
      title={t('member.signUp')}
      text={t('member.signUpText')}
      picture={{ category: 'flower', id: 'maru-door-3' }}
    >
      <form onSubmit={form.onSubmit((values) => join.mutate(values))} noValidate>
        <Refusal text={refusal.text} />
        <TextInput
          size="md"
          autoComplete="name"
          label={t('member.name')}
          description={t('member.nameHint')}
          {...form.getInputProps('name')}
        />
        <TextInput
          size="md"
          type="email"
          autoComplete="username"
          label={t('member.email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          size="md"
          autoComplete="new-password"
          label={t('member.password')}
          description={t('member.passwordHint', { count: PASSWORD_MIN })}
          visibilityToggleButtonProps={{ 'aria-label': t('member.showPassword') }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" size="md" loading={join.isPending}>
          {t('member.join')}
        </Button>
      </form>
      <p className="door-more">
        <Link to="/sign-in" search={next ? { next } : {}}>
          {t('member.toSignIn')}
        </Link>
      </p>
    </Door>
  );
}
