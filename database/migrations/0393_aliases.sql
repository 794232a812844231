-- Relations that lead to somebody are kept by an alias: the same length and type as an identifier, made from it under a key that is in
-- neither database. Whoever reads the tables, or a backup of them, and has no key joins nothing by it; the wall compares aliases.

-- An identifier is one block of AES-256: each has one alias, and only the key leads back. Each relation has a key of its own, so that
-- where one identifier stands beside its alias in one relation, nothing is told in another. Without the key nothing is answered:
-- nobody would be denied where it is missing.
create function access.key_of(relation text) returns bytea language plpgsql stable parallel safe set search_path = pg_catalog, pg_temp as $$
declare key text := current_setting('samlad.relation_key', true);
begin
  if coalesce(key, '') = '' then
    raise exception 'the key of relations is not here' using errcode = 'object_not_in_prerequisite_state',
      hint = 'Whoever connects says it: samlad.relation_key.';
  end if;
  return public.hmac(relation, key, 'sha256');
end $$;
create function access.alias(relation text, id uuid) returns uuid
  language plpgsql stable strict parallel safe set search_path = pg_catalog, pg_temp as $$
begin
  return encode(public.encrypt(uuid_send(id), access.key_of(relation), 'aes-ecb/pad:none'), 'hex')::uuid;
end $$;
create function access.behind(relation text, alias uuid) returns uuid
  language plpgsql stable strict parallel safe set search_path = pg_catalog, pg_temp as $$
begin
  return encode(public.decrypt(uuid_send(alias), access.key_of(relation), 'aes-ecb/pad:none'), 'hex')::uuid;
end $$;

create table access.relation (
  name text primary key,
  stand_in uuid
);
comment on table access.relation is 'Relations whose rows hold aliases, and under which key';
comment on column access.relation.name is 'Name of the relation | internal | permanent';
comment on column access.relation.stand_in is 'Tells the right key from others; absent until the rows of before have aliases | internal | permanent';
alter table access.relation enable row level security;
create policy read on access.relation for select to samlad_application using ((select access.role()) = 'system');
grant select on access.relation to samlad_application;
insert into access.relation (name) values ('denied'), ('alerted');

-- Who is denied a case, and about whom an alert of it is.
alter table disclosure.denial drop constraint denial_person_id_fkey, drop constraint denial_body_id_fkey;
alter table disclosure.denial rename person_id to person_alias;
alter table disclosure.denial rename body_id to body_alias;
comment on column disclosure.denial.person_alias is 'Alias of a person; absent where it is a whole body | personal | case';
comment on column disclosure.denial.body_alias is 'Alias of a whole body | sensitive | case';
comment on column disclosure.copy.denied_people is 'Aliases of people who must never see it, once the case is gone | personal | case';
comment on column disclosure.copy.denied_bodies is 'Aliases of bodies that must never see it, once the case is gone | sensitive | case';
alter table disclosure.alert drop constraint alert_person_id_fkey;
alter table disclosure.alert rename person_id to person_alias;
alter table disclosure.alert alter person_alias drop not null;
comment on column disclosure.alert.person_alias is 'Alias of the one who did it; absent where the secret was lost | personal | case';

create or replace function disclosure.denies(wanted uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from disclosure.denial d where d.case_id = wanted and d.lifted_at is null
    and (d.person_alias = access.alias('denied', access.person()) or d.body_alias = access.alias('denied', access.body())))
$$;
create or replace function disclosure.denied_cases() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array(
    select d.case_id from disclosure.denial d where d.person_alias = access.alias('denied', access.person()) and d.lifted_at is null
    union all
    select d.case_id from disclosure.denial d where d.body_alias = access.alias('denied', access.body()) and d.lifted_at is null), '{}')
