-- Who runs a shelter, who works in one, and which case of its own a shelter keeps about somebody who is placed with it: by aliases. From
-- a case the rows lead to a placement and from it to a shelter, which has no name in the clear; from there they lead nowhere.

insert into access.relation (name) values ('operator'), ('shelter_staff'), ('resident');

alter table housing.shelter drop constraint shelter_body_id_fkey, drop constraint shelter_made_by_fkey;
alter table housing.shelter rename body_id to operator;
alter table housing.shelter rename made_by to made_by_alias;
alter table housing.entry rename body_id to operator;
alter table housing.entry drop constraint entry_asked_by_fkey, drop constraint entry_confirmed_by_fkey, drop constraint entry_admitted_by_fkey;
alter table housing.entry rename asked_by to asked_by_alias;
alter table housing.entry rename confirmed_by to confirmed_by_alias;
alter table housing.entry rename admitted_by to admitted_by_alias;
alter table housing.placement rename shelter_body to operator;
alter table housing.match rename shelter_body to operator;
alter table housing.match drop constraint match_answered_by_fkey;
alter table housing.match rename answered_by to answered_by_alias;
alter table housing.location drop constraint location_written_by_fkey;
alter table housing.location rename written_by to written_by_alias;
alter table housing.occupancy drop constraint occupancy_made_by_fkey;
alter table housing.occupancy rename made_by to made_by_alias;
alter table housing.competence_answered drop constraint competence_answered_person_id_fkey;
alter table housing.competence_answered rename person_id to person_alias;
alter table housing.resident_case drop constraint resident_case_case_id_fkey, drop constraint resident_case_made_by_fkey;
alter table housing.resident_case rename case_id to case_alias;
alter table housing.resident_case rename made_by to made_by_alias;
-- What a shelter says of who runs it holds for everything that names the shelter.
alter table housing.placement drop constraint placement_shelter_id_shelter_body_fkey,
  add constraint of_its_shelter foreign key (shelter_id, operator) references housing.shelter (id, operator) on update cascade;
alter table housing.match drop constraint match_shelter_id_shelter_body_fkey,
  add constraint of_its_shelter foreign key (shelter_id, operator) references housing.shelter (id, operator) on update cascade;
alter table housing.entry drop constraint entry_shelter_id_body_id_fkey,
  add constraint of_its_shelter foreign key (shelter_id, operator) references housing.shelter (id, operator) on update cascade;
comment on column housing.shelter.operator is 'Alias of the body that runs it | sensitive | permanent';
comment on column housing.shelter.made_by_alias is 'Alias of who entered it | personal | permanent';
comment on column housing.entry.operator is 'Alias of the body that runs it | sensitive | case';
comment on column housing.entry.asked_by_alias is 'Alias of who wrote where it is | personal | case';
comment on column housing.entry.confirmed_by_alias is 'Alias of the colleague who agreed that it is right | personal | case';
comment on column housing.entry.admitted_by_alias is 'Alias of the administrator who let it in or refused it; nobody where it was in before | personal | case';
comment on column housing.placement.operator is 'Alias of the body that runs the shelter | sensitive | case';
comment on column housing.match.operator is 'Alias of the body that runs the shelter | sensitive | case';
comment on column housing.match.answered_by_alias is 'Alias of who answered for the shelter | personal | case';
comment on column housing.location.written_by_alias is 'Alias of who wrote it last | personal | permanent';
comment on column housing.occupancy.made_by_alias is 'Alias of who entered it; nobody where it followed by itself | personal | case';
comment on column housing.competence_answered.person_alias is 'Alias of who has answered | personal | transient';
comment on column housing.resident_case.case_alias is 'Alias of the shelter''s own case | sensitive | case';
comment on column housing.resident_case.made_by_alias is 'Alias of who linked them | personal | case';


-- Works in a shelter of the body behind this alias. The role is asked first: most who ask run none.
create or replace function housing.staffs(wanted_body uuid) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select access.role() in ('shelter_staff', 'case_manager') and wanted_body = access.alias('operator', access.body())
$$;
create or replace function directory.keep_hidden() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.hidden := new.type = 'shelter' or (
    not directory.is_public_by_itself(new.type)
    and not exists (select from directory.openness o where o.body_id = new.id and o.known)
    and (case tg_op when 'UPDATE' then old.hidden else new.hidden end
      or exists (select from housing.shelter s where s.operator = access.alias('operator', new.id) and s.closed_at is null)
      or exists (select from identity.membership m where m.body_id = new.id and m.role = 'shelter_staff' and m.ended_at is null)));
  if tg_op = 'UPDATE' and old.hidden and exists (select from directory.body o where o.id <> new.id and not o.hidden
      and (o.name = new.name or o.organisation_number = new.organisation_number)) then
    new.hidden := true;
  end if;
  return new;
