-- A group that waits where there have come to be fewer places than it is gets none there, and is told.

create or replace function learning.tell_bookers() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.places < (select coalesce(sum(b.count), 0) from learning.booking b where b.occasion_id = new.id and b.state = 'booked') then
    raise exception 'occasion.places_taken' using errcode = 'SL409', column = 'places';
  end if;
  if new.closed_on is not null then
    update learning.booking b set news = 'cancelled' where b.occasion_id = new.id and b.state <> 'withdrawn';
  else
    if (new.starts_at, new.ends_at, new.place) is distinct from (old.starts_at, old.ends_at, old.place) then
      update learning.booking b set news = 'changed' where b.occasion_id = new.id and b.state <> 'withdrawn';
    end if;
    update learning.booking b set news = 'changed'
      where b.occasion_id = new.id and b.state = 'waiting' and b.count > new.places and b.count <= old.places;
    perform learning.give_places(new.id);
  end if;
  return null;
end $$;
