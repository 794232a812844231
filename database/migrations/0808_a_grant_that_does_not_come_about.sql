-- A grant that does not come about: its organisation declines the agreement, and whoever gave it offers another or ends it.

alter table funding.grant add column forgone_because text;
comment on column funding.grant.forgone_because is 'Why it did not come about, as everybody may read it | public | permanent';
alter table funding.grant drop constraint grant_state_check;
alter table funding.grant add constraint grant_state_check
  check (state in ('decided', 'offered', 'running', 'reported', 'claimed', 'closed', 'forgone')) not valid;
alter table funding.grant validate constraint grant_state_check;
alter table funding.grant add constraint grant_forgone check ((state = 'forgone') = (forgone_because is not null)) not valid;
alter table funding.grant validate constraint grant_forgone;

alter table funding.agreement add column declined_by uuid references identity.person (id);
alter table funding.agreement add column declined_at timestamptz;
alter table funding.agreement add column declined_because text;
comment on column funding.agreement.declined_by is 'Who declined it for the receiver | personal | plan';
comment on column funding.agreement.declined_at is 'When | internal | plan';
comment on column funding.agreement.declined_because is 'Why | internal | plan';
alter table funding.agreement add constraint agreement_answered_by check (
  (accepted_by is null) = (accepted_at is null) and (declined_by is null) = (declined_at is null)
  and (declined_by is null) = (declined_because is null) and (accepted_at is null or declined_at is null)) not valid;
alter table funding.agreement validate constraint agreement_answered_by;

create or replace function funding.guard_grant() returns trigger language plpgsql set search_path = '' as $$
begin
  if (to_jsonb(new) - array['state', 'closed_at', 'revision', 'forgone_because'])
      is distinct from (to_jsonb(old) - array['state', 'closed_at', 'revision', 'forgone_because'])
    or old.state in ('closed', 'forgone') then
    raise exception 'a grant stands as it was decided' using errcode = 'insufficient_privilege';
  end if;
  if new.state = 'forgone' and (old.state not in ('decided', 'offered') or not funding.gives(new.id)) then
    raise exception 'whoever gave a grant ends it, before it is agreed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

-- The receiver accepts what was offered, or declines it, and changes nothing of it; whoever gives it offers, and answers nothing.
create or replace function funding.guard_agreement() returns trigger language plpgsql set search_path = '' as $$
declare
  answers constant text[] := array['accepted_by', 'accepted_at', 'declined_by', 'declined_at', 'declined_because'];
begin
  if (new.accepted_at is not null or new.declined_at is not null)
    and ((to_jsonb(new) - answers) is distinct from (to_jsonb(old) - answers) or old.declined_at is not null) then
    raise exception 'an agreement is answered as it was offered, once' using errcode = 'insufficient_privilege';
  end if;
  if coalesce(new.accepted_at, new.declined_at) is not null and old.accepted_at is null
    and (not funding.receives(new.grant_id) or coalesce(new.accepted_by, new.declined_by) is distinct from access.person()) then
    raise exception 'an agreement is answered by whom it was offered to' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create policy decline on funding.agreement for update to samlad_application
  using (funding.receives(grant_id) and accepted_at is null) with check (accepted_at is null and declined_by = (select access.person()));
