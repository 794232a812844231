-- Appointments and visits of a case: of what kind, when, who of the body attends, what came of it, and the interpreter that is ordered.
-- Where and about what is sealed, and what an agency is told too. For those who work on the case alone.

create table support.appointment (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  kind text not null check (kind in ('meeting', 'visit', 'phone', 'police', 'court', 'health')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  attendees uuid[] not null check (cardinality(attendees) > 0),
  sealed_place bytea,
  sealed_about bytea,
  outcome text check (outcome in ('came', 'did_not_come', 'moved', 'cancelled')),
  sealed_word bytea,
  interpreter text not null default 'none'
    check (interpreter in ('none', 'to_order', 'ordered', 'confirmed', 'otherwise', 'none_found', 'called_off')),
  language text check (language is not null or interpreter = 'none'),
  means text check (means in ('telephone', 'screen', 'on_site')),
  interpreter_sex text check (interpreter_sex in ('woman', 'man')),
  not_from text[] not null default '{}' check (not_from <@ array['known', 'community', 'nearby']),
  sealed_not_interpreter bytea,
  sealed_meet_at bytea,
  sealed_reference bytea,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  revision integer not null default 1
);
comment on table support.appointment is 'Appointments and visits of a case, with the interpreter that is ordered';
comment on column support.appointment.id is 'Identifier, bound into what is sealed | internal | case';
comment on column support.appointment.case_id is 'The case | internal | case';
comment on column support.appointment.kind is 'A meeting, a visit, a call, or somebody who goes along to police, court or health care | sensitive | case';
comment on column support.appointment.starts_at is 'When it begins | sensitive | case';
comment on column support.appointment.ends_at is 'When it ends | sensitive | case';
comment on column support.appointment.attendees is 'Who of those who work on the case attends | personal | case';
comment on column support.appointment.sealed_place is 'Where, sealed | secret | case';
comment on column support.appointment.sealed_about is 'What it is about, sealed | secret | case';
comment on column support.appointment.outcome is 'What came of it | sensitive | case';
comment on column support.appointment.sealed_word is 'A word about what came of it, sealed | secret | case';
comment on column support.appointment.interpreter is 'How far the order of an interpreter has come; otherwise: one came, but not as the person had asked | sensitive | case';
comment on column support.appointment.language is 'Language of the interpreter | sensitive | case';
comment on column support.appointment.means is 'By telephone, on a screen or on site | sensitive | case';
comment on column support.appointment.interpreter_sex is 'Sex of the interpreter, where the person has asked for it | sensitive | case';
comment on column support.appointment.not_from is 'Whom the interpreter must not be: known to the person, of the same community, from near by | sensitive | case';
comment on column support.appointment.sealed_not_interpreter is 'Interpreters who must not be sent again, sealed | secret | case';
comment on column support.appointment.sealed_meet_at is 'Where the interpreter comes or calls, as the agency is told, sealed | secret | case';
comment on column support.appointment.sealed_reference is 'Number of the customer or the order at the agency, sealed | secret | case';
comment on column support.appointment.made_by is 'Who booked it | personal | case';
comment on column support.appointment.made_at is 'When it was booked | internal | case';
comment on column support.appointment.revision is 'Grows with each change; the second of two writers is told | internal | case';
create index appointment_case on support.appointment (case_id, starts_at);
create index appointment_open on support.appointment (starts_at) where outcome is null;

alter table support.appointment enable row level security;
grant select, insert on support.appointment to samlad_application;
grant update (kind, starts_at, ends_at, attendees, sealed_place, sealed_about, outcome, sealed_word, interpreter, language, means,
  interpreter_sex, not_from, sealed_not_interpreter, sealed_meet_at, sealed_reference, revision) on support.appointment to samlad_application;
create policy read on support.appointment for select to samlad_application using (
  (select access.role()) = 'system' or support.works_on(case_id));
create policy add on support.appointment for insert to samlad_application with check (
  support.works_on(case_id) and made_by = (select access.person()));
create policy change on support.appointment for update to samlad_application
  using (support.works_on(case_id)) with check (support.works_on(case_id));

-- Who of some colleagues is at something else then: of which case is not told.
create function support.busy(people uuid[], from_at timestamptz, to_at timestamptz, but uuid) returns uuid[]
  language sql stable security definer parallel restricted set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct p), '{}')
  from support.appointment a join support.case_file c on c.id = a.case_id cross join lateral unnest(a.attendees) p
  where access.works_with_people() and c.body_id = access.body() and a.id is distinct from but and a.outcome is null
    and p = any (people) and a.starts_at < to_at and a.ends_at > from_at
$$;
revoke all on function support.busy from public;
grant execute on function support.busy to samlad_application;

-- What is to come follows the case: whoever works on it no longer is followed by the one who is responsible.
create function support.follow_appointments() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update support.appointment p set attendees = n.people, revision = p.revision + 1
    from (select o.id, support.those_now(o.case_id, new.body_id, o.attendees) as people from support.appointment o
      where o.case_id = new.case_id and o.outcome is null and o.starts_at > access.now()) n
    where p.id = n.id and not (p.attendees <@ n.people and n.people <@ p.attendees);
  return null;
end $$;
create trigger follow_appointments after update of ended_at, part on support.assignment
  for each row execute function support.follow_appointments();
create trigger follow_appointments_given after insert on support.assignment
  for each row when (new.part = 'responsible') execute function support.follow_appointments();
revoke all on function support.follow_appointments from public, samlad_application;
