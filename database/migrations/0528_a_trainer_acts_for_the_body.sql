-- Whoever leads an occasion does so for the body that holds it: somebody who has left it sees nobody's name any more.
create or replace function learning.participants(occasion uuid) returns table (
  booking_id uuid, name text, body_name text, setting text, function text, count integer, attended_count integer)
  language sql stable security definer set search_path = '' as $$
  select b.id, case when b.setting = 'protected_housing' or (b.setting = 'police' and b.county is null) then null else p.name end,
    case when b.setting = 'protected_housing' or not directory.told(b.body_id) then null else d.name end,
    b.setting, b.function, b.count, b.attended_count
  from learning.booking b join learning.occasion o on o.id = b.occasion_id and o.trainer_id = access.person() and o.body_id = access.body()
    join directory.body d on d.id = b.body_id left join identity.person p on p.id = b.person_id
  where b.occasion_id = participants.occasion and b.state = 'booked' order by b.line
$$;
-- What the body has taken back stays taken back where the list is saved again; what was only a slip of the list comes back.
create or replace function learning.attend(wanted_occasion uuid, wanted_booking uuid, there integer) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare b learning.booking; o learning.occasion; v learning.material_version;
begin
  select * into o from learning.occasion where id = wanted_occasion and trainer_id = access.person() and body_id = access.body() and closed_on is null
    and starts_at <= access.now();
  select * into b from learning.booking where id = wanted_booking and occasion_id = o.id and state = 'booked' for update;
  if b.id is null or there is null or there not between 0 and b.count then return false; end if;
  update learning.booking set attended_count = there, attended_at = access.now() where id = b.id;
  if there = 0 then
    update learning.completion c set revoked_on = (access.now() at time zone 'Europe/Stockholm')::date, revoked_why = 'not_there',
      is_news = c.person_id is not null
      where c.booking_id = b.id and c.revoked_on is null;
    return true;
  end if;
  select * into v from learning.material_version where material_id = o.material_id and published_at is not null
    order by (published_at <= o.starts_at) desc, case when published_at <= o.starts_at then number end desc, number limit 1;
  if v.id is null then return false; end if;
  insert into learning.completion (id, subject, person_id, material_id, version_id, course_name, completed_on, hours, mode, body_id,
      setting, function, level, county, count, known_apart, origin, booking_id, issuer_id, at)
    values (gen_random_uuid(), gen_random_uuid(), b.person_id, o.material_id, v.id, v.title,
      (o.ends_at at time zone 'Europe/Stockholm')::date, 
      coalesce(v.hours, greatest(0.1, round(extract(epoch from o.ends_at - o.starts_at) / 3600, 1))),
      'occasion', b.body_id, b.setting, b.function, b.level, b.county, there, b.person_id is not null, 'house', b.id, o.body_id, access.now())
    on conflict (booking_id) do update set count = excluded.count,
      revoked_on = case when completion.revoked_why is distinct from 'not_there' then completion.revoked_on end,
      revoked_why = case when completion.revoked_why is distinct from 'not_there' then completion.revoked_why end,
      is_news = completion.is_news and completion.revoked_why is distinct from 'not_there';
  return true;
end $$;
-- Places are given where somebody leaves one or more are offered, and by nobody's asking.
revoke execute on function learning.give_places(uuid) from samlad_application;
