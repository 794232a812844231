-- What the staff of protected housing can and want to learn about trafficking and prostitution (measure 3). Answers have no
-- name and no time; that somebody has answered is kept apart from what was answered.

create table housing.competence_round (
  id uuid primary key default gen_random_uuid(),
  version text not null,
  opens_on date not null,
  closes_on date not null check (closes_on > opens_on),
  body_id uuid not null references directory.body (id),
  opened_by uuid not null references identity.person (id),
  results_at timestamptz
);
comment on table housing.competence_round is 'A round of self-assessment for the staff of protected housing';
comment on column housing.competence_round.id is 'Identifier | internal | plan';
comment on column housing.competence_round.version is 'Version of the questions | internal | plan';
comment on column housing.competence_round.opens_on is 'First day to answer | internal | plan';
comment on column housing.competence_round.closes_on is 'Last day to answer | internal | plan';
comment on column housing.competence_round.body_id is 'The authority that asks | internal | plan';
comment on column housing.competence_round.opened_by is 'Who opened it | personal | plan';
comment on column housing.competence_round.results_at is 'When what may be told was worked out | internal | plan';

create table housing.competence_answered (
  round_id uuid not null references housing.competence_round (id),
  person_id uuid not null references identity.person (id),
  primary key (round_id, person_id)
);
comment on table housing.competence_answered is 'That somebody has answered, so that nobody answers twice; never what';
comment on column housing.competence_answered.round_id is 'The round | internal | transient';
comment on column housing.competence_answered.person_id is 'Who has answered | personal | transient';

create table housing.competence_answer (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references housing.competence_round (id),
  shelter_id uuid not null references housing.shelter (id),
  setting text not null check (setting in ('adults', 'adults_with_children', 'children')),
  answers jsonb not null
);
comment on table housing.competence_answer is 'An answer without a name and without a time';
comment on column housing.competence_answer.id is 'Identifier, drawn by lot | internal | plan';
comment on column housing.competence_answer.round_id is 'The round | internal | plan';
comment on column housing.competence_answer.shelter_id is 'The shelter | sensitive | plan';
comment on column housing.competence_answer.setting is 'Whom the housing is for | sensitive | plan';
comment on column housing.competence_answer.answers is 'Code of each answer by its statement | sensitive | plan';
create index competence_answer_round on housing.competence_answer (round_id, shelter_id);

create table housing.competence_result (
  round_id uuid not null references housing.competence_round (id),
  county text not null,
  setting text not null,
  topic text not null,
  kind text not null check (kind in ('measured', 'zero', 'suppressed')),
  gap float8 check ((kind = 'measured') = (gap is not null)),
  primary key (round_id, county, setting, topic),
  check (county = '' or setting = '')
);
comment on table housing.competence_result is 'What may be told of a round: never of fewer than three shelters';
comment on column housing.competence_result.round_id is 'The round | internal | plan';
comment on column housing.competence_result.county is 'County code; empty for the whole country | internal | plan';
comment on column housing.competence_result.setting is 'Whom the housing is for; empty for all | internal | plan';
comment on column housing.competence_result.topic is 'The topic | internal | plan';
comment on column housing.competence_result.kind is 'Measured, zero or suppressed: a county without shelters and one with two look alike | internal | plan';
comment on column housing.competence_result.gap is 'Per cent of the answers that are partly or not yet, to the nearest five | internal | plan';

create table housing.competence_proposal (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references housing.competence_round (id),
  body_id uuid not null references directory.body (id),
  topic text not null,
  heading text not null check (length(heading) between 1 and 200),
  proposal text not null check (length(proposal) between 1 and 4000),
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  withdrawn_at timestamptz
);
comment on table housing.competence_proposal is 'What an authority proposes because of a round, for its report-back';
comment on column housing.competence_proposal.id is 'Identifier | internal | plan';
comment on column housing.competence_proposal.round_id is 'The round | internal | plan';
comment on column housing.competence_proposal.body_id is 'Who proposes | internal | plan';
comment on column housing.competence_proposal.topic is 'The topic | internal | plan';
comment on column housing.competence_proposal.heading is 'What is proposed, in a line | internal | plan';
comment on column housing.competence_proposal.proposal is 'The proposal with its reasons | internal | plan';
comment on column housing.competence_proposal.made_by is 'Who wrote it | personal | plan';
comment on column housing.competence_proposal.made_at is 'When | internal | plan';
comment on column housing.competence_proposal.withdrawn_at is 'When it was taken back | internal | plan';

