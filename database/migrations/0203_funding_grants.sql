-- What was granted: public from the day of the decision. The agreement, its payments and the report-back are for the two parties;
-- results are public when the organisation has marked them for it and the body has released them.

create table funding.grant (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null unique references funding.application (id),
  call_id uuid not null references funding.call (id),
  giver_id uuid not null references directory.body (id),
  receiver_id uuid not null references directory.body (id),
  number text not null,
  title text not null,
  purpose text not null,
  granted_ore bigint not null check (granted_ore between 1 and 9007199254740991),
  decided_on date not null,
  state text not null default 'decided' check (state in ('decided', 'offered', 'running', 'reported', 'claimed', 'closed')),
  closed_at timestamptz,
  revision integer not null default 1
);
comment on table funding.grant is 'Grants: the public register of who got how much for what';
comment on column funding.grant.id is 'Identifier | public | permanent';
comment on column funding.grant.application_id is 'The application | internal | plan';
comment on column funding.grant.call_id is 'The call | public | permanent';
comment on column funding.grant.giver_id is 'The body that distributes | public | permanent';
comment on column funding.grant.receiver_id is 'The organisation that receives | public | permanent';
comment on column funding.grant.number is 'Number of the decision | public | permanent';
comment on column funding.grant.title is 'What is to be done | public | permanent';
comment on column funding.grant.purpose is 'What it is for, in the applicant''s words | public | permanent';
comment on column funding.grant.granted_ore is 'How much, in öre | public | permanent';
comment on column funding.grant.decided_on is 'Day of the decision | public | permanent';
comment on column funding.grant.state is 'Where it stands | public | permanent';
comment on column funding.grant.closed_at is 'When everything was settled | public | permanent';
comment on column funding.grant.revision is 'Grows with each change | internal | plan';
create index grant_call on funding.grant (call_id);
create index grant_giver on funding.grant (giver_id);
create index grant_receiver on funding.grant (receiver_id);

create table funding.agreement (
  grant_id uuid primary key references funding.grant (id),
  conditions text not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  report_on date not null check (report_on >= ends_on),
  offered_by uuid not null references identity.person (id),
  offered_at timestamptz not null,
  accepted_by uuid references identity.person (id),
  accepted_at timestamptz
);
comment on table funding.agreement is 'What giver and receiver agree on';
comment on column funding.agreement.grant_id is 'The grant | internal | plan';
comment on column funding.agreement.conditions is 'Conditions | internal | plan';
comment on column funding.agreement.starts_on is 'First day on which costs count | internal | plan';
comment on column funding.agreement.ends_on is 'Last day on which costs count | internal | plan';
comment on column funding.agreement.report_on is 'Last day for the report-back | internal | plan';
comment on column funding.agreement.offered_by is 'Who offered it for the giver | personal | plan';
comment on column funding.agreement.offered_at is 'When | internal | plan';
comment on column funding.agreement.accepted_by is 'Who accepted it for the receiver | personal | plan';
comment on column funding.agreement.accepted_at is 'When | internal | plan';

create table funding.instalment (
  id uuid primary key default gen_random_uuid(),
  grant_id uuid not null references funding.grant (id),
  position smallint not null,
  amount_ore bigint not null check (amount_ore between 1 and 9007199254740991),
  due_on date not null,
  condition text,
  paid_on date,
  paid_by uuid references identity.person (id),
  stopped_reason text,
  unique (grant_id, position),
  check (paid_on is null or stopped_reason is null)
);
comment on table funding.instalment is 'Payments of a grant, each with what must be met before it';
comment on column funding.instalment.id is 'Identifier | internal | plan';
comment on column funding.instalment.grant_id is 'The grant | internal | plan';
comment on column funding.instalment.position is 'Order | internal | plan';
comment on column funding.instalment.amount_ore is 'How much, in öre | internal | plan';
comment on column funding.instalment.due_on is 'When it is to be paid | internal | plan';
comment on column funding.instalment.condition is 'What must be met before | internal | plan';
comment on column funding.instalment.paid_on is 'When it was paid | internal | plan';
comment on column funding.instalment.paid_by is 'Who saw to it | personal | plan';
comment on column funding.instalment.stopped_reason is 'Why it is not paid | internal | plan';

