-- A whole caseload is moved in one step by whoever leads. What could not go stays, and is told of.

-- The open cases that somebody works on for the body of whoever leads, as far as they may know of them; and whether each may go to
-- another. Why one may not is not said: those who lead see nothing of deny lists.
create function support.caseload_of(somebody uuid, going_to uuid) returns table (case_id uuid, part text, may_go boolean)
  language sql stable security definer parallel restricted set search_path = pg_catalog, pg_temp as $$
  select a.case_id, a.part, support.may_be_given(a.case_id, going_to)
  from support.assignment a join support.case_file c on c.id = a.case_id and c.body_id = a.body_id and c.state = 'open'
  where access.role() = 'case_manager' and a.person_id = somebody and a.body_id = access.body() and a.ended_at is null
    and a.part <> 'stand_in' and support.leads(a.case_id)
$$;
revoke all on function support.caseload_of from public;
grant execute on function support.caseload_of to samlad_application;

-- After a move: each open case that stayed is told of to whoever leads, as far as they may know of it, and else to the one who has it still.
create function support.tell_what_stayed(somebody uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare stayed record;
begin
  if access.role() <> 'case_manager' then
    raise exception 'only whoever leads moves a caseload' using errcode = 'insufficient_privilege';
  end if;
  for stayed in select a.case_id, a.body_id from support.assignment a join support.case_file c on c.id = a.case_id and c.state = 'open'
      where a.person_id = somebody and a.body_id = access.body() and a.ended_at is null and a.part = 'responsible' loop
    perform arrivals.wait_for('support.case_stayed', stayed.case_id, stayed.case_id, stayed.body_id,
      array['case_manager'], case when support.who_sees_to(stayed.body_id, stayed.case_id) = array['case_manager'] then support.teller_who_leads(stayed.body_id)
        else array[somebody] end, 'ordinary', jsonb_build_object('caseId', stayed.case_id), null, null);
  end loop;
end $$;
revoke all on function support.tell_what_stayed from public;
grant execute on function support.tell_what_stayed to samlad_application;