$$;
create or replace function support.may_be_given(wanted uuid, candidate uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select support.may_assign(wanted) and not exists (select from disclosure.denial d
    where d.case_id = wanted and d.lifted_at is null
      and (d.person_alias = access.alias('denied', candidate) or d.body_alias = access.alias('denied', access.body())))
$$;
create or replace function arrivals.kept_from(wanted_case uuid, person uuid, body uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select wanted_case is not null and exists (select from disclosure.denial d where d.case_id = wanted_case and d.lifted_at is null
    and (d.person_alias = access.alias('denied', person) or d.body_alias = access.alias('denied', body)))
$$;
create or replace function disclosure.copy_keeps_denial() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old.lifted_at is null then
    update disclosure.copy c set
      denied_people = case when old.person_alias is null then c.denied_people else c.denied_people || old.person_alias end,
      denied_bodies = case when old.body_alias is null then c.denied_bodies else c.denied_bodies || old.body_alias end
    where c.case_id = old.case_id and c.to_body is not null;
  end if;
  return old;
end $$;
create or replace function disclosure.count_case_managers(wanted uuid) returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(distinct m.person_id) from support.case_file c join identity.membership m on m.body_id = c.body_id
  where c.id = wanted and m.role = 'case_manager' and m.ended_at is null and support.works_on(wanted)
    and access.alias('denied', m.person_id) <> all (array(select d.person_alias from disclosure.denial d
      where d.case_id = wanted and d.person_alias is not null and d.lifted_at is null))
$$;
create or replace function disclosure.people_to_deny(wanted uuid, sought text)
  returns table (person_id uuid, name text, body_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct p.id, p.name, b.name
  from identity.membership m
  join identity.person p on p.id = m.person_id
  join directory.body b on b.id = m.body_id
  where support.works_on(wanted) and m.ended_at is null and p.id <> access.person()
    and (m.body_id = access.body() or m.body_id in (select d.to_body from disclosure.disclosure d where d.case_id = wanted and d.state = 'in_force'))
    and strpos(lower(p.name), lower(sought)) > 0
    and p.id <> all (array(select access.behind('denied', n.person_alias) from disclosure.denial n
      where n.case_id = wanted and n.person_alias is not null and n.lifted_at is null))
  order by 2, 3 limit 20
$$;
create or replace function disclosure.person_name(wanted uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.name from identity.person p where p.id = wanted and (
    access.role() = 'auditor'
    or exists (select from identity.membership m where m.person_id = wanted and m.body_id = access.body())
    or exists (select from disclosure.denial d where d.person_alias = access.alias('denied', wanted) and support.works_on(d.case_id))
    or exists (select from disclosure.disclosure d join identity.membership m on m.body_id = d.to_body
      where m.person_id = wanted and m.ended_at is null and d.state = 'in_force' and d.from_body = access.body() and support.works_on(d.case_id))
    or exists (select from disclosure.alert a where a.person_alias = access.alias('alerted', wanted)
      and ((a.body_id = access.body() and access.role() = 'case_manager') or support.works_on(a.case_id))))
$$;
create index alert_person on disclosure.alert (person_alias);
create or replace function disclosure.note_denied_try(wanted uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into disclosure.alert (kind, case_id, body_id, person_alias, at)
  select 'denied_try', c.id, c.body_id, access.alias('alerted', access.person()), access.now()
  from support.case_file c
  where c.id = wanted and access.person() is not null and disclosure.denies(c.id)
    and not exists (select from disclosure.alert a where a.case_id = c.id and a.kind = 'denied_try'
      and a.person_alias = access.alias('alerted', access.person()) and a.seen_at is null and a.at > access.now() - interval '1 hour')
$$;
create or replace function housing.note_probing(wanted_case uuid, who uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into disclosure.alert (kind, case_id, body_id, person_alias, at)
  select 'probing', c.id, c.body_id, access.alias('alerted', who), access.now() from support.case_file c
  where c.id = wanted_case and (access.role() = 'system' or (who = access.person() and support.works_on(wanted_case))
      or (access.role() = 'national_coordinator'
        and exists (select from housing.by_hand h where h.case_id = wanted_case and h.asked_by = who)))
    and not exists (select from disclosure.alert a where a.kind = 'probing' and a.person_alias = access.alias('alerted', who)
      and a.at > access.now() - interval '24 hours')
$$;
create or replace function housing.note_declining(wanted integer) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into disclosure.alert (kind, body_id, person_alias, at)
  select distinct on (m.shelter_body) 'shelter_declines', m.shelter_body, access.alias('alerted', m.answered_by), access.now()
  from housing.match m
  where access.role() = 'system' and m.state = 'declined' and m.answered_at > access.now() - interval '1 day'
    and (select count(*) from housing.match o where o.shelter_id = m.shelter_id and o.state = 'declined'
      and o.answered_at > access.now() - interval '60 days') >= wanted
    and not exists (select from housing.match o where o.shelter_id = m.shelter_id
      and o.state in ('offered', 'chosen', 'not_chosen') and o.answered_at > access.now() - interval '60 days')
    and not exists (select from disclosure.alert a where a.kind = 'shelter_declines' and a.body_id = m.shelter_body
      and a.at > access.now() - interval '30 days')
  order by m.shelter_body, m.answered_at desc
$$;
create or replace function disclosure.keep_break_glass() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  actor uuid := access.person();
  allowed boolean := false;
begin
  if access.role() = 'system' then
    return new;
  end if;
  if old.state = 'asked' and new.state in ('open', 'refused') then
    allowed := new.second_person = actor and actor <> old.person_id and new.reviewed_by is null
      and access.now() < old.asked_at + interval '4 hours'
      and (new.state = 'refused') = (new.opened_at is null)
      and (new.opened_at is null or new.opened_at <= access.now() + interval '1 minute')
      and not exists (select from disclosure.denial d where d.case_id = old.case_id and d.lifted_at is null
        and (d.person_alias = access.alias('denied', old.person_id) or d.body_alias = access.alias('denied', old.body_id)));
  elsif old.state in ('asked', 'open') and new.state = 'ended' then
    allowed := (new.second_person, new.opened_at, new.reviewed_by) is not distinct from (old.second_person, old.opened_at, old.reviewed_by)
      and new.ends_at is not distinct from least(old.ends_at, new.ends_at)
      and (old.state = 'open' or actor = old.person_id);
  elsif old.state = new.state and old.reviewed_by is null then
    allowed := new.reviewed_by = actor and actor <> old.person_id and actor <> old.second_person
      and access.role() in ('case_manager', 'auditor') and old.opened_at is not null
      and (old.state = 'ended' or access.now() >= old.ends_at)
      and (new.second_person, new.opened_at, new.ends_at) is not distinct from (old.second_person, old.opened_at, old.ends_at);
  end if;
  if not coalesce(allowed, false) then
    raise exception 'this step of an emergency is not for the one who acts' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$
;

alter policy add on disclosure.denial with check (
  (select access.role()) = 'system'
  or (support.works_on(case_id) and made_by = (select access.person()) and lifted_at is null
    and body_alias is distinct from (select access.alias('denied', access.body()))
    and person_alias is distinct from (select access.alias('denied', access.person()))));
alter policy read on disclosure.alert using (
  (select access.role()) in ('auditor', 'system')
  or (person_alias is distinct from (select access.alias('alerted', access.person()))
    and (case_id is null or case_id <> all (coalesce((select disclosure.denied_cases()), '{}')))
    and ((body_id = (select access.body()) and (select access.role()) = 'case_manager')
      or (case_id is not null and support.works_on(case_id)))));
alter policy add on disclosure.alert with check (
  (select access.role()) = 'system'
  or (person_alias = (select access.alias('alerted', access.person())) and body_id = (select access.body()))
  or (kind = 'break_glass' and exists (select from disclosure.break_glass b
    where b.id = alert.subject_id and b.case_id = alert.case_id and b.body_id = alert.body_id
      and alert.person_alias = access.alias('alerted', b.person_id) and b.second_person = (select access.person()))));
alter policy change on disclosure.alert using (
  seen_at is null and person_alias is distinct from (select access.alias('alerted', access.person()))
  and ((select access.role()) = 'auditor' or (body_id = (select access.body()) and (select access.role()) = 'case_manager')));
alter policy read on disclosure.copy using (
  (disclosure.received_by(to_body, case_id) and (to_role is null or to_role = (select access.role()))
    and (select access.alias('denied', access.person())) <> all (denied_people)
    and (select access.alias('denied', access.body())) <> all (denied_bodies))
  or (select access.role()) = 'system' or support.works_on(case_id));
alter policy change on disclosure.copy using (
  (disclosure.received_by(to_body, case_id) and (to_role is null or to_role = (select access.role()))
    and (select access.alias('denied', access.person())) <> all (denied_people)
    and (select access.alias('denied', access.body())) <> all (denied_bodies))
  or (select access.role()) = 'system' or support.works_on(case_id));

-- Gives aliases to the rows of before, once, with the key of whoever connects: at the first start after the migration, in one
-- transaction, so that what was begun and not ended begins anew. Says of which relations the key is another.
create function access.settle_relations() returns text[]
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
    end case;
    update access.relation set stand_in = access.alias(wanted, nobody) where name = wanted;
  end loop;
  return array(select name from access.relation where stand_in <> access.alias(name, nobody) order by name);
end $$;
revoke all on function access.settle_relations() from public;
grant execute on function access.settle_relations() to samlad_application;

-- Where the secret is lost, so is who stands behind an alias. From here on the aliases are of the key of whoever connects; the ledger,
-- which names who was denied, is read from its beginning, and denies them again. The zeros are nobody's alias.
create function access.lose_relations() returns void
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
  update access.replayed_ledger set entry = 0;
  update access.relation set stand_in = access.alias(name, nobody);
end $$;
create function disclosure.deny_again(wanted uuid, of_case uuid, denied_person uuid, denied_body uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare nobody constant uuid := '00000000-0000-0000-0000-000000000000';
begin
  if access.role() is distinct from 'system' then
    raise exception 'only the system denies again' using errcode = 'insufficient_privilege';
  end if;
  update disclosure.denial set person_alias = access.alias('denied', denied_person), body_alias = access.alias('denied', denied_body)
    where id = wanted and case_id = of_case and nobody in (person_alias, body_alias);
  update disclosure.copy set
      denied_people = denied_people || array_remove(array[access.alias('denied', denied_person)], null),
      denied_bodies = denied_bodies || array_remove(array[access.alias('denied', denied_body)], null)
    where case_id = of_case and nobody = any (denied_people);
end $$;
-- How many stand on a deny list of whom nobody knows any more who they are.
create function disclosure.count_unknown_denied() returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) from disclosure.denial where access.role() = 'system' and lifted_at is null
    and '00000000-0000-0000-0000-000000000000' in (person_alias, body_alias)
$$;
revoke all on function access.lose_relations(), disclosure.deny_again(uuid, uuid, uuid, uuid), disclosure.count_unknown_denied() from public;
grant execute on function access.lose_relations(), disclosure.deny_again(uuid, uuid, uuid, uuid), disclosure.count_unknown_denied()
  to samlad_application;