create table funding.report (
  id uuid primary key default gen_random_uuid(),
  grant_id uuid not null unique references funding.grant (id),
  state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'accepted')),
  done text not null default '',
  outcome text not null default '',
  not_reached text not null default '',
  public_text text not null default '',
  publish boolean not null default false,
  return_reason text,
  saved_at timestamptz not null,
  submitted_by uuid references identity.person (id),
  submitted_at timestamptz,
  decided_by uuid references identity.person (id),
  decided_at timestamptz,
  revision integer not null default 1
);
comment on table funding.report is 'Report-backs of grants: results and economy';
comment on column funding.report.id is 'Identifier | internal | plan';
comment on column funding.report.grant_id is 'The grant | internal | plan';
comment on column funding.report.state is 'Where it stands | internal | plan';
comment on column funding.report.done is 'What was done and produced | internal | plan';
comment on column funding.report.outcome is 'What changed for those it was meant for | internal | plan';
comment on column funding.report.not_reached is 'What was not reached, and why | internal | plan';
comment on column funding.report.public_text is 'Results as the organisation wants them told to everybody | internal | plan';
comment on column funding.report.publish is 'Whether the organisation has marked its results for publication | internal | plan';
comment on column funding.report.return_reason is 'What is missing, where it was sent back | internal | plan';
comment on column funding.report.saved_at is 'When it was last kept | internal | plan';
comment on column funding.report.submitted_by is 'Who sent it in | personal | plan';
comment on column funding.report.submitted_at is 'When | internal | plan';
comment on column funding.report.decided_by is 'Who accepted or returned it | personal | plan';
comment on column funding.report.decided_at is 'When | internal | plan';
comment on column funding.report.revision is 'Grows with each change | internal | plan';

create table funding.spent_line (
  report_id uuid not null references funding.report (id),
  budget_line_id uuid not null references funding.budget_line (id),
  spent_ore bigint not null check (spent_ore between 0 and 9007199254740991),
  note text,
  primary key (report_id, budget_line_id)
);
comment on table funding.spent_line is 'What a budget line came to';
comment on column funding.spent_line.report_id is 'The report-back | internal | plan';
comment on column funding.spent_line.budget_line_id is 'The budget line of the application | internal | plan';
comment on column funding.spent_line.spent_ore is 'How much, in öre; for money from elsewhere, how much came | internal | plan';
comment on column funding.spent_line.note is 'Why it differs | internal | plan';
create index spent_line_budget on funding.spent_line (budget_line_id);

create table funding.achieved (
  report_id uuid not null references funding.report (id),
  expected_id uuid not null references funding.expected_result (id),
  kind text not null check (kind in ('measured', 'zero', 'unknown', 'not_collected')),
  value integer check (value >= 0),
  comment text,
  primary key (report_id, expected_id),
  check ((kind = 'measured' and value > 0) or (kind = 'zero' and value = 0) or (kind in ('unknown', 'not_collected') and value is null))
);
comment on table funding.achieved is 'What became of an expected result';
comment on column funding.achieved.report_id is 'The report-back | internal | plan';
comment on column funding.achieved.expected_id is 'The expected result of the application | internal | plan';
comment on column funding.achieved.kind is 'Kind of value: these are never the same | internal | plan';
comment on column funding.achieved.value is 'How many | internal | plan';
comment on column funding.achieved.comment is 'More about it | internal | plan';
create index achieved_expected on funding.achieved (expected_id);

