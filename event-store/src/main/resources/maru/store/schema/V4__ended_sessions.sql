-- Sessions of members that were ended while access tokens of theirs may still be about. Kept until the last of these has
-- expired.
create table ended_session (
  session  text collate "C" primary key,
  ended_at timestamptz not null default now()
);
create index ended_session_age on ended_session (ended_at);
