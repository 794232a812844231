-- Placements in protected housing: who is placed, on which decisions, what a court has said, reviews, and who has looked at
-- where it is. A placement is made only through an offer that was chosen, or in a shelter of one's own: otherwise whoever
-- decides could place somebody somewhere only to learn where it is.
create schema if not exists housing;
grant usage on schema housing to samlad_application;

alter table housing.shelter add column certified_until date;
comment on column housing.shelter.certified_until is 'Last day of its certificate in the national support programme; absent where it has none | sensitive | permanent';
grant update (certified_until) on housing.shelter to samlad_application;

alter table housing.offer add unique (id, case_id);

-- Reasons stand with each decision, below.
alter table housing.placement
  drop column sealed_reasons,
  add column offer_id uuid,
  add column phase text check (phase in ('rest', 'rehabilitation', 'integration')),
  add column moves_from uuid references housing.placement (id),
  add constraint of_its_offer foreign key (offer_id, case_id) references housing.offer (id, case_id),
  add constraint phase_of_the_programme check ((phase is not null) = (ground = 'national_support_programme')),
  add constraint decided_before_it_begins check (planned_from >= decided_on and lapses_on > decided_on),
  add constraint begun_where_it_runs check ((state in ('in_force', 'ended', 'moved')) = (started_on is not null)),
  add constraint ended_where_it_is_over check ((state in ('ended', 'moved')) = (ended_on is not null)),
  add constraint moved_somewhere check ((state = 'moved') = (moved_to is not null)),
  add constraint begins_within_the_decision check (started_on >= planned_from),
  add constraint known_end check (end_reason in ('planned', 'person_left', 'found', 'needs_not_met', 'could_not_stay', 'court_refused',
    'declined', 'other_solution', 'mistake', 'other')),
  add constraint known_after check (followed_by in ('own_housing', 'family_or_friends', 'other_shelter', 'supported_housing',
    'treatment', 'return', 'to_whom_harmed', 'detention', 'other', 'unknown'));
comment on column housing.placement.offer_id is 'The offer that was chosen, where it came through the pool | sensitive | case';
comment on column housing.placement.phase is 'Phase of the national support programme | sensitive | case';
comment on column housing.placement.moves_from is 'The placement that it takes over from | sensitive | case';
-- Nobody is placed twice at the same time: one that runs, and one that is granted and waits (a move).
create unique index placement_one_in_force on housing.placement (case_id) where state = 'in_force';
create unique index placement_one_granted on housing.placement (case_id) where state = 'granted';
create unique index placement_one_of_an_offer on housing.placement (offer_id) where state not in ('withdrawn', 'lapsed');

create table housing.placement_person (
  id uuid primary key,
  placement_id uuid not null,
  case_id uuid not null references support.case_file (id),
  number smallint not null check (number > 0),
  kind text not null check (kind in ('adult', 'child', 'infant')),
  left_on date,
  unique (placement_id, number),
  unique (placement_id, case_id, number),
  foreign key (placement_id, case_id) references housing.placement (id, case_id) on delete cascade,
  check (number > 1 or kind = 'adult')
);
comment on table housing.placement_person is 'The people of a placement, without names: 1 is the adult who was granted it';
comment on column housing.placement_person.id is 'Identifier | internal | case';
comment on column housing.placement_person.placement_id is 'The placement | sensitive | case';
comment on column housing.placement_person.case_id is 'The case | sensitive | case';
comment on column housing.placement_person.number is 'Number in the household | sensitive | case';
comment on column housing.placement_person.kind is 'Adult, child or infant, as when it was decided | sensitive | case';
comment on column housing.placement_person.left_on is 'Last day, where this person left before the others | sensitive | case';

