-- Help does not lapse without a ground in law. A grant of protected housing to an adult lapses by no section; for a child who is placed
-- without the second guardian's consent lag 2024:79 lets what lets it stay cease: the court's grant four weeks after legal force where the
-- placement has not begun (3:4), an immediate decision that was not submitted within a week (4:4) or followed by an application within six
-- weeks of the start (4:7). Every grant had lapsed 28 days after its decision: those that did are listed to their boards, and stay as they
-- are. How long a grant that has not begun shows where is a rule of the house, for domain rule 8 alone.
alter table housing.placement rename column lapses_on to known_until;
comment on column housing.placement.known_until is 'Last day on which it shows where before it has begun: a rule of the house | sensitive | case';
alter table housing.placement add column court_ceased_on date;
comment on column housing.placement.court_ceased_on is 'Since when what lets a child stay has ceased by law (lag 2024:79 3:4, 4:4, 4:7), as far as is written down | sensitive | case';
grant update (court_ceased_on) on housing.placement to samlad_application;
drop policy lapses_in_time on housing.placement;
create policy known_for_a_time on housing.placement as restrictive for insert to samlad_application with check (
  decided_on <= (access.now() at time zone 'Europe/Stockholm')::date and planned_from <= decided_on + 90
  and known_until <= greatest(decided_on, planned_from) + 35 and court_ceased_on is null);

alter table housing.court_matter add column final_on date check (final_on >= decided_on),
  add constraint final_where_granted check (final_on is null or (kind = 'application' and outcome = 'approved'));
comment on column housing.court_matter.final_on is 'Day on which a grant of the court became final | sensitive | case';
grant update (final_on) on housing.court_matter to samlad_application;
-- After a grant has ceased the board applies again.
alter table housing.court_matter drop constraint court_matter_placement_id_kind_key;

create or replace function housing.has_placed_in(wanted uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from housing.placement p where p.shelter_id = wanted and p.body_id = access.body()
    and p.ground in ('social_board', 'social_board_immediate')
    and (p.state = 'in_force' or (p.state = 'granted'
      and p.known_until >= (access.now() at time zone 'Europe/Stockholm')::date))
    and housing.knows_where(p.id))