create table funding.repayment (
  grant_id uuid primary key references funding.grant (id),
  amount_ore bigint not null check (amount_ore between 1 and 9007199254740991),
  reason text not null,
  claimed_by uuid not null references identity.person (id),
  claimed_at timestamptz not null,
  due_on date not null,
  repaid_on date,
  noted_by uuid references identity.person (id)
);
comment on table funding.repayment is 'Money that is to come back, and whether it has';
comment on column funding.repayment.grant_id is 'The grant | internal | plan';
comment on column funding.repayment.amount_ore is 'How much, in öre | internal | plan';
comment on column funding.repayment.reason is 'Why | internal | plan';
comment on column funding.repayment.claimed_by is 'Who claimed it | personal | plan';
comment on column funding.repayment.claimed_at is 'When | internal | plan';
comment on column funding.repayment.due_on is 'Last day for it | internal | plan';
comment on column funding.repayment.repaid_on is 'When it came | internal | plan';
comment on column funding.repayment.noted_by is 'Who noted that it came | personal | plan';

create table funding.public_result (
  grant_id uuid primary key references funding.grant (id),
  text text not null,
  figures jsonb not null,
  released_by uuid not null references identity.person (id),
  released_at timestamptz not null
);
comment on table funding.public_result is 'Results of a grant as everybody may read them';
comment on column funding.public_result.grant_id is 'The grant | public | permanent';
comment on column funding.public_result.text is 'What came of it | public | permanent';
comment on column funding.public_result.figures is 'Expected results with what was achieved, each with its kind of value | public | permanent';
comment on column funding.public_result.released_by is 'Who released them | personal | plan';
comment on column funding.public_result.released_at is 'When | public | permanent';

