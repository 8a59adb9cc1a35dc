import { Alert, Container, Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { outboxQuery } from '../../api/queries';
import type { OutboxMail } from '../../api/types';
import { Empty } from '../../components/Empty';
import { Icon } from '../../components/Icon';
import { Loaded } from '../../components/Loaded';
import { useTitle } from '../../components/useTitle';
import { useWhen } from '../../time/useWhen';

/** What would have been sent, where no mail server is set up. */
export function OutboxPage() {
  const { t } = useTranslation();
  const query = useQuery(outboxQuery());
  useTitle(t('shell.outbox'));
  return (
    <Container size="sm">
      <header className="pagehead">
        <Title order={1}>{t('shell.outbox')}</Title>
      </header>
      <Alert variant="light" color="celadon" icon={<Icon name="mail" />} mb="lg">
        {t('member.outboxText')}
      </Alert>
      <Loaded query={query} skeleton={<Skeleton height={180} radius="lg" />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty art="paper" title={t('member.outboxEmpty')} text={t('member.outboxEmptyText')} />
          ) : (
            <Stack component="ul" className="plain">
              {items.map((mail) => (
                <li key={mail.id}>
                  <Mail mail={mail} />
                </li>
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Container>
  );
}

function Mail({ mail }: { mail: OutboxMail }) {
  const { t } = useTranslation();
  const { when } = useWhen();
  const text = mail.link ? mail.text.replace(mail.link, '').trim() : mail.text;
  return (
    <article className="panel mailrow">
      <p className="card-over">
        <span>{mail.to}</span>
        <time dateTime={mail.sentAt}>{when(mail.sentAt)}</time>
      </p>
      <Title order={2} size="h4">
        {mail.subject}
      </Title>
      <pre>{text}</pre>
      {mail.link && (
        <p>
          <a href={mail.link}>{t('member.openLink')}</a>
        </p>
      )}
    </article>
  );
}
