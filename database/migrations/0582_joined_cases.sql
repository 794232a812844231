-- Two cases of one body that are the same person's are joined: no row moves, for all that is sealed is bound to its case. The one is
-- annexed to the other, read beside it and closed for writing; to part them again is to end the link. While it stands, whoever must
-- never see one of them sees none, and neither is disposed of before the other.

create table support.joining (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  into_case uuid not null references support.case_file (id) on delete cascade,
  body_id uuid not null references directory.body (id),
  because text not null check (because in ('same_number', 'same_name_and_birth', 'person_says', 'opened_twice')),
  state text not null default 'proposed' check (state in ('proposed', 'declined', 'joined', 'parted')),
  proposed_by uuid not null references identity.person (id),
  proposed_at timestamptz not null,
  answered_by uuid references identity.person (id),
  answered_at timestamptz,
  parted_by uuid references identity.person (id),
  parted_at timestamptz,
  copies integer,
  views integer,
  check (case_id <> into_case),
  check ((answered_by is null) = (state = 'proposed')),
  check ((parted_by is null) = (state <> 'parted')),
  check (state not in ('joined', 'parted') or answered_by <> proposed_by)
);
comment on table support.joining is 'Two cases of one body that are the same person''s, the one annexed to the other';
comment on column support.joining.id is 'Identifier | internal | case';
comment on column support.joining.case_id is 'The case that is annexed | sensitive | case';
comment on column support.joining.into_case is 'The case that goes on | sensitive | case';
comment on column support.joining.body_id is 'The body whose cases they are | sensitive | case';
comment on column support.joining.because is 'By what it is known that they are one person''s | sensitive | case';
comment on column support.joining.state is 'How it stands | internal | case';
comment on column support.joining.proposed_by is 'Who proposed it | personal | case';
comment on column support.joining.proposed_at is 'When | internal | case';
comment on column support.joining.answered_by is 'Who confirmed or declined it | personal | case';
comment on column support.joining.answered_at is 'When | internal | case';
comment on column support.joining.parted_by is 'Who parted them again | personal | case';
comment on column support.joining.parted_at is 'When | internal | case';
comment on column support.joining.copies is 'Copies of the annexed case that others have, when it was annexed | sensitive | case';
comment on column support.joining.views is 'Live views of it that had been opened, all ended by then | sensitive | case';
create unique index joining_of_case on support.joining (case_id) where state in ('proposed', 'joined');
create index joining_into on support.joining (into_case) where state = 'joined';

alter table support.assignment add column joining_id uuid references support.joining (id) on delete set null;
comment on column support.assignment.joining_id is 'The joining by which whoever works on the other case reads this one; absent otherwise | internal | case';

-- All cases that are joined with one, itself among them. As whoever asks, behind the wall of the table.
create function support.one_with(wanted uuid) returns setof uuid language sql stable parallel restricted as $$
  with whole as (select coalesce((select j.into_case from support.joining j where j.case_id = wanted and j.state = 'joined'), wanted) as id)
  select w.id from whole w
  union all
  select j.case_id from whole w join support.joining j on j.into_case = w.id and j.state = 'joined'
$$;
revoke all on function support.one_with(uuid) from public;
grant execute on function support.one_with(uuid) to samlad_application;

create or replace function disclosure.denies(wanted uuid) returns boolean
  language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from disclosure.denial d where d.case_id in (select support.one_with(wanted)) and d.lifted_at is null
    and (d.person_alias = access.alias('denied', access.person()) or d.body_alias = access.alias('denied', access.body())))
$$;
create or replace function disclosure.denied_cases() returns uuid[]
  language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array(
    select distinct support.one_with(d.case_id) from disclosure.denial d
    where d.lifted_at is null
      and (d.person_alias = access.alias('denied', access.person()) or d.body_alias = access.alias('denied', access.body()))), '{}')
$$;
create or replace function support.may_be_given(wanted uuid, candidate uuid) returns boolean
  language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
  select support.may_assign(wanted) and not exists (select from disclosure.denial d
    where d.case_id in (select support.one_with(wanted)) and d.lifted_at is null
      and (d.person_alias = access.alias('denied', candidate) or d.body_alias = access.alias('denied', access.body())))
$$;
create or replace function arrivals.kept_from(wanted_case uuid, person uuid, body uuid) returns boolean
  language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
  select wanted_case is not null and exists (select from disclosure.denial d
    where d.case_id in (select support.one_with(wanted_case)) and d.lifted_at is null
      and (d.person_alias = access.alias('denied', person) or d.body_alias = access.alias('denied', body)))
$$;
create or replace function disclosure.count_denied(of_case uuid) returns integer
  language sql stable parallel restricted
  return (select count(*)::integer from disclosure.denial where case_id in (select support.one_with(of_case)) and lifted_at is null);
-- Whether a whole body must never see a case, or one that is joined with it: asked by those who work on it.
create function disclosure.keeps_out(of_case uuid, body uuid) returns boolean
  language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
  select support.works_on(of_case) and exists (select from disclosure.denial d
    where d.case_id in (select support.one_with(of_case)) and d.lifted_at is null and d.body_alias = access.alias('denied', body))
$$;
revoke all on function disclosure.keeps_out(uuid, uuid) from public;
grant execute on function disclosure.keeps_out(uuid, uuid) to samlad_application;

