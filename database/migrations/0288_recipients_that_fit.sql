-- Whatever goes to a body goes to one that can receive it, and what a provision opens goes to the authorities that it names
-- (domain rule 17): asked once more where rows are stored, whoever stores them.

-- Old rows say that somebody was police or prosecutor. It is kept in them, and chosen no more.
do $$
declare name text;
begin
  select conname into name from pg_constraint
    where conrelid = 'disclosure.disclosure'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%to_kind%';
  execute format('alter table disclosure.disclosure drop constraint %I', name);
end $$;
alter table disclosure.disclosure add constraint disclosure_to_kind check (to_kind in ('police', 'security_police', 'prosecutor', 'customs',
  'coast_guard', 'tax', 'enforcement', 'court', 'prison', 'institutional_care', 'migration', 'employment', 'social_insurance',
  'social_services', 'health', 'forensic_medicine', 'shelter', 'regional_coordinator', 'ngo', 'foreign_or_international', 'other_authority',
  'guardian', 'self', 'police_prosecutor'));

-- Whom each provision names; a provision that is not here names nobody, and whoever decides looks at whether it fits. The
-- same as in the room's provisions, which a test compares.
create function disclosure.leads_to(wanted text) returns text[]
  language sql immutable set search_path = '' as $$
  select string_to_array(case wanted
    when 'to_self' then 'self'
    when 'to_guardian' then 'guardian'
    when 'crime_against_child' then 'police,prosecutor'
    when 'serious_crime' then 'police,security_police,prosecutor,customs,coast_guard,tax'
    when 'crime_other_secrecy' then 'police,security_police,prosecutor,customs,coast_guard,tax'
    when 'report_of_concern' then 'social_services'
    when 'child_investigation' then 'social_services'
    when 'stay_request' then 'police,security_police,prosecutor,court,enforcement,tax,customs'
    when 'contact_request' then 'police,security_police,prosecutor,customs,coast_guard,tax'
    when 'state_duty' then 'police,security_police,prosecutor,customs,coast_guard,tax'
    when 'placing_board' then 'social_services'
    when 'social_to_care' then 'social_services,health'
    when 'health_to_care' then 'social_services,health'
    when 'unable_to_consent' then 'social_services,health,shelter'
    when 'child_in_acute_danger' then 'police'
    when 'young_person_at_risk_of_crime' then 'police,security_police,customs'
    when 'risk_of_terrorism' then 'police,security_police'
    when 'risk_to_relative' then 'police'
    when 'crime_prevention' then 'police,security_police,prosecutor,customs,coast_guard,tax,enforcement,court,prison,institutional_care,migration,employment,social_insurance,social_services,health,forensic_medicine,regional_coordinator,other_authority'
    when 'general_clause' then 'police,security_police,prosecutor,customs,coast_guard,tax,enforcement,court,prison,institutional_care,migration,employment,social_insurance,social_services,health,forensic_medicine,regional_coordinator,other_authority'
    when 'abroad' then 'foreign_or_international'
  end, ',')
$$;

-- What somebody who is no body of the directory can be: every authority that a provision names stands in the directory.
create function disclosure.kinds_outside() returns text[]
  language sql immutable set search_path = '' as $$
  select array['self', 'guardian', 'foreign_or_international', 'health', 'ngo', 'shelter', 'other_authority']
$$;

-- What a recipient is comes from the directory on the day that a disclosure begins; an override in danger to life lifts the
-- provision (BrB 24:4), never what the recipient is.
create function disclosure.keep_recipient() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  known text[];
  leads text[] := disclosure.leads_to(new.provision);
begin
  if tg_op = 'UPDATE' and not (new.state = 'in_force' and old.state <> 'in_force')
    and (new.to_body, new.sealed_to_name, new.to_kind, new.provision, new.from_body)
      is not distinct from (old.to_body, old.sealed_to_name, old.to_kind, old.provision, old.from_body) then
    return new;
  end if;
  known := case when new.to_body is null then disclosure.kinds_outside()
    else directory.kinds_on(new.to_body, (access.now() at time zone 'Europe/Stockholm')::date) end;
  if not new.to_kind = any (known) then
    raise exception 'this body is not of the kind that receives it' using errcode = 'check_violation', constraint = 'recipient_kind';
  end if;
  if leads is not null and not new.to_kind = any (leads) and new.state <> 'refused' and new.overridden_by is null then
    raise exception 'the provision does not lead to this recipient' using errcode = 'check_violation', constraint = 'provision_leads';
  end if;
  return new;
end $$;
create trigger keep_recipient before insert or update on disclosure.disclosure
  for each row execute function disclosure.keep_recipient();

-- A copy goes where its disclosure goes, and nowhere before it is in force.
create function disclosure.keep_copy_recipient() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from disclosure.disclosure d where d.id = new.disclosure_id and d.case_id = new.case_id
      and d.from_body = new.from_body and d.to_body is not distinct from new.to_body and d.state = 'in_force') then
    raise exception 'a copy goes where its disclosure goes' using errcode = 'insufficient_privilege', constraint = 'copy_of_disclosure';
  end if;
  return new;
end $$;
create trigger keep_copy_recipient before insert on disclosure.copy
  for each row execute function disclosure.keep_copy_recipient();
create trigger keep_recipient before insert on disclosure.copy
  for each row execute function directory.keep_recipient('to_body');

