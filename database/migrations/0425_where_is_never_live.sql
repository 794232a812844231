-- Where protected housing lies is never told (domain rule 8). The gate refuses it of somebody who has a place; a live view that had been
-- opened before went on showing it. Now no live view shows where somebody is who has been granted a place, or whose case lies with a body
-- that gives shelter, whichever day it was opened. What has been shut stays shut: a grant that is taken back and a body that says
-- otherwise of itself open nothing, a decision of its own does.

alter table disclosure.item add column shut boolean not null default false;
comment on column disclosure.item.shut is 'Whether a live view no longer shows it: where somebody is, who has a place in protected housing | sensitive | case';

-- Each of these is asked by the walls and by what follows, as the owner, and answers nobody else.
create function housing.has_a_place(wanted_case uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from housing.placement p where p.case_id = wanted_case and p.state <> 'withdrawn')
$$;
create function support.is_sheltered(wanted_case uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from support.case_file c left join support.body_setting s on s.body_id = c.body_id
    where c.id = wanted_case and (c.placed_or_sheltered or s.secrecy = 'private_provider' or disclosure.gives_shelter(c.body_id)))
$$;
create function disclosure.is_shut(wanted_case uuid, wanted_section text, was_shut boolean) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select was_shut or (wanted_section = 'whereabouts' and (housing.has_a_place(wanted_case) or support.is_sheltered(wanted_case)))
$$;

-- The second wall: as before (0073), and of where somebody is only what is not shut.
create or replace function disclosure.opens(wanted uuid, wanted_section text, wanted_field text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select access.works_with_people() and not disclosure.denies(wanted) and (
    exists (select from disclosure.disclosure d join disclosure.item i on i.disclosure_id = d.id
      where d.case_id = wanted and d.to_body = access.body() and d.form = 'live' and d.state = 'in_force'
        and access.now() >= d.starts_at and access.now() < d.ends_at
        and (d.to_role is null or d.to_role = access.role())
        and i.section = wanted_section and (i.field = '' or i.field = wanted_field)
        and not disclosure.is_shut(wanted, i.section, i.shut))
    or (wanted_section not in ('whereabouts', 'housing')
      and exists (select from disclosure.break_glass b
        where b.case_id = wanted and b.person_id = access.person() and b.body_id = access.body() and b.state = 'open'
          and access.now() < b.ends_at)))
$$;

-- The facts for the first wall: as before (0294), and of each part whether it is shut.
create or replace function support.access_facts(wanted uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f from (
    select jsonb_build_object(
      'bodyId', c.body_id,
      'works', exists (select from support.assignment a where a.case_id = c.id and a.person_id = access.person() and a.ended_at is null and a.body_id = access.body() and a.body_id = c.body_id),
      'responsible', exists (select from support.assignment a where a.case_id = c.id and a.person_id = access.person() and a.ended_at is null and a.body_id = access.body() and a.part = 'responsible'),
      'denied', false,
      'emergency', exists (select from disclosure.break_glass b where b.case_id = c.id and b.person_id = access.person() and b.body_id = access.body() and b.state = 'open' and access.now() < b.ends_at),
      'live', coalesce((select jsonb_agg(jsonb_build_object('section', i.section, 'field', i.field, 'role', d.to_role, 'disclosureId', d.id,
          'shut', disclosure.is_shut(c.id, i.section, i.shut)))
        from disclosure.disclosure d join disclosure.item i on i.disclosure_id = d.id
        where d.case_id = c.id and d.to_body = access.body() and d.form = 'live' and d.state = 'in_force'
          and access.now() >= d.starts_at and access.now() < d.ends_at), '[]'::jsonb),
      'restricted', c.restricted_at is not null,
      'open', c.state = 'open') as f
    from support.case_file c where c.id = wanted and access.works_with_people() and not disclosure.denies(c.id)) known
  where (f->>'works')::boolean or (f->>'emergency')::boolean or f->'live' <> '[]'::jsonb or support.leads(wanted)
$$;

-- A part that is opened past the gate is shut as it is written.
create function disclosure.keep_where() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.shut := disclosure.is_shut(new.case_id, new.section, new.shut);
  return new;
end $$;
create trigger keep_where before insert on disclosure.item for each row when (new.section = 'whereabouts')
  execute function disclosure.keep_where();

-- Somebody has been granted a place: what is open of where they are is shut for good. A copy cannot be recalled: those who work on the
-- case, or whoever leads, are told which there are.
create function disclosure.shut_where(wanted_case uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update disclosure.item i set shut = true where i.case_id = wanted_case and i.section = 'whereabouts' and not i.shut;
  perform arrivals.wait_for('disclosure.shows_where', d.id, d.case_id, d.from_body,
      case when w.people = '{}' then array['case_manager'] else '{}' end, w.people, 'urgent',
      jsonb_build_object('caseId', d.case_id, 'disclosureId', d.id), null, null)
    from disclosure.disclosure d cross join lateral (select support.people_of(d.case_id, d.from_body) as people) w
    where d.case_id = wanted_case and d.form = 'copy' and d.state = 'in_force' and d.ends_at > access.now()
      and exists (select from disclosure.item i where i.disclosure_id = d.id and i.section = 'whereabouts');
end $$;
-- A body has come to give shelter: what it has open of where people are is shut for good.
create function disclosure.shut_where_of(wanted_body uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  update disclosure.item i set shut = true from disclosure.disclosure d
    where d.id = i.disclosure_id and d.from_body = wanted_body and i.section = 'whereabouts' and not i.shut
$$;

create function support.people_of(wanted_case uuid, wanted_body uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(a.person_id order by a.person_id), '{}') from support.assignment a
    where a.case_id = wanted_case and a.body_id = wanted_body and a.ended_at is null
$$;

create function housing.shut_where() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform disclosure.shut_where(new.case_id);
  return null;
end $$;
create trigger shut_where after insert on housing.placement for each row execute function housing.shut_where();

create function support.shut_where() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform disclosure.shut_where_of(new.body_id);
  return null;
end $$;
create trigger shut_where after insert or update of secrecy on support.body_setting for each row
  when (new.secrecy = 'private_provider') execute function support.shut_where();

create function directory.shut_where() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform disclosure.shut_where_of(new.id);
  return null;
end $$;
create trigger shut_where after update on directory.body for each row
  when (new.hidden and not old.hidden) execute function directory.shut_where();

revoke execute on function housing.has_a_place(uuid), support.is_sheltered(uuid), disclosure.is_shut(uuid, text, boolean),
  disclosure.keep_where(), disclosure.shut_where(uuid), disclosure.shut_where_of(uuid), support.people_of(uuid, uuid),
  housing.shut_where(), support.shut_where(), directory.shut_where() from public, samlad_application;

-- What stands open of people who have a place, or have been granted one since, whether or not it was taken back.
update disclosure.item i set shut = true
  from disclosure.disclosure d
  where d.id = i.disclosure_id and i.section = 'whereabouts'
    and (disclosure.is_shut(i.case_id, i.section, false)
      or exists (select from housing.placement_decision g where g.case_id = i.case_id and g.made_at >= d.decided_at));
