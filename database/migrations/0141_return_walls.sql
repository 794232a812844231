-- The second wall round returns. Those who work on the case see and write; the organiser sees the question it was asked and
-- answers it; a partner sees, through its link, the follow-ups of one return, and fills in those that are due.

do $$
declare name text;
begin
  for name in select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname = 'return' loop
    execute format('alter table %s enable row level security', name);
  end loop;
end $$;

-- Partners: known to those who work with people and to those who follow the plan; written by the coordinators.
create function "return".keeps_partners() returns boolean language sql stable parallel safe
  return access.role() in ('national_coordinator', 'regional_coordinator');
grant select, insert on "return".partner, "return".agreement, "return".activity to samlad_application;
grant update (name, kind, countries, languages, competence, address, protection, description, closed_on, changed_by, changed_at, revision)
  on "return".partner to samlad_application;
grant update (ended_on) on "return".agreement to samlad_application;
create policy read on "return".partner for select to samlad_application using (
  (select access.person()) is not null or (select access.role()) = 'system');
create policy add on "return".partner for insert to samlad_application with check (
  (select "return".keeps_partners()) and changed_by = (select access.person()));
create policy change on "return".partner for update to samlad_application
  using ((select "return".keeps_partners())) with check ((select "return".keeps_partners()) and changed_by = (select access.person()));
create policy read on "return".agreement for select to samlad_application using (
  (select access.person()) is not null or (select access.role()) = 'system');
create policy add on "return".agreement for insert to samlad_application with check (
  (select "return".keeps_partners()) and made_by = (select access.person()) and body_id = (select access.body()));
create policy change on "return".agreement for update to samlad_application
  using ((select "return".keeps_partners()) and body_id = (select access.body()))
  with check ((select "return".keeps_partners()) and body_id = (select access.body()));
create policy read on "return".activity for select to samlad_application using (
  (select access.person()) is not null or (select access.role()) = 'system');
create policy add on "return".activity for insert to samlad_application with check (
  (select access.role()) in ('national_coordinator', 'regional_coordinator', 'county_coordinator', 'body_officer', 'ngo_officer')
  and made_by = (select access.person()) and body_id = (select access.body()));

-- What is in a return: for those who work on the case.
grant select, insert on "return".plan, "return".decision, "return".assessment, "return".best_interest, "return".reception,
  "return".question, "return".confirmation, "return".allowance, "return".payout, "return".follow_up_choice,
  "return".partner_access, "return".follow_up to samlad_application;
grant update (state, on_own, separated, sealed_country, document_kind, document_state, document_until, departs_on, arrives_on,
  companion, sealed_texts, contact_agreed, organiser_body, edition, confirmed_on, travelled_on, ended_on, end_reason, revision)
  on "return".plan to samlad_application;
grant update (reviewed_on, reviewed_by) on "return".assessment to samlad_application;
grant update (answer, answered_on, receives_on, sealed_note) on "return".reception to samlad_application;
grant update (ended_at) on "return".question to samlad_application;
grant update (ended_at, last_used_at) on "return".partner_access to samlad_application;
grant update (result, safe, housed, supported, occupied, re_exploited, sealed_note, source, access_id, done_on, done_by, reminded_on)
  on "return".follow_up to samlad_application;

