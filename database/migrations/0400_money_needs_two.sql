-- Whoever decides money does not pay it (domain rule 18). A body says who may decide, agree and pay, up to how much, and from which
-- amount three people are needed: what one has proposed and another has confirmed.

-- People of a body who come in today in one of some roles.
create function identity.people_in(body uuid, roles text[]) returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select distinct m.person_id from identity.membership m join identity.person p on p.id = m.person_id
  where m.body_id = people_in.body and m.role = any (roles) and m.ended_at is null and p.disabled_at is null
$$;
revoke execute on function identity.people_in(uuid, text[]) from public, samlad_application;
create function funding.distributors(body uuid) returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select identity.people_in(distributors.body, array['body_officer', 'county_coordinator', 'national_coordinator'])
$$;
revoke execute on function funding.distributors(uuid) from public, samlad_application;
-- Whether whoever acts really distributes at the body for which they act, whatever role they say.
create function funding.is_distributor() returns boolean
  language sql stable security definer set search_path = '' as $$
  select coalesce(access.person() in (select funding.distributors(access.body())), false)
$$;
revoke execute on function funding.is_distributor() from public, samlad_application;

create table funding.delegation (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null references directory.body (id),
  three_from_ore bigint check (three_from_ore between 1 and 9007199254740991),
  proposed_by uuid not null references identity.person (id),
  proposed_at timestamptz not null,
  confirmed_by uuid references identity.person (id),
  confirmed_at timestamptz,
  ended_at timestamptz,
  constraint by_two check (confirmed_by <> proposed_by),
  check ((confirmed_by is null) = (confirmed_at is null))
);
comment on table funding.delegation is 'Who may decide, agree and pay grants of a body: proposed by one, confirmed by another';
comment on column funding.delegation.id is 'Identifier | internal | plan';
comment on column funding.delegation.body_id is 'The body that distributes | internal | plan';
comment on column funding.delegation.three_from_ore is 'From which grant, in öre, three different people decide, agree and pay | internal | plan';
comment on column funding.delegation.proposed_by is 'Who proposed it | personal | plan';
comment on column funding.delegation.proposed_at is 'When | internal | plan';
comment on column funding.delegation.confirmed_by is 'Who confirmed it; it holds from then | personal | plan';
comment on column funding.delegation.confirmed_at is 'When | internal | plan';
comment on column funding.delegation.ended_at is 'When another took its place, or it was refused | internal | plan';
create unique index delegation_waits on funding.delegation (body_id) where confirmed_at is null and ended_at is null;
create unique index delegation_in_force on funding.delegation (body_id) where confirmed_at is not null and ended_at is null;

create table funding.delegate (
  delegation_id uuid not null references funding.delegation (id),
  person_id uuid not null references identity.person (id),
  step text not null check (step in ('decide', 'agree', 'pay')),
  up_to_ore bigint not null check (up_to_ore between 1 and 9007199254740991),
  primary key (delegation_id, person_id, step)
);
comment on table funding.delegate is 'Somebody who takes a step of grants, up to an amount. A step for which nobody is named is for everybody who distributes';
comment on column funding.delegate.delegation_id is 'The delegation | internal | plan';
comment on column funding.delegate.person_id is 'Who | personal | plan';
comment on column funding.delegate.step is 'Deciding, agreeing or paying | internal | plan';
comment on column funding.delegate.up_to_ore is 'The largest grant, in öre | internal | plan';

alter table funding.delegation enable row level security;
alter table funding.delegate enable row level security;
-- Written by the functions below alone.
grant select on funding.delegation, funding.delegate to samlad_application;
create policy read on funding.delegation for select to samlad_application using (
  (select access.role()) = 'system' or ((select funding.distributes()) and body_id = (select access.body())));
create policy read on funding.delegate for select to samlad_application using (
  exists (select from funding.delegation d where d.id = delegate.delegation_id));

create function funding.propose_delegation(three_from bigint, named jsonb) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare made uuid;
begin
  if not funding.distributes() or not funding.is_distributor() then return null; end if;
  if exists (select from funding.delegation d where d.body_id = access.body() and d.confirmed_at is null and d.ended_at is null) then
    raise exception 'funding.delegation_waits' using errcode = 'SL409';
  end if;
  insert into funding.delegation (body_id, three_from_ore, proposed_by, proposed_at)
    values (access.body(), three_from, access.person(), access.now()) returning id into made;
  insert into funding.delegate (delegation_id, person_id, step, up_to_ore)
    select made, n.person, n.step, n.ore from jsonb_to_recordset(named) as n (person uuid, step text, ore bigint)
    where n.person in (select funding.distributors(access.body()));
  return made;
end $$;

