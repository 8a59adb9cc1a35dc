import type { ReactNode } from 'react';
import { Button, Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { csvOf, saveAs } from '../../components/csv';
import { Icon } from '../../components/Icon';
import { useNumber } from '../../components/useNumber';

export interface Sheet {
  head: string[];
  rows: (string | number)[][];
}

interface Props {
  id: string;
  title: string;
  /** The sentence that says what the chart says; absent when there is nothing to say. */
  says: string | null;
  empty: string;
  sheet: Sheet;
  wide?: boolean;
  children: ReactNode;
}

/** One question to the history: its answer in a sentence, a picture, a table and a file. */
export function Panel({ id, title, says, empty, sheet, wide = false, children }: Props) {
  const { t } = useTranslation();
  const number = useNumber();
  const some = says !== null && sheet.rows.length > 0;
  return (
    <section className={wide ? 'panel demandpanel wide' : 'panel demandpanel'} aria-labelledby={id}>
      <div className="demandhead">
        <Title order={2} size="h4" id={id}>
          {title}
        </Title>
        {some && (
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<Icon name="download" size={16} />}
            onClick={() => saveAs(`maru-${id}.csv`, csvOf([sheet.head, ...sheet.rows]))}
          >
            <span className="visually-hidden">{title} </span>
            {t('demand.csv')}
          </Button>
        )}
      </div>
      {some ? (
        <>
          <p className="says">{says}</p>
          {children}
          <details>
            <summary>{t('demand.table')}</summary>
            <div className="tablewrap">
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    {sheet.head.map((name) => (
                      <Table.Th key={name}>{name}</Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {sheet.rows.map((row, i) => (
                    <Table.Tr key={i}>
                      {row.map((value, j) => (
                        <Table.Td key={j} className={typeof value === 'number' ? 'number' : undefined}>
                          {typeof value === 'number' ? number(value) : value}
                        </Table.Td>
                      ))}
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </div>
          </details>
        </>
      ) : (
        <p className="says-none">{empty}</p>
      )}
    </section>
  );
}
