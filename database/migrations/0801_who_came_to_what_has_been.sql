-- How many came is told of what has begun: whoever has booked what is to come has not stayed away.
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
  where o.body_id = access.body() and learning.trains() and o.closed_on is null and o.starts_at <= access.now()
  group by 1, 2, 3 order by 2 desc, 1, 3
$$;
