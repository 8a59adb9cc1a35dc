import { Menu, Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { instructorCoursesQuery } from '../../api/queries';
import type { CourseRequest } from '../../api/types';
import { Icon } from '../../components/Icon';
import { useComplain } from '../../components/useComplain';

/** For instructors: answers a wish with a class of theirs, open already or about to be. */
export function Fulfil({ item }: { item: CourseRequest }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const complain = useComplain();
  const own = useQuery(instructorCoursesQuery());
  const open = own.data?.items.filter(({ status }) => status === 'PUBLISHED') ?? [];
  const fulfil = useMutation({
    mutationFn: (courseId: string) => command('POST', `/api/requests/${item.requestId}/fulfil`, { courseId }),
    onSuccess: async () => {
      notifications.show({ message: t('wishes.fulfilDone'), withBorder: true });
      await cache.invalidateQueries({ queryKey: ['requests'] });
    },
    onError: complain,
  });
  return (
    <Menu position="bottom-end" width={280} shadow="md" withinPortal>
      <Menu.Target>
        <Button variant="subtle" size="compact-md" loading={fulfil.isPending}>
          {t('wishes.fulfil')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<Icon name="plus" size={18} />}
          onClick={() =>
            void navigate({
              to: '/studio/new',
              search: { wish: item.wish, ...(item.category ? { category: item.category } : {}) },
            })
          }
        >
          {t('wishes.fulfilNew')}
        </Menu.Item>
        {open.length > 0 && <Menu.Label>{t('wishes.fulfilOwn')}</Menu.Label>}
        {open.slice(0, 8).map((course) => (
          <Menu.Item key={course.courseId} onClick={() => fulfil.mutate(course.courseId)}>
            {course.title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