-- Who leads proposes and answers; those who work on either of two that are joined see that they are.
alter table support.joining enable row level security;
grant select, insert on support.joining to samlad_application;
grant update (state, answered_by, answered_at, parted_by, parted_at) on support.joining to samlad_application;
create policy read on support.joining for select to samlad_application using (
  (select access.role()) = 'system'
  or (support.leads(case_id) and support.leads(into_case))
  or (state = 'joined' and (support.works_on(case_id) or support.works_on(into_case))));
create policy add on support.joining for insert to samlad_application with check (
  support.leads(case_id) and support.leads(into_case) and body_id = (select access.body())
  and proposed_by = (select access.person()) and state = 'proposed');
create policy change on support.joining for update to samlad_application
  using ((select access.role()) = 'system' or (support.leads(case_id) and support.leads(into_case)));

-- The number of the case to which one is annexed: a signpost for those who work on either.
create function support.goes_on_in(annexed uuid) returns text
  language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
  select c.number from support.joining j join support.case_file c on c.id = j.into_case
  where j.case_id = annexed and j.state = 'joined' and (support.works_on(annexed) or support.leads(annexed))
$$;
revoke all on function support.goes_on_in(uuid) from public;
grant execute on function support.goes_on_in(uuid) to samlad_application;

-- One case goes on and others are annexed to it: never in a chain.
create function support.joins_no_chain() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1 from support.case_file c where c.id in (new.case_id, new.into_case) order by c.id for update;
  if new.state in ('proposed', 'joined') and exists (select from support.joining j where j.id <> new.id and j.state = 'joined'
      and (j.case_id in (new.case_id, new.into_case) or j.into_case = new.case_id)) then
    raise exception 'joining.chain' using errcode = 'SL409';
  end if;
  return new;
end $$;
create trigger joins_no_chain before insert or update on support.joining for each row execute function support.joins_no_chain();

-- Each step by the one who acts, in its order; joined by another than who proposed it, when the case has been closed by those who work on
-- it, and parted within thirty days.
create function support.keep_joining() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  actor constant uuid := access.person();
begin
  if access.role() = 'system' then
    return new;
  end if;
  if old.state = 'proposed' and new.state in ('joined', 'declined') and new.answered_by = actor and new.parted_by is null then
    if new.state = 'joined' then
      if actor = old.proposed_by then
        raise exception 'joining.not_alone' using errcode = 'SL409';
      end if;
      if exists (select from support.assignment a where a.case_id = old.into_case and a.person_id = actor and a.ended_at is null)
          and not exists (select from support.assignment a where a.case_id = old.case_id and a.person_id = actor and a.ended_at is null) then
        raise exception 'joining.gains' using errcode = 'SL409';
      end if;
      if not exists (select from support.case_file c where c.id = old.case_id and c.state = 'closed') then
        raise exception 'joining.close_first' using errcode = 'SL409';
      end if;
      select count(*) filter (where d.form = 'copy'), count(*) filter (where d.form = 'live') into new.copies, new.views
        from disclosure.disclosure d where d.case_id = old.case_id;
    end if;
  elsif old.state = 'joined' and new.state = 'parted' and new.parted_by = actor and new.answered_by = old.answered_by
      and new.answered_at = old.answered_at then
    if access.now() >= old.answered_at + interval '30 days' then
      raise exception 'joining.too_late' using errcode = 'SL409';
    end if;
  else
    raise exception 'this step of a joining is not for the one who acts' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger keep_joining before update on support.joining for each row execute function support.keep_joining();

-- Whoever works on the case that goes on reads what is annexed to it; nobody does who must not see one of them.
create function support.read_beside(joined support.joining) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into support.assignment (case_id, body_id, person_id, part, since, given_by, joining_id)
  select joined.case_id, a.body_id, a.person_id, 'worker', access.now(), coalesce(access.person(), joined.answered_by), joined.id
  from support.assignment a
  where a.case_id = joined.into_case and a.ended_at is null
    and not exists (select from disclosure.denial d where d.case_id in (select support.one_with(joined.into_case)) and d.lifted_at is null
      and d.person_alias = access.alias('denied', a.person_id))
  on conflict do nothing
$$;
revoke all on function support.read_beside(support.joining) from public;
create function support.joining_stands() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.state = 'joined' then
    perform support.read_beside(new);
  elsif new.state = 'parted' then
    update support.assignment set ended_at = access.now(), ended_by = new.parted_by
      where joining_id = new.id and part = 'worker' and ended_at is null;
  end if;
  return null;
end $$;
create trigger joining_stands after update of state on support.joining for each row execute function support.joining_stands();
create function support.given_beside() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform support.read_beside(j) from support.joining j where j.into_case = new.case_id and j.state = 'joined';
  return null;
end $$;
create trigger given_beside after insert on support.assignment for each row execute function support.given_beside();

-- Whoever no longer works on the case that goes on reads what is annexed to it no more.
create function support.ended_beside() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update support.assignment a set ended_at = new.ended_at, ended_by = new.ended_by
    where a.person_id = new.person_id and a.part = 'worker' and a.ended_at is null
      and a.joining_id in (select j.id from support.joining j where j.into_case = new.case_id and j.state = 'joined');
  return null;
end $$;
create trigger ended_beside after update of ended_at on support.assignment for each row
  when (old.ended_at is null and new.ended_at is not null) execute function support.ended_beside();

-- A case that is annexed to another is written in no more, until they are parted.
create function support.stays_annexed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from support.joining j where j.case_id = new.id and j.state = 'joined') then
    raise exception 'joining.goes_on_elsewhere' using errcode = 'SL409';
  end if;
  return new;
end $$;
create trigger stays_annexed before update of state on support.case_file for each row
  when (old.state = 'closed' and new.state = 'open') execute function support.stays_annexed();
