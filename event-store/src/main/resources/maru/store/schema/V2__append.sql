-- Stores a group of requests in one transaction and judges each of them alone.
--
-- Requests are numbered from 1, as many as receipt_keys has elements. Each has some events or none, perhaps conditions,
-- a deadline, a receipt and companion rows.
-- Outcomes:
--   stored     its events have the positions first_position to last_position; without events both are the newest position
--   repeated   its receipt (then with the first answer) or its event ids are in the store already, at these positions
--   reused     its receipt's key was used for another body
--   taken      another event has one of its (stream, seq)
--   late       its deadline has passed
--   address    another member has its e-mail address
--   condition  an event of the named types, after the given position, has all tags that the condition names
--   again      an earlier request of this group may decide it: send it once more
--
-- The lock is held until commit and released only after the transaction is visible, so each caller sees all
-- that earlier callers stored, and the greatest position plus one is free. Call it as a statement of its own.
create function append(
  wake boolean,
  receipt_actors text[], receipt_keys text[], receipt_hashes text[], receipt_answers text[], deadlines timestamptz[],
  requests int[], event_ids uuid[], streams text[], seqs bigint[], event_types text[], revisions int[],
  session_ids text[], member_ids text[], course_ids text[],
  occurred_ats timestamptz[], payloads jsonb[], metadatas jsonb[],
  condition_requests int[], condition_types text[], condition_streams text[], condition_sessions text[],
  condition_members text[], condition_courses text[], condition_afters bigint[],
  companion_requests int[], companion_kinds text[], companions jsonb[]
) returns table (request int, outcome text, first_position bigint, last_position bigint, answer text)
language plpgsql security definer
set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan  -- short arrays look cheap, so each call would be planned anew
set enable_seqscan = off                  -- a plan cached while the table was empty must not scan it when it is full
as $$
#variable_conflict use_column
declare
  head           bigint;
  decided_at     timestamptz;
  stored         int;
  refused        int[] := '{}';
  companion_kind text;
  companion      jsonb;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'append needs read committed: an older snapshot would hide what others stored';
  end if;
  perform pg_advisory_xact_lock('event'::regclass::oid::int, 0);
  perform set_config('transaction_timeout', '5s', true);  -- nobody may sit on the lock: the session would be ended
  decided_at := clock_timestamp();
  head := coalesce((select e.position from event e order by e.position desc limit 1), 0);

  -- Several unnest in one select list run side by side; as one unnest(a, b) in FROM they would cost five times as much.

  if array_remove(receipt_keys, null) <> '{}' then
    for request, outcome, first_position, last_position, answer in
      select r.request, case when k.body_hash = r.body_hash then 'repeated' else 'reused' end,
             k.first_position, k.last_position, case when k.body_hash = r.body_hash then k.answer end
        from (select unnest(receipt_actors) as actor, unnest(receipt_keys) as key, unnest(receipt_hashes) as body_hash,
                     generate_subscripts(receipt_keys, 1) as request) r
       cross join lateral (select * from receipt k where k.actor = r.actor and k.key = r.key limit 1) k
    loop
      refused := refused || request;
      return next;
    end loop;
    answer := null;
  end if;

  outcome := 'repeated';
  for request, first_position, last_position in
    select b.request, min(e.position), max(e.position)
      from (select unnest(requests) as request, unnest(event_ids) as event_id) b
     cross join lateral (select e.position from event e where e.event_id = b.event_id limit 1) e
     where b.request <> all (refused)
     group by b.request
  loop
    refused := refused || request;
    return next;
  end loop;

  first_position := null;
  last_position := null;

  outcome := 'taken';
  for request in
    select distinct b.request
      from (select unnest(requests) as request, unnest(streams) as stream, unnest(seqs) as seq) b
     cross join lateral (select 1 from event e where e.stream = b.stream and e.seq = b.seq limit 1) e
     where b.request <> all (refused)
  loop
    refused := refused || request;
    return next;
  end loop;

  if array_remove(deadlines, null) <> '{}' then
    outcome := 'late';
    for request in
      select d.request
        from (select unnest(deadlines) as deadline, generate_subscripts(deadlines, 1) as request) d
       where d.deadline < decided_at and d.request <> all (refused)
    loop
      refused := refused || request;
      return next;
    end loop;
  end if;

  if companion_requests <> '{}' then
    outcome := 'address';
    for request in
      select distinct c.request
        from (select unnest(companion_requests) as request, unnest(companions) as companion) c
       cross join lateral (select 1 from member m where m.email_key = c.companion ->> 'emailKey'
                              and m.member_id <> c.companion ->> 'memberId' limit 1) m
       where c.request <> all (refused)
    loop
      refused := refused || request;
      return next;
    end loop;
  end if;

  if condition_requests <> '{}' then
    -- Each condition is answered by one index: that of its most selective tag.
    outcome := 'condition';
    for request in
      select distinct c.request
        from (select unnest(condition_requests) as request, unnest(condition_types)::text[] as types,
                     unnest(condition_streams) as stream, unnest(condition_members) as member_id,
                     unnest(condition_sessions) as session_id, unnest(condition_courses) as course_id,
                     unnest(condition_afters) as after) c
       where c.request <> all (refused)
         and case
           when c.stream is not null then
             (select true from event e
               where e.stream = c.stream and e.position > c.after and e.event_type = any (c.types)
                 and (c.member_id is null or e.member_id = c.member_id)
                 and (c.session_id is null or e.session_id = c.session_id)
                 and (c.course_id is null or e.course_id = c.course_id) limit 1)
           when c.member_id is not null then
             (select true from event e
               where e.member_id = c.member_id and e.position > c.after and e.event_type = any (c.types)
                 and (c.session_id is null or e.session_id = c.session_id)
                 and (c.course_id is null or e.course_id = c.course_id) limit 1)
           when c.session_id is not null then
             (select true from event e
               where e.session_id = c.session_id and e.position > c.after and e.event_type = any (c.types)
                 and (c.course_id is null or e.course_id = c.course_id) limit 1)
           when c.course_id is not null then
             (select true from event e
               where e.course_id = c.course_id and e.position > c.after and e.event_type = any (c.types) limit 1)
           else
             (select true from event e where e.event_type = any (c.types) and e.position > c.after limit 1)
         end
    loop
      refused := refused || request;
      return next;
    end loop;
  end if;

  -- What is left agrees with the tables. A request that an earlier one of the group may decide has to come again.
  if cardinality(receipt_keys) > 1 then
    outcome := 'again';
    for request in
      select t.request
        from (select b.request, min(b.request) over (partition by b.stream, b.seq) as first
                from (select unnest(requests) as request, unnest(streams) as stream, unnest(seqs) as seq) b
               where b.stream is not null and b.request <> all (refused)) t
       where t.first < t.request
      union
      select t.request
        from (select b.request, min(b.request) over (partition by b.event_id) as first
                from (select unnest(requests) as request, unnest(event_ids) as event_id) b
               where b.request <> all (refused)) t
       where t.first < t.request
      union
      select t.request
        from (select r.request, min(r.request) over (partition by r.actor, r.key) as first
                from (select unnest(receipt_actors) as actor, unnest(receipt_keys) as key,
                             generate_subscripts(receipt_keys, 1) as request) r
               where r.key is not null and r.request <> all (refused)) t
       where t.first < t.request
    loop
      refused := refused || request;
      return next;
    end loop;
    if companion_requests <> '{}' then
      for request in
        select distinct t.request
          from (select c.request, min(c.request) over (partition by c.companion ->> 'emailKey') as first
                  from (select unnest(companion_requests) as request, unnest(companions) as companion) c
                 where c.companion ->> 'emailKey' is not null and c.request <> all (refused)) t
         where t.first < t.request
      loop
        refused := refused || request;
        return next;
      end loop;
    end if;
    if condition_requests <> '{}' then
      for request in
        select distinct c.request
          from (select unnest(condition_requests) as request, unnest(condition_types)::text[] as types,
                       unnest(condition_streams) as stream, unnest(condition_members) as member_id,
                       unnest(condition_sessions) as session_id, unnest(condition_courses) as course_id) c
          join (select unnest(requests) as request, unnest(event_types) as event_type, unnest(streams) as stream,
                       unnest(member_ids) as member_id, unnest(session_ids) as session_id,
                       unnest(course_ids) as course_id) b
            on b.request < c.request
           and b.event_type = any (c.types)
           and (c.stream is null or b.stream = c.stream)
           and (c.member_id is null or b.member_id = c.member_id)
           and (c.session_id is null or b.session_id = c.session_id)
           and (c.course_id is null or b.course_id = c.course_id)
         where b.request <> all (refused) and c.request <> all (refused)
      loop
        refused := refused || request;
        return next;
      end loop;
    end if;
  end if;

  insert into event (position, event_id, stream, seq, event_type, revision, session_id, member_id, course_id,
                     occurred_at, payload, metadata)
  select head + row_number() over (), b.event_id, b.stream, b.seq, b.event_type, b.revision,
         b.session_id, b.member_id, b.course_id, b.occurred_at, b.payload, b.metadata
    from (select unnest(requests) as request, unnest(event_ids) as event_id, unnest(streams) as stream,
                 unnest(seqs) as seq, unnest(event_types) as event_type, unnest(revisions) as revision,
                 unnest(session_ids) as session_id, unnest(member_ids) as member_id,
                 unnest(course_ids) as course_id, unnest(occurred_ats) as occurred_at,
                 unnest(payloads) as payload, unnest(metadatas) as metadata) b
   where b.request <> all (refused);
  get diagnostics stored = row_count;

  if wake and stored > 0 then
    perform pg_notify('event', (head + stored)::text);
  end if;

  if companion_requests <> '{}' then
    for companion_kind, companion in
      select c.kind, c.companion
        from (select unnest(companion_requests) as request, unnest(companion_kinds) as kind,
                     unnest(companions) as companion, generate_subscripts(companions, 1) as place) c
       where c.request <> all (refused)
       order by c.place
    loop
      case companion_kind
        when 'member' then
          insert into member (member_id, email, email_key, name, password_hash, introduction, language, email_verified)
          values (companion ->> 'memberId', companion ->> 'email', companion ->> 'emailKey', companion ->> 'name',
                  companion ->> 'passwordHash', companion ->> 'introduction', companion ->> 'language',
                  (companion ->> 'emailVerified')::boolean);
        when 'memberChange' then
          update member set
            email          = coalesce(companion ->> 'email', email),
            email_key      = coalesce(companion ->> 'emailKey', email_key),
            name           = coalesce(companion ->> 'name', name),
            password_hash  = coalesce(companion ->> 'passwordHash', password_hash),
            introduction   = coalesce(companion ->> 'introduction', introduction),
            language       = coalesce(companion ->> 'language', language),
            email_verified = coalesce((companion ->> 'emailVerified')::boolean, email_verified)
          where member_id = companion ->> 'memberId';
        when 'timer' then
          insert into timer (kind, key, due_at, payload)
          values (companion ->> 'kind', companion ->> 'key', (companion ->> 'dueAt')::timestamptz, companion -> 'payload')
          on conflict (kind, key) do update set due_at = excluded.due_at, payload = excluded.payload, attempts = 0;
        when 'timerEnd' then
          delete from timer where kind = companion ->> 'kind' and key = companion ->> 'key';
        when 'ballot' then
          insert into ballot (ballot_id, survey_id, answers)
          values ((companion ->> 'ballotId')::uuid, companion ->> 'surveyId', companion -> 'answers');
        when 'ballotsCounted' then
          delete from ballot where survey_id = companion ->> 'surveyId';
      end case;
    end loop;
  end if;

  outcome := 'stored';
  for request, first_position, last_position in
    select r.request, head + coalesce(p.first, stored), head + coalesce(p.last, stored)
      from (select generate_subscripts(receipt_keys, 1) as request) r
      left join (select n.request, min(n.place) as first, max(n.place) as last
                   from (select b.request, row_number() over () as place
                           from (select unnest(requests) as request) b
                          where b.request <> all (refused)) n
                  group by n.request) p on p.request = r.request
     where r.request <> all (refused)
     order by r.request
  loop
    if receipt_keys[request] is not null then
      insert into receipt (actor, key, body_hash, answer, first_position, last_position)
      values (receipt_actors[request], receipt_keys[request], receipt_hashes[request], receipt_answers[request],
              first_position, last_position);
    end if;
    return next;
  end loop;
end $$;

revoke execute on function append from public;
