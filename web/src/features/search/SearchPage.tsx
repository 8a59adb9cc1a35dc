import { useEffect, useRef, useState } from 'react';
import { Button, Container, Drawer, NativeSelect, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../components/ButtonLink';
import { useTranslation } from 'react-i18next';
import { searchQuery, type CourseFilter } from '../../api/queries';
import type { CourseCard as Card, SearchResult } from '../../api/types';
import { CardGrid, CardGridSkeleton, CourseCard } from '../../components/CourseCard';
import { Empty } from '../../components/Empty';
import { Icon } from '../../components/Icon';
import { Loaded } from '../../components/Loaded';
import { useCategoryName } from '../../components/useCategoryName';
import { useTitle } from '../../components/useTitle';
import { SearchBox } from '../../shell/SearchBox';
import { Facets } from './Facets';
import { filterCount, readSearch, SORTS, withValue } from './filter';

const route = getRouteApi('/shell/search');
export function SearchPage() {
  const { t } = useTranslation();
  // The router adds what the address says beside: it is dropped once more.
  const filter = readSearch(route.useSearch());
  const navigate = route.useNavigate();
  const categoryName = useCategoryName();
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const [open, setOpen] = useState(false);
  const query = useInfiniteQuery({ ...searchQuery(filter), placeholderData: (before) => before });
  const first = query.data?.pages[0];
  const title = filter.q ?? (filter.category ? categoryName(filter.category) : t('search.all'));
  useTitle(filter.q ? t('search.titleOf', { q: filter.q }) : title);
  const change = (next: CourseFilter) => void navigate({ search: next, resetScroll: false });
  const clear = () => change(filter.q ? { q: filter.q } : {});
  const facets = <Facets filter={filter} facets={first?.facets ?? {}} onChange={change} onClear={clear} />;
  return (
    <Container size="lg" py="lg">
      <div className="searchhead">
        <SearchBox
          key={filter.q ?? ''}
          size="lg"
          label={t('search.label')}
          value={filter.q ?? ''}
          onSearch={(q) => change(withValue(filter, 'q', q || undefined))}
        />
      </div>
      <div className="searchgrid">
        {wide && (
          <aside className="facets-side" aria-label={t('search.filters')}>
            {facets}
          </aside>
        )}
        <div>
          <div className="resultbar">
            <Title order={1} size="h2" aria-live="polite" className="resultbar-title">
              {first ? t('search.results', { what: title, count: first.total }) : title}
            </Title>
            <div className="resultbar-acts">
              {!wide && (
                <Button
                  variant="default"
                  leftSection={<Icon name="filter" />}
                  onClick={() => setOpen(true)}
                  aria-haspopup="dialog"
                >
                  {t('search.filterButton', { count: filterCount(filter) })}
                </Button>
              )}
              <NativeSelect
                aria-label={t('search.sort')}
                value={filter.sort ?? 'relevance'}
                data={SORTS.map((sort) => ({ value: sort, label: t(`search.sorts.${sort}`) }))}
                onChange={(event) => {
                  const sort = SORTS.find((known) => known === event.currentTarget.value);
                  change(withValue(filter, 'sort', sort === 'relevance' ? undefined : sort));
                }}
              />
            </div>
          </div>
          <DidYouMean filter={filter} result={first} />
          <Loaded query={{ ...query, data: first }} skeleton={<CardGridSkeleton />}>
            {(result) =>
              result.items.length === 0 ? (
                <NothingFound filter={filter} result={result} onChange={change} onClear={clear} />
              ) : (
                <>
                  <CardGrid label={t('search.list')}>
                    {query.data?.pages.flatMap((page) =>
                      page.items.map((course) => (
                        <li key={course.courseId}>
                          <CourseCard course={course} level={2} />
                        </li>
                      )),
                    )}
                  </CardGrid>
                  <More
                    has={query.hasNextPage}
                    busy={query.isFetchingNextPage}
                    onMore={() => void query.fetchNextPage()}
                  />
                  {!query.hasNextPage && filter.q && <NotThis filter={filter} />}
                </>
              )
            }
          </Loaded>
        </div>
      </div>
      <Drawer
        opened={open && !wide}
        onClose={() => setOpen(false)}
        position="bottom"
        size="85%"
        radius="lg"
        title={t('search.filters')}
        closeButtonProps={{ 'aria-label': t('search.close') }}
      >
        {facets}
        <div className="drawer-foot">
          <Button fullWidth size="md" onClick={() => setOpen(false)}>
            {t('search.show', { count: first?.total ?? 0 })}
          </Button>
        </div>
      </Drawer>
    </Container>
  );
}

function DidYouMean({ filter, result }: { filter: CourseFilter; result: SearchResult | undefined }) {
  const { t } = useTranslation();
  if (!result?.didYouMean || result.didYouMean === filter.q) return null;
  return (
    <p className="didyoumean">
      {t(result.total > 0 ? 'search.corrected' : 'search.didYouMean')}{' '}
      <Link to="/search" search={{ ...filter, q: result.didYouMean }}>
        {result.didYouMean}
      </Link>
    </p>
  );
}

function More({ has, busy, onMore }: { has: boolean; busy: boolean; onMore: () => void }) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element || !has || busy || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((e) => e.isIntersecting) && onMore(),
      {
        rootMargin: '400px',
      },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [has, busy, onMore]);
  if (!has) return null;
  return (
    <div ref={ref} className="more">
      <Button variant="default" loading={busy} onClick={onMore}>
        {t('search.more')}
      </Button>
    </div>
  );
}

