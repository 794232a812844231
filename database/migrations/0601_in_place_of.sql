-- The cases of whoever is away are open to whoever stands in: a piece of work of its own, in place of somebody and until a day, which both
-- walls let end by itself. Where the stand-in is kept away from a case it is not opened, and whoever leads is told that somebody must take it.

alter table support.assignment
  add column absence_id uuid references on_call.absence (id),
  add column in_place_of uuid references identity.person (id),
  add column until_at timestamptz,
  drop constraint assignment_part_check,
  add constraint assignment_part_check check (part in ('responsible', 'worker', 'stand_in')),
  add constraint assignment_in_place_of_check check (part = 'stand_in' and num_nonnulls(absence_id, in_place_of, until_at) = 3
    or part <> 'stand_in' and num_nonnulls(absence_id, in_place_of, until_at) = 0);
comment on column support.assignment.part is 'Responsible, one of those who work on it, or in place of one of them who is away | internal | case';
comment on column support.assignment.since is 'From when; work in place of somebody may begin on a day to come | internal | case';
comment on column support.assignment.absence_id is 'The absence during which it is in place of somebody | personal | case';
comment on column support.assignment.in_place_of is 'Who is away | personal | case';
comment on column support.assignment.until_at is 'When work in place of somebody ends by itself | internal | case';
drop index support.assignment_current;
create unique index assignment_current on support.assignment (person_id, case_id, absence_id) nulls not distinct where ended_at is null;

-- Whether somebody works on a case at this moment.
create function support.works_now(a support.assignment) returns boolean
  language sql stable parallel restricted
  return a.ended_at is null and (a.until_at is null or (access.now() >= a.since and access.now() < a.until_at));
revoke all on function support.works_now from public;
grant execute on function support.works_now to samlad_application, samlad_worker;

