-- A new way in to an account, and a device that it did not know, stands on the first page of its owner until they have looked at it: a
-- mail may not come, and a house may send none. The database tells, whichever way it was made.

-- Who sets up an account is not told of what they set it up with.
create function identity.tell_owner(whose uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from identity.person p where p.id = whose and p.activated_at < access.now() and p.disabled_at is null) then
    return;
  end if;
  perform arrivals.wait_for('identity.way_in_changed', whose, null, m.body_id, '{}', array[whose], 'ordinary', '{}'::jsonb, null, null)
    from (select distinct o.body_id from identity.membership o where o.person_id = whose and o.ended_at is null) m;
end $$;
revoke execute on function identity.tell_owner(uuid) from public, samlad_application;

create function identity.way_in_is_new() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform identity.tell_owner(new.person_id);
  return null;
end $$;
-- The first device of an account is no news.
create function identity.device_is_new() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from identity.known_device d where d.person_id = new.person_id and d.id <> new.id) then
    perform identity.tell_owner(new.person_id);
  end if;
  return null;
end $$;
revoke execute on function identity.way_in_is_new(), identity.device_is_new() from public;
create trigger way_in_is_new after insert on identity.passkey for each row execute function identity.way_in_is_new();
create trigger way_in_is_new after insert on identity.one_time_code for each row execute function identity.way_in_is_new();
create trigger way_in_is_new after insert on identity.recovery_code for each row execute function identity.way_in_is_new();
create trigger way_in_is_new after insert on identity.token for each row execute function identity.way_in_is_new();
create trigger way_in_is_new after insert on identity.agency_account for each row execute function identity.way_in_is_new();
create trigger device_is_new after insert on identity.known_device for each row execute function identity.device_is_new();
create trigger way_in_is_new after update of hash on identity.password
  for each row when (old.hash is distinct from new.hash) execute function identity.way_in_is_new();
