-- Months of the trail that are sealed go into files of the operator's, which verification reads (decision 169). The blocks stay: they vouch for
-- every file. A record goes from here only once its block is told to lie in a file.
create table audit.archive (
  first_block bigint primary key references audit.block (number),
  last_block bigint not null unique references audit.block (number),
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  records bigint not null check (records > 0),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  runs jsonb not null,
  proof bytea not null,
  let_go_to bigint not null default 0,
  removed_at timestamptz,
  check (last_block >= first_block)
);
comment on table audit.archive is 'Which blocks of the trail lie in which file outside the database';
comment on column audit.archive.first_block is 'The first block in the file | internal | audit';
comment on column audit.archive.last_block is 'The last block in the file | internal | audit';
comment on column audit.archive.month is 'The month in which they were sealed, UTC | internal | audit';
comment on column audit.archive.records is 'How many records the file holds | internal | audit';
comment on column audit.archive.digest is 'SHA-256 of the file | internal | audit';
comment on column audit.archive.runs is 'Which numbers of which runs the file holds, for who verifies without it | internal | audit';
comment on column audit.archive.proof is 'HMAC-SHA256 over all of it, under a key that is not in the database | internal | audit';
comment on column audit.archive.let_go_to is 'Up to which block the records have gone from the database | internal | audit';
comment on column audit.archive.removed_at is 'When the file was removed, at the end of the time that the trail is kept | internal | audit';
alter table audit.archive enable row level security;
create policy read on audit.archive for select to samlad_application using ((select access.role()) in ('auditor', 'system'));
grant select on audit.archive to samlad_application;
create trigger only_grows before delete or truncate on audit.archive
  for each statement execute function access.refuse_change();

-- Who has seen a case, by body and day: whoever works on it may tell the person so for as long as the trail is kept.
create table audit.seen_before (
  subject_id text not null,
  body_id uuid,
  role text,
  seen_on date not null,
  times bigint not null check (times > 0),
  unique nulls not distinct (subject_id, body_id, role, seen_on)
);
comment on table audit.seen_before is 'Who saw a case in the time whose records lie in files, as the person may be told it';
comment on column audit.seen_before.subject_id is 'The case | internal | audit';
comment on column audit.seen_before.body_id is 'The body that somebody acted for | internal | audit';
comment on column audit.seen_before.role is 'In which role | internal | audit';
comment on column audit.seen_before.seen_on is 'The day | internal | audit';
comment on column audit.seen_before.times is 'How often on that day | internal | audit';
alter table audit.seen_before enable row level security;

-- A row goes only with the blocks that are being let go, and those are in a file.
create function audit.only_archived_go() returns trigger language plpgsql set search_path = '' as $$
declare going bigint[] := string_to_array(nullif(current_setting('audit.letting_go', true), ''), ',')::bigint[]; stays boolean;
begin
  if going is not null and exists (select from audit.archive a where a.first_block <= going[1] and going[2] <= a.last_block) then
    execute format('select exists (select from gone g where g.%I not in '
      '(select unnest(b.record_ids) from audit.block b where b.number between $1 and $2))', tg_argv[0])
      into stays using going[1], going[2];
    if not stays then return null; end if;
  end if;
  raise exception '% only grows', tg_table_name using errcode = 'restrict_violation';
end $$;
-- holds up: whoever writes anything waits for the moment of the exchange
drop trigger only_grows on audit.record;
-- holds up: whoever writes anything waits for the moment of the exchange
create trigger only_grows before update or truncate on audit.record for each statement execute function access.refuse_change();
-- holds up: whoever writes anything waits for the moment of the exchange
create trigger only_archived_go after delete on audit.record referencing old table as gone
  for each statement execute function audit.only_archived_go('id');
-- holds up: the seals wait for the moment of the exchange
drop trigger only_grows on audit.sealed;
-- holds up: the seals wait for the moment of the exchange
create trigger only_grows before update or truncate on audit.sealed for each statement execute function access.refuse_change();
-- holds up: the seals wait for the moment of the exchange
create trigger only_archived_go after delete on audit.sealed referencing old table as gone
  for each statement execute function audit.only_archived_go('record_id');

