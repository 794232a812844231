-- What a body is as a recipient decides which authority receives: it is said by one who keeps the directory and holds once another has
-- said yes (domain rule 18). So is a change of type, from which kinds follow; and a body that one has entered receives nothing before
-- another has said that it is what it says.

-- Those who act in some roles and come in, beside somebody, with the bodies for which they do.
create function identity.who_acts_as(wanted text[], but uuid) returns table (body_id uuid, person_id uuid)
  language sql stable security definer set search_path = '' as $$
  select distinct m.body_id, m.person_id from identity.membership m
  where m.role = any (wanted) and m.ended_at is null and m.person_id is distinct from who_acts_as.but and identity.is_active(m.person_id)
$$;
revoke execute on function identity.who_acts_as(text[], uuid) from public, samlad_application;

create table directory.kind_change (
  id uuid primary key default gen_random_uuid(),
  set_id uuid not null,
  body_id uuid not null references directory.body (id) on delete cascade,
  what text not null check (what in ('say', 'remove', 'type', 'check')),
  kind text,
  from_day date,
  until_day date check (until_day >= from_day),
  source text check (length(source) between 1 and 300),
  type text,
  municipality text,
  asked_by uuid not null references identity.person (id),
  asked_at timestamptz not null,
  lapses_at timestamptz not null check (lapses_at > asked_at),
  confirmed_by uuid references identity.person (id),
  confirmed_at timestamptz,
  alone boolean not null default false,
  refused_by uuid references identity.person (id),
  refused_at timestamptz,
  constraint kind_by_two check (confirmed_by <> asked_by),
  constraint confirmed_by_somebody check (confirmed_at is null or confirmed_by is not null or alone),
  check (confirmed_at is null or refused_at is null),
  constraint what_is_asked check ((kind is not null) = (what in ('say', 'remove')) and (source is not null) = (what = 'say')
    and (type is not null) = (what = 'type') and kind is distinct from 'shelter')
);
comment on table directory.kind_change is 'What one has said that a body is as a recipient, and another confirms: a kind, that it is none, a type, or that the body is what it says';
comment on column directory.kind_change.id is 'Identifier | internal | account';
comment on column directory.kind_change.set_id is 'What was asked together and is confirmed together | internal | account';
comment on column directory.kind_change.body_id is 'The body | internal | account';
comment on column directory.kind_change.what is 'say or remove: a kind; type: another type; check: it is what it says | internal | account';
comment on column directory.kind_change.kind is 'The kind | internal | account';
comment on column directory.kind_change.from_day is 'First day on which it is that | internal | account';
comment on column directory.kind_change.until_day is 'Last day on which it is that | internal | account';
comment on column directory.kind_change.source is 'Where that is known from | internal | account';
comment on column directory.kind_change.type is 'The new type | internal | account';
comment on column directory.kind_change.municipality is 'Code of the municipality (SCB), where the new type is one | internal | account';
comment on column directory.kind_change.asked_by is 'Who said it | personal | account';
comment on column directory.kind_change.asked_at is 'When | internal | account';
comment on column directory.kind_change.lapses_at is 'When it lapses, where nobody has confirmed it | internal | account';
comment on column directory.kind_change.confirmed_by is 'Who confirmed it | personal | account';
comment on column directory.kind_change.confirmed_at is 'When | internal | account';
comment on column directory.kind_change.alone is 'Whether nobody else had come into the house yet who could confirm | internal | account';
comment on column directory.kind_change.refused_by is 'Who refused it or took it back; nobody where another took its place | personal | account';
comment on column directory.kind_change.refused_at is 'When | internal | account';
create index kind_change_body on directory.kind_change (body_id);
create index kind_change_set on directory.kind_change (set_id);
create unique index kind_change_open on directory.kind_change (body_id, what, coalesce(kind, ''))
  where confirmed_at is null and refused_at is null;
-- Read and written by the functions below alone.
alter table directory.kind_change enable row level security;

create function directory.keeps() returns boolean
  language sql stable security definer set search_path = '' as $$
  select identity.really_acts() and access.role() in ('administrator', 'national_coordinator')
$$;
-- Whether whoever acts may confirm what another has said.
create function directory.may_confirm(asked directory.kind_change) returns boolean
  language sql stable security definer set search_path = '' as $$
  select asked.confirmed_at is null and asked.refused_at is null and asked.lapses_at > access.now() and access.person() <> asked.asked_by
    and identity.really_acts() and access.role() in ('administrator', 'national_coordinator', 'auditor')
