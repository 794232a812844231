-- Who has booked an occasion is gone two years after it has ended; how many came, by organisation, stays with the occasion.

create table learning.participation_kept (
  occasion_id uuid not null references learning.occasion (id),
  body_id uuid references directory.body (id),
  booked integer not null check (booked > 0),
  attended integer not null check (attended between 0 and booked),
  unique nulls not distinct (occasion_id, body_id)
);
comment on table learning.participation_kept is 'How many came to an occasion of which nobody knows any more who booked it';
comment on column learning.participation_kept.occasion_id is 'The occasion | internal | plan';
comment on column learning.participation_kept.body_id is 'The organisation that booked for a number of people; none for those who booked for themselves, and for protected housing | internal | plan';
comment on column learning.participation_kept.booked is 'How many places were booked | internal | plan';
comment on column learning.participation_kept.attended is 'How many of them were there | internal | plan';
alter table learning.participation_kept enable row level security;

-- What somebody has completed is theirs, also when the booking is gone.
alter table learning.completion drop constraint completion_booking_id_fkey,
  add constraint completion_booking_id_fkey foreign key (booking_id) references learning.booking (id) on delete set null;
comment on column learning.completion.booking_id is 'The booking, where it was at an occasion, for as long as that is kept | internal | plan';

create function learning.forget_bookings() returns integer language plpgsql parallel restricted security definer set search_path = '' as $$
declare gone integer;
begin
  if access.role() is distinct from 'system' then
    raise exception 'only the system forgets who booked' using errcode = 'insufficient_privilege';
  end if;
  with past as (
    delete from learning.booking b using learning.occasion o
      where o.id = b.occasion_id and o.ends_at < access.now() - interval '2 years'
      returning b.occasion_id, b.person_id, b.body_id, b.setting, b.count, b.attended_count, b.state, o.closed_on
  ), kept as (
    insert into learning.participation_kept (occasion_id, body_id, booked, attended)
      select p.occasion_id, case when p.person_id is null and p.setting <> 'protected_housing' then p.body_id end,
        sum(p.count), coalesce(sum(p.attended_count), 0)
      from past p where p.state = 'booked' and p.closed_on is null group by 1, 2
  )
  select count(*) into gone from past;
  return gone;
end $$;
revoke execute on function learning.forget_bookings() from public;
grant execute on function learning.forget_bookings() to samlad_application;

create or replace function learning.participation() returns table (
  course_name text, year integer, body_name text, booked integer, attended integer)
  language sql stable parallel restricted security definer set search_path = '' as $$
  select (select v.title from learning.material_version v where v.material_id = o.material_id and v.published_at is not null
      order by v.number desc limit 1), extract(year from o.starts_at)::integer,
    case when directory.told(d.id) then d.name end, sum(b.booked)::integer, sum(b.attended)::integer
  from learning.occasion o join (
      select k.occasion_id, case when k.person_id is null and k.setting <> 'protected_housing' then k.body_id end as body_id, k.count as booked,
        coalesce(k.attended_count, 0) as attended
      from learning.booking k where k.state = 'booked'
      union all select p.occasion_id, p.body_id, p.booked, p.attended from learning.participation_kept p
    ) b on b.occasion_id = o.id left join directory.body d on d.id = b.body_id
  where o.body_id = access.body() and learning.trains() and o.closed_on is null
  group by 1, 2, 3 order by 2 desc, 1, 3
$$;

select changes.keep_apart('learning.participation_kept');
