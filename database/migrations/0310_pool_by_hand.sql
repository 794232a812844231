-- Requests that a person sees to before the pool is asked, since the answers of few shelters would tell where they are. Whoever
-- asked does not read that it is so: they wait as everybody waits. Whoever decides reads what shelters read and which body asks.

create table housing.by_hand (
  request_id uuid primary key,
  case_id uuid not null references support.case_file (id),
  body_id uuid not null references directory.body (id),
  asked_by uuid not null references identity.person (id),
  asked_for jsonb not null,
  because text not null check (because in ('few', 'few_in_country', 'often', 'far_ahead', 'rounds_of_no')),
  alike integer not null check (alike >= 0),
  alike_cases integer not null check (alike_cases >= 0),
  since timestamptz not null,
  answer_by timestamptz not null,
  decided_by uuid references identity.person (id),
  decided_at timestamptz,
  decision text check (decision in ('ask', 'leave')),
  why text check (why in ('needed', 'other_way', 'search')),
  check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null) and (decision is null) = (why is null)),
  constraint not_for_oneself check (decided_by <> asked_by),
  foreign key (request_id, case_id) references housing.request (id, case_id) on delete cascade
);
comment on table housing.by_hand is 'Requests that a person sees to before shelters are asked, and what was decided';
comment on column housing.by_hand.request_id is 'The request | sensitive | case';
comment on column housing.by_hand.case_id is 'The case | sensitive | case';
comment on column housing.by_hand.body_id is 'Who asks | sensitive | case';
comment on column housing.by_hand.asked_by is 'Who asked, who never decides it | personal | case';
comment on column housing.by_hand.asked_for is 'What is asked for in codes, as shelters are told it: without areas | sensitive | case';
comment on column housing.by_hand.because is 'Which rule asks for a person | sensitive | case';
comment on column housing.by_hand.alike is 'Requests of the same body in sixty days that reach the same shelters | sensitive | case';
comment on column housing.by_hand.alike_cases is 'In how many cases | sensitive | case';
comment on column housing.by_hand.since is 'Since when it waits for a person | sensitive | case';
comment on column housing.by_hand.answer_by is 'When somebody should have decided | sensitive | case';
comment on column housing.by_hand.decided_by is 'Who decided | personal | case';
comment on column housing.by_hand.decided_at is 'When | sensitive | case';
comment on column housing.by_hand.decision is 'Whether the shelters are asked | sensitive | case';
comment on column housing.by_hand.why is 'Why, in a code | sensitive | case';
create index by_hand_waiting on housing.by_hand (answer_by) where decided_at is null;

alter table housing.by_hand enable row level security;
grant select, insert on housing.by_hand to samlad_application;
grant update (decided_by, decided_at, decision, why) on housing.by_hand to samlad_application;
create policy read on housing.by_hand for select to samlad_application using (
  (select access.role()) in ('system', 'national_coordinator'));
create policy add on housing.by_hand for insert to samlad_application with check ((select access.role()) = 'system');
create policy change on housing.by_hand for update to samlad_application
  using ((select access.role()) = 'national_coordinator' and decided_at is null)
  with check (decided_by = (select access.person()) and decided_at = (select access.now()));

-- The coordinator who finds that requests look like a search has others look at it too; the first who finds it is enough.
create or replace function housing.note_probing(wanted_case uuid, who uuid) returns void
  language sql volatile security definer set search_path = '' as $$
  insert into disclosure.alert (kind, case_id, body_id, person_id, at)
  select 'probing', c.id, c.body_id, who, access.now() from support.case_file c
  where c.id = wanted_case and (access.role() = 'system' or (who = access.person() and support.works_on(wanted_case))
      or (access.role() = 'national_coordinator'
        and exists (select from housing.by_hand h where h.case_id = wanted_case and h.asked_by = who)))
    and not exists (select from disclosure.alert a where a.kind = 'probing' and a.person_id = who
      and a.at > access.now() - interval '24 hours')
$$;
-- Requests that nobody has decided while they waited are asked for by nobody; ended ones wait for nobody.
create function housing.waits_by_hand(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select (access.role() in ('system', 'national_coordinator'))
    and exists (select from housing.request r where r.id = wanted and r.ended_at is null)
$$;
revoke execute on function housing.waits_by_hand(uuid) from public;
grant execute on function housing.waits_by_hand(uuid) to samlad_application;