alter table housing.competence_round enable row level security;
alter table housing.competence_answered enable row level security;
alter table housing.competence_answer enable row level security;
alter table housing.competence_result enable row level security;
alter table housing.competence_proposal enable row level security;
grant select, insert on housing.competence_round, housing.competence_answered, housing.competence_answer,
  housing.competence_result, housing.competence_proposal to samlad_application;
grant update (results_at) on housing.competence_round to samlad_application;
grant update (withdrawn_at) on housing.competence_proposal to samlad_application;

-- Who follows what comes of rounds (the same as `overseers` in the policy).
create function housing.follows_competence() returns boolean language sql stable set search_path = '' as $$
  select access.role() in ('national_coordinator', 'ministry_officer', 'county_coordinator', 'body_officer', 'evaluator', 'system')
$$;
create policy read on housing.competence_round for select to samlad_application using (
  (select housing.follows_competence()) or (select access.role()) in ('shelter_staff', 'case_manager'));
create policy add on housing.competence_round for insert to samlad_application with check (
  body_id = (select access.body()) and opened_by = (select access.person())
  and (select access.role()) in ('national_coordinator', 'body_officer')
  and exists (select from directory.body b where b.id = body_id and b.type in ('agency', 'agency_unit', 'department', 'government')));
create policy change on housing.competence_round for update to samlad_application
  using ((select access.role()) = 'system') with check ((select access.role()) = 'system');

create policy read on housing.competence_answered for select to samlad_application using (
  person_id = (select access.person()) or (select access.role()) = 'system');
create policy add on housing.competence_answered for insert to samlad_application with check (
  person_id = (select access.person()) and (select access.role()) in ('shelter_staff', 'case_manager')
  and exists (select from housing.competence_round r where r.id = round_id and r.results_at is null));

-- What colleagues have answered is read by the system alone; they themselves see sums of five or more.
create policy read on housing.competence_answer for select to samlad_application using ((select access.role()) = 'system');
create policy add on housing.competence_answer for insert to samlad_application with check (
  exists (select from housing.shelter s where s.id = shelter_id and housing.staffs(s.body_id))
  and exists (select from housing.competence_answered a where a.round_id = competence_answer.round_id and a.person_id = (select access.person())));

create policy read on housing.competence_result for select to samlad_application using (
  (select housing.follows_competence()) or (select access.role()) in ('shelter_staff', 'case_manager'));
create policy add on housing.competence_result for insert to samlad_application with check ((select access.role()) = 'system');

create policy read on housing.competence_proposal for select to samlad_application using (
  (select housing.follows_competence()));
create policy add on housing.competence_proposal for insert to samlad_application with check (
  body_id = (select access.body()) and made_by = (select access.person()) and (select housing.follows_competence()));
create policy change on housing.competence_proposal for update to samlad_application
  using (body_id = (select access.body()) and (select housing.follows_competence()))
  with check (body_id = (select access.body()));

-- What the staff of one shelter have answered together: only for that shelter's own, and only where five or more have.
create function housing.own_competence(wanted_round uuid, wanted_shelter uuid)
  returns table (statement text, answer text, count bigint)
  language sql stable security definer set search_path = '' as $$
  select e.key, e.value #>> '{}', count(*)
  from housing.competence_answer a cross join lateral jsonb_each(a.answers) as e (key, value)
  where a.round_id = wanted_round and a.shelter_id = wanted_shelter
    and exists (select from housing.shelter s where s.id = wanted_shelter and housing.staffs(s.body_id))
    and (select count(*) from housing.competence_answer o where o.round_id = wanted_round and o.shelter_id = wanted_shelter) >= 5
  group by 1, 2
$$;
revoke all on function housing.own_competence from public;
grant execute on function housing.own_competence to samlad_application;