$$;
create function directory.carry_out(wanted uuid) returns void
  language plpgsql security definer set search_path = '' as $$
declare said directory.kind_change;
begin
  select * into strict said from directory.kind_change c where c.id = wanted;
  case said.what
    when 'say' then insert into directory.body_kind (body_id, kind, from_day, until_day, source)
      values (said.body_id, said.kind, said.from_day, said.until_day, said.source)
      on conflict (body_id, kind) do update set from_day = excluded.from_day, until_day = excluded.until_day, source = excluded.source;
    when 'remove' then delete from directory.body_kind k where k.body_id = said.body_id and k.kind = said.kind and not k.by_type;
    when 'type' then update directory.body b set type = said.type, municipality = said.municipality where b.id = said.body_id;
    when 'check' then update directory.body b set applied_at = null where b.id = said.body_id;
  end case;
  update directory.body b set revision = b.revision + 1 where b.id = said.body_id;
end $$;

-- Says something of a body, as one who keeps the directory. What was said of the same before and waits gives way to it. Returns whether
-- it holds at once: in a house into which nobody else has come yet who could confirm it.
create function directory.ask_kind(of_set uuid, of_body uuid, said jsonb, lapses timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare made uuid; is_alone boolean := identity.is_first_but_one(access.person());
begin
  if not directory.keeps() or not exists (select from directory.body b where b.id = of_body
    and (not b.hidden or access.role() = 'administrator' or b.id = access.body())) then
    raise exception 'not for whoever says it' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from directory.kind_change c where c.set_id = of_set and c.asked_by <> access.person()) then
    raise exception 'together with what another has asked' using errcode = 'insufficient_privilege';
  end if;
  update directory.kind_change c set refused_at = access.now() where c.body_id = of_body and c.what = said->>'what'
    and c.kind is not distinct from said->>'kind' and c.confirmed_at is null and c.refused_at is null;
  insert into directory.kind_change (set_id, body_id, what, kind, from_day, until_day, source, type, municipality, asked_by, asked_at,
      lapses_at, confirmed_at, alone)
    select of_set, of_body, s.what, s.kind, s.from, s.until, s.source, s.type, s.municipality, access.person(), access.now(), lapses,
      case when is_alone then access.now() end, is_alone
    from jsonb_to_record(said) as s (what text, kind text, "from" date, until date, source text, type text, municipality text)
    returning id into made;
  if is_alone then perform directory.carry_out(made); end if;
  return is_alone;
