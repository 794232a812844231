-- A body that is a shelter is found by nobody but its own people, administrators (who invite them) and the system (domain
-- rule 8). Whoever has been sent something by it, or has somebody placed with it, meets its name there and nowhere else.

-- Works in it (in whatever role the person acts now), or works with people at a body that something has passed to or from it.
create function directory.meets(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.person() is not null and (
    exists (select from identity.membership m where m.body_id = wanted and m.person_id = access.person() and m.ended_at is null)
    or (access.works_with_people() and (
      exists (select from disclosure.disclosure d
        where (d.from_body = wanted and d.to_body = access.body()) or (d.to_body = wanted and d.from_body = access.body()))
      or exists (select from disclosure.copy c where c.from_body = wanted and c.to_body = access.body())
      or exists (select from disclosure.referral r where r.state <> 'draft'
        and ((r.from_body = wanted and r.to_body = access.body()) or (r.to_body = wanted and r.from_body = access.body())))
      or exists (select from housing.shelter s where s.body_id = wanted and housing.has_placed_in(s.id)))))
$$;

drop policy read on directory.body;
create policy read on directory.body for select to samlad_application using (
  type <> 'shelter' or id = (select access.body()) or (select access.role()) in ('administrator', 'system', 'sign_in')
  or directory.meets(id));
drop policy write on directory.body;
create policy write on directory.body for all to samlad_application
  using ((select access.role()) in ('administrator', 'system') or ((select access.role()) = 'national_coordinator' and type <> 'shelter'))
  with check ((select access.role()) in ('administrator', 'system') or ((select access.role()) = 'national_coordinator' and type <> 'shelter'));

-- Its other names, and whom it followed, are known where it is.
do $$
declare name text; known text;
begin
  foreach name in array array['alias', 'succession'] loop
    known := 'exists (select from directory.body b where b.id = body_id)';
    if name = 'succession' then known := known || ' and exists (select from directory.body b where b.id = successor_id)'; end if;
    execute format('drop policy read on directory.%I', name);
    execute format('drop policy write on directory.%I', name);
    execute format('create policy read on directory.%I for select to samlad_application using (%s)', name, known);
    execute format('create policy write on directory.%I for all to samlad_application
      using ((select access.role()) in (''administrator'', ''national_coordinator'', ''system'') and %s)
      with check ((select access.role()) in (''administrator'', ''national_coordinator'', ''system'') and %s)', name, known, known);
  end loop;
end $$;

-- A name that is taken would tell that somebody has it: whoever does not find a shelter may give its name to another body.
alter table directory.body drop constraint body_name_key;
create unique index body_name on directory.body (name) where type <> 'shelter';
-- Where it is stands sealed in housing and nowhere in the clear.
update directory.body set county = null, address = null where type = 'shelter';
alter table directory.body add constraint shelter_is_nowhere check (type <> 'shelter' or (county is null and address is null));

-- Gives protected housing: a shelter, or a body that is not public by itself and runs one or has people who work in one. A
-- private provider of treatment is none; a municipality that runs a shelter is known anyway and must be reached.
create or replace function disclosure.gives_shelter(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from directory.body b where b.id = wanted and (b.type = 'shelter'
    or (b.type not in ('agency', 'agency_unit', 'county_board', 'municipality', 'municipal_function', 'municipal_unit', 'region', 'regional_unit')
      and (exists (select from housing.shelter s where s.body_id = b.id and s.closed_at is null)
        or exists (select from identity.membership m where m.body_id = b.id and m.role = 'shelter_staff' and m.ended_at is null)))))
$$;
