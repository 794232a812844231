-- What of a body's cases may be counted outside its casework: coarse codes and months, in an order that tells nothing, to the one who
-- leads the casework and for one period. Neither who a case is about nor which case it is leaves by it. Left out are cases that are only
-- kept, at the person's own request, and those that the one who asks may not know of.
create function support.countable_cases(first_day date, last_day date)
  returns table (age_group text, opened_month date, judgement text, judged_month date)
  language sql stable security definer set search_path = '' as $$
  select c.age_group, date_trunc('month', c.opened_at at time zone 'Europe/Stockholm')::date, a.judgement,
    date_trunc('month', a.judged_at at time zone 'Europe/Stockholm')::date
  from support.case_file c
  left join lateral (
    select j.judgement, j.judged_at from support.assessment j
    where j.case_id = c.id and j.judged_at is not null order by j.judged_at desc limit 1
  ) a on true
  where access.role() = 'case_manager' and c.body_id = access.body() and c.restricted_at is null and not disclosure.denies(c.id)
    and (c.opened_at at time zone 'Europe/Stockholm')::date between first_day and last_day
  order by random()
$$;
