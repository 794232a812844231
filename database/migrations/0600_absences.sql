-- Somebody is away from a day to a day, and a colleague of the same body stands in for them in the same role (domain rules 16 and 19). Why
-- they are away is not asked. Who is away is known at the body alone.

create table on_call.absence (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null references directory.body (id),
  membership_id uuid not null references identity.membership (id),
  stand_in_id uuid references identity.membership (id),
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  starts_at timestamptz not null generated always as (from_day::timestamp at time zone 'Europe/Stockholm') stored,
  ends_at timestamptz not null generated always as ((to_day + 1)::timestamp at time zone 'Europe/Stockholm') stored,
  said_by uuid not null references identity.person (id),
  said_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references identity.person (id),
  revision integer not null default 1
);
comment on table on_call.absence is 'Who is away from a body, from a day to a day, and who stands in for them';
comment on column on_call.absence.id is 'Identifier | internal | account';
comment on column on_call.absence.body_id is 'The body | internal | account';
comment on column on_call.absence.membership_id is 'Who is away, in the role in which they act | personal | account';
comment on column on_call.absence.stand_in_id is 'Who stands in, in the same role; nobody where none has been found, or whoever did has left | personal | account';
comment on column on_call.absence.from_day is 'The first day | personal | account';
comment on column on_call.absence.to_day is 'The last day | personal | account';
comment on column on_call.absence.starts_at is 'When the first day begins | personal | account';
comment on column on_call.absence.ends_at is 'When the day after the last begins | personal | account';
comment on column on_call.absence.said_by is 'Who said it: the person, or whoever leads | personal | account';
comment on column on_call.absence.said_at is 'When it was said | internal | account';
comment on column on_call.absence.ended_at is 'When it ended: with its last day, or before | internal | account';
comment on column on_call.absence.ended_by is 'Who ended it before its last day | personal | account';
comment on column on_call.absence.revision is 'Grows with each change; the second of two writers is told | internal | account';
create index absence_membership on on_call.absence (membership_id) where ended_at is null;
create index absence_stand_in on on_call.absence (stand_in_id) where ended_at is null;
create index absence_passes on on_call.absence (ends_at) where ended_at is null;

-- Whoever is away says it, or whoever leads the casework of the body, of those who work there with people.
create function on_call.may_say_away(membership uuid) returns boolean
  language sql stable security definer parallel restricted set search_path = pg_catalog, pg_temp as $$
  select access.person() is not null and exists (select from identity.membership m
    where m.id = membership and m.body_id = access.body() and m.ended_at is null
      and (m.person_id = access.person() or (access.role() = 'case_manager'
        and m.role in ('caseworker', 'case_manager', 'regional_coordinator', 'shelter_staff', 'police_prosecutor', 'ngo_officer'))))
$$;
revoke all on function on_call.may_say_away from public;
grant execute on function on_call.may_say_away to samlad_application;

alter table on_call.absence enable row level security;
grant select, insert on on_call.absence to samlad_application;
grant update (stand_in_id, to_day, ended_at, ended_by, revision) on on_call.absence to samlad_application;
create policy read on on_call.absence for select to samlad_application using (
  (select access.role()) = 'system' or body_id = (select access.body()));
create policy add on on_call.absence for insert to samlad_application with check (
  body_id = (select access.body()) and said_by = (select access.person()) and on_call.may_say_away(membership_id));
create policy change on on_call.absence for update to samlad_application
  using ((select access.role()) = 'system' or on_call.may_say_away(membership_id))
  with check ((select access.role()) = 'system' or on_call.may_say_away(membership_id));

-- Whether somebody acts for a body in a role now.
create function on_call.acts_as(membership uuid, body uuid, role text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from identity.membership m join identity.person p on p.id = m.person_id
    where m.id = membership and m.body_id = body and m.role = acts_as.role and m.ended_at is null and p.disabled_at is null)
$$;
create function on_call.person_of(membership uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.person_id from identity.membership m where m.id = membership
$$;
-- Whether somebody is away from a body at any moment of a time.
create function on_call.is_away(somebody uuid, body uuid, during tstzrange) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from on_call.absence x join identity.membership m on m.id = x.membership_id
    where m.person_id = somebody and x.body_id = body and x.ended_at is null and tstzrange(x.starts_at, x.ends_at) && during)
$$;
create function on_call.is_away_now(somebody uuid, body uuid) returns boolean
  language sql stable security definer parallel restricted set search_path = pg_catalog, pg_temp as $$
  select on_call.is_away(somebody, body, tstzrange(access.now(), access.now(), '[]'))
$$;
revoke all on function on_call.acts_as, on_call.person_of, on_call.is_away, on_call.is_away_now from public, samlad_application;

-- One is away once at a time, and nobody stands in who does not act there in the same role, or is the same person.
create function on_call.guard_absence() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare role text;
begin
  if new.ended_at is not null then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('on_call.absence ' || new.membership_id, 0));
  select m.role into role from identity.membership m where m.id = new.membership_id and m.body_id = new.body_id and m.ended_at is null;
  if role is null then
    raise exception 'does not act for the body' using errcode = 'check_violation';
  end if;
  if new.stand_in_id is not null and (tg_op = 'INSERT' or new.stand_in_id is distinct from old.stand_in_id)
    and (not on_call.acts_as(new.stand_in_id, new.body_id, role) or on_call.person_of(new.stand_in_id) = on_call.person_of(new.membership_id)) then
    raise exception 'cannot stand in' using errcode = 'check_violation';
  end if;
  if exists (select from on_call.absence o where o.membership_id = new.membership_id and o.id <> new.id and o.ended_at is null
      and daterange(o.from_day, o.to_day, '[]') && daterange(new.from_day, new.to_day, '[]')) then
    raise exception 'is away already' using errcode = 'exclusion_violation';
  end if;
  return new;
