-- The occupancy of places, completed: a place may be held for an offer before anybody is placed, what follows a use rests
-- with it, a stay goes on until somebody says that it has ended, and strangers share a room only where the room allows it.

create schema if not exists housing;
grant usage on schema housing to samlad_application;

alter table housing.room
  add column shared boolean not null default false,
  add column made_at timestamptz not null default now(),
  add column revision integer not null default 1;
comment on column housing.room.shared is 'Whether people who do not belong together may share it | sensitive | permanent';
comment on column housing.room.made_at is 'When it was entered | internal | permanent';
comment on column housing.room.revision is 'Number of its last change | internal | permanent';
grant update (kind) on housing.shelter to samlad_application;
grant update (shared, revision) on housing.room to samlad_application;
alter table housing.place add column revision integer not null default 1;
comment on column housing.place.revision is 'Number of its last change | internal | permanent';
grant update (revision) on housing.place to samlad_application;

alter table housing.match add constraint match_of_shelter unique (id, shelter_id);

alter table housing.occupancy
  drop constraint occupancy_kind_check,
  drop constraint occupancy_check,
  add column match_id uuid,
  add column follows_id uuid,
  add column ended_at timestamptz,
  add column alone_in uuid,
  add column household uuid,
  add constraint occupancy_kind_check check (kind in ('held', 'reserved', 'stay', 'turnaround', 'out_of_service')),
  add constraint used_by_somebody check ((kind in ('reserved', 'stay')) = (placement_id is not null)),
  add constraint held_for_an_offer check ((kind = 'held') = (match_id is not null)),
  add constraint one_of_its_people check ((kind in ('held', 'reserved', 'stay')) = (person_number is not null)),
  add constraint rests_after_a_use check ((kind = 'turnaround') = (follows_id is not null)),
  add constraint ends_as_a_stay check (ended_at is null or kind = 'stay'),
  add constraint out_of_service_because check (kind <> 'out_of_service' or coalesce(reason in ('repair', 'staff', 'safety', 'pests', 'other'), false)),
  add constraint occupancy_of_place unique (id, place_id),
  add constraint rests_where_it_was_used foreign key (follows_id, place_id) references housing.occupancy (id, place_id) on delete cascade,
  add constraint held_for_match foreign key (match_id, shelter_id) references housing.match (id, shelter_id) on delete cascade,
  -- Two households never have the same room at the same time, unless it is made to be shared.
  add constraint one_household_in_a_room exclude using gist (alone_in with =, household with <>, during with &&)
    where (alone_in is not null),
  add constraint one_held_place_at_a_time exclude using gist (match_id with =, person_number with =, during with &&);
comment on column housing.occupancy.match_id is 'The match for whose offer the place is held | sensitive | case';
comment on column housing.occupancy.follows_id is 'The use after which the place rests | internal | case';
comment on column housing.occupancy.ended_at is 'When the stay ended; until then the place is lived in, though its time has passed | sensitive | case';
comment on column housing.occupancy.alone_in is 'The room, where it is not to be shared with strangers at that time | sensitive | case';
comment on column housing.occupancy.household is 'Who belongs together: the same in what was held and in what it became | sensitive | case';
grant update (ended_at) on housing.occupancy to samlad_application;
create unique index one_lives_there on housing.occupancy (place_id) where kind = 'stay' and ended_at is null;
create unique index lives_at_one_place on housing.occupancy (placement_id, person_number) where kind = 'stay' and ended_at is null;
create index occupancy_shelter on housing.occupancy using gist (shelter_id, during);

-- Sees to what no constraint can say by itself: that a room is left to one household, and that nothing new begins where the
-- place, its room or the shelter has been given up. The place is held against being given up meanwhile.
create function housing.guard_use() returns trigger language plpgsql security definer set search_path = '' as $$
declare room_id uuid; shared boolean; closed boolean;
begin
  select r.id, r.shared, p.closed_at is not null or r.closed_at is not null or s.closed_at is not null into room_id, shared, closed
  from housing.place p join housing.room r on r.id = p.room_id join housing.shelter s on s.id = p.shelter_id
  where p.id = new.place_id for share of p, r, s;
  if tg_op = 'INSERT' and closed then
    raise exception 'the place has been given up' using errcode = 'check_violation', constraint = 'place_in_use';
  end if;
  -- Who belongs together stays so when what was held becomes a placement's, and when somebody moves within it.
  new.household := case when tg_op = 'UPDATE' then old.household
    else coalesce((select o.household from housing.occupancy o where o.placement_id = new.placement_id limit 1), new.placement_id, new.match_id) end;
  new.alone_in := case when new.kind in ('held', 'reserved', 'stay') and not shared then room_id end;
  return new;
end $$;
create trigger guard_use before insert or update of kind, place_id on housing.occupancy
  for each row execute function housing.guard_use();

-- A room that is no longer to be shared is left to one household from now on, or the change is refused.
create function housing.follow_sharing() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update housing.occupancy o set alone_in = case when new.shared then null else new.id end
  from housing.place p where p.id = o.place_id and p.room_id = new.id and o.kind in ('held', 'reserved', 'stay')
    and ((o.kind = 'stay' and o.ended_at is null) or upper_inf(o.during) or upper(o.during) > access.now());
  return null;
end $$;
create trigger follow_sharing after update of shared on housing.room
  for each row when (old.shared is distinct from new.shared) execute function housing.follow_sharing();

-- What the one who works on the case may do to the places of it without seeing them: let go of what was held for
-- its offer, and of what was reserved. They say how many places it was about and nothing else.
create function housing.let_go_held(wanted_match uuid) returns integer
  language plpgsql security definer set search_path = '' as $$
declare released integer;
begin
  delete from housing.occupancy o using housing.match m
  where o.match_id = wanted_match and o.kind = 'held' and m.id = o.match_id
    and (access.role() = 'system' or housing.staffs(m.shelter_body) or support.works_on(m.case_id));
  get diagnostics released = row_count;
  return released;
end $$;
create function housing.let_go_reserved(wanted_placement uuid) returns integer
  language plpgsql security definer set search_path = '' as $$
declare released integer;
begin
  delete from housing.occupancy o using housing.placement p
  where o.placement_id = wanted_placement and o.kind = 'reserved' and p.id = o.placement_id
    and (access.role() = 'system' or housing.staffs(p.shelter_body) or support.works_on(p.case_id));
  get diagnostics released = row_count;
  return released;
end $$;
revoke execute on function housing.let_go_held(uuid), housing.let_go_reserved(uuid) from public;
grant execute on function housing.let_go_held(uuid), housing.let_go_reserved(uuid) to samlad_application;