-- The two parties of a grant.
create function funding.gives(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.person() is not null and funding.distributes() and exists (
    select from funding.grant g where g.id = wanted and g.giver_id = access.body())
    and not exists (select from funding.grant g join funding.declaration d on d.application_id = g.application_id
      where g.id = wanted and d.person_id = access.person() and d.partial)
$$;
create function funding.receives(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.person() is not null and funding.applies() and exists (
    select from funding.grant g where g.id = wanted and g.receiver_id = access.body())
$$;

-- Money goes out as it was agreed, once.
create function funding.guard_instalment() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' then
    if old.paid_on is not null or old.stopped_reason is not null
       or (new.grant_id, new.position, new.amount_ore, new.due_on, new.condition) is distinct from (old.grant_id, old.position, old.amount_ore, old.due_on, old.condition) then
      raise exception 'an instalment is paid as it was agreed, once' using errcode = 'insufficient_privilege';
    end if;
    if new.paid_on is not null and not exists (select from funding.agreement a where a.grant_id = new.grant_id and a.accepted_at is not null) then
      raise exception 'nothing is paid before the agreement is accepted' using errcode = 'insufficient_privilege';
    end if;
  elsif exists (select from funding.agreement a where a.grant_id = new.grant_id and a.accepted_at is not null) then
    raise exception 'the payments are agreed' using errcode = 'insufficient_privilege';
  elsif (select sum(i.amount_ore) from funding.instalment i where i.grant_id = new.grant_id)
      > (select g.granted_ore from funding.grant g where g.id = new.grant_id) then
    raise exception 'more than what was granted' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard after insert or update on funding.instalment for each row execute function funding.guard_instalment();

-- What was granted, to whom and by whom stands; the rest goes forward.
create function funding.guard_grant() returns trigger language plpgsql set search_path = '' as $$
begin
  if (to_jsonb(new) - 'state' - 'closed_at' - 'revision') is distinct from (to_jsonb(old) - 'state' - 'closed_at' - 'revision') or old.state = 'closed' then
    raise exception 'a grant stands as it was decided' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard before update on funding.grant for each row execute function funding.guard_grant();

alter table funding.grant enable row level security;
grant select, insert, update on funding.grant to samlad_application;
create policy read on funding.grant for select to samlad_application using (true);
create policy add on funding.grant for insert to samlad_application with check (
  giver_id = (select access.body()) and exists (select from funding.decision d
    where d.application_id = "grant".application_id and d.granted_ore = "grant".granted_ore and d.decided_by = (select access.person())));
create policy change on funding.grant for update to samlad_application
  using (funding.gives(id) or funding.receives(id)) with check (funding.gives(id) or funding.receives(id));

do $$
declare name text;
begin
  foreach name in array array['agreement', 'instalment', 'report', 'repayment'] loop
    execute format('alter table funding.%I enable row level security', name);
    execute format('create policy read on funding.%1$I for select to samlad_application using (
      funding.gives(grant_id) or funding.receives(grant_id) or (select access.role()) = ''system'')', name);
  end loop;
end $$;
grant select, insert, update on funding.agreement, funding.repayment, funding.report to samlad_application;
grant select, insert, update, delete on funding.instalment to samlad_application;
create policy offer on funding.agreement for insert to samlad_application with check (
  funding.gives(grant_id) and offered_by = (select access.person()) and accepted_at is null);
create policy offer_anew on funding.agreement for update to samlad_application
  using (funding.gives(grant_id) and accepted_at is null) with check (accepted_at is null and offered_by = (select access.person()));
create policy accept on funding.agreement for update to samlad_application
  using (funding.receives(grant_id) and accepted_at is null) with check (accepted_by = (select access.person()));
create function funding.guard_agreement() returns trigger language plpgsql set search_path = '' as $$
begin
  -- The receiver accepts what was offered, and changes nothing of it.
  if new.accepted_at is not null and (to_jsonb(new) - 'accepted_by' - 'accepted_at') is distinct from (to_jsonb(old) - 'accepted_by' - 'accepted_at') then
    raise exception 'an agreement is accepted as it was offered' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard before update on funding.agreement for each row execute function funding.guard_agreement();
create policy plan on funding.instalment for all to samlad_application using (funding.gives(grant_id)) with check (funding.gives(grant_id));
create policy claim on funding.repayment for insert to samlad_application with check (
  funding.gives(grant_id) and claimed_by = (select access.person()));
create policy note on funding.repayment for update to samlad_application
  using (funding.gives(grant_id) and repaid_on is null) with check (funding.gives(grant_id));
create policy begin on funding.report for insert to samlad_application with check (funding.receives(grant_id) and state = 'draft');
create policy write on funding.report for update to samlad_application
  using (funding.receives(grant_id) and state in ('draft', 'returned')) with check (state in ('draft', 'returned', 'submitted'));
create policy decide on funding.report for update to samlad_application
  using (funding.gives(grant_id) and state = 'submitted') with check (state in ('returned', 'accepted') and decided_by = (select access.person()));
-- A draft of the receiver is the receiver's own.
drop policy read on funding.report;
create policy read on funding.report for select to samlad_application using (
  funding.receives(grant_id) or (funding.gives(grant_id) and submitted_at is not null) or (select access.role()) = 'system');

do $$
declare name text;
begin
  foreach name in array array['spent_line', 'achieved'] loop
    execute format('alter table funding.%I enable row level security', name);
    execute format('grant select, insert, update, delete on funding.%I to samlad_application', name);
    execute format('create policy read on funding.%1$I for select to samlad_application using (
      exists (select from funding.report r where r.id = %1$I.report_id))', name);
    execute format('create policy write on funding.%1$I for all to samlad_application
      using (exists (select from funding.report r where r.id = %1$I.report_id and r.state in (''draft'', ''returned'') and funding.receives(r.grant_id)))
      with check (exists (select from funding.report r where r.id = %1$I.report_id and r.state in (''draft'', ''returned'') and funding.receives(r.grant_id)))', name);
  end loop;
end $$;

alter table funding.public_result enable row level security;
grant select, insert on funding.public_result to samlad_application;
create policy read on funding.public_result for select to samlad_application using (true);
-- Only what the organisation has marked, in its own words.
create policy release on funding.public_result for insert to samlad_application with check (
  funding.gives(grant_id) and released_by = (select access.person())
  and exists (select from funding.report r where r.grant_id = public_result.grant_id and r.state = 'accepted' and r.publish and r.public_text = public_result.text));

-- An applicant has the whole of its own grant; the giver's people who are impartial read the budget that the report-back answers.
create policy of_grant on funding.budget_line for select to samlad_application using (
  exists (select from funding.grant g where g.application_id = budget_line.application_id and funding.gives(g.id)));
create policy of_grant on funding.expected_result for select to samlad_application using (
  exists (select from funding.grant g where g.application_id = expected_result.application_id and funding.gives(g.id)));
