import { useState } from 'react';
import { Button, Chip, Container, NativeSelect, Skeleton, TextInput, Textarea, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { getRouteApi, Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { hasRole, useMe } from '../../api/member';
import { categoriesQuery, requestsQuery } from '../../api/queries';
import type { CourseRequest } from '../../api/types';
import { ButtonLink } from '../../components/ButtonLink';
import { Empty } from '../../components/Empty';
import { Icon } from '../../components/Icon';
import { Loaded } from '../../components/Loaded';
import { nameOf, useCategoryName } from '../../components/useCategoryName';
import { useComplain } from '../../components/useComplain';
import { useRefusal } from '../../components/useRefusal';
import { useTitle } from '../../components/useTitle';
import { useWhen } from '../../time/useWhen';
import { Refusal } from '../member/Door';
import { DAY_PARTS, partIsOn, togglePart, type DayPart } from '../search/filter';
import { Fulfil } from './Fulfil';
import { ownFirst } from './ownFirst';

const route = getRouteApi('/shell/requests');

/** Classes that don't exist yet, and who wants them. */
export function RequestsPage() {
  const { t } = useTranslation();
  const { category } = route.useSearch();
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState<CourseRequest[]>([]);
  const [q] = useDebouncedValue(words.trim(), 250);
  const query = useInfiniteQuery(requestsQuery({ ...(q ? { q } : {}), ...(category ? { category } : {}) }));
  useTitle(t('wishes.title'));
  return (
    <Container size="lg">
      <header className="pagehead">
        <Title order={1}>{t('wishes.title')}</Title>
        <p>{t('wishes.text')}</p>
      </header>
      <div className="wishgrid">
        <section aria-label={t('wishes.list')}>
          <TextInput
            aria-label={t('wishes.search')}
            placeholder={t('wishes.search')}
            leftSection={<Icon name="search" size={18} />}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            mb="md"
          />
          {category && <CategoryNote category={category} />}
          <Loaded query={{ ...query, data: query.data }} skeleton={<WishSkeleton />}>
            {({ pages }) => {
              const items = ownFirst(
                asked,
                pages.flatMap((page) => page.items),
              );
              if (items.length === 0)
                return <Empty art="lantern" title={t('wishes.empty')} text={t('wishes.emptyText')} />;
              return (
                <>
                  <ul className="wish-list plain">
                    {items.map((item) => (
                      <li key={item.requestId}>
                        <Wish item={item} />
                      </li>
                    ))}
                  </ul>
                  {query.hasNextPage && (
                    <Button
                      mt="lg"
                      variant="default"
                      fullWidth
                      loading={query.isFetchingNextPage}
                      onClick={() => void query.fetchNextPage()}
                    >
                      {t('search.more')}
                    </Button>
                  )}
                </>
              );
            }}
          </Loaded>
        </section>
        <aside>
          <Ask
            onAsked={(wish) => {
              setWords('');
              setAsked((before) => [wish, ...before]);
            }}
          />
        </aside>
      </div>
    </Container>
  );
}

function CategoryNote({ category }: { category: string }) {
  const { t } = useTranslation();
  const name = useCategoryName()(category);
  return (
    <p className="didyoumean">
      {t('wishes.inCategory', { name })}{' '}
      <Link to="/requests" search={{}}>
        {t('wishes.allCategories')}
      </Link>
    </p>
  );
}

function useSpoken() {
  const { t } = useTranslation();
  const { weekday } = useWhen();
  return ({ weekdays, hours }: CourseRequest): string => {
    const days = weekdays.length === 7 ? t('wishes.anyDay') : weekdays.map((n) => weekday(n)).join(' · ');
    const parts = (Object.keys(DAY_PARTS) as DayPart[]).filter((part) =>
      DAY_PARTS[part].some((hour) => hours.includes(hour)),
    );
    return [days, parts.map((part) => t(`search.parts.${part}`)).join(' · ')].filter(Boolean).join(', ');
  };
}

function Wish({ item }: { item: CourseRequest }) {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const here = useRouterState({ select: (state) => state.location.href });
  const categoryName = useCategoryName();
  const spoken = useSpoken();
  const { day } = useWhen();
  const cache = useQueryClient();
  const complain = useComplain();
  const support = useMutation({
    mutationFn: () => command('POST', `/api/requests/${item.requestId}/support`),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['requests'] }),
    onError: complain,
  });
  const supported = item.supported || item.mine || support.isSuccess;
  return (
    <article className="panel wish">
      <div>
        <p className="card-over">
          {item.category && <span>{categoryName(item.category)}</span>}
          <span>{day(item.createdAt)}</span>
        </p>
        <p className="wish-text">{item.wish}</p>
        {spoken(item) && <p className="session-sub">{t('wishes.when', { when: spoken(item) })}</p>}
      </div>
      <div className="wish-acts">
        <span className="seats">{t('wishes.supporters', { count: Math.max(1, item.supporters) })}</span>
        {item.fulfilledBy ? (
          <ButtonLink
            to="/courses/$courseId"
            params={{ courseId: item.fulfilledBy }}
            leftSection={<Icon name="check" size={18} />}
          >
            {t('wishes.fulfilled')}
          </ButtonLink>
        ) : (
          <Button
            variant={supported ? 'default' : 'light'}
            color="celadon"
            disabled={supported}
            className={supported ? 'wish-supported' : undefined}
            loading={support.isPending}
            leftSection={<Icon name={supported ? 'check' : 'heart'} size={18} />}
            onClick={() =>
              me === null ? void navigate({ to: '/sign-in', search: { next: here } }) : support.mutate()
            }
          >
            {t(item.mine ? 'wishes.mine' : supported ? 'wishes.supported' : 'wishes.support')}
          </Button>
        )}
        {!item.fulfilledBy && hasRole(me, 'INSTRUCTOR') && <Fulfil item={item} />}
      </div>
    </article>
  );
}

