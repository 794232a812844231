-- Emergency access goes through two people, whatever the application sends; a denial is added and lifted by whoever acts;
-- somebody denied who tries leaves a trace that others see, and they do not.

-- Asked, opened or refused by somebody else, ended, reviewed by a third: each step by the one who acts, in that order.
create function disclosure.keep_break_glass() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  actor uuid := access.person();
  allowed boolean := false;
begin
  if access.role() = 'system' then
    return new;
  end if;
  if old.state = 'asked' and new.state in ('open', 'refused') then
    allowed := new.second_person = actor and actor <> old.person_id and new.reviewed_by is null
      and access.now() < old.asked_at + interval '4 hours'
      and (new.state = 'refused') = (new.opened_at is null)
      and (new.opened_at is null or new.opened_at <= access.now() + interval '1 minute')
      and not exists (select from disclosure.denial d where d.case_id = old.case_id and d.lifted_at is null
        and (d.person_id = old.person_id or d.body_id = old.body_id));
  elsif old.state in ('asked', 'open') and new.state = 'ended' then
    allowed := (new.second_person, new.opened_at, new.reviewed_by) is not distinct from (old.second_person, old.opened_at, old.reviewed_by)
      and new.ends_at is not distinct from least(old.ends_at, new.ends_at)
      and (old.state = 'open' or actor = old.person_id);
  elsif old.state = new.state and old.reviewed_by is null then
    allowed := new.reviewed_by = actor and actor <> old.person_id and actor <> old.second_person
      and access.role() in ('case_manager', 'auditor') and old.opened_at is not null
      and (old.state = 'ended' or access.now() >= old.ends_at)
      and (new.second_person, new.opened_at, new.ends_at) is not distinct from (old.second_person, old.opened_at, old.ends_at);
  end if;
  if not coalesce(allowed, false) then
    raise exception 'this step of an emergency is not for the one who acts' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger keep_break_glass before update on disclosure.break_glass
  for each row execute function disclosure.keep_break_glass();

revoke update on disclosure.break_glass from samlad_application;
grant update (state, second_person, opened_at, ends_at, reviewed_by, reviewed_at, review_outcome, sealed_review)
  on disclosure.break_glass to samlad_application;
drop policy read on disclosure.break_glass;
create policy read on disclosure.break_glass for select to samlad_application using (
  (body_id = (select access.body()) and (select access.works_with_people())
    and case_id <> all (coalesce((select disclosure.denied_cases()), '{}')))
  or (select access.role()) in ('auditor', 'system'));
drop policy change on disclosure.break_glass;
create policy change on disclosure.break_glass for update to samlad_application
  using ((body_id = (select access.body()) and (select access.works_with_people()) and not disclosure.denies(case_id))
    or (select access.role()) in ('auditor', 'system'));
create index break_glass_body on disclosure.break_glass (body_id, asked_at desc);
create index break_glass_review on disclosure.break_glass (ends_at) where opened_at is not null and reviewed_at is null;

-- The number of a case is what the asker wrote; colleagues who decide see it, and nothing else of the case.
create function disclosure.emergency_number(wanted uuid) returns text
  language sql stable security definer set search_path = '' as $$
  select c.number from disclosure.break_glass b join support.case_file c on c.id = b.case_id
  where b.id = wanted and b.body_id = access.body() and access.works_with_people() and not disclosure.denies(b.case_id)
$$;

-- Denials: made and lifted by whoever acts, never against the body whose case it is. The system replays them.
alter table disclosure.denial add column sealed_lift_reason bytea;
comment on column disclosure.denial.sealed_lift_reason is 'Why it was lifted, sealed | secret | case';
revoke update on disclosure.denial from samlad_application;
grant update (lifted_by, lifted_at, sealed_lift_reason) on disclosure.denial to samlad_application;
drop policy add on disclosure.denial;
create policy add on disclosure.denial for insert to samlad_application with check (
  (select access.role()) = 'system'
  or (support.works_on(case_id) and made_by = (select access.person()) and lifted_at is null
    and body_id is distinct from (select access.body()) and person_id is distinct from (select access.person())));
drop policy change on disclosure.denial;
create policy change on disclosure.denial for update to samlad_application
  using ((select access.role()) = 'system' or (support.works_on(case_id) and lifted_at is null))
  with check ((select access.role()) = 'system' or lifted_by = (select access.person()));

-- People who can be put on the deny list by name: of the own body, and of bodies that something of the case has reached.
create function disclosure.people_to_deny(wanted uuid, sought text)
  returns table (person_id uuid, name text, body_name text)
  language sql stable security definer set search_path = '' as $$
  select distinct p.id, p.name, b.name
  from identity.membership m
  join identity.person p on p.id = m.person_id
  join directory.body b on b.id = m.body_id
  where support.works_on(wanted) and m.ended_at is null and p.id <> access.person()
    and (m.body_id = access.body() or m.body_id in (select d.to_body from disclosure.disclosure d where d.case_id = wanted and d.state = 'in_force'))
    and strpos(lower(p.name), lower(sought)) > 0
    and not exists (select from disclosure.denial n where n.case_id = wanted and n.person_id = p.id and n.lifted_at is null)
  order by 2, 3 limit 20
