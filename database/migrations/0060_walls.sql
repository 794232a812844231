-- The second wall, where it was lower than the first: each of these was open to raw SQL in the application's role, and
-- is closed by the actions already. docs/privacy/rows.md shows the whole wall.

-- Files of a body are for those who write its report-backs. The holder of a link adds files and sees those of the
-- report-back that the link opens; learners, auditors, evaluators and administrators of the same body see none of their own.
alter policy add on files.file with check (
  (body_id = (select access.body()) and ((select access.reports()) or (select access.role()) = 'link'))
  or (select access.role()) = 'system'
);
alter policy own on files.file using (
  (body_id = (select access.body()) and (select access.reports())) or (select access.role()) = 'system'
);

-- Colleagues see each other; whoever holds a link of their body does not see them.
alter policy read on identity.person using (
  id = (select access.person())
  or (select access.role()) in ('administrator', 'system')
  or ((select access.person()) is not null
      and exists (select from identity.membership m where m.person_id = person.id and m.body_id = (select access.body()) and m.ended_at is null))
);
alter policy read on identity.membership using (
  person_id = (select access.person())
  or ((select access.person()) is not null and body_id = (select access.body()))
  or (select access.role()) in ('administrator', 'system')
);

-- People change their name and language. Their address, and whether their account is open, are not theirs to change.
create function identity.guard_person() returns trigger language plpgsql as $$
begin
  if access.role() not in ('administrator', 'sign_in', 'system')
     and (new.id, new.email, new.fictional, new.created_at, new.activated_at, new.disabled_at)
         is distinct from (old.id, old.email, old.fictional, old.created_at, old.activated_at, old.disabled_at)
  then
    raise exception 'only name and language are one''s own to change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard before update on identity.person for each row execute function identity.guard_person();

-- Nobody writes another's name into the trail.
alter policy add on audit.record with check (
  (select access.role()) in ('sign_in', 'system')
  or (actor_person is not distinct from (select access.person()) and actor_kind <> 'system')
);

-- A report-back begins as a draft, by those who report.
alter policy add on plan.report_back with check (
  (body_id = (select access.body()) and state = 'draft' and submitted_at is null
    and ((select access.reports()) or ((select access.role()) = 'link' and id = (select access.linked_report()))))
  or (select access.role()) = 'system'
);
alter policy add on plan.report_version with check (exists (
  select from plan.report_back r where r.id = report_version.report_back_id
    and ((r.body_id = (select access.body()) and ((select access.reports()) or (select access.role()) = 'link')) or (select access.steers()))
));

-- Activities are registered by those who report, never by whoever merely belongs to the body.
alter policy add on plan.activity with check (
  (body_id = (select access.body()) and (select access.reports())) or (select access.steers())
);
alter policy change on plan.activity using (
  (body_id = (select access.body()) and (select access.reports())) or (select access.steers())
);
alter policy add on plan.activity_version with check (exists (
  select from plan.activity a where a.id = activity_version.activity_id
    and ((a.body_id = (select access.body()) and (select access.reports())) or (select access.steers()))
));

-- Of a link nothing changes but that it was used, what was written through it, and that it has ended.
revoke update on plan.report_link from samlad_application;
grant update (report_back_id, used_at, ended_at) on plan.report_link to samlad_application;