end $$;
create function housing.look_again() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update directory.body set hidden = hidden where id = access.behind('operator', new.operator);
  return null;
end $$;
drop trigger hides_its_body on housing.shelter;
create trigger hides_its_body after insert or update on housing.shelter for each row execute function housing.look_again();
create or replace function directory.meets(wanted uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select access.person() is not null and (
    exists (select from identity.membership m where m.body_id = wanted and m.person_id = access.person() and m.ended_at is null)
    or (access.works_with_people() and (
      exists (select from disclosure.disclosure d
        where (d.from_body = wanted and d.to_body = access.body()) or (d.to_body = wanted and d.from_body = access.body()))
      or exists (select from disclosure.copy c where c.from_body = wanted and c.to_body = access.body())
      or exists (select from disclosure.referral r where r.state <> 'draft'
        and ((r.from_body = wanted and r.to_body = access.body()) or (r.to_body = wanted and r.from_body = access.body())))
      or exists (select from housing.shelter s where s.operator = access.alias('operator', wanted) and housing.has_placed_in(s.id))))
    or (funding.distributes() and (
      exists (select from funding.application a join funding.call c on c.id = a.call_id
        where a.body_id = wanted and a.submitted_at is not null and c.body_id = access.body())
      or exists (select from funding.grant g where g.receiver_id = wanted and g.giver_id = access.body()))))
$$;
create or replace function housing.admit_entry(wanted bigint, admitted boolean) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare changed integer;
begin
  update housing.entry e set admitted_by_alias = access.alias('shelter_staff', access.person()),
    admitted_at = case when admitted then access.now() end, refused_at = case when admitted then null else access.now() end
  where e.number = wanted and access.role() = 'administrator' and e.admitted_at is null and e.refused_at is null
    and e.asked_by_alias <> access.alias('shelter_staff', access.person())
    and e.confirmed_by_alias is distinct from access.alias('shelter_staff', access.person())
    and not exists (select from housing.entry l where l.shelter_id = e.shelter_id and l.number > e.number);
  get diagnostics changed = row_count;
  return changed = 1;
end $$;
create or replace function housing.ask_to_enter() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' or new.sealed_municipality is distinct from old.sealed_municipality then
    insert into housing.entry (shelter_id, operator, moved, asked_by_alias, asked_at)
      select s.id, s.operator, tg_op = 'UPDATE', new.written_by_alias, access.now() from housing.shelter s where s.id = new.shelter_id;
  end if;
  return new;
end $$;
create or replace function housing.confirm_entry(wanted_shelter uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare changed integer;
begin
  update housing.entry e set confirmed_by_alias = access.alias('shelter_staff', access.person()), confirmed_at = access.now()
  where e.number = (select max(l.number) from housing.entry l where l.shelter_id = wanted_shelter)
    and e.confirmed_at is null and e.refused_at is null and e.asked_by_alias <> access.alias('shelter_staff', access.person())
    and housing.staffs(e.operator);
  get diagnostics changed = row_count;
  return changed = 1;
end $$;
create or replace function housing.list_entries() returns table (number bigint, body_name text, moved boolean, asked_at timestamptz,
    confirmed boolean, shelters bigint, changes bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.number, b.name, e.moved, e.asked_at, e.confirmed_at is not null,
    (select count(*) from housing.shelter s where s.operator = e.operator and s.closed_at is null),
    (select count(*) from housing.entry o where o.operator = e.operator and o.asked_at > access.now() - interval '1 year')
  from housing.entry e join directory.body b on b.id = access.behind('operator', e.operator) join housing.shelter s on s.id = e.shelter_id
  where access.role() = 'administrator' and e.admitted_at is null and e.refused_at is null and s.closed_at is null
    and not exists (select from housing.entry l where l.shelter_id = e.shelter_id and l.number > e.number)
  order by e.asked_at, e.number
$$;
create or replace function housing.may_place_in(wanted_shelter uuid, through_offer uuid, wanted_case uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when through_offer is not null
    then exists (select from housing.shelter_for(through_offer, wanted_case) f where f.shelter_id = wanted_shelter)
    else exists (select from housing.shelter s where s.id = wanted_shelter and s.closed_at is null and housing.staffs(s.operator)) end $$;
create or replace function housing.own_competence(wanted_round uuid, wanted_shelter uuid) returns table (statement text, answer text, count bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.key, e.value #>> '{}', count(*)
  from housing.competence_answer a cross join lateral jsonb_each(a.answers) as e (key, value)
  where a.round_id = wanted_round and a.shelter_id = wanted_shelter
    and exists (select from housing.competence_round r where r.id = wanted_round and r.results_at is not null)
    and exists (select from housing.shelter s where s.id = wanted_shelter and housing.staffs(s.operator))
    and (select count(*) from housing.competence_answer o where o.round_id = wanted_round and o.shelter_id = wanted_shelter) >= 5
  group by 1, 2
$$;
create or replace function housing.let_go_held(wanted_match uuid) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare released integer;
begin
  delete from housing.occupancy o using housing.match m
  where o.match_id = wanted_match and o.kind = 'held' and m.id = o.match_id
    and (access.role() = 'system' or (housing.staffs(m.operator) and not disclosure.denies(m.case_id)) or support.works_on(m.case_id));
  get diagnostics released = row_count;
  return released;
end $$;
create or replace function housing.knows_placement(wanted uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from housing.placement p where p.id = wanted and (access.role() = 'system' or support.works_on(p.case_id)
    or (housing.staffs(p.operator) and not disclosure.denies(p.case_id))))
$$;
drop function housing.shelter_for(uuid, uuid);
create function housing.shelter_for(wanted_offer uuid, wanted_case uuid) returns
  table (shelter_id uuid, operator uuid, request_id uuid, certified_until date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.shelter_id, m.operator, o.request_id, s.certified_until
  from housing.offer o join housing.match m on m.offer_id = o.id join housing.shelter s on s.id = m.shelter_id
  where o.id = wanted_offer and o.case_id = wanted_case and o.state = 'chosen' and s.closed_at is null
    and support.works_on(wanted_case)
$$;
revoke all on function housing.shelter_for(uuid, uuid) from public;
grant execute on function housing.shelter_for(uuid, uuid) to samlad_application;
create or replace function housing.tell_of_entry() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  somewhere uuid;
  body constant uuid := access.behind('operator', new.operator);
  asked_by constant uuid := access.behind('shelter_staff', new.asked_by_alias);
  colleagues constant uuid[] := array(select distinct m.person_id from identity.membership m
    where m.body_id = body and m.ended_at is null and m.role in ('shelter_staff', 'case_manager')
      and m.person_id <> asked_by);
begin
  if tg_op = 'INSERT' then
    if cardinality(colleagues) > 0 then
      perform arrivals.wait_for('housing.entry_to_confirm', new.shelter_id, null, body, '{}', colleagues,
        'ordinary', jsonb_build_object('shelterId', new.shelter_id), null, null, true);
    end if;
    for somewhere in select distinct m.body_id from identity.membership m
        where m.role = 'administrator' and m.ended_at is null loop
      perform arrivals.wait_for('housing.entry_to_admit', new.shelter_id, null, somewhere, array['administrator'], '{}',
        'ordinary', '{}', null, null, true);
    end loop;
  else
    update arrivals.arrival a set settled_by = access.person(), settled_at = access.now()
      where a.about_id = new.shelter_id and a.settled_at is null
        and (a.kind = 'housing.entry_to_confirm' and (new.confirmed_at is not null or new.refused_at is not null)
          or a.kind = 'housing.entry_to_admit' and (new.admitted_at is not null or new.refused_at is not null));
  end if;
  return null;
end $$;
create or replace function housing.note_declining(wanted integer) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into disclosure.alert (kind, body_id, person_alias, at)
  select 'shelter_declines', d.body_id, access.alias('alerted', access.behind('shelter_staff', d.answered_by_alias)), access.now()
  from (select distinct on (m.operator) access.behind('operator', m.operator) as body_id, m.answered_by_alias
    from housing.match m
    where access.role() = 'system' and m.state = 'declined' and m.answered_at > access.now() - interval '1 day'
      and (select count(*) from housing.match o where o.shelter_id = m.shelter_id and o.state = 'declined'
        and o.answered_at > access.now() - interval '60 days') >= wanted
      and not exists (select from housing.match o where o.shelter_id = m.shelter_id
        and o.state in ('offered', 'chosen', 'not_chosen') and o.answered_at > access.now() - interval '60 days')
    order by m.operator, m.answered_at desc) d
  where not exists (select from disclosure.alert a where a.kind = 'shelter_declines' and a.body_id = d.body_id
    and a.at > access.now() - interval '30 days')
$$;
-- The clock of a placement does not say who of the shelter received somebody.
create or replace function housing.follow_placement() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare works boolean := access.role() <> 'system' and support.works_on(new.case_id);
begin
  if new.state = old.state then return null; end if;
  if new.state in ('lapsed', 'withdrawn') then
    perform housing.free_places(new.id, null, access.now());
  elsif new.state in ('ended', 'moved') then
    perform housing.free_places(new.id, null, housing.end_of(new.ended_on));
  elsif new.state = 'in_force' then
    -- What concerns a child who was received in protected housing is never disposed of (SoL 16:2). How long the case is kept
    -- is worked out anew in the night; until then it is kept.
    update support.case_file c set placed_or_sheltered = true, keep_until = null, dispose_by = null, retention_reason = null,
        retention_computed_at = null
      where c.id = new.case_id and not c.placed_or_sheltered and (c.age_group <> 'adult'
        or exists (select from housing.placement_person n where n.placement_id = new.id and n.kind <> 'adult'));
  end if;
  update support.clock set state = case when new.state = 'lapsed' then 'lapsed' else 'done' end,
      ended_on = (access.now() at time zone 'Europe/Stockholm')::date, ended_by = case when works then access.person() end, next_warning = null,
      revision = revision + 1
    where case_id = new.case_id and subject_id = new.id and state = 'running'
      and (kind = 'placement_lapse' or new.state in ('lapsed', 'withdrawn', 'ended', 'moved'));
  -- The timeline of the placing body never names the shelter's people.
  insert into support.event (case_id, at, section, kind, subject_id, person_id, body_id)
    values (new.case_id, access.now(), 'housing', 'placement_' || new.state, new.id,
      case when works then access.person() end, case when works then access.body() end);
  return null;
end $$;

alter policy add on housing.shelter with check (
  housing.staffs(operator) and made_by_alias = (select access.alias('shelter_staff', access.person())));
alter policy add on housing.location with check (
  exists (select from housing.shelter s where s.id = location.shelter_id and housing.staffs(s.operator))
  and written_by_alias = (select access.alias('shelter_staff', access.person())));
alter policy change on housing.location with check (written_by_alias = (select access.alias('shelter_staff', access.person())));
alter policy change on housing.match with check ((select access.role()) = 'system'
  or (housing.staffs(operator) and answered_by_alias = (select access.alias('shelter_staff', access.person()))));
alter policy add on housing.competence_answered with check (
  person_alias = (select access.alias('shelter_staff', access.person())) and (select access.role()) in ('shelter_staff', 'case_manager')
  and exists (select from housing.competence_round r where r.id = competence_answered.round_id and r.results_at is null));
alter policy read on housing.competence_answered using (
  person_alias = (select access.alias('shelter_staff', access.person())) or (select access.role()) = 'system');
alter policy add on housing.competence_answer with check (
  exists (select from housing.shelter s where s.id = competence_answer.shelter_id and housing.staffs(s.operator))
  and exists (select from housing.competence_answered a where a.round_id = competence_answer.round_id
    and a.person_alias = (select access.alias('shelter_staff', access.person()))));
alter policy read on housing.resident_case using (
  (select access.role()) = 'system' or support.works_on(access.behind('resident', case_alias)));
alter policy add on housing.resident_case with check (
  support.works_on(access.behind('resident', case_alias)) and made_by_alias = (select access.alias('shelter_staff', access.person()))
  and exists (select from housing.placement p where p.id = resident_case.placement_id and housing.staffs(p.operator)));
alter policy remove on housing.resident_case using (support.works_on(access.behind('resident', case_alias)));

create or replace function access.settle_relations() returns text[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare wanted text; nobody constant uuid := '00000000-0000-0000-0000-000000000000';
begin
  if access.role() is distinct from 'system' then
    raise exception 'only the system gives aliases' using errcode = 'insufficient_privilege';
  end if;
  for wanted in select name from access.relation where stand_in is null order by name for update loop
    case wanted
      when 'denied' then
        update disclosure.denial set person_alias = access.alias('denied', person_alias), body_alias = access.alias('denied', body_alias);
        update disclosure.copy set
          denied_people = array(select access.alias('denied', one) from unnest(denied_people) one),
          denied_bodies = array(select access.alias('denied', one) from unnest(denied_bodies) one)
          where denied_people <> '{}' or denied_bodies <> '{}';
      when 'alerted' then
        update disclosure.alert set person_alias = access.alias('alerted', person_alias);
      when 'operator' then
        -- What names the shelter follows it. Nothing that guards a step looks: nothing takes one.
        alter table housing.shelter disable trigger user;
        alter table housing.placement disable trigger user;
        alter table housing.match disable trigger user;
        update housing.shelter set operator = access.alias('operator', operator);
        alter table housing.shelter enable trigger user;
        alter table housing.placement enable trigger user;
        alter table housing.match enable trigger user;
      when 'shelter_staff' then
        alter table housing.shelter disable trigger user;
        alter table housing.match disable trigger user;
        alter table housing.location disable trigger user;
        alter table housing.occupancy disable trigger user;
        alter table housing.entry disable trigger user;
        update housing.shelter set made_by_alias = access.alias('shelter_staff', made_by_alias);
        update housing.match set answered_by_alias = access.alias('shelter_staff', answered_by_alias) where answered_by_alias is not null;
        update housing.location set written_by_alias = access.alias('shelter_staff', written_by_alias);
        update housing.occupancy set made_by_alias = access.alias('shelter_staff', made_by_alias) where made_by_alias is not null;
        update housing.entry set asked_by_alias = access.alias('shelter_staff', asked_by_alias),
          confirmed_by_alias = access.alias('shelter_staff', confirmed_by_alias),
          admitted_by_alias = access.alias('shelter_staff', admitted_by_alias);
        alter table housing.shelter enable trigger user;
        alter table housing.match enable trigger user;
        alter table housing.location enable trigger user;
        alter table housing.occupancy enable trigger user;
        alter table housing.entry enable trigger user;
        update housing.competence_answered set person_alias = access.alias('shelter_staff', person_alias);
        update housing.resident_case set made_by_alias = access.alias('shelter_staff', made_by_alias);
      when 'resident' then
        update housing.resident_case set case_alias = access.alias('resident', case_alias);
        -- Who of a shelter received somebody stood in the clock of the placing body's case.
        update support.clock c set ended_by = null from housing.placement p
          where c.subject_id = p.id and c.ended_by is not null
            and not exists (select from support.assignment a where a.case_id = c.case_id and a.person_id = c.ended_by);
    end case;
    update access.relation set stand_in = access.alias(wanted, nobody) where name = wanted;
  end loop;
  return array(select name from access.relation where stand_in <> access.alias(name, nobody) order by name);
end $$;

-- A shelter is sealed with a key of the body that runs it, and the store of keys says whose a key is: where the secret is lost, whoever
-- brings the keys says it again. Who entered and answered what is not found again.
create or replace function access.lose_relations() returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare nobody constant uuid := '00000000-0000-0000-0000-000000000000';
begin
  if access.role() is distinct from 'system' then
    raise exception 'only the system gives aliases' using errcode = 'insufficient_privilege';
  end if;
  update disclosure.denial set person_alias = nobody where person_alias is not null;
  update disclosure.denial set body_alias = nobody where body_alias is not null;
  update disclosure.copy set denied_people = array[nobody], denied_bodies = '{}' where denied_people <> '{}' or denied_bodies <> '{}';
  update disclosure.alert set person_alias = null;
  alter table housing.shelter disable trigger user;
  alter table housing.placement disable trigger user;
  alter table housing.match disable trigger user;
  update housing.shelter set operator = nobody;
  alter table housing.shelter enable trigger user;
  alter table housing.placement enable trigger user;
  alter table housing.match enable trigger user;
  delete from housing.resident_case;
  update access.replayed_ledger set entry = 0;
  update access.relation set stand_in = access.alias(name, nobody);
end $$;
create function housing.shelters_of_nobody() returns table (key_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.key_id from housing.shelter s
  where access.role() = 'system' and s.operator = '00000000-0000-0000-0000-000000000000'
$$;
create function housing.run_again(wanted_key uuid, body uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if access.role() is distinct from 'system' then
    raise exception 'only the system says who runs a shelter' using errcode = 'insufficient_privilege';
  end if;
  alter table housing.placement disable trigger user;
  alter table housing.match disable trigger user;
  update housing.shelter set operator = access.alias('operator', body)
    where key_id = wanted_key and operator = '00000000-0000-0000-0000-000000000000';
  alter table housing.placement enable trigger user;
  alter table housing.match enable trigger user;
end $$;
revoke all on function housing.shelters_of_nobody(), housing.run_again(uuid, uuid) from public;
grant execute on function housing.shelters_of_nobody(), housing.run_again(uuid, uuid) to samlad_application;
