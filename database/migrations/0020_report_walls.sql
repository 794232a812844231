-- Walls round report-backs and one-time links, and what may be told of them to everybody.

-- Who writes the report-backs of a body. Evaluators, learners, administrators and auditors do not.
create function access.reports() returns boolean language sql stable parallel safe
  return access.role() in ('national_coordinator', 'ministry_officer', 'body_officer', 'county_coordinator', 'regional_coordinator',
                           'caseworker', 'shelter_staff', 'police_prosecutor', 'ngo_officer', 'lawyer', 'rapporteur');

-- The one-time link that is used, and the one report-back that it opens: set by the actions of the link, so that a
-- link that reaches any other action finds nothing.
create function access.link() returns uuid language sql stable parallel safe
  return nullif(current_setting('samlad.link', true), '')::uuid;
create function access.linked_report() returns uuid language sql stable parallel safe
  return nullif(current_setting('samlad.report_back', true), '')::uuid;

alter table plan.report_link add column report_back_id uuid references plan.report_back (id);
comment on column plan.report_link.report_back_id is 'The report-back written through it | internal | plan';
create index report_link_assignment on plan.report_link (assignment_id);

-- A draft may hold a figure that is not filled in yet; what is submitted may not (see the guard below).
alter table plan.report_figure drop constraint report_figure_check;
alter table plan.report_figure add constraint value_fits_kind check (
  kind = 'measured' or (kind = 'zero' and value = 0) or (kind in ('unknown', 'not_collected', 'suppressed') and value is null));

alter policy read on plan.report_back using (
  (body_id = (select access.body()) and ((select access.reports()) or ((select access.role()) = 'link' and id = (select access.linked_report()))))
  or ((select access.steers()) and state <> 'draft' and (state <> 'withdrawn' or submitted_at is not null))
  or (state = 'accepted' and (select access.person()) is not null)
  or state = 'published'
  or (select access.role()) = 'system'
);
alter policy add on plan.report_back with check (
  (body_id = (select access.body()) and ((select access.reports()) or ((select access.role()) = 'link' and id = (select access.linked_report()))))
  or (select access.role()) = 'system'
);
alter policy change_own on plan.report_back
  using (body_id = (select access.body()) and state in ('draft', 'returned', 'submitted')
         and ((select access.reports()) or ((select access.role()) = 'link' and id = (select access.linked_report()))))
  with check (body_id = (select access.body()) and state in ('draft', 'returned', 'submitted', 'withdrawn')
         and ((select access.reports()) or ((select access.role()) = 'link' and id = (select access.linked_report()))));

