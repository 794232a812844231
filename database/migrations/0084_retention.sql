-- Retention that is worked out anew whenever its facts change, holds that are lifted with a reason, disposal that can be
-- killed at any moment and goes on the next night, and what a person asks for by right.

alter table support.case_file add column retention_computed_at timestamptz;
comment on column support.case_file.retention_computed_at is 'When the retention was worked out last | internal | case';
create index case_file_kept on support.case_file (keep_until) where dispose_by is not null;
create index case_file_uncomputed on support.case_file (id) where retention_computed_at is null;

alter table support.hold add column sealed_lift_reason bytea;
comment on column support.hold.sealed_lift_reason is 'Why it was lifted, sealed | secret | case';

alter table support.rights_request
  add column corrected_section text,
  add column note_id uuid references support.note (id);
comment on column support.rights_request.corrected_section is 'The section in which something was corrected | sensitive | case';
comment on column support.rights_request.note_id is 'The note that corrects, or that says what the person disagrees with | internal | case';

create unique index disposal_case on support.disposal (case_id);

create table support.disposal_begun (
  case_id uuid primary key references support.case_file (id),
  body_id uuid not null references directory.body (id),
  key_id uuid not null,
  begun_at timestamptz not null,
  contents jsonb not null,
  fault text check (fault in ('package_incomplete', 'package_impossible')),
  package_key_id uuid,
  package_sha256 bytea,
  sealed_package bytea,
  check ((package_key_id is null) = (sealed_package is null)),
  check ((package_sha256 is null) = (sealed_package is null))
);
comment on table support.disposal_begun is 'Cases whose disposal has begun and is not done, with what is kept for the archive';
comment on column support.disposal_begun.case_id is 'The case | internal | transient';
comment on column support.disposal_begun.body_id is 'Whose it is | sensitive | transient';
comment on column support.disposal_begun.key_id is 'The case''s key | internal | transient';
comment on column support.disposal_begun.begun_at is 'When it began | internal | transient';
comment on column support.disposal_begun.contents is 'How much the case held then, by table: it is begun anew where something has come | internal | transient';
comment on column support.disposal_begun.fault is 'What stopped it, as a code | internal | transient';
comment on column support.disposal_begun.package_key_id is 'Key of the body with which the package is sealed | internal | transient';
comment on column support.disposal_begun.package_sha256 is 'SHA-256 of the archive package | internal | transient';
comment on column support.disposal_begun.sealed_package is 'The archive package, sealed | secret | transient';
alter table support.disposal_begun enable row level security;
grant select, insert, update, delete on support.disposal_begun to samlad_application;
create policy system on support.disposal_begun for all to samlad_application
  using ((select access.role()) = 'system') with check ((select access.role()) = 'system');
create policy read on support.disposal_begun for select to samlad_application using (
  body_id = (select access.body()) and (select access.role()) = 'case_manager' and not disclosure.denies(case_id));

-- The system keeps the proof, hands packages on, and reads the whole of a case for the archive.
grant delete on support.archive_package to samlad_application;
create policy fetched_away on support.archive_package for delete to samlad_application using ((select access.role()) = 'system');
create policy read_for_archive on support.event for select to samlad_application using ((select access.role()) = 'system');

-- What is in a case, table by table: every table that refers to a case by `case_id`. A table that is added later is
-- counted and emptied like the others; what is to outlive a case has no reference to it.
create function support.tables_of_case() returns text[]
  language sql stable set search_path = '' as $$
  select array(select distinct k.conrelid::regclass::text from pg_catalog.pg_constraint k
    join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confrelid = 'support.case_file'::regclass and a.attname = 'case_id'
    order by 1)
$$;

create function support.count_case(wanted uuid) returns jsonb
  language plpgsql stable security definer set search_path = '' as $$
declare counts jsonb := '{}'; found bigint; name text;
begin
  if access.role() <> 'system' then raise exception 'only the system counts' using errcode = 'insufficient_privilege'; end if;
  foreach name in array support.tables_of_case() loop
    if name = 'support.disposal_begun' then continue; end if;
    execute format('select count(*) from %s where case_id = $1', name) into found using wanted;
    if found > 0 then counts := counts || jsonb_build_object(name, found); end if;
  end loop;
  return counts;
end $$;
revoke all on function support.count_case from public;
grant execute on function support.count_case to samlad_application;

-- Keys that seal what goes away with a case: its own, and those of what was sealed beside it.
create function support.keys_of_case(wanted uuid) returns uuid[]
  language plpgsql stable security definer set search_path = '' as $$
declare keys uuid[]; more uuid[]; name text;
begin
  if access.role() <> 'system' then raise exception 'only the system disposes' using errcode = 'insufficient_privilege'; end if;
  select array[c.key_id] into keys from support.case_file c where c.id = wanted;
  foreach name in array support.tables_of_case() loop
    if name <> 'support.disposal_begun' and exists (select from pg_catalog.pg_attribute a
        where a.attrelid = name::regclass and a.attname = 'key_id' and not a.attisdropped) then
      execute format('select array(select distinct key_id from %s where case_id = $1)', name) into more using wanted;
      keys := keys || more;
    end if;
  end loop;
  keys := keys || array(select k.key_id from disclosure.copy k
    where (k.case_id = wanted and k.to_body is null) or k.registered_case = wanted);
  return array(select distinct unnest(keys));
end $$;
revoke all on function support.keys_of_case from public;
grant execute on function support.keys_of_case to samlad_application;

-- Disposal takes everything of a case away, the case itself too: what went on paper, and the received copy that became
-- this case. Its proof stays, and so do the copies that other bodies have received, which are theirs.
create or replace function support.dispose_case(wanted uuid) returns bigint
  language plpgsql security definer set search_path = '' as $$
declare gone bigint := 0; step bigint; name text; pending text[]; held text[];
begin
  if access.role() <> 'system' then raise exception 'only the system disposes' using errcode = 'insufficient_privilege'; end if;
  update disclosure.referral set recipient_case = null where recipient_case = wanted;
  delete from disclosure.referral_event e using disclosure.referral r where r.id = e.referral_id and r.case_id = wanted;
  delete from disclosure.copy where (case_id = wanted and to_body is null) or registered_case = wanted;
  -- What refers to another table of the case goes before it; the order is found by trying.
  pending := support.tables_of_case();
  while cardinality(pending) > 0 loop
    held := '{}';
    foreach name in array pending loop
      begin
        execute format('delete from %s where case_id = $1', name) using wanted;
        get diagnostics step = row_count;
        gone := gone + step;
      exception when foreign_key_violation then
        held := held || name;
      end;
    end loop;
    if cardinality(held) = cardinality(pending) then
      raise exception 'something outside a case refers to %', held using errcode = 'foreign_key_violation';
    end if;
    pending := held;
  end loop;
  delete from support.case_file where id = wanted;
  return gone + 1;
end $$;
