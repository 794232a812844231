-- A handed-over copy is the recipient's: whoever handed it over cannot change it, and nobody can change what was handed
-- over. Those who lead see what was refused or waits, so that they can override it in danger to life; a lawyer sees what
-- a question is about, also when it has been answered.

revoke update on disclosure.copy from samlad_application;
grant update (received_at, received_by, registered_case, withdrawal_told_at, withdrawal_acknowledged_at, withdrawal_answer)
  on disclosure.copy to samlad_application;

create function disclosure.keep_copy() returns trigger language plpgsql set search_path = '' as $$
begin
  if access.role() = 'system' then
    return new;
  end if;
  if old.to_body is distinct from access.body()
    and (new.received_at, new.received_by, new.registered_case, new.withdrawal_acknowledged_at, new.withdrawal_answer)
      is distinct from (old.received_at, old.received_by, old.registered_case, old.withdrawal_acknowledged_at, old.withdrawal_answer) then
    raise exception 'only the recipient says what became of a copy' using errcode = 'insufficient_privilege';
  end if;
  if old.to_body = access.body() and new.withdrawal_told_at is distinct from old.withdrawal_told_at then
    raise exception 'only the body that handed it over tells of a withdrawal' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger keep_copy before update on disclosure.copy for each row execute function disclosure.keep_copy();

drop policy read on disclosure.disclosure;
create policy read on disclosure.disclosure for select to samlad_application using (
  (to_body = (select access.body()) and state in ('in_force', 'ended') and (select access.works_with_people())
    and case_id <> all (coalesce((select disclosure.denied_cases()), '{}')))
  or (select access.role()) = 'system'
  or (from_body = (select access.body()) and (select access.role()) = 'lawyer' and (state in ('waits_for_lawyer', 'refused') or overridden_by is not null
    or exists (select from disclosure.legal_question q where q.disclosure_id = disclosure.id and q.body_id = disclosure.from_body)))
  or support.works_on(case_id)
  or ((overridden_by is not null or state in ('waits_for_lawyer', 'refused')) and support.leads(case_id)));
