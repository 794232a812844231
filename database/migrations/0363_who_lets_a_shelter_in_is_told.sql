-- A shelter that waits for somebody's yes is asked for nothing (0312), and nobody was told that it waits. Its colleagues and, beside
-- them, whoever administers the house are: it waits for each until they have answered, however its municipality was written.
create function housing.tell_of_entry() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  somewhere uuid;
  colleagues constant uuid[] := array(select distinct m.person_id from identity.membership m
    where m.body_id = new.body_id and m.ended_at is null and m.role in ('shelter_staff', 'case_manager')
      and m.person_id <> new.asked_by);
begin
  if tg_op = 'INSERT' then
    if cardinality(colleagues) > 0 then
      perform arrivals.wait_for('housing.entry_to_confirm', new.shelter_id, null, new.body_id, '{}', colleagues,
        'ordinary', jsonb_build_object('shelterId', new.shelter_id), null, null, true);
    end if;
    for somewhere in select distinct m.body_id from identity.membership m
        where m.role = 'administrator' and m.ended_at is null loop
      perform arrivals.wait_for('housing.entry_to_admit', new.shelter_id, null, somewhere, array['administrator'], '{}',
        'ordinary', '{}', null, null, true);
    end loop;
  else
    update arrivals.arrival a set settled_by = access.person(), settled_at = access.now()
      where a.about_id = new.shelter_id and a.settled_at is null
        and (a.kind = 'housing.entry_to_confirm' and (new.confirmed_at is not null or new.refused_at is not null)
          or a.kind = 'housing.entry_to_admit' and (new.admitted_at is not null or new.refused_at is not null));
  end if;
  return null;
end $$;
create trigger tell_of_entry after insert or update of confirmed_at, admitted_at, refused_at on housing.entry
  for each row execute function housing.tell_of_entry();

-- A shelter that has closed waits for nobody's yes.
create function housing.end_entry() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update arrivals.arrival a set settled_by = access.person(), settled_at = access.now()
    where a.about_id = new.id and a.settled_at is null and a.kind in ('housing.entry_to_confirm', 'housing.entry_to_admit');
  return null;
end $$;
create trigger end_entry after update of closed_at on housing.shelter
  for each row when (old.closed_at is null and new.closed_at is not null) execute function housing.end_entry();
