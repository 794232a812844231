-- Nobody acts for a body after its last day (domain rule 19): memberships end, and with them what rests on them. At once where
-- the day has passed when it is written, otherwise within the hour. Whoever administers the house keeps that, or nobody could.
create function identity.end_with_bodies() returns integer language plpgsql security definer set search_path = '' as $$
declare ended integer;
begin
  if access.role() <> 'system' then
    raise exception 'only the house itself looks for bodies that have ended' using errcode = 'insufficient_privilege';
  end if;
  update identity.membership m set ended_at = access.now(), is_default = false
    from directory.body b
    where b.id = m.body_id and m.ended_at is null and m.role <> 'administrator'
      and b.active_until < (access.now() at time zone 'Europe/Stockholm')::date;
  get diagnostics ended = row_count;
  return ended;
end $$;
revoke execute on function identity.end_with_bodies() from public;
grant execute on function identity.end_with_bodies() to samlad_application;

create function identity.body_ended() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update identity.membership set ended_at = access.now(), is_default = false
    where body_id = new.id and ended_at is null and role <> 'administrator';
  return null;
end $$;
create trigger end_memberships after insert or update of active_until on directory.body
  for each row when (new.active_until < (access.now() at time zone 'Europe/Stockholm')::date)
  execute function identity.body_ended();

update identity.membership m set ended_at = now(), is_default = false
  from directory.body b
  where b.id = m.body_id and m.ended_at is null and m.role <> 'administrator'
    and b.active_until < (now() at time zone 'Europe/Stockholm')::date;
