-- Requests to the blind pool: what whoever asks may write and change, what a shelter may answer, and what the pool knows of a
-- request and tells nobody. Whoever asks may turn out to look for a shelter: no column that they can read, no change that
-- they can make, and no moment at which a row of theirs changes may depend on which shelter was asked (OSL 26:14 b–d).

create schema if not exists housing;
grant usage on schema housing to samlad_application;

alter table housing.request
  drop column nothing_because,
  drop constraint request_state_check,
  add column sealed_near_whom bytea,
  add column in_pool_until timestamptz not null,
  add column end_reason text check (end_reason in ('no_longer_needed', 'place_elsewhere', 'cannot_wait', 'entered_wrongly', 'changed', 'case_closed', 'time_passed')),
  add constraint request_state_check check (state in ('open', 'answered', 'chosen', 'placed', 'no_place', 'declined_by_person', 'withdrawn')),
  add constraint ended_with_its_moment check ((state in ('open', 'answered', 'chosen')) = (ended_at is null)),
  add constraint known_ages check (child_ages <@ array['0-1', '2-6', '7-12', '13-17'] and cardinality(child_ages) <= 8),
  add constraint known_needs check (needs <@ array['addiction', 'mental_illness', 'accessibility', 'pets']);
comment on column housing.request.sealed_exclusions is 'Codes of the municipalities and counties where the person must not be, sealed with the case''s key | sensitive | case';
comment on column housing.request.sealed_near_whom is 'Near whom the person must not be, sealed with the case''s key; matched with nothing | sensitive | case';
comment on column housing.request.in_pool_until is 'Until when it is matched where nobody ends it before | sensitive | case';
comment on column housing.request.end_reason is 'Why it was ended, where whoever asked or the time ended it | sensitive | case';
-- One request at a time: two that stand side by side and differ in one area would tell where a shelter is.
create unique index request_one_at_a_time on housing.request (case_id) where state in ('open', 'answered', 'chosen');
create index request_lately on housing.request (body_id, made_at desc);
revoke update on housing.request from samlad_application;
grant update (state, next_release_at, ended_at, end_reason, revision) on housing.request to samlad_application;

alter table housing.match
  add column answer_by timestamptz not null,
  add column shown_at timestamptz,
  add constraint known_decline check (decline_reason in ('no_fitting_place', 'staffing', 'safety_of_others', 'mix_of_residents', 'out_of_service', 'other')),
  add constraint declined_with_reason check ((state = 'declined') = (decline_reason is not null)),
  add constraint answered_by_somebody check (state in ('waiting', 'lapsed') or answered_by is not null);
comment on column housing.match.asked_for is 'Urgency, days, for whom, adults, ages of children in bands, needs, languages, security: codes, without who asks and without exclusions | sensitive | case';
comment on column housing.match.shown_at is 'When an offer of it was last shown: it is then not asked again at once for the same person | sensitive | case';
create index match_shown on housing.match (case_id, shown_at) where shown_at is not null;
comment on column housing.match.answer_by is 'When answers are collected; silence lapses then | sensitive | case';
revoke update on housing.match from samlad_application;
grant update (state, decline_reason, answered_by, answered_at, answer_by, matched_at, asked_for, offer_id, shown_at, revision) on housing.match to samlad_application;

alter table housing.offer
  add column decline_reason text check (decline_reason in ('does_not_fit', 'too_far', 'other_solution', 'changed_mind', 'not_said')),
  add column decided_at timestamptz,
  add constraint said_no_with_reason check ((state = 'declined_by_person') = (decline_reason is not null));
comment on column housing.offer.decline_reason is 'What the person said when they did not want it | sensitive | case';
comment on column housing.offer.decided_at is 'When the person decided | sensitive | case';
create unique index offer_one_chosen on housing.offer (request_id) where state = 'chosen';
revoke update on housing.offer from samlad_application;
grant update (state, decline_reason, decided_at) on housing.offer to samlad_application;

-- What the pool knows of a request. The system alone reads and writes it: why nothing was found would tell where shelters are.
create table housing.pool_note (
  request_id uuid primary key,
  case_id uuid not null references support.case_file (id),
  closest text check (closest in ('capacity', 'too_near', 'needs_not_met')),
  ever_fitted boolean not null default false,
  noted_at timestamptz not null,
  nothing_because text check (nothing_because in ('capacity', 'declined_by_person', 'too_near', 'needs_not_met', 'no_answer')),
  ended_on date,
  foreign key (request_id, case_id) references housing.request (id, case_id) on delete cascade
);
comment on table housing.pool_note is 'What the pool knows of a request and tells nobody, least of all whoever asked';
comment on column housing.pool_note.request_id is 'The request | sensitive | case';
comment on column housing.pool_note.case_id is 'The case | sensitive | case';
comment on column housing.pool_note.closest is 'The last hindrance at the shelters that came closest, when it was last matched | sensitive | case';
comment on column housing.pool_note.ever_fitted is 'Whether any shelter ever fitted | sensitive | case';
comment on column housing.pool_note.noted_at is 'When it was last matched | sensitive | case';
comment on column housing.pool_note.nothing_because is 'Why nothing was found, once it has ended without a place; read by the system for the national picture alone | sensitive | case';
comment on column housing.pool_note.ended_on is 'Day on which it ended without a place | sensitive | case';
create index pool_note_ended on housing.pool_note (ended_on) where nothing_because is not null;
alter table housing.pool_note enable row level security;
grant select, insert on housing.pool_note to samlad_application;
grant update (closest, ever_fitted, noted_at, nothing_because, ended_on) on housing.pool_note to samlad_application;
create policy read on housing.pool_note for select to samlad_application using ((select access.role()) = 'system');
create policy add on housing.pool_note for insert to samlad_application with check ((select access.role()) = 'system');
create policy change on housing.pool_note for update to samlad_application using ((select access.role()) = 'system');

