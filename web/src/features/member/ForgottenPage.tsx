import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { useRefusal } from '../../components/useRefusal';
import { useTitle } from '../../components/useTitle';
import { Door, Refusal } from './Door';

export function ForgottenPage() {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { email: '' },
    validate: { email: (value) => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : t('member.emailNeeded')) },
  });
  const refusal = useRefusal(form);
  useTitle(t('member.forgotten'));
  const ask = useMutation({
    mutationFn: (email: string) => command('POST', '/api/password/forgotten', { email }),
    onMutate: refusal.clear,
    onError: refusal.show,
  });
  return (
    <Door
      title={ask.isSuccess ? t('member.forgottenSent') : t('member.forgotten')}
      text={ask.isSuccess ? t('member.forgottenSentText') : t('member.forgottenText')}
      picture={{ category: 'mind', id: 'maru-door-7' }}
    >
      {!ask.isSuccess && (
        <form onSubmit={form.onSubmit(({ email }) => ask.mutate(email))} noValidate>
          <Refusal text={refusal.text} />
          <TextInput
            size="md"
            type="email"
            autoComplete="username"
            label={t('member.email')}
            {...form.getInputProps('email')}
          />
          <Button type="submit" size="md" loading={ask.isPending}>
            {t('member.sendLink')}
          </Button>
        </form>
      )}
      <p className="door-more">
        <Link to="/sign-in">{t('member.backToSignIn')}</Link>
      </p>
    </Door>
  );
}
