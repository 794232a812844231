-- On what a disclosure rests, and what its recipient is, is veiled, as is by what somebody asks under the law and is answered: it stands in
-- its row under the key of relations, each row by itself, so that the wall reads it and whoever has the tables alone does not. The same is
-- sealed for the case, or with the key of the request, and brought back from there where the installation's secret is lost.

-- As `access.alias`, for words: of one length for all short ones, and for one row of one column alone, so that two rows with the same word
-- look different. What is lost reads as nothing.
create function access.veil(of_column text, of_row uuid, word text) returns text
  language plpgsql stable strict parallel safe set search_path = pg_catalog, pg_temp as $$
declare long constant integer := (octet_length(word) / 64 + 1) * 64 - 1;
begin
  return translate(encode(public.encrypt(convert_to(word || repeat(' ', long - octet_length(word)), 'UTF8'),
    public.hmac(uuid_send(of_row), access.key_of(of_column), 'sha256'), 'aes-cbc/pad:pkcs'), 'base64'), E'\n', '');
end $$;
create function access.unveil(of_column text, of_row uuid, veiled text) returns text
  language plpgsql stable strict parallel safe set search_path = pg_catalog, pg_temp as $$
begin
  if veiled = '' then
    return null;
  end if;
  return rtrim(convert_from(public.decrypt(decode(veiled, 'base64'),
    public.hmac(uuid_send(of_row), access.key_of(of_column), 'sha256'), 'aes-cbc/pad:pkcs'), 'UTF8'), ' ');
end $$;
-- The table itself veils what is written into the named columns of it, whoever writes. It is the last that looks: the others see words.
create function access.keep_veiled() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  written constant jsonb := to_jsonb(new);
  before constant jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{}' end;
  veiled jsonb := '{}';
  name text;
begin
  foreach name in array tg_argv loop
    if written -> name is distinct from before -> name then
      veiled := veiled || jsonb_build_object(name,
        access.veil(tg_table_schema || '.' || tg_table_name || '.' || name, new.id, written ->> name));
    end if;
  end loop;
  return jsonb_populate_record(new, veiled);
end $$;

insert into access.relation (name) values ('ground');
alter table disclosure.disclosure drop constraint disclosure_to_kind, drop constraint disclosure_harm_test_check,
  add column sealed_ground bytea;
comment on column disclosure.disclosure.sealed_ground is 'What its veiled columns say, sealed for the case; absent in rows of before until a job has been there | secret | case';
comment on column disclosure.disclosure.to_kind is 'What kind of recipient, veiled | sensitive | case';
comment on column disclosure.disclosure.to_role is 'Role that people at the recipient must have, veiled; any that works with people where absent | sensitive | case';
comment on column disclosure.disclosure.provision is 'The provision it rests on, as a key of the legal rules, veiled | sensitive | case';
comment on column disclosure.disclosure.offence is 'The offence it concerns, as a key, veiled | sensitive | case';
comment on column disclosure.disclosure.offence_form is 'Completed, attempted, prepared, veiled | sensitive | case';
comment on column disclosure.disclosure.situation is 'What else the decider stated, as codes of the legal rules, veiled | sensitive | case';
comment on column disclosure.disclosure.harm_test is 'Outcome of the harm test, veiled | sensitive | case';
comment on column disclosure.disclosure.live_ground is 'Ground for direct access, as a key, veiled | sensitive | case';
alter table disclosure.compelled_request drop constraint compelled_request_from_kind_check, add column sealed_ground bytea;
comment on column disclosure.compelled_request.sealed_ground is 'What its veiled columns say, sealed; absent in rows of before until a job has been there | secret | case';
comment on column disclosure.compelled_request.from_kind is 'Who asks, as a code, veiled | sensitive | case';
comment on column disclosure.compelled_request.basis is 'The section that the request rests on, as a key, veiled | sensitive | case';
comment on column disclosure.compelled_request.decided_basis is 'The provision of the decision, as a key, veiled | sensitive | case';
grant update (sealed_ground) on disclosure.compelled_request to samlad_application;
-- Of which provision a question is, its disclosure says.
alter table disclosure.legal_question drop column provision;

create function disclosure.unveiled(of_row uuid, name text, veiled text) returns text
  language sql stable strict parallel safe
  return access.unveil('disclosure.disclosure.' || name, of_row, veiled);
