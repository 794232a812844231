-- Whoever comes to a case after somebody has been placed sees where only once another has agreed: one who knew already, or a
-- manager. Otherwise whoever leads could give themselves any placed case and read an address.

alter table housing.placement add column granted_at timestamptz;
comment on column housing.placement.granted_at is 'When it was entered: those who worked on the case then know where | internal | case';
update housing.placement set granted_at = (decided_on + 1)::timestamp at time zone 'Europe/Stockholm';
alter table housing.placement alter column granted_at set default coalesce(access.now(), now()), alter column granted_at set not null;

create table housing.where_leave (
  id uuid primary key,
  placement_id uuid not null,
  case_id uuid not null references support.case_file (id),
  person_id uuid not null references identity.person (id),
  asked_at timestamptz not null,
  confirmed_by uuid references identity.person (id),
  confirmed_at timestamptz,
  check ((confirmed_by is null) = (confirmed_at is null)),
  constraint where_by_two check (confirmed_by <> person_id),
  unique (placement_id, person_id),
  foreign key (placement_id, case_id) references housing.placement (id, case_id) on delete cascade
);
comment on table housing.where_leave is 'Somebody who came to a case later and wants to see where its placement is, and who agreed';
comment on column housing.where_leave.id is 'Identifier | internal | case';
comment on column housing.where_leave.placement_id is 'The placement | sensitive | case';
comment on column housing.where_leave.case_id is 'The case | sensitive | case';
comment on column housing.where_leave.person_id is 'Who wants to see it | personal | case';
comment on column housing.where_leave.asked_at is 'When they asked | internal | case';
comment on column housing.where_leave.confirmed_by is 'Who agreed | personal | case';
comment on column housing.where_leave.confirmed_at is 'When | internal | case';

-- Works on the case since before the grant, without a break, or has been let in.
create function housing.knows_where(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from housing.placement p where p.id = wanted and support.works_on(p.case_id)
    and (exists (select from support.assignment a where a.case_id = p.case_id and a.person_id = access.person()
        and a.ended_at is null and a.since <= p.granted_at)
      or exists (select from housing.where_leave w where w.placement_id = p.id and w.person_id = access.person()
        and w.confirmed_at is not null)))
$$;
create or replace function housing.has_placed_in(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from housing.placement p where p.shelter_id = wanted and p.body_id = access.body()
    and p.ground in ('social_board', 'social_board_immediate')
    and (p.state = 'in_force' or (p.state = 'granted'
      and p.lapses_on >= (access.now() at time zone 'Europe/Stockholm')::date))
    and housing.knows_where(p.id))
$$;
-- Who may agree: somebody who knows, or a manager of the body, so that no case is left where nobody may know.
create function housing.may_show_where(wanted uuid, newcomer uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select newcomer <> access.person() and exists (select from housing.placement p where p.id = wanted
    and (housing.knows_where(p.id) or support.leads(p.case_id)))
$$;

alter table housing.where_leave enable row level security;
grant select, insert on housing.where_leave to samlad_application;
grant update (confirmed_by, confirmed_at) on housing.where_leave to samlad_application;
create policy read on housing.where_leave for select to samlad_application using (
  (select access.role()) = 'system' or support.works_on(case_id) or support.leads(case_id));
create policy add on housing.where_leave for insert to samlad_application with check (
  person_id = (select access.person()) and asked_at = (select access.now()) and confirmed_at is null and support.works_on(case_id));
create policy change on housing.where_leave for update to samlad_application
  using (confirmed_at is null and housing.may_show_where(placement_id, person_id))
  with check (confirmed_by = (select access.person()) and confirmed_at = (select access.now()));
revoke execute on function housing.knows_where(uuid), housing.may_show_where(uuid, uuid) from public;
grant execute on function housing.knows_where(uuid), housing.may_show_where(uuid, uuid) to samlad_application;
