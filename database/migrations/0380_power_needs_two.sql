-- Power needs two (domain rule 18). A role that reads cases, places or the trail, or confirms such a role, is asked for by one person
-- and confirmed by another: of the body itself where it has people of its own, nobody for themselves. The administrator of the house
-- opens nothing, directly or by way of a role. Whoever writes SQL in the application's role comes no further.

-- Roles that work with people for a body, and those that watch over the house or are trusted by all of it.
create function identity.is_case_role(role text) returns boolean
  language sql immutable parallel safe set search_path = '' as $$
  select role in ('regional_coordinator', 'caseworker', 'case_manager', 'shelter_staff', 'police_prosecutor', 'ngo_officer', 'lawyer')
$$;
create function identity.is_house_role(role text) returns boolean
  language sql immutable parallel safe set search_path = '' as $$
  select role in ('administrator', 'national_coordinator', 'auditor')
$$;
create function identity.needs_two(role text) returns boolean
  language sql immutable parallel safe set search_path = '' as $$
  select identity.is_case_role(role) or identity.is_house_role(role)
$$;

-- A role fits what its body is: nobody is a social worker at Eurojust, or police at a municipality.
create function identity.role_fits(role text, body uuid) returns boolean
  language sql stable set search_path = '' as $$
  select exists (select from directory.body b where b.id = role_fits.body and case
    when not identity.needs_two(role_fits.role) then true
    when b.active_until < (access.now() at time zone 'Europe/Stockholm')::date then false
    when b.type in ('eu_body', 'international_body', 'agency_group', 'county_boards', 'municipalities', 'regions', 'parliament') then false
    when role_fits.role = 'police_prosecutor' then exists (select from directory.body_kind k where k.body_id = b.id
      and k.kind in ('police', 'security_police', 'prosecutor', 'customs', 'coast_guard')
      and coalesce(k.until_day >= (access.now() at time zone 'Europe/Stockholm')::date, true))
    when role_fits.role = 'shelter_staff' then b.hidden or b.type = 'municipality' or not directory.is_public_by_itself(b.type)
    when role_fits.role = 'regional_coordinator' then
      b.type in ('municipality', 'municipal_function', 'municipal_unit', 'county_board', 'region', 'regional_unit', 'agency', 'agency_unit')
    when role_fits.role = 'ngo_officer' then not directory.is_public_by_itself(b.type)
    when role_fits.role in ('caseworker', 'case_manager') then
      b.type not in ('government', 'government_committee', 'inquiry', 'department', 'international_organisation')
    else true end)
$$;

-- One mechanism for what one proposes and another confirms: who is to be given what, who asked, who confirmed, when it lapses.
create table identity.proposal (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('membership', 'agreement')),
  person_id uuid not null references identity.person (id),
  body_id uuid not null references directory.body (id),
  role text,
  asked_by uuid not null references identity.person (id),
  asked_as text not null,
  asked_at timestamptz not null,
  lapses_at timestamptz not null check (lapses_at > asked_at),
  confirmed_by uuid references identity.person (id),
  confirmed_at timestamptz,
  alone boolean not null default false,
  refused_by uuid references identity.person (id),
  refused_at timestamptz,
  membership_id uuid references identity.membership (id),
  constraint proposed_by_two check (asked_by <> person_id and confirmed_by <> asked_by
    and (confirmed_by <> person_id or kind = 'agreement')),
  constraint confirmed_by_somebody check (confirmed_at is null or confirmed_by is not null or alone),
  check (confirmed_at is null or refused_at is null),
  constraint role_of_kind check ((kind = 'membership') = (role is not null))
);
comment on table identity.proposal is 'What one proposes and another confirms: a role for a person at a body, or that somebody of another body is its second person';
comment on column identity.proposal.id is 'Identifier | internal | account';
comment on column identity.proposal.kind is 'membership: a role; agreement: whoever of another body confirms for a small one | internal | account';
comment on column identity.proposal.person_id is 'Who is to be given it | personal | account';
comment on column identity.proposal.body_id is 'At which body | secret | account';
comment on column identity.proposal.role is 'Which role | secret | account';
comment on column identity.proposal.asked_by is 'Who asked | personal | account';
comment on column identity.proposal.asked_as is 'In which role they asked | internal | account';
comment on column identity.proposal.asked_at is 'When | internal | account';
comment on column identity.proposal.lapses_at is 'When it lapses, where nobody has confirmed it | internal | account';
comment on column identity.proposal.confirmed_by is 'Who confirmed | personal | account';
comment on column identity.proposal.confirmed_at is 'When it was confirmed | internal | account';
comment on column identity.proposal.alone is 'Whether nobody else had come into the house yet who could confirm | internal | account';
comment on column identity.proposal.refused_by is 'Who refused it or took it back; nobody where it lapsed | personal | account';
comment on column identity.proposal.refused_at is 'When it was refused, taken back or lapsed | internal | account';
comment on column identity.proposal.membership_id is 'The membership that came of it | internal | account';
create unique index proposal_open on identity.proposal (kind, person_id, body_id, coalesce(role, ''))
  where confirmed_at is null and refused_at is null;
