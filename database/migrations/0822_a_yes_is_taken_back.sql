-- Somebody who has said yes to a place may change their mind for as long as nothing has been decided on it: the offer is declined then.
create or replace function housing.guard_offer() returns trigger language plpgsql set search_path = '' as $$
begin
  if access.role() is distinct from 'system' then
    if old.state = 'released' and old.held_until > access.now() and new.state in ('chosen', 'declined_by_person') then
      return new;
    end if;
    if old.state = 'chosen' and new.state = 'declined_by_person'
      and not exists (select from housing.placement p where p.offer_id = old.id and p.state <> 'withdrawn') then
      return new;
    end if;
    raise exception 'the offer is no longer held' using errcode = 'check_violation';
  end if;
  return new;
end $$;
