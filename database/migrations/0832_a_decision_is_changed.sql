-- A decision on an application is corrected, changed by whoever made it, or decided anew on appeal (förvaltningslagen 36–39 and 40 §§).
-- The one in force stands where it stood; each that it took the place of is kept.

alter table funding.decision add column ground text;
comment on column funding.decision.ground is 'Why it took the place of an earlier one; nothing for the first | internal | plan';
alter table funding.decision add constraint decision_ground check (ground in ('correction', 'change', 'appeal')) not valid;
alter table funding.decision validate constraint decision_ground;
comment on table funding.decision is 'Decisions on applications, each as it is in force';

create table funding.earlier_decision (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references funding.application (id),
  turn integer not null,
  body_id uuid not null references directory.body (id),
  number text not null,
  outcome text not null,
  granted_ore bigint not null,
  reasons text not null,
  decided_on date not null,
  decided_by uuid not null references identity.person (id),
  decided_at timestamptz not null,
  ground text,
  replaced_at timestamptz not null,
  unique (application_id, turn)
);
comment on table funding.earlier_decision is 'Decisions that another has taken the place of; they only grow';
comment on column funding.earlier_decision.id is 'Identifier | internal | plan';
comment on column funding.earlier_decision.application_id is 'The application | internal | plan';
comment on column funding.earlier_decision.turn is 'Which decision on the application it was, from 1 | internal | plan';
comment on column funding.earlier_decision.body_id is 'The body that decided | internal | plan';
comment on column funding.earlier_decision.number is 'Number of the decision | internal | plan';
comment on column funding.earlier_decision.outcome is 'Granted in whole, in part, or rejected | internal | plan';
comment on column funding.earlier_decision.granted_ore is 'How much was granted, in öre | internal | plan';
comment on column funding.earlier_decision.reasons is 'Why | internal | plan';
comment on column funding.earlier_decision.decided_on is 'Day of the decision | internal | plan';
comment on column funding.earlier_decision.decided_by is 'Who decided | personal | plan';
comment on column funding.earlier_decision.decided_at is 'When it was written down | internal | plan';
comment on column funding.earlier_decision.ground is 'Why it had taken the place of one before it | internal | plan';
comment on column funding.earlier_decision.replaced_at is 'Until when it was in force | internal | plan';
create index earlier_decision_number on funding.earlier_decision (body_id, number);
create index earlier_decision_decided_by on funding.earlier_decision (decided_by);
create trigger only_grows before update or delete on funding.earlier_decision for each statement execute function access.refuse_change();
alter table funding.earlier_decision enable row level security;
-- Written by the guard of decisions alone.
grant select on funding.earlier_decision to samlad_application;
create policy read on funding.earlier_decision for select to samlad_application using (
  (select access.role()) = 'system' or exists (select from funding.application a where a.id = earlier_decision.application_id));

-- As before, and for a decision that takes the place of another, which is kept. A number belongs to one application. What did not come
-- about holds nothing of the frame; what a court has decided is not held by it.
create or replace function funding.guard_decision() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  of_call funding.call;
  sought bigint;
  granted bigint;
