-- Files that were handed to classes, sealed by the key of their owner, who is the instructor. They are stored before their
-- events, so that none is told of that isn't there.
create table handout_file (
  session    text collate "C" not null,
  handout_id text collate "C" not null,
  owner      text collate "C" not null,
  sealed     bytea not null,
  primary key (session, handout_id)
);
