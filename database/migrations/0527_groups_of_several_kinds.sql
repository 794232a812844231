-- A body books for its volunteers and for its leaders apart: a group is booked once for what its people do.
create or replace function learning.take_place() returns trigger language plpgsql security definer set search_path = '' as $$
declare o learning.occasion;
begin
  select * into o from learning.occasion where id = new.occasion_id for update;
  if o.id is null or not (access.role() = 'system' or learning.is_for_me(o.id)) then
    raise exception 'occasion.not_for_you' using errcode = 'SL409';
  end if;
  if o.closed_on is not null or o.starts_at <= access.now() then
    raise exception 'occasion.booked_no_more' using errcode = 'SL409';
  end if;
  if exists (select from learning.booking b where b.occasion_id = o.id and b.state <> 'withdrawn' and (
      (new.person_id is not null and b.person_id = new.person_id)
      or (new.person_id is null and b.person_id is null and b.body_id = new.body_id
        and (b.setting, b.function) = (new.setting, new.function)))) then
    raise exception 'occasion.booked_already' using errcode = 'SL409';
  end if;
  new.state := case when new.count <= o.places - coalesce((select sum(b.count) from learning.booking b
    where b.occasion_id = o.id and b.state = 'booked'), 0) then 'booked' else 'waiting' end;
  new.news := null;
  new.attended_count := null;
  return new;
end $$;

-- What asks who acts is asked by the leader of a query alone: a worker beside it was told nothing.
alter function learning.trains() parallel unsafe;
alter function learning.makes(uuid) parallel unsafe;