-- What concerns a child's guardians and age is read by those who work on the case, never in the shelter's list.
create table housing.placement_child (
  id uuid primary key,
  placement_id uuid not null,
  case_id uuid not null references support.case_file (id),
  number smallint not null,
  guardians text not null check (guardians in ('sole', 'both_consent', 'second_without_consent', 'second_suspected')),
  sealed_birth bytea not null,
  foreign key (placement_id, case_id, number) references housing.placement_person (placement_id, case_id, number) on delete cascade,
  unique (placement_id, number)
);
comment on table housing.placement_child is 'A child of a placement: who its guardians are, and when it was born';
comment on column housing.placement_child.id is 'Identifier, bound into what is sealed | internal | case';
comment on column housing.placement_child.placement_id is 'The placement | sensitive | case';
comment on column housing.placement_child.case_id is 'The case | sensitive | case';
comment on column housing.placement_child.number is 'Number in the household | sensitive | case';
comment on column housing.placement_child.guardians is 'Whether a second guardian is there and consents, in codes (lag 2024:79 3 kap.) | sensitive | case';
comment on column housing.placement_child.sealed_birth is 'Day of birth, sealed | sensitive | case';

create table housing.placement_decision (
  id uuid primary key,
  placement_id uuid not null,
  case_id uuid not null references support.case_file (id),
  kind text not null check (kind in ('grant', 'prolong')),
  ground text not null check (ground in ('social_board', 'social_board_immediate', 'national_support_programme')),
  phase text check (phase in ('rest', 'rehabilitation', 'integration')),
  decided_on date not null,
  from_day date not null check (from_day >= decided_on or kind = 'prolong'),
  until_day date not null check (until_day >= from_day),
  sealed_reasons bytea not null,
  decided_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  foreign key (placement_id, case_id) references housing.placement (id, case_id) on delete cascade,
  check ((phase is not null) = (ground = 'national_support_programme'))
);
comment on table housing.placement_decision is 'Each decision on a placement: what was granted, prolonged, and why; never written over';
comment on column housing.placement_decision.id is 'Identifier, bound into what is sealed | internal | case';
comment on column housing.placement_decision.placement_id is 'The placement | sensitive | case';
comment on column housing.placement_decision.case_id is 'The case | sensitive | case';
comment on column housing.placement_decision.kind is 'Granted or prolonged | sensitive | case';
comment on column housing.placement_decision.ground is 'What it rests on | sensitive | case';
comment on column housing.placement_decision.phase is 'Phase of the national support programme | sensitive | case';
comment on column housing.placement_decision.decided_on is 'Day of the decision | sensitive | case';
comment on column housing.placement_decision.from_day is 'First day that it covers | sensitive | case';
comment on column housing.placement_decision.until_day is 'Last day that it covers | sensitive | case';
comment on column housing.placement_decision.sealed_reasons is 'Reasons, sealed | sensitive | case';
comment on column housing.placement_decision.decided_by is 'Who decided | personal | case';
comment on column housing.placement_decision.made_at is 'When it was entered | internal | case';

create table housing.placement_review (
  id uuid primary key,
  placement_id uuid not null,
  case_id uuid not null references support.case_file (id),
  held_on date not null,
  due_on date,
  outcome text not null check (outcome in ('continues', 'prolong', 'move', 'end')),
  person_took_part boolean not null,
  next_on date check (next_on > held_on),
  sealed_note bytea,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  foreign key (placement_id, case_id) references housing.placement (id, case_id) on delete cascade
);
comment on table housing.placement_review is 'A review of a placement that was held';
comment on column housing.placement_review.id is 'Identifier, bound into what is sealed | internal | case';
comment on column housing.placement_review.placement_id is 'The placement | sensitive | case';
comment on column housing.placement_review.case_id is 'The case | sensitive | case';
comment on column housing.placement_review.held_on is 'Day it was held | sensitive | case';
comment on column housing.placement_review.due_on is 'Day it was planned for | sensitive | case';
comment on column housing.placement_review.outcome is 'What it came to | sensitive | case';
comment on column housing.placement_review.person_took_part is 'Whether the person took part | sensitive | case';
comment on column housing.placement_review.next_on is 'Day of the next | sensitive | case';
comment on column housing.placement_review.sealed_note is 'What was said, sealed | sensitive | case';
comment on column housing.placement_review.made_by is 'Who wrote it | personal | case';
comment on column housing.placement_review.made_at is 'When | internal | case';