create or replace function support.works_on(wanted uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select access.works_with_people()
    and exists (select from support.assignment a join support.case_file c on c.id = a.case_id
      where a.case_id = wanted and a.person_id = access.person() and support.works_now(a)
        and a.body_id = access.body() and c.body_id = a.body_id)
    and not disclosure.denies(wanted)
$$;
create or replace function support.access_facts(wanted uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f from (
    select jsonb_build_object(
      'bodyId', c.body_id,
      'works', exists (select from support.assignment a where a.case_id = c.id and a.person_id = access.person() and support.works_now(a) and a.body_id = access.body() and a.body_id = c.body_id),
      'responsible', exists (select from support.assignment a where a.case_id = c.id and a.person_id = access.person() and a.ended_at is null and a.body_id = access.body() and a.part = 'responsible'),
      'denied', false,
      'emergency', exists (select from disclosure.break_glass b where b.case_id = c.id and b.person_id = access.person() and b.body_id = access.body() and b.state = 'open' and access.now() < b.ends_at),
      'live', coalesce((select jsonb_agg(jsonb_build_object('section', i.section, 'field', i.field, 'role', access.unveil('disclosure.disclosure.to_role', d.id, d.to_role),
          'disclosureId', d.id,
          'shut', disclosure.is_shut(c.id, i.section, i.shut)))
        from disclosure.disclosure d join disclosure.item i on i.disclosure_id = d.id
        where d.case_id = c.id and d.to_body = access.body() and d.form = 'live' and d.state = 'in_force'
          and access.now() >= d.starts_at and access.now() < d.ends_at), '[]'::jsonb),
      'restricted', c.restricted_at is not null,
      'open', c.state = 'open') as f
    from support.case_file c where c.id = wanted and access.works_with_people() and not disclosure.denies(c.id)) known
  where (f->>'works')::boolean or (f->>'emergency')::boolean or f->'live' <> '[]'::jsonb or support.leads(wanted)
$$;
create or replace function support.reached_cases() returns table (id uuid, way integer, number text, state text, step text, age_group text, county text, opened_at timestamptz, last_activity_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with works as materialized (
    select a.case_id from support.assignment a
      where a.person_id = (select access.person()) and a.body_id = (select access.body()) and support.works_now(a)),
  emergencies as materialized (
    select b.case_id from disclosure.break_glass b
      where b.person_id = (select access.person()) and b.body_id = (select access.body()) and b.state = 'open'
        and (select access.now()) < b.ends_at),
  live as materialized (
    select d.case_id from disclosure.disclosure d
      where d.to_body = (select access.body()) and d.form = 'live' and d.state = 'in_force'
        and (select access.now()) >= d.starts_at and (select access.now()) < d.ends_at
        and (d.to_role is null or access.unveil('disclosure.disclosure.to_role', d.id, d.to_role) = (select access.role()))),
  seen as (
    select 1 as way, c.* from support.case_file c
      where c.id = any (array(select w.case_id from works w)) and c.body_id = (select access.body())
    union all
    select 2, c.* from support.case_file c
      where c.id = any (array(select e.case_id from emergencies e)) and c.id not in (select w.case_id from works w)
    union all
    select 3, c.* from support.case_file c
      where c.id = any (array(select l.case_id from live l))
        and c.id not in (select w.case_id from works w union all select e.case_id from emergencies e))
  select s.id, s.way, s.number, s.state, s.step, s.age_group, s.county, s.opened_at, s.last_activity_at
  from seen s
  where (select access.works_with_people()) and s.id not in (select unnest(disclosure.denied_cases()))
$$;
alter policy read on support.case_file using (
  (select access.role()) = 'system'
  or ((select access.works_with_people())
    and id <> all (coalesce((select disclosure.denied_cases()), '{}'))
    and (exists (select from support.assignment a where a.case_id = case_file.id and a.person_id = (select access.person())
          and a.body_id = (select access.body()) and a.body_id = case_file.body_id and support.works_now(a))
      or (body_id = (select access.body()) and (select access.role()) = 'case_manager')
      or exists (select from disclosure.disclosure d where d.case_id = case_file.id and d.to_body = (select access.body())
          and d.form = 'live' and d.state = 'in_force' and (select access.now()) >= d.starts_at and (select access.now()) < d.ends_at
          and (d.to_role is null or access.unveil('disclosure.disclosure.to_role', d.id, d.to_role) = (select access.role())))
      or exists (select from disclosure.break_glass b where b.case_id = case_file.id and b.person_id = (select access.person())
          and b.body_id = (select access.body()) and b.state = 'open' and (select access.now()) < b.ends_at))));
create or replace function support.late_of_mine(today date) returns table (case_id uuid, last_day date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.case_id, min(case when c.at_once then '-infinity'::date else c.last_day end)
  from support.assignment a
  join support.clock c on c.case_id = a.case_id and c.state = 'running' and (c.at_once or c.last_day < late_of_mine.today)
  where a.person_id = access.person() and a.body_id = access.body() and support.works_now(a)
  group by c.case_id
$$;
create or replace function children.joint_known_ids() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when not children.joint_role() then '{}'::uuid[] else array(
    select k.id from (
      select l.investigation_id as id from children.layer l join children.layer_staff s on s.layer_id = l.id
        where l.case_id is null and l.body_id = access.body() and s.person_id = access.person() and s.ended_at is null
      union
      select l.investigation_id from children.layer l join support.assignment a on a.case_id = l.case_id
        where l.body_id = access.body() and a.body_id = access.body() and a.person_id = access.person() and support.works_now(a)
      union
      select p.investigation_id from children.participant p join children.investigation i on i.id = p.investigation_id
        where p.body_id = access.body() and p.state = 'invited' and i.state = 'open' and children.joint_role_for(p.part)
    ) k where not children.joint_denied(k.id)) end
$$;
create or replace function housing.knows_where(wanted uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from housing.placement p where p.id = wanted and support.works_on(p.case_id)
    and (exists (select from support.assignment a where a.case_id = p.case_id and a.person_id = access.person()
        and support.works_now(a) and a.since <= p.granted_at)
      or exists (select from housing.where_leave w where w.placement_id = p.id and w.person_id = access.person()
        and w.confirmed_at is not null)))
$$;
-- Whom something of a case waits for by name: those who work on it themselves. Who stands in for them is found when it is asked for.
create or replace function support.people_of(wanted_case uuid, wanted_body uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(a.person_id order by a.person_id), '{}') from support.assignment a
    where a.case_id = wanted_case and a.body_id = wanted_body and a.ended_at is null and a.part <> 'stand_in'
$$;

-- Whether somebody is kept away from a case of their body: by its deny list, or because the number of its person is one that they have said
-- is their own or of somebody near them.
create function support.is_kept_away(wanted uuid, candidate uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from support.case_file c where c.id = wanted and arrivals.kept_from(c.id, candidate, c.body_id))
    or exists (select from support.lookup l join disclosure.own_number n on n.token = l.token and n.body_id = l.body_id
      where l.case_id = wanted and l.kind = 'identity_number' and n.person_id = candidate)
$$;
revoke all on function support.is_kept_away from public, samlad_application;
create or replace function support.may_be_given(wanted uuid, candidate uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select support.may_assign(wanted) and not support.is_kept_away(wanted, candidate)
$$;

-- Work in place of somebody is as the absence says; whoever gives it names the case, the absence and who.
create function support.fill_stand_in() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare x on_call.absence;
begin
  select * into x from on_call.absence where id = new.absence_id and body_id = new.body_id and ended_at is null and ends_at > access.now();
  new.in_place_of := on_call.person_of(x.membership_id);
  new.since := greatest(x.starts_at, access.now());
  new.until_at := x.ends_at;
  if new.in_place_of is null or new.in_place_of = new.person_id
    or not exists (select from support.assignment a join support.case_file c on c.id = a.case_id and c.body_id = a.body_id
      where a.case_id = new.case_id and a.body_id = new.body_id and a.person_id = new.in_place_of and a.part <> 'stand_in' and a.ended_at is null)
    or not identity.works_for(new.person_id, new.body_id) or support.is_kept_away(new.case_id, new.person_id) then
    raise exception 'cannot stand in' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger fill_stand_in before insert on support.assignment
  for each row when (new.part = 'stand_in') execute function support.fill_stand_in();

-- Whoever stands in on the case that goes on reads what is annexed to it as long, where nothing keeps them from it.
create or replace function support.read_beside(joined support.joining) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into support.assignment (case_id, body_id, person_id, part, since, given_by, joining_id)
  select joined.case_id, a.body_id, a.person_id, 'worker', access.now(), coalesce(access.person(), joined.answered_by), joined.id
  from support.assignment a
  where a.case_id = joined.into_case and a.ended_at is null and a.part <> 'stand_in'
    and not exists (select from disclosure.denial d where d.case_id in (select support.one_with(joined.into_case)) and d.lifted_at is null
      and d.person_alias = access.alias('denied', a.person_id))
  on conflict do nothing;
  insert into support.assignment (case_id, body_id, person_id, part, since, given_by, joining_id, absence_id)
  select joined.case_id, a.body_id, a.person_id, 'stand_in', access.now(), coalesce(access.person(), joined.answered_by), joined.id, a.absence_id
  from support.assignment a
    join support.assignment of on of.case_id = joined.case_id and of.person_id = a.in_place_of and of.part <> 'stand_in' and of.ended_at is null
  where a.case_id = joined.into_case and a.part = 'stand_in' and a.ended_at is null and a.until_at > access.now()
    and not support.is_kept_away(joined.case_id, a.person_id)
  on conflict do nothing
$$;
create or replace function support.joining_stands() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.state = 'joined' then
    perform support.read_beside(new);
  elsif new.state = 'parted' then
    update support.assignment set ended_at = access.now(), ended_by = new.parted_by
      where joining_id = new.id and part <> 'responsible' and ended_at is null;
  end if;
  return null;
end $$;
create or replace function support.ended_beside() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update support.assignment a set ended_at = new.ended_at, ended_by = new.ended_by
    where a.person_id = new.person_id and a.part <> 'responsible' and a.absence_id is not distinct from new.absence_id and a.ended_at is null
      and a.joining_id in (select j.id from support.joining j where j.into_case = new.case_id and j.state = 'joined');
  return null;
end $$;

-- Whether somebody stands in for somebody on a case during an absence, who is there and may see it. That whoever stands in for everything
-- is away too is told once, of the absence.
create function support.is_stood_in(wanted uuid, x on_call.absence) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from support.assignment r
    where r.case_id = wanted and r.absence_id = x.id and r.ended_at is null and not support.is_kept_away(wanted, r.person_id)
      and (r.person_id = on_call.person_of(x.stand_in_id)
        or not on_call.is_away(r.person_id, r.body_id, tstzrange(greatest(x.starts_at, access.now()), x.ends_at))))
$$;

-- Opens a case to whoever stands in for those who work on it and are away, or will be, as far as nothing keeps them from it; ends what
-- nobody is away for any more; and tells whoever leads where whoever answers for it is away and nobody stands in for this case.
create function support.see_to_stand_ins(wanted uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare of_case support.case_file;
begin
  select * into of_case from support.case_file where id = wanted;
  update support.assignment r set ended_at = access.now(), ended_by = access.person()
    where r.case_id = wanted and r.part = 'stand_in' and r.ended_at is null
      and (support.is_kept_away(wanted, r.person_id) or not exists (select from support.assignment a
        where a.case_id = wanted and a.person_id = r.in_place_of and a.part <> 'stand_in' and a.ended_at is null));
  insert into support.assignment (case_id, body_id, person_id, part, since, given_by, absence_id)
    select a.case_id, a.body_id, s.person_id, 'stand_in', access.now(), coalesce(access.person(), x.said_by), x.id
    from support.assignment a
      join identity.membership m on m.person_id = a.person_id and m.body_id = a.body_id
      join on_call.absence x on x.membership_id = m.id and x.ended_at is null and x.ends_at > access.now()
      join identity.membership s on s.id = x.stand_in_id
    where a.case_id = wanted and a.ended_at is null and a.part <> 'stand_in' and of_case.state = 'open' and a.body_id = of_case.body_id
      and identity.works_for(s.person_id, s.body_id) and not support.is_kept_away(wanted, s.person_id)
    on conflict do nothing;
  if of_case.state = 'open' and exists (select from support.assignment a
      join identity.membership m on m.person_id = a.person_id and m.body_id = a.body_id
      join on_call.absence x on x.membership_id = m.id and x.ended_at is null and x.ends_at > access.now() and x.stand_in_id is not null
      where a.case_id = wanted and a.part = 'responsible' and a.ended_at is null and not support.is_stood_in(wanted, x)) then
    perform arrivals.wait_for('support.nobody_stands_in', wanted, wanted, of_case.body_id, support.who_sees_to(of_case.body_id, wanted),
      -- Where nobody who leads may know of it, the one who is to be away sees to it before they go.
      case when support.who_sees_to(of_case.body_id, wanted) = array['case_manager'] then support.teller_who_leads(of_case.body_id)
        else array(select a.person_id from support.assignment a where a.case_id = wanted and a.part = 'responsible' and a.ended_at is null) end,
      'urgent', jsonb_build_object('caseId', wanted), null, null);
  else
    perform arrivals.waits_no_more('support.nobody_stands_in', wanted);
  end if;
end $$;
revoke all on function support.fill_stand_in, support.is_stood_in, support.see_to_stand_ins from public, samlad_application;

-- An absence is said, changed or over: its cases follow.
create function support.follow_absence() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare wanted uuid;
begin
  if tg_op = 'UPDATE' then
    -- What it ends is when it was over, however late it is looked after.
    update support.assignment r set ended_at = least(new.ended_at, r.until_at), ended_by = new.ended_by
      where r.absence_id = new.id and r.ended_at is null and new.ended_at is not null;
    update support.assignment r set ended_at = access.now(), ended_by = access.person()
      where r.absence_id = new.id and r.ended_at is null and new.stand_in_id is distinct from old.stand_in_id
        and r.person_id = on_call.person_of(old.stand_in_id);
    update support.assignment r set until_at = new.ends_at
      where r.absence_id = new.id and r.ended_at is null and r.until_at <> new.ends_at;
  end if;
  for wanted in select a.case_id from support.assignment a join support.case_file c on c.id = a.case_id and c.state = 'open'
      where a.person_id = on_call.person_of(new.membership_id) and a.body_id = new.body_id and a.ended_at is null and a.part <> 'stand_in'
      order by a.case_id loop
    perform support.see_to_stand_ins(wanted);
  end loop;
  -- What the one who is away was to do in place of others, on single cases.
  for wanted in select r.case_id from support.assignment r
      where r.person_id = on_call.person_of(new.membership_id) and r.body_id = new.body_id and r.ended_at is null and r.part = 'stand_in' loop
    perform support.see_to_stand_ins(wanted);
  end loop;
  return null;
end $$;
create trigger follow_in_cases after insert or update on on_call.absence for each row execute function support.follow_absence();

-- Who works on a case has changed, it is opened again, somebody is put on its deny list or taken off it, its person has a number now, or
-- somebody has said that a number is theirs: who may stand in is asked anew, where anybody is away.
create function support.see_again() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare wanted uuid;
begin
  for wanted in select distinct a.case_id from on_call.absence x join identity.membership m on m.id = x.membership_id
      join identity.membership s on s.id = x.stand_in_id
      join support.assignment a on a.person_id = m.person_id and a.body_id = m.body_id and a.ended_at is null
      where tg_table_name = 'own_number' and s.person_id = (to_jsonb(new)->>'person_id')::uuid and x.ended_at is null
    union
    select (to_jsonb(new)->>case tg_table_name when 'case_file' then 'id' else 'case_id' end)::uuid
      where tg_table_name <> 'own_number' and exists (select from on_call.absence x where x.ended_at is null) loop
    perform support.see_to_stand_ins(wanted);
  end loop;
  return null;
end $$;
create trigger see_again after insert or update of ended_at, part on support.assignment
  for each row when (new.part <> 'stand_in' or new.ended_at is not null) execute function support.see_again();
create trigger see_again_given after insert on support.assignment
  for each row when (new.part = 'stand_in') execute function support.see_again();
create trigger see_again after update of state on support.case_file
  for each row when (old.state <> new.state) execute function support.see_again();
create trigger see_again after insert or update of lifted_at on disclosure.denial for each row execute function support.see_again();
create trigger see_again after insert or update of token on support.lookup
  for each row when (new.kind = 'identity_number') execute function support.see_again();
create trigger see_again after insert on disclosure.own_number for each row execute function support.see_again();

-- The timeline tells who came in place of whom, and that it ended.
create function support.tell_stand_in() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into support.event (case_id, at, section, kind, subject_id, person_id, body_id)
    values (new.case_id, case when tg_op = 'INSERT' then access.now() else new.ended_at end, 'timeline',
      case when tg_op = 'INSERT' then 'stand_in' else 'stand_in_ended' end, new.person_id,
      case when tg_op = 'INSERT' then new.given_by else new.ended_by end, new.body_id);
  return null;
end $$;
create trigger tell_stand_in after insert on support.assignment
  for each row when (new.part = 'stand_in') execute function support.tell_stand_in();
create trigger tell_stand_in_ended after update of ended_at on support.assignment
  for each row when (new.part = 'stand_in' and old.ended_at is null and new.ended_at is not null and new.ended_at > new.since) execute function support.tell_stand_in();
revoke all on function support.follow_absence, support.see_again, support.tell_stand_in from public, samlad_application;

-- As before (0362), for those who may know of the case; nobody who stands in is named.
create or replace function support.tell_case_left() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from support.case_file c where c.id = new.case_id and c.state = 'open')
    and not exists (select from support.assignment a
      where a.case_id = new.case_id and a.part = 'responsible' and a.ended_at is null) then
    perform arrivals.wait_for('support.case_left', new.case_id, new.case_id, new.body_id, support.who_sees_to(new.body_id, new.case_id),
      support.people_of(new.case_id, new.body_id), 'urgent', jsonb_build_object('caseId', new.case_id), null, null);
  end if;
  return null;
end $$;
