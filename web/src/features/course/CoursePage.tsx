import { Container, Skeleton, Title } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { courseQuery, similarQuery } from '../../api/queries';
import { isProblem } from '../../api/problem';
import type { Course } from '../../api/types';
import { CardGrid, CardGridSkeleton, CourseCard } from '../../components/CourseCard';
import { Face } from '../../components/Face';
import { Loaded } from '../../components/Loaded';
import { useCategoryName } from '../../components/useCategoryName';
import { useTitle } from '../../components/useTitle';
import { Cover } from '../../covers/Cover';
import { NotFoundPage } from '../../shell/Dead';
import { SeatPanel } from './SeatPanel';
import { Sessions } from './Sessions';

const route = getRouteApi('/shell/courses/$courseId');

export function CoursePage() {
  const { courseId } = route.useParams();
  const query = useQuery(courseQuery(courseId));
  useTitle(query.data?.title);
  if (isProblem(query.error) && (query.error.status === 404 || query.error.status === 400))
    return <NotFoundPage />;
  return (
    <Loaded query={query} skeleton={<CourseSkeleton />}>
      {(course) => <CourseView course={course} />}
    </Loaded>
  );
}

function CourseView({ course }: { course: Course }) {
  const { t } = useTranslation();
  const categoryName = useCategoryName();
  return (
    <>
      <Container size="lg" className="coursegrid split">
        <div className="coursewords">
          <header className="coursehead">
            <div className="coursehead-art">
              <Cover courseId={course.courseId} category={course.category} />
            </div>
            <p className="card-over">
              <span>
                <Link to="/search" search={{ category: course.category }}>
                  {categoryName(course.category) || course.category}
                </Link>
              </span>
              <span>{t(`levels.${course.level}`)}</span>
              {course.language === 'en' && <span>{t('course.inEnglish')}</span>}
              {course.status !== 'PUBLISHED' && (
                <span className="soft">{t(`course.states.${course.status}`)}</span>
              )}
            </p>
            <h1>{course.title}</h1>
            <p className="teacher">
              <Face id={course.instructor.memberId} name={course.instructor.name} size={36} />
              <span>{t('course.by', { name: course.instructor.name })}</span>
              {course.rating.average !== null && course.rating.count > 0 && (
                <span className="seats">
                  {t('course.rating', {
                    stars: course.rating.average.toFixed(1),
                    count: course.rating.count,
                  })}
                </span>
              )}
            </p>
          </header>
          <section aria-labelledby="about">
            <Title order={2} id="about">
              {t('course.about')}
            </Title>
            <p className="description">{course.description || t('course.noDescription')}</p>
          </section>
          <section aria-labelledby="sessions">
            <Title order={2} id="sessions">
              {t('course.sessions', { count: course.sessions.length })}
            </Title>
            <Sessions course={course} />
          </section>
          <section aria-labelledby="camera">
            <Title order={2} id="camera">
              {t('course.camera')}
            </Title>
            <p>{t(`course.studentsSeenBy.${course.studentsSeenBy}`)}</p>
          </section>
          {course.materials.length > 0 && (
            <section aria-labelledby="materials">
              <Title order={2} id="materials">
                {t('course.materials')}
              </Title>
              <ul className="materials">
                {course.materials.map((material) => (
                  <li key={material}>{material}</li>
                ))}
              </ul>
            </section>
          )}
          {course.tags.length > 0 && (
            <nav className="tags" aria-label={t('course.tags')}>
              {course.tags.map((tag) => (
                <Link key={tag} to="/search" search={{ q: tag }}>
                  #{tag}
                </Link>
              ))}
            </nav>
          )}
        </div>
        <aside aria-label={t('course.seat')}>
          <SeatPanel course={course} />
        </aside>
      </Container>
      <Container size="lg" pt={56}>
        <Similar courseId={course.courseId} />
      </Container>
    </>
  );
}

function Similar({ courseId }: { courseId: string }) {
  const { t } = useTranslation();
  const query = useQuery(similarQuery(courseId));
  if (query.data?.items.length === 0) return null;
  return (
    <section aria-labelledby="similar">
      <div className="sectionhead">
        <Title order={2} id="similar">
          {t('course.similar')}
        </Title>
      </div>
      <Loaded query={query} skeleton={<CardGridSkeleton count={3} />}>
        {({ items }) => (
          <CardGrid>
            {items.slice(0, 6).map((course) => (
              <li key={course.courseId}>
                <CourseCard course={course} />
              </li>
            ))}
          </CardGrid>
        )}
      </Loaded>
    </section>
  );
}

function CourseSkeleton() {
  return (
    <>
      <Container size="lg" className="coursegrid">
        <div>
          <Skeleton height={280} radius="lg" mb="lg" />
          <Skeleton height={14} width="30%" />
          <Skeleton height={38} width="75%" mt={14} />
          <Skeleton height={16} mt={32} />
          <Skeleton height={16} mt={10} />
          <Skeleton height={16} mt={10} width="60%" />
        </div>
        <Skeleton height={320} radius="lg" />
      </Container>
    </>
  );
}
