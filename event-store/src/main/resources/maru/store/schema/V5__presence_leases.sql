-- Connections of members to the media of classes. Whoever carries one renews its lease; what is not renewed any more is
-- gone, whatever became of the carrier.
create table presence_lease (
  connection text collate "C" primary key,
  session    text collate "C" not null,
  member     text collate "C" not null,
  seen_at    timestamptz not null,
  held_until timestamptz not null
);
create index presence_lease_member on presence_lease (session, member);
