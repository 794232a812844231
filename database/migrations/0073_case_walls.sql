-- The second wall round a case. Who may see what is worked out for each row from the facts as they are now: who works
-- on the case, which live views are in force, which emergency access is open, who is denied. Nothing of it is stored.
--
-- Shape: a single case is asked for from its row (index look-ups by case and person), and lists begin from what the
-- actor may see, so that neither grows with the cases that one may not see.

-- Denied by name or with the whole body: beats everything else.
create function disclosure.denies(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from disclosure.denial d
    where d.case_id = wanted and d.lifted_at is null and (d.person_id = access.person() or d.body_id = access.body()))
$$;
create function disclosure.denied_cases() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array(
    select d.case_id from disclosure.denial d where d.person_id = access.person() and d.lifted_at is null
    union all
    select d.case_id from disclosure.denial d where d.body_id = access.body() and d.lifted_at is null), '{}')
$$;

-- Works on the case for the body whose case it is.
create function support.works_on(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.works_with_people()
    and exists (select from support.assignment a join support.case_file c on c.id = a.case_id
      where a.case_id = wanted and a.person_id = access.person() and a.ended_at is null
        and a.body_id = access.body() and c.body_id = a.body_id)
    and not disclosure.denies(wanted)
$$;

-- Leads the casework of the body whose case it is: sees that it is there and who works on it, nothing of what is in it.
create function support.leads(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.role() = 'case_manager'
    and exists (select from support.case_file c where c.id = wanted and c.body_id = access.body())
    and not disclosure.denies(wanted)
$$;

-- Whether a live view in force, or emergency access that is open, shows a part of a case. An emergency opens neither
-- whereabouts nor housing.
create function disclosure.opens(wanted uuid, wanted_section text, wanted_field text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.works_with_people() and not disclosure.denies(wanted) and (
    exists (select from disclosure.disclosure d join disclosure.item i on i.disclosure_id = d.id
      where d.case_id = wanted and d.to_body = access.body() and d.form = 'live' and d.state = 'in_force'
        and access.now() >= d.starts_at and access.now() < d.ends_at
        and (d.to_role is null or d.to_role = access.role())
        and i.section = wanted_section and (i.field = '' or i.field = wanted_field))
    or (wanted_section not in ('whereabouts', 'housing')
      and exists (select from disclosure.break_glass b
        where b.case_id = wanted and b.person_id = access.person() and b.body_id = access.body() and b.state = 'open'
          and access.now() < b.ends_at)))
$$;

-- Whether the actor sees a part of a case at all.
create function support.sees(wanted uuid, wanted_section text, wanted_field text default '') returns boolean
  language sql stable security definer set search_path = '' as $$
  select support.works_on(wanted) or disclosure.opens(wanted, wanted_section, wanted_field)
$$;

-- The facts about an actor and a case, for the first wall: the action's policy decides from these.
create function support.access_facts(wanted uuid) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'bodyId', c.body_id,
    'works', exists (select from support.assignment a where a.case_id = c.id and a.person_id = access.person() and a.ended_at is null and a.body_id = access.body() and a.body_id = c.body_id),
    'responsible', exists (select from support.assignment a where a.case_id = c.id and a.person_id = access.person() and a.ended_at is null and a.body_id = access.body() and a.part = 'responsible'),
    'denied', disclosure.denies(c.id),
    'emergency', exists (select from disclosure.break_glass b where b.case_id = c.id and b.person_id = access.person() and b.body_id = access.body() and b.state = 'open' and access.now() < b.ends_at),
    'live', coalesce((select jsonb_agg(jsonb_build_object('section', i.section, 'field', i.field, 'role', d.to_role, 'disclosureId', d.id))
      from disclosure.disclosure d join disclosure.item i on i.disclosure_id = d.id
      where d.case_id = c.id and d.to_body = access.body() and d.form = 'live' and d.state = 'in_force'
        and access.now() >= d.starts_at and access.now() < d.ends_at), '[]'::jsonb),
    'restricted', c.restricted_at is not null,
    'open', c.state = 'open')
  from support.case_file c where c.id = wanted
$$;

do $$
declare name text;
begin
  for name in select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('support', 'disclosure') loop
    execute format('alter table %s enable row level security', name);
  end loop;
end $$;

-- Cases.
grant select, insert, update on support.case_file to samlad_application;
create policy read on support.case_file for select to samlad_application using (
  (select access.role()) = 'system'
  or ((select access.works_with_people())
    and id <> all (coalesce((select disclosure.denied_cases()), '{}'))
    and (exists (select from support.assignment a where a.case_id = case_file.id and a.person_id = (select access.person())
          and a.body_id = (select access.body()) and a.body_id = case_file.body_id and a.ended_at is null)
      or (body_id = (select access.body()) and (select access.role()) = 'case_manager')
      or exists (select from disclosure.disclosure d where d.case_id = case_file.id and d.to_body = (select access.body())
          and d.form = 'live' and d.state = 'in_force' and (select access.now()) >= d.starts_at and (select access.now()) < d.ends_at
          and (d.to_role is null or d.to_role = (select access.role())))
      or exists (select from disclosure.break_glass b where b.case_id = case_file.id and b.person_id = (select access.person())
          and b.body_id = (select access.body()) and b.state = 'open' and (select access.now()) < b.ends_at))));
create policy add on support.case_file for insert to samlad_application with check (
  body_id = (select access.body()) and opened_by = (select access.person()) and (select access.works_with_people()));
create policy change on support.case_file for update to samlad_application
  using ((select access.role()) = 'system' or support.works_on(id) or support.leads(id))
  with check ((select access.role()) = 'system' or body_id = (select access.body()));

-- Who works on it: known to those who do, to those who lead, and to the person themselves.
grant select, insert, update on support.assignment to samlad_application;
create policy read on support.assignment for select to samlad_application using (
  person_id = (select access.person())
  or (body_id = (select access.body()) and (select access.role()) = 'case_manager')
  or (select access.role()) = 'system'
  or support.works_on(case_id));
-- Somebody who opens a case works on it; from then on those who are responsible or lead decide who else does.
create function support.may_assign(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select support.leads(wanted)
    or (support.works_on(wanted) and exists (select from support.assignment a
      where a.case_id = wanted and a.person_id = access.person() and a.part = 'responsible' and a.ended_at is null))
    or (exists (select from support.case_file c where c.id = wanted and c.opened_by = access.person() and c.body_id = access.body())
      and not exists (select from support.assignment a where a.case_id = wanted))
$$;
create policy add on support.assignment for insert to samlad_application with check (
  body_id = (select access.body()) and support.may_assign(case_id));
create policy change on support.assignment for update to samlad_application
  using (body_id = (select access.body()) and support.may_assign(case_id)) with check (body_id = (select access.body()));

-- What is in a case, each part by its section: written by those who work on it.
grant select, insert, update on support.field, support.assessment, support.clock, support.plan, support.phase, support.goal,
  support.step, support.stay, support.follow_up, support.hold, support.rights_request, support.document to samlad_application;
grant select, insert on support.note, support.review, support.outcome, support.screening, support.event to samlad_application;
grant select, insert, update, delete on support.lookup, support.draft to samlad_application;
create policy read on support.field for select to samlad_application
  using ((select access.role()) = 'system' or support.sees(case_id, section, field));
create policy read on support.event for select to samlad_application
  using (support.sees(case_id, 'timeline') and support.sees(case_id, section));
do $$
declare part record;
begin
  for part in select * from (values ('note', 'notes'), ('document', 'documents'), ('assessment', 'identification'), ('plan', 'plan'),
      ('phase', 'plan'), ('goal', 'plan'), ('step', 'plan'), ('review', 'plan'), ('outcome', 'plan'), ('screening', 'plan'),
      ('stay', 'plan'), ('follow_up', 'plan'), ('clock', 'legal')) as p (name, section) loop
    execute format('create policy read on support.%I for select to samlad_application
      using ((select access.role()) = ''system'' or support.sees(case_id, %L))', part.name, part.section);
  end loop;
  for part in select unnest(array['hold', 'rights_request']) as name loop
    execute format('create policy read on support.%I for select to samlad_application
      using ((select access.role()) = ''system'' or support.works_on(case_id) or support.leads(case_id))', part.name);
  end loop;
  for part in select unnest(array['field', 'note', 'document', 'assessment', 'plan', 'phase', 'goal', 'step', 'review', 'outcome',
      'screening', 'stay', 'follow_up', 'clock', 'hold', 'rights_request', 'event']) as name loop
    execute format('create policy add on support.%I for insert to samlad_application with check (support.works_on(case_id))', part.name);
  end loop;
  for part in select unnest(array['field', 'document', 'assessment', 'plan', 'phase', 'goal', 'step', 'stay', 'follow_up', 'clock',
      'hold', 'rights_request']) as name loop
    execute format('create policy change on support.%I for update to samlad_application
      using ((select access.role()) = ''system'' or support.works_on(case_id)) with check ((select access.role()) = ''system'' or support.works_on(case_id))', part.name);
  end loop;
end $$;
-- Other bodies' and the law's clocks are also started by what leads to them: the system warns and escalates.
create policy add_led on support.hold for insert to samlad_application with check (support.leads(case_id));
create policy change_led on support.hold for update to samlad_application using (support.leads(case_id));
create policy see_led on support.clock for select to samlad_application using (support.leads(case_id));

create policy own on support.lookup for all to samlad_application
  using (body_id = (select access.body()) and support.works_on(case_id))
  with check (body_id = (select access.body()) and support.works_on(case_id));
create policy lead on support.lookup for select to samlad_application
  using (body_id = (select access.body()) and (select access.role()) = 'case_manager' and not disclosure.denies(case_id));
create policy own on support.draft for all to samlad_application
  using (person_id = (select access.person()) and support.works_on(case_id))
  with check (person_id = (select access.person()) and support.works_on(case_id));

-- The body's own settings, advice without a case, programmes, proofs.
grant select, insert, update on support.body_setting, support.consultation, support.programme to samlad_application;
grant select, insert, update on support.disposal, support.archive_package to samlad_application;
create policy read on support.body_setting for select to samlad_application using (
  body_id = (select access.body()) or (select access.works_with_people()) or (select access.role()) in ('system', 'administrator'));
create policy write on support.body_setting for all to samlad_application
  using ((body_id = (select access.body()) and (select access.role()) = 'case_manager') or (select access.role()) in ('system', 'administrator'))
  with check ((body_id = (select access.body()) and (select access.role()) = 'case_manager') or (select access.role()) in ('system', 'administrator'));
create policy own on support.consultation for all to samlad_application
  using ((body_id = (select access.body()) and (select access.works_with_people())) or (select access.role()) = 'system')
  with check ((body_id = (select access.body()) and (select access.works_with_people())) or (select access.role()) = 'system');
create policy read on support.programme for select to samlad_application using (
  (select access.person()) is not null or (select access.role()) = 'system');
create policy write on support.programme for all to samlad_application
  using ((body_id = (select access.body()) and (select access.works_with_people())) or (select access.role()) = 'system')
  with check ((body_id = (select access.body()) and (select access.works_with_people())) or (select access.role()) = 'system');
create policy read on support.disposal for select to samlad_application using (
  (body_id = (select access.body()) and (select access.role()) = 'case_manager') or (select access.role()) in ('auditor', 'system'));
create policy add on support.disposal for insert to samlad_application with check ((select access.role()) = 'system');
create policy read on support.archive_package for select to samlad_application using (
  (body_id = (select access.body()) and (select access.role()) = 'case_manager') or (select access.role()) = 'system');
create policy add on support.archive_package for insert to samlad_application with check ((select access.role()) = 'system');
create policy fetched on support.archive_package for update to samlad_application using (
  body_id = (select access.body()) and (select access.role()) = 'case_manager');

-- Consent and disclosures: the case's own people. The recipient sees the disclosures that reached it, and its own copies.
create function disclosure.received_by(wanted_body uuid, wanted_case uuid) returns boolean
  language sql stable set search_path = '' as $$
  select wanted_body = access.body() and access.works_with_people() and not disclosure.denies(wanted_case)
$$;
grant select, insert, update on disclosure.consent, disclosure.disclosure, disclosure.copy, disclosure.denial, disclosure.break_glass,
  disclosure.legal_question, disclosure.compelled_request, disclosure.document_request, disclosure.referral, disclosure.alert to samlad_application;
grant select, insert on disclosure.consent_item, disclosure.item, disclosure.referral_event to samlad_application;
grant select, insert, delete on disclosure.own_number to samlad_application;
do $$
declare name text;
begin
  foreach name in array array['consent', 'consent_item'] loop
    execute format('create policy read on disclosure.%I for select to samlad_application
      using ((select access.role()) = ''system'' or support.works_on(case_id))', name);
    execute format('create policy add on disclosure.%I for insert to samlad_application with check (support.works_on(case_id))', name);
  end loop;
end $$;
create policy change on disclosure.consent for update to samlad_application
  using ((select access.role()) = 'system' or support.works_on(case_id)) with check ((select access.role()) = 'system' or support.works_on(case_id));

create policy read on disclosure.disclosure for select to samlad_application using (
  (to_body = (select access.body()) and state in ('in_force', 'ended') and (select access.works_with_people())
    and case_id <> all (coalesce((select disclosure.denied_cases()), '{}')))
  or (select access.role()) = 'system'
  or (from_body = (select access.body()) and (select access.role()) = 'lawyer' and (state in ('waits_for_lawyer', 'refused') or overridden_by is not null))
  or support.works_on(case_id)
  or (overridden_by is not null and support.leads(case_id)));
create policy add on disclosure.disclosure for insert to samlad_application with check (
  from_body = (select access.body()) and decided_by = (select access.person()) and (support.works_on(case_id) or support.leads(case_id)));
create policy change on disclosure.disclosure for update to samlad_application
  using ((select access.role()) = 'system' or support.works_on(case_id) or support.leads(case_id)
    or (from_body = (select access.body()) and (select access.role()) = 'lawyer'))
  with check ((select access.role()) = 'system' or from_body = (select access.body()));
create policy read on disclosure.item for select to samlad_application
  using (exists (select from disclosure.disclosure d where d.id = item.disclosure_id));
create policy add on disclosure.item for insert to samlad_application with check (support.works_on(case_id) or support.leads(case_id));

create policy read on disclosure.copy for select to samlad_application using (
  disclosure.received_by(to_body, case_id) or (select access.role()) = 'system' or support.works_on(case_id));
create policy add on disclosure.copy for insert to samlad_application with check (support.works_on(case_id) or support.leads(case_id));
create policy change on disclosure.copy for update to samlad_application
  using (disclosure.received_by(to_body, case_id) or (select access.role()) = 'system' or support.works_on(case_id));

-- The deny list is read by those who work on the case, not by those who stand on it.
create policy read on disclosure.denial for select to samlad_application using ((select access.role()) = 'system' or support.works_on(case_id));
create policy add on disclosure.denial for insert to samlad_application with check (support.works_on(case_id));
create policy change on disclosure.denial for update to samlad_application using (support.works_on(case_id));

-- An emergency is opened and reviewed by colleagues of the same body, never by the one who asks.
create policy read on disclosure.break_glass for select to samlad_application using (
  person_id = (select access.person())
  or (body_id = (select access.body()) and (select access.works_with_people()) and not disclosure.denies(case_id))
  or (select access.role()) in ('auditor', 'system'));
create function disclosure.may_ask_emergency(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.works_with_people() and not disclosure.denies(wanted)
    and exists (select from support.case_file c where c.id = wanted and c.body_id = access.body())
$$;
create policy add on disclosure.break_glass for insert to samlad_application with check (
  person_id = (select access.person()) and body_id = (select access.body()) and state = 'asked' and disclosure.may_ask_emergency(case_id));
create policy change on disclosure.break_glass for update to samlad_application
  using ((body_id = (select access.body()) and (select access.works_with_people()) and not disclosure.denies(case_id)) or (select access.role()) = 'system')
  with check ((select access.role()) = 'system' or person_id <> (select access.person()) or state = 'ended');

-- Somebody of the same body may ask for an emergency by the case's number, without seeing anything of it.
create function disclosure.case_in_emergency(wanted_number text) returns table (case_id uuid, key_id uuid)
  language sql stable security definer set search_path = '' as $$
  select c.id, c.key_id from support.case_file c
  where c.number = wanted_number and c.body_id = access.body() and access.works_with_people() and not disclosure.denies(c.id)
$$;

create policy read on disclosure.alert for select to samlad_application using (
  (select access.role()) in ('auditor', 'system')
  or (body_id = (select access.body()) and (select access.role()) = 'case_manager' and person_id <> (select access.person()))
  or (case_id is not null and person_id is distinct from (select access.person()) and support.works_on(case_id)));
create policy add on disclosure.alert for insert to samlad_application with check (
  person_id = (select access.person()) or (select access.role()) = 'system');
create policy change on disclosure.alert for update to samlad_application
  using ((select access.role()) = 'auditor' or (body_id = (select access.body()) and (select access.role()) = 'case_manager' and person_id <> (select access.person())));
create policy own on disclosure.own_number for all to samlad_application
  using (person_id = (select access.person())) with check (person_id = (select access.person()) and body_id = (select access.body()));
-- Whether a number that is looked up has been declared by the one who looks, or by a colleague, and as what.
create function disclosure.declared_as(wanted bytea) returns text
  language sql stable security definer set search_path = '' as $$
  select case when n.person_id = access.person() then n.relation when n.relation = 'self' then 'colleague' end
  from disclosure.own_number n
  where n.body_id = access.body() and n.token = wanted and (n.person_id = access.person() or n.relation = 'self')
  order by (n.person_id = access.person()) desc limit 1
$$;

create policy read on disclosure.legal_question for select to samlad_application using (
  (body_id = (select access.body()) and (select access.role()) = 'lawyer') or (select access.role()) = 'system' or support.works_on(case_id));
create policy add on disclosure.legal_question for insert to samlad_application with check (
  body_id = (select access.body()) and asked_by = (select access.person()) and (support.works_on(case_id) or support.leads(case_id)));
create policy answer on disclosure.legal_question for update to samlad_application
  using (body_id = (select access.body()) and (select access.role()) = 'lawyer');

-- The queue of requests is the body's; what it says is opened by those who lead, by its lawyer, and by the case's people.
create policy read on disclosure.compelled_request for select to samlad_application using (
  (body_id = (select access.body()) and (select access.role()) in ('case_manager', 'lawyer'))
  or (registered_by = (select access.person()) and body_id = (select access.body()))
  or (select access.role()) = 'system' or (case_id is not null and support.works_on(case_id)));
create policy add on disclosure.compelled_request for insert to samlad_application with check (
  body_id = (select access.body()) and registered_by = (select access.person()) and (select access.works_with_people()));
create policy change on disclosure.compelled_request for update to samlad_application
  using ((body_id = (select access.body()) and (select access.role()) in ('case_manager', 'lawyer')) or (case_id is not null and support.works_on(case_id)));
create policy read on disclosure.document_request for select to samlad_application using (
  (select access.role()) = 'system' or support.works_on(case_id));
create policy add on disclosure.document_request for insert to samlad_application with check (support.works_on(case_id) and body_id = (select access.body()));
create policy change on disclosure.document_request for update to samlad_application using (support.works_on(case_id));

-- A referral is seen by those who work on the case, by the recipient once it is sent, and by the coordinator of the offer.
create policy read on disclosure.referral for select to samlad_application using (
  (to_body = (select access.body()) and state <> 'draft' and (select access.works_with_people())
    and case_id <> all (coalesce((select disclosure.denied_cases()), '{}')))
  or (coordinator_body = (select access.body()) and state <> 'draft' and (select access.role()) = 'regional_coordinator'
    and case_id <> all (coalesce((select disclosure.denied_cases()), '{}')))
  or (select access.role()) = 'system'
  or support.works_on(case_id) or support.leads(case_id));
create policy add on disclosure.referral for insert to samlad_application with check (
  from_body = (select access.body()) and made_by = (select access.person()) and support.works_on(case_id));
create policy change on disclosure.referral for update to samlad_application
  using ((select access.role()) = 'system' or support.works_on(case_id)
    or (to_body = (select access.body()) and state <> 'draft' and (select access.works_with_people()) and not disclosure.denies(case_id)))
  with check ((select access.role()) = 'system' or from_body = (select access.body()) or to_body = (select access.body()));
create policy read on disclosure.referral_event for select to samlad_application
  using (exists (select from disclosure.referral r where r.id = referral_event.referral_id));
create policy add on disclosure.referral_event for insert to samlad_application
  with check (exists (select from disclosure.referral r where r.id = referral_event.referral_id));

-- What the person may be told: who has seen the case, by unit and day. The trail itself stays closed.
create function support.seen_by(wanted uuid) returns table (body_id uuid, role text, seen_on date, times bigint)
  language sql stable security definer set search_path = '' as $$
  select r.actor_body, r.actor_role, (r.occurred_at at time zone 'Europe/Stockholm')::date, count(*)
  from audit.record r
  where r.subject_kind = 'case' and r.subject_id = wanted::text and r.outcome in ('read', 'done') and r.actor_kind = 'person'
    and support.works_on(wanted)
  group by 1, 2, 3 order by 3 desc
$$;

-- Disposal takes everything of a case away, the case itself too; its proof stays, and so do the copies that others have
-- received, which are theirs. Only the system does it, by the retention rules.
create function support.dispose_case(wanted uuid) returns bigint
  language plpgsql security definer set search_path = '' as $$
declare gone bigint := 0; step bigint; name text;
begin
  if access.role() <> 'system' then raise exception 'only the system disposes' using errcode = 'insufficient_privilege'; end if;
  update disclosure.copy set registered_case = null where registered_case = wanted;
  update disclosure.referral set recipient_case = null where recipient_case = wanted;
  delete from disclosure.referral_event e using disclosure.referral r where r.id = e.referral_id and r.case_id = wanted;
  delete from disclosure.copy where case_id = wanted and to_body is null;
  foreach name in array array['disclosure.legal_question', 'disclosure.referral', 'disclosure.compelled_request', 'disclosure.document_request',
      'disclosure.break_glass', 'disclosure.denial', 'disclosure.item', 'disclosure.disclosure', 'disclosure.consent_item', 'disclosure.consent',
      'support.follow_up', 'support.stay', 'support.screening', 'support.outcome', 'support.review', 'support.step', 'support.goal',
      'support.phase', 'support.plan', 'support.clock', 'support.assessment', 'support.event', 'support.draft', 'support.document',
      'support.note', 'support.field', 'support.lookup', 'support.hold', 'support.rights_request', 'support.assignment'] loop
    execute format('delete from %s where case_id = $1', name) using wanted;
    get diagnostics step = row_count;
    gone := gone + step;
  end loop;
  delete from support.case_file where id = wanted;
  return gone + 1;
end $$;
revoke all on function support.dispose_case from public;
grant execute on function support.dispose_case to samlad_application;
