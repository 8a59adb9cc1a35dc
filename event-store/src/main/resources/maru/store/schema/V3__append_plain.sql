-- Stores a group of requests that have events and nothing else: no receipt, condition, deadline or companion row.
--
-- Returns the position before the first of them. All are stored or none: when any event's id or place in its stream is
-- taken, this fails with unique_violation, and append() has to judge each request alone. It holds the same lock in the
-- same way as append(), and is four times as fast for a single event.
create function append_plain(
  wake boolean, event_ids uuid[], streams text[], seqs bigint[], event_types text[], revisions int[],
  session_ids text[], member_ids text[], course_ids text[],
  occurred_ats timestamptz[], payloads jsonb[], metadatas jsonb[]
) returns bigint
language plpgsql security definer
set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan
as $$
declare
  head bigint;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'append needs read committed: an older snapshot would hide what others stored';
  end if;
  perform pg_advisory_xact_lock('event'::regclass::oid::int, 0), set_config('transaction_timeout', '5s', true);
  head := coalesce((select e.position from event e order by e.position desc limit 1), 0);

  if cardinality(event_ids) = 1 then
    insert into event (position, event_id, stream, seq, event_type, revision, session_id, member_id, course_id,
                       occurred_at, payload, metadata)
    values (head + 1, event_ids[1], streams[1], seqs[1], event_types[1], revisions[1], session_ids[1], member_ids[1],
            course_ids[1], occurred_ats[1], payloads[1], metadatas[1]);
  else
    insert into event (position, event_id, stream, seq, event_type, revision, session_id, member_id, course_id,
                       occurred_at, payload, metadata)
    select head + generate_subscripts(event_ids, 1), unnest(event_ids), unnest(streams), unnest(seqs),
           unnest(event_types), unnest(revisions), unnest(session_ids), unnest(member_ids), unnest(course_ids),
           unnest(occurred_ats), unnest(payloads), unnest(metadatas);
  end if;

  if wake then
    perform pg_notify('event', (head + cardinality(event_ids))::text);
  end if;
  return head;
end $$;

revoke execute on function append_plain from public;