begin
  select c.* into of_call from funding.call c join funding.application a on a.call_id = c.id where a.id = new.application_id for update of c;
  if of_call.id is null or of_call.id <> new.call_id or of_call.body_id <> new.body_id
     or of_call.state not in ('published', case when tg_op = 'UPDATE' then 'decided' else 'published' end)
     or date_trunc('second', new.decided_at) <= of_call.closes_at then
    raise exception 'the call is not to be decided' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select from funding.application a where a.id = new.application_id and a.state = 'submitted') then
    raise exception 'the application is not to be decided' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select from funding.assessment m where m.application_id = new.application_id and m.done_at is not null and m.person_id <> new.decided_by) then
    raise exception 'nobody else has assessed it' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from funding.earlier_decision e where e.body_id = new.body_id and e.number = new.number and e.application_id <> new.application_id) then
    raise exception 'the number is taken' using errcode = 'unique_violation', constraint = 'decision_body_id_number_key';
  end if;
  select coalesce(sum(case when l.kind in ('own', 'other_funder') then -l.amount_ore else l.amount_ore end), 0) into sought
    from funding.budget_line l where l.application_id = new.application_id;
  if new.granted_ore > sought or (new.outcome = 'granted' and new.granted_ore <> sought) or (new.outcome = 'part' and new.granted_ore >= sought) then
    raise exception 'the sum does not fit the outcome' using errcode = 'check_violation';
  end if;
  select coalesce(sum(d.granted_ore), 0) into granted from funding.decision d
    where d.call_id = new.call_id and d.application_id <> new.application_id
      and not exists (select from funding.grant g where g.application_id = d.application_id and g.state = 'forgone');
  if granted + new.granted_ore > of_call.frame_ore and new.ground is distinct from 'appeal' then
    raise exception 'the frame does not hold' using errcode = 'check_violation', constraint = 'decision_within_frame';
  end if;
  if tg_op = 'INSERT' then
    if new.ground is not null then
      raise exception 'a first decision takes the place of none' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if new.ground is null or (new.id, new.application_id, new.call_id, new.body_id) is distinct from (old.id, old.application_id, old.call_id, old.body_id) then
    raise exception 'another decision is of the same application, with why' using errcode = 'insufficient_privilege';
  end if;
  insert into funding.earlier_decision (application_id, turn, body_id, number, outcome, granted_ore, reasons, decided_on, decided_by, decided_at, ground, replaced_at)
    values (old.application_id, (select count(*) + 1 from funding.earlier_decision e where e.application_id = old.application_id), old.body_id, old.number, old.outcome, old.granted_ore, old.reasons, old.decided_on, old.decided_by, old.decided_at,
      old.ground, new.decided_at);
  return new;
end $$;
drop trigger guard on funding.decision;
create trigger guard before insert or update on funding.decision for each row execute function funding.guard_decision();
drop trigger by_two on funding.decision;
create trigger by_two before insert or update on funding.decision for each row execute function funding.keep_two('decide');
drop trigger only_grows on funding.decision;
create trigger only_grows before delete on funding.decision for each statement execute function access.refuse_change();
grant update (number, outcome, granted_ore, reasons, decided_on, decided_by, decided_at, ground) on funding.decision to samlad_application;
create policy change on funding.decision for update to samlad_application
  using (body_id = (select access.body()) and funding.reads(application_id))
  with check (decided_by = (select access.person()) and body_id = (select access.body()));

-- Whoever has decided a grant, or did before, does not pay it.
create or replace function funding.why_not(wanted uuid, wanted_step text, who uuid) returns text
  language sql stable security definer set search_path = '' as $$
  with hands as (
    select g.*, a.offered_by, o.three_from_ore,
      exists (select from funding.decision d where d.application_id = g.application_id and d.decided_by = who)
        or exists (select from funding.earlier_decision e where e.application_id = g.application_id and e.decided_by = who) as has_decided
    from funding.grant g left join funding.agreement a on a.grant_id = g.id
      left join funding.delegation o on o.body_id = g.giver_id and o.confirmed_at is not null and o.ended_at is null
    where g.id = wanted)
  select case
    when wanted_step = 'pay' and h.has_decided then 'funding.paid_by_decider'
    when wanted_step = 'pay' and h.offered_by = who and h.granted_ore >= h.three_from_ore then 'funding.paid_by_agreer'
    when wanted_step = 'agree' and h.has_decided and h.granted_ore >= h.three_from_ore then 'funding.agreed_by_decider'
    when not funding.is_delegated(h.giver_id, who, wanted_step, h.granted_ore) then 'funding.beyond_delegation'
  end
  from hands h
