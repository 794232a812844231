-- What somebody could do by a membership or an account ends with it (domain rule 19) and does not come back when it is given
-- again: an API key, a secret calendar address, a place among those who work on a case or a child's layer. Each is given anew
-- by whoever may give it. The database does it, whoever ends the membership: the rooms above know nothing of each other.

-- A key or a calendar of a membership, or of a whole account.
create function identity.end_keys() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_table_name = 'membership' then
    update identity.token set withdrawn_at = new.ended_at where membership_id = new.id and withdrawn_at is null;
  else
    update identity.token set withdrawn_at = new.disabled_at where person_id = new.id and withdrawn_at is null;
    update identity.session set ended_at = new.disabled_at where person_id = new.id and ended_at is null;
  end if;
  return null;
end $$;
create trigger end_keys after update of ended_at on identity.membership
  for each row when (old.ended_at is null and new.ended_at is not null) execute function identity.end_keys();
create trigger end_keys after update of disabled_at on identity.person
  for each row when (old.disabled_at is null and new.disabled_at is not null) execute function identity.end_keys();

create function reminders.end_feeds() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_table_name = 'membership' then
    update reminders.feed set withdrawn_at = new.ended_at where membership_id = new.id and withdrawn_at is null;
  else
    update reminders.feed set withdrawn_at = new.disabled_at where person_id = new.id and withdrawn_at is null;
  end if;
  return null;
end $$;
create trigger end_feeds after update of ended_at on identity.membership
  for each row when (old.ended_at is null and new.ended_at is not null) execute function reminders.end_feeds();
create trigger end_feeds after update of disabled_at on identity.person
  for each row when (old.disabled_at is null and new.disabled_at is not null) execute function reminders.end_feeds();

-- Whether somebody still works with people for a body, by another membership.
create function identity.works_for(somebody uuid, body uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from identity.membership m where m.person_id = somebody and m.body_id = body and m.ended_at is null
    and m.role in ('caseworker', 'case_manager', 'regional_coordinator', 'shelter_staff', 'police_prosecutor', 'ngo_officer'))
$$;
revoke execute on function identity.works_for(uuid, uuid) from public, samlad_application;

create function support.end_assignments() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_table_name = 'membership' then
    update support.assignment set ended_at = new.ended_at, ended_by = access.person()
      where person_id = new.person_id and body_id = new.body_id and ended_at is null
        and not identity.works_for(new.person_id, new.body_id);
  else
    update support.assignment set ended_at = new.disabled_at, ended_by = access.person()
      where person_id = new.id and ended_at is null;
  end if;
  return null;
end $$;
create trigger end_assignments after update of ended_at on identity.membership
  for each row when (old.ended_at is null and new.ended_at is not null) execute function support.end_assignments();
create trigger end_assignments after update of disabled_at on identity.person
  for each row when (old.disabled_at is null and new.disabled_at is not null) execute function support.end_assignments();

create function children.end_layer_staff() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_table_name = 'membership' then
    update children.layer_staff s set ended_at = new.ended_at from children.layer l
      where l.id = s.layer_id and s.person_id = new.person_id and l.body_id = new.body_id and s.ended_at is null
        and not identity.works_for(new.person_id, new.body_id);
  else
    update children.layer_staff set ended_at = new.disabled_at where person_id = new.id and ended_at is null;
  end if;
  return null;
end $$;
create trigger end_layer_staff after update of ended_at on identity.membership
  for each row when (old.ended_at is null and new.ended_at is not null) execute function children.end_layer_staff();
create trigger end_layer_staff after update of disabled_at on identity.person
  for each row when (old.disabled_at is null and new.disabled_at is not null) execute function children.end_layer_staff();

-- Those that were living when this came end now.
update identity.token t set withdrawn_at = now() from identity.membership m, identity.person p
  where m.id = t.membership_id and p.id = t.person_id and t.withdrawn_at is null
    and (m.ended_at is not null or p.disabled_at is not null);
update reminders.feed f set withdrawn_at = now() from identity.membership m, identity.person p
  where m.id = f.membership_id and p.id = f.person_id and f.withdrawn_at is null
    and (m.ended_at is not null or p.disabled_at is not null);
update identity.session s set ended_at = now() from identity.person p
  where p.id = s.person_id and s.ended_at is null and p.disabled_at is not null;
update support.assignment a set ended_at = now() from identity.person p
  where p.id = a.person_id and a.ended_at is null
    and (p.disabled_at is not null or not identity.works_for(a.person_id, a.body_id));
update children.layer_staff s set ended_at = now() from identity.person p, children.layer l
  where p.id = s.person_id and l.id = s.layer_id and s.ended_at is null
    and (p.disabled_at is not null or not identity.works_for(s.person_id, l.body_id));
