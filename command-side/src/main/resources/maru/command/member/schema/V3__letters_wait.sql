-- Letters for the mail server wait in the same table until it has taken them.
alter table outbox_mail
  -- When it is tried next; null for what no mail server shall take.
  add column due_at     timestamptz,
  add column tries      int not null default 0,
  -- When its link ends.
  add column good_until timestamptz;
create index outbox_mail_due on outbox_mail (due_at) where due_at is not null;
