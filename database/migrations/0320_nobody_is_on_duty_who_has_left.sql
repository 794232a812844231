-- A duty ends with the membership or the account of whoever has it (domain rule 19): a danger goes to somebody who answers.
create function on_call.end_duties() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_table_name = 'membership' then
    update on_call.duty set withdrawn_at = new.ended_at
      where membership_id = new.id and withdrawn_at is null and ends_at > new.ended_at;
  else
    update on_call.duty d set withdrawn_at = new.disabled_at from identity.membership m
      where m.id = d.membership_id and m.person_id = new.id and d.withdrawn_at is null and d.ends_at > new.disabled_at;
  end if;
  return null;
end $$;
create trigger end_duties after update of ended_at on identity.membership
  for each row when (old.ended_at is null and new.ended_at is not null) execute function on_call.end_duties();
create trigger end_duties after update of disabled_at on identity.person
  for each row when (old.disabled_at is null and new.disabled_at is not null) execute function on_call.end_duties();

update on_call.duty d set withdrawn_at = now() from identity.membership m join identity.person p on p.id = m.person_id
  where m.id = d.membership_id and d.withdrawn_at is null and d.ends_at > now()
    and (m.ended_at is not null or p.disabled_at is not null);
