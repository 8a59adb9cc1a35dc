import { Button, Skeleton, Table, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getCsv } from '../../api/client';
import { rosterQuery } from '../../api/queries';
import type { Course, Roster } from '../../api/types';
import { saveAs } from '../../components/csv';
import { Empty } from '../../components/Empty';
import { Face } from '../../components/Face';
import { Icon } from '../../components/Icon';
import { Loaded } from '../../components/Loaded';
import { useComplain } from '../../components/useComplain';
import { useWhen } from '../../time/useWhen';

/** Who has a seat, who waits. */
export function RosterTab({ course }: { course: Course }) {
  const { t } = useTranslation();
  const query = useQuery(rosterQuery(course.courseId));
  const complain = useComplain();
  const csv = useMutation({
    mutationFn: () => getCsv(`/api/courses/${course.courseId}/roster`),
    onSuccess: (blob) => saveAs(`${course.title}.csv`, blob),
    onError: complain,
  });
  return (
    <Loaded query={query} skeleton={<Skeleton height={260} radius="lg" />}>
      {(roster) => (
        <div className="stack" style={{ gap: 28 }}>
          <div className="sectionhead" style={{ margin: 0 }}>
            <p className="session-sub">
              {t('studio.rosterText', {
                enrolled: roster.enrolled.length,
                capacity: roster.capacity,
                waiting: roster.waiting.length,
              })}
              {roster.held.length > 0 && ` ${t('studio.rosterHeld', { count: roster.held.length })}`}
            </p>
            <Button
              variant="default"
              loading={csv.isPending}
              leftSection={<Icon name="download" />}
              onClick={() => csv.mutate()}
            >
              {t('studio.csv')}
            </Button>
          </div>
          {roster.enrolled.length + roster.waiting.length === 0 ? (
            <Empty title={t('studio.noStudent')} text={t('studio.noStudentText')} />
          ) : (
            <>
              <People title={t('studio.enrolled')} people={roster.enrolled} />
              {roster.waiting.length > 0 && <People title={t('studio.waitList')} people={roster.waiting} />}
            </>
          )}
        </div>
      )}
    </Loaded>
  );
}

function People({
  title,
  people,
}: {
  title: string;
  people: (Roster['enrolled'][number] & { place?: number })[];
}) {
  const { t } = useTranslation();
  const { day } = useWhen();
  return (
    <section aria-label={title}>
      <Title order={2} size="h4" mb="sm">
        {title}
      </Title>
      <div className="tablewrap">
        <Table verticalSpacing="sm" horizontalSpacing="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('studio.person')}</Table.Th>
              <Table.Th>{t('studio.since')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {people.map(({ memberId, name, since, place }) => (
              <Table.Tr key={memberId}>
                <Table.Td>
                  <span className="teacher">
                    <Face id={memberId} name={name} size={32} />
                    {place ? t('studio.placed', { place, name }) : name}
                  </span>
                </Table.Td>
                <Table.Td>{day(since)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
