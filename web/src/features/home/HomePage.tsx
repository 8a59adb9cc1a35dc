import type { ReactNode } from 'react';
import { Container, Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../components/ButtonLink';
import { useTranslation } from 'react-i18next';
import { categoriesQuery, coursesQuery } from '../../api/queries';
import { useMe } from '../../api/member';
import { CardGrid, CardGridSkeleton, CourseCard } from '../../components/CourseCard';
import { Empty } from '../../components/Empty';
import { Loaded } from '../../components/Loaded';
import { nameOf } from '../../components/useCategoryName';
import { useTitle } from '../../components/useTitle';
import { SearchBox } from '../../shell/SearchBox';
import { Hall } from './Hall';
import { ForYou } from './ForYou';
import { NextClass } from './NextClass';

export function HomePage() {
  const me = useMe();
  useTitle(undefined);
  return (
    <>
      <Hero />
      <Container size="lg" className="sections">
        {me && <NextClass />}
        {me && <ForYou />}
        <CourseRow name="soonest" seats />
        <CourseRow name="popular" />
        <Categories />
        <WishBand />
      </Container>
    </>
  );
}

function Hero() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  return (
    <section className="hero">
      <Hall />
      <Container size="lg" className="hero-in">
        <div className="hero-words">
          <Title order={1}>{me ? t('home.heroMember', { name: me.name }) : t('home.hero')}</Title>
          <p className="hero-sub">{t('home.heroSub')}</p>
          <SearchBox
            size="lg"
            label={t('home.searchLabel')}
            onSearch={(q) => void navigate({ to: '/search', search: q ? { q } : {} })}
          />
          <p className="hero-tries">
            {t('home.try')}{' '}
            {t('home.tries')
              .split('|')
              .map((q) => (
                <Link key={q} to="/search" search={{ q }}>
                  {q}
                </Link>
              ))}
          </p>
        </div>
      </Container>
    </section>
  );
}

/** Six courses in one order, under a heading that names it. What starts soon has something to come. */
export function CourseRow({ name, seats }: { name: 'soonest' | 'popular'; seats?: true }) {
  const { t } = useTranslation();
  const query = useQuery(coursesQuery({ sort: name, ...(seats && { seats }), limit: 6 }));
  return (
    <section aria-labelledby={name}>
      <SectionHead id={name} title={t(`home.${name}`)} text={t(`home.${name}Text`)}>
        <Link to="/search" search={{ sort: name }}>
          {t('home.more')}
        </Link>
      </SectionHead>
      <Loaded query={query} skeleton={<CardGridSkeleton count={3} />}>
        {({ items }) => {
          const shown = name === 'soonest' ? items.filter((course) => course.nextSession) : items;
          return shown.length === 0 ? (
            <Empty level={3} art="lantern" title={t(`home.${name}Empty`)} text={t(`home.${name}EmptyText`)} />
          ) : (
            <CardGrid>
              {shown.map((course) => (
                <li key={course.courseId}>
                  <CourseCard course={course} />
                </li>
              ))}
            </CardGrid>
          );
        }}
      </Loaded>
    </section>
  );
}

function Categories() {
  const { t, i18n } = useTranslation();
  const query = useQuery(categoriesQuery());
  return (
    <section aria-labelledby="categories">
      <SectionHead id="categories" title={t('home.categories')} />
      <Loaded query={query} skeleton={<div className="cats cats-wait" />}>
        {(tree) => (
          <ul className="cats">
            {tree.map((category) => (
              <li key={category.id}>
                <Link to="/search" search={{ category: category.id }} className="cat">
                  <span className="cat-name">{nameOf(category, i18n.language)}</span>
                  <span className="cat-count">{t('home.courses', { count: category.courses })}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}

function WishBand() {
  const { t } = useTranslation();
  return (
    <section className="wishband" aria-labelledby="wishband">
      <div>
        <Title order={2} id="wishband">
          {t('home.wish')}
        </Title>
        <p>{t('home.wishText')}</p>
      </div>
      <ButtonLink to="/requests" size="md" className="wishband-act">
        {t('home.wishAct')}
      </ButtonLink>
    </section>
  );
}

export function SectionHead({
  id,
  title,
  text,
  children,
}: {
  id: string;
  title: string;
  text?: string;
  children?: ReactNode;
}) {
  return (
    <div className="sectionhead">
      <div>
        <Title order={2} id={id}>
          {title}
        </Title>
        {text && <p>{text}</p>}
      </div>
      {children && <div className="sectionhead-more">{children}</div>}
    </div>
  );
}