end $$;
-- The second person, for all that was asked together. Returns whether anything waited for them.
create function directory.confirm_kinds(wanted uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare asked directory.kind_change; any_done boolean := false;
begin
  for asked in select * from directory.kind_change c where c.set_id = wanted order by c.id for update loop
    if directory.may_confirm(asked) then
      update directory.kind_change set confirmed_by = access.person(), confirmed_at = access.now() where id = asked.id;
      perform directory.carry_out(asked.id);
      any_done := true;
    end if;
  end loop;
  return any_done;
end $$;
-- Refused by whoever could confirm it, or taken back by whoever said it.
create function directory.refuse_kinds(wanted uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  if not identity.really_acts() or not exists (select from directory.kind_change c where c.set_id = wanted
    and c.confirmed_at is null and c.refused_at is null and (c.asked_by = access.person() or directory.may_confirm(c))) then
    return false;
  end if;
  update directory.kind_change c set refused_by = access.person(), refused_at = access.now()
    where c.set_id = wanted and c.confirmed_at is null and c.refused_at is null;
  return true;
end $$;

-- A body that is said to be a shelter is hidden at once, and its kind waits: what protects waits for nobody.
create or replace function directory.keep_hidden() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.hidden := new.type = 'shelter' or (
    not directory.is_public_by_itself(new.type)
    and not exists (select from directory.openness o where o.body_id = new.id and o.known)
    and (case tg_op when 'UPDATE' then old.hidden else new.hidden end
      or exists (select from housing.shelter s where s.operator = access.alias('operator', new.id) and s.closed_at is null)
      or exists (select from identity.membership m where m.body_id = new.id and m.role = 'shelter_staff' and m.ended_at is null)
      or exists (select from directory.kind_change c where c.body_id = new.id and c.type = 'shelter' and c.refused_at is null)));
  if tg_op = 'UPDATE' and old.hidden and exists (select from directory.body o where o.id <> new.id and not o.hidden
      and (o.name = new.name or o.organisation_number = new.organisation_number)) then
    new.hidden := true;
  end if;
  return new;
end $$;
create trigger hides_its_body after insert on directory.kind_change for each row
  when (new.type = 'shelter') execute function directory.look_again();

-- What was asked together, or what waits at a body; for those who say and confirm it. A hidden body is named to those alone who may know.
create function directory.list_kind_changes(of_set uuid, of_body uuid) returns table (set_id uuid, body_id uuid, body_name text, what text,
    kind text, from_day date, until_day date, source text, type text, asked_by uuid, asked_by_name text, asked_at timestamptz, lapses_at timestamptz,
    confirmed_by_name text, confirmed_at timestamptz, alone boolean, refused_at timestamptz, may_confirm boolean, may_take_back boolean)
  language sql stable security definer set search_path = '' as $$
  select c.set_id, case when n.named then c.body_id end, case when n.named then b.name end, c.what, c.kind, c.from_day, c.until_day, c.source,
    case when c.what = 'check' then b.type else c.type end, c.asked_by, a.name, c.asked_at, c.lapses_at, y.name, c.confirmed_at, c.alone, c.refused_at,
    directory.may_confirm(c),
    c.confirmed_at is null and c.refused_at is null and c.asked_by = access.person()
  from directory.kind_change c join directory.body b on b.id = c.body_id join identity.person a on a.id = c.asked_by
    left join identity.person y on y.id = c.confirmed_by
    cross join lateral (select not b.hidden or c.body_id = access.body() or access.role() = 'administrator' or directory.meets(b.id) as named) n
  where identity.really_acts() and access.role() in ('administrator', 'national_coordinator', 'auditor')
    and (c.set_id = of_set or (c.body_id = of_body and n.named and c.confirmed_at is null and c.refused_at is null
      and c.lapses_at > access.now()))
  order by b.name, c.id
$$;
-- Whom it waits for, at their bodies: told to whoever asks in the same transaction.
create function directory.whom_kinds_wait_for(wanted uuid) returns table (body_id uuid, person_id uuid)
  language sql stable security definer set search_path = '' as $$
  select w.body_id, w.person_id from identity.who_acts_as('{administrator,national_coordinator,auditor}', access.person()) w
  where exists (select from directory.kind_change c where c.set_id = wanted and c.asked_by = access.person()
    and c.xmin = pg_current_xact_id_if_assigned()::xid)
$$;

-- The wall. Kinds are written by what two have confirmed, and by the house itself when it is filled.
drop policy write on directory.body_kind;
create policy write on directory.body_kind for all to samlad_application
  using ((select access.role()) = 'system') with check ((select access.role()) = 'system');
create function directory.enters_alone() returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.role() in ('administrator', 'national_coordinator') and identity.is_first_but_one(access.person())
$$;
create function directory.keep_what_it_is() returns trigger language plpgsql set search_path = '' as $$
begin
  if current_user <> 'samlad_application' or access.role() = 'system' then return new; end if;
  if tg_op = 'INSERT' then
    if access.person() is null or not directory.enters_alone() then new.applied_at := coalesce(new.applied_at, access.now()); end if;
  elsif new.type <> old.type or (old.applied_at is not null and new.applied_at is null) then
    raise exception 'what a body is, is said by two' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger keep_what_it_is before insert or update of type, applied_at on directory.body
  for each row execute function directory.keep_what_it_is();
comment on column directory.body.applied_at is 'When an organisation entered itself or was entered by one, and no two have checked it since; absent for all others | public | permanent';

revoke execute on function directory.may_confirm(directory.kind_change), directory.carry_out(uuid), directory.keeps()
  from public, samlad_application;
revoke execute on function directory.ask_kind(uuid, uuid, jsonb, timestamptz), directory.confirm_kinds(uuid), directory.refuse_kinds(uuid),
  directory.list_kind_changes(uuid, uuid), directory.whom_kinds_wait_for(uuid), directory.enters_alone() from public;
grant execute on function directory.ask_kind(uuid, uuid, jsonb, timestamptz), directory.confirm_kinds(uuid), directory.refuse_kinds(uuid),
  directory.list_kind_changes(uuid, uuid), directory.whom_kinds_wait_for(uuid), directory.enters_alone() to samlad_application;
