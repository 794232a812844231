-- Who gives shelter and is not public by itself is as hidden as a body that is called a shelter (domain rule 8). The database
-- follows the facts: a shelter that is run, people who work in one. The body itself says otherwise, and nobody for it.

create function directory.is_public_by_itself(type text) returns boolean
  language sql immutable parallel safe set search_path = '' as $$
  select type in ('agency', 'agency_unit', 'agency_group', 'department', 'government', 'parliament', 'government_committee', 'inquiry',
    'county_board', 'county_boards', 'municipality', 'municipalities', 'municipal_function', 'municipal_unit', 'region', 'regions',
    'regional_unit')
$$;

create table directory.openness (
  body_id uuid primary key references directory.body (id),
  known boolean not null,
  said_by uuid not null references identity.person (id),
  said_at timestamptz not null
);
comment on table directory.openness is 'Whether a body that gives shelter is known to everybody anyway, as it says itself';
comment on column directory.openness.body_id is 'The body | secret | account';
comment on column directory.openness.known is 'Everybody may know of the body, and of its shelter nobody | secret | account';
comment on column directory.openness.said_by is 'Who said so for the body | personal | account';
comment on column directory.openness.said_at is 'When | secret | account';

alter table directory.body add column hidden boolean not null default false;
comment on column directory.body.hidden is 'Found by its own people and those who have to do with it alone, as a shelter is; follows from the facts | secret | permanent';

-- Hidden stays hidden until the body says otherwise: one that appeared the day its last worker left would tell what it was. Where
-- its name or number has been given to another body meanwhile, it cannot appear beside it.
create function directory.keep_hidden() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  new.hidden := new.type = 'shelter' or (
    not directory.is_public_by_itself(new.type)
    and not exists (select from directory.openness o where o.body_id = new.id and o.known)
    and (case tg_op when 'UPDATE' then old.hidden else new.hidden end
      or exists (select from housing.shelter s where s.body_id = new.id and s.closed_at is null)
      or exists (select from identity.membership m where m.body_id = new.id and m.role = 'shelter_staff' and m.ended_at is null)));
  if tg_op = 'UPDATE' and old.hidden and exists (select from directory.body o where o.id <> new.id and not o.hidden
      and (o.name = new.name or o.organisation_number = new.organisation_number)) then
    new.hidden := true;
  end if;
  return new;
end $$;
create trigger keep_hidden before insert or update on directory.body for each row execute function directory.keep_hidden();

-- What it follows from lies in other rooms: each change there makes the body look again.
create function directory.look_again() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update directory.body set hidden = hidden where id = new.body_id;
  return null;
end $$;
create trigger hides_its_body after insert or update on housing.shelter for each row execute function directory.look_again();
create trigger hides_its_body after insert or update on identity.membership for each row
  when (new.role = 'shelter_staff') execute function directory.look_again();
create trigger hides_its_body after insert or update on directory.openness for each row execute function directory.look_again();

-- A name and a number are taken by those that can be found, and by nobody else: a refusal would tell that somebody has it.
drop index directory.body_name;
alter table directory.body drop constraint body_organisation_number_key;
update directory.body set hidden = hidden;
create unique index body_name on directory.body (name) where not hidden;
create unique index body_organisation_number on directory.body (organisation_number) where not hidden;

-- Whether a body may be named to anybody. It asks as whoever asks: of a body that is not theirs to know it says the same as of one
-- that is not there.
create function directory.told(wanted uuid) returns boolean
  language sql stable set search_path = '' as $$
  select exists (select from directory.body b where b.id = wanted and not b.hidden)
$$;
create or replace function disclosure.gives_shelter(wanted uuid) returns boolean
  language sql stable security invoker set search_path = '' as $$
  select exists (select from directory.body b where b.id = wanted and b.hidden)
$$;

