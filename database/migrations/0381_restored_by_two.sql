-- A way in that was lost is given back by two, to the address that the person has, a day later, and they are told at once (domain
-- rule 18). A closed account of somebody whose roles need two is opened again by two. The application's role makes no such link.

alter table identity.proposal drop constraint proposal_kind_check, drop constraint role_of_kind;
alter table identity.proposal add constraint proposal_kind_check check (kind in ('membership', 'agreement', 'restore', 'reopen')),
  add constraint role_of_kind check ((kind = 'agreement') = (role is null));
alter table identity.proposal add column sent_at timestamptz;
comment on column identity.proposal.kind is 'membership: a role; agreement: whoever of another body confirms for a small one; restore: a way in that was lost; reopen: an account that was closed | internal | account';
comment on column identity.proposal.role is 'Which role; of a way in or an account the role that decides who confirms | secret | account';
comment on column identity.proposal.sent_at is 'When the link of a way in was sent | internal | account';

-- Hours between the second person's yes and the link: whoever really has the account has that time to say no.
create function identity.restore_delay() returns interval
  language sql immutable parallel safe set search_path = '' as $$ select interval '24 hours' $$;

-- By which of their memberships it is decided who confirms for somebody: what opens the most.
create function identity.weightiest(person uuid) returns table (body_id uuid, role text)
  language sql stable security definer set search_path = '' as $$
  select m.body_id, m.role from identity.membership m where m.person_id = weightiest.person and m.ended_at is null
  order by array_position('{shelter_staff,case_manager,regional_coordinator,police_prosecutor,caseworker,ngo_officer,lawyer,auditor,national_coordinator,administrator}', m.role) nulls last,
    m.is_default desc, m.given_at, m.id
  limit 1
