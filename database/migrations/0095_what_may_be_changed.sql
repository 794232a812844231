-- What may be changed in a row, column by column: whose it is, of which case and made by whom never changes. With the
-- whole row open, somebody who is responsible for one case could have turned their assignment into one for another, and
-- somebody who works on one could have pointed its disclosure at another.

revoke update on support.case_file, support.assignment, support.lookup, support.field, support.assessment, support.clock,
  support.plan, support.phase, support.goal, support.step, support.stay, support.follow_up, support.hold, support.rights_request,
  support.document, support.draft, support.archive_package, disclosure.consent, disclosure.disclosure, disclosure.legal_question
  from samlad_application;

grant update (age_group, state, step, placed_or_sheltered, child_investigation, closed_at, closing_reason, last_note_on,
  next_review, restricted_at, keep_until, dispose_by, retention_reason, retention_computed_at, last_activity_at, revision)
  on support.case_file to samlad_application;
grant update (part, ended_at, ended_by) on support.assignment to samlad_application;
grant update (token) on support.lookup to samlad_application;
grant update (superseded_at) on support.field to samlad_application;
grant update (sealed_answers, parts, sealed_situation, judgement, sealed_reasons, judged_by, judged_at, revision)
  on support.assessment to samlad_application;
grant update (last_day, state, ended_on, ended_by, outcome, sealed_reason, extended_from, warned, next_warning, escalates_on,
  escalated_at, revision) on support.clock to samlad_application;
grant update (sealed_wishes, wishes_language, stays, next_review, revision) on support.plan to samlad_application;
grant update (ended_on) on support.phase to samlad_application;
grant update (sealed, own_words, need, state, revision) on support.goal to samlad_application;
grant update (sealed, sealed_plain, responsible_body, day, state, ended_on, revision) on support.step to samlad_application;
grant update (to_day, end_reason, sealed_discharge, discharge_on, revision) on support.stay to samlad_application;
grant update (result, sealed_answers, housed, occupied, relapsed, done_on, done_by) on support.follow_up to samlad_application;
grant update (lifted_by, lifted_at, sealed_lift_reason) on support.hold to samlad_application;
grant update (decision, sealed_decision, decided_on, decided_by, corrected_section, note_id)
  on support.rights_request to samlad_application;
grant update (withdrawn_at) on support.document to samlad_application;
grant update (sealed, written_at) on support.draft to samlad_application;
grant update (fetched_at) on support.archive_package to samlad_application;
grant update (withdrawn_at, withdrawn_by) on disclosure.consent to samlad_application;
grant update (state, refusal, starts_at, ends_at, ended_at, ended_by, end_reason, overridden_by, sealed_override, review_due,
  reviewed_by, reviewed_at, review_outcome, sealed_review, revision) on disclosure.disclosure to samlad_application;
grant update (verdict, sealed_answer, answered_by, answered_at) on disclosure.legal_question to samlad_application;

-- What a disclosure covers, and what a consent says, belongs to the case of that disclosure or consent. Before, a recipient
-- could have added parts to a live view that it has, under a case of its own.
alter table disclosure.disclosure add unique (id, case_id);
alter table disclosure.consent add unique (id, case_id);
alter table disclosure.item add foreign key (disclosure_id, case_id) references disclosure.disclosure (id, case_id);
alter table disclosure.consent_item add foreign key (consent_id, case_id) references disclosure.consent (id, case_id);
alter table disclosure.disclosure add foreign key (consent_id, case_id) references disclosure.consent (id, case_id);
alter table disclosure.legal_question add foreign key (disclosure_id, case_id) references disclosure.disclosure (id, case_id);
alter table disclosure.referral add foreign key (disclosure_id, case_id) references disclosure.disclosure (id, case_id);

-- Whoever works on a case decides what is disclosed of it, in one step: its parts are named when it is decided, and a copy
-- is what was decided. Those who lead override, and work on the case for that one step.
drop policy add on disclosure.disclosure;
create policy add on disclosure.disclosure for insert to samlad_application with check (
  from_body = (select access.body()) and decided_by = (select access.person()) and support.works_on(case_id)
  and overridden_by is null and reviewed_by is null);
