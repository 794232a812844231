-- Bodies at which somebody reads the law or runs the installation: whoever notes that a section says something else tells them.
create function law.bodies_to_tell_of_reading() returns table (body_id uuid)
  language sql stable security definer set search_path = '' as $$
  select distinct w.body_id from identity.who_acts_as('{lawyer,administrator}', null) w where law.enters()
$$;
revoke execute on function law.bodies_to_tell_of_reading() from public;
grant execute on function law.bodies_to_tell_of_reading() to samlad_application;