create function audit.note_archive(noted audit.archive) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if access.role() <> 'system' then raise exception 'only the system archives' using errcode = 'insufficient_privilege'; end if;
  if noted.first_block <> coalesce((select max(a.last_block) from audit.archive a), 0) + 1
    or noted.last_block >= (select max(b.number) from audit.block b) then
    raise exception 'the trail is archived in its order, and its newest block stays' using errcode = 'check_violation';
  end if;
  insert into audit.archive (first_block, last_block, month, records, digest, runs, proof)
  values (noted.first_block, noted.last_block, noted.month, noted.records, noted.digest, noted.runs, noted.proof);
end $$;
comment on function audit.note_archive is 'Says that blocks lie in a file, which was written and read back';

create function audit.let_go(most integer) returns bigint
  language plpgsql volatile security definer set search_path = '' as $$
declare of_file audit.archive; first bigint; last bigint;
begin
  if access.role() <> 'system' then raise exception 'only the system archives' using errcode = 'insufficient_privilege'; end if;
  select * into of_file from audit.archive a where a.let_go_to < a.last_block order by a.first_block limit 1 for update;
  if not found then return 0; end if;
  first := greatest(of_file.first_block, of_file.let_go_to + 1);
  select max(b.number) into last from (
    select b.number, sum(cardinality(b.record_ids)) over (order by b.number) as so_far from audit.block b
    where b.number between first and least(of_file.last_block, first + most - 1)) b
  where b.so_far <= most or b.number = first;
  perform set_config('audit.letting_go', first || ',' || last, true);
  insert into audit.seen_before as b (subject_id, body_id, role, seen_on, times)
  select r.subject_id, r.actor_body, r.actor_role, (r.occurred_at at time zone 'Europe/Stockholm')::date, count(*)
  from audit.record r
  where r.id in (select unnest(b.record_ids) from audit.block b where b.number between first and last)
    and r.subject_kind = 'case' and r.subject_id is not null and r.outcome in ('read', 'done') and r.actor_kind = 'person'
  group by 1, 2, 3, 4
  on conflict (subject_id, body_id, role, seen_on) do update set times = b.times + excluded.times;
  delete from audit.sealed s where s.record_id in (select unnest(b.record_ids) from audit.block b where b.number between first and last);
  delete from audit.record r where r.id in (select unnest(b.record_ids) from audit.block b where b.number between first and last);
  perform set_config('audit.letting_go', '', true);
  update audit.archive a set let_go_to = last where a.first_block = of_file.first_block;
  return last - first + 1;
end $$;
comment on function audit.let_go is
  'Takes away the next records that lie in a file, about as many as are asked for, and says of how many blocks; who saw a case is kept by body and day';

create function audit.note_removed(first bigint) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if access.role() <> 'system' then raise exception 'only the system archives' using errcode = 'insufficient_privilege'; end if;
  update audit.archive a set removed_at = now() where a.first_block = first and a.removed_at is null
    and (select b.sealed_at from audit.block b where b.number = a.last_block) < now() - interval '10 years';
  if not found then raise exception 'the trail is kept for ten years' using errcode = 'check_violation'; end if;
  delete from audit.seen_before s where s.seen_on < now() - interval '10 years';
end $$;
comment on function audit.note_removed is 'Says that a file was removed at the end of the ten years that the trail is kept';
revoke execute on function audit.note_archive, audit.let_go, audit.note_removed from public;
grant execute on function audit.note_archive, audit.let_go, audit.note_removed to samlad_application;

create or replace function support.seen_by(wanted uuid) returns table (body_id uuid, role text, seen_on date, times bigint)
  language sql stable security definer set search_path = '' as $$
  select seen.body_id, seen.role, seen.seen_on, sum(seen.times)::bigint
  from (
    select r.actor_body, r.actor_role, (r.occurred_at at time zone 'Europe/Stockholm')::date, count(*)
    from audit.record r
    where r.subject_kind = 'case' and r.subject_id = wanted::text and r.outcome in ('read', 'done') and r.actor_kind = 'person'
    group by 1, 2, 3
    union all
    select b.body_id, b.role, b.seen_on, b.times from audit.seen_before b where b.subject_id = wanted::text
  ) seen (body_id, role, seen_on, times)
  where support.works_on(wanted)
  group by 1, 2, 3 order by 3 desc
$$;
