import { useState } from 'react';
import {
  Alert,
  Button,
  Chip,
  Container,
  NativeSelect,
  SegmentedControl,
  TextInput,
  Textarea,
  Title,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { Link } from '@tanstack/react-router';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ButtonLink } from '../../components/ButtonLink';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { hasRole } from '../../api/member';
import { categoriesQuery, configQuery, meQuery } from '../../api/queries';
import { identity } from '../../api/identity';
import type { Me, SignedIn } from '../../api/types';
import { Icon } from '../../components/Icon';
import { MembersOnly } from '../../components/MembersOnly';
import { nameOf } from '../../components/useCategoryName';
import { useRefusal } from '../../components/useRefusal';
import { useTitle } from '../../components/useTitle';
import { speak } from '../../i18n';
import { REGIONS } from './regions';
import { Refusal } from './Door';
import { SendAgain } from './SendAgain';

export function SettingsPage() {
  const { t } = useTranslation();
  useTitle(t('member.settings'));
  return (
    <MembersOnly invitation={t('member.settingsInvitation')}>
      {(me) => (
        <Container size="sm">
          <header className="pagehead">
            <Title order={1}>{t('member.settings')}</Title>
            <p>{me.email}</p>
          </header>
          <div className="settings">
            {!me.emailVerified && <Unverified email={me.email} />}
            <Profile me={me} key={me.memberId} />
            <Teach me={me} />
          </div>
        </Container>
      )}
    </MembersOnly>
  );
}

function Unverified({ email }: { email: string }) {
  const { t } = useTranslation();
  const config = useQuery(configQuery());
  return (
    <Alert variant="light" color="celadon" icon={<Icon name="mail" />} title={t('member.unverified')}>
      {t('member.unverifiedText')}{' '}
      {config.data?.outbox && <Link to="/outbox">{t('member.unverifiedOutbox')}</Link>}
      <p style={{ marginTop: 12 }}>
        <SendAgain email={email} />
      </p>
    </Alert>
  );
}

function Profile({ me }: { me: Me }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const form = useForm({
    initialValues: {
      name: me.name,
      region: me.region ?? '',
      language: me.language,
      interests: me.interests,
      introduction: me.introduction ?? '',
    },
    validate: { name: (value) => (value.trim() ? null : t('member.nameNeeded')) },
  });
  const refusal = useRefusal(form);
  const save = useMutation({
    mutationFn: ({ region, introduction, ...rest }: typeof form.values) =>
      command('PATCH', '/api/me', {
        ...rest,
        ...(region ? { region } : {}),
        ...(hasRole(me, 'INSTRUCTOR') ? { introduction } : {}),
      }),
    onMutate: refusal.clear,
    onSuccess: async (_, values) => {
      await speak(values.language);
      form.resetDirty(values);
      notifications.show({ message: t('member.saved'), withBorder: true });
      await Promise.all([
        cache.invalidateQueries({ queryKey: meQuery().queryKey }),
        cache.invalidateQueries({ queryKey: ['recommendations'] }),
      ]);
    },
    onError: refusal.show,
  });
  return (
    <section className="panel" aria-labelledby="profile">
      <Title order={2} size="h3" id="profile">
        {t('member.profile')}
      </Title>
      <p className="panel-text">{t('member.profileText')}</p>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
        <Refusal text={refusal.text} />
        <TextInput
          label={t('member.name')}
          description={t('member.nameHint')}
          autoComplete="name"
          {...form.getInputProps('name')}
        />
        <NativeSelect
          label={t('member.region')}
          description={t('member.regionHint')}
          data={[
            { value: '', label: t('member.regionNone') },
            ...REGIONS.map((region) => ({ value: region, label: t(`regions.${region}`) })),
          ]}
          {...form.getInputProps('region')}
        />
        <div>
          <p id="language-label" className="field-label">
            {t('member.language')}
          </p>
          <SegmentedControl
            aria-labelledby="language-label"
            data={[
              { value: 'ko', label: '한국어' },
              { value: 'en', label: 'English' },
            ]}
            value={form.values.language}
            onChange={(language) => form.setFieldValue('language', language)}
          />
        </div>
        <Interests
          value={form.values.interests}
          onChange={(interests) => form.setFieldValue('interests', interests)}
        />
        {hasRole(me, 'INSTRUCTOR') && (
          <Textarea
            label={t('member.introduction')}
            autosize
            minRows={3}
            maxLength={1000}
            {...form.getInputProps('introduction')}
          />
        )}
        <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
          {t('member.save')}
        </Button>
      </form>
    </section>
  );
}

function Interests({ value, onChange }: { value: string[]; onChange: (next: string[]) => void }) {
  const { t, i18n } = useTranslation();
  const { data: tree = [] } = useQuery(categoriesQuery());
  const chosenIn = (top: string) => value.filter((id) => id === top || id.startsWith(`${top}.`)).length;
  return (
    <fieldset className="interests">
      <legend>{t('member.interests')}</legend>
      <p className="panel-text">{t('member.interestsHint', { count: value.length })}</p>
      {tree.map((top) => (
        <details key={top.id}>
          <summary>
            <Icon name="right" size={16} />
            <span>{nameOf(top, i18n.language)}</span>
            {chosenIn(top.id) > 0 && (
              <span className="soft">{t('member.chosen', { count: chosenIn(top.id) })}</span>
            )}
          </summary>
          <div className="chips">
            {top.children.map((category) => (
              <Chip
                key={category.id}
                checked={value.includes(category.id)}
                onChange={(on) =>
                  onChange(on ? [...value, category.id] : value.filter((id) => id !== category.id))
                }
              >
                {nameOf(category, i18n.language)}
              </Chip>
            ))}
          </div>
        </details>
      ))}
    </fieldset>
  );
}

function Teach({ me }: { me: Me }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [introduction, setIntroduction] = useState('');
  const form = { values: { introduction }, setFieldError: () => undefined };
  const refusal = useRefusal(form);
  const become = useMutation({
    mutationFn: () => command<Partial<SignedIn> | undefined>('POST', '/api/me/instructor', { introduction }),
    onMutate: refusal.clear,
    onSuccess: async (answer) => {
      // The role stands in the token: a new one brings it.
      const renewed =
        answer?.expiresIn ??
        (await command<SignedIn>('POST', '/api/token/refresh').catch(() => null))?.expiresIn;
      if (renewed) identity.remember(renewed, Date.now());
      await cache.invalidateQueries();
      notifications.show({ message: t('member.nowInstructor'), withBorder: true });
    },
    onError: refusal.show,
  });
  const already = hasRole(me, 'INSTRUCTOR');
  return (
    <section className="panel" aria-labelledby="teach">
      <Title order={2} size="h3" id="teach">
        {already ? t('member.teaching') : t('member.teach')}
      </Title>
      <p className="panel-text">{already ? t('member.teachingText') : t('member.teachText')}</p>
      {already ? (
        <ButtonLink to="/studio" variant="light">
          {t('shell.studio')}
        </ButtonLink>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            become.mutate();
          }}
        >
          <Refusal text={refusal.text} />
          <Textarea
            label={t('member.introduction')}
            placeholder={t('member.introductionExample')}
            autosize
            minRows={3}
            maxLength={1000}
            value={introduction}
            onChange={(event) => setIntroduction(event.currentTarget.value)}
          />
          <Button type="submit" variant="light" loading={become.isPending} disabled={!introduction.trim()}>
            {t('states.becomeInstructor')}
          </Button>
        </form>
      )}
    </section>
  );
}
