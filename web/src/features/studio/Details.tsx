import type { ReactNode } from 'react';
import { NativeSelect, NumberInput, Switch, TagsInput, TextInput, Textarea, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Course, CourseDraft } from '../../api/types';
import { CategorySelect } from '../../components/CategorySelect';
import { Icon } from '../../components/Icon';
import { Cover } from '../../covers/Cover';
import { LEVELS } from '../search/filter';
import { Refusal } from '../member/Door';
import type { Field } from './changes';
import { useAutosave } from './useAutosave';

const DESCRIPTION_MIN = 20;
const TITLE_MIN = 2;

const draftOf = (course: Course): CourseDraft => ({
  title: course.title,
  description: course.description,
  category: course.category,
  level: course.level,
  capacity: course.capacity,
  tags: course.tags,
  language: course.language,
  materials: course.materials,
  replay: course.replay,
  attendanceRule: course.attendanceRule,
  studentsSeenBy: course.studentsSeenBy,
});

/** What the course says of itself. Saved while it is written. */
export function Details({ course }: { course: Course }) {
  const { t } = useTranslation();
  const form = useForm<CourseDraft>({ initialValues: draftOf(course) });
  const { values } = form;
  const faults: Partial<Record<Field, string>> = {
    ...(values.title.trim().length < TITLE_MIN ? { title: t('studio.titleShort') } : {}),
    ...(values.category === '' ? { category: t('studio.categoryNeeded') } : {}),
    ...(Number.isInteger(values.capacity) && values.capacity >= 1
      ? {}
      : { capacity: t('studio.capacityNeeded') }),
  };
  const saving = useAutosave(course.courseId, form, (field) => field in faults);
  const input = (field: Field) => {
    const props = form.getInputProps(field);
    return { ...props, error: faults[field] ?? (props.error as ReactNode) };
  };
  return (
    <div className="editor">
      <form className="panel" onSubmit={(event) => event.preventDefault()} noValidate>
        <div className="saved" role="status">
          {saving.state === 'saved' && <Icon name="check" size={18} />}
          {saving.state !== 'idle' && t(`studio.saving.${saving.state}`)}
          {saving.state === 'idle' && t('studio.autosave')}
        </div>
        <Refusal text={saving.refusal} />
        <TextInput
          label={t('studio.courseTitle')}
          description={t('studio.courseTitleHint')}
          maxLength={80}
          {...input('title')}
        />
        <Textarea
          label={t('studio.description')}
          description={t('studio.descriptionHint')}
          autosize
          minRows={6}
          maxLength={5000}
          {...input('description')}
        />
        <div className="two">
          <CategorySelect
            label={t('studio.category')}
            none={t('studio.categoryPick')}
            {...input('category')}
          />
          <NativeSelect
            label={t('studio.level')}
            data={LEVELS.map((level) => ({ value: level, label: t(`levels.${level}`) }))}
            {...input('level')}
          />
        </div>
        <div className="two">
          <NumberInput
            label={t('studio.capacity')}
            min={1}
            max={1000}
            allowDecimal={false}
            clampBehavior="strict"
            {...input('capacity')}
          />
          <NativeSelect
            label={t('studio.language')}
            data={[
              { value: 'ko', label: t('languages.ko') },
              { value: 'en', label: t('languages.en') },
            ]}
            {...input('language')}
          />
        </div>
        <TagsInput
          label={t('studio.materials')}
          description={t('studio.materialsHint')}
          maxTags={20}
          splitChars={[',']}
          {...input('materials')}
        />
        <TagsInput
          label={t('studio.tags')}
          description={t('studio.tagsHint')}
          maxTags={10}
          splitChars={[',']}
          {...input('tags')}
        />
        <Switch
          label={t('studio.replay')}
          description={t('studio.replayHint')}
          {...form.getInputProps('replay', { type: 'checkbox' })}
        />
        <Switch
          label={t('studio.studentsUnseen')}
          description={t('studio.studentsUnseenHint')}
          checked={values.studentsSeenBy === 'INSTRUCTOR'}
          onChange={(event) =>
            form.setFieldValue('studentsSeenBy', event.currentTarget.checked ? 'INSTRUCTOR' : 'EVERYONE')
          }
        />
        <fieldset className="interests">
          <legend>{t('studio.attendance')}</legend>
          <p className="session-sub">{t('studio.attendanceHint')}</p>
          <div className="two" style={{ marginTop: 10 }}>
            <NumberInput
              label={t('studio.late')}
              min={0}
              max={120}
              error={form.errors['attendanceRule.lateAfterMinutes']}
              value={values.attendanceRule.lateAfterMinutes}
              onChange={(next) =>
                form.setFieldValue('attendanceRule.lateAfterMinutes', typeof next === 'number' ? next : 10)
              }
            />
            <NumberInput
              label={t('studio.present')}
              min={10}
              max={100}
              step={5}
              suffix="%"
              error={form.errors['attendanceRule.presentShare']}
              value={Math.round(values.attendanceRule.presentShare * 100)}
              onChange={(next) =>
                form.setFieldValue('attendanceRule.presentShare', typeof next === 'number' ? next / 100 : 0.8)
              }
            />
          </div>
        </fieldset>
      </form>
      <div className="side">
        {course.status === 'DRAFT' && <Checks course={course} description={values.description} />}
        <div className="panel">
          <Title order={2} size="h4" mb="sm">
            {t('studio.cover')}
          </Title>
          <div className="studio-art" style={{ height: 132 }}>
            <Cover courseId={course.courseId} category={values.category} />
          </div>
          <p className="session-sub" style={{ marginTop: 10 }}>
            {t('studio.coverText')}
          </p>
        </div>
      </div>
    </div>
  );
}

/** What is still missing before the course can open. */
function Checks({ course, description }: { course: Course; description: string }) {
  const { t } = useTranslation();
  const coming = course.sessions.some((session) => session.status === 'SCHEDULED');
  const described = description.trim().length >= DESCRIPTION_MIN;
  const quizzes = (course.quizzes?.length ?? 0) > 0;
  const row = (done: boolean, text: ReactNode) => (
    <li className={done ? 'done' : undefined}>
      <Icon name={done ? 'check' : 'clock'} size={18} />
      <span>
        {text}
        <span className="visually-hidden"> ({t(done ? 'studio.checkDone' : 'studio.checkOpen')})</span>
      </span>
    </li>
  );
  return (
    <div className="panel">
      <Title order={2} size="h4">
        {t('studio.checks')}
      </Title>
      <ul className="checks">
        {row(described, t('studio.checkDescription', { count: DESCRIPTION_MIN }))}
        {row(
          coming,
          <Link
            to="/studio/courses/$courseId"
            params={{ courseId: course.courseId }}
            search={{ tab: 'schedule' }}
          >
            {t('studio.checkSession')}
          </Link>,
        )}
        {row(
          quizzes,
          <Link
            to="/studio/courses/$courseId"
            params={{ courseId: course.courseId }}
            search={{ tab: 'quizzes' }}
          >
            {t('studio.checkQuiz')}
          </Link>,
        )}
      </ul>
    </div>
  );
}