-- What belongs to a report-back is written by its body while it is a draft or has been returned, never later.
do $$
declare name text;
begin
  foreach name in array array['report_answer', 'report_figure', 'evidence'] loop
    execute format('drop policy write on plan.%I', name);
    execute format('create policy write on plan.%1$I for all to samlad_application
      using (exists (select from plan.report_back r where r.id = %1$I.report_back_id
        and ((r.body_id = (select access.body()) and r.state in (''draft'', ''returned'')
              and ((select access.reports()) or (select access.role()) = ''link''))
             or (select access.role()) = ''system'')))', name);
  end loop;
end $$;

-- The steps of a report-back and its frozen content, whoever comes past the program.
create function plan.guard_report_back() returns trigger language plpgsql as $$
begin
  if old.state <> new.state and (old.state, new.state) not in (
    ('draft', 'submitted'), ('draft', 'withdrawn'), ('submitted', 'returned'), ('submitted', 'accepted'), ('submitted', 'withdrawn'),
    ('returned', 'submitted'), ('returned', 'withdrawn'), ('accepted', 'published'), ('accepted', 'withdrawn'), ('published', 'withdrawn'))
  then
    raise exception 'a report-back does not go from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  if old.state not in ('draft', 'returned')
     and (new.output, new.outcome, new.effect, new.not_assessed, new.body_id, new.assignment_id)
         is distinct from (old.output, old.outcome, old.effect, old.not_assessed, old.body_id, old.assignment_id)
  then
    raise exception 'what has been submitted does not change' using errcode = 'check_violation';
  end if;
  if new.state = 'submitted' and old.state <> 'submitted' and exists (
    select from plan.report_figure f where f.report_back_id = new.id
      and (f.label = '' or f.unit = '' or f.source = '' or (f.kind = 'measured' and f.value is null)))
  then
    raise exception 'a figure lacks its value, unit or source' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard before update on plan.report_back for each row execute function plan.guard_report_back();

-- Links are made and taken back by those who steer, and used by themselves.
drop policy steer on plan.report_link;
create policy read on plan.report_link for select to samlad_application
  using ((select access.steers()) or ((select access.role()) = 'link' and id = (select access.link())));
create policy add on plan.report_link for insert to samlad_application with check ((select access.steers()));
create policy change on plan.report_link for update to samlad_application
  using ((select access.steers()) or ((select access.role()) = 'link' and id = (select access.link())));

-- Whose link a secret opens, before there is an actor. A used link is found too, to show its receipt.
create function plan.link_of(secret_hash bytea, at timestamptz)
  returns table (link_id uuid, body_id uuid, assignment_id uuid)
  language sql stable security definer set search_path = '' as $$
  select l.id, l.body_id, l.assignment_id from plan.report_link l
  where l.secret_hash = link_of.secret_hash and l.ended_at is null and l.ends_at > link_of.at
$$;
revoke all on function plan.link_of from public;
grant execute on function plan.link_of to samlad_application;

-- The deadline that is in force where another once was: prolonging moves what was reported with it.
create function plan.deadline_in_force(given uuid) returns uuid language sql stable set search_path = '' as $$
  with recursive chain as (
    select d.id, d.replaced_by, 1 as step from plan.assignment_deadline d where d.id = given
    union all
    select d.id, d.replaced_by, c.step + 1 from chain c join plan.assignment_deadline d on d.id = c.replaced_by where c.step < 100)
  select id from chain where replaced_by is null limit 1
$$;

-- That a body has reported, and how far it has come, is told to everybody; what it reported is not. Without this a
-- reader who may not see a submitted report-back would be told that it is missing.
create function plan.report_states(assignments uuid[])
  returns table (assignment_id uuid, deadline_id uuid, body_id uuid, state text, submitted_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select r.assignment_id, plan.deadline_in_force(r.deadline_id), r.body_id, r.state, r.submitted_at
  from plan.report_back r
  where r.state in ('submitted', 'returned', 'accepted', 'published') and (assignments is null or r.assignment_id = any (assignments))
$$;
revoke all on function plan.report_states from public;
grant execute on function plan.report_states to samlad_application;

-- What is missing: a deadline in force has passed, and an assigned body has nothing that counts for it. What was returned
-- is owed again.
create function plan.missing_reports(today date)
  returns table (assignment_id uuid, deadline_id uuid, body_id uuid, day date)
  language sql stable set search_path = '' as $$
  select d.assignment_id, d.id, b.body_id, d.day
  from plan.assignment_deadline d
  join plan.assignment a on a.id = d.assignment_id and a.state = 'given'
  join plan.assignment_body b on b.assignment_id = d.assignment_id and b.part = 'assignee'
  where not d.withdrawn and d.replaced_by is null and d.day < today
    and not exists (select from plan.report_states(null) s where s.deadline_id = d.id and s.body_id = b.body_id and s.state <> 'returned')
$$;

create table plan.activity_version (
  id bigint generated always as identity primary key,
  activity_id uuid not null references plan.activity (id),
  content jsonb not null,
  made_by uuid references identity.person (id),
  made_at timestamptz not null default now()
);
comment on table plan.activity_version is 'An activity as it stood after each change; only grows';
comment on column plan.activity_version.id is 'Number | internal | plan';
comment on column plan.activity_version.activity_id is 'The activity | internal | plan';
comment on column plan.activity_version.content is 'The whole of it | internal | plan';
comment on column plan.activity_version.made_by is 'Who changed it | personal | plan';
comment on column plan.activity_version.made_at is 'When | internal | plan';
create index activity_version_activity on plan.activity_version (activity_id, id);
create trigger only_grows before update or delete on plan.activity_version for each statement execute function access.refuse_change();
alter table plan.activity_version enable row level security;
grant select, insert on plan.activity_version to samlad_application;
create policy read on plan.activity_version for select to samlad_application
  using (exists (select from plan.activity a where a.id = activity_version.activity_id));
create policy add on plan.activity_version for insert to samlad_application
  with check (exists (select from plan.activity a where a.id = activity_version.activity_id
                      and (a.body_id = (select access.body()) or (select access.steers()))));

-- Which reminder has been sent for which deadline, so that none is sent twice.
create table plan.deadline_reminder (
  deadline_id uuid not null references plan.assignment_deadline (id),
  body_id uuid not null references directory.body (id),
  kind text not null check (kind in ('month', 'week', 'day', 'missing')),
  sent_at timestamptz not null default now(),
  primary key (deadline_id, body_id, kind)
);
comment on table plan.deadline_reminder is 'Reminders of deadlines that were mailed to bodies';
comment on column plan.deadline_reminder.deadline_id is 'The deadline | internal | plan';
comment on column plan.deadline_reminder.body_id is 'The body | internal | plan';
comment on column plan.deadline_reminder.kind is 'A month, a week or a day before, or once it had passed | internal | plan';
comment on column plan.deadline_reminder.sent_at is 'When it was mailed | internal | plan';
alter table plan.deadline_reminder enable row level security;
grant select, insert on plan.deadline_reminder to samlad_application;
create policy read on plan.deadline_reminder for select to samlad_application using ((select access.steers()));
create policy add on plan.deadline_reminder for insert to samlad_application with check ((select access.role()) = 'system');
