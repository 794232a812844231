-- The walls of the rooms of the child, of return and of redress, tightened: what stands in whose name, what goes on being
-- closed, what an organiser may still read, and what nobody writes over while a guardian is suspected.

-- While a suspicion stands the case says so, whoever writes its row (domain rule 10).
create function children.guard_suspicion() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare since date;
begin
  select min(s.since) into since from children.suspected_guardian s where s.case_id = new.id and s.lifted_on is null;
  if since is not null and (new.guardian_suspected_since is null or new.guardian_suspected_since > since) then
    raise exception 'a guardian is suspected' using errcode = 'check_violation', constraint = 'guardian_is_suspected';
  end if;
  return new;
end $$;
create trigger guard_suspicion before update of guardian_suspected_since on support.case_file
  for each row execute function children.guard_suspicion();
create policy stands_first on children.suspected_guardian as restrictive for insert to samlad_application
  with check (lifted_on is null and lifted_by is null);
create policy lifted_once on children.suspected_guardian as restrictive for update to samlad_application
  using (lifted_on is null) with check (lifted_on is not null and lifted_by is not null);

-- What somebody has done stands in the name of whoever does it. The columns are named by each trigger.
create function access.in_own_name() returns trigger
  language plpgsql set search_path = '' as $$
declare
  written jsonb := to_jsonb(new);
  before jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{}'::jsonb end;
begin
  if access.role() in ('system', 'nobody') then return new; end if;
  for place in 0 .. tg_nargs - 1 loop
    if written ->> tg_argv[place] is not null and written ->> tg_argv[place] is distinct from before ->> tg_argv[place]
      and written ->> tg_argv[place] is distinct from access.person()::text then
      raise exception 'nobody acts in the name of another' using errcode = 'insufficient_privilege';
    end if;
  end loop;
  return new;
end $$;
create trigger own_name before insert or update on children.concern
  for each row execute function access.in_own_name('protection_by', 'decided_by', 'answered_by', 'ended_by');
create trigger own_name before insert or update on children.suspected_guardian
  for each row execute function access.in_own_name('lifted_by');
create trigger own_name before insert or update on children.disappearance
  for each row execute function access.in_own_name('closed_by');
create trigger own_name before insert or update on children.alarm_step
  for each row execute function access.in_own_name('done_by');
create trigger own_name before insert or update on children.participant
  for each row execute function access.in_own_name('answered_by');
create trigger own_name before insert or update on children.layer
  for each row execute function access.in_own_name('keep_decided_by');
create trigger own_name before insert or update on children.layer_staff
  for each row execute function access.in_own_name('added_by');
create trigger own_name before insert or update on children.share
  for each row execute function access.in_own_name('withdrawn_by');
-- An assessment is read through by somebody else, who says so (two people, not one with two names).
create trigger own_name before insert or update on "return".assessment
  for each row execute function access.in_own_name('reviewed_by');
create trigger own_name before insert or update on "return".follow_up
  for each row execute function access.in_own_name('done_by');

-- What has been ended stays ended for everybody who acts: a link, a question, a code, a share.
create policy ended_for_good on "return".partner_access as restrictive for update to samlad_application
  using (ended_at is null or (select access.role()) = 'system') with check (true);
create policy ended_for_good on "return".question as restrictive for update to samlad_application
  using (ended_at is null or (select access.role()) = 'system') with check (true);
create policy ended_for_good on redress.receipt_code as restrictive for update to samlad_application
  using (ended_at is null and used_at is null) with check (true);
create policy withdrawn_for_good on children.share as restrictive for update to samlad_application
  using (withdrawn_at is null or (select access.role()) = 'system') with check (true);

-- A return begins where the person has been told, and with nothing done.
create policy begins_told on "return".plan as restrictive for insert to samlad_application with check (
  state = 'informed' and not on_own and edition = 1 and confirmed_on is null and travelled_on is null and ended_on is null);
create policy not_reviewed_yet on "return".assessment as restrictive for insert to samlad_application
  with check (reviewed_by is null);