create table housing.court_matter (
  id uuid primary key,
  placement_id uuid not null,
  case_id uuid not null references support.case_file (id),
  kind text not null check (kind in ('application', 'submission')),
  sent_on date not null,
  decided_on date check (decided_on >= sent_on),
  outcome text check (outcome in ('approved', 'refused', 'withdrawn')),
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  revision integer not null default 1,
  unique (placement_id, kind),
  check ((decided_on is null) = (outcome is null)),
  foreign key (placement_id, case_id) references housing.placement (id, case_id) on delete cascade
);
comment on table housing.court_matter is 'The administrative court on a child without the second guardian''s consent: application, or submission of an immediate grant';
comment on column housing.court_matter.id is 'Identifier | internal | case';
comment on column housing.court_matter.placement_id is 'The placement | sensitive | case';
comment on column housing.court_matter.case_id is 'The case | sensitive | case';
comment on column housing.court_matter.kind is 'Application (3 kap.) or submission of an immediate grant (4 kap.) | sensitive | case';
comment on column housing.court_matter.sent_on is 'Day it was sent | sensitive | case';
comment on column housing.court_matter.decided_on is 'Day the court decided | sensitive | case';
comment on column housing.court_matter.outcome is 'What the court decided | sensitive | case';
comment on column housing.court_matter.made_by is 'Who entered it | personal | case';
comment on column housing.court_matter.made_at is 'When | internal | case';
comment on column housing.court_matter.revision is 'Number of its last change | internal | case';

create table housing.placement_look (
  id uuid primary key,
  placement_id uuid not null,
  case_id uuid not null references support.case_file (id),
  person_id uuid not null references identity.person (id),
  looked_at timestamptz not null,
  foreign key (placement_id, case_id) references housing.placement (id, case_id) on delete cascade
);
comment on table housing.placement_look is 'Who of the placing board has looked at where somebody is placed';
comment on column housing.placement_look.id is 'Identifier | internal | case';
comment on column housing.placement_look.placement_id is 'The placement | sensitive | case';
comment on column housing.placement_look.case_id is 'The case | sensitive | case';
comment on column housing.placement_look.person_id is 'Who | personal | case';
comment on column housing.placement_look.looked_at is 'When | sensitive | case';
create index placement_look_of on housing.placement_look (placement_id, looked_at desc);

-- A link that a shelter makes from a placement to a case of its own.
create table housing.resident_case (
  placement_id uuid primary key references housing.placement (id) on delete cascade,
  case_id uuid not null references support.case_file (id),
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null
);
comment on table housing.resident_case is 'A shelter''s own case of somebody who is placed with it';
comment on column housing.resident_case.placement_id is 'The placement | sensitive | case';
comment on column housing.resident_case.case_id is 'The shelter''s own case | sensitive | case';
comment on column housing.resident_case.made_by is 'Who linked them | personal | case';
comment on column housing.resident_case.made_at is 'When | internal | case';