-- What the veiled columns of a disclosure say.
create function disclosure.ground(d disclosure.disclosure) returns jsonb
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object(
    'toKind', disclosure.unveiled(d.id, 'to_kind', d.to_kind),
    'toRole', disclosure.unveiled(d.id, 'to_role', d.to_role),
    'provision', disclosure.unveiled(d.id, 'provision', d.provision),
    'offence', disclosure.unveiled(d.id, 'offence', d.offence),
    'offenceForm', disclosure.unveiled(d.id, 'offence_form', d.offence_form),
    'situation', disclosure.unveiled(d.id, 'situation', d.situation #>> '{}')::jsonb,
    'harmTest', disclosure.unveiled(d.id, 'harm_test', d.harm_test),
    'liveGround', disclosure.unveiled(d.id, 'live_ground', d.live_ground))
$$;
create function disclosure.asked(of_row uuid, name text, veiled text) returns text
  language sql stable strict parallel safe
  return access.unveil('disclosure.compelled_request.' || name, of_row, veiled);
create function disclosure.request_ground(r disclosure.compelled_request) returns jsonb
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object(
    'fromKind', disclosure.asked(r.id, 'from_kind', r.from_kind),
    'basis', disclosure.asked(r.id, 'basis', r.basis),
    'decidedBasis', disclosure.asked(r.id, 'decided_basis', r.decided_basis))
$$;
create trigger keep_veiled before insert or update on disclosure.compelled_request for each row
  execute function access.keep_veiled('from_kind', 'basis', 'decided_basis');
create trigger keep_veiled before insert or update on disclosure.disclosure for each row execute function access.keep_veiled(
  'to_kind', 'to_role', 'provision', 'offence', 'offence_form', 'situation', 'harm_test', 'live_ground');

-- What is written is looked at in words. What has been lost and is brought back was looked at when it was written.
create or replace function disclosure.keep_recipient() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  kind text := new.to_kind;
  provision text := new.provision;
  known text[];
  leads text[];
begin
  if tg_op = 'INSERT' and new.harm_test not in ('clear_no_harm', 'not_clear', 'not_needed') then
    raise exception 'no such outcome of a harm test' using errcode = 'check_violation', constraint = 'disclosure_harm_test_check';
  end if;
  if tg_op = 'UPDATE' then
    if old.provision = '' or (not (new.state = 'in_force' and old.state <> 'in_force')
      and (new.to_body, new.sealed_to_name, new.to_kind, new.provision, new.from_body)
        is not distinct from (old.to_body, old.sealed_to_name, old.to_kind, old.provision, old.from_body)) then
      return new;
    end if;
    if kind = old.to_kind then
      kind := disclosure.unveiled(old.id, 'to_kind', kind);
    end if;
    if provision = old.provision then
      provision := disclosure.unveiled(old.id, 'provision', provision);
    end if;
  end if;
  leads := disclosure.leads_to(provision);
  known := case when new.to_body is null then disclosure.kinds_outside()
    else directory.kinds_on(new.to_body, (access.now() at time zone 'Europe/Stockholm')::date) end;
  if not kind = any (known) then
    raise exception 'this body is not of the kind that receives it' using errcode = 'check_violation', constraint = 'recipient_kind';
  end if;
  if leads is not null and not kind = any (leads) and new.state <> 'refused' and new.overridden_by is null then
    raise exception 'the provision does not lead to this recipient' using errcode = 'check_violation', constraint = 'provision_leads';
  end if;
  return new;
end $$;

create or replace function disclosure.keep_asker() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  kind text := new.from_kind;
  known text[];
  asked text[];
begin
  if tg_op = 'INSERT' and kind not in ('police', 'security_police', 'prosecutor', 'court', 'enforcement', 'tax', 'customs',
      'law_enforcement', 'social_board', 'other') then
    raise exception 'nobody of this kind asks' using errcode = 'check_violation', constraint = 'compelled_request_from_kind_check';
  end if;
  if new.from_body is null or (tg_op = 'UPDATE' and (old.basis = ''
      or (new.from_body, new.from_kind) is not distinct from (old.from_body, old.from_kind))) then
    return new;
  end if;
  if tg_op = 'UPDATE' and old.from_body is not null and new.from_body is distinct from old.from_body then
    raise exception 'who asked stays who asked' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'UPDATE' and kind = old.from_kind then
    kind := disclosure.asked(old.id, 'from_kind', kind);
  end if;
  asked := disclosure.kinds_of_asker(kind);
  known := directory.kinds_on(new.from_body, (access.now() at time zone 'Europe/Stockholm')::date);
  if known = '{}' or (asked is not null and not known && asked) then
    raise exception 'this body is not of the kind that asks' using errcode = 'check_violation', constraint = 'recipient_kind';
  end if;
  return new;
end $$;

-- Who is shown a part, by the role of the row.
create or replace function disclosure.opens(wanted uuid, wanted_section text, wanted_field text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select access.works_with_people() and not disclosure.denies(wanted) and (
    exists (select from disclosure.disclosure d join disclosure.item i on i.disclosure_id = d.id
      where d.case_id = wanted and d.to_body = access.body() and d.form = 'live' and d.state = 'in_force'
        and access.now() >= d.starts_at and access.now() < d.ends_at
        and (d.to_role is null or access.unveil('disclosure.disclosure.to_role', d.id, d.to_role) = access.role())
        and i.section = wanted_section and (i.field = '' or i.field = wanted_field)
        and not disclosure.is_shut(wanted, i.section, i.shut))
    or (wanted_section not in ('whereabouts', 'housing')
      and exists (select from disclosure.break_glass b
        where b.case_id = wanted and b.person_id = access.person() and b.body_id = access.body() and b.state = 'open'
          and access.now() < b.ends_at)))
$$;

create or replace function disclosure.live_for_person(wanted uuid, who uuid) returns table (body_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct b.name from disclosure.disclosure d
  join identity.membership m on m.body_id = d.to_body and m.person_id = who and m.ended_at is null
  join directory.body b on b.id = d.to_body
  where support.works_on(wanted) and d.case_id = wanted and d.form = 'live' and d.state = 'in_force'
    and access.now() >= d.starts_at and access.now() < d.ends_at
    and (d.to_role is null or access.unveil('disclosure.disclosure.to_role', d.id, d.to_role) = m.role)
$$;

create or replace function support.access_facts(wanted uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f from (
    select jsonb_build_object(
      'bodyId', c.body_id,
      'works', exists (select from support.assignment a where a.case_id = c.id and a.person_id = access.person() and a.ended_at is null and a.body_id = access.body() and a.body_id = c.body_id),
      'responsible', exists (select from support.assignment a where a.case_id = c.id and a.person_id = access.person() and a.ended_at is null and a.body_id = access.body() and a.part = 'responsible'),
      'denied', false,
      'emergency', exists (select from disclosure.break_glass b where b.case_id = c.id and b.person_id = access.person() and b.body_id = access.body() and b.state = 'open' and access.now() < b.ends_at),
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

create or replace function support.reached_cases() returns table (id uuid, way integer, number text, state text, step text, age_group text, county text, opened_at timestamptz, last_activity_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with works as materialized (
    select a.case_id from support.assignment a
      where a.person_id = (select access.person()) and a.body_id = (select access.body()) and a.ended_at is null),
  emergencies as materialized (
    select b.case_id from disclosure.break_glass b
      where b.person_id = (select access.person()) and b.body_id = (select access.body()) and b.state = 'open'
        and (select access.now()) < b.ends_at),
  live as materialized (
    select d.case_id from disclosure.disclosure d
      where d.to_body = (select access.body()) and d.form = 'live' and d.state = 'in_force'
        and (select access.now()) >= d.starts_at and (select access.now()) < d.ends_at
        and (d.to_role is null or access.unveil('disclosure.disclosure.to_role', d.id, d.to_role) = (select access.role()))),
  seen as (
    select 1 as way, c.* from support.case_file c
      where c.id = any (array(select w.case_id from works w)) and c.body_id = (select access.body())
    union all
    select 2, c.* from support.case_file c
      where c.id = any (array(select e.case_id from emergencies e)) and c.id not in (select w.case_id from works w)
    union all
    select 3, c.* from support.case_file c
      where c.id = any (array(select l.case_id from live l))
        and c.id not in (select w.case_id from works w union all select e.case_id from emergencies e))
  select s.id, s.way, s.number, s.state, s.step, s.age_group, s.county, s.opened_at, s.last_activity_at
  from seen s
  where (select access.works_with_people()) and s.id not in (select unnest(disclosure.denied_cases()))
$$;
alter policy read on support.case_file using (
  (select access.role()) = 'system'
  or ((select access.works_with_people())
    and id <> all (coalesce((select disclosure.denied_cases()), '{}'))
    and (exists (select from support.assignment a where a.case_id = case_file.id and a.person_id = (select access.person())
          and a.body_id = (select access.body()) and a.body_id = case_file.body_id and a.ended_at is null)
      or (body_id = (select access.body()) and (select access.role()) = 'case_manager')
      or exists (select from disclosure.disclosure d where d.case_id = case_file.id and d.to_body = (select access.body())
          and d.form = 'live' and d.state = 'in_force' and (select access.now()) >= d.starts_at and (select access.now()) < d.ends_at
          and (d.to_role is null or access.unveil('disclosure.disclosure.to_role', d.id, d.to_role) = (select access.role())))
      or exists (select from disclosure.break_glass b where b.case_id = case_file.id and b.person_id = (select access.person())
          and b.body_id = (select access.body()) and b.state = 'open' and (select access.now()) < b.ends_at))));
-- Once the case is gone nothing leads from it to the copy, which is the recipient's: its role is a word again.
create or replace function disclosure.copy_keeps_role() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update disclosure.copy c set to_role = coalesce(disclosure.unveiled(old.id, 'to_role', old.to_role), '')
    where c.disclosure_id = old.id and old.to_role is not null;
  return old;
end $$;
create or replace function disclosure.decisions_by_provision() returns table (kind text, provision text, decisions integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select 'disclosure', d.provision, count(*)::integer
  from (select disclosure.unveiled(d.id, 'provision', d.provision) as provision from disclosure.disclosure d
    where (select access.role()) in ('lawyer', 'case_manager') and d.from_body = (select access.body())
      and d.case_id not in (select unnest(disclosure.denied_cases()))) d
  where d.provision is not null
  group by d.provision
  union all
  select 'request', r.basis, count(*)::integer
  from (select disclosure.asked(r.id, 'decided_basis', r.decided_basis) as basis from disclosure.compelled_request r
    where (select access.role()) in ('lawyer', 'case_manager') and r.body_id = (select access.body())
      and (r.case_id is null or r.case_id not in (select unnest(disclosure.denied_cases())))) r
  where r.basis is not null
  group by r.basis
$$;

insert into jobs.task (name, takes) values ('disclosure.keep_grounds', '{}');
-- Rows of before: veiled at the first start; sealed for their cases by a job, which opens their keys.
create function disclosure.veil_grounds() returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if access.role() is distinct from 'system' then
    raise exception 'only the system veils what stands already' using errcode = 'insufficient_privilege';
  end if;
  alter table disclosure.disclosure disable trigger user;
  update disclosure.disclosure d set
    to_kind = access.veil('disclosure.disclosure.to_kind', d.id, d.to_kind),
    to_role = access.veil('disclosure.disclosure.to_role', d.id, d.to_role),
    provision = access.veil('disclosure.disclosure.provision', d.id, d.provision),
    offence = access.veil('disclosure.disclosure.offence', d.id, d.offence),
    offence_form = access.veil('disclosure.disclosure.offence_form', d.id, d.offence_form),
    situation = to_jsonb(access.veil('disclosure.disclosure.situation', d.id, d.situation::text)),
    harm_test = access.veil('disclosure.disclosure.harm_test', d.id, d.harm_test),
    live_ground = access.veil('disclosure.disclosure.live_ground', d.id, d.live_ground);
  alter table disclosure.disclosure enable trigger user;
  alter table disclosure.compelled_request disable trigger user;
  update disclosure.compelled_request r set
    from_kind = access.veil('disclosure.compelled_request.from_kind', r.id, r.from_kind),
    basis = access.veil('disclosure.compelled_request.basis', r.id, r.basis),
    decided_basis = access.veil('disclosure.compelled_request.decided_basis', r.id, r.decided_basis);
  alter table disclosure.compelled_request enable trigger user;
end $$;
create index disclosure_ground_waits on disclosure.disclosure (id) where sealed_ground is null or provision = '';
create index compelled_request_ground_waits on disclosure.compelled_request (id) where sealed_ground is null or basis = '';
create function disclosure.ask_for_grounds() returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if access.role() = 'system' and (exists (select from disclosure.disclosure d where d.sealed_ground is null or d.provision = '')
      or exists (select from disclosure.compelled_request r where r.sealed_ground is null or r.basis = '')) then
    perform jobs.enqueue('disclosure.keep_grounds', '{}', null, 'disclosure.keep_grounds');
  end if;
end $$;
-- Where the secret is lost: nobody is shown anything by a row whose role is lost, until it is brought back.
create function disclosure.lose_grounds() returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if access.role() is distinct from 'system' then
    raise exception 'only the system gives up what is lost' using errcode = 'insufficient_privilege';
  end if;
  alter table disclosure.disclosure disable trigger user;
  update disclosure.disclosure d set to_kind = '', to_role = '', provision = '', offence = '', offence_form = '', situation = '""',
    harm_test = '', live_ground = '';
  alter table disclosure.disclosure enable trigger user;
  alter table disclosure.compelled_request disable trigger user;
  update disclosure.compelled_request r set from_kind = '', basis = '', decided_basis = case when r.decision is not null then '' end;
  alter table disclosure.compelled_request enable trigger user;
end $$;
-- What the job has to do: a row to seal comes with its words, a lost one with what is sealed.
create function disclosure.grounds_to_keep(past uuid, at_most integer)
  returns table (of_table text, id uuid, key_id uuid, ground jsonb, sealed_ground bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select 'disclosure.disclosure', d.id, d.key_id, case when d.provision <> '' then disclosure.ground(d) end, d.sealed_ground
  from disclosure.disclosure d
  where access.role() = 'system' and d.id > past and (d.sealed_ground is null or d.provision = '')
    and (d.provision = '') <> (d.sealed_ground is null)
  union all
  select 'disclosure.compelled_request', r.id, r.key_id, case when r.basis <> '' then disclosure.request_ground(r) end, r.sealed_ground
  from disclosure.compelled_request r
  where access.role() = 'system' and r.id > past and (r.sealed_ground is null or r.basis = '')
    and (r.basis = '') <> (r.sealed_ground is null)
  order by 2 limit at_most
$$;
create function disclosure.keep_ground(of_table text, wanted uuid, sealed bytea) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if access.role() is distinct from 'system' then
    return;
  end if;
  update disclosure.disclosure d set sealed_ground = sealed
    where of_table = 'disclosure.disclosure' and d.id = wanted and d.sealed_ground is null;
  update disclosure.compelled_request r set sealed_ground = sealed
    where of_table = 'disclosure.compelled_request' and r.id = wanted and r.sealed_ground is null;
end $$;
create function disclosure.bring_ground_back(of_table text, wanted uuid, ground jsonb) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if access.role() is distinct from 'system' then
    return;
  end if;
  update disclosure.disclosure d set to_kind = ground ->> 'toKind', to_role = ground ->> 'toRole', provision = ground ->> 'provision',
      offence = ground ->> 'offence', offence_form = ground ->> 'offenceForm', situation = ground -> 'situation',
      harm_test = ground ->> 'harmTest', live_ground = ground ->> 'liveGround'
    where of_table = 'disclosure.disclosure' and d.id = wanted and d.provision = '';
  update disclosure.compelled_request r set from_kind = ground ->> 'fromKind', basis = ground ->> 'basis',
      decided_basis = ground ->> 'decidedBasis'
    where of_table = 'disclosure.compelled_request' and r.id = wanted and r.basis = '';
end $$;
-- Of how many disclosures and requests no place says any more on what they rest.
create function disclosure.count_lost_grounds() returns integer
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select ((select count(*) from disclosure.disclosure d where d.provision = '' and d.sealed_ground is null)
    + (select count(*) from disclosure.compelled_request r where r.basis = '' and r.sealed_ground is null))::integer
  where access.role() = 'system'
$$;
revoke execute on function disclosure.veil_grounds(), disclosure.lose_grounds(), disclosure.ask_for_grounds() from public;
revoke execute on function disclosure.grounds_to_keep(uuid, integer), disclosure.keep_ground(text, uuid, bytea),
  disclosure.bring_ground_back(text, uuid, jsonb), disclosure.count_lost_grounds() from public;
grant execute on function disclosure.grounds_to_keep(uuid, integer), disclosure.keep_ground(text, uuid, bytea),
  disclosure.bring_ground_back(text, uuid, jsonb), disclosure.count_lost_grounds() to samlad_application;

create or replace function access.settle_relations() returns text[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare wanted text; nobody constant uuid := '00000000-0000-0000-0000-000000000000';
begin
  if access.role() is distinct from 'system' then
    raise exception 'only the system gives aliases' using errcode = 'insufficient_privilege';
  end if;
  for wanted in select name from access.relation where stand_in is null order by name for update loop
    case wanted
      when 'denied' then
        update disclosure.denial set person_alias = access.alias('denied', person_alias), body_alias = access.alias('denied', body_alias);
        update disclosure.copy set
          denied_people = array(select access.alias('denied', one) from unnest(denied_people) one),
          denied_bodies = array(select access.alias('denied', one) from unnest(denied_bodies) one)
          where denied_people <> '{}' or denied_bodies <> '{}';
      when 'alerted' then
        update disclosure.alert set person_alias = access.alias('alerted', person_alias);
      when 'operator' then
        -- What names the shelter follows it. Nothing that guards a step looks: nothing takes one.
        alter table housing.shelter disable trigger user;
        alter table housing.placement disable trigger user;
        alter table housing.match disable trigger user;
        update housing.shelter set operator = access.alias('operator', operator);
        alter table housing.shelter enable trigger user;
        alter table housing.placement enable trigger user;
        alter table housing.match enable trigger user;
      when 'shelter_staff' then
        alter table housing.shelter disable trigger user;
        alter table housing.match disable trigger user;
        alter table housing.location disable trigger user;
        alter table housing.occupancy disable trigger user;
        alter table housing.entry disable trigger user;
        update housing.shelter set made_by_alias = access.alias('shelter_staff', made_by_alias);
        update housing.match set answered_by_alias = access.alias('shelter_staff', answered_by_alias) where answered_by_alias is not null;
        update housing.location set written_by_alias = access.alias('shelter_staff', written_by_alias);
        update housing.occupancy set made_by_alias = access.alias('shelter_staff', made_by_alias) where made_by_alias is not null;
        update housing.entry set asked_by_alias = access.alias('shelter_staff', asked_by_alias),
          confirmed_by_alias = access.alias('shelter_staff', confirmed_by_alias),
          admitted_by_alias = access.alias('shelter_staff', admitted_by_alias);
        alter table housing.shelter enable trigger user;
        alter table housing.match enable trigger user;
        alter table housing.location enable trigger user;
        alter table housing.occupancy enable trigger user;
        alter table housing.entry enable trigger user;
        update housing.competence_answered set person_alias = access.alias('shelter_staff', person_alias);
        update housing.resident_case set made_by_alias = access.alias('shelter_staff', made_by_alias);
      when 'resident' then
        update housing.resident_case set case_alias = access.alias('resident', case_alias);
        -- Who of a shelter received somebody stood in the clock of the placing body's case.
        update support.clock c set ended_by = null from housing.placement p
          where c.subject_id = p.id and c.ended_by is not null
            and not exists (select from support.assignment a where a.case_id = c.case_id and a.person_id = c.ended_by);
      when 'waiting' then
        update arrivals.arrival set about_id = access.alias('waiting', about_id), case_alias = access.alias('waiting', case_id),
          case_id = null, place = arrivals.veiled(place) where apart;
      when 'ground' then
        perform disclosure.veil_grounds();
    end case;
    update access.relation set stand_in = access.alias(wanted, nobody) where name = wanted;
  end loop;
  perform disclosure.ask_for_grounds();
  return array(select name from access.relation where stand_in <> access.alias(name, nobody) order by name);
end 
$$;

create or replace function access.lose_relations() returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare nobody constant uuid := '00000000-0000-0000-0000-000000000000';
begin
  if access.role() is distinct from 'system' then
    raise exception 'only the system gives aliases' using errcode = 'insufficient_privilege';
  end if;
  update disclosure.denial set person_alias = nobody where person_alias is not null;
  update disclosure.denial set body_alias = nobody where body_alias is not null;
  update disclosure.copy set denied_people = array[nobody], denied_bodies = '{}' where denied_people <> '{}' or denied_bodies <> '{}';
  update disclosure.alert set person_alias = null;
  alter table housing.shelter disable trigger user;
  alter table housing.placement disable trigger user;
  alter table housing.match disable trigger user;
  update housing.shelter set operator = nobody;
  alter table housing.shelter enable trigger user;
  alter table housing.placement enable trigger user;
  alter table housing.match enable trigger user;
  delete from housing.resident_case;
  -- Whoever asked still waits, and the jobs that look tell what is still to be done.
  delete from arrivals.arrival where apart;
  if exists (select from access.relation where name = 'ground' and stand_in <> access.alias(name, nobody)) then
    perform disclosure.lose_grounds();
  end if;
  update access.replayed_ledger set entry = 0;
  update access.relation set stand_in = access.alias(name, nobody);
  perform disclosure.ask_for_grounds();
end 
$$;
