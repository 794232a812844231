-- The walls of protected housing, tightened: who sees that somebody is placed, what may be changed by whom, what functions
-- tell whom, and what answers of staff can be drawn out of sums.

-- Who leads a case sees that a clock of a placement runs, and nothing of the placement: its row names the shelter.
drop policy read on housing.placement;
create policy read on housing.placement for select to samlad_application using (
  (select access.role()) = 'system' or support.works_on(case_id)
  or (housing.staffs(shelter_body) and case_id <> all (coalesce((select disclosure.denied_cases()), '{}'))));
drop policy change on housing.placement;
create policy change on housing.placement for update to samlad_application using (
  (select access.role()) = 'system' or support.works_on(case_id)
  or (housing.staffs(shelter_body) and not disclosure.denies(case_id)));

-- A placement takes over from one of its own case. Otherwise what a court has granted in another case would count in this.
alter table housing.placement
  add constraint moves_within_the_case foreign key (moves_from, case_id) references housing.placement (id, case_id),
  add constraint moved_within_the_case foreign key (moved_to, case_id) references housing.placement (id, case_id);
-- A grant is decided today or before, and lapses within four weeks and the days off that follow them: whoever grants only to
-- learn where it is does not go on knowing (lag 2024:79 4 kap.).
create policy lapses_in_time on housing.placement as restrictive for insert to samlad_application with check (
  decided_on <= (access.now() at time zone 'Europe/Stockholm')::date and lapses_on <= decided_on + 35);

create function housing.guard_placement_end() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.state = old.state and new.moved_to is distinct from old.moved_to then
    raise exception 'where somebody moved follows the step' using errcode = 'restrict_violation';
  end if;
  if new.state = old.state and (new.end_reason is distinct from old.end_reason or new.followed_by is distinct from old.followed_by)
    and access.role() <> 'system' and not support.works_on(old.case_id) then
    raise exception 'only those who work on the case change how it ended' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard_end before update on housing.placement for each row execute function housing.guard_placement_end();

-- What a court has said is told to those who may know of the placement, whoever else asks.
create function housing.knows_placement(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from housing.placement p where p.id = wanted and (access.role() = 'system' or support.works_on(p.case_id)
    or (housing.staffs(p.shelter_body) and not disclosure.denies(p.case_id))))
