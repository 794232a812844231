-- The headers of the cases that the actor sees in their list, sealed: what somebody looks for by a part of a name is compared with
-- them in memory, and no index knows a part of any name. Worked out as a set from what may be seen (support.reached_cases), for the
-- wall of support.field asks for each row, which is right for one case and dear for 1,200. Of a case that one works on also what
-- the person was called before; of one that another body shows, the name alone and where it is shown.
create function support.reached_headers() returns table (
    case_id uuid, way integer, key_id uuid, number text, opened_at timestamptz, last_activity_at timestamptz,
    field text, place uuid, sealed bytea, former boolean)
  language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp rows 3000 as $$
  with reached as materialized (
    select r.id, r.way, c.key_id, r.number, r.opened_at, r.last_activity_at, c.sealed_external_number
    from support.reached_cases() r join support.case_file c on c.id = r.id)
  select r.id, r.way, r.key_id, r.number, r.opened_at, r.last_activity_at, f.field, f.id, f.sealed, f.superseded_at is not null
  from reached r
  left join support.field f on f.case_id = r.id and f.section = 'identity'
    and f.field in ('chosen_name', 'full_name', 'birth_date', 'identity_number')
    and (f.superseded_at is null or (r.way = 1 and f.field = 'chosen_name'))
    and (r.way < 3 or (f.field = 'chosen_name' and disclosure.shows_name(r.id, access.body(), access.role(), access.now())))
  union all
  select r.id, r.way, r.key_id, r.number, r.opened_at, r.last_activity_at, 'external_number', r.id, r.sealed_external_number, false
  from reached r where r.way = 1 and r.sealed_external_number is not null
$$;
revoke all on function support.reached_headers() from public;
grant execute on function support.reached_headers() to samlad_application;