-- Whoever asks writes a request as it begins, and waits for its release: nobody but the system moves that moment.
drop policy add on housing.request;
create policy add on housing.request for insert to samlad_application with check (
  body_id = (select access.body()) and made_by = (select access.person()) and support.works_on(case_id)
  and (select access.role()) in ('caseworker', 'ngo_officer', 'regional_coordinator') and state = 'open' and made_at = (select access.now())
  and exists (select from support.case_file c where c.id = case_id and c.body_id = request.body_id and c.state = 'open' and c.restricted_at is null));
create function housing.guard_request() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    if new.next_release_at < new.made_at + interval '30 minutes' then
      raise exception 'answers are never shown at once' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if access.role() is distinct from 'system' then
    if new.next_release_at is distinct from old.next_release_at then
      raise exception 'nobody moves the release' using errcode = 'insufficient_privilege';
    end if;
    if old.ended_at is not null then
      raise exception 'the request has ended' using errcode = 'check_violation';
    end if;
  end if;
  if new.state in ('open', 'answered', 'chosen') then new.ended_at := null;
  else new.ended_at := coalesce(new.ended_at, access.now());
  end if;
  return new;
end $$;
create trigger guard_request before insert or update on housing.request for each row execute function housing.guard_request();

-- A shelter answers until the answers are collected, and takes nothing back that has been shown.
create function housing.guard_match() returns trigger language plpgsql set search_path = '' as $$
begin
  if access.role() is distinct from 'system' then
    if old.state not in ('waiting', 'offered') or old.offer_id is not null or old.answer_by <= access.now() then
      raise exception 'the answers have been collected' using errcode = 'check_violation';
    end if;
    if new.state not in ('waiting', 'offered', 'declined') or new.offer_id is not null or new.asked_for <> old.asked_for
      or new.shown_at is distinct from old.shown_at or new.answer_by <> old.answer_by or new.matched_at <> old.matched_at then
      raise exception 'a shelter offers or declines, and nothing else' using errcode = 'insufficient_privilege';
    end if;
  end if;
  return new;
end $$;
create trigger guard_match before update on housing.match for each row execute function housing.guard_match();

-- What was shown is chosen or declined, once, while it is held.
create function housing.guard_offer() returns trigger language plpgsql set search_path = '' as $$
begin
  if access.role() is distinct from 'system' and (old.state <> 'released' or old.held_until <= access.now()
    or new.state not in ('chosen', 'declined_by_person')) then
    raise exception 'the offer is no longer held' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard_offer before update on housing.offer for each row execute function housing.guard_offer();

-- How many requests the actor's body, and the case, have made in the last day and night.
create function housing.asked_lately(wanted_case uuid) returns table (by_case bigint, by_body bigint)
  language sql stable security definer set search_path = '' as $$
  select count(*) filter (where r.case_id = wanted_case), count(*) from housing.request r
  where r.body_id = access.body() and r.made_at > access.now() - interval '24 hours' and support.works_on(wanted_case)
$$;

alter table disclosure.alert drop constraint alert_kind_check, add constraint alert_kind_check check (kind in (
  'break_glass', 'override', 'looked_up_self', 'looked_up_relative', 'looked_up_neighbour', 'looked_up_colleague', 'denied_try', 'probing'));
-- Requests that look as though somebody searched for a shelter. One alert about a person in a day and night: more would bury others.
create function housing.note_probing(wanted_case uuid, who uuid) returns void
  language sql volatile security definer set search_path = '' as $$
  insert into disclosure.alert (kind, case_id, body_id, person_id, at)
  select 'probing', c.id, c.body_id, who, access.now() from support.case_file c
  where c.id = wanted_case and (access.role() = 'system' or (who = access.person() and support.works_on(wanted_case)))
    and not exists (select from disclosure.alert a where a.kind = 'probing' and a.person_id = who
      and a.at > access.now() - interval '24 hours')
$$;
revoke execute on function housing.asked_lately(uuid), housing.note_probing(uuid, uuid) from public;
grant execute on function housing.asked_lately(uuid), housing.note_probing(uuid, uuid) to samlad_application;
