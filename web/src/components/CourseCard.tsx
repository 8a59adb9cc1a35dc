import type { ReactNode } from 'react';
import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CourseCard as Card } from '../api/types';
import { Cover } from '../covers/Cover';
import { useCategoryName } from './useCategoryName';
import { Marked } from './Marked';
import { useWhen } from '../time/useWhen';

interface Props {
  course: Card;
  /** Why it stands here, or what to do with it. */
  children?: ReactNode;
  level?: 2 | 3;
}

/** One course among others. The title's link covers the whole card. */
export function CourseCard({ course, children, level = 3 }: Props) {
  const { t } = useTranslation();
  const { when } = useWhen();
  const categoryName = useCategoryName();
  const live = course.nextSession?.status === 'LIVE';
  const Heading = `h${level}` as const;
  return (
    <article className="card">
      <div className="card-art">
        <Cover courseId={course.courseId} category={course.category} />
        {live && <span className="livetag">{t('course.live')}</span>}
      </div>
      <div className="card-body">
        <p className="card-over">
          <span>{categoryName(course.category)}</span>
          <span>{t(`levels.${course.level}`)}</span>
          {course.language === 'en' && <span>{t('course.inEnglish')}</span>}
        </p>
        <Heading className="card-title">
          <Link to="/courses/$courseId" params={{ courseId: course.courseId }} className="card-link">
            <Marked html={course.highlight?.title} text={course.title} />
          </Link>
        </Heading>
        <p className="card-summary">
          <Marked html={course.highlight?.summary} text={course.summary} />
        </p>
        <p className="card-who">{t('course.by', { name: course.instructor.name })}</p>
        <div className="card-foot">
          <span className="card-when">
            {live
              ? t('course.liveNow')
              : course.nextSession
                ? when(course.nextSession.startsAt)
                : t('course.noSession')}
          </span>
          <Seats course={course} />
        </div>
        {children && <div className="card-more">{children}</div>}
      </div>
    </article>
  );
}

const FEW_SEATS = 3;

export function Seats({ course }: { course: Card }) {
  const { t } = useTranslation();
  if (course.seatsLeft === 0)
    return <span className="seats seats-none">{t('course.fullWaiting', { count: course.waiting })}</span>;
  const few = course.seatsLeft <= FEW_SEATS;
  return (
    <span className={few ? 'seats seats-few' : 'seats'}>
      {t(few ? 'course.seatsFew' : 'course.seatsLeft', { count: course.seatsLeft })}
    </span>
  );
}

export function CardGrid({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className="grid" aria-label={label}>
      {children}
    </ul>
  );
}

export function CardGridSkeleton({ count = 6 }: { count?: number }) {
  return (
    <div className="grid" aria-hidden="true">
      {Array.from({ length: count }, (_, i) => (
        <div className="card" key={i}>
          <Skeleton height={136} radius={0} />
          <div className="card-body">
            <Skeleton height={12} width="40%" />
            <Skeleton height={20} width="80%" mt={8} />
            <Skeleton height={12} mt={8} />
            <Skeleton height={12} width="70%" />
            <Skeleton height={14} width="55%" mt={20} />
          </div>
        </div>
      ))}
    </div>
  );
}
