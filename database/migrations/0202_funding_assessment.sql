-- Assessment by criteria, unseen by one another until each is done; and the decision, by somebody else than the only assessor.

create table funding.assessor (
  call_id uuid not null references funding.call (id),
  person_id uuid not null references identity.person (id),
  added_by uuid not null references identity.person (id),
  added_at timestamptz not null,
  primary key (call_id, person_id)
);
comment on table funding.assessor is 'Who of the distributing body assesses the applications of a call';
comment on column funding.assessor.call_id is 'The call | internal | plan';
comment on column funding.assessor.person_id is 'Who assesses | personal | plan';
comment on column funding.assessor.added_by is 'Who asked them to | personal | plan';
comment on column funding.assessor.added_at is 'When | internal | plan';

create table funding.assessment (
  application_id uuid not null references funding.application (id),
  person_id uuid not null references identity.person (id),
  comment text not null default '',
  saved_at timestamptz not null,
  done_at timestamptz,
  primary key (application_id, person_id)
);
comment on table funding.assessment is 'What one assessor holds of one application';
comment on column funding.assessment.application_id is 'The application | internal | plan';
comment on column funding.assessment.person_id is 'Who assesses | personal | plan';
comment on column funding.assessment.comment is 'What speaks for and against it as a whole | internal | plan';
comment on column funding.assessment.saved_at is 'When it was last kept | internal | plan';
comment on column funding.assessment.done_at is 'When the assessor was done; it then stands | internal | plan';

create table funding.score (
  application_id uuid not null,
  person_id uuid not null,
  criterion_id uuid not null references funding.criterion (id),
  points smallint not null check (points >= 0),
  reason text not null,
  primary key (application_id, person_id, criterion_id),
  foreign key (application_id, person_id) references funding.assessment (application_id, person_id)
);
comment on table funding.score is 'Points for one criterion, with the reason';
comment on column funding.score.application_id is 'The application | internal | plan';
comment on column funding.score.person_id is 'Who gave them | personal | plan';
comment on column funding.score.criterion_id is 'The criterion | internal | plan';
comment on column funding.score.points is 'Points, from 0 to the highest of the call | internal | plan';
comment on column funding.score.reason is 'Why | internal | plan';
create index score_criterion on funding.score (criterion_id);

create table funding.decision (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null unique references funding.application (id),
  call_id uuid not null references funding.call (id),
  body_id uuid not null references directory.body (id),
  number text not null,
  outcome text not null check (outcome in ('granted', 'part', 'rejected')),
  granted_ore bigint not null check (granted_ore between 0 and 9007199254740991),
  reasons text not null,
  decided_on date not null,
  decided_by uuid not null references identity.person (id),
  decided_at timestamptz not null,
  unique (body_id, number),
  check ((outcome = 'rejected') = (granted_ore = 0))
);
comment on table funding.decision is 'Decisions on applications; they only grow';
comment on column funding.decision.id is 'Identifier | internal | plan';
comment on column funding.decision.application_id is 'The application | internal | plan';
comment on column funding.decision.call_id is 'The call | internal | plan';
comment on column funding.decision.body_id is 'The body that decided | internal | plan';
comment on column funding.decision.number is 'Number of the decision; one of a body''s is never used twice | internal | plan';
comment on column funding.decision.outcome is 'Granted in whole, in part, or rejected | internal | plan';
comment on column funding.decision.granted_ore is 'How much is granted, in öre; 0 where it is rejected | internal | plan';
comment on column funding.decision.reasons is 'Why (förvaltningslagen 32 §) | internal | plan';
comment on column funding.decision.decided_on is 'Day of the decision | internal | plan';
comment on column funding.decision.decided_by is 'Who decided | personal | plan';
comment on column funding.decision.decided_at is 'When it was written down | internal | plan';
create index decision_call on funding.decision (call_id);
create trigger only_grows before update or delete on funding.decision for each statement execute function access.refuse_change();

-- What somebody must know of an application to say whether they are partial: who applies and what it is called, no more.
create function funding.applicants(wanted uuid)
  returns table (application_id uuid, receipt text, body_id uuid, body_name text, state text, partial boolean, decided boolean)
  language sql stable security definer set search_path = '' as $$
  select a.id, a.receipt, a.body_id, b.name, a.state,
    (select bool_or(d.partial) from funding.declaration d where d.application_id = a.id and d.person_id = access.person()),
    exists (select from funding.decision n where n.application_id = a.id)
  from funding.application a join directory.body b on b.id = a.body_id join funding.call c on c.id = a.call_id
  where a.call_id = wanted and a.submitted_at is not null and c.body_id = access.body() and funding.distributes() and access.person() is not null
  order by a.receipt
$$;


-- Is asked to assess an application, and has not said that they are done: sees nobody else's points yet.
create function funding.still_assesses(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from funding.application a join funding.assessor s on s.call_id = a.call_id
      where a.id = wanted and s.person_id = access.person())
    and not exists (select from funding.assessment m where m.application_id = wanted and m.person_id = access.person() and m.done_at is not null)
