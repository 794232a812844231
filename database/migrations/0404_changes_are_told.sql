-- Whoever looks after the house ends nobody's membership silently, and does not say alone what a body is as a recipient, which decides
-- who may receive what: each such ending and change is told to whoever leads the body and to those who watch (domain rule 18). The
-- database tells, whichever way it was done.

create table identity.body_change (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null references directory.body (id),
  what text not null check (what in ('membership_ended', 'account_closed', 'kind_changed', 'type_changed')),
  person_id uuid references identity.person (id),
  role text,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null
);
comment on table identity.body_change is 'What those who look after the house have ended or changed at a body, to be told there and to those who watch';
comment on column identity.body_change.id is 'Identifier | internal | account';
comment on column identity.body_change.body_id is 'The body | internal | account';
comment on column identity.body_change.what is 'What was ended or changed | internal | account';
comment on column identity.body_change.person_id is 'Whose membership or account it was | personal | account';
comment on column identity.body_change.role is 'In which role they acted | internal | account';
comment on column identity.body_change.changed_by is 'Who did it | personal | account';
comment on column identity.body_change.changed_at is 'When | internal | account';
create index body_change_body on identity.body_change (body_id);
create trigger only_grows before update or delete or truncate on identity.body_change
  for each statement execute function access.refuse_change();
alter table identity.body_change enable row level security;

-- Tells those who lead a body, or work with people there where nobody leads, and those who watch the house; where nobody is left at the
-- body, the national coordinators. What somebody does to themselves, and what the program does, is told by other means.
create function identity.tell_change(of_body uuid, done text, whose uuid, as_role text) returns void
  language plpgsql security definer set search_path = '' as $$
declare
  made uuid;
  told record;
begin
  if access.person() is null or access.person() = whose then return; end if;
  insert into identity.body_change (body_id, what, person_id, role, changed_by, changed_at)
    values (of_body, done, whose, as_role, access.person(), access.now()) returning id into made;
  for told in
    select m.body_id, m.role in ('auditor', 'national_coordinator') as watches, array_agg(distinct m.role) as roles
      from identity.membership m
      where m.ended_at is null and identity.is_active(m.person_id) and (
        m.role = 'auditor'
        or (m.body_id = of_body and (m.role = 'case_manager' or (identity.is_case_role(m.role) and not identity.has_manager(of_body))))
        or (m.role = 'national_coordinator' and not exists (
          select from identity.membership o where o.body_id = of_body and o.ended_at is null and identity.is_active(o.person_id))))
      group by 1, 2
  loop
    perform arrivals.wait_for(case when told.watches then 'identity.change_seen' else 'identity.body_changed' end, made, null,
      told.body_id, told.roles, '{}', 'urgent', jsonb_build_object('changeId', made), null, null);
  end loop;
end $$;
revoke execute on function identity.tell_change(uuid, text, uuid, text) from public, samlad_application;

create function identity.tell_ended() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform identity.tell_change(new.body_id, 'membership_ended', new.person_id, new.role);
  return null;
end $$;
create trigger tell_ended after update of ended_at on identity.membership
  for each row when (old.ended_at is null and new.ended_at is not null) execute function identity.tell_ended();

create function identity.tell_closed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform identity.tell_change(m.body_id, 'account_closed', new.id, m.role)
    from identity.membership m where m.person_id = new.id and m.ended_at is null;
  return null;
end $$;
create trigger tell_closed after update of disabled_at on identity.person
  for each row when (old.disabled_at is null and new.disabled_at is not null) execute function identity.tell_closed();

-- Once for a change of type: what follows from it is the same change.
create function directory.tell_kind() returns trigger language plpgsql security definer set search_path = '' as $$
declare said directory.body_kind := coalesce(new, old);
begin
  if not said.by_type or (tg_op = 'UPDATE' and (old.from_day, old.until_day) is distinct from (new.from_day, new.until_day)) then
    perform identity.tell_change(said.body_id, 'kind_changed', null, null);
  end if;
  return null;
end $$;
create trigger tell_kind after insert or update or delete on directory.body_kind for each row execute function directory.tell_kind();
create function directory.tell_type() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform identity.tell_change(new.id, 'type_changed', null, null);
  return null;
end $$;
create trigger tell_type after update of type on directory.body
  for each row when (old.type is distinct from new.type) execute function directory.tell_type();

-- One change, for whoever it waits for or waited for.
create function identity.find_change(wanted uuid) returns table (what text, body_name text, person_name text, role text, by_name text,
    changed_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select c.what, case when not b.hidden or c.body_id = access.body() or directory.meets(b.id) then b.name end, p.name, c.role, a.name,
    c.changed_at
  from identity.body_change c join directory.body b on b.id = c.body_id join identity.person a on a.id = c.changed_by
    left join identity.person p on p.id = c.person_id
  where c.id = wanted and exists (select from arrivals.arrival w where w.about_id = c.id
    and w.kind in ('identity.change_seen', 'identity.body_changed') and arrivals.is_for_me(w.body_id, w.roles, w.people, null))
$$;
revoke execute on function identity.find_change(uuid), identity.tell_ended(), identity.tell_closed(), directory.tell_kind(),
  directory.tell_type() from public;
grant execute on function identity.find_change(uuid) to samlad_application;
