-- What an administrator is told of the house's own backups: when one was last read back whole, and when and why one last failed. As
-- `access.house_standing`, it tells times and a code, and no record of the trail.
create function access.backup_standing() returns table (verified_at timestamptz, failed_at timestamptz, fault text)
  language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin
  if access.role() not in ('administrator', 'system') then return; end if;
  select r.occurred_at into verified_at from audit.record r
    where r.subject_kind = 'installation' and r.subject_id = 'backup' and r.action = 'installation.backed_up'
      and r.details ->> 'verified' = 'true' order by r.id desc limit 1;
  select r.occurred_at, r.details ->> 'fault' into failed_at, fault from audit.record r
    where r.subject_kind = 'installation' and r.subject_id = 'backup' and r.action = 'installation.backup_failed'
    order by r.id desc limit 1;
  return next;
end $$;
revoke all on function access.backup_standing from public;
grant execute on function access.backup_standing to samlad_application;
