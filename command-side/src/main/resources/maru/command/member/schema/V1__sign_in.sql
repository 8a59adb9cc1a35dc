-- Sessions of members, kept by their refresh tokens. Only hashes of tokens are stored.
create table refresh_token (
  token_hash bytea primary key,
  family     text collate "C" not null,
  member_id  text collate "C" not null,
  -- The newest event when the member signed in: a later change of the password ends the session.
  since      bigint not null,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index refresh_token_family on refresh_token (family);
create index refresh_token_member on refresh_token (member_id);
create index refresh_token_expiry on refresh_token (expires_at);

-- Tokens that were sent by mail, to be used once.
create table one_time_token (
  token_hash bytea primary key,
  purpose    text not null,
  member_id  text collate "C" not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index one_time_token_member on one_time_token (member_id);
create index one_time_token_expiry on one_time_token (expires_at);

-- Mail that would have been sent, where no mail server is configured.
create table outbox_mail (
  mail_id    bigint generated always as identity primary key,
  recipient  text not null,
  subject    text not null,
  text       text not null,
  link       text,
  sent_at    timestamptz not null default now()
);
