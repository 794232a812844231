-- Whether somebody acts for a body was told to whoever asked. It is told to whoever keeps the body's programs, of themselves to anybody, to
-- whoever made a program of the one who answers for it, and to the house; of a body that is told to nobody, to nobody.
create function identity.can_answer(somebody uuid, body uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from identity.membership m join identity.person p on p.id = m.person_id
    where m.person_id = somebody and m.body_id = body and m.ended_at is null and p.disabled_at is null
      and m.role not in ('auditor', 'learner', 'applicant'))
$$;
create or replace function identity.may_answer(somebody uuid, body uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select (access.role() = 'system' or somebody = access.person()
      or (identity.keeps_services(body) and directory.told(body))
      or exists (select from identity.service_account s
        where s.body_id = body and s.answered_by = somebody and s.made_by = access.person()))
    and identity.can_answer(somebody, body)
$$;
create or replace function identity.answers_for(service uuid) returns uuid
  language sql stable security definer set search_path = '' as $$
  select s.answered_by from identity.service_account s where s.id = service and identity.can_answer(s.answered_by, s.body_id)
$$;
create or replace function identity.tell_unanswered() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  left_one constant uuid := case when tg_table_name = 'membership' then (to_jsonb(new)->>'person_id')::uuid else new.id end;
begin
  perform arrivals.wait_for('identity.service_unanswered', s.id, null, o.body_id, o.roles, '{}', 'ordinary',
      jsonb_build_object('serviceId', s.id), null, null)
    from identity.service_account s
    cross join lateral (
      select s.body_id, array['case_manager'] as roles
      union
      select m.body_id, array['administrator'] from identity.membership m where m.role = 'administrator' and m.ended_at is null) o
    where s.answered_by = left_one and s.ended_at is null and not identity.can_answer(left_one, s.body_id);
  return null;
end $$;
revoke all on function identity.can_answer from public, samlad_application;
