-- A session or a token counts only where its row carries a MAC of what it says, made with a key that is in no database: a row that
-- somebody writes here by themselves opens nothing.
alter table identity.session add column mac bytea;
alter table identity.token add column mac bytea;
comment on column identity.session.mac is 'HMAC of whose it is, for which body and role, from when and until when, with a key outside the database | secret | session';
comment on column identity.token.mac is 'HMAC of whose it is, for which body and role, from when and until when, with a key outside the database | secret | account';

-- Sessions end with this, and people sign in again. Tokens go on: those of before are given their MAC once, at the next start. The
-- list is written here and by nobody else.
create table identity.token_without_mac (
  token_id uuid primary key references identity.token (id)
);
comment on table identity.token_without_mac is 'Tokens from before they carried a MAC; emptied at the next start';
comment on column identity.token_without_mac.token_id is 'The token | internal | account';
insert into identity.token_without_mac select id from identity.token where withdrawn_at is null;
alter table identity.token_without_mac enable row level security;
create policy start on identity.token_without_mac for all to samlad_application using ((select access.role()) = 'system') with check (false);
grant select, delete on identity.token_without_mac to samlad_application;

-- What has ended stays ended.
create function identity.stay_ended() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'what has ended is not begun again' using errcode = 'insufficient_privilege';
end $$;
create trigger stay_ended before update of ended_at on identity.session
  for each row when (old.ended_at is not null and new.ended_at is distinct from old.ended_at) execute function identity.stay_ended();
create trigger stay_ended before update of withdrawn_at on identity.token
  for each row when (old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at) execute function identity.stay_ended();

-- The same calls as before; they also say what the MAC is of.
drop function identity.session_of;
create function identity.session_of(secret_hash bytea, at timestamptz, idle interval)
  returns table (session_id uuid, started_at timestamptz, ends_at timestamptz, proved_at timestamptz, mac bytea, kept_forms integer, person_id uuid, name text, language text, membership_id uuid, body_id uuid, body_name text, role text, memberships json)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare found identity.session;
begin
  select * into found from identity.session s where s.secret_hash = session_of.secret_hash;
  if found.id is null or found.ended_at is not null or found.ends_at <= at or found.seen_at + idle <= at then return; end if;
  if found.seen_at < at - interval '1 minute' then
    update identity.session s set seen_at = at where s.id = found.id;
  end if;
  return query
    select found.id, found.started_at, found.ends_at, found.proved_at, found.mac,
           (select count(*)::integer from identity.kept_form k where k.person_id = found.person_id and k.ends_at > at),
           p.id, p.name, p.language, m.id, b.id, b.name, m.role,
           (select coalesce(json_agg(json_build_object('id', o.id, 'bodyName', ob.name, 'role', o.role) order by ob.name, o.role), '[]')
            from identity.membership o join directory.body ob on ob.id = o.body_id
            where o.person_id = p.id and o.ended_at is null)
    from identity.person p
    left join identity.membership m on m.id = found.membership_id and m.person_id = p.id and m.ended_at is null
    left join directory.body b on b.id = m.body_id
    where p.id = found.person_id and p.disabled_at is null;
end $$;
revoke all on function identity.session_of from public;
grant execute on function identity.session_of to samlad_application;

drop function identity.token_of;
create function identity.token_of(secret_hash bytea, at timestamptz)
  returns table (person_id uuid, membership_id uuid, body_id uuid, role text, scopes text[], created_at timestamptz, ends_at timestamptz, mac bytea)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare found identity.token;
begin
  select * into found from identity.token t where t.secret_hash = token_of.secret_hash;
  if found.id is null or found.withdrawn_at is not null or found.ends_at <= at then return; end if;
  if found.used_at is null or found.used_at < at - interval '1 minute' then
    update identity.token t set used_at = at where t.id = found.id;
  end if;
  return query
    select p.id, m.id, m.body_id, m.role, found.scopes, found.created_at, found.ends_at, found.mac
    from identity.person p
    join identity.membership m on m.id = found.membership_id and m.person_id = p.id and m.ended_at is null
    where p.id = found.person_id and p.disabled_at is null;
end $$;
revoke all on function identity.token_of from public;
grant execute on function identity.token_of to samlad_application;