create index proposal_body on identity.proposal (body_id, asked_at desc);
create index proposal_lapses on identity.proposal (lapses_at) where confirmed_at is null and refused_at is null;

alter table identity.proposal enable row level security;
-- Read and written by the functions below, which know who may. The house itself looks for what has lapsed.
grant select on identity.proposal to samlad_application;
create policy read on identity.proposal for select to samlad_application using ((select access.role()) = 'system');

-- What follows asks of itself alone: nobody else is told.
create function identity.is_active(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from identity.person p where p.id = wanted and p.activated_at is not null and p.disabled_at is null)
$$;
-- Whether whoever the transaction says acts really does: settings alone make nobody anything.
create function identity.really_acts() returns boolean
  language sql stable security definer set search_path = '' as $$
  select identity.is_active(access.person()) and exists (select from identity.membership m
    where m.person_id = access.person() and m.body_id = access.body() and m.role = access.role() and m.ended_at is null)
$$;
-- People who work with people for a body, and come in.
create function identity.own_people(body uuid) returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select distinct m.person_id from identity.membership m
  where m.body_id = own_people.body and m.ended_at is null and identity.is_case_role(m.role) and identity.is_active(m.person_id)
$$;
create function identity.has_manager(body uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from identity.membership m where m.body_id = has_manager.body and m.role = 'case_manager' and m.ended_at is null
    and identity.is_active(m.person_id))
$$;
create function identity.agreed_people(body uuid) returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select p.person_id from identity.proposal p
  where p.kind = 'agreement' and p.body_id = agreed_people.body and p.confirmed_at is not null and p.refused_at is null
    and identity.is_active(p.person_id)
$$;
create function identity.in_house_role(wanted text[], but uuid[]) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from identity.membership m where m.role = any (wanted) and m.ended_at is null
    and m.person_id <> all (but) and identity.is_active(m.person_id))
$$;
-- Before anybody else has come in by whom the house is watched, whoever set it up chooses that one alone: once, in an empty house.
-- Those who have left count: a house that somebody has emptied is not a new one.
create function identity.is_first_but_one(asker uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select not exists (select from identity.membership m join identity.person p on p.id = m.person_id
    where identity.needs_two(m.role) and m.person_id <> asker and p.activated_at is not null)
$$;

-- All that decides who may ask and who may confirm, for whoever acts: the same facts as the application's own policy reads.
create function identity.proposal_facts(person uuid, body uuid, role text, asker uuid) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'ownPeople', (select count(*) from identity.own_people(body)),
    'isOwn', access.person() in (select identity.own_people(body)) and access.body() = body and identity.is_case_role(access.role()),
    'hasManager', identity.has_manager(body),
    'others', (select count(*) from identity.own_people(body) o (id) where o.id is distinct from asker and o.id is distinct from person),
    'agreed', access.person() in (select identity.agreed_people(body)),
    'hasAgreed', exists (select from identity.agreed_people(body) a (id) where a.id is distinct from asker and a.id is distinct from person),
    'watched', identity.in_house_role('{national_coordinator,auditor}', array[asker, coalesce(person, asker)]),
    'first', identity.is_first_but_one(asker),
    'fits', identity.role_fits(role, body))
