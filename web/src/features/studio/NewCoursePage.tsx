import { Button, Container, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import type { CourseDraft } from '../../api/types';
import { CategorySelect } from '../../components/CategorySelect';
import { MembersOnly } from '../../components/MembersOnly';
import { useRefusal } from '../../components/useRefusal';
import { useTitle } from '../../components/useTitle';
import { currentLanguage } from '../../i18n';
import { Refusal } from '../member/Door';

const route = getRouteApi('/shell/studio/new');
const TITLE_MIN = 2;

/** A name and a field are enough for a draft; the rest is written in the editor. */
export function NewCoursePage() {
  const { t } = useTranslation();
  useTitle(t('studio.new'));
  return (
    <MembersOnly invitation={t('studio.invitation')} instructor>
      {() => <NewCourse />}
    </MembersOnly>
  );
}

function NewCourse() {
  const { t } = useTranslation();
  const { wish = '', category = '' } = route.useSearch();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const form = useForm({
    initialValues: { title: wish, category: category.includes('.') ? category : '' },
    validate: {
      title: (value) => (value.trim().length >= TITLE_MIN ? null : t('studio.titleShort')),
      category: (value) => (value ? null : t('studio.categoryNeeded')),
    },
  });
  const refusal = useRefusal(form);
  const draft = useMutation({
    mutationFn: (values: typeof form.values) => {
      const body: CourseDraft = {
        ...values,
        description: '',
        level: 'ALL',
        capacity: 12,
        tags: [],
        language: currentLanguage(),
        materials: [],
        replay: true,
        attendanceRule: { lateAfterMinutes: 10, presentShare: 0.8 },
        studentsSeenBy: 'EVERYONE',
      };
      return command<{ courseId: string }>('POST', '/api/courses', body);
    },
    onMutate: refusal.clear,
    onSuccess: async ({ courseId }) => {
      await cache.invalidateQueries({ queryKey: ['instructor-courses'] });
      await navigate({ to: '/studio/courses/$courseId', params: { courseId } });
    },
    onError: refusal.show,
  });
  return (
    <Container size="xs">
      <header className="pagehead">
        <Title order={1}>{t('studio.newTitle')}</Title>
        <p>{t('studio.newText')}</p>
      </header>
      <form className="panel stack" noValidate onSubmit={form.onSubmit((values) => draft.mutate(values))}>
        <Refusal text={refusal.text} />
        <TextInput
          size="md"
          label={t('studio.courseTitle')}
          description={t('studio.courseTitleHint')}
          maxLength={80}
          {...form.getInputProps('title')}
        />
        <CategorySelect
          size="md"
          label={t('studio.category')}
          none={t('studio.categoryPick')}
          {...form.getInputProps('category')}
        />
        <Button type="submit" size="md" loading={draft.isPending}>
          {t('studio.draft')}
        </Button>
      </form>
    </Container>
  );
}
