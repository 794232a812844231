-- Whoever acts says in a setting who they are, and any SQL may write a setting. That somebody is the system itself, for whom most
-- walls open, counts for the job worker's own login alone, which the processes of people's requests do not use.

-- Whether whoever is connected owns the tables, and could do everything anyway: migrations, restores.
create function access.is_owner() returns boolean language sql stable parallel safe set search_path = pg_catalog, pg_temp as $$
  select pg_has_role(session_user, n.nspowner, 'member') from pg_namespace n where n.nspname = 'access'
$$;
revoke all on function access.is_owner from public;
grant execute on function access.is_owner to samlad_application, samlad_worker;

create or replace function access.role() returns text language sql stable parallel safe
  return case
    when current_setting('samlad.role', true) is distinct from 'system'
      then coalesce(nullif(current_setting('samlad.role', true), ''), 'nobody')
    when session_user = 'samlad_worker' or access.is_owner() then 'system'
    else 'nobody' end;

-- What the database itself does to a referral because its ground has gone is known by whose function does it, and by no setting.
create function access.acts_by_itself() returns boolean language sql stable
  return current_user <> 'samlad_application' or access.role() = 'system';
grant execute on function access.acts_by_itself to samlad_application;

create or replace function disclosure.stop_referrals(disclosures uuid[], reason text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  with stopped as (
    update disclosure.referral set state = 'withdrawn', end_reason = reason, sealed_draft = null, revision = revision + 1
    where disclosure_id = any (disclosures) and state in ('sent', 'received', 'accepted', 'under_way')
    returning id)
  insert into disclosure.referral_event (id, referral_id, at, kind, person_id, body_id)
    select gen_random_uuid(), id, access.now(), 'withdrawn', access.person(), access.body() from stopped;
end $$;

create or replace function disclosure.keep_stop_reason() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not access.acts_by_itself() then
    raise exception 'why a referral was stopped follows from its ground' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

do $$
declare body text := (select prosrc from pg_proc where oid = 'disclosure.keep_referral()'::regprocedure);
begin
  if strpos(body, 'access.role() = ''system''') = 0 then raise exception 'disclosure.keep_referral is not what it was'; end if;
  execute format('create or replace function disclosure.keep_referral() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as %L',
    replace(body, 'access.role() = ''system''', 'access.acts_by_itself()'));
end $$;
