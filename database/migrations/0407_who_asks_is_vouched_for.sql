-- Any SQL may write a setting, and the walls took who asks from settings. Now the process proves it in each transaction, with a key
-- that the application's role reads nowhere, and what is proven lies where that role writes nothing: in what a session remembers of
-- sequences of the owner's. That is the one thing of a session that PostgreSQL guards by privileges; it costs no write and no lock.

create table access.vouching_key (
  single boolean primary key default true check (single),
  inside bytea not null check (octet_length(inside) = 64),
  outside bytea not null check (octet_length(outside) = 64)
);
comment on table access.vouching_key is 'The key by which a process of the house proves who asks; no backup has it';
comment on column access.vouching_key.single is 'There is one | internal | permanent';
comment on column access.vouching_key.inside is 'The inner block of HMAC-SHA256 under the key | secret | permanent';
comment on column access.vouching_key.outside is 'The outer block of HMAC-SHA256 under the key | secret | permanent';
alter table access.vouching_key enable row level security;
revoke all on access.vouching_key from public, samlad_application, samlad_worker;

create schema vouched;
revoke all on schema vouched from public;
-- Nobody but the owner comes near them. An identifier of 128 bits takes two; nothing is ever counted with them.
create unlogged sequence vouched.session minvalue -9223372036854775808;
create unlogged sequence vouched.turn minvalue -9223372036854775808;
create unlogged sequence vouched.moment minvalue -9223372036854775808;
create unlogged sequence vouched.person_high minvalue -9223372036854775808;
create unlogged sequence vouched.person_low minvalue -9223372036854775808;
create unlogged sequence vouched.body_high minvalue -9223372036854775808;
create unlogged sequence vouched.body_low minvalue -9223372036854775808;
create unlogged sequence vouched.role minvalue -9223372036854775808;
create unlogged sequence vouched.link_high minvalue -9223372036854775808;
create unlogged sequence vouched.link_low minvalue -9223372036854775808;
create unlogged sequence vouched.report_high minvalue -9223372036854775808;
create unlogged sequence vouched.report_low minvalue -9223372036854775808;
create unlogged sequence vouched.now minvalue -9223372036854775808;

-- A number for this session alone, which every proof in it names: a proof from elsewhere proves nothing here.
create function access.greet() returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare place text;
begin
  begin
    return currval('vouched.session')::text;
  exception when object_not_in_prerequisite_state then null;
  end;
  foreach place in array array['turn', 'moment', 'person_high', 'person_low', 'body_high', 'body_low', 'role', 'link_high', 'link_low',
    'report_high', 'report_low', 'now'] loop
    perform setval(('vouched.' || place)::regclass, 0);
  end loop;
  return setval('vouched.session', hashtextextended(gen_random_uuid()::text, 0))::text;
end $$;

-- Half of an identifier, as what a sequence holds. Half 0 is the first.
create function vouched.half_of(identifier uuid, half integer) returns bigint language sql immutable strict parallel safe
  return ('x' || encode(substr(uuid_send(identifier), 1 + 8 * half, 8), 'hex'))::bit(64)::bigint;

-- Who asks in this transaction, and when, by the house's own clock (in milliseconds; 0 for the database's). What is null stays as it was told in this
-- transaction, or is nobody; the identifier of zeros is nobody too. The proof is HMAC-SHA256 over all of it, the session and a turn
-- that no earlier proof of the session has had, so that it serves once.
create function access.vouch(turn bigint, proof bytea, person uuid, body uuid, role text, link uuid, report uuid, at bigint)
  returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  moment constant bigint := (date_part('epoch', now()) * 1000000)::bigint;
  nobody constant uuid := '00000000-0000-0000-0000-000000000000';
  is_first constant boolean := current_setting('samlad.vouched', true) is distinct from 'yes' or currval('vouched.moment') <> moment;
  proven bytea;
  kept text;
begin
  select sha256(key.outside || sha256(key.inside || convert_to(concat_ws(' ', currval('vouched.session'), turn, coalesce(person::text, '-'),
    coalesce(body::text, '-'), coalesce(link::text, '-'), coalesce(report::text, '-'), coalesce(at::text, '-'), coalesce(role, '-')), 'UTF8')))
    into proven from access.vouching_key key;
  -- Both are hashed once more: how long comparing takes then tells nothing of the right one. Without a key there is none.
  if proven is null or sha256(proof) is distinct from sha256(proven) or turn <= currval('vouched.turn') then
    raise exception 'nobody vouches for who asks' using errcode = 'SL401';
  end if;
  -- One expression: each more would be made ready anew in every transaction, which takes longer than all that stands in it.
  kept := concat(
    setval('vouched.turn', turn), setval('vouched.moment', moment), set_config('samlad.vouched', 'yes', true),
    case when is_first or person is not null then concat(
      setval('vouched.person_high', vouched.half_of(coalesce(person, nobody), 0)), setval('vouched.person_low', vouched.half_of(coalesce(person, nobody), 1))) end,
    case when is_first or body is not null then concat(
      setval('vouched.body_high', vouched.half_of(coalesce(body, nobody), 0)), setval('vouched.body_low', vouched.half_of(coalesce(body, nobody), 1))) end,
    case when is_first or link is not null then concat(
      setval('vouched.link_high', vouched.half_of(coalesce(link, nobody), 0)), setval('vouched.link_low', vouched.half_of(coalesce(link, nobody), 1))) end,
    case when is_first or report is not null then concat(
      setval('vouched.report_high', vouched.half_of(coalesce(report, nobody), 0)), setval('vouched.report_low', vouched.half_of(coalesce(report, nobody), 1))) end,
    case when is_first or at is not null then setval('vouched.now', coalesce(at, 0)) end,
    case when is_first or role is not null then concat(
      setval('vouched.role', hashtextextended(coalesce(role, 'nobody'), 0)), set_config('samlad.role', coalesce(role, 'nobody'), true)) end);
