-- What somebody tells that they cannot use waits for the administrators, in one row for all of it, until nothing of it is open: whoever
-- tells is nobody here, so the database does.
create function accessibility.tell_administrators() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform arrivals.wait_for('accessibility.message_waits', '1a300000-0000-4000-8000-000000000220', null, w.body_id,
      array['administrator'], '{}', 'ordinary', '{}'::jsonb, new.received_at + interval '14 days', null)
    from (select distinct a.body_id from identity.who_acts_as('{administrator}', null) a) w;
  return null;
end $$;
revoke execute on function accessibility.tell_administrators() from public;
create trigger tell_administrators after insert or update of state on accessibility.message
  for each row when (new.state = 'open') execute function accessibility.tell_administrators();
