import { lazy, Suspense, useMemo } from 'react';
import { Container, NativeSelect, Skeleton, Title } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EChartsCoreOption } from 'echarts/core';
import { demandQuery, requestsQuery } from '../../api/queries';
import type { Demand, NothingFound as Missed } from '../../api/types';
import { ButtonLink } from '../../components/ButtonLink';
import { CategorySelect } from '../../components/CategorySelect';
import { Loaded } from '../../components/Loaded';
import { MembersOnly } from '../../components/MembersOnly';
import { useNumber } from '../../components/useNumber';
import { useTitle } from '../../components/useTitle';
import { fieldsOf } from '../../time/when';
import { useWhen } from '../../time/useWhen';
import { isRegion } from '../member/regions';
import type { Ink } from './Chart';
import { bars, heat, trend } from './options';
import { Panel } from './Panel';
import { most, seatsGained, share, totals, wholeDays } from './sentences';

const Chart = lazy(() => import('./Chart'));
const route = getRouteApi('/shell/studio/demand');
const DAYS = [7, 30, 90] as const;
const DAY_MS = 86_400_000;
const SHOWN = 10;

/** What people look for, for those who might teach it. */
export function DemandPage() {
  const { t } = useTranslation();
  useTitle(t('demand.title'));
  return (
    <MembersOnly invitation={t('demand.invitation')} instructor>
      {() => <Dashboard />}
    </MembersOnly>
  );
}

/** Days are counted where the classes are: in Korea. */
const day = (at: number): string => fieldsOf(new Date(at), 'Asia/Seoul').day;

function Dashboard() {
  const { t } = useTranslation();
  const { category, days = 30 } = route.useSearch();
  const navigate = route.useNavigate();
  const { now } = useWhen();
  const today = day(now.getTime());
  const from = day(now.getTime() - (days - 1) * DAY_MS);
  const query = useQuery({
    ...demandQuery({ ...(category ? { category } : {}), from, to: today }),
    placeholderData: (before) => before,
  });
  return (
    <Container size="lg">
      <header className="editorhead">
        <div>
          <Title order={1}>{t('demand.title')}</Title>
          <p className="session-sub">{t('demand.text')}</p>
        </div>
        <div className="demandfilters">
          <CategorySelect
            tops
            label={t('demand.category')}
            none={t('demand.allCategories')}
            value={category ?? ''}
            onChange={(event) => {
              const next = event.currentTarget.value;
              void navigate({ search: { days, ...(next ? { category: next } : {}) }, resetScroll: false });
            }}
          />
          <NativeSelect
            label={t('demand.period')}
            value={String(days)}
            data={DAYS.map((count) => ({ value: String(count), label: t('demand.days', { count }) }))}
            onChange={(event) =>
              void navigate({
                search: { ...(category ? { category } : {}), days: Number(event.currentTarget.value) },
                resetScroll: false,
              })
            }
          />
        </div>
      </header>
      <Loaded query={query} skeleton={<DashboardSkeleton />}>
        {(demand) => <Answers demand={demand} />}
      </Loaded>
    </Container>
  );
}

function Answers({ demand }: { demand: Demand }) {
  const { t } = useTranslation();
  const number = useNumber();
  const sum = totals(demand);
  return (
    <>
      <dl className="totals">
        {(['searches', 'nothing', 'views', 'enrollments'] as const).map((key) => (
          <div key={key}>
            <dt>{t(`demand.totals.${key}`)}</dt>
            <dd>{number(sum[key])}</dd>
          </div>
        ))}
      </dl>
      <div className="demandgrid">
        <NothingFound demand={demand} />
        <Requests />
        <Trend demand={demand} />
        <Searches demand={demand} />
        <Funnel demand={demand} />
        <Wanted demand={demand} />
        <Regions demand={demand} />
        <WaitLists demand={demand} />
      </div>
    </>
  );
}

function Drawn({
  option,
  height,
  label,
}: {
  option: (ink: Ink) => EChartsCoreOption;
  height: number;
  label: string;
}) {
  return (
    <Suspense fallback={<Skeleton height={height} />}>
      <Chart option={option} height={height} label={label} />
    </Suspense>
  );
}

const barsHeight = (n: number): number => n * 30 + 12;

function NothingFound({ demand }: { demand: Demand }) {
  const { t } = useTranslation();
  const { when } = useWhen();
  const missing = demand.nothingFound.filter(({ courses }) => courses === 0);
  const latest = demand.latestNothingFound.filter(({ courses }) => courses === 0);
  const first = missing[0] ?? demand.nothingFound[0];
  const says =
    first &&
    (first.courses > 0
      ? t('demand.nothing.saysOpened', { words: first.words, count: first.courses })
      : t('demand.nothing.says', { words: first.words, count: first.count }));
  return (
    <Panel
      id="nothing"
      title={t('demand.nothing.title')}
      says={says ?? null}
      empty={t('demand.nothing.empty')}
      sheet={{
        head: [t('demand.words'), t('demand.count'), t('demand.nothing.last'), t('demand.nothing.now')],
        rows: [
          ...demand.nothingFound,
          ...demand.latestNothingFound.filter(
            ({ words }) => !demand.nothingFound.some((one) => one.words === words),
          ),
        ].map(({ words, count, lastAt, courses }) => [words, count, when(lastAt), courses]),
      }}
    >
      <Lacking list={missing.slice(0, 6)} />
      {latest.length > 0 && (
        <>
          <h3 className="lacking-head">{t('demand.nothing.latest')}</h3>
          <Lacking list={latest.slice(0, 3)} />
        </>
      )}
    </Panel>
  );
}

