-- A payment of a grant, or money that came back of it, that was noted wrongly is taken back: it is counted no more, and what was taken
-- back, by whom and why stays.
create table funding.taken_back (
  id uuid primary key default gen_random_uuid(),
  grant_id uuid not null references funding.grant (id),
  kind text not null check (kind in ('payment', 'repayment')),
  amount_ore bigint not null check (amount_ore between 1 and 9007199254740991),
  noted_on date not null,
  because text not null,
  taken_back_by uuid not null references identity.person (id),
  taken_back_at timestamptz not null
);
comment on table funding.taken_back is 'Payments and repayments of grants that were noted wrongly; they only grow';
comment on column funding.taken_back.id is 'Identifier | internal | plan';
comment on column funding.taken_back.grant_id is 'The grant | internal | plan';
comment on column funding.taken_back.kind is 'Whether it was paid, or came back | internal | plan';
comment on column funding.taken_back.amount_ore is 'How much was noted, in öre | internal | plan';
comment on column funding.taken_back.noted_on is 'The day that was noted | internal | plan';
comment on column funding.taken_back.because is 'What was wrong | internal | plan';
comment on column funding.taken_back.taken_back_by is 'Who took it back | personal | plan';
comment on column funding.taken_back.taken_back_at is 'When | internal | plan';
create index taken_back_grant on funding.taken_back (grant_id);
create index taken_back_by on funding.taken_back (taken_back_by);
create trigger only_grows before update or delete on funding.taken_back for each statement execute function access.refuse_change();
alter table funding.taken_back enable row level security;
create policy read on funding.taken_back for select to samlad_application using (
  funding.gives(grant_id) or funding.receives(grant_id) or (select access.role()) = 'system');
create policy add on funding.taken_back for insert to samlad_application with check (
  funding.gives(grant_id) and taken_back_by = (select access.person()));
grant select, insert on funding.taken_back to samlad_application;

-- As before; a payment is taken back until something rests on it: an accepted report-back, or a claim.
create or replace function funding.guard_instalment() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' then
    if old.stopped_reason is not null
       or (new.grant_id, new.position, new.amount_ore, new.due_on, new.condition) is distinct from (old.grant_id, old.position, old.amount_ore, old.due_on, old.condition)
       or (old.paid_on is not null and (new.paid_on is not null or new.stopped_reason is not null
         or exists (select from funding.report r where r.grant_id = new.grant_id and r.state = 'accepted')
         or exists (select from funding.repayment p where p.grant_id = new.grant_id))) then
      raise exception 'an instalment is paid as it was agreed, once' using errcode = 'insufficient_privilege';
    end if;
    if new.paid_on is not null and not exists (select from funding.agreement a where a.grant_id = new.grant_id and a.accepted_at is not null) then
      raise exception 'nothing is paid before the agreement is accepted' using errcode = 'insufficient_privilege';
    end if;
  elsif (select sum(i.amount_ore) from funding.instalment i where i.grant_id = new.grant_id)
      > (select g.granted_ore from funding.grant g where g.id = new.grant_id) then
    if exists (select from funding.agreement a where a.grant_id = new.grant_id and a.accepted_at is not null) then
      raise exception 'the payments are agreed' using errcode = 'insufficient_privilege';
    end if;
    raise exception 'more than what was granted' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- What came back is taken back while nothing of the claim has been remitted.
grant delete on funding.repaid to samlad_application;
create policy take_back on funding.repaid for delete to samlad_application using (funding.gives(grant_id)
  and exists (select from funding.repayment p where p.grant_id = repaid.grant_id and p.remitted_ore is null));
create policy open_again on funding.repayment for update to samlad_application
  using (funding.gives(grant_id) and remitted_ore is null) with check (funding.gives(grant_id) and repaid_on is null and noted_by is null);

-- As before; and a grant that was closed as all had come back is claimed again where it had not.
create or replace function funding.guard_grant() returns trigger language plpgsql set search_path = '' as $$
declare
  moves constant text[] := array['state', 'closed_at', 'revision', 'forgone_because'];
  decided constant text[] := array['number', 'granted_ore', 'decided_on'];
  is_anew constant boolean := (new.number, new.granted_ore, new.decided_on) is distinct from (old.number, old.granted_ore, old.decided_on);
  is_claimed_again constant boolean := (old.state, new.state) = ('closed', 'claimed') and funding.gives(new.id)
    and exists (select from funding.repayment p where p.grant_id = new.id and p.repaid_on is null);
begin
  if (to_jsonb(new) - moves - decided) is distinct from (to_jsonb(old) - moves - decided)
    or (old.state in ('closed', 'forgone') and not is_anew and not is_claimed_again) then
    raise exception 'a grant stands as it was decided' using errcode = 'insufficient_privilege';
  end if;
  if is_anew and not (funding.gives(new.id) and exists (select from funding.decision d where d.application_id = new.application_id
      and d.ground is not null and d.decided_by = access.person()
      and (d.number, d.granted_ore, d.decided_on) = (new.number, new.granted_ore, new.decided_on))) then
    raise exception 'a grant says what was decided' using errcode = 'insufficient_privilege';
  end if;
  if old.state in ('closed', 'forgone') and new.state <> old.state and not is_claimed_again
    and (old.state, new.state) not in (('forgone', 'decided'), ('closed', 'running'), ('closed', 'reported')) then
    raise exception 'a grant that has ended begins again as it was' using errcode = 'insufficient_privilege';
  end if;
  if new.state = 'forgone' and old.state <> 'forgone' and (old.state not in ('decided', 'offered') or not funding.gives(new.id)) then
    raise exception 'whoever gave a grant ends it, before it is agreed' using errcode = 'insufficient_privilege';
  end if;
  if new.state <> old.state and not funding.gives(new.id)
    and (old.state, new.state) not in (('offered', 'running'), ('offered', 'decided'), ('running', 'reported')) then
    raise exception 'whoever gave a grant says where it stands' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