-- Who may decide on what ground: a municipality's social services, or for the national support programme an organisation.
create function housing.may_decide(wanted_ground text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select case when wanted_ground = 'national_support_programme' then
      coalesce(s.secrecy, case when b.type in ('municipality', 'region', 'agency', 'county_board') then '' else 'ngo' end)
        in ('ngo', 'private_provider') and access.role() in ('caseworker', 'case_manager', 'ngo_officer', 'shelter_staff')
    else b.type = 'municipality' and coalesce(s.secrecy, 'social') = 'social' and access.role() in ('caseworker', 'case_manager') end
  from directory.body b left join support.body_setting s on s.body_id = b.id where b.id = access.body()
$$;
-- The shelter behind an offer that was chosen in a case that the actor works on. It is told to nobody else.
create function housing.shelter_for(wanted_offer uuid, wanted_case uuid)
  returns table (shelter_id uuid, shelter_body uuid, request_id uuid, certified_until date)
  language sql stable security definer set search_path = '' as $$
  select m.shelter_id, m.shelter_body, o.request_id, s.certified_until
  from housing.offer o join housing.match m on m.offer_id = o.id join housing.shelter s on s.id = m.shelter_id
  where o.id = wanted_offer and o.case_id = wanted_case and o.state = 'chosen' and s.closed_at is null
    and support.works_on(wanted_case)
$$;
create function housing.may_place_in(wanted_shelter uuid, through_offer uuid, wanted_case uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select case when through_offer is not null
    then exists (select from housing.shelter_for(through_offer, wanted_case) f where f.shelter_id = wanted_shelter)
    else exists (select from housing.shelter s where s.id = wanted_shelter and s.closed_at is null and housing.staffs(s.body_id)) end
$$;

-- Where somebody is placed is known from the grant until the placement has ended or the grant has lapsed, by the day itself.
create or replace function housing.has_placed_in(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from housing.placement p where p.shelter_id = wanted and p.body_id = access.body()
    and p.ground in ('social_board', 'social_board_immediate')
    and (p.state = 'in_force' or (p.state = 'granted'
      and p.lapses_on >= (access.now() at time zone 'Europe/Stockholm')::date))
    and support.works_on(p.case_id))
$$;

-- Whether the court has granted it: for this placement, or for one that it takes over from. The grant is of protected
-- housing, not of one house.
create function housing.court_has_granted(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  with recursive line as (
    select p.id, p.moves_from from housing.placement p where p.id = wanted
    union select p.id, p.moves_from from line l join housing.placement p on p.id = l.moves_from)
  select exists (select from housing.court_matter m join line l on l.id = m.placement_id where m.outcome = 'approved')
$$;
-- A child without the second guardian's consent waits for the court, unless the board has decided at once (lag 2024:79 3–4 kap.).
create function housing.waits_for_court(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from housing.placement p
    join housing.placement_child c on c.placement_id = p.id
    join housing.placement_person n on n.placement_id = c.placement_id and n.number = c.number and n.left_on is null
    where p.id = wanted and c.guardians in ('second_without_consent', 'second_suspected')
      and not housing.court_has_granted(p.id)
      and (p.ground <> 'social_board_immediate'
        or exists (select from housing.court_matter m where m.placement_id = p.id and m.outcome in ('refused', 'withdrawn'))))
$$;

-- Frees the places of a placement, or of one of its people, from a moment on; a place that was lived in rests as it must.
create function housing.free_places(wanted uuid, wanted_number smallint, from_moment timestamptz) returns void
  language plpgsql security definer set search_path = '' as $$
declare used record; next_use timestamptz;
begin
  for used in select o.id, o.shelter_id, o.place_id, o.kind, o.during, p.turnaround_hours
    from housing.occupancy o join housing.place p on p.id = o.place_id
    where o.placement_id = wanted and (wanted_number is null or o.person_number = wanted_number)
      and (o.kind = 'reserved' or o.ended_at is null)
    for update of o
  loop
    if used.kind = 'reserved' or lower(used.during) >= from_moment then
      delete from housing.occupancy where id = used.id;
    else
      delete from housing.occupancy where follows_id = used.id;
      -- Where the place was promised to somebody else meanwhile, the use ends where theirs begins, and rests as time allows.
      select min(lower(n.during)) into next_use from housing.occupancy n
        where n.place_id = used.place_id and n.id <> used.id and lower(n.during) > lower(used.during);
      update housing.occupancy set during = tstzrange(lower(during), least(from_moment, next_use)), ended_at = from_moment
        where id = used.id;
      if used.turnaround_hours > 0 and (next_use is null or next_use > from_moment) then
        insert into housing.occupancy (id, shelter_id, place_id, during, kind, follows_id, made_at)
          values (gen_random_uuid(), used.shelter_id, used.place_id, tstzrange(from_moment,
              least(from_moment + make_interval(hours => used.turnaround_hours), next_use)), 'turnaround', used.id, access.now());
      end if;
    end if;
  end loop;
end $$;
revoke all on function housing.free_places(uuid, smallint, timestamptz) from public;

-- The places that were held for the offer become reserved for the people who were granted the placement; those held for
-- anybody else are let go.
create function housing.reserve_offered(wanted uuid) returns integer
  language plpgsql security definer set search_path = '' as $$
declare taken integer;
begin
  if not exists (select from housing.placement p where p.id = wanted and p.state = 'granted' and support.works_on(p.case_id)) then
    return 0;
  end if;
  delete from housing.occupancy o using housing.placement p join housing.match m on m.offer_id = p.offer_id
    where p.id = wanted and o.match_id = m.id and o.kind = 'held'
      and o.person_number not in (select n.number from housing.placement_person n where n.placement_id = p.id);
  update housing.occupancy o set kind = 'reserved', placement_id = p.id, match_id = null
    from housing.placement p join housing.match m on m.offer_id = p.offer_id
    where p.id = wanted and o.match_id = m.id and o.kind = 'held';
  get diagnostics taken = row_count;
  return taken;
end $$;
revoke execute on function housing.reserve_offered(uuid) from public;
grant execute on function housing.reserve_offered(uuid) to samlad_application;

-- The places of a placement that is prolonged are kept until another day; no where one of them is promised to somebody else.
create function housing.prolong_places(wanted uuid, until_moment timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from housing.placement p where p.id = wanted and p.state = 'in_force' and support.works_on(p.case_id)) then
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
revoke execute on function housing.prolong_places(uuid, timestamptz) from public;
grant execute on function housing.prolong_places(uuid, timestamptz) to samlad_application;

create function housing.end_of(day date) returns timestamptz language sql stable set search_path = '' as $$
  select least(access.now(), (day + 1)::timestamp at time zone 'Europe/Stockholm')
$$;

-- What may become of a placement, whoever asks: no way leads back, what a decision says is changed by those who work on the
-- case alone, nobody begins whose child waits for a court.
create function housing.guard_placement() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare works boolean := access.role() = 'system' or support.works_on(old.case_id);
begin
  if new.state <> old.state and not ((old.state, new.state) in (('granted', 'in_force'), ('granted', 'lapsed'),
      ('granted', 'withdrawn'), ('in_force', 'ended'), ('in_force', 'moved'))) then
    raise exception 'a placement does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  if not works and (new.planned_until <> old.planned_until or new.review_on is distinct from old.review_on) then
    raise exception 'only those who work on the case change its decision' using errcode = 'insufficient_privilege';
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
    if new.lapses_on < new.started_on then
      raise exception 'the grant has lapsed' using errcode = 'restrict_violation';
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
create trigger guard before update on housing.placement for each row execute function housing.guard_placement();

create function housing.follow_placement() returns trigger
  language plpgsql security definer set search_path = '' as $$
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
      ended_on = (access.now() at time zone 'Europe/Stockholm')::date, ended_by = access.person(), next_warning = null,
      revision = revision + 1
    where case_id = new.case_id and subject_id = new.id and state = 'running'
      and (kind = 'placement_lapse' or new.state in ('lapsed', 'withdrawn', 'ended', 'moved'));
  -- The timeline of the placing body never names the shelter's people.
  insert into support.event (case_id, at, section, kind, subject_id, person_id, body_id)
    values (new.case_id, access.now(), 'housing', 'placement_' || new.state, new.id,
      case when works then access.person() end, case when works then access.body() end);
  return null;
end $$;
create trigger follow after update on housing.placement for each row execute function housing.follow_placement();

create function housing.follow_placement_person() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.left_on is not null and old.left_on is null then
    if new.kind = 'adult' and not exists (select from housing.placement_person n
        where n.placement_id = new.placement_id and n.kind = 'adult' and n.left_on is null and n.id <> new.id) then
      raise exception 'nobody stays without an adult' using errcode = 'restrict_violation';
    end if;
    perform housing.free_places(new.placement_id, new.number, housing.end_of(new.left_on));
  elsif new.left_on is distinct from old.left_on then
    raise exception 'who has left does not come back by it' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger follow after update on housing.placement_person for each row execute function housing.follow_placement_person();

-- No place is lived in after its placement is over.
create function housing.guard_occupancy() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare found record;
begin
  if new.placement_id is null then return new; end if;
  select p.state, p.ended_on, n.left_on into found from housing.placement p
    left join housing.placement_person n on n.placement_id = p.id and n.number = new.person_number where p.id = new.placement_id;
  if found.state in ('lapsed', 'withdrawn')
    or (found.state in ('ended', 'moved') and (new.kind = 'reserved' or upper(new.during) is null or upper(new.during) > access.now()))
    or (found.left_on is not null and (upper(new.during) is null or upper(new.during) > access.now())) then
    raise exception 'the placement is over' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger guard before insert or update on housing.occupancy for each row execute function housing.guard_occupancy();

do $$
declare name text;
begin
  foreach name in array array['placement_person', 'placement_child', 'placement_decision', 'placement_review', 'court_matter',
      'placement_look', 'resident_case'] loop
    execute format('alter table housing.%I enable row level security', name);
    execute format('grant select, insert on housing.%I to samlad_application', name);
  end loop;
  foreach name in array array['placement_child', 'placement_decision', 'placement_review', 'court_matter', 'placement_look'] loop
    execute format('create policy read on housing.%I for select to samlad_application using (
      (select access.role()) = ''system'' or support.works_on(case_id))', name);
  end loop;
end $$;
grant update (left_on) on housing.placement_person to samlad_application;
grant update (decided_on, outcome, revision) on housing.court_matter to samlad_application;
grant delete on housing.resident_case to samlad_application;

drop policy add on housing.placement;
create policy add on housing.placement for insert to samlad_application with check (
  body_id = (select access.body()) and decided_by = (select access.person()) and state = 'granted' and support.works_on(case_id)
  and housing.may_decide(ground) and housing.may_place_in(shelter_id, offer_id, case_id));

-- Those who work on the case, and the shelter's staff through the placement that they see.
create policy read on housing.placement_person for select to samlad_application using (
  (select access.role()) = 'system' or exists (select from housing.placement p where p.id = placement_id));
create policy add on housing.placement_person for insert to samlad_application with check (support.works_on(case_id));
create policy change on housing.placement_person for update to samlad_application
  using ((select access.role()) = 'system' or exists (select from housing.placement p where p.id = placement_id));
create policy add on housing.placement_child for insert to samlad_application with check (support.works_on(case_id));
create policy add on housing.placement_decision for insert to samlad_application with check (
  support.works_on(case_id) and decided_by = (select access.person()) and housing.may_decide(ground));
create policy add on housing.placement_review for insert to samlad_application with check (
  support.works_on(case_id) and made_by = (select access.person()));
create policy add on housing.court_matter for insert to samlad_application with check (
  support.works_on(case_id) and made_by = (select access.person()));
create policy change on housing.court_matter for update to samlad_application using (support.works_on(case_id));
create policy add on housing.placement_look for insert to samlad_application with check (
  support.works_on(case_id) and person_id = (select access.person()));

-- A shelter's own case is known to those who work on it.
create policy read on housing.resident_case for select to samlad_application using (
  (select access.role()) = 'system' or support.works_on(case_id));
create policy add on housing.resident_case for insert to samlad_application with check (
  support.works_on(case_id) and made_by = (select access.person())
  and exists (select from housing.placement p where p.id = placement_id and housing.staffs(p.shelter_body)));
create policy remove on housing.resident_case for delete to samlad_application using (support.works_on(case_id));

-- That somebody is to move into protected housing is opened by no emergency and no live view of the legal situation.
create policy guarded_kinds on support.clock as restrictive for select to samlad_application using (
  kind not in ('placement_lapse', 'court_submission', 'court_trial')
  or (select access.role()) = 'system' or support.works_on(case_id) or support.leads(case_id));