$$;
-- As before; whoever asks and decided an earlier one has decided it.
create or replace function funding.hands_of(wanted uuid) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('decidedBy', coalesce(
        (select e.decided_by from funding.earlier_decision e where e.application_id = g.application_id and e.decided_by = access.person() limit 1),
        d.decided_by),
    'offeredBy', a.offered_by, 'threeFromOre', o.three_from_ore,
    'delegates', (select coalesce(jsonb_agg(jsonb_build_object('personId', e.person_id, 'step', e.step, 'upToOre', e.up_to_ore)), '[]')
      from funding.delegate e where e.delegation_id = o.id))
  from funding.grant g join funding.decision d on d.application_id = g.application_id
    left join funding.agreement a on a.grant_id = g.id
    left join funding.delegation o on o.body_id = g.giver_id and o.confirmed_at is not null and o.ended_at is null
  where g.id = wanted and funding.gives(wanted)
$$;

-- A grant says what the decision in force says, and nothing else; by that alone one that did not come about, or is closed, goes on.
create or replace function funding.guard_grant() returns trigger language plpgsql set search_path = '' as $$
declare
  moves constant text[] := array['state', 'closed_at', 'revision', 'forgone_because'];
  decided constant text[] := array['number', 'granted_ore', 'decided_on'];
  is_anew constant boolean := (new.number, new.granted_ore, new.decided_on) is distinct from (old.number, old.granted_ore, old.decided_on);
begin
  if (to_jsonb(new) - moves - decided) is distinct from (to_jsonb(old) - moves - decided)
    or (old.state in ('closed', 'forgone') and not is_anew) then
    raise exception 'a grant stands as it was decided' using errcode = 'insufficient_privilege';
  end if;
  if is_anew and not (funding.gives(new.id) and exists (select from funding.decision d where d.application_id = new.application_id
      and d.ground is not null and d.decided_by = access.person()
      and (d.number, d.granted_ore, d.decided_on) = (new.number, new.granted_ore, new.decided_on))) then
    raise exception 'a grant says what was decided' using errcode = 'insufficient_privilege';
  end if;
  if old.state in ('closed', 'forgone') and new.state <> old.state
    and (old.state, new.state) not in (('forgone', 'decided'), ('closed', 'running'), ('closed', 'reported')) then
    raise exception 'a grant that has ended begins again as it was' using errcode = 'insufficient_privilege';
  end if;
  if new.state = 'forgone' and old.state <> 'forgone' and (old.state not in ('decided', 'offered') or not funding.gives(new.id)) then
    raise exception 'whoever gave a grant ends it, before it is agreed' using errcode = 'insufficient_privilege';
  end if;
  if new.state <> old.state and not funding.gives(new.id)
    and (old.state, new.state) not in (('offered', 'running'), ('offered', 'decided'), ('running', 'reported')) then
    raise exception 'whoever gave a grant says where it stands' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

-- After an agreement payments are added where more has been granted since, and never of more than that.
create or replace function funding.guard_instalment() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' then
    if old.paid_on is not null or old.stopped_reason is not null
       or (new.grant_id, new.position, new.amount_ore, new.due_on, new.condition) is distinct from (old.grant_id, old.position, old.amount_ore, old.due_on, old.condition) then
      raise exception 'an instalment is paid as it was agreed, once' using errcode = 'insufficient_privilege';
    end if;
    if new.paid_on is not null and not exists (select from funding.agreement a where a.grant_id = new.grant_id and a.accepted_at is not null) then
      raise exception 'nothing is paid before the agreement is accepted' using errcode = 'insufficient_privilege';
    end if;
  elsif (select sum(i.amount_ore) from funding.instalment i where i.grant_id = new.grant_id)
      > (select g.granted_ore from funding.grant g where g.id = new.grant_id) then
    if exists (select from funding.agreement a where a.grant_id = new.grant_id and a.accepted_at is not null) then
      raise exception 'the payments are agreed' using errcode = 'insufficient_privilege';
    end if;
    raise exception 'more than what was granted' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create function funding.keep_instalment() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from funding.agreement a where a.grant_id = old.grant_id and a.accepted_at is not null) then
    raise exception 'the payments are agreed' using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;
revoke execute on function funding.keep_instalment() from public;
create trigger kept before delete on funding.instalment for each row execute function funding.keep_instalment();
