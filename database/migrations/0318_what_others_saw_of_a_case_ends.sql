-- When work on a case ends nobody follows it through a live view any longer, and nothing waits to be disclosed from it (domain
-- rule 19). What goes on besides, whoever closes it has been shown.
create function disclosure.case_closed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update disclosure.disclosure set state = 'ended', ended_at = new.closed_at, ended_by = access.person(), end_reason = 'case_closed',
      revision = revision + 1
    where case_id = new.id and ((form = 'live' and state = 'in_force') or state = 'waits_for_lawyer');
  return null;
end $$;
create trigger stop_what_rests after update of state on support.case_file
  for each row when (old.state = 'open' and new.state = 'closed')
  execute function disclosure.case_closed();

update disclosure.disclosure d set state = 'ended', ended_at = now(), end_reason = 'case_closed', revision = d.revision + 1
  from support.case_file c
  where c.id = d.case_id and c.state = 'closed' and ((d.form = 'live' and d.state = 'in_force') or d.state = 'waits_for_lawyer');
