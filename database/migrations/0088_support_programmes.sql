-- Programmes: never a shelter's (domain rule 8), times in them on the programme's own case, and a coverage report over all
-- bodies that gives counts alone, with small ones withheld.

create policy no_shelter on support.programme as restrictive for insert to samlad_application
  with check ((select access.role()) = 'system' or not disclosure.gives_shelter(body_id));

create policy own_programme on support.stay as restrictive for insert to samlad_application with check (
  (select access.role()) = 'system'
  or exists (select from support.programme p where p.id = programme_id and p.body_id = (select access.body())));

create index follow_up_due on support.follow_up (due_on) where result is null;
create index stay_programme on support.stay (programme_id);

-- A count is told unless it, or what is left of the whole without it, is one to four.
create function support.is_small(part bigint, whole bigint) returns boolean
  language sql immutable set search_path = '' as $$
  select part between 1 and 4 or whole between 1 and 4 or whole - part between 1 and 4
$$;

-- What came of programmes, over all bodies, by setting: what happened before the present quarter, so that nobody learns of
-- one person by looking today and tomorrow. A count that is withheld is null.
create function support.programme_coverage()
  returns table (setting text, figure text, months smallint, count bigint, suppressed boolean)
  language sql stable security definer set search_path = '' as $$
  with cut as (
    select date_trunc('quarter', access.now() at time zone 'Europe/Stockholm')::date as day
    where access.works_with_people() or access.role() in
      ('national_coordinator', 'ministry_officer', 'county_coordinator', 'body_officer', 'rapporteur', 'evaluator')
  ), programme as (
    select p.id, p.setting, p.body_id from support.programme p where not disclosure.gives_shelter(p.body_id)
  ), setting as (
    select distinct p.setting as name from programme p
  ), referred as (
    select p.setting, count(distinct r.id) as n
    from disclosure.referral r join programme p on p.body_id = r.to_body, cut
    where r.answered_at < cut.day and r.decline_reason is null and r.state in ('accepted', 'under_way', 'outcome_reported', 'closed')
    group by p.setting
  ), begun as (
    select p.setting, count(*) as n from support.stay s join programme p on p.id = s.programme_id, cut
    where s.from_day < cut.day group by p.setting
  ), followed as (
    select p.setting, f.months, count(*) as due,
      count(*) filter (where f.result = 'answered' and f.done_on < cut.day) as reached,
      count(f.housed) filter (where f.done_on < cut.day) as housing_known,
      count(*) filter (where f.housed and f.done_on < cut.day) as housed,
      count(f.occupied) filter (where f.done_on < cut.day) as occupation_known,
      count(*) filter (where f.occupied and f.done_on < cut.day) as occupied
    from support.follow_up f join support.stay s on s.id = f.stay_id join programme p on p.id = s.programme_id, cut
    where f.due_on < cut.day group by p.setting, f.months
  ), raw as (
    select s.name as setting, 'referred' as figure, null::smallint as months, coalesce(r.n, 0) as n, coalesce(r.n, 0) as whole
    from setting s cross join cut left join referred r on r.setting = s.name
    union all
    select s.name, 'begun', null, coalesce(b.n, 0), coalesce(b.n, 0)
    from setting s cross join cut left join begun b on b.setting = s.name
    union all
    select f.setting, v.figure, f.months, v.n, v.whole from followed f, lateral (values
      ('due', f.due, f.due), ('reached', f.reached, f.due),
      ('housing_known', f.housing_known, f.reached), ('housed', f.housed, f.housing_known),
      ('occupation_known', f.occupation_known, f.reached), ('occupied', f.occupied, f.occupation_known)) as v (figure, n, whole)
  )
  select raw.setting, raw.figure, raw.months, case when support.is_small(raw.n, raw.whole) then null else raw.n end,
    support.is_small(raw.n, raw.whole)
  from raw
$$;
revoke all on function support.programme_coverage from public;
grant execute on function support.programme_coverage to samlad_application;
