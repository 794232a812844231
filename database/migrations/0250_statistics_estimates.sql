-- The rapporteur's estimates of how many people no list has seen. What they rest on (who was on which lists) is read by those
-- who work with it alone; what is published is read by everybody. Nothing is changed: a publication and a withdrawal are rows
-- of their own, and the state of an estimate follows from them.

create schema statistics;
grant usage on schema statistics to samlad_application;

create table statistics.estimate (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  title jsonb not null,
  subject jsonb not null,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  made_at timestamptz not null
);
comment on table statistics.estimate is 'An estimate of how many people there are, seen and unseen';
comment on column statistics.estimate.id is 'Identifier | public | permanent';
comment on column statistics.estimate.body_id is 'The body that made it | public | permanent';
comment on column statistics.estimate.title is 'What it is called, in Swedish and English | public | permanent';
comment on column statistics.estimate.subject is 'Whom it counts, in Swedish and English | public | permanent';
comment on column statistics.estimate.period_from is 'First day of the time that it is about | public | permanent';
comment on column statistics.estimate.period_to is 'Last day of the time that it is about | public | permanent';
comment on column statistics.estimate.made_at is 'When it was made | internal | permanent';

create table statistics.estimate_basis (
  estimate_id uuid primary key references statistics.estimate (id),
  histories bytea not null check (octet_length(histories) <= 4000000),
  sha256 text not null check (sha256 = encode(sha256(histories), 'hex')),
  analysis jsonb not null,
  made_by uuid references identity.person (id)
);
comment on table statistics.estimate_basis is 'What an estimate rests on: how many people were on which lists, and all that was worked out from it';
comment on column statistics.estimate_basis.estimate_id is 'The estimate | internal | permanent';
comment on column statistics.estimate_basis.histories is 'The capture histories as they were given; small cells may tell of single persons | sensitive | permanent';
comment on column statistics.estimate_basis.sha256 is 'SHA-256 of the histories, in hexadecimal; whoever knows most cells could find the rest from it | sensitive | permanent';
comment on column statistics.estimate_basis.analysis is 'Model, estimate, intervals, sensitivity and verdict, exact | sensitive | permanent';
comment on column statistics.estimate_basis.made_by is 'Who made the estimate | personal | permanent';

create table statistics.publication (
  estimate_id uuid primary key references statistics.estimate (id),
  content jsonb not null,
  sha256 text not null,
  published_at timestamptz not null
);
comment on table statistics.publication is 'What of an estimate everybody may know: rounded, without what it rests on';
comment on column statistics.publication.estimate_id is 'The estimate | public | permanent';
comment on column statistics.publication.content is 'The figures, rounded, with their limits | public | permanent';
comment on column statistics.publication.sha256 is 'SHA-256 of the content in canonical form (RFC 8785), in hexadecimal | public | permanent';
comment on column statistics.publication.published_at is 'When it was published | public | permanent';

create table statistics.withdrawal (
  estimate_id uuid primary key references statistics.publication (estimate_id),
  reason text not null check (char_length(reason) between 1 and 2000),
  withdrawn_at timestamptz not null
);
comment on table statistics.withdrawal is 'That a published estimate no longer holds; its figures are then shown to nobody outside';
comment on column statistics.withdrawal.estimate_id is 'The estimate | public | permanent';
comment on column statistics.withdrawal.reason is 'Why, as everybody reads it | public | permanent';
comment on column statistics.withdrawal.withdrawn_at is 'When it was withdrawn | public | permanent';

create table statistics.publishing_decision (
  estimate_id uuid not null references statistics.estimate (id),
  kind text not null check (kind in ('published', 'withdrawn')),
  warnings text[] not null,
  reason text check (char_length(reason) between 1 and 2000),
  decided_by uuid references identity.person (id),
  decided_at timestamptz not null,
  primary key (estimate_id, kind),
  constraint warnings_have_reason check (cardinality(warnings) = 0 or reason is not null)
);
comment on table statistics.publishing_decision is 'Who decided to publish or to withdraw an estimate, and what they knew';
comment on column statistics.publishing_decision.estimate_id is 'The estimate | internal | permanent';
comment on column statistics.publishing_decision.kind is 'What was decided | internal | permanent';
comment on column statistics.publishing_decision.warnings is 'What had to be said of the figure and was confirmed by name | internal | permanent';
comment on column statistics.publishing_decision.reason is 'Why, in the words of who decided | internal | permanent';
comment on column statistics.publishing_decision.decided_by is 'Who decided | personal | permanent';
comment on column statistics.publishing_decision.decided_at is 'When | internal | permanent';

-- Those who work with an estimate: the rapporteurs of its body, and those who coordinate the country's work.
create function statistics.works_with(body uuid) returns boolean language sql stable parallel safe
  return access.role() in ('national_coordinator', 'ministry_officer', 'system')
    or (access.role() = 'rapporteur' and body = access.body());
create function statistics.made(body uuid) returns boolean language sql stable parallel safe
  return access.role() = 'system' or (access.role() = 'rapporteur' and body = access.body());
-- As the owner, so that the policies of the tables do not ask each other in a circle.
create function statistics.is_told(estimate uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
  return exists (select from statistics.publication p where p.estimate_id = estimate);

do $$
declare name text;
begin
  foreach name in array array['estimate', 'estimate_basis', 'publication', 'publishing_decision', 'withdrawal'] loop
    execute format('create trigger only_grows before update or delete or truncate on statistics.%I for each statement execute function access.refuse_change()', name);
    execute format('alter table statistics.%I enable row level security', name);
    execute format('grant select, insert on statistics.%I to samlad_application', name);
  end loop;
end $$;

create policy read on statistics.withdrawal for select to samlad_application using (true);
create policy read on statistics.estimate for select to samlad_application using (
  statistics.works_with(body_id) or statistics.is_told(id)
);
-- What is withdrawn is read by those who work with it alone.
create policy read on statistics.publication for select to samlad_application using (
  not exists (select from statistics.withdrawal w where w.estimate_id = publication.estimate_id)
  or exists (select from statistics.estimate e where e.id = estimate_id and statistics.works_with(e.body_id))
);
create policy read on statistics.estimate_basis for select to samlad_application using (
  exists (select from statistics.estimate e where e.id = estimate_id and statistics.works_with(e.body_id))
);
create policy read on statistics.publishing_decision for select to samlad_application using (
  exists (select from statistics.estimate e where e.id = estimate_id and statistics.works_with(e.body_id))
);

create policy add on statistics.estimate for insert to samlad_application with check (statistics.made(body_id));
create policy add on statistics.estimate_basis for insert to samlad_application with check (
  exists (select from statistics.estimate e where e.id = estimate_id and statistics.made(e.body_id))
);
create policy add on statistics.publication for insert to samlad_application with check (
  exists (select from statistics.estimate e where e.id = estimate_id and statistics.made(e.body_id))
);
create policy add on statistics.withdrawal for insert to samlad_application with check (
  exists (select from statistics.estimate e where e.id = estimate_id and statistics.made(e.body_id))
);
create policy add on statistics.publishing_decision for insert to samlad_application with check (
  exists (select from statistics.estimate e where e.id = estimate_id and statistics.made(e.body_id))
);