$$;
-- What has ceased counts no more, for this placement or for one that takes over from it.
create or replace function housing.court_has_granted(wanted uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive line as (
    select p.id, p.moves_from, p.case_id, p.court_ceased_on from housing.placement p where p.id = wanted
    union select p.id, p.moves_from, p.case_id, p.court_ceased_on
      from line l join housing.placement p on p.id = l.moves_from and p.case_id = l.case_id)
  select housing.knows_placement(wanted)
    and exists (select from housing.court_matter m join line l on l.id = m.placement_id
      where m.outcome = 'approved' and l.court_ceased_on is null)
$$;
create or replace function housing.waits_for_court(wanted uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select housing.knows_placement(wanted) and exists (select from housing.placement p
    join housing.placement_child c on c.placement_id = p.id
    join housing.placement_person n on n.placement_id = c.placement_id and n.number = c.number and n.left_on is null
    where p.id = wanted and c.guardians in ('second_without_consent', 'second_suspected')
      and (p.court_ceased_on is not null or (not housing.court_has_granted(p.id)
        and (p.ground <> 'social_board_immediate'
          or exists (select from housing.court_matter m where m.placement_id = p.id and m.outcome in ('refused', 'withdrawn'))))))
$$;

-- As before, but that a grant to somebody begins whenever it was granted.
create or replace function housing.guard_placement() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare works boolean := access.role() = 'system' or support.works_on(old.case_id);
begin
  if new.state <> old.state and not ((old.state, new.state) in (('granted', 'in_force'), ('granted', 'lapsed'),
      ('granted', 'withdrawn'), ('in_force', 'ended'), ('in_force', 'moved'))) then
    raise exception 'a placement does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  if not works and (new.planned_until <> old.planned_until or new.review_on is distinct from old.review_on) then
    raise exception 'only those who work on the case change its decision' using errcode = 'insufficient_privilege';
  end if;
  if not works and new.court_ceased_on is distinct from old.court_ceased_on then
    raise exception 'only those who work on the case write of the court' using errcode = 'insufficient_privilege';
  end if;
  if new.state = old.state then
    if new.started_on is distinct from old.started_on or new.ended_on is distinct from old.ended_on then
      raise exception 'days of a placement follow its steps' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if new.state in ('lapsed', 'withdrawn') and not works then
    raise exception 'only those who work on the case take a grant back' using errcode = 'insufficient_privilege';
  end if;
  if new.state = 'in_force' then
    if housing.waits_for_court(new.id) then
      raise exception 'a child waits for the court' using errcode = 'restrict_violation';
    end if;
    if new.moves_from is null then
      if exists (select from housing.placement p where p.case_id = new.case_id and p.state = 'in_force' and p.id <> new.id) then
        raise exception 'another placement runs' using errcode = 'unique_violation';
      end if;
    else
      update housing.placement set state = 'moved', moved_to = new.id, ended_on = new.started_on, end_reason = 'planned',
        followed_by = 'other_shelter', revision = revision + 1 where id = new.moves_from and state = 'in_force';
    end if;
  end if;
  if new.state = 'moved' and not exists (select from housing.placement p
      where p.id = new.moved_to and p.moves_from = old.id and p.case_id = old.case_id and p.state in ('granted', 'in_force')) then
    raise exception 'moved to nowhere' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- A clock of a first day stops with it too.
create or replace function housing.follow_placement() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare works boolean := access.role() <> 'system' and support.works_on(new.case_id);
begin
  if new.state = old.state then return null; end if;
  if new.state in ('lapsed', 'withdrawn') then
    perform housing.free_places(new.id, null, access.now());
  elsif new.state in ('ended', 'moved') then
    perform housing.free_places(new.id, null, housing.end_of(new.ended_on));
  elsif new.state = 'in_force' then
    -- What concerns a child who was received in protected housing is never disposed of (SoL 16:2). How long the case is kept
    -- is worked out anew in the night; until then it is kept.
    update support.case_file c set placed_or_sheltered = true, keep_until = null, dispose_by = null, retention_reason = null,
        retention_computed_at = null
      where c.id = new.case_id and not c.placed_or_sheltered and (c.age_group <> 'adult'
        or exists (select from housing.placement_person n where n.placement_id = new.id and n.kind <> 'adult'));
  end if;
  update support.clock set state = case when new.state = 'lapsed' then 'lapsed' else 'done' end,
      ended_on = (access.now() at time zone 'Europe/Stockholm')::date, ended_by = case when works then access.person() end, next_warning = null,
      revision = revision + 1
    where case_id = new.case_id and subject_id = new.id and state = 'running'
      and (kind in ('placement_start', 'placement_lapse') or new.state in ('lapsed', 'withdrawn', 'ended', 'moved'));
  -- The timeline of the placing body never names the shelter's people.
  insert into support.event (case_id, at, section, kind, subject_id, person_id, body_id)
    values (new.case_id, access.now(), 'housing', 'placement_' || new.state, new.id,
      case when works then access.person() end, case when works then access.body() end);
  return null;
end $$;

-- That somebody is to move into protected housing, or lives there, is opened by no emergency and no live view of the legal situation.
drop policy guarded_kinds on support.clock;
create policy guarded_kinds on support.clock as restrictive for select to samlad_application using (
  kind not in ('placement_start', 'placement_lapse', 'court_submission', 'court_trial', 'court_application', 'court_hearing')
  or (select access.role()) = 'system' or support.works_on(case_id) or support.leads(case_id));

-- Grants that lapsed by the rule that was wrong, and clocks that still run by it: told to those who work on the case, or whoever leads.
update support.clock set state = 'done', ended_on = (access.now() at time zone 'Europe/Stockholm')::date, next_warning = null, revision = revision + 1
  where kind = 'placement_lapse' and state = 'running';
insert into arrivals.arrival (kind, about_id, case_id, body_id, roles, people, urgency, place, from_body, arrived_at)
  select 'housing.lapsed_without_ground', p.id, p.case_id, p.body_id,
    case when w.people = '{}' then array['case_manager'] else '{}' end, w.people, 'ordinary',
    jsonb_build_object('caseId', p.case_id, 'placementId', p.id), p.body_id, now()
  from housing.placement p
    cross join lateral (select coalesce(array_agg(a.person_id order by a.person_id), '{}') as people
      from support.assignment a where a.case_id = p.case_id and a.body_id = p.body_id and a.ended_at is null) w
  where p.state = 'lapsed';
