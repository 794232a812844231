-- Referrals: drafts that wait for their recipient, further disclosures on the way, whom one can refer to without telling
-- that a shelter is there, who coordinates by the person's consent, and the steps as the database knows them.

alter table disclosure.referral add column sealed_draft bytea;
comment on column disclosure.referral.sealed_draft is 'What else has been filled in before it is sent, sealed; absent afterwards | secret | transient';
alter table disclosure.referral_event add column disclosure_id uuid references disclosure.disclosure (id);
comment on column disclosure.referral_event.disclosure_id is 'The further disclosure, where more was given | sensitive | case';

-- A draft need not say yet who it is for.
do $$
declare name text;
begin
  select conname into name from pg_constraint
    where conrelid = 'disclosure.referral'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%sealed_to_name IS NULL%';
  execute format('alter table disclosure.referral drop constraint %I', name);
end $$;
alter table disclosure.referral add constraint referral_recipient check (
  (to_body is null or sealed_to_name is null)
  and (state in ('draft', 'withdrawn') or to_body is not null or sealed_to_name is not null));

-- A shelter is not told of, nor asked by its name (domain rule 8): whoever is known to give protected housing, and whoever
-- has people who work in one, unless the body is public anyway.
create function disclosure.gives_shelter(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from directory.body b left join support.body_setting s on s.body_id = b.id
    where b.id = wanted and (b.type = 'shelter' or s.secrecy = 'private_provider'
      or (b.type not in ('agency', 'agency_unit', 'county_board', 'municipality', 'municipal_function', 'municipal_unit', 'region', 'regional_unit')
        and exists (select from identity.membership m where m.body_id = b.id and m.role = 'shelter_staff' and m.ended_at is null))))
$$;

-- Bodies with somebody who can receive a referral, as everybody who works with people may know them.
create function disclosure.referral_recipients() returns table (body_id uuid, name text, type text, county text, secrecy text, coordinates boolean)
  language sql stable security definer set search_path = '' as $$
  select b.id, b.name, b.type, b.county, s.secrecy, bool_or(m.role = 'regional_coordinator')
  from identity.membership m join directory.body b on b.id = m.body_id left join support.body_setting s on s.body_id = b.id
  where access.works_with_people() and m.ended_at is null
    and m.role in ('caseworker', 'case_manager', 'regional_coordinator', 'police_prosecutor', 'ngo_officer', 'shelter_staff')
    and b.active_until is null and b.id <> access.body() and not disclosure.gives_shelter(b.id)
  group by b.id, b.name, b.type, b.county, s.secrecy
$$;

-- Whether the person has said yes to one coordinated offer by the actor's body, and still does.
create function disclosure.coordinates(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.role() = 'regional_coordinator' and not disclosure.denies(wanted)
    and exists (select from disclosure.consent c join disclosure.consent_item i on i.consent_id = c.id
      where c.case_id = wanted and i.to_body = access.body() and i.section = 'needs' and c.withdrawn_at is null
        and c.expires_on >= (access.now() at time zone 'Europe/Stockholm')::date)
$$;

drop policy read on disclosure.referral;
create policy read on disclosure.referral for select to samlad_application using (
  (to_body = (select access.body()) and state <> 'draft' and (select access.works_with_people())
    and case_id <> all (coalesce((select disclosure.denied_cases()), '{}')))
  or (coordinator_body = (select access.body()) and state <> 'draft' and (select access.role()) = 'regional_coordinator'
    and disclosure.coordinates(case_id))
  or (select access.role()) = 'system'
  or support.works_on(case_id) or support.leads(case_id));

-- Which step leads from where to where, and whose it is; the same as in the room's rules.
create function disclosure.referral_steps() returns table (from_state text, to_state text, side text)
  language sql immutable set search_path = '' as $$
  values ('draft', 'sent', 'sender'), ('draft', 'withdrawn', 'sender'),
    ('sent', 'received', 'recipient'), ('sent', 'withdrawn', 'sender'), ('sent', 'expired', 'system'),
    ('received', 'accepted', 'recipient'), ('received', 'declined', 'recipient'), ('received', 'withdrawn', 'sender'),
    ('accepted', 'under_way', 'recipient'), ('accepted', 'withdrawn', 'sender'),
    ('under_way', 'outcome_reported', 'recipient'), ('under_way', 'withdrawn', 'sender'),
    ('outcome_reported', 'closed', 'sender'), ('declined', 'closed', 'sender'), ('expired', 'closed', 'sender')
$$;

create function disclosure.keep_referral() returns trigger language plpgsql set search_path = '' as $$
declare is_sender boolean := old.from_body = access.body(); on_paper boolean := old.to_body is null and old.state <> 'draft';
begin
  if access.role() = 'system' then
    return new;
  end if;
  if (new.id, new.number, new.case_id, new.key_id, new.from_body, new.made_by, new.made_at)
      is distinct from (old.id, old.number, old.case_id, old.key_id, old.from_body, old.made_by, old.made_at) then
    raise exception 'whose a referral is does not change' using errcode = 'insufficient_privilege';
  end if;
  if old.state <> 'draft' and (new.to_body, new.sealed_to_name, new.disclosure_id, new.need, new.urgency, new.county, new.language, new.sealed_message, new.sent_at, new.due_at)
      is distinct from (old.to_body, old.sealed_to_name, old.disclosure_id, old.need, old.urgency, old.county, old.language, old.sealed_message, old.sent_at, old.due_at) then
    raise exception 'what was sent stays as it was sent' using errcode = 'insufficient_privilege';
  end if;
  if not is_sender and (new.coordinator_body, new.closed_at) is distinct from (old.coordinator_body, old.closed_at) then
    raise exception 'only the body that refers says who coordinates, and closes' using errcode = 'insufficient_privilege';
  end if;
  if is_sender and not on_paper and (new.answered_by, new.answered_at, new.decline_reason, new.sealed_answer, new.outcome, new.sealed_outcome, new.outcome_at, new.recipient_case)
      is distinct from (old.answered_by, old.answered_at, old.decline_reason, old.sealed_answer, old.outcome, old.sealed_outcome, old.outcome_at, old.recipient_case) then
    raise exception 'only the recipient answers' using errcode = 'insufficient_privilege';
  end if;
  if new.state is distinct from old.state and not exists (select from disclosure.referral_steps() s
      where s.from_state = old.state and s.to_state = new.state
        and (s.side = case when is_sender then 'sender' else 'recipient' end or (is_sender and on_paper and s.side = 'recipient'))) then
    raise exception 'no such step of a referral' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger keep_referral before update on disclosure.referral for each row execute function disclosure.keep_referral();