const wishOf = (filter: CourseFilter) => ({
  ...(filter.q ? { wish: filter.q } : {}),
  ...(filter.category ? { category: filter.category } : {}),
});

function NotThis({ filter }: { filter: CourseFilter }) {
  const { t } = useTranslation();
  return (
    <p className="notthis">
      {t('search.notThis')}{' '}
      <Link to="/requests" search={wishOf(filter)}>
        {t('search.ask')}
      </Link>
    </p>
  );
}

export function NothingFound({
  filter,
  result,
  onChange,
  onClear,
}: {
  filter: CourseFilter;
  result: SearchResult;
  onChange: (next: CourseFilter) => void;
  onClear: () => void;
}) {
  return (
    <>
      {result.unfiltered > 0 ? (
        <Filtered filter={filter} result={result} onChange={onChange} onClear={onClear} />
      ) : (
        <NotOffered filter={filter} />
      )}
      <Near courses={result.near} />
    </>
  );
}

/** Such classes exist: it is the filters that leave none. */
function Filtered({
  filter,
  result,
  onChange,
  onClear,
}: {
  filter: CourseFilter;
  result: SearchResult;
  onChange: (next: CourseFilter) => void;
  onClear: () => void;
}) {
  const { t } = useTranslation();
  const easiest = result.relaxed[0];
  return (
    <Empty
      art="path"
      title={filter.q ? t('search.filteredOut', { q: filter.q }) : t('search.filteredOutHere')}
      text={t('search.filteredText', { count: result.unfiltered })}
      action={
        easiest ? (
          <Button onClick={() => onChange(withValue(filter, easiest.id, undefined))}>
            {t('search.relax', { filter: t(`search.filterNames.${easiest.id}`), count: easiest.count })}
          </Button>
        ) : (
          <Button onClick={onClear}>{t('search.clear')}</Button>
        )
      }
      more={
        easiest &&
        filterCount(filter) > 1 && (
          <Button variant="default" onClick={onClear}>
            {t('search.clear')}
          </Button>
        )
      }
    />
  );
}

function NotOffered({ filter }: { filter: CourseFilter }) {
  const { t } = useTranslation();
  return (
    <Empty
      art="path"
      title={filter.q ? t('search.nothing', { q: filter.q }) : t('search.nothingHere')}
      text={t('search.nothingText')}
      action={
        <ButtonLink to="/requests" search={wishOf(filter)}>
          {t('search.ask')}
        </ButtonLink>
      }
    />
  );
}

function Near({ courses }: { courses: Card[] }) {
  const { t } = useTranslation();
  if (courses.length === 0) return null;
  return (
    <section aria-labelledby="near">
      <Title order={2} size="h3" id="near" mb="md">
        {t('search.near')}
      </Title>
      <CardGrid>
        {courses.map((course) => (
          <li key={course.courseId}>
            <CourseCard course={course} />
          </li>
        ))}
      </CardGrid>
    </section>
  );
}