-- Returns whether it waited at the actor's body.
create function funding.confirm_delegation(wanted uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare found_one funding.delegation;
begin
  select * into found_one from funding.delegation d where d.id = wanted and d.body_id = access.body() for update;
  if found_one.id is null or not funding.distributes() or not funding.is_distributor()
     or found_one.confirmed_at is not null or found_one.ended_at is not null then
    return false;
  end if;
  if found_one.proposed_by = access.person() then
    raise exception 'funding.delegation_by_oneself' using errcode = 'SL409';
  end if;
  update funding.delegation d set ended_at = access.now()
    where d.body_id = found_one.body_id and d.confirmed_at is not null and d.ended_at is null;
  update funding.delegation d set confirmed_by = access.person(), confirmed_at = access.now() where d.id = wanted;
  return true;
end $$;

-- Refused by another, or taken back by whoever proposed it.
create function funding.refuse_delegation(wanted uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  if not funding.distributes() or not funding.is_distributor() then return false; end if;
  update funding.delegation d set ended_at = access.now()
    where d.id = wanted and d.body_id = access.body() and d.confirmed_at is null and d.ended_at is null;
  return found;
end $$;

-- Whether a delegation lets somebody take a step with a grant of this size. Without one, everybody who distributes may.
create function funding.is_delegated(body uuid, who uuid, wanted_step text, ore bigint) returns boolean
  language sql stable security definer set search_path = '' as $$
  with named as (select e.person_id, e.up_to_ore from funding.delegation d join funding.delegate e on e.delegation_id = d.id
    where d.body_id = is_delegated.body and d.confirmed_at is not null and d.ended_at is null and e.step = wanted_step)
  select not exists (select from named) or exists (select from named n where n.person_id = who and n.up_to_ore >= ore)
$$;
revoke execute on function funding.is_delegated(uuid, uuid, text, bigint) from public, samlad_application;

-- Why somebody does not take a step with a grant; nothing where they may. Whoever is asked about is asked as they are now.
create function funding.why_not(wanted uuid, wanted_step text, who uuid) returns text
  language sql stable security definer set search_path = '' as $$
  select case
    when wanted_step = 'pay' and d.decided_by = who then 'funding.paid_by_decider'
    when wanted_step = 'pay' and a.offered_by = who and g.granted_ore >= o.three_from_ore then 'funding.paid_by_agreer'
    when wanted_step = 'agree' and d.decided_by = who and g.granted_ore >= o.three_from_ore then 'funding.agreed_by_decider'
    when not funding.is_delegated(g.giver_id, who, wanted_step, g.granted_ore) then 'funding.beyond_delegation'
  end
  from funding.grant g join funding.decision d on d.application_id = g.application_id
    left join funding.agreement a on a.grant_id = g.id
    left join funding.delegation o on o.body_id = g.giver_id and o.confirmed_at is not null and o.ended_at is null
  where g.id = wanted
$$;
revoke execute on function funding.why_not(uuid, text, uuid) from public, samlad_application;

-- Who at the body may take the next step with a grant: for its two parties, of which one tells the other that it can go on.
create function funding.who_may(wanted uuid, wanted_step text) returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select p from funding.grant g, funding.distributors(g.giver_id) p
  where g.id = wanted and (funding.gives(wanted) or funding.receives(wanted)) and funding.why_not(wanted, wanted_step, p) is null
    and not exists (select from funding.declaration l where l.application_id = g.application_id and l.person_id = p and l.partial)
$$;

-- Who has taken which step with a grant, and what the body has said of it: for the body that gives it.
create function funding.hands_of(wanted uuid) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('decidedBy', d.decided_by, 'offeredBy', a.offered_by, 'threeFromOre', o.three_from_ore,
    'delegates', (select coalesce(jsonb_agg(jsonb_build_object('personId', e.person_id, 'step', e.step, 'upToOre', e.up_to_ore)), '[]')
      from funding.delegate e where e.delegation_id = o.id))
  from funding.grant g join funding.decision d on d.application_id = g.application_id
    left join funding.agreement a on a.grant_id = g.id
    left join funding.delegation o on o.body_id = g.giver_id and o.confirmed_at is not null and o.ended_at is null
  where g.id = wanted and funding.gives(wanted)
$$;

-- The second wall: the steps of a grant, whoever writes them.
create function funding.keep_two() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  step constant text := tg_argv[0];
  hand uuid;
  why text;
begin
  if step = 'decide' then
    if not funding.is_delegated(new.body_id, new.decided_by, step, new.granted_ore) then
      raise exception 'funding.beyond_delegation' using errcode = 'SL409';
    end if;
    return new;
  end if;
  hand := case step when 'agree' then to_jsonb(new) ->> 'offered_by' else to_jsonb(new) ->> 'paid_by' end;
  if hand is distinct from access.person() then
    raise exception 'a step of a grant in the name of another' using errcode = 'insufficient_privilege';
  end if;
  why := funding.why_not(new.grant_id, step, hand);
  if why is not null then raise exception '%', why using errcode = 'SL409'; end if;
  return new;
end $$;
create trigger by_two before insert on funding.decision for each row execute function funding.keep_two('decide');
create trigger by_two before insert or update of conditions, starts_on, ends_on, report_on, offered_by, offered_at on funding.agreement
  for each row execute function funding.keep_two('agree');
create trigger by_two before update on funding.instalment for each row
  when (old.paid_on is null and new.paid_on is not null) execute function funding.keep_two('pay');

revoke execute on function funding.propose_delegation(bigint, jsonb), funding.confirm_delegation(uuid), funding.refuse_delegation(uuid),
  funding.who_may(uuid, text), funding.hands_of(uuid), funding.keep_two() from public;
grant execute on function funding.propose_delegation(bigint, jsonb), funding.confirm_delegation(uuid), funding.refuse_delegation(uuid),
  funding.who_may(uuid, text), funding.hands_of(uuid) to samlad_application;
