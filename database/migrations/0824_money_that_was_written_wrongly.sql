-- Money of a return that was written wrongly, decided or paid, is taken back and stays to be seen: it is counted no more.
alter table "return".allowance add column taken_back_at timestamptz;
alter table "return".allowance add column taken_back_by uuid references identity.person (id);
comment on column "return".allowance.taken_back_at is 'When it was taken back as written wrongly | internal | case';
comment on column "return".allowance.taken_back_by is 'By whom | personal | case';
alter table "return".allowance add constraint allowance_taken_back check ((taken_back_at is null) = (taken_back_by is null)) not valid;
alter table "return".allowance validate constraint allowance_taken_back;
alter table "return".payout add column taken_back_at timestamptz;
alter table "return".payout add column taken_back_by uuid references identity.person (id);
comment on column "return".payout.taken_back_at is 'When it was taken back as written wrongly | internal | case';
comment on column "return".payout.taken_back_by is 'By whom | personal | case';
alter table "return".payout add constraint payout_taken_back check ((taken_back_at is null) = (taken_back_by is null)) not valid;
alter table "return".payout validate constraint payout_taken_back;

grant update (taken_back_at, taken_back_by) on "return".allowance, "return".payout to samlad_application;
create policy take_back on "return".allowance for update to samlad_application
  using (support.works_on(case_id) and taken_back_at is null)
  with check (support.works_on(case_id) and taken_back_by = (select access.person()));
create policy take_back on "return".payout for update to samlad_application
  using (support.works_on(case_id) and taken_back_at is null)
  with check (support.works_on(case_id) and taken_back_by = (select access.person()));

-- What is taken back is paid no more, and nothing is paid of it; a decision of which something has been paid stands.
create or replace function "return".check_payout() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare decided bigint;
begin
  select amount into decided from "return".allowance where id = new.allowance_id and taken_back_at is null for update;
  if decided is null or (select sum(p.amount) from "return".payout p
      where p.allowance_id = new.allowance_id and p.taken_back_at is null) > decided then
    raise exception 'more than was decided' using errcode = 'check_violation', constraint = 'payout_within_decision';
  end if;
  return new;
end $$;
create function "return".check_taken_back() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from "return".payout p where p.allowance_id = new.id and p.taken_back_at is null) then
    raise exception 'something has been paid of it' using errcode = 'check_violation', constraint = 'allowance_is_paid';
  end if;
  return new;
end $$;
create trigger check_taken_back before update of taken_back_at on "return".allowance
  for each row execute function "return".check_taken_back();