do $$
declare part record;
begin
  for part in select * from (values ('plan', 'made_by'), ('decision', 'recorded_by'), ('assessment', 'assessed_by'),
      ('best_interest', 'recorded_by'), ('reception', 'asked_by'), ('question', 'asked_by'), ('allowance', 'decided_by'),
      ('payout', 'paid_by'), ('follow_up_choice', 'recorded_by'), ('partner_access', 'made_by')) as p (name, writer) loop
    execute format('create policy read on "return".%I for select to samlad_application
      using ((select access.role()) = ''system'' or support.works_on(case_id))', part.name);
    execute format('create policy add on "return".%I for insert to samlad_application
      with check (support.works_on(case_id) and %I = (select access.person()))', part.name, part.writer);
  end loop;
  for part in select unnest(array['plan', 'assessment', 'reception', 'question', 'partner_access']) as name loop
    execute format('create policy change on "return".%I for update to samlad_application
      using ((select access.role()) = ''system'' or support.works_on(case_id))
      with check ((select access.role()) = ''system'' or support.works_on(case_id))', part.name);
  end loop;
end $$;
create policy add_replayed on "return".follow_up_choice for insert to samlad_application with check (
  (select access.role()) = 'system' and not wants and recorded_by is null);

-- The organiser: the question that it was asked, until it is answered or taken back, and its own answers.
create policy asked on "return".question for select to samlad_application using (
  to_body = (select access.body()) and ended_at is null and (select access.works_with_people())
  and not disclosure.denies(case_id));
create policy read on "return".confirmation for select to samlad_application using (
  (select access.role()) = 'system' or support.works_on(case_id)
  or (body_id = (select access.body()) and part = 'organiser' and (select access.works_with_people())
    and not disclosure.denies(case_id)));
create policy add on "return".confirmation for insert to samlad_application with check (
  person_id = (select access.person()) and body_id = (select access.body())
  and ((part = 'coordinator' and (select access.role()) = 'regional_coordinator' and support.works_on(case_id))
    or (part = 'organiser' and (select access.works_with_people()) and not disclosure.denies(case_id)
      and exists (select from "return".question q where q.id = question_id and q.case_id = confirmation.case_id
        and q.plan_id = confirmation.plan_id and q.edition = confirmation.edition
        and q.to_body = (select access.body()) and q.ended_at is null))));

-- Why a return cannot be confirmed now, as codes; nothing where it can. The same questions as the application's rules ask.
create function "return".stands_against(wanted uuid) returns text[]
  language sql stable security definer set search_path = '' as $$
  with plan as (select * from "return".plan where id = wanted),
  side as (select unnest(array['sweden', 'abroad']) as name),
  latest as (select distinct on (a.side) a.* from "return".assessment a where a.plan_id = wanted
    order by a.side, a.position desc),
  found as (select distinct on (b.side) b.* from "return".best_interest b where b.plan_id = wanted
    order by b.side, b.position desc)
  select array(
    select 'not_wanted' from plan where coalesce((select d.wants from "return".decision d where d.plan_id = wanted
      order by d.position desc limit 1), '') <> 'return'
    union all select 'risk_not_assessed' from side where not exists (select from latest l where l.side = side.name)
    union all select 'risk_unresolved' from latest where cardinality(open_topics) > 0
    union all select 'risk_not_reviewed' from latest where reviewed_on is null
    union all select 'risk_too_old' from latest, plan where latest.assessed_on < plan.departs_on - 60
    union all select 'no_reception' from plan where not exists (select from "return".reception r
      where r.plan_id = wanted and r.answer = 'accepted' and r.receives_on <= plan.arrives_on)
    union all select 'no_document' from plan where document_state <> 'ready' or document_until is null
      or document_until < arrives_on
    union all select 'no_travel' from plan where departs_on is null or arrives_on is null
    union all select 'no_contact' from plan where not contact_agreed
    union all select 'child_not_assessed' from plan join support.case_file c on c.id = plan.case_id, side
      where c.age_group <> 'adult'
        and not exists (select from found f where f.side = side.name and f.finding = 'in_best_interest'))
$$;

-- A confirmation says of what it is said, by two bodies and two people, and never while something stands against it.
create function "return".check_confirmation() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare held "return".plan; other "return".confirmation;
begin
  select * into held from "return".plan p where p.id = new.plan_id for update;
  if held.edition <> new.edition or held.state not in ('planned', 'confirmed') then
    raise exception 'the plan has changed since' using errcode = 'check_violation', constraint = 'confirmation_of_now';
  end if;
  select * into other from "return".confirmation c where c.plan_id = new.plan_id and c.part <> new.part and c.edition = new.edition
    order by c.position desc limit 1;
  if other.body_id = new.body_id or other.person_id = new.person_id then
    raise exception 'two bodies and two people confirm' using errcode = 'check_violation', constraint = 'confirmation_by_two';
  end if;
  if new.answer = 'confirmed' and cardinality("return".stands_against(new.plan_id)) > 0 then
    raise exception 'something stands against it' using errcode = 'check_violation', constraint = 'confirmation_stands_against';
  end if;
  update "return".question set ended_at = access.now() where id = new.question_id;
  if new.answer = 'withheld' and held.state = 'confirmed' then
    update "return".plan set state = 'planned', confirmed_on = null, revision = revision + 1 where id = held.id;
  elsif new.answer = 'confirmed' and other.answer = 'confirmed' and held.state = 'planned' then
    update "return".plan set state = 'confirmed', revision = revision + 1,
      confirmed_on = (access.now() at time zone 'Europe/Stockholm')::date where id = held.id;
  end if;
  return new;
end $$;
create trigger check_confirmation after insert on "return".confirmation
  for each row execute function "return".check_confirmation();

-- A return goes from state to state as the rules say; with the programme nobody travels unconfirmed, and a child never
-- without an assessment in both states.
create function "return".check_step() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.state = old.state then
    return new;
  end if;
  if (old.state, new.state) not in (values ('informed', 'considering'), ('informed', 'planned'), ('informed', 'stayed'),
      ('informed', 'withdrawn'), ('informed', 'travelled'), ('considering', 'planned'), ('considering', 'stayed'),
      ('considering', 'withdrawn'), ('considering', 'travelled'), ('planned', 'considering'), ('planned', 'confirmed'),
      ('planned', 'stayed'), ('planned', 'withdrawn'), ('planned', 'travelled'), ('confirmed', 'planned'),
      ('confirmed', 'considering'), ('confirmed', 'travelled'), ('confirmed', 'stayed'), ('confirmed', 'withdrawn'),
      ('travelled', 'followed'), ('travelled', 'ended'), ('followed', 'ended'), ('stayed', 'considering'), ('stayed', 'planned'),
      ('withdrawn', 'considering'), ('withdrawn', 'planned')) then
    raise exception 'no such step' using errcode = 'check_violation', constraint = 'plan_step';
  end if;
  if new.state = 'travelled' and not new.on_own
    and (old.state <> 'confirmed' or cardinality("return".stands_against(new.id)) > 0) then
    raise exception 'not confirmed' using errcode = 'check_violation', constraint = 'plan_unconfirmed';
  end if;
  if new.state = 'travelled' and new.on_own
    and exists (select from support.case_file c where c.id = new.case_id and c.age_group <> 'adult') then
    raise exception 'a child' using errcode = 'check_violation', constraint = 'plan_child';
  end if;
  if new.state = 'confirmed' and (select count(*) from (select distinct on (c.part) c.part, c.answer from "return".confirmation c
      where c.plan_id = new.id and c.edition = new.edition order by c.part, c.position desc) s where s.answer = 'confirmed') < 2 then
    raise exception 'not confirmed by both' using errcode = 'check_violation', constraint = 'plan_unconfirmed';
  end if;
  return new;
end $$;
create trigger check_step before update of state on "return".plan for each row execute function "return".check_step();

-- Somebody who has been asked has been followed, whoever asked: the partner through its link sees no return.
create function "return".note_followed() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update "return".plan set state = 'followed', revision = revision + 1 where id = new.plan_id and state = 'travelled';
  return new;
end $$;
create trigger note_followed after update of result on "return".follow_up for each row
  when (new.result is not null and new.result <> 'missed') execute function "return".note_followed();

-- Never more is paid out than was decided, however many pay at once.
create function "return".check_payout() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare decided bigint;
begin
  select amount into decided from "return".allowance where id = new.allowance_id for update;
  if (select sum(p.amount) from "return".payout p where p.allowance_id = new.allowance_id) > decided then
    raise exception 'more than was decided' using errcode = 'check_violation', constraint = 'payout_within_decision';
  end if;
  return new;
end $$;
create trigger check_payout after insert on "return".payout for each row execute function "return".check_payout();

-- Whether a partner's link works at a moment: not taken back, not run out; its ground in force, its consent neither withdrawn
-- nor expired; the person still wants it; the case open and in use. All of it is asked each time: nothing has to be closed.
create function "return".link_works(wanted uuid, moment timestamptz) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select from "return".partner_access a
      join "return".plan p on p.id = a.plan_id
      join support.case_file f on f.id = a.case_id
      join "return".reception r on r.id = a.reception_id
      join "return".partner o on o.id = r.partner_id
      join disclosure.disclosure d on d.id = r.disclosure_id
      left join disclosure.consent c on c.id = d.consent_id
    where a.id = wanted and a.ended_at is null and moment < a.ends_at
      and p.state in ('travelled', 'followed') and f.state = 'open' and f.restricted_at is null
      and o.closed_on is null and r.answer = 'accepted'
      and d.state = 'in_force' and moment < d.ends_at
      and (c.id is null or (c.withdrawn_at is null and c.expires_on >= (moment at time zone 'Europe/Stockholm')::date))
      and coalesce((select w.wants from "return".follow_up_choice w where w.plan_id = p.id
        order by w.position desc limit 1), false))
$$;

-- Whom a secret lets in: by its hash alone, with the body whose case it is.
create function "return".access_of(hash bytea, moment timestamptz)
  returns table (access_id uuid, plan_id uuid, body_id uuid)
  language sql stable security definer set search_path = '' as $$
  select a.id, a.plan_id, f.body_id from "return".partner_access a join support.case_file f on f.id = a.case_id
  where a.secret_hash = hash and "return".link_works(a.id, moment)
$$;

-- The return that the link in use opens; nothing through any other, or where it works no more.
create function "return".opened_plan() returns uuid
  language sql stable security definer set search_path = '' as $$
  select a.plan_id from "return".partner_access a
  where access.role() = 'partner' and a.id = access.link() and "return".link_works(a.id, access.now())
$$;

create policy through_link on "return".partner_access for select to samlad_application using (
  (select access.role()) = 'partner' and id = (select access.link()) and plan_id = (select "return".opened_plan()));
create policy use_link on "return".partner_access for update to samlad_application
  using ((select access.role()) = 'partner' and id = (select access.link()) and plan_id = (select "return".opened_plan()))
  with check (ended_at is null);

create policy read on "return".follow_up for select to samlad_application using (
  (select access.role()) = 'system' or support.works_on(case_id)
  or ((select access.role()) = 'partner' and plan_id = (select "return".opened_plan())
    and (result is null or result = 'missed' or access_id = (select access.link()))));
create policy add on "return".follow_up for insert to samlad_application with check (
  support.works_on(case_id) and result is null);
create policy change on "return".follow_up for update to samlad_application
  using ((select access.role()) = 'system' or support.works_on(case_id))
  with check ((select access.role()) = 'system' or support.works_on(case_id));
create policy fill_in on "return".follow_up for update to samlad_application
  using ((select access.role()) = 'partner' and plan_id = (select "return".opened_plan()) and (result is null or result = 'missed'))
  with check ((select access.role()) = 'partner' and plan_id = (select "return".opened_plan())
    and access_id = (select access.link()) and source = 'partner_link' and done_by is null);

-- What a partner sends twice has one effect too.
create policy own_partner on access.once for all to samlad_application
  using ((select access.role()) = 'partner' and kind = 'link' and actor = (select access.link()))
  with check ((select access.role()) = 'partner' and kind = 'link' and actor = (select access.link()));