end $$;
create trigger guard before insert or update on on_call.absence for each row execute function on_call.guard_absence();

-- An absence ends with the membership that it is of; whoever has left stands in for nobody.
create function on_call.leave_absences() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name = 'membership' then
    update on_call.absence set ended_at = new.ended_at, ended_by = access.person() where membership_id = new.id and ended_at is null;
    update on_call.absence set stand_in_id = null where stand_in_id = new.id and ended_at is null;
  else
    update on_call.absence x set ended_at = new.disabled_at, ended_by = access.person() from identity.membership m
      where m.id = x.membership_id and m.person_id = new.id and x.ended_at is null;
    update on_call.absence x set stand_in_id = null from identity.membership m
      where m.id = x.stand_in_id and m.person_id = new.id and x.ended_at is null;
  end if;
  return null;
end $$;
create trigger leave_absences after update of ended_at on identity.membership
  for each row when (old.ended_at is null and new.ended_at is not null) execute function on_call.leave_absences();
create trigger leave_absences after update of disabled_at on identity.person
  for each row when (old.disabled_at is null and new.disabled_at is not null) execute function on_call.leave_absences();

-- Nobody is on duty who is away: a danger goes to whoever leads at once.
create or replace function on_call.on_duty(wanted uuid, at timestamptz) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array(
    select distinct m.person_id from on_call.duty d
    join identity.membership m on m.id = d.membership_id join identity.person p on p.id = m.person_id
    where d.body_id = wanted and d.withdrawn_at is null and d.starts_at <= at and at < d.ends_at
      and m.body_id = wanted and m.ended_at is null and p.disabled_at is null
      and not on_call.is_away(m.person_id, wanted, tstzrange(at, at, '[]'))), '{}')
$$;

-- What waits for somebody waits no more, as the database itself finds.
create function arrivals.waits_no_more(wanted_kind text, about uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  update arrivals.arrival a set settled_by = access.person(), settled_at = access.now(), escalates_at = null
    where a.kind = wanted_kind and a.about_id = about and a.settled_at is null
$$;
revoke all on function arrivals.waits_no_more from public, samlad_application;

-- Whom to tell at a body of what a case, or somebody who is away, leaves open: whoever leads, where one of them may know of it; else
-- everybody who works with people there, whoever comes to lead among them.
create function support.who_sees_to(body uuid, from_case uuid) returns text[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when exists (select from identity.membership m join identity.person p on p.id = m.person_id
      where m.body_id = body and m.role = 'case_manager' and m.ended_at is null and p.disabled_at is null
        and not arrivals.kept_from(from_case, m.person_id, body))
    then array['case_manager']
    else array['case_manager', 'caseworker', 'regional_coordinator', 'shelter_staff', 'police_prosecutor', 'ngo_officer'] end
$$;
-- Whoever leads and makes it wait sees it too: it is theirs to see to.
create function support.teller_who_leads(body uuid) returns uuid[]
  language sql stable parallel restricted set search_path = pg_catalog, pg_temp as $$
  select case when access.role() = 'case_manager' and access.body() = body then array[access.person()] else '{}' end
$$;
revoke all on function support.who_sees_to, support.teller_who_leads from public, samlad_application;

-- Where nobody stands in, or whoever does is away too, whoever leads is told, until somebody has been found or the absence is over.
create function on_call.see_to_absence(wanted uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare x on_call.absence;
begin
  select * into x from on_call.absence where id = wanted;
  if x.ended_at is null and x.ends_at > access.now() and (x.stand_in_id is null
    or on_call.is_away(on_call.person_of(x.stand_in_id), x.body_id, tstzrange(greatest(x.starts_at, access.now()), x.ends_at))) then
    perform arrivals.wait_for('on_call.nobody_stands_in', x.id, null, x.body_id, support.who_sees_to(x.body_id, null), support.teller_who_leads(x.body_id),
      'urgent', jsonb_build_object('absenceId', x.id), case when x.starts_at > access.now() then x.starts_at end, null);
  else
    perform arrivals.waits_no_more('on_call.nobody_stands_in', x.id);
  end if;
end $$;
create function on_call.follow_absence() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare other uuid;
begin
  perform on_call.see_to_absence(new.id);
  -- Those for whom the one who is away, or is back, stands in.
  for other in select x.id from on_call.absence x join identity.membership s on s.id = x.stand_in_id
      where s.person_id = on_call.person_of(new.membership_id) and x.body_id = new.body_id and x.ended_at is null loop
    perform on_call.see_to_absence(other);
  end loop;
  return null;
end $$;
create trigger follow after insert or update on on_call.absence for each row execute function on_call.follow_absence();
revoke all on function on_call.guard_absence, on_call.leave_absences, on_call.see_to_absence, on_call.follow_absence from public, samlad_application;
