-- A session that two let in says so: its reader sees until when.
drop function identity.session_of;
create function identity.session_of(secret_hash bytea, at timestamptz, idle interval)
  returns table (session_id uuid, started_at timestamptz, ends_at timestamptz, proved_at timestamptz, mac bytea, let_in_id uuid, kept_forms integer, person_id uuid, name text, language text, membership_id uuid, body_id uuid, body_name text, role text, memberships json)
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
    select found.id, found.started_at, found.ends_at, found.proved_at, found.mac, found.let_in_id,
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