-- An edition is never taken back, and what was confirmed of one is not changed within it: earlier confirmations would count
-- for something that nobody has confirmed.
create function "return".guard_edition() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.edition < old.edition then
    raise exception 'an edition is not taken back' using errcode = 'check_violation', constraint = 'plan_edition';
  end if;
  if (new.departs_on, new.arrives_on, new.document_kind, new.document_state, new.document_until, new.contact_agreed, new.separated)
      is distinct from (old.departs_on, old.arrives_on, old.document_kind, old.document_state, old.document_until,
        old.contact_agreed, old.separated)
    and new.edition = old.edition
    and exists (select from "return".confirmation c where c.plan_id = new.id and c.edition = new.edition) then
    raise exception 'what was confirmed has changed' using errcode = 'check_violation', constraint = 'plan_edition';
  end if;
  return new;
end $$;
create trigger guard_edition before update on "return".plan for each row execute function "return".guard_edition();

-- The organiser reads and answers while what it was asked on stands: the disclosure in force, its consent neither withdrawn
-- nor expired, the case open and in use (domain rule 5: withdrawal stops further access at once).
create function "return".question_stands(wanted_disclosure uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select from disclosure.disclosure d
      join support.case_file f on f.id = d.case_id
      left join disclosure.consent c on c.id = d.consent_id
    where d.id = wanted_disclosure and d.to_body = access.body() and d.state = 'in_force' and access.now() < d.ends_at
      and f.state = 'open' and f.restricted_at is null
      and (c.id is null or (c.withdrawn_at is null
        and c.expires_on >= (access.now() at time zone 'Europe/Stockholm')::date)))
$$;
drop policy asked on "return".question;
create policy asked on "return".question for select to samlad_application using (
  to_body = (select access.body()) and ended_at is null and (select access.works_with_people())
  and not disclosure.denies(case_id) and "return".question_stands(disclosure_id));
-- A question goes to the body that its disclosure names, from the body that asks.
create policy as_disclosed on "return".question as restrictive for insert to samlad_application with check (
  body_id = (select access.body()) and ended_at is null
  and exists (select from disclosure.disclosure d where d.id = question.disclosure_id and d.case_id = question.case_id
    and d.to_body = question.to_body and d.state = 'in_force'));

-- The partner alone says what came through its link, and what has been answered is not written over.
create policy answered_once on "return".follow_up as restrictive for update to samlad_application
  using (result is null or result = 'missed')
  with check ((select access.role()) = 'partner' or source is distinct from 'partner_link');

-- A key named in a row of a case is destroyed with that case: it is the case's own, never another's.
alter table support.case_file add constraint case_and_key unique (id, key_id);
alter table "return".question add foreign key (case_id, key_id) references support.case_file (id, key_id);
alter table "return".partner_access add foreign key (case_id, key_id) references support.case_file (id, key_id);
alter table redress.late_question add foreign key (case_id, key_id) references support.case_file (id, key_id);
create function children.is_key_of_a_case(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from support.case_file c where c.key_id = wanted)
$$;
create policy key_of_its_own on children.layer as restrictive for insert to samlad_application
  with check (not children.is_key_of_a_case(key_id));

-- A guardian who is suspected is paid nothing, by whatever way a payout goes (domain rule 10).
create function redress.guard_guardian() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.state in ('planned', 'sent') and exists (
    select from redress.route r join support.case_file f on f.id = r.case_id
    where r.id = new.route_id and r.holder = 'guardian' and f.guardian_suspected_since is not null) then
    raise exception 'the guardian is suspected' using errcode = 'check_violation', constraint = 'payment_to_suspected';
  end if;
  return new;
end $$;
create trigger guard_guardian before insert or update of state on redress.payment
  for each row execute function redress.guard_guardian();
-- A code is written as its hash, and read by nobody: with it one could tell in the person's place.
revoke select on redress.receipt_code from samlad_application;
grant select (id, case_id, payment_id, made_by, made_at, ends_at, ended_at, used_at) on redress.receipt_code to samlad_application;
revoke select on "return".partner_access from samlad_application;
grant select (id, case_id, plan_id, key_id, reception_id, language, sealed_name, made_by, made_at, ends_at, ended_at, last_used_at)
  on "return".partner_access to samlad_application;
