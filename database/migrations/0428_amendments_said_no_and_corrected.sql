-- Amendments: nobody confirms what whoever entered it has not asked them to; a no has a reason and is told to whoever entered it; and
-- what has been confirmed is corrected by another draft, which two confirm as they did the first.
alter table law.amendment
  add column withdrawn_by uuid references identity.person (id),
  add column withdrawn_body uuid references directory.body (id),
  add column withdrawn_reason text check (length(withdrawn_reason) between 1 and 1000),
  add column corrects uuid references law.amendment (id),
  add column correction_reason text check (length(correction_reason) between 1 and 1000),
  add column corrected_at timestamptz,
  add constraint corrected_for_a_reason check ((corrects is null) = (correction_reason is null)),
  add constraint corrected_when_confirmed check (corrected_at is null or confirmed_at is not null);
comment on column law.amendment.withdrawn_by is 'Who took the draft back, or said no to it | personal | permanent';
comment on column law.amendment.withdrawn_body is 'For which body | internal | permanent';
comment on column law.amendment.withdrawn_reason is 'Why somebody else said no to it | internal | permanent';
comment on column law.amendment.corrects is 'The amendment, entered wrongly, in whose place this one stands once it is confirmed | public | permanent';
comment on column law.amendment.correction_reason is 'What was wrong | public | permanent';
comment on column law.amendment.corrected_at is 'When another took its place | internal | permanent';
drop index law.amendment_number;
create unique index amendment_number on law.amendment (sfs) where withdrawn_at is null and corrects is null;
create unique index amendment_correction on law.amendment (corrects) where withdrawn_at is null;

create function law.may_correct(wanted uuid, as_number text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select law.enters() and exists (select from law.amendment a
    where a.id = wanted and a.sfs = as_number and a.confirmed_at is not null and a.corrected_at is null)
$$;
alter policy enter on law.amendment with check (
  (select law.enters()) and entered_by = (select access.person()) and entered_body = (select access.body())
  and entered_at = (select access.now()) and confirmed_at is null and withdrawn_at is null
  and weighed_at is null and applied_at is null and asked_at is null and corrected_at is null and withdrawn_by is null and revision = 1
  and (corrects is null or law.may_correct(corrects, sfs)));

-- Confirmed by a second lawyer, of another body, who has been asked. Returns whether it was: not where the draft has been changed meanwhile.
create or replace function law.confirm(wanted uuid, as_read integer) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  wrong uuid;
begin
  if not law.enters() then return false; end if;
  update law.amendment a set confirmed_by = access.person(), confirmed_body = access.body(), confirmed_at = access.now(),
      revision = a.revision + 1
    where a.id = wanted and a.revision = as_read and a.asked_at is not null and a.confirmed_at is null and a.withdrawn_at is null
      and a.entered_by <> access.person() and a.entered_body <> access.body()
      and exists (select from law.change c where c.amendment_id = a.id)
    returning a.corrects into wrong;
  if not found then return false; end if;
  update law.amendment a set corrected_at = access.now() where a.id = wrong and a.corrected_at is null;
  return true;
end $$;

drop function law.withdraw(uuid);
-- Taken back by whoever entered it, or refused by another lawyer with a reason, while nobody has confirmed it.
create function law.withdraw(wanted uuid, reason text) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  done boolean;
begin
  if not law.enters() then return false; end if;
  update law.amendment a set withdrawn_at = access.now(), withdrawn_by = access.person(), withdrawn_body = access.body(),
      withdrawn_reason = nullif(btrim(reason), ''), revision = a.revision + 1
    where a.id = wanted and a.confirmed_at is null and a.withdrawn_at is null
      and (law.is_draft_of_mine(wanted) or nullif(btrim(reason), '') is not null);
  done := found;
  if done then delete from law.effect e where e.amendment_id = wanted; end if;
  return done;
end $$;

revoke execute on function law.may_correct(uuid, text), law.withdraw(uuid, text) from public;
grant execute on function law.may_correct(uuid, text), law.withdraw(uuid, text) to samlad_application;