-- Whoever gives it money, or has its application before them, meets it there too.
create or replace function directory.meets(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.person() is not null and (
    exists (select from identity.membership m where m.body_id = wanted and m.person_id = access.person() and m.ended_at is null)
    or (access.works_with_people() and (
      exists (select from disclosure.disclosure d
        where (d.from_body = wanted and d.to_body = access.body()) or (d.to_body = wanted and d.from_body = access.body()))
      or exists (select from disclosure.copy c where c.from_body = wanted and c.to_body = access.body())
      or exists (select from disclosure.referral r where r.state <> 'draft'
        and ((r.from_body = wanted and r.to_body = access.body()) or (r.to_body = wanted and r.from_body = access.body())))
      or exists (select from housing.shelter s where s.body_id = wanted and housing.has_placed_in(s.id))))
    or (funding.distributes() and (
      exists (select from funding.application a join funding.call c on c.id = a.call_id
        where a.body_id = wanted and a.submitted_at is not null and c.body_id = access.body())
      or exists (select from funding.grant g where g.receiver_id = wanted and g.giver_id = access.body()))))
$$;

drop policy read on directory.body;
create policy read on directory.body for select to samlad_application using (
  not hidden or id = (select access.body()) or (select access.role()) in ('administrator', 'system', 'sign_in')
  or directory.meets(id));
drop policy write on directory.body;
create policy write on directory.body for all to samlad_application
  using ((select access.role()) in ('administrator', 'system') or ((select access.role()) = 'national_coordinator' and not hidden))
  with check ((select access.role()) in ('administrator', 'system') or ((select access.role()) = 'national_coordinator' and not hidden));

-- The body itself says it: whoever works in its shelter or leads its work, who really is one of its people.
alter table directory.openness enable row level security;
grant select, insert, update on directory.openness to samlad_application;
create policy read on directory.openness for select to samlad_application using (
  (select access.role()) = 'system'
  or (body_id = (select access.body()) and (select access.role()) in ('shelter_staff', 'case_manager')));
create policy say on directory.openness for insert to samlad_application with check (
  body_id = (select access.body()) and said_by = (select access.person())
  and exists (select from identity.membership m where m.body_id = openness.body_id and m.person_id = openness.said_by
    and m.role in ('shelter_staff', 'case_manager') and m.ended_at is null));
create policy say_again on directory.openness for update to samlad_application
  using (body_id = (select access.body()))
  with check (body_id = (select access.body()) and said_by = (select access.person())
    and exists (select from identity.membership m where m.body_id = openness.body_id and m.person_id = openness.said_by
      and m.role in ('shelter_staff', 'case_manager') and m.ended_at is null));

-- Programmes and agreements name their body to many.
drop policy no_shelter on support.programme;
create policy no_shelter on support.programme as restrictive for insert to samlad_application
  with check ((select access.role()) = 'system' or directory.told(body_id));
drop policy add on children.agreement_part;
create policy add on children.agreement_part for insert to samlad_application with check (
  children.keeps(agreement_id) and signed_on is null and directory.told(body_id));
drop policy add on series.reported;
create policy add on series.reported for insert to samlad_application
  with check (access.reports_series(body_id) and directory.told(body_id));

-- Collections: that a hidden body is asked is known to the rapporteur's own room and to itself, and it comes in by its code.
create or replace function statistics.sees_reporter(collection uuid, body uuid) returns boolean language sql stable
  return statistics.reports_for(body) or statistics.made(statistics.asks(collection))
    or (statistics.works_with(statistics.asks(collection)) and directory.told(body));
create or replace function statistics.come_in(given text, wanted text[], at timestamptz) returns uuid
  language plpgsql security definer set search_path = pg_catalog as $$
declare found uuid;
begin
  select d.collection_id into found from statistics.collection_door d where d.code = given;
  if found is null or access.body() is null or not statistics.reports_for(access.body())
    or not exists (select from directory.body b where b.id = access.body() and b.hidden)
  then return null; end if;
  insert into statistics.reporter values (found, access.body(), 'shelter', array['tables'], wanted, at)
    on conflict do nothing;
  return found;
end $$;
drop function statistics.is_unfound(uuid);
