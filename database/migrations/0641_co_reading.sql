-- Supervision: whoever leads reads along in one case, with a reason and for some days, and does not come to work on it. Where the person is
-- stays closed, as in an emergency; it ends by itself, and stands in what has happened in the case.

create table support.co_reading (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  body_id uuid not null references directory.body (id),
  person_id uuid not null references identity.person (id),
  because text not null check (because in ('supervision', 'quality', 'complaint', 'other')),
  sealed_reason bytea not null,
  since timestamptz not null,
  until_at timestamptz not null,
  ended_at timestamptz,
  check (until_at > since and until_at <= since + interval '14 days')
);
comment on table support.co_reading is 'Whoever leads reads along in a case, without working on it';
comment on column support.co_reading.id is 'Identifier | internal | case';
comment on column support.co_reading.case_id is 'The case | sensitive | case';
comment on column support.co_reading.body_id is 'The body whose case it is | sensitive | case';
comment on column support.co_reading.person_id is 'Who reads along | personal | case';
comment on column support.co_reading.because is 'What for | internal | case';
comment on column support.co_reading.sealed_reason is 'Why, sealed | guarded | case';
comment on column support.co_reading.since is 'From when | internal | case';
comment on column support.co_reading.until_at is 'When it ends by itself | internal | case';
comment on column support.co_reading.ended_at is 'When it was ended before that | internal | case';
create index co_reading_case on support.co_reading (case_id, person_id);

-- Whether whoever asks may begin to read along: they lead, nothing keeps them from the case or from its person, and its use is not restricted.
create function support.may_co_read(wanted uuid) returns boolean
  language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
  select support.leads(wanted) and not support.is_kept_away(wanted, access.person())
    and exists (select from support.case_file c where c.id = wanted and c.restricted_at is null)
$$;
-- Until when whoever asks reads along in a case now; nothing where they do not.
create function support.co_reads_until(wanted uuid) returns timestamptz
  language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
  select max(r.until_at) from support.co_reading r
  where r.case_id = wanted and r.person_id = access.person() and r.body_id = access.body() and r.ended_at is null
    and access.now() >= r.since and access.now() < r.until_at and support.may_co_read(wanted)
$$;
revoke all on function support.may_co_read, support.co_reads_until from public;
grant execute on function support.may_co_read, support.co_reads_until to samlad_application;

create or replace function support.sees(wanted uuid, wanted_section text, wanted_field text default '') returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select support.works_on(wanted) or disclosure.opens(wanted, wanted_section, wanted_field)
    or (wanted_section not in ('whereabouts', 'housing') and access.role() = 'case_manager' and support.co_reads_until(wanted) is not null)
$$;
create or replace function support.access_facts(wanted uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f from (
    select jsonb_build_object(
      'bodyId', c.body_id,
      'works', exists (select from support.assignment a where a.case_id = c.id and a.person_id = access.person() and support.works_now(a) and a.body_id = access.body() and a.body_id = c.body_id),
      'responsible', exists (select from support.assignment a where a.case_id = c.id and a.person_id = access.person() and a.ended_at is null and a.body_id = access.body() and a.part = 'responsible'),
      'denied', false,
      'emergency', exists (select from disclosure.break_glass b where b.case_id = c.id and b.person_id = access.person() and b.body_id = access.body() and b.state = 'open' and access.now() < b.ends_at),
      'coReadsUntil', case when access.role() = 'case_manager' then support.co_reads_until(c.id) end,
      'live', coalesce((select jsonb_agg(jsonb_build_object('section', i.section, 'field', i.field, 'role', access.unveil('disclosure.disclosure.to_role', d.id, d.to_role),
          'disclosureId', d.id,
          'shut', disclosure.is_shut(c.id, i.section, i.shut)))
        from disclosure.disclosure d join disclosure.item i on i.disclosure_id = d.id
        where d.case_id = c.id and d.to_body = access.body() and d.form = 'live' and d.state = 'in_force'
          and access.now() >= d.starts_at and access.now() < d.ends_at), '[]'::jsonb),
      'restricted', c.restricted_at is not null,
      'open', c.state = 'open') as f
    from support.case_file c where c.id = wanted and access.works_with_people() and not disclosure.denies(c.id)) known
  where (f->>'works')::boolean or (f->>'emergency')::boolean or f->'live' <> '[]'::jsonb or support.leads(wanted)
$$;

alter table support.co_reading enable row level security;
grant select, insert on support.co_reading to samlad_application;
grant update (ended_at) on support.co_reading to samlad_application;
create policy read on support.co_reading for select to samlad_application
  using (support.works_on(case_id) or support.leads(case_id));
create policy add on support.co_reading for insert to samlad_application with check (
  support.may_co_read(case_id) and body_id = (select access.body()) and person_id = (select access.person())
  and since = (select access.now()) and ended_at is null);
create policy change on support.co_reading for update to samlad_application
  using (support.leads(case_id) and ended_at is null) with check (support.leads(case_id));
