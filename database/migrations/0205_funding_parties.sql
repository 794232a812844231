-- Each party of a grant writes its own part, and nothing of the other's: what one may begin to change, the other may not end.
alter policy offer_anew on funding.agreement
  using (funding.gives(grant_id) and accepted_at is null)
  with check (funding.gives(grant_id) and accepted_at is null and offered_by = (select access.person()));
alter policy accept on funding.agreement
  using (funding.receives(grant_id) and accepted_at is null)
  with check (funding.receives(grant_id) and accepted_by = (select access.person()));
alter policy write on funding.report
  using (funding.receives(grant_id) and state in ('draft', 'returned'))
  with check (funding.receives(grant_id) and state in ('draft', 'returned', 'submitted'));
alter policy decide on funding.report
  using (funding.gives(grant_id) and state = 'submitted')
  with check (funding.gives(grant_id) and state in ('returned', 'accepted') and decided_by = (select access.person()));

-- Whoever returns or accepts a report-back changes nothing that it says; what is accepted stands.
create function funding.guard_report() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state = 'accepted' then
    raise exception 'an accepted report-back stands' using errcode = 'insufficient_privilege';
  end if;
  if old.state = 'submitted' and (to_jsonb(new) - array['state', 'return_reason', 'decided_by', 'decided_at', 'revision'])
       is distinct from (to_jsonb(old) - array['state', 'return_reason', 'decided_by', 'decided_at', 'revision']) then
    raise exception 'a report-back is decided as it was sent in' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard before update on funding.report for each row execute function funding.guard_report();