function Ask({ onAsked }: { onAsked: (wish: CourseRequest) => void }) {
  const { t, i18n } = useTranslation();
  const { wish = '', category = '' } = route.useSearch();
  const me = useMe();
  const navigate = useNavigate();
  const here = useRouterState({ select: (state) => state.location.href });
  const { weekday } = useWhen();
  const cache = useQueryClient();
  const { data: tree = [] } = useQuery(categoriesQuery());
  const form = useForm({
    initialValues: { wish, category, weekdays: [] as number[], hours: [] as number[] },
    validate: { wish: (value) => (value.trim() ? null : t('wishes.wishNeeded')) },
  });
  const refusal = useRefusal(form);
  const ask = useMutation({
    mutationFn: ({ category: chosen, ...rest }: typeof form.values) =>
      command<{ requestId: string }>('POST', '/api/requests', {
        ...rest,
        ...(chosen ? { category: chosen } : {}),
      }),
    onMutate: refusal.clear,
    onSuccess: async ({ requestId }, { category: chosen, ...rest }) => {
      onAsked({
        ...rest,
        requestId,
        category: chosen || null,
        supporters: 1,
        supported: false,
        mine: true,
        createdAt: new Date().toISOString(),
        fulfilledBy: null,
      });
      form.setValues({ wish: '', category: '', weekdays: [], hours: [] });
      notifications.show({ title: t('wishes.asked'), message: t('wishes.askedText'), withBorder: true });
      await cache.invalidateQueries({ queryKey: ['requests'] });
    },
    onError: refusal.show,
  });
  const { weekdays, hours } = form.values;
  return (
    <form
      className="panel wishform"
      aria-labelledby="ask"
      noValidate
      onSubmit={form.onSubmit((values) =>
        me === null ? void navigate({ to: '/sign-in', search: { next: here } }) : ask.mutate(values),
      )}
    >
      <Title order={2} size="h3" id="ask">
        {t('wishes.ask')}
      </Title>
      <Refusal text={refusal.text} />
      <Textarea
        label={t('wishes.wish')}
        placeholder={t('wishes.example')}
        autosize
        minRows={2}
        maxLength={200}
        {...form.getInputProps('wish')}
      />
      <NativeSelect label={t('wishes.category')} {...form.getInputProps('category')}>
        <option value="">{t('wishes.categoryNone')}</option>
        {tree.map((top) => (
          <optgroup key={top.id} label={nameOf(top, i18n.language)}>
            {top.children.map((child) => (
              <option key={child.id} value={child.id}>
                {nameOf(child, i18n.language)}
              </option>
            ))}
          </optgroup>
        ))}
      </NativeSelect>
      <fieldset>
        <legend>{t('wishes.weekdays')}</legend>
        <div className="chips">
          {[1, 2, 3, 4, 5, 6, 7].map((n) => (
            <Chip
              key={n}
              size="sm"
              checked={weekdays.includes(n)}
              aria-label={weekday(n, 'long')}
              onChange={(on) =>
                form.setFieldValue('weekdays', on ? [...weekdays, n].sort() : weekdays.filter((d) => d !== n))
              }
            >
              {weekday(n)}
            </Chip>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('search.hour')}</legend>
        <div className="chips">
          {(Object.keys(DAY_PARTS) as DayPart[]).map((part) => (
            <Chip
              key={part}
              size="sm"
              checked={partIsOn(part, hours)}
              onChange={() => form.setFieldValue('hours', togglePart(part, hours))}
            >
              {t(`search.parts.${part}`)}
            </Chip>
          ))}
        </div>
      </fieldset>
      <Button type="submit" size="md" loading={ask.isPending}>
        {me ? t('wishes.askAct') : t('wishes.askSignIn')}
      </Button>
    </form>
  );
}

function WishSkeleton() {
  return (
    <div className="wish-list">
      {[0, 1, 2, 3].map((i) => (
        <Skeleton key={i} height={112} radius="lg" />
      ))}
    </div>
  );
}