function Lacking({ list }: { list: Missed[] }) {
  const { t } = useTranslation();
  return (
    <ul className="lacking">
      {list.map(({ words, count }) => (
        <li key={words}>
          <span className="lacking-words">{words}</span>
          <span className="count">{t('demand.times', { count })}</span>
          <ButtonLink to="/studio/new" search={{ wish: words }} variant="light" size="compact-md">
            {t('demand.nothing.open')}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}

function Searches({ demand }: { demand: Demand }) {
  const { t } = useTranslation();
  const number = useNumber();
  const list = useMemo(() => demand.searches.slice(0, SHOWN), [demand]);
  const first = list[0];
  const says = first ? t('demand.searches.says', { words: first.words, count: first.count }) : null;
  const option = useMemo(
    () =>
      bars(
        list.map(({ words, count, nothing }) => ({ name: words, value: count, part: nothing })),
        t('demand.nothingCount'),
        number,
      ),
    [list, t, number],
  );
  return (
    <Panel
      id="searches"
      title={t('demand.searches.title')}
      says={says}
      empty={t('demand.none')}
      sheet={{
        head: [t('demand.words'), t('demand.count'), t('demand.nothingCount')],
        rows: demand.searches.map(({ words, count, nothing }) => [words, count, nothing]),
      }}
    >
      <Drawn option={option} height={barsHeight(list.length)} label={says ?? ''} />
      {list.some(({ nothing }) => nothing > 0) && (
        <p className="key">
          <i /> {t('demand.nothingCount')}
        </p>
      )}
    </Panel>
  );
}

function Trend({ demand }: { demand: Demand }) {
  const { t } = useTranslation();
  const number = useNumber();
  const { now } = useWhen();
  const today = day(now.getTime());
  const gained = seatsGained(wholeDays(demand.trend, today));
  const says =
    gained > 0
      ? t('demand.trend.rising', { count: gained })
      : gained < 0
        ? t('demand.trend.falling', { count: -gained })
        : t('demand.trend.steady');
  const names = useMemo(
    () => ({
      searches: t('demand.totals.searches'),
      views: t('demand.totals.views'),
      enrollments: t('demand.totals.enrollments'),
    }),
    [t],
  );
  const option = useMemo(
    () =>
      trend(
        demand.trend,
        names,
        (text) => {
          const [, month, date] = text.split('-').map(Number);
          return text === today ? t('demand.trend.soFar') : `${month}/${date}`;
        },
        today,
        number,
      ),
    [demand, names, t, today, number],
  );
  return (
    <Panel
      id="trend"
      wide
      title={t('demand.trend.title')}
      says={demand.trend.length ? says : null}
      empty={t('demand.none')}
      sheet={{
        head: [t('demand.day'), names.searches, names.views, names.enrollments],
        rows: demand.trend.map((one) => [
          one.day === today ? `${one.day} (${t('demand.trend.soFar')})` : one.day,
          one.searches,
          one.views,
          one.enrollments,
        ]),
      }}
    >
      <Drawn option={option} height={260} label={says} />
    </Panel>
  );
}

function Funnel({ demand }: { demand: Demand }) {
  const { t } = useTranslation();
  const number = useNumber();
  const list = useMemo(() => demand.funnel.slice(0, SHOWN), [demand]);
  const views = demand.funnel.reduce((n, one) => n + one.views, 0);
  const enrollments = demand.funnel.reduce((n, one) => n + one.enrollments, 0);
  const says =
    views > 0
      ? t('demand.funnel.says', { count: views, enrollments, share: share(enrollments, views) })
      : t('demand.funnel.saysNone');
  const option = useMemo(
    () =>
      bars(
        list.map((one) => ({ name: one.course.title, value: one.views, part: one.enrollments })),
        t('demand.funnel.enrollments'),
        number,
      ),
    [list, t, number],
  );
  return (
    <Panel
      id="funnel"
      title={t('demand.funnel.title')}
      says={says}
      empty={t('demand.none')}
      sheet={{
        head: [
          t('demand.course'),
          t('demand.funnel.views'),
          t('demand.funnel.enrollments'),
          t('demand.funnel.waitlisted'),
          t('demand.funnel.withdrawn'),
        ],
        rows: demand.funnel.map((one) => [
          one.course.title,
          one.views,
          one.enrollments,
          one.waitlisted,
          one.withdrawn,
        ]),
      }}
    >
      <Drawn option={option} height={barsHeight(list.length)} label={says} />
      <p className="key">
        <i /> {t('demand.funnel.enrollments')}
      </p>
    </Panel>
  );
}

function Wanted({ demand }: { demand: Demand }) {
  const { t } = useTranslation();
  const { weekday } = useWhen();
  const top = most(demand.wanted, ({ count }) => count);
  const dayOf = (one: number | null) => (one === null ? t('demand.wanted.anyDay') : weekday(one, 'long'));
  const hourOf = (one: number | null) =>
    one === null ? t('demand.wanted.anyHour') : t('demand.hourOf', { hour: one });
  const say = (one: { weekday: number | null; hour: number | null }) =>
    t('demand.wanted.when', { weekday: dayOf(one.weekday), hour: hourOf(one.hour) });
  const says = top ? t('demand.wanted.says', { when: say(top) }) : null;
  const option = useMemo(
    () =>
      heat(
        demand.wanted,
        (n) => (n === null ? t('demand.wanted.anyDay') : weekday(n)),
        (hour) => (hour === null ? t('demand.wanted.anyHour') : String(hour)),
        (one) => t('demand.wanted.cell', { when: say(one), count: one.count }),
      ),
    // The names of the days change with the language alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [demand, t],
  );
  return (
    <Panel
      id="wanted"
      wide
      title={t('demand.wanted.title')}
      says={says}
      empty={t('demand.none')}
      sheet={{
        head: [t('demand.weekday'), t('demand.hour'), t('demand.count')],
        rows: demand.wanted
          .toSorted((a, b) => b.count - a.count)
          .map((one) => [dayOf(one.weekday), hourOf(one.hour), one.count]),
      }}
    >
      <Drawn option={option} height={248} label={says ?? ''} />
    </Panel>
  );
}

function Regions({ demand }: { demand: Demand }) {
  const { t } = useTranslation();
  const number = useNumber();
  const sum = demand.regions.reduce((n, one) => n + one.count, 0);
  const name = (region: string) => (isRegion(region) ? t(`regions.${region}`) : region);
  const top = demand.regions[0];
  const says = top
    ? t('demand.regions.says', { region: name(top.region), share: share(top.count, sum) })
    : null;
  const rows = demand.regions
    .slice(0, SHOWN)
    .map(({ region, count }) => ({ name: name(region), value: count }));
  const key = JSON.stringify(rows);
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const option = useMemo(() => bars(rows, '', number), [key, number]);
  return (
    <Panel
      id="regions"
      title={t('demand.regions.title')}
      says={says}
      empty={t('demand.none')}
      sheet={{
        head: [t('demand.region'), t('demand.count')],
        rows: demand.regions.map(({ region, count }) => [name(region), count]),
      }}
    >
      <Drawn option={option} height={barsHeight(rows.length)} label={says ?? ''} />
    </Panel>
  );
}

function WaitLists({ demand }: { demand: Demand }) {
  const { t } = useTranslation();
  const first = demand.waitLists[0];
  return (
    <Panel
      id="waitlists"
      title={t('demand.waitLists.title')}
      says={first ? t('demand.waitLists.says', { title: first.course.title, count: first.waiting }) : null}
      empty={t('demand.waitLists.empty')}
      sheet={{
        head: [t('demand.course'), t('demand.waitLists.waiting')],
        rows: demand.waitLists.map(({ course, waiting }) => [course.title, waiting]),
      }}
    >
      <ul className="lacking">
        {demand.waitLists.slice(0, 6).map(({ course, waiting }) => (
          <li key={course.courseId}>
            <Link className="lacking-words" to="/courses/$courseId" params={{ courseId: course.courseId }}>
              {course.title}
            </Link>
            <span className="count">{t('demand.people', { count: waiting })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Requests() {
  const { t } = useTranslation();
  const { category } = route.useSearch();
  const query = useInfiniteQuery(requestsQuery(category ? { category } : {}));
  const open = (query.data?.pages[0]?.items ?? []).filter(({ fulfilledBy }) => !fulfilledBy);
  const first = open[0];
  return (
    <Panel
      id="requests"
      title={t('demand.requests.title')}
      says={
        first ? t('demand.requests.says', { wish: first.wish, count: Math.max(1, first.supporters) }) : null
      }
      empty={query.isPending ? t('states.loading') : t('demand.requests.empty')}
      sheet={{
        head: [t('wishes.wish'), t('demand.requests.supporters')],
        rows: open.map(({ wish, supporters }) => [wish, Math.max(1, supporters)]),
      }}
    >
      <ul className="lacking">
        {open.slice(0, 6).map((one) => (
          <li key={one.requestId}>
            <span className="lacking-words">{one.wish}</span>
            <span className="count">{t('demand.people', { count: Math.max(1, one.supporters) })}</span>
            <ButtonLink
              to="/studio/new"
              search={{ wish: one.wish, ...(one.category ? { category: one.category } : {}) }}
              variant="light"
              size="compact-md"
            >
              {t('demand.nothing.open')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function DashboardSkeleton() {
  return (
    <div className="demandgrid">
      {[0, 1, 2, 3].map((i) => (
        <Skeleton key={i} height={320} radius="lg" />
      ))}
    </div>
  );
}
