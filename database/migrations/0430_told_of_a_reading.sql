-- What the actor has read otherwise than the house says waits for the lawyers and the administrators of every body. The actor is not
-- told which bodies they are, for some may not be known of.
create function law.tell_of_reading(wanted text, about uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if not law.enters() or not exists (select from law.checking c
    where c.section = wanted and c.read_by = access.person() and c.body_id = access.body() and not c.agrees) then
    return;
  end if;
  perform arrivals.wait_for('law.said_otherwise', about, null, w.body_id, array['lawyer', 'administrator'], '{}', 'ordinary',
      '{}', null, null)
    from (select distinct a.body_id from identity.who_acts_as('{lawyer,administrator}', null) a) w;
end $$;
revoke execute on function law.tell_of_reading(text, uuid) from public;
grant execute on function law.tell_of_reading(text, uuid) to samlad_application;