$$;
create function funding.assesses(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select funding.reads(wanted) and exists (select from funding.application a join funding.assessor s on s.call_id = a.call_id
    where a.id = wanted and a.state = 'submitted' and s.person_id = access.person())
    and not exists (select from funding.decision d where d.application_id = wanted)
$$;
-- Somebody else than the one who asks is done with an assessment: four eyes.
create function funding.assessed_by_another(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from funding.assessment m where m.application_id = wanted and m.done_at is not null and m.person_id <> access.person())
$$;
create function funding.left_to_decide(wanted uuid) returns integer
  language sql stable security definer set search_path = '' as $$
  select count(*)::int from funding.application a join funding.call c on c.id = a.call_id
  where a.call_id = wanted and a.state = 'submitted' and c.body_id = access.body() and funding.distributes()
    and not exists (select from funding.decision d where d.application_id = a.id)
$$;

-- The frame holds whoever decides at the same time; nobody decides alone what they alone have assessed; nothing is decided before
-- the call has closed.
create function funding.guard_decision() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  of_call funding.call;
  sought bigint;
  granted bigint;
begin
  select c.* into of_call from funding.call c join funding.application a on a.call_id = c.id where a.id = new.application_id for update of c;
  if of_call.id is null or of_call.id <> new.call_id or of_call.body_id <> new.body_id or of_call.state <> 'published'
     or date_trunc('second', new.decided_at) <= of_call.closes_at then
    raise exception 'the call is not to be decided' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select from funding.application a where a.id = new.application_id and a.state = 'submitted') then
    raise exception 'the application is not to be decided' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select from funding.assessment m where m.application_id = new.application_id and m.done_at is not null and m.person_id <> new.decided_by) then
    raise exception 'nobody else has assessed it' using errcode = 'insufficient_privilege';
  end if;
  select coalesce(sum(case when l.kind in ('own', 'other_funder') then -l.amount_ore else l.amount_ore end), 0) into sought
    from funding.budget_line l where l.application_id = new.application_id;
  if new.granted_ore > sought or (new.outcome = 'granted' and new.granted_ore <> sought) or (new.outcome = 'part' and new.granted_ore >= sought) then
    raise exception 'the sum does not fit the outcome' using errcode = 'check_violation';
  end if;
  select coalesce(sum(d.granted_ore), 0) into granted from funding.decision d where d.call_id = new.call_id;
  if granted + new.granted_ore > of_call.frame_ore then
    raise exception 'the frame does not hold' using errcode = 'check_violation', constraint = 'decision_within_frame';
  end if;
  return new;
end $$;
create trigger guard before insert on funding.decision for each row execute function funding.guard_decision();

alter table funding.assessor enable row level security;
grant select, insert, delete on funding.assessor to samlad_application;
create policy read on funding.assessor for select to samlad_application using (
  (select access.role()) = 'system' or ((select funding.distributes())
    and exists (select from funding.call c where c.id = assessor.call_id and c.body_id = (select access.body()))));
create policy add on funding.assessor for insert to samlad_application with check (
  added_by = (select access.person()) and (select funding.distributes())
  and exists (select from funding.call c where c.id = assessor.call_id and c.body_id = (select access.body()))
  and exists (select from identity.membership m where m.person_id = assessor.person_id and m.body_id = (select access.body()) and m.ended_at is null));
create policy remove on funding.assessor for delete to samlad_application using (
  (select funding.distributes()) and exists (select from funding.call c where c.id = assessor.call_id and c.body_id = (select access.body())));

alter table funding.assessment enable row level security;
grant select, insert, update on funding.assessment to samlad_application;
create policy read on funding.assessment for select to samlad_application using (
  (select access.role()) = 'system'
  or (funding.reads(application_id) and (person_id = (select access.person()) or (done_at is not null and not funding.still_assesses(application_id)))));
create policy add on funding.assessment for insert to samlad_application with check (
  person_id = (select access.person()) and funding.assesses(application_id));
create policy change on funding.assessment for update to samlad_application
  using (person_id = (select access.person()) and done_at is null and funding.assesses(application_id))
  with check (person_id = (select access.person()));

alter table funding.score enable row level security;
grant select, insert, update, delete on funding.score to samlad_application;
create policy read on funding.score for select to samlad_application using (
  exists (select from funding.assessment m where m.application_id = score.application_id and m.person_id = score.person_id));
create policy write on funding.score for all to samlad_application
  using (person_id = (select access.person()) and exists (select from funding.assessment m
    where m.application_id = score.application_id and m.person_id = score.person_id and m.done_at is null) and funding.assesses(application_id))
  with check (person_id = (select access.person()) and exists (select from funding.assessment m
    where m.application_id = score.application_id and m.person_id = score.person_id and m.done_at is null) and funding.assesses(application_id));

alter table funding.decision enable row level security;
grant select, insert on funding.decision to samlad_application;
create policy read on funding.decision for select to samlad_application using (
  (select access.role()) = 'system' or exists (select from funding.application a where a.id = decision.application_id));
create policy add on funding.decision for insert to samlad_application with check (
  decided_by = (select access.person()) and body_id = (select access.body()) and funding.reads(application_id));
