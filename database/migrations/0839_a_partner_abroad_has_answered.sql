-- What a partner abroad answers through its link waits for those who work on the case: at once where the person is not safe, or has been
-- exploited again. The partner sees no case, so the database tells.
create or replace function "return".note_followed() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare is_unsafe constant boolean := new.result = 'reached' and (new.safe = 'no' or new.re_exploited = 'yes');
begin
  update "return".plan set state = 'followed', revision = revision + 1 where id = new.plan_id and state = 'travelled';
  if new.access_id is not null then
    perform arrivals.wait_for(case when is_unsafe then 'return.returned_unsafe' else 'return.partner_answered' end,
      new.id, new.case_id, (select f.body_id from support.case_file f where f.id = new.case_id), '{}',
      array(select a.person_id from support.assignment a where a.case_id = new.case_id and a.ended_at is null),
      case when is_unsafe then 'urgent' else 'ordinary' end,
      jsonb_build_object('caseId', new.case_id, 'returnId', new.plan_id, 'followUpId', new.id), null, null);
  end if;
  return new;
end $$;