$$;
create function identity.may_propose_restore(person uuid, kind text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select identity.really_acts() and access.person() <> p.id
    and case may_propose_restore.kind when 'restore' then p.disabled_at is null when 'reopen' then p.disabled_at is not null else false end
    and (access.role() = 'administrator' or (access.body() = w.body_id and identity.is_case_role(access.role()) and identity.is_case_role(w.role)
      and (access.role() = 'case_manager' or not identity.has_manager(w.body_id))))
  from identity.person p cross join lateral identity.weightiest(p.id) w where p.id = may_propose_restore.person
$$;
-- The facts for the first wall, told to administrators and to the body by which it is decided.
create function identity.facts_to_restore(person uuid) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('isSelf', p.id = access.person(), 'bodyId', w.body_id, 'role', w.role, 'hasManager', identity.has_manager(w.body_id),
    'isClosed', p.disabled_at is not null, 'isActivated', p.activated_at is not null,
    'waits', exists (select from identity.proposal o where o.person_id = p.id and o.kind in ('restore', 'reopen') and o.refused_at is null
      and ((o.confirmed_at is null and o.lapses_at > access.now()) or (o.kind = 'restore' and o.confirmed_at is not null and o.sent_at is null))))
  from identity.person p cross join lateral identity.weightiest(p.id) w
  where p.id = facts_to_restore.person and identity.really_acts() and (access.role() = 'administrator' or w.body_id = access.body())
$$;
-- Stops where an account needs two, and says nothing otherwise: whatever somebody says that they are.
create function identity.require_needs_one(person uuid) returns boolean
  language plpgsql stable security definer set search_path = '' as $$
begin
  if exists (select from identity.membership m where m.person_id = require_needs_one.person and m.ended_at is null and identity.needs_two(m.role)) then
    raise exception 'this account is opened again by two' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create function identity.propose_restore(person uuid, kind text, lapses timestamptz) returns uuid
  language plpgsql security definer set search_path = '' as $$
#variable_conflict use_variable
declare w record; made uuid; alone boolean;
begin
  if not coalesce(identity.may_propose_restore(person, kind), false) then
    raise exception 'not for whoever asks to propose' using errcode = 'insufficient_privilege';
  end if;
  select * into w from identity.weightiest(person);
  alone := not identity.needs_two(w.role);
  update identity.proposal o set refused_at = o.lapses_at where o.person_id = person and o.kind = kind
    and o.confirmed_at is null and o.refused_at is null and o.lapses_at <= access.now();
  insert into identity.proposal (kind, person_id, body_id, role, asked_by, asked_as, asked_at, lapses_at, confirmed_at, alone)
    values (kind, person, w.body_id, w.role, access.person(), access.role(), access.now(), lapses,
      case when alone then access.now() end, alone)
    on conflict do nothing returning id into made;
  return made;
end $$;

create or replace function identity.confirm(wanted uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare waiting identity.proposal;
begin
  select * into waiting from identity.proposal o where o.id = wanted for update;
  if waiting.id is null or not identity.may_confirm(waiting) then return false; end if;
  update identity.proposal set confirmed_by = access.person(), confirmed_at = access.now() where id = wanted;
  case waiting.kind
    when 'membership' then perform identity.carry_out(wanted);
    when 'reopen' then update identity.person set disabled_at = null where id = waiting.person_id;
    else null;
  end case;
  return true;
end $$;
-- A way in is stopped until its link is sent, by whoever has the account and by the two who gave it.
create or replace function identity.refuse(wanted uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare waiting identity.proposal;
begin
  select * into waiting from identity.proposal o where o.id = wanted for update;
  if waiting.id is null or waiting.refused_at is not null or not identity.really_acts() then return false; end if;
  if not identity.may_take_back(waiting) and not identity.may_confirm(waiting) then return false; end if;
  update identity.proposal set confirmed_at = null, confirmed_by = null, refused_by = access.person(), refused_at = access.now()
    where id = wanted;
  return true;
end $$;
create function identity.may_take_back(o identity.proposal) returns boolean
  language sql stable security definer set search_path = '' as $$
  select o.refused_at is null and case o.kind
    when 'agreement' then (o.confirmed_at is null and o.asked_by = access.person())
      or (o.confirmed_at is not null and (o.person_id = access.person() or (o.body_id = access.body() and o.asked_as = access.role())))
    when 'restore' then o.sent_at is null and access.person() in (o.person_id, o.asked_by, o.confirmed_by)
    else o.confirmed_at is null and o.asked_by = access.person() end
$$;
revoke execute on function identity.may_take_back(identity.proposal) from public, samlad_application;

create or replace function identity.list_proposals() returns table (
    id uuid, kind text, person_name text, email text, body_id uuid, body_name text, role text, asked_by_name text, asked_as text,
    asked_at timestamptz, lapses_at timestamptz, confirmed_by_name text, confirmed_at timestamptz, alone boolean, refused_at timestamptz,
    may_confirm boolean, may_take_back boolean, is_told boolean)
  language sql stable security definer set search_path = '' as $$
  select o.id, o.kind, p.name, p.email, case when n.named then o.body_id end, case when n.named then b.name end, o.role,
    a.name, o.asked_as, o.asked_at, o.lapses_at, c.name, o.confirmed_at, o.alone, o.refused_at,
    identity.may_confirm(o), identity.may_take_back(o),
    exists (select from arrivals.arrival w where w.about_id = o.id and w.kind in ('identity.power_given', 'identity.power_seen')
      and w.settled_at is null and arrivals.is_for_me(w.body_id, w.roles, w.people, null))
  from identity.proposal o join identity.person p on p.id = o.person_id join identity.person a on a.id = o.asked_by
    join directory.body b on b.id = o.body_id left join identity.person c on c.id = o.confirmed_by
    cross join lateral (select not b.hidden or o.body_id = access.body() or access.role() = 'administrator' or directory.meets(b.id) as named) n
  where identity.really_acts() and (
      o.asked_by = access.person()
      or (o.body_id = access.body() and identity.is_case_role(access.role()))
      or identity.is_house_role(access.role())
      or (o.kind in ('agreement', 'restore') and o.person_id = access.person())
      or (o.kind <> 'agreement' and access.person() in (select identity.agreed_people(o.body_id))))
    and (o.lapses_at > access.now() - interval '30 days' or (o.kind = 'agreement' and o.confirmed_at is not null))
  order by o.asked_at desc, o.id limit 200
$$;

-- Those who have not come in yet get a new link at once, by the same two.
create or replace function identity.invite_confirmed(wanted uuid, secret bytea, ends timestamptz) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare whom uuid; made uuid;
begin
  select o.person_id into whom from identity.proposal o join identity.person p on p.id = o.person_id
    where o.id = wanted and o.kind in ('membership', 'restore') and o.confirmed_at is not null and o.xmin = pg_current_xact_id_if_assigned()::xid
      and access.person() = coalesce(o.confirmed_by, o.asked_by) and p.activated_at is null;
  if whom is null then return null; end if;
  update identity.invitation set withdrawn_at = access.now() where person_id = whom and used_at is null and withdrawn_at is null;
  insert into identity.invitation (kind, secret_hash, person_id, invited_by, created_at, ends_at)
    values ('invitation', secret, whom, access.person(), access.now(), ends) returning id into made;
  update identity.proposal set sent_at = access.now() where id = wanted and kind = 'restore';
  return made;
end $$;
-- The link of a way in, once its time has come: made by the house itself, and sent to the address of the account.
create function identity.invite_restored(wanted uuid, secret bytea, ends timestamptz) returns table (email text, language text)
  language plpgsql security definer set search_path = '' as $$
declare whom uuid;
begin
  if access.role() <> 'system' then return; end if;
  update identity.proposal o set sent_at = access.now() from identity.person p
    where o.id = wanted and o.kind = 'restore' and o.confirmed_at <= access.now() - identity.restore_delay() and o.refused_at is null
      and o.sent_at is null and p.id = o.person_id and p.disabled_at is null and p.activated_at is not null
    returning o.person_id into whom;
  if whom is null then return; end if;
  update identity.invitation set withdrawn_at = access.now() where person_id = whom and used_at is null and withdrawn_at is null;
  insert into identity.invitation (kind, secret_hash, person_id, created_at, ends_at) values ('restore', secret, whom, access.now(), ends);
  return query select p.email, p.language from identity.person p where p.id = whom;
end $$;
create function identity.whom_to_warn(wanted uuid) returns table (email text, language text)
  language plpgsql security definer set search_path = '' as $$
begin
  if access.role() <> 'system' then return; end if;
  return query select p.email, p.language from identity.proposal o join identity.person p on p.id = o.person_id
    where o.id = wanted and o.kind = 'restore' and o.confirmed_at is not null and o.sent_at is null and p.disabled_at is null;
end $$;

-- The wall: in the application's role no link to an account that needs two, nor to one that is in use.
create function identity.refuse_unconfirmed_link() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if current_user <> 'samlad_application' then return new; end if;
  if new.kind = 'set_up' and identity.has_no_administrator() then return new; end if;
  if new.kind = 'invitation' and identity.opens_nothing_yet(new.person_id) then return new; end if;
  raise exception 'a link to this account is made by two' using errcode = 'insufficient_privilege';
end $$;
create function identity.has_no_administrator() returns boolean
  language sql stable security definer set search_path = '' as $$
  select not identity.in_house_role('{administrator}', '{}')
$$;
create function identity.opens_nothing_yet(person uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select (access.role() in ('sign_in', 'system') or (access.role() = 'administrator' and identity.really_acts()))
    and exists (select from identity.person p where p.id = opens_nothing_yet.person and p.activated_at is null)
    and not exists (select from identity.membership m where m.person_id = opens_nothing_yet.person and m.ended_at is null and identity.needs_two(m.role))
$$;
create trigger refuse_unconfirmed before insert on identity.invitation
  for each row execute function identity.refuse_unconfirmed_link();
revoke update on identity.invitation from samlad_application;
grant update (used_at, withdrawn_at) on identity.invitation to samlad_application;

create function identity.refuse_reopening() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if current_user = 'samlad_application' then perform identity.require_needs_one(new.id); end if;
  return new;
end $$;
-- What two have confirmed is written by the owner, whoever of them acts.
create or replace function identity.guard_person() returns trigger language plpgsql as $$
begin
  if current_user = 'samlad_application' and access.role() not in ('administrator', 'sign_in', 'system')
     and (new.id, new.email, new.fictional, new.created_at, new.activated_at, new.disabled_at)
         is distinct from (old.id, old.email, old.fictional, old.created_at, old.activated_at, old.disabled_at)
  then
    raise exception 'only name and language are one''s own to change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger refuse_reopening before update of disabled_at on identity.person
  for each row when (old.disabled_at is not null and new.disabled_at is null) execute function identity.refuse_reopening();

revoke execute on function identity.weightiest(uuid), identity.may_propose_restore(uuid, text) from public, samlad_application;

insert into jobs.task (name, takes, about, written) values
  ('identity.warn_of_restore', '{proposalId}', 'proposalId', '{identity.proposal.id}'),
  ('identity.mail_restore', '{proposalId}', 'proposalId', '{identity.proposal.id}');
