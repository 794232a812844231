-- Amendments of the law as they are entered: a draft that one lawyer enters and another, of another body, confirms (domain rule 18).
-- From then on each of its changes is part of the law from its day. What an amendment changes is worked out by the rules of the
-- house and kept here, so that each body is told of its own.

create schema if not exists law;
grant usage on schema law to samlad_application;

create table law.amendment (
  id uuid primary key default gen_random_uuid(),
  sfs text not null check (sfs ~ '^[12][0-9]{3}:[1-9][0-9]{0,4}$'),
  from_day date not null,
  about text not null check (length(about) between 1 and 300),
  about_en text check (length(about_en) between 1 and 300),
  transition text check (length(transition) between 1 and 2000),
  source text not null check (length(source) between 1 and 300),
  entered_by uuid not null references identity.person (id),
  entered_body uuid not null references directory.body (id),
  entered_at timestamptz not null,
  confirmed_by uuid references identity.person (id),
  confirmed_body uuid references directory.body (id),
  confirmed_at timestamptz,
  withdrawn_at timestamptz,
  weighed_at timestamptz,
  applied_at timestamptz,
  revision integer not null default 1,
  constraint by_two check (confirmed_by <> entered_by),
  constraint by_two_bodies check (confirmed_body <> entered_body),
  check ((confirmed_by is null) = (confirmed_at is null) and (confirmed_body is null) = (confirmed_at is null)),
  check (confirmed_at is null or withdrawn_at is null)
);
comment on table law.amendment is 'Amendments of the law, entered by one lawyer and confirmed by another';
comment on column law.amendment.id is 'Identifier | public | permanent';
comment on column law.amendment.sfs is 'Number in the Swedish Code of Statutes | public | permanent';
comment on column law.amendment.from_day is 'First day on which it applies | public | permanent';
comment on column law.amendment.about is 'What it is about, in Swedish | public | permanent';
comment on column law.amendment.about_en is 'The same in English, where it was written | public | permanent';
comment on column law.amendment.transition is 'What its transitional provisions say | public | permanent';
comment on column law.amendment.source is 'Where it was read | public | permanent';
comment on column law.amendment.entered_by is 'Who entered it | personal | permanent';
comment on column law.amendment.entered_body is 'For which body | internal | permanent';
comment on column law.amendment.entered_at is 'When | internal | permanent';
comment on column law.amendment.confirmed_by is 'Who confirmed it | personal | permanent';
comment on column law.amendment.confirmed_body is 'For which body | internal | permanent';
comment on column law.amendment.confirmed_at is 'When | internal | permanent';
comment on column law.amendment.withdrawn_at is 'When the draft was taken back | internal | permanent';
comment on column law.amendment.weighed_at is 'When what it changes was last worked out | internal | permanent';
comment on column law.amendment.applied_at is 'When what it changes was carried out, on its day | internal | permanent';
comment on column law.amendment.revision is 'Grows with each change | internal | permanent';
create unique index amendment_number on law.amendment (sfs) where withdrawn_at is null;

create table law.change (
  id uuid primary key default gen_random_uuid(),
  amendment_id uuid not null references law.amendment (id),
  kind text not null check (kind in ('scale', 'offence', 'standing', 'wording', 'closed', 'length', 'term')),
  subject text not null check (subject ~ '^[a-z0-9_-]{1,80}$'),
  value jsonb not null,
  applies text check (applies in ('started', 'running', 'closed')),
  entered_at timestamptz not null,
  unique (amendment_id, kind, subject)
);
comment on table law.change is 'What an amendment changes, one thing for each row';
comment on column law.change.id is 'Identifier | public | permanent';
comment on column law.change.amendment_id is 'The amendment | public | permanent';
comment on column law.change.kind is 'What kind of thing | public | permanent';
comment on column law.change.subject is 'Which: an offence, a section, a clock, a term, as keys of the law | public | permanent';
comment on column law.change.value is 'What it is from that day | public | permanent';
comment on column law.change.applies is 'To what it applies, by a transitional provision | public | permanent';
comment on column law.change.entered_at is 'When it was entered | internal | permanent';

create table law.effect (
  amendment_id uuid not null references law.amendment (id),
  kind text not null check (kind in ('disclosure', 'clock', 'retention')),
  subject_id uuid not null,
  case_id uuid not null references support.case_file (id),
  body_id uuid not null references directory.body (id),
  primary key (amendment_id, kind, subject_id)
);
comment on table law.effect is 'What an amendment changes of what rests on the law';
comment on column law.effect.amendment_id is 'The amendment | internal | case';
comment on column law.effect.kind is 'What rests on the law | internal | case';
comment on column law.effect.subject_id is 'Which: a disclosure, a clock, or the case itself | internal | case';
comment on column law.effect.case_id is 'The case | internal | case';
comment on column law.effect.body_id is 'The body whose it is | internal | case';
create index effect_case on law.effect (case_id);
create index effect_body on law.effect (amendment_id, body_id);

alter table law.amendment enable row level security;
alter table law.change enable row level security;
alter table law.effect enable row level security;

-- A lawyer who acts for a body. Amendments are confirmed by somebody else, of another body.
create function law.enters() returns boolean language sql stable parallel safe
  return access.person() is not null and access.role() = 'lawyer';