create trigger keep_recipient before insert or update on disclosure.consent_item
  for each row execute function directory.keep_recipient('to_body');
create trigger keep_coordinator before insert or update on disclosure.referral
  for each row execute function directory.keep_recipient('coordinator_body');

-- A referral is sent to a body that receives, with a disclosure to that body.
create function disclosure.keep_referral_recipient() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.to_body is null or (tg_op = 'UPDATE' and new.to_body is not distinct from old.to_body
      and not (new.state = 'sent' and old.state = 'draft')) then
    return new;
  end if;
  if directory.kinds_on(new.to_body, (access.now() at time zone 'Europe/Stockholm')::date) = '{}' then
    raise exception 'this body receives nothing' using errcode = 'check_violation', constraint = 'recipient_receives';
  end if;
  if new.disclosure_id is not null and exists (select from disclosure.disclosure d
      where d.id = new.disclosure_id and d.to_body is distinct from new.to_body) then
    raise exception 'what is told goes where the referral goes' using errcode = 'check_violation', constraint = 'referral_disclosure';
  end if;
  return new;
end $$;
create trigger keep_recipient before insert or update on disclosure.referral
  for each row execute function disclosure.keep_referral_recipient();

-- Who asks under a law is what the directory says, where it is in the directory; and nobody is answered otherwise.
create function disclosure.kinds_of_asker(wanted text) returns text[]
  language sql immutable set search_path = '' as $$
  select string_to_array(case wanted
    when 'law_enforcement' then 'security_police,coast_guard,tax'
    when 'social_board' then 'social_services'
    when 'other' then null
    else wanted end, ',')
$$;
create function disclosure.keep_asker() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  known text[];
  asked text[] := disclosure.kinds_of_asker(new.from_kind);
begin
  if new.from_body is null or (tg_op = 'UPDATE' and (new.from_body, new.from_kind) is not distinct from (old.from_body, old.from_kind)) then
    return new;
  end if;
  if tg_op = 'UPDATE' and old.from_body is not null and new.from_body is distinct from old.from_body then
    raise exception 'who asked stays who asked' using errcode = 'insufficient_privilege';
  end if;
  known := directory.kinds_on(new.from_body, (access.now() at time zone 'Europe/Stockholm')::date);
  if known = '{}' or (asked is not null and not known && asked) then
    raise exception 'this body is not of the kind that asks' using errcode = 'check_violation', constraint = 'recipient_kind';
  end if;
  return new;
end $$;
create trigger keep_recipient before insert or update on disclosure.compelled_request
  for each row execute function disclosure.keep_asker();
grant update (from_body) on disclosure.compelled_request to samlad_application;

-- Concern for a child is told to the social services of a municipality, which all stand in the directory.
create trigger keep_recipient before insert or update on children.concern_report
  for each row execute function directory.keep_recipient('to_body', 'social_services');
create function children.names_board() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'a report of concern names the municipality' using errcode = 'check_violation', constraint = 'recipient_kind';
end $$;
create trigger names_board before insert on children.concern_report
  for each row when (new.to_body is null) execute function children.names_board();
create trigger keep_recipient before insert or update on children.agreement_part
  for each row execute function directory.keep_recipient('body_id');

-- Each authority of a joint investigation is what it takes part as.
create function children.keep_part() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and (new.body_id, new.part) is not distinct from (old.body_id, old.part) then
    return new;
  end if;
  if not (case new.part when 'child_health' then 'health' else new.part end)
      = any (directory.kinds_on(new.body_id, (access.now() at time zone 'Europe/Stockholm')::date)) then
    raise exception 'this body is not of the kind that takes part so' using errcode = 'check_violation', constraint = 'recipient_kind';
  end if;
  return new;
end $$;
create trigger keep_recipient before insert or update on children.house_body for each row execute function children.keep_part();
create trigger keep_recipient before insert or update on children.participant for each row execute function children.keep_part();

create trigger keep_recipient before insert or update on "return".question
  for each row execute function directory.keep_recipient('to_body');
create trigger keep_recipient before insert or update on "return".plan
  for each row execute function directory.keep_recipient('organiser_body');

-- Bodies with somebody who can receive a referral, with what they are on the day.
drop function disclosure.referral_recipients();
create function disclosure.referral_recipients() returns table (body_id uuid, name text, county text, kinds text[], coordinates boolean)
  language sql stable security definer set search_path = '' as $$
  select r.id, r.name, r.county, k.kinds, r.coordinates
  from (select b.id, b.name, b.county, bool_or(m.role = 'regional_coordinator') as coordinates
    from identity.membership m join directory.body b on b.id = m.body_id
    where access.works_with_people() and m.ended_at is null
      and m.role in ('caseworker', 'case_manager', 'regional_coordinator', 'police_prosecutor', 'ngo_officer', 'shelter_staff')
      and b.id <> access.body() and not disclosure.gives_shelter(b.id)
    group by b.id, b.name, b.county) r
  cross join lateral (select directory.kinds_on(r.id, (access.now() at time zone 'Europe/Stockholm')::date) as kinds) k
  where k.kinds <> '{}'
$$;

-- Nor does a body that receives nothing ask the pool for a place, or place anybody.
create trigger keep_recipient before insert or update on housing.request
  for each row execute function directory.keep_recipient('body_id');
create trigger keep_recipient before insert or update on housing.placement
  for each row execute function directory.keep_recipient('body_id');
