-- A shelter is asked by the pool once two others have agreed: a colleague who knows that the municipality is right, and the
-- administrator, who knows which bodies run shelters and is told of none where it is. Each change of municipality asks again.
-- Otherwise one alone could enter a shelter in every county and read from what reaches it where a person must not be.

create table housing.entry (
  number bigint generated always as identity primary key,
  shelter_id uuid not null,
  body_id uuid not null,
  moved boolean not null,
  asked_by uuid not null references identity.person (id),
  asked_at timestamptz not null,
  confirmed_by uuid references identity.person (id),
  confirmed_at timestamptz,
  admitted_by uuid references identity.person (id),
  admitted_at timestamptz,
  refused_at timestamptz,
  constraint entered_by_two check (confirmed_by <> asked_by and admitted_by <> asked_by and admitted_by <> confirmed_by),
  check (admitted_at is null or refused_at is null),
  foreign key (shelter_id, body_id) references housing.shelter (id, body_id)
);
comment on table housing.entry is 'That a shelter, or its new municipality, is let into the pool, and by whom';
comment on column housing.entry.number is 'Number; the latest of a shelter holds | internal | case';
comment on column housing.entry.shelter_id is 'The shelter | sensitive | case';
comment on column housing.entry.body_id is 'Who runs it | sensitive | case';
comment on column housing.entry.moved is 'Whether it had another municipality before | sensitive | case';
comment on column housing.entry.asked_by is 'Who wrote where it is | personal | case';
comment on column housing.entry.asked_at is 'When | internal | case';
comment on column housing.entry.confirmed_by is 'The colleague who agreed that it is right | personal | case';
comment on column housing.entry.confirmed_at is 'When | internal | case';
comment on column housing.entry.admitted_by is 'The administrator who let it in or refused it; nobody where it was in before | personal | case';
comment on column housing.entry.admitted_at is 'When it was let in | internal | case';
comment on column housing.entry.refused_at is 'When it was refused | internal | case';
create index entry_shelter on housing.entry (shelter_id, number desc);

-- What is in the pool stays in it.
insert into housing.entry (shelter_id, body_id, moved, asked_by, asked_at, confirmed_at, admitted_at)
  select l.shelter_id, s.body_id, false, l.written_by, l.written_at, l.written_at, l.written_at
  from housing.location l join housing.shelter s on s.id = l.shelter_id;

alter table housing.entry enable row level security;
grant select, update (confirmed_by, confirmed_at, admitted_by, admitted_at, refused_at) on housing.entry to samlad_application;
create policy read on housing.entry for select to samlad_application using (
  (select access.role()) = 'system' or housing.staffs(body_id));
create policy change on housing.entry for update to samlad_application
  using ((select access.role()) = 'system') with check ((select access.role()) = 'system');

-- Whoever writes another municipality asks for it to be let in, by whatever way it is written.
create function housing.ask_to_enter() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' or new.sealed_municipality is distinct from old.sealed_municipality then
    insert into housing.entry (shelter_id, body_id, moved, asked_by, asked_at)
      select s.id, s.body_id, tg_op = 'UPDATE', new.written_by, access.now() from housing.shelter s where s.id = new.shelter_id;
  end if;
  return new;
end $$;
create trigger ask_to_enter after insert or update on housing.location for each row execute function housing.ask_to_enter();

create function housing.is_in_pool(wanted uuid) returns boolean
  language sql stable set search_path = '' as $$
  select coalesce((select e.confirmed_at is not null and e.admitted_at is not null from housing.entry e
    where e.shelter_id = wanted order by e.number desc limit 1), false)
$$;

-- A colleague of whoever wrote it agrees.
create function housing.confirm_entry(wanted_shelter uuid) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare changed integer;
begin
  update housing.entry e set confirmed_by = access.person(), confirmed_at = access.now()
  where e.number = (select max(l.number) from housing.entry l where l.shelter_id = wanted_shelter)
    and e.confirmed_at is null and e.refused_at is null and e.asked_by <> access.person() and housing.staffs(e.body_id);
  get diagnostics changed = row_count;
  return changed = 1;
end $$;

-- What the administrator is told: whose it is, how many the body has and how often they have moved; nothing of where.
create function housing.list_entries()
  returns table (number bigint, body_name text, moved boolean, asked_at timestamptz, confirmed boolean, shelters bigint, changes bigint)
  language sql stable security definer set search_path = '' as $$
  select e.number, b.name, e.moved, e.asked_at, e.confirmed_at is not null,
    (select count(*) from housing.shelter s where s.body_id = e.body_id and s.closed_at is null),
    (select count(*) from housing.entry o where o.body_id = e.body_id and o.asked_at > access.now() - interval '1 year')
  from housing.entry e join directory.body b on b.id = e.body_id join housing.shelter s on s.id = e.shelter_id
  where access.role() = 'administrator' and e.admitted_at is null and e.refused_at is null and s.closed_at is null
    and not exists (select from housing.entry l where l.shelter_id = e.shelter_id and l.number > e.number)
  order by e.asked_at, e.number
$$;
create function housing.admit_entry(wanted bigint, admitted boolean) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare changed integer;
begin
  update housing.entry e set admitted_by = access.person(),
    admitted_at = case when admitted then access.now() end, refused_at = case when admitted then null else access.now() end
  where e.number = wanted and access.role() = 'administrator' and e.admitted_at is null and e.refused_at is null
    and e.asked_by <> access.person() and e.confirmed_by is distinct from access.person()
    and not exists (select from housing.entry l where l.shelter_id = e.shelter_id and l.number > e.number);
  get diagnostics changed = row_count;
  return changed = 1;
end $$;
revoke execute on function housing.is_in_pool(uuid), housing.confirm_entry(uuid), housing.list_entries(), housing.admit_entry(bigint, boolean) from public;
grant execute on function housing.is_in_pool(uuid), housing.confirm_entry(uuid), housing.list_entries(), housing.admit_entry(bigint, boolean) to samlad_application;