end $$;
revoke all on function access.greet, access.vouch, vouched.half_of from public;
grant execute on function access.greet, access.vouch to samlad_application;

-- What is vouched for counts until the transaction ends: no other begins at the same moment in the same session. The setting says only
-- that there is something to look at; whoever writes it by themselves finds nobody there. The owner, who could do everything
-- anyway (restores, migrations), is believed by settings; so is the system in its own login.
create or replace function access.person() returns uuid language plpgsql stable security definer parallel restricted cost 1
  set search_path = pg_catalog, pg_temp as $$
begin
  return case
    when current_setting('samlad.vouched', true) = 'yes' then case
      when currval('vouched.moment') = (date_part('epoch', now()) * 1000000)::bigint
      then nullif(encode(int8send(currval('vouched.person_high')) || int8send(currval('vouched.person_low')), 'hex'), '00000000000000000000000000000000')::uuid end
    when nullif(current_setting('samlad.person', true), '') is not null and access.is_owner() then current_setting('samlad.person', true)::uuid end;
end $$;

create or replace function access.body() returns uuid language plpgsql stable security definer parallel restricted cost 1
  set search_path = pg_catalog, pg_temp as $$
begin
  return case
    when current_setting('samlad.vouched', true) = 'yes' then case
      when currval('vouched.moment') = (date_part('epoch', now()) * 1000000)::bigint
      then nullif(encode(int8send(currval('vouched.body_high')) || int8send(currval('vouched.body_low')), 'hex'), '00000000000000000000000000000000')::uuid end
    when nullif(current_setting('samlad.body', true), '') is not null and access.is_owner() then current_setting('samlad.body', true)::uuid end;
end $$;

create or replace function access.link() returns uuid language plpgsql stable security definer parallel restricted cost 1
  set search_path = pg_catalog, pg_temp as $$
begin
  return case
    when current_setting('samlad.vouched', true) = 'yes' then case
      when currval('vouched.moment') = (date_part('epoch', now()) * 1000000)::bigint
      then nullif(encode(int8send(currval('vouched.link_high')) || int8send(currval('vouched.link_low')), 'hex'), '00000000000000000000000000000000')::uuid end
    when nullif(current_setting('samlad.link', true), '') is not null and access.is_owner() then current_setting('samlad.link', true)::uuid end;
end $$;

create or replace function access.linked_report() returns uuid language plpgsql stable security definer parallel restricted cost 1
  set search_path = pg_catalog, pg_temp as $$
begin
  return case
    when current_setting('samlad.vouched', true) = 'yes' then case
      when currval('vouched.moment') = (date_part('epoch', now()) * 1000000)::bigint
      then nullif(encode(int8send(currval('vouched.report_high')) || int8send(currval('vouched.report_low')), 'hex'), '00000000000000000000000000000000')::uuid end
    when nullif(current_setting('samlad.report_back', true), '') is not null and access.is_owner() then current_setting('samlad.report_back', true)::uuid end;
end $$;

-- The role is text, which a sequence does not hold: the setting counts where it is the one that was vouched for.
create or replace function access.role() returns text language plpgsql stable security definer parallel restricted cost 1
  set search_path = pg_catalog, pg_temp as $$
declare said constant text := coalesce(nullif(current_setting('samlad.role', true), ''), 'nobody');
begin
  return case
    when current_setting('samlad.vouched', true) = 'yes' then case
      when currval('vouched.moment') = (date_part('epoch', now()) * 1000000)::bigint and currval('vouched.role') = hashtextextended(said, 0)
        and (said <> 'system' or session_user = 'samlad_worker' or access.is_owner())
      then said else 'nobody' end
    when said = 'nobody' or said = 'system' and session_user = 'samlad_worker' or access.is_owner() then said
    else 'nobody' end;
end $$;

create or replace function access.now() returns timestamptz language plpgsql stable security definer parallel restricted cost 1
  set search_path = pg_catalog, pg_temp as $$
begin
  return case
    when current_setting('samlad.vouched', true) = 'yes' then case
      when currval('vouched.moment') = (date_part('epoch', now()) * 1000000)::bigint and currval('vouched.now') <> 0
      then to_timestamp(currval('vouched.now') / 1000.0) else now() end
    when nullif(current_setting('samlad.now', true), '') is not null
      and (current_setting('samlad.role', true) = 'system' and session_user = 'samlad_worker' or access.is_owner())
    then current_setting('samlad.now', true)::timestamptz
    else now() end;
end $$;

revoke all on function access.person, access.body, access.role, access.link, access.linked_report, access.now from public;
grant execute on function access.person, access.body, access.role, access.link, access.linked_report, access.now to samlad_application, samlad_worker;

-- Only the leader of a parallel query remembers the sequences. What asks who acts, and is not told apart by the planner, stays with it.
do $$
declare
  found_some boolean;
  place regprocedure;
begin
  -- Round by round: what asks for something that was told apart in this round is found in the next.
  loop
    found_some := false;
    for place in
      with own as materialized (
        select p.oid, n.nspname || '.' || p.proname || '(' as call, p.proparallel = 's' as safe,
          coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) as body
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname !~ '^pg_' and n.nspname <> 'information_schema')
      select o.oid from own o
      where o.safe and exists (select from own asked where not asked.safe and strpos(o.body, asked.call) > 0)
    loop
      execute format('alter function %s parallel restricted', place);
      found_some := true;
    end loop;
    exit when not found_some;
  end loop;
end $$;
