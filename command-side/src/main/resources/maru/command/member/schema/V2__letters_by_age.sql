create index outbox_mail_age on outbox_mail (sent_at);