$$;
create function identity.may_propose(person uuid, body uuid, role text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select identity.really_acts() and access.person() is distinct from person and (f->>'fits')::boolean and case
    when identity.is_house_role(role) then access.role() in ('administrator', 'national_coordinator')
    when not identity.is_case_role(role) then false
    when (f->>'ownPeople')::integer = 0 then access.role() in ('administrator', 'national_coordinator')
    else (f->>'isOwn')::boolean and (access.role() = 'case_manager' or not (f->>'hasManager')::boolean) end
  from identity.proposal_facts(person, body, role, access.person()) f
$$;
create function identity.may_confirm(wanted identity.proposal) returns boolean
  language sql stable security definer set search_path = '' as $$
  select wanted.confirmed_at is null and wanted.refused_at is null and wanted.lapses_at > access.now()
    and identity.really_acts() and access.person() <> wanted.asked_by and case
    when wanted.kind = 'agreement' then access.person() = wanted.person_id and identity.needs_two(access.role())
      and access.body() <> wanted.body_id and (directory.meets(wanted.body_id) or directory.told(wanted.body_id))
    when access.person() = wanted.person_id or not (f->>'fits')::boolean then false
    when wanted.role = 'administrator' then access.role() in ('administrator', 'national_coordinator', 'auditor')
    when identity.is_house_role(wanted.role) then access.role() in ('national_coordinator', 'auditor')
      or (access.role() = 'administrator' and not (f->>'watched')::boolean)
    else (f->>'isOwn')::boolean
      or ((f->>'agreed')::boolean and (f->>'ownPeople')::integer < 4 and identity.needs_two(access.role()))
      or ((f->>'others')::integer = 0 and not (f->>'hasAgreed')::boolean
        and (access.role() = 'national_coordinator' or (access.role() = 'administrator' and wanted.asked_as <> 'administrator'))) end
  from identity.proposal_facts(wanted.person_id, wanted.body_id, wanted.role, wanted.asked_by) f
$$;

-- The facts for the first wall. Of an address it says whether it is one's own, and of one's own body whether it is there already.
create function identity.facts_to_propose(address text, body uuid, role text) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select identity.proposal_facts(p.id, facts_to_propose.body, facts_to_propose.role, access.person()) || jsonb_build_object(
    'isSelf', coalesce(p.id = access.person(), false),
    'isThere', exists (select from identity.membership m where m.person_id = p.id and m.body_id = facts_to_propose.body
      and m.role = facts_to_propose.role and m.ended_at is null),
    'waits', exists (select from identity.proposal o where o.kind = 'membership' and o.person_id = p.id and o.body_id = facts_to_propose.body
      and o.role = facts_to_propose.role and o.confirmed_at is null and o.refused_at is null and o.lapses_at > access.now()),
    'isClosed', coalesce(p.disabled_at is not null, false))
  from (values (lower(address))) given (email) left join identity.person p on p.email = given.email
  where identity.really_acts()
    and (facts_to_propose.body = access.body() or access.role() in ('administrator', 'national_coordinator'))
$$;
create function identity.facts_to_confirm(wanted uuid) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select identity.proposal_facts(o.person_id, o.body_id, o.role, o.asked_by) || jsonb_build_object(
    'kind', o.kind, 'person', o.person_id, 'body', o.body_id, 'role', o.role, 'askedBy', o.asked_by, 'askedAs', o.asked_as,
    'waits', o.confirmed_at is null and o.refused_at is null and o.lapses_at > access.now(),
    'known', directory.meets(o.body_id) or directory.told(o.body_id),
    'isActivated', exists (select from identity.person p where p.id = o.person_id and p.activated_at is not null))
  from identity.proposal o where o.id = wanted and identity.really_acts()
    and (o.body_id = access.body() or o.person_id = access.person() or identity.is_house_role(access.role())
      or access.person() in (select identity.agreed_people(o.body_id)))
$$;

-- Writes the membership of a proposal that is confirmed, or gives back one that had ended.
create function identity.carry_out(wanted uuid) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare done identity.proposal; made uuid;
begin
  select * into strict done from identity.proposal where id = wanted and confirmed_at is not null and kind = 'membership';
  insert into identity.membership (person_id, body_id, role, given_by, given_at, is_default)
    values (done.person_id, done.body_id, done.role, done.asked_by, done.confirmed_at,
      not exists (select from identity.membership m where m.person_id = done.person_id and m.ended_at is null))
    on conflict (person_id, body_id, role) do update set ended_at = null, given_at = excluded.given_at, given_by = excluded.given_by
    returning id into made;
  update identity.proposal set membership_id = made where id = wanted;
  return made;
end $$;

-- Asks that somebody be given a role; whoever has no account gets one that nobody can come in by before it is confirmed.
create function identity.propose(address text, called text, body uuid, role text, lapses timestamptz) returns uuid
  language plpgsql security definer set search_path = '' as $$
#variable_conflict use_variable
declare whom uuid; made uuid; first boolean;
begin
  select p.id into whom from identity.person p where p.email = lower(address) and p.disabled_at is null;
  if not identity.may_propose(whom, body, role) then
    raise exception 'not for whoever asks to propose' using errcode = 'insufficient_privilege';
  end if;
  if whom is null then
    insert into identity.person (email, name, created_at) values (lower(address), called, access.now()) returning id into whom;
  end if;
  update identity.proposal o set refused_at = o.lapses_at where o.person_id = whom and o.body_id = body and o.role = role
    and o.confirmed_at is null and o.refused_at is null and o.lapses_at <= access.now();
  first := identity.is_house_role(role) and identity.is_first_but_one(access.person());
  insert into identity.proposal (kind, person_id, body_id, role, asked_by, asked_as, asked_at, lapses_at, confirmed_at, alone)
    values ('membership', whom, body, role, access.person(), access.role(), access.now(), lapses,
      case when first then access.now() end, first)
    on conflict do nothing returning id into made;
  if first then perform identity.carry_out(made); end if;
  return made;
end $$;

-- Asks somebody of another body to be the second person of a small one, whose manager chooses them beforehand.
create function identity.propose_agreement(address text, lapses timestamptz) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare whom uuid; made uuid;
begin
  select p.id into whom from identity.person p where p.email = lower(address) and identity.is_active(p.id)
    and exists (select from identity.membership m where m.person_id = p.id and m.body_id <> access.body() and m.ended_at is null
      and identity.needs_two(m.role));
  if not identity.really_acts() or not identity.is_case_role(access.role())
    or not (access.role() = 'case_manager' or not identity.has_manager(access.body())) then
    raise exception 'not for whoever asks to propose' using errcode = 'insufficient_privilege';
  end if;
  if whom is null or whom in (select identity.own_people(access.body())) then return null; end if;
  update identity.proposal o set refused_at = o.lapses_at where o.kind = 'agreement' and o.person_id = whom and o.body_id = access.body()
    and o.confirmed_at is null and o.refused_at is null and o.lapses_at <= access.now();
  insert into identity.proposal (kind, person_id, body_id, asked_by, asked_as, asked_at, lapses_at)
    values ('agreement', whom, access.body(), access.person(), access.role(), access.now(), lapses)
    on conflict do nothing returning id into made;
  return made;
end $$;

-- The second person. Returns whether it waited for them.
create function identity.confirm(wanted uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare waiting identity.proposal;
begin
  select * into waiting from identity.proposal o where o.id = wanted for update;
  if waiting.id is null or not identity.may_confirm(waiting) then return false; end if;
  update identity.proposal set confirmed_by = access.person(), confirmed_at = access.now() where id = wanted;
  if waiting.kind = 'membership' then perform identity.carry_out(wanted); end if;
  return true;
end $$;
-- Refused by whoever could confirm it, or taken back by whoever asked; an agreement by either side at any time.
create function identity.refuse(wanted uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare waiting identity.proposal;
begin
  select * into waiting from identity.proposal o where o.id = wanted for update;
  if waiting.id is null or waiting.refused_at is not null or not identity.really_acts() then return false; end if;
  if waiting.kind = 'agreement' and waiting.confirmed_at is not null
    and (waiting.person_id = access.person() or (waiting.body_id = access.body() and access.role() = waiting.asked_as)) then
    update identity.proposal set confirmed_at = null, confirmed_by = null, refused_by = access.person(), refused_at = access.now()
      where id = wanted;
    return true;
  end if;
  if waiting.confirmed_at is not null or not (waiting.asked_by = access.person() or identity.may_confirm(waiting)) then return false; end if;
  update identity.proposal set refused_by = access.person(), refused_at = access.now() where id = wanted;
  return true;
end $$;
-- What waits ends with the account that it is for and with its body (domain rule 19); so does the second person of a body.
create function identity.end_proposals() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update identity.proposal o set confirmed_by = null, confirmed_at = null, refused_at = access.now()
    where (case tg_table_name when 'person' then o.person_id else o.body_id end) = new.id and o.refused_at is null
      and (o.confirmed_at is null or o.kind = 'agreement');
  return null;
end $$;
create trigger end_proposals after update of disabled_at on identity.person
  for each row when (old.disabled_at is null and new.disabled_at is not null) execute function identity.end_proposals();
create trigger end_proposals after insert or update of active_until on directory.body
  for each row when (new.active_until < (access.now() at time zone 'Europe/Stockholm')::date)
  execute function identity.end_proposals();

-- What nobody has confirmed lapses, and what waits for a body that has ended. Returns all that waits no longer since a while.
create function identity.lapse_proposals() returns setof uuid
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if access.role() <> 'system' then return; end if;
  update identity.proposal o set confirmed_by = null, confirmed_at = null, refused_at = access.now()
    where o.refused_at is null and ((o.confirmed_at is null and o.lapses_at <= access.now())
      or ((o.confirmed_at is null or o.kind = 'agreement') and exists (select from directory.body b
        where b.id = o.body_id and b.active_until < (access.now() at time zone 'Europe/Stockholm')::date)));
  return query select o.id from identity.proposal o where o.refused_at > access.now() - interval '1 day';
end $$;

-- The link for somebody who has not come in yet: made by whoever confirmed, in the same transaction.
create function identity.invite_confirmed(wanted uuid, secret bytea, ends timestamptz) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare whom uuid; made uuid;
begin
  select o.person_id into whom from identity.proposal o join identity.person p on p.id = o.person_id
    where o.id = wanted and o.kind = 'membership' and o.confirmed_at is not null and o.xmin = pg_current_xact_id_if_assigned()::xid
      and access.person() = coalesce(o.confirmed_by, o.asked_by) and p.activated_at is null;
  if whom is null then return null; end if;
  update identity.invitation set withdrawn_at = access.now() where person_id = whom and used_at is null and withdrawn_at is null;
  insert into identity.invitation (kind, secret_hash, person_id, invited_by, created_at, ends_at)
    values ('invitation', secret, whom, access.person(), access.now(), ends) returning id into made;
  return made;
end $$;

-- What somebody sees of it as they act now: what concerns their body, what they asked for or can confirm; those who watch over the
-- house see all of it. A body that is hidden is named to those alone who may know of it.
create function identity.list_proposals() returns table (
    id uuid, kind text, person_name text, email text, body_id uuid, body_name text, role text, asked_by_name text, asked_as text,
    asked_at timestamptz, lapses_at timestamptz, confirmed_by_name text, confirmed_at timestamptz, alone boolean, refused_at timestamptz,
    may_confirm boolean, may_take_back boolean, is_told boolean)
  language sql stable security definer set search_path = '' as $$
  select o.id, o.kind, p.name, p.email, case when n.named then o.body_id end, case when n.named then b.name end, o.role,
    a.name, o.asked_as, o.asked_at, o.lapses_at, c.name, o.confirmed_at, o.alone, o.refused_at,
    identity.may_confirm(o),
    o.refused_at is null and ((o.confirmed_at is null and o.asked_by = access.person())
      or (o.kind = 'agreement' and o.confirmed_at is not null
        and (o.person_id = access.person() or (o.body_id = access.body() and o.asked_as = access.role())))),
    exists (select from arrivals.arrival w where w.about_id = o.id and w.kind in ('identity.power_given', 'identity.power_seen')
      and w.settled_at is null and arrivals.is_for_me(w.body_id, w.roles, w.people, null))
  from identity.proposal o join identity.person p on p.id = o.person_id join identity.person a on a.id = o.asked_by
    join directory.body b on b.id = o.body_id left join identity.person c on c.id = o.confirmed_by
    cross join lateral (select not b.hidden or o.body_id = access.body() or access.role() = 'administrator' or directory.meets(b.id) as named) n
  where identity.really_acts() and (
      o.asked_by = access.person()
      or (o.body_id = access.body() and identity.is_case_role(access.role()))
      or identity.is_house_role(access.role())
      or (o.kind = 'agreement' and o.person_id = access.person())
      or (o.kind = 'membership' and access.person() in (select identity.agreed_people(o.body_id))))
    and (o.lapses_at > access.now() - interval '30 days' or (o.kind = 'agreement' and o.confirmed_at is not null))
  order by o.asked_at desc, o.id limit 200
$$;

-- Whom a proposal waits for, and at which of their bodies: for what comes to wait there.
create function identity.whom_it_waits_for(wanted uuid) returns table (body_id uuid, person_id uuid)
  language sql stable security definer set search_path = '' as $$
  select distinct m.body_id, m.person_id from identity.proposal o
    cross join lateral identity.proposal_facts(o.person_id, o.body_id, o.role, o.asked_by) f
    join identity.membership m on m.ended_at is null and identity.is_active(m.person_id) and m.person_id <> o.asked_by and case
      when o.kind = 'agreement' then m.person_id = o.person_id and m.body_id <> o.body_id and identity.needs_two(m.role)
      when m.person_id = o.person_id then false
      when o.role = 'administrator' then identity.is_house_role(m.role)
      when identity.is_house_role(o.role) then m.role in ('national_coordinator', 'auditor')
        or (m.role = 'administrator' and not (f->>'watched')::boolean)
      else (m.body_id = o.body_id and identity.is_case_role(m.role))
        or ((f->>'ownPeople')::integer < 4 and m.person_id in (select identity.agreed_people(o.body_id)) and identity.needs_two(m.role))
        or ((f->>'others')::integer = 0 and not (f->>'hasAgreed')::boolean and (m.role = 'national_coordinator'
          or (m.role = 'administrator' and o.asked_as <> 'administrator'))) end
  where o.id = wanted and o.xmin = pg_current_xact_id_if_assigned()::xid and o.asked_by = access.person()
$$;
-- Who is told that power was given: whoever leads the body or works there, and the auditors, at their bodies.
create function identity.who_is_told(wanted uuid) returns table (body_id uuid, role text)
  language sql stable security definer set search_path = '' as $$
  select distinct m.body_id, m.role from identity.proposal o join identity.membership m
    on m.ended_at is null and identity.is_active(m.person_id) and (m.role = 'auditor'
      or (m.body_id = o.body_id and (m.role = 'case_manager'
        or (identity.is_case_role(m.role) and not identity.has_manager(o.body_id)))))
  where o.id = wanted and o.xmin = pg_current_xact_id_if_assigned()::xid and access.person() in (o.asked_by, o.confirmed_by)
$$;

-- The wall: the application's role writes no membership that needs two, and gives none back. What confirms one runs as the owner.
create function identity.is_without_administrator() returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.role() = 'sign_in' and not exists (select from identity.membership m
    where m.role = 'administrator' and m.ended_at is null and identity.is_active(m.person_id))
$$;
create function identity.refuse_unconfirmed() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if current_user <> 'samlad_application' or not identity.needs_two(new.role) then return new; end if;
  if tg_op = 'UPDATE' and (new.person_id, new.body_id, new.role) = (old.person_id, old.body_id, old.role)
    and (old.ended_at is null or new.ended_at is not null) then return new; end if;
  -- The first administrator, by the link of the set-up.
  if tg_op = 'INSERT' and new.role = 'administrator' and new.given_by is null and identity.is_without_administrator() then return new; end if;
  raise exception 'a role that needs two people is given by two' using errcode = 'insufficient_privilege';
end $$;
create trigger refuse_unconfirmed before insert or update on identity.membership
  for each row execute function identity.refuse_unconfirmed();

-- An address is where a link goes: nobody changes somebody's in the application's role.
create function identity.keep_address() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if current_user = 'samlad_application' and new.email <> old.email then
    raise exception 'an address is not changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger keep_address before update of email on identity.person for each row execute function identity.keep_address();

-- Made-up people of a demonstration, which decides once and for all at its first start that it is one.
create function identity.add_made_up_membership(person uuid, body uuid, role text, by_default boolean, at timestamptz) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare made uuid;
begin
  if access.role() <> 'system' or not exists (select from access.installation i where i.kind = 'demo')
    or not exists (select from identity.person p where p.id = person and p.fictional) then
    raise exception 'only a demonstration makes people up' using errcode = 'insufficient_privilege';
  end if;
  insert into identity.membership (person_id, body_id, role, given_at, is_default) values (person, body, role, at, by_default)
    on conflict on constraint membership_person_id_body_id_role_key do update set ended_at = null, given_at = excluded.given_at
    returning id into made;
  return made;
end $$;

revoke execute on function identity.is_active(uuid), identity.own_people(uuid), identity.has_manager(uuid), identity.agreed_people(uuid),
  identity.in_house_role(text[], uuid[]), identity.is_first_but_one(uuid), identity.proposal_facts(uuid, uuid, text, uuid),
  identity.may_propose(uuid, uuid, text), identity.may_confirm(identity.proposal), identity.carry_out(uuid)
  from public, samlad_application;
