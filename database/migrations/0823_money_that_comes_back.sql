-- Money that is to come back comes in parts, is remitted, or is claimed of an organisation that reports nothing back.

create table funding.repaid (
  id uuid primary key default gen_random_uuid(),
  grant_id uuid not null references funding.repayment (grant_id),
  amount_ore bigint not null check (amount_ore between 1 and 9007199254740991),
  came_on date not null,
  noted_by uuid not null references identity.person (id),
  noted_at timestamptz not null
);
comment on table funding.repaid is 'What has come back of a grant, part by part';
comment on column funding.repaid.id is 'The part | internal | plan';
comment on column funding.repaid.grant_id is 'The grant | internal | plan';
comment on column funding.repaid.amount_ore is 'How much, in öre | internal | plan';
comment on column funding.repaid.came_on is 'When it came | internal | plan';
comment on column funding.repaid.noted_by is 'Who noted that it came | personal | plan';
comment on column funding.repaid.noted_at is 'When that was noted | internal | plan';
create index repaid_grant on funding.repaid (grant_id);
create index repaid_noted_by on funding.repaid (noted_by);

insert into funding.repaid (grant_id, amount_ore, came_on, noted_by, noted_at)
select grant_id, amount_ore, repaid_on, noted_by, repaid_on from funding.repayment where repaid_on is not null and noted_by is not null;

alter table funding.repayment add column because text;
alter table funding.repayment add column remitted_ore bigint;
alter table funding.repayment add column remitted_on date;
alter table funding.repayment add column remitted_because text;
comment on column funding.repayment.because is 'Why all that was paid is claimed, to the organisation | internal | plan';
comment on column funding.repayment.remitted_ore is 'How much of it is claimed no longer, in öre | internal | plan';
comment on column funding.repayment.remitted_on is 'When that was decided | internal | plan';
comment on column funding.repayment.remitted_because is 'Why, to the organisation | internal | plan';
comment on column funding.repayment.repaid_on is 'When nothing of it was left | internal | plan';
comment on column funding.repayment.noted_by is 'Who noted that, or remitted it | personal | plan';
alter table funding.repayment add constraint repayment_reason
  check (reason in ('unspent', 'claimed_back') and (reason = 'claimed_back') = (because is not null)) not valid;
alter table funding.repayment validate constraint repayment_reason;
alter table funding.repayment add constraint repayment_remitted
  check ((remitted_ore is null) = (remitted_on is null) and (remitted_ore is null) = (remitted_because is null)
    and (remitted_ore is null or remitted_ore between 1 and amount_ore and repaid_on is not null)) not valid;
alter table funding.repayment validate constraint repayment_remitted;

alter table funding.repaid enable row level security;
create policy read on funding.repaid for select to samlad_application using (
  funding.gives(grant_id) or funding.receives(grant_id) or (select access.role()) = 'system');
grant select, insert on funding.repaid to samlad_application;
create policy note on funding.repaid for insert to samlad_application with check (
  funding.gives(grant_id) and noted_by = (select access.person()));

-- What is claimed stands as it was claimed; no more comes back than that.
create function funding.guard_repayment() returns trigger language plpgsql set search_path = '' as $$
declare
  settles constant text[] := array['repaid_on', 'noted_by', 'remitted_ore', 'remitted_on', 'remitted_because'];
begin
  if (to_jsonb(new) - settles) is distinct from (to_jsonb(old) - settles) then
    raise exception 'what is to come back stands as it was claimed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard before update on funding.repayment for each row execute function funding.guard_repayment();
create function funding.guard_repaid() returns trigger language plpgsql set search_path = '' as $$
declare
  asked bigint;
  came bigint;
begin
  select amount_ore into asked from funding.repayment where grant_id = new.grant_id and repaid_on is null for update;
  select coalesce(sum(amount_ore), 0) into came from funding.repaid where grant_id = new.grant_id;
  if asked is null or came + new.amount_ore > asked then
    raise exception 'more comes back than was claimed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard before insert on funding.repaid for each row execute function funding.guard_repaid();

-- A claim of all that was paid is withdrawn before anything of it has come: the report-back is owed again.
grant delete on funding.repayment to samlad_application;
create policy withdraw on funding.repayment for delete to samlad_application using (
  funding.gives(grant_id) and reason = 'claimed_back' and repaid_on is null);

-- The receiver takes its own steps alone: it answers an agreement and sends a report-back in.
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
  if new.state <> old.state and not funding.gives(new.id)
    and (old.state, new.state) not in (('offered', 'running'), ('offered', 'decided'), ('running', 'reported')) then
    raise exception 'whoever gave a grant says where it stands' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
