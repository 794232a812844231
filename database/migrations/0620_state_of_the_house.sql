-- What an administrator is told of the house itself: that jobs run, that the trail is sealed and verified, that backups are made. No record
-- of the trail, no job and no person is told, only when something last happened and how much of it waits.
create index record_of_house on audit.record (action, id)
  where action in ('installation.backed_up', 'installation.restored', 'audit.verify_daily', 'identity.sign_in_agency');

create function access.house_standing()
  returns table (jobs_late integer, job_waits_since timestamptz, jobs_failed integer, job_failed_at timestamptz, seal_waits_since timestamptz,
    blocks bigint, verified_at timestamptz, findings integer, backed_up_at timestamptz, agency_at timestamptz, migrations integer,
    installed_at timestamptz, server text)
  language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin
  if access.role() not in ('administrator', 'system') then return; end if;
  select count(*) filter (where j.attempts < j.max_attempts), min(j.run_at) filter (where j.attempts < j.max_attempts),
      count(*) filter (where j.attempts >= j.max_attempts), max(j.run_at) filter (where j.attempts >= j.max_attempts)
    into jobs_late, job_waits_since, jobs_failed, job_failed_at
    from graphile_worker.jobs j
    where j.attempts >= j.max_attempts or j.locked_at is null and j.run_at < now() - interval '5 minutes';
  select min(r.occurred_at) into seal_waits_since from audit.record r
    where r.id > (select record_id from audit.low_water)
      and not exists (select from audit.sealed s where s.record_id > (select record_id from audit.low_water) and s.record_id = r.id);
  select coalesce(max(number), 0) into blocks from audit.block;
  select r.occurred_at, (r.details ->> 'findings')::integer into verified_at, findings from audit.record r
    where r.action = 'audit.verify_daily' and r.subject_kind = 'audit' order by r.id desc limit 1;
  select r.occurred_at into backed_up_at from audit.record r
    where r.action in ('installation.backed_up', 'installation.restored') order by r.id desc limit 1;
  select r.occurred_at into agency_at from audit.record r
    where r.action = 'identity.sign_in_agency' and r.outcome = 'done' order by r.id desc limit 1;
  select count(*), min(applied_at) into migrations, installed_at from migration.applied;
  server := current_setting('server_version');
  return next;
end $$;
revoke all on function access.house_standing from public;
grant execute on function access.house_standing to samlad_application;
