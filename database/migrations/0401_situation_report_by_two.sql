-- A situation report is published by two, as an estimate is: by whoever publishes it, and by another who has read it as it is now and
-- has written nothing of it.

-- Whether somebody else than who acts, who has written nothing of the report, has read its newest revision.
create function statistics.is_read_by_another(report uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select statistics.made(statistics.reports(report)) and exists (
    select from statistics.situation_reading r
    where r.report_id = report and r.read_by is not null and r.read_by is distinct from access.person()
      and r.revision = (select max(d.revision) from statistics.situation_draft d where d.report_id = report)
      and not exists (select from statistics.situation_draft d where d.report_id = report and d.written_by = r.read_by))
$$;
revoke execute on function statistics.is_read_by_another(uuid) from public;
grant execute on function statistics.is_read_by_another(uuid) to samlad_application;

drop policy add on statistics.situation_reading;
create policy add on statistics.situation_reading for insert to samlad_application with check (
  statistics.works_with(statistics.reports(report_id)) and (access.role() = 'system' or (read_by = access.person()
    and not exists (select from statistics.situation_draft d where d.report_id = situation_reading.report_id and d.written_by = read_by))));
drop policy add on statistics.situation_version;
create policy add on statistics.situation_version for insert to samlad_application with check (statistics.is_read_by_another(report_id));
