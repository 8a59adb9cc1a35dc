import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { courseQuery } from '../../api/queries';
import type { Course, CourseCard } from '../../api/types';
import { useComplain } from '../../components/useComplain';

interface Seat {
  status: 'ENROLLED' | 'WAITLISTED';
  place?: number | null;
}

/** Takes and gives back a seat; giving back can be undone as long as a seat is free. */
export function useEnrollment(course: CourseCard) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const complain = useComplain();
  const { courseId, title } = course;

  const refresh = () =>
    Promise.all(
      [['course', courseId], ['enrollments'], ['recommendations'], ['courses'], ['similar']].map((queryKey) =>
        cache.invalidateQueries({ queryKey }),
      ),
    );
  const setMine = (mine: Course['mine']) =>
    cache.setQueryData<Course>(courseQuery(courseId).queryKey, (before) => before && { ...before, mine });

  const enroll = useMutation({
    mutationFn: () => command<Seat>('POST', `/api/courses/${courseId}/enrollment`),
    onSuccess: async (seat) => {
      setMine({ status: seat.status, place: seat.place ?? null });
      notifications.show({
        withBorder: true,
        title:
          seat.status === 'ENROLLED' ? t('course.taken') : t('course.waiting', { place: seat.place ?? 1 }),
        message: seat.status === 'ENROLLED' ? t('course.takenText', { title }) : t('course.waitingText'),
      });
      await refresh();
    },
    onError: complain,
  });

  const withdraw = useMutation({
    mutationFn: () => command('DELETE', `/api/courses/${courseId}/enrollment`),
    onSuccess: async () => {
      setMine({ status: 'NONE', place: null });
      const id = notifications.show({
        withBorder: true,
        autoClose: 10_000,
        message: (
          <Group justify="space-between" wrap="nowrap">
            <span>{t('course.gaveUp', { title })}</span>
            <Button
              variant="light"
              size="compact-md"
              onClick={() => {
                notifications.hide(id);
                enroll.mutate();
              }}
            >
              {t('course.undo')}
            </Button>
          </Group>
        ),
      });
      await refresh();
    },
    onError: complain,
  });

  return { enroll, withdraw };
}
