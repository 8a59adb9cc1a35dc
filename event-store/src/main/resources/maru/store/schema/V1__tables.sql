-- One append-only table whose position is the order in which events became visible.
-- Only append() writes it. Readers ask: position > ? order by position.
create table event (
  position    bigint primary key,
  event_id    uuid not null unique,
  stream      text collate "C",
  seq         bigint,
  event_type  text collate "C" not null,
  revision    int not null,
  session_id  text collate "C",
  member_id   text collate "C",
  course_id   text collate "C",
  occurred_at timestamptz not null,
  payload     jsonb not null,
  metadata    jsonb not null,
  unique (stream, seq),
  check ((stream is null) = (seq is null))
);

create index event_session on event (session_id, position) where session_id is not null;
create index event_member  on event (member_id, position)  where member_id is not null;
create index event_course  on event (course_id, position)  where course_id is not null;
create index event_by_type on event (event_type, position);

-- Many small inserts at one end: vacuum early, so that the newest pages become all-visible, and analyse early, so that
-- plans see a table that is no longer empty.
alter table event set (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);

-- What a repeated request is answered with. Kept for a day.
create table receipt (
  actor     text collate "C" not null,
  key       text collate "C" not null,
  body_hash text collate "C" not null,
  answer    text not null,
  first_position bigint not null,
  last_position  bigint not null,
  stored_at timestamptz not null default now(),
  primary key (actor, key)
);
create index receipt_age on receipt (stored_at);

-- What is due at an instant, written together with the events that it follows from.
create table timer (
  kind     text collate "C" not null,
  key      text collate "C" not null,
  due_at   timestamptz not null,
  payload  jsonb not null,
  attempts int not null default 0,
  primary key (kind, key)
);
create index timer_due on timer (due_at);

-- What members answered to an anonymous survey that is still open. A ballot's id is random, and nothing in it tells whose
-- it is or when it came. Ballots become events, in no order, and go from here in the same transaction.
create table ballot (
  ballot_id uuid primary key,
  survey_id text collate "C" not null,
  answers   jsonb not null
);
create index ballot_survey on ballot (survey_id);

-- Personal data, which never stands in events. email_key is the address in the form in which it must be unique.
create table member (
  member_id      text collate "C" primary key,
  email          text not null,
  email_key      text collate "C" not null unique,
  name           text not null,
  password_hash  text not null,
  introduction   text,
  language       text not null,
  email_verified boolean not null default false,
  created_at     timestamptz not null default now()
);

-- A member's key, sealed by the key-encryption key. Forgetting a member empties sealed_key for ever.
create table member_key (
  member_id   text collate "C" primary key,
  sealed_key  bytea,
  created_at  timestamptz not null default now(),
  shredded_at timestamptz,
  check ((sealed_key is null) = (shredded_at is not null))
);

-- The state of a stream after seq, so that it need not be folded from its first event.
create table snapshot (
  stream     text collate "C" primary key,
  seq        bigint not null,
  state_type text collate "C" not null,
  revision   int not null,
  state      jsonb not null,
  stored_at  timestamptz not null default now()
);

-- How far each segment of each processor has read.
create table token_entry (
  processor_name text not null,
  segment        int not null,
  token          bytea,
  token_type     text,
  stored_at      text,
  owner          text,
  primary key (processor_name, segment)
);

-- Events that a processor could not handle, and those of the same sequence that wait behind them.
create table dead_letter (
  dead_letter_id      text primary key,
  processing_group    text not null,
  sequence_id         text not null,
  sequence_index      bigint not null,
  message_type        text not null,
  event_id            text not null,
  occurred_at         text not null,
  payload_type        text not null,
  payload_revision    text,
  payload             bytea not null,
  metadata            bytea,
  stream_type         text,
  stream              text,
  seq                 bigint,
  token_type          text,
  token               bytea,
  enqueued_at         text not null,
  last_touched        text,
  processing_started  text,
  cause_type          text,
  cause_message       text,
  diagnostics         bytea,
  unique (processing_group, sequence_id, sequence_index)
);