drop policy add on disclosure.item;
create policy add on disclosure.item for insert to samlad_application with check (
  support.works_on(case_id) and exists (select from disclosure.disclosure d where d.id = item.disclosure_id
    and d.decided_by = (select access.person()) and d.decided_at = (select access.now())));
drop policy add on disclosure.copy;
create policy add on disclosure.copy for insert to samlad_application with check (
  from_body = (select access.body()) and support.works_on(case_id)
  and received_at is null and registered_case is null and withdrawal_told_at is null
  and exists (select from disclosure.disclosure d where d.id = copy.disclosure_id and d.case_id = copy.case_id
    and d.form = 'copy' and d.state = 'in_force' and d.to_body is not distinct from copy.to_body));

-- A note, a consent and a step of a referral stand in the name of the one who acts.
drop policy add on support.note;
create policy add on support.note for insert to samlad_application with check (
  support.works_on(case_id) and signed_by = (select access.person()) and signed_body = (select access.body()));
drop policy add on disclosure.consent;
create policy add on disclosure.consent for insert to samlad_application with check (
  support.works_on(case_id) and recorded_by = (select access.person()));
drop policy add on disclosure.referral_event;
create policy add on disclosure.referral_event for insert to samlad_application with check (
  (select access.role()) = 'system'
  or (person_id = (select access.person()) and body_id = (select access.body())
    and exists (select from disclosure.referral r where r.id = referral_event.referral_id)));

-- The deny list beats the lawyer's part and the manager's list of who works on what, too.
drop policy read on disclosure.disclosure;
create policy read on disclosure.disclosure for select to samlad_application using (
  (to_body = (select access.body()) and state in ('in_force', 'ended') and (select access.works_with_people())
    and case_id <> all (coalesce((select disclosure.denied_cases()), '{}')))
  or (select access.role()) = 'system'
  or (from_body = (select access.body()) and (select access.role()) = 'lawyer'
    and case_id <> all (coalesce((select disclosure.denied_cases()), '{}'))
    and (state in ('waits_for_lawyer', 'refused') or overridden_by is not null
      or exists (select from disclosure.legal_question q where q.disclosure_id = disclosure.id and q.body_id = disclosure.from_body)))
  or support.works_on(case_id)
  or ((overridden_by is not null or state in ('waits_for_lawyer', 'refused')) and support.leads(case_id)));
drop policy change on disclosure.disclosure;
create policy change on disclosure.disclosure for update to samlad_application
  using ((select access.role()) = 'system' or support.works_on(case_id) or support.leads(case_id)
    or (from_body = (select access.body()) and (select access.role()) = 'lawyer' and not disclosure.denies(case_id)))
  with check ((select access.role()) = 'system' or from_body = (select access.body()));
drop policy read on disclosure.legal_question;
create policy read on disclosure.legal_question for select to samlad_application using (
  (body_id = (select access.body()) and (select access.role()) = 'lawyer'
    and case_id <> all (coalesce((select disclosure.denied_cases()), '{}')))
  or (select access.role()) = 'system' or support.works_on(case_id));
drop policy answer on disclosure.legal_question;
create policy answer on disclosure.legal_question for update to samlad_application
  using (body_id = (select access.body()) and (select access.role()) = 'lawyer' and not disclosure.denies(case_id))
  with check (answered_by = (select access.person()));
drop policy read on support.assignment;
create policy read on support.assignment for select to samlad_application using (
  person_id = (select access.person())
  or (body_id = (select access.body()) and (select access.role()) = 'case_manager'
    and case_id <> all (coalesce((select disclosure.denied_cases()), '{}')))
  or (select access.role()) = 'system'
  or support.works_on(case_id));

comment on column access.once.content is 'HMAC-SHA-256 of what was sent, keyed with the key that came with it and is kept nowhere: the same key with other content is another sending | internal | transient';