create function law.is_draft_of_mine(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select law.enters() and exists (select from law.amendment a where a.id = wanted and a.entered_by = access.person()
    and a.entered_body = access.body() and a.confirmed_at is null and a.withdrawn_at is null)
$$;

grant select on law.amendment, law.change, law.effect to samlad_application;
grant insert on law.amendment, law.change, law.effect to samlad_application;
grant delete on law.change, law.effect to samlad_application;
grant update (weighed_at, applied_at) on law.amendment to samlad_application;

create policy read on law.amendment for select to samlad_application using (
  confirmed_at is not null or (select law.enters()) or (select access.role()) = 'system');
create policy enter on law.amendment for insert to samlad_application with check (
  (select law.enters()) and entered_by = (select access.person()) and entered_body = (select access.body())
  and entered_at = (select access.now()) and confirmed_at is null and withdrawn_at is null
  and weighed_at is null and applied_at is null and revision = 1);
create policy work_out on law.amendment for update to samlad_application
  using ((select access.role()) = 'system') with check ((select access.role()) = 'system');

create policy read on law.change for select to samlad_application using (
  exists (select from law.amendment a where a.id = change.amendment_id));
create policy enter on law.change for insert to samlad_application with check (
  law.is_draft_of_mine(amendment_id) and entered_at = (select access.now()));
create policy take_away on law.change for delete to samlad_application using (law.is_draft_of_mine(amendment_id));

-- Those who work on the case, and those who lead; a lawyer knows how many there are at the own body, and never which.
create policy read on law.effect for select to samlad_application using (
  (select access.role()) = 'system' or support.works_on(case_id) or support.leads(case_id));
create policy work_out on law.effect for insert to samlad_application with check ((select access.role()) = 'system');
create policy work_out_anew on law.effect for delete to samlad_application using ((select access.role()) = 'system');

-- A draft that is changed after somebody has read it is not what they confirm.
create function law.count_change() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update law.amendment a set revision = a.revision + 1, weighed_at = null
    where a.id = coalesce(new.amendment_id, old.amendment_id);
  return null;
end $$;
create trigger count_change after insert or delete on law.change for each row execute function law.count_change();

-- Confirmed by a second lawyer, of another body. Returns whether it was: not where the draft has been changed meanwhile.
create function law.confirm(wanted uuid, as_read integer) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  if not law.enters() then return false; end if;
  update law.amendment a set confirmed_by = access.person(), confirmed_body = access.body(), confirmed_at = access.now(),
      revision = a.revision + 1
    where a.id = wanted and a.revision = as_read and a.confirmed_at is null and a.withdrawn_at is null
      and a.entered_by <> access.person() and a.entered_body <> access.body()
      and exists (select from law.change c where c.amendment_id = a.id);
  return found;
end $$;

-- Taken back by whoever entered it, or refused by another lawyer, while nobody has confirmed it.
create function law.withdraw(wanted uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  if not law.enters() then return false; end if;
  update law.amendment a set withdrawn_at = access.now(), revision = a.revision + 1
    where a.id = wanted and a.confirmed_at is null and a.withdrawn_at is null;
  delete from law.effect e where e.amendment_id = wanted and found;
  return found;
end $$;

-- How many of each kind an amendment changes at the body of the reader, for its lawyers and those who lead.
create function law.effects_here(wanted uuid) returns table (kind text, count integer)
  language sql stable security definer set search_path = '' as $$
  select e.kind, count(*)::int from law.effect e
  where e.amendment_id = wanted and e.body_id = access.body() and access.role() in ('lawyer', 'case_manager')
  group by e.kind
$$;

-- How many of each kind in the whole country, for lawyers: of few nothing is told.
create function law.effects_everywhere(wanted uuid) returns table (kind text, count integer)
  language sql stable security definer set search_path = '' as $$
  select e.kind, case when count(*) >= 5 and count(distinct e.body_id) >= 3 then count(*)::int end from law.effect e
  where e.amendment_id = wanted and law.enters() group by e.kind
$$;

-- Bodies at which a lawyer of another body than the reader's acts.
create function law.bodies_of_others() returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select distinct m.body_id from identity.membership m join identity.person p on p.id = m.person_id
  where m.role = 'lawyer' and m.ended_at is null and p.disabled_at is null and m.body_id <> access.body()
    and m.person_id <> access.person() and law.enters()
$$;

revoke execute on function law.enters(), law.is_draft_of_mine(uuid), law.confirm(uuid, integer), law.withdraw(uuid),
  law.effects_here(uuid), law.effects_everywhere(uuid), law.bodies_of_others() from public;
grant execute on function law.enters(), law.is_draft_of_mine(uuid), law.confirm(uuid, integer), law.withdraw(uuid),
  law.effects_here(uuid), law.effects_everywhere(uuid), law.bodies_of_others() to samlad_application;

-- Inquiries that were closed before 15 January 2026 had been given the longer time (SoL 16:2 a, lag 2025:1501): worked out anew.
update support.case_file set retention_computed_at = null
  where retention_reason in ('child_investigation', 'child_investigation_birth_date_unknown')
    and state = 'closed' and (closed_at at time zone 'Europe/Stockholm')::date < date '2026-01-15';

insert into jobs.task (name, takes, about, written) values
  ('law.weigh', '{amendmentId}', 'amendmentId', '{law.amendment.id}');