$$;
create or replace function housing.court_has_granted(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  with recursive line as (
    select p.id, p.moves_from, p.case_id from housing.placement p where p.id = wanted
    union select p.id, p.moves_from, p.case_id from line l join housing.placement p on p.id = l.moves_from and p.case_id = l.case_id)
  select housing.knows_placement(wanted)
    and exists (select from housing.court_matter m join line l on l.id = m.placement_id where m.outcome = 'approved')
$$;
create or replace function housing.waits_for_court(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select housing.knows_placement(wanted) and exists (select from housing.placement p
    join housing.placement_child c on c.placement_id = p.id
    join housing.placement_person n on n.placement_id = c.placement_id and n.number = c.number and n.left_on is null
    where p.id = wanted and c.guardians in ('second_without_consent', 'second_suspected')
      and not housing.court_has_granted(p.id)
      and (p.ground <> 'social_board_immediate'
        or exists (select from housing.court_matter m where m.placement_id = p.id and m.outcome in ('refused', 'withdrawn'))))
$$;

-- Places are kept until the day that was decided and no longer: asked for later days, it would tell when others come.
create or replace function housing.prolong_places(wanted uuid, until_moment timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from housing.placement p where p.id = wanted and p.state = 'in_force' and support.works_on(p.case_id)
      and until_moment <= (p.planned_until + 1)::timestamp at time zone 'Europe/Stockholm') then
    return false;
  end if;
  delete from housing.occupancy t using housing.occupancy o
    where t.follows_id = o.id and o.placement_id = wanted and o.kind = 'stay' and o.ended_at is null;
  update housing.occupancy set during = tstzrange(lower(during), until_moment)
    where placement_id = wanted and kind = 'stay' and ended_at is null and upper(during) < until_moment;
  insert into housing.occupancy (id, shelter_id, place_id, during, kind, follows_id, made_at)
    select gen_random_uuid(), o.shelter_id, o.place_id,
      tstzrange(upper(o.during), upper(o.during) + make_interval(hours => p.turnaround_hours)), 'turnaround', o.id, access.now()
    from housing.occupancy o join housing.place p on p.id = o.place_id
    where o.placement_id = wanted and o.kind = 'stay' and o.ended_at is null and not upper_inf(o.during) and p.turnaround_hours > 0;
  return true;
exception when exclusion_violation then
  return false;
end $$;

-- Somebody of the shelter who is denied a case sees that a place is used, so that nobody is given it, and takes it from nobody.
create function housing.denied_use(of_placement uuid, of_match uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from housing.placement p where p.id = of_placement and disclosure.denies(p.case_id))
    or exists (select from housing.match m where m.id = of_match and disclosure.denies(m.case_id))
$$;
create policy not_denied_add on housing.occupancy as restrictive for insert to samlad_application
  with check ((select access.role()) = 'system' or not housing.denied_use(placement_id, match_id));
create policy not_denied_change on housing.occupancy as restrictive for update to samlad_application
  using ((select access.role()) = 'system' or not housing.denied_use(placement_id, match_id));
create policy not_denied_remove on housing.occupancy as restrictive for delete to samlad_application
  using ((select access.role()) = 'system' or not housing.denied_use(placement_id, match_id));
create or replace function housing.let_go_held(wanted_match uuid) returns integer
  language plpgsql security definer set search_path = '' as $$
declare released integer;
begin
  delete from housing.occupancy o using housing.match m
  where o.match_id = wanted_match and o.kind = 'held' and m.id = o.match_id
    and (access.role() = 'system' or (housing.staffs(m.shelter_body) and not disclosure.denies(m.case_id)) or support.works_on(m.case_id));
  get diagnostics released = row_count;
  return released;
end $$;
create or replace function housing.let_go_reserved(wanted_placement uuid) returns integer
  language plpgsql security definer set search_path = '' as $$
declare released integer;
begin
  delete from housing.occupancy o using housing.placement p
  where o.placement_id = wanted_placement and o.kind = 'reserved' and p.id = o.placement_id
    and housing.knows_placement(p.id);
  get diagnostics released = row_count;
  return released;
end $$;

-- Answers are shown on the hour, whoever writes the request.
create policy released_on_the_hour on housing.request as restrictive for insert to samlad_application with check (
  next_release_at = date_trunc('hour', next_release_at, 'UTC'));

-- Steps towards protected housing stand in the timeline of those who work on the case; a live view of the person's needs of
-- housing opens the needs alone.
create policy guarded_kinds on support.event as restrictive for select to samlad_application using (
  (kind not like 'placement\_%' and kind not like 'housing\_%')
  or (select access.role()) = 'system' or support.works_on(case_id));

-- What colleagues have answered together is told once, when the round has been worked out: told meanwhile, whoever looks
-- before and after somebody has answered reads their answer.
create or replace function housing.own_competence(wanted_round uuid, wanted_shelter uuid)
  returns table (statement text, answer text, count bigint)
  language sql stable security definer set search_path = '' as $$
  select e.key, e.value #>> '{}', count(*)
  from housing.competence_answer a cross join lateral jsonb_each(a.answers) as e (key, value)
  where a.round_id = wanted_round and a.shelter_id = wanted_shelter
    and exists (select from housing.competence_round r where r.id = wanted_round and r.results_at is not null)
    and exists (select from housing.shelter s where s.id = wanted_shelter and housing.staffs(s.body_id))
    and (select count(*) from housing.competence_answer o where o.round_id = wanted_round and o.shelter_id = wanted_shelter) >= 5
  group by 1, 2
$$;
-- Nobody answers twice: there are never more answers than people who have answered.
create function housing.guard_competence_answer() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if (select count(*) from housing.competence_answer a where a.round_id = new.round_id)
    >= (select count(*) from housing.competence_answered a where a.round_id = new.round_id) then
    raise exception 'who has answered does not answer again' using errcode = 'check_violation';
  end if;
  if exists (select from housing.competence_round r where r.id = new.round_id and r.results_at is not null) then
    raise exception 'the round has been worked out' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard before insert on housing.competence_answer for each row execute function housing.guard_competence_answer();
-- An answer and the note that its writer has answered were written in one transaction, which the database keeps with each row.
-- Once a round has closed all of its answers are written anew, in an order drawn by lot: no row leads back to a person.
create function housing.unlink_competence_answers(wanted_round uuid) returns void
  language plpgsql security definer set search_path = '' as $$
declare kept housing.competence_answer[];
begin
  if access.role() is distinct from 'system' then
    raise exception 'only the system writes answers anew' using errcode = 'insufficient_privilege';
  end if;
  select array_agg(a order by random()) into kept from housing.competence_answer a where a.round_id = wanted_round;
  delete from housing.competence_answer where round_id = wanted_round;
  insert into housing.competence_answer (round_id, shelter_id, setting, answers)
    select k.round_id, k.shelter_id, k.setting, k.answers from unnest(kept) as k;
end $$;

revoke execute on function housing.knows_placement(uuid), housing.denied_use(uuid, uuid), housing.unlink_competence_answers(uuid) from public;
grant execute on function housing.knows_placement(uuid), housing.denied_use(uuid, uuid), housing.unlink_competence_answers(uuid) to samlad_application;
