-- That a disclosure is of no offence, or rests on no ground for direct access, says by itself on what it rests; so does how long that is
-- which was stated. What is absent is veiled as a word is, and what is long takes no less room where it is short.
drop function access.veil(text, uuid, text);
create function access.veil(of_column text, of_row uuid, word text, step integer default 64) returns text
  language plpgsql stable strict parallel safe set search_path = pg_catalog, pg_temp as $$
declare long constant integer := (octet_length(word) / step + 1) * step - 1;
begin
  return translate(encode(public.encrypt(convert_to(word || repeat(' ', long - octet_length(word)), 'UTF8'),
    public.hmac(uuid_send(of_row), access.key_of(of_column), 'sha256'), 'aes-cbc/pad:pkcs'), 'base64'), E'\n', '');
end $$;
-- Of the columns that are named, `column?` veils nothing as it veils a word, and `column+` is long.
create or replace function access.keep_veiled() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  written constant jsonb := to_jsonb(new);
  before constant jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) end;
  veiled jsonb := '{}';
  named text;
  name text;
begin
  foreach named in array tg_argv loop
    name := rtrim(named, '?+');
    if before is null or written -> name is distinct from before -> name then
      veiled := veiled || jsonb_build_object(name, access.veil(tg_table_schema || '.' || tg_table_name || '.' || name, new.id,
        case when right(named, 1) = '?' then coalesce(written ->> name, '') else written ->> name end,
        case when right(named, 1) = '+' then 512 else 64 end));
    end if;
  end loop;
  return jsonb_populate_record(new, veiled);
end $$;
create or replace function disclosure.ground(d disclosure.disclosure) returns jsonb
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object(
    'toKind', disclosure.unveiled(d.id, 'to_kind', d.to_kind),
    'toRole', disclosure.unveiled(d.id, 'to_role', d.to_role),
    'provision', disclosure.unveiled(d.id, 'provision', d.provision),
    'offence', nullif(disclosure.unveiled(d.id, 'offence', d.offence), ''),
    'offenceForm', nullif(disclosure.unveiled(d.id, 'offence_form', d.offence_form), ''),
    'situation', disclosure.unveiled(d.id, 'situation', d.situation #>> '{}')::jsonb,
    'harmTest', nullif(disclosure.unveiled(d.id, 'harm_test', d.harm_test), ''),
    'liveGround', nullif(disclosure.unveiled(d.id, 'live_ground', d.live_ground), ''))
$$;
drop trigger keep_veiled on disclosure.disclosure;
create trigger keep_veiled before insert or update on disclosure.disclosure for each row execute function access.keep_veiled(
  'to_kind', 'to_role', 'provision', 'offence?', 'offence_form?', 'situation+', 'harm_test?', 'live_ground?');

insert into access.relation (name) values ('ground_nothing');
create function disclosure.veil_nothing() returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if access.role() is distinct from 'system' then
    raise exception 'only the system veils what stands already' using errcode = 'insufficient_privilege';
  end if;
  alter table disclosure.disclosure disable trigger user;
  update disclosure.disclosure d set
    offence = coalesce(d.offence, access.veil('disclosure.disclosure.offence', d.id, '')),
    offence_form = coalesce(d.offence_form, access.veil('disclosure.disclosure.offence_form', d.id, '')),
    harm_test = coalesce(d.harm_test, access.veil('disclosure.disclosure.harm_test', d.id, '')),
    live_ground = coalesce(d.live_ground, access.veil('disclosure.disclosure.live_ground', d.id, '')),
    situation = coalesce(to_jsonb(access.veil('disclosure.disclosure.situation', d.id,
      disclosure.unveiled(d.id, 'situation', d.situation #>> '{}'), 512)), '""');
  alter table disclosure.disclosure enable trigger user;
end $$;
revoke execute on function disclosure.veil_nothing() from public;

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
      when 'waiting' then
        update arrivals.arrival set about_id = access.alias('waiting', about_id), case_alias = access.alias('waiting', case_id),
          case_id = null, place = arrivals.veiled(place) where apart;
      when 'ground' then
        perform disclosure.veil_grounds();
      when 'ground_nothing' then
        perform disclosure.veil_nothing();
    end case;
    update access.relation set stand_in = access.alias(wanted, nobody) where name = wanted;
  end loop;
  perform disclosure.ask_for_grounds();
  return array(select name from access.relation where stand_in <> access.alias(name, nobody) order by name);
end 
$$;