$$;
-- Bodies through whose live view somebody sees something of a case now, and would no longer.
create function disclosure.live_for_person(wanted uuid, who uuid) returns table (body_name text)
  language sql stable security definer set search_path = '' as $$
  select distinct b.name from disclosure.disclosure d
  join identity.membership m on m.body_id = d.to_body and m.person_id = who and m.ended_at is null
  join directory.body b on b.id = d.to_body
  where support.works_on(wanted) and d.case_id = wanted and d.form = 'live' and d.state = 'in_force'
    and access.now() >= d.starts_at and access.now() < d.ends_at and (d.to_role is null or d.to_role = m.role)
$$;
-- The names of people who stand in what the actor may see: on a deny list, in an alert or an emergency, in the trail.
create function disclosure.person_name(wanted uuid) returns text
  language sql stable security definer set search_path = '' as $$
  select p.name from identity.person p where p.id = wanted and (
    access.role() = 'auditor'
    or exists (select from identity.membership m where m.person_id = wanted and m.body_id = access.body())
    or exists (select from disclosure.denial d where d.person_id = wanted and support.works_on(d.case_id))
    or exists (select from disclosure.disclosure d join identity.membership m on m.body_id = d.to_body
      where m.person_id = wanted and m.ended_at is null and d.state = 'in_force' and d.from_body = access.body() and support.works_on(d.case_id))
    or exists (select from disclosure.alert a where a.person_id = wanted
      and ((a.body_id = access.body() and access.role() = 'case_manager') or support.works_on(a.case_id))))
$$;
-- How many lead the casework of the body whose case it is: they see that it is there.
create function disclosure.count_case_managers(wanted uuid) returns bigint
  language sql stable security definer set search_path = '' as $$
  select count(distinct m.person_id) from support.case_file c join identity.membership m on m.body_id = c.body_id
  where c.id = wanted and m.role = 'case_manager' and m.ended_at is null and support.works_on(wanted)
    and not exists (select from disclosure.denial d where d.case_id = wanted and d.person_id = m.person_id and d.lifted_at is null)
$$;

-- Somebody denied who tries raises an alert that they cannot see. Further tries within the hour are in the trail alone:
-- many tries must not bury other alerts. For a case that is not there, and for one that is not denied, the same is asked
-- and nothing is written.
create function disclosure.note_denied_try(wanted uuid) returns void
  language sql volatile security definer set search_path = '' as $$
  insert into disclosure.alert (kind, case_id, body_id, person_id, at)
  select 'denied_try', c.id, c.body_id, access.person(), access.now()
  from support.case_file c
  where c.id = wanted and access.person() is not null and disclosure.denies(c.id)
    and not exists (select from disclosure.alert a where a.case_id = c.id and a.kind = 'denied_try'
      and a.person_id = access.person() and a.seen_at is null and a.at > access.now() - interval '1 hour')
$$;
create function disclosure.note_denied_number(wanted text) returns void
  language sql volatile security definer set search_path = '' as $$
  select disclosure.note_denied_try(c.id) from support.case_file c where c.number = wanted
$$;
create function disclosure.note_denied_look_up(wanted_kind text, wanted bytea) returns void
  language sql volatile security definer set search_path = '' as $$
  select disclosure.note_denied_try(l.case_id) from support.lookup l
  where l.body_id = access.body() and l.kind = wanted_kind and l.token = wanted
$$;

-- Alerts are raised about oneself, or about the emergency that one has opened; never seen by somebody denied; judged once.
revoke update on disclosure.alert from samlad_application;
grant update (seen_by, seen_at, judgement) on disclosure.alert to samlad_application;
drop policy read on disclosure.alert;
create policy read on disclosure.alert for select to samlad_application using (
  (select access.role()) in ('auditor', 'system')
  or (person_id is distinct from (select access.person())
    and (case_id is null or case_id <> all (coalesce((select disclosure.denied_cases()), '{}')))
    and ((body_id = (select access.body()) and (select access.role()) = 'case_manager')
      or (case_id is not null and support.works_on(case_id)))));
drop policy add on disclosure.alert;
create policy add on disclosure.alert for insert to samlad_application with check (
  (select access.role()) = 'system'
  or (person_id = (select access.person()) and body_id = (select access.body()))
  or (kind = 'break_glass' and exists (select from disclosure.break_glass b
    where b.id = alert.subject_id and b.case_id = alert.case_id and b.person_id = alert.person_id and b.body_id = alert.body_id
      and b.second_person = (select access.person()))));
drop policy change on disclosure.alert;
create policy change on disclosure.alert for update to samlad_application
  using (seen_at is null and person_id <> (select access.person())
    and ((select access.role()) = 'auditor' or (body_id = (select access.body()) and (select access.role()) = 'case_manager')))
  with check (seen_by = (select access.person()));
create index alert_unseen on disclosure.alert (at desc) where seen_at is null;
create index record_moment on audit.record using brin (occurred_at);
