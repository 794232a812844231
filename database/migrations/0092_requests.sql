-- A request that a law obliges to answer is looked up by a person, and then decided by a person: two steps, the same
-- whether there is a case or not. What was answered with data of a case is a disclosure like any other.

alter table disclosure.compelled_request drop constraint compelled_request_from_kind_check;
alter table disclosure.compelled_request add constraint compelled_request_from_kind_check check (
  from_kind in ('police', 'prosecutor', 'court', 'enforcement', 'tax', 'customs', 'law_enforcement', 'social_board', 'other'));
alter table disclosure.compelled_request
  add column from_body uuid references directory.body (id),
  add column looked_up_by uuid references identity.person (id),
  add column looked_up_at timestamptz,
  add column exceptional_reasons boolean,
  add column disclosure_id uuid references disclosure.disclosure (id),
  add column revision integer not null default 1,
  add check ((looked_up_at is null) = (looked_up_by is null)),
  add check (case_id is null or looked_up_at is not null),
  add check (decision is null or looked_up_at is not null),
  add check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
  add check (decision is null or (decision in ('answered', 'partly')) = (disclosure_id is not null)),
  add check (decision <> 'no_such_case' or case_id is null);
comment on column disclosure.compelled_request.from_body is 'Who asks, where it is in the directory | sensitive | case';
comment on column disclosure.compelled_request.looked_up_by is 'Who looked for the case | personal | case';
comment on column disclosure.compelled_request.looked_up_at is 'When it was looked for; with no case, none was found | sensitive | case';
comment on column disclosure.compelled_request.exceptional_reasons is 'Whether there were exceptional reasons against | sensitive | case';
comment on column disclosure.compelled_request.disclosure_id is 'The disclosure that the answer is | sensitive | case';
comment on column disclosure.compelled_request.revision is 'Grows with each change | internal | case';
create index compelled_request_case on disclosure.compelled_request (case_id) where case_id is not null;
create index compelled_request_open on disclosure.compelled_request (body_id, received_at) where decision is null;

-- A case of the own body by its number, for those who take care of its requests: that it is there, nothing of what is in it.
create function disclosure.case_for_request(wanted_number text) returns uuid
  language sql stable security definer set search_path = '' as $$
  select c.id from support.case_file c
  where c.number = wanted_number and c.body_id = access.body() and not disclosure.denies(c.id)
    and (access.role() in ('case_manager', 'lawyer') or support.works_on(c.id))
$$;
create function disclosure.own_case(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from support.case_file c where c.id = wanted and c.body_id = access.body())
$$;

drop policy read on disclosure.compelled_request;
create policy read on disclosure.compelled_request for select to samlad_application using (
  (select access.role()) = 'system'
  or (body_id = (select access.body())
    and (case_id is null or case_id <> all (coalesce((select disclosure.denied_cases()), '{}')))
    and ((select access.role()) in ('case_manager', 'lawyer')
      or (registered_by = (select access.person()) and (select access.works_with_people()))
      or (case_id is not null and support.works_on(case_id)))));
drop policy add on disclosure.compelled_request;
create policy add on disclosure.compelled_request for insert to samlad_application with check (
  body_id = (select access.body()) and registered_by = (select access.person())
  and ((select access.works_with_people()) or (select access.role()) = 'lawyer')
  and looked_up_at is null and decision is null);
drop policy change on disclosure.compelled_request;
create policy change on disclosure.compelled_request for update to samlad_application
  using (decision is null and body_id = (select access.body())
    and (case_id is null or not disclosure.denies(case_id))
    and ((select access.role()) in ('case_manager', 'lawyer') or (case_id is not null and support.works_on(case_id))))
  with check (body_id = (select access.body())
    and (case_id is null or disclosure.own_case(case_id))
    and (decided_by is null or decided_by = (select access.person()))
    and (disclosure_id is null or support.works_on(case_id)));
revoke update on disclosure.compelled_request from samlad_application;
grant update (case_id, looked_up_by, looked_up_at, decision, decided_basis, exceptional_reasons, disclosure_id,
  sealed_answer, sealed_reasons, decided_by, decided_at, revision) on disclosure.compelled_request to samlad_application;

-- What was decided about a request for documents stays as it was decided.
drop policy change on disclosure.document_request;
create policy change on disclosure.document_request for update to samlad_application
  using (state = 'open' and support.works_on(case_id))
  with check (support.works_on(case_id) and (decided_by is null or decided_by = (select access.person())));
revoke update on disclosure.document_request from samlad_application;
grant update (sealed_choices, state, decided_by, decided_at, manifest, sealed_release, revision)
  on disclosure.document_request to samlad_application;
