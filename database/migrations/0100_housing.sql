-- Protected housing. A shelter is known to its own staff alone: its name, address, property designation, municipality and
-- county are sealed with a key of its own (OSL 26:14 b–d, domain rule 8). What others see of it is an offer without a name.

create schema housing;
grant usage on schema housing to samlad_application;

create table housing.shelter (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  key_id uuid not null unique,
  kind text not null check (kind in ('municipal', 'private_with_permit', 'ngo')),
  sealed_name bytea not null,
  receives text[] not null default '{}',
  accepts text[] not null default '{}',
  languages text[] not null default '{}',
  security text not null default 'standard' check (security in ('standard', 'raised', 'high')),
  takes_requests boolean not null default true,
  closed_at timestamptz,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  revision integer not null default 1,
  unique (id, body_id)
);
comment on table housing.shelter is 'A shelter: a house or a part of one, known to its own staff and to a placing board while somebody is placed';
comment on column housing.shelter.id is 'Identifier | sensitive | permanent';
comment on column housing.shelter.body_id is 'Who runs it | sensitive | permanent';
comment on column housing.shelter.key_id is 'Key that seals what names it and where it is | internal | permanent';
comment on column housing.shelter.kind is 'Municipal, private with a permit, or of a voluntary organisation (SoL 9:6, 26:1–2) | sensitive | permanent';
comment on column housing.shelter.sealed_name is 'What its staff call it, sealed | sensitive | permanent';
comment on column housing.shelter.receives is 'Whom it receives: women, men, trans_persons, families, accompanying_children | sensitive | permanent';
comment on column housing.shelter.accepts is 'What it can meet: addiction, mental_illness, pets, accessibility | sensitive | permanent';
comment on column housing.shelter.languages is 'Languages spoken, ISO 639-1 | sensitive | permanent';
comment on column housing.shelter.security is 'Security level | sensitive | permanent';
comment on column housing.shelter.takes_requests is 'Whether requests from the pool may reach it now | sensitive | permanent';
comment on column housing.shelter.closed_at is 'When it was closed for good | sensitive | permanent';
comment on column housing.shelter.made_by is 'Who entered it | personal | permanent';
comment on column housing.shelter.made_at is 'When | internal | permanent';
comment on column housing.shelter.revision is 'Number of its last change | internal | permanent';

create table housing.location (
  shelter_id uuid primary key references housing.shelter (id),
  sealed_address bytea not null,
  sealed_property bytea,
  sealed_municipality bytea not null,
  sealed_county bytea not null,
  written_by uuid not null references identity.person (id),
  written_at timestamptz not null,
  revision integer not null default 1
);
comment on table housing.location is 'Where a shelter is; every column that says so is sealed with the shelter''s own key';
comment on column housing.location.shelter_id is 'The shelter | sensitive | permanent';
comment on column housing.location.sealed_address is 'Address, sealed (OSL 26:14 b–c) | sensitive | permanent';
comment on column housing.location.sealed_property is 'Property designation, sealed (OSL 26:14 b–c) | sensitive | permanent';
comment on column housing.location.sealed_municipality is 'Municipality code, four digits, sealed | sensitive | permanent';
comment on column housing.location.sealed_county is 'County code, two digits, sealed | sensitive | permanent';
comment on column housing.location.written_by is 'Who wrote it last | personal | permanent';
comment on column housing.location.written_at is 'When | internal | permanent';
comment on column housing.location.revision is 'Number of its last change | internal | permanent';

create table housing.room (
  id uuid primary key,
  shelter_id uuid not null references housing.shelter (id),
  sealed_name bytea not null,
  accessible boolean not null default false,
  closed_at timestamptz,
  unique (id, shelter_id)
);
comment on table housing.room is 'A room of a shelter';
comment on column housing.room.id is 'Identifier | sensitive | permanent';
comment on column housing.room.shelter_id is 'The shelter | sensitive | permanent';
comment on column housing.room.sealed_name is 'What its staff call it, sealed | sensitive | permanent';
comment on column housing.room.accessible is 'Whether somebody in a wheelchair can live in it | sensitive | permanent';
comment on column housing.room.closed_at is 'When it was given up | sensitive | permanent';

create table housing.place (
  id uuid primary key,
  shelter_id uuid not null,
  room_id uuid not null,
  number smallint not null check (number > 0),
  fits text not null check (fits in ('adult', 'child', 'infant')),
  turnaround_hours smallint not null default 4 check (turnaround_hours between 0 and 336),
  closed_at timestamptz,
  unique (room_id, number),
  unique (id, shelter_id),
  foreign key (room_id, shelter_id) references housing.room (id, shelter_id)
);
comment on table housing.place is 'A place for one person in a room of a shelter';
comment on column housing.place.id is 'Identifier | sensitive | permanent';
comment on column housing.place.shelter_id is 'The shelter | sensitive | permanent';
comment on column housing.place.room_id is 'The room | sensitive | permanent';
comment on column housing.place.number is 'Its number in the room | sensitive | permanent';
comment on column housing.place.fits is 'Whether it is made for an adult, a child or an infant | sensitive | permanent';
comment on column housing.place.turnaround_hours is 'Hours that it rests between two people | sensitive | permanent';
comment on column housing.place.closed_at is 'When it was given up | sensitive | permanent';

-- A placement of somebody by a social welfare board (or in the national support programme), until it has ended.
create table housing.placement (
  id uuid primary key,
  number text not null unique,
  case_id uuid not null references support.case_file (id),
  body_id uuid not null references directory.body (id),
  shelter_id uuid not null,
  shelter_body uuid not null,
  request_id uuid,
  ground text not null check (ground in ('social_board', 'social_board_immediate', 'national_support_programme')),
  decided_on date not null,
  decided_by uuid not null references identity.person (id),
  planned_from date not null,
  planned_until date not null check (planned_until >= planned_from),
  lapses_on date not null,
  state text not null default 'granted' check (state in ('granted', 'lapsed', 'in_force', 'ended', 'moved', 'withdrawn')),
  started_on date,
  review_on date,
  ended_on date check (ended_on >= started_on),
  end_reason text,
  followed_by text,
  moved_to uuid references housing.placement (id),
  sealed_reasons bytea,
  revision integer not null default 1,
  unique (id, case_id),
  unique (id, shelter_id),
  foreign key (shelter_id, shelter_body) references housing.shelter (id, body_id)
);
comment on table housing.placement is 'Somebody placed in a shelter: decision, start, review, end and what followed';
comment on column housing.placement.id is 'Identifier | sensitive | case';
comment on column housing.placement.number is 'Number by which both bodies speak of it | sensitive | case';
comment on column housing.placement.case_id is 'The case of the placing body | sensitive | case';
comment on column housing.placement.body_id is 'Who has placed | sensitive | case';
comment on column housing.placement.shelter_id is 'Where | sensitive | case';
comment on column housing.placement.shelter_body is 'Who runs the shelter | sensitive | case';
comment on column housing.placement.request_id is 'The request that led to it, where there was one | sensitive | case';
comment on column housing.placement.ground is 'What it rests on | sensitive | case';
comment on column housing.placement.decided_on is 'Day of the decision | sensitive | case';
comment on column housing.placement.decided_by is 'Who decided for the placing body | personal | case';
comment on column housing.placement.planned_from is 'First day as decided | sensitive | case';
comment on column housing.placement.planned_until is 'Last day as decided | sensitive | case';
comment on column housing.placement.lapses_on is 'Day on which it lapses where it has not begun (lag 2024:79 4 kap.) | sensitive | case';
comment on column housing.placement.state is 'Where it stands | sensitive | case';
comment on column housing.placement.started_on is 'First day in the shelter | sensitive | case';
comment on column housing.placement.review_on is 'Day of the next review | sensitive | case';
comment on column housing.placement.ended_on is 'Last day in the shelter | sensitive | case';
comment on column housing.placement.end_reason is 'Why it ended | sensitive | case';
comment on column housing.placement.followed_by is 'What followed | sensitive | case';
comment on column housing.placement.moved_to is 'The placement that took its place | sensitive | case';
comment on column housing.placement.sealed_reasons is 'Reasons of the decision, sealed with the case''s key | sensitive | case';
comment on column housing.placement.revision is 'Number of its last change | internal | case';
create index placement_case on housing.placement (case_id);
create index placement_shelter on housing.placement (shelter_id, state);

-- Who has a place, and when. Two people never have the same place at the same time, and nobody has one that is out of
-- service or resting: the database refuses it, whoever asks and however many ask at once.
create table housing.occupancy (
  id uuid primary key,
  shelter_id uuid not null,
  place_id uuid not null,
  during tstzrange not null check (not isempty(during) and lower(during) is not null),
  kind text not null check (kind in ('reserved', 'stay', 'turnaround', 'out_of_service')),
  placement_id uuid,
  person_number smallint,
  reason text,
  made_by uuid references identity.person (id),
  made_at timestamptz not null,
  check ((kind in ('reserved', 'stay')) = (placement_id is not null and person_number is not null)),
  foreign key (place_id, shelter_id) references housing.place (id, shelter_id),
  foreign key (placement_id, shelter_id) references housing.placement (id, shelter_id) on delete cascade,
  constraint one_person_at_a_time exclude using gist (place_id with =, during with &&),
  constraint one_place_at_a_time exclude using gist (placement_id with =, person_number with =, during with &&)
);
comment on table housing.occupancy is 'What a place is used for, and when; two uses never overlap';
comment on column housing.occupancy.id is 'Identifier | internal | case';
comment on column housing.occupancy.shelter_id is 'The shelter | sensitive | case';
comment on column housing.occupancy.place_id is 'The place | sensitive | case';
comment on column housing.occupancy.during is 'From (with) and until (without) | sensitive | case';
comment on column housing.occupancy.kind is 'Reserved, stay, turnaround or out of service | sensitive | case';
comment on column housing.occupancy.placement_id is 'The placement, for reserved and stay | sensitive | case';
comment on column housing.occupancy.person_number is 'Which of the placement''s people: 1 is the adult who was granted it | sensitive | case';
comment on column housing.occupancy.reason is 'Why it is out of service | internal | case';
comment on column housing.occupancy.made_by is 'Who entered it; nobody where it followed by itself | personal | case';
comment on column housing.occupancy.made_at is 'When | internal | case';

-- A request to the pool. It is read by those who work on its case; shelters see a match, never this.
create table housing.request (
  id uuid primary key,
  number text not null unique,
  case_id uuid not null references support.case_file (id),
  body_id uuid not null references directory.body (id),
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  urgency text not null check (urgency in ('now', 'within_days', 'planned')),
  from_day date not null,
  until_day date check (until_day >= from_day),
  receives text not null check (receives in ('women', 'men', 'trans_persons')),
  adults smallint not null default 1 check (adults between 1 and 2),
  child_ages text[] not null default '{}',
  needs text[] not null default '{}',
  languages text[] not null default '{}',
  security text not null default 'standard' check (security in ('standard', 'raised', 'high')),
  sealed_exclusions bytea,
  state text not null default 'open' check (state in ('open', 'answered', 'placed', 'no_place', 'declined_by_person', 'withdrawn')),
  next_release_at timestamptz not null,
  nothing_because text check (nothing_because in ('capacity', 'declined_by_person', 'too_near', 'needs_not_met', 'no_answer')),
  ended_at timestamptz,
  revision integer not null default 1,
  unique (id, case_id)
);
comment on table housing.request is 'A request for a place, matched in the blind pool';
comment on column housing.request.id is 'Identifier | sensitive | case';
comment on column housing.request.number is 'Number by which it is spoken of | sensitive | case';
comment on column housing.request.case_id is 'The case | sensitive | case';
comment on column housing.request.body_id is 'Who asks | sensitive | case';
comment on column housing.request.made_by is 'Who asked | personal | case';
comment on column housing.request.made_at is 'When | sensitive | case';
comment on column housing.request.urgency is 'How soon | sensitive | case';
comment on column housing.request.from_day is 'First day that is asked for | sensitive | case';
comment on column housing.request.until_day is 'Last day that is asked for, where it is known | sensitive | case';
comment on column housing.request.receives is 'Whom the place is for | sensitive | case';
comment on column housing.request.adults is 'How many adults | sensitive | case';
comment on column housing.request.child_ages is 'Age band of each child | sensitive | case';
comment on column housing.request.needs is 'What must be met: addiction, mental_illness, pets, accessibility | sensitive | case';
comment on column housing.request.languages is 'Languages, any of which will do, ISO 639-1 | sensitive | case';
comment on column housing.request.security is 'Security level that is needed at least | sensitive | case';
comment on column housing.request.sealed_exclusions is 'Where the person must not be and near whom, sealed with the case''s key | sensitive | case';
comment on column housing.request.state is 'Where it stands | sensitive | case';
comment on column housing.request.next_release_at is 'When answers are shown next | sensitive | case';
comment on column housing.request.nothing_because is 'Why nothing was found; never shown to whoever asked, for it would tell where shelters are | sensitive | case';
comment on column housing.request.ended_at is 'When it ended | sensitive | case';
comment on column housing.request.revision is 'Number of its last change | internal | case';
create index request_case on housing.request (case_id);
create index request_open on housing.request (next_release_at) where state in ('open', 'answered');
alter table housing.placement add foreign key (request_id, case_id) references housing.request (id, case_id);

-- A shelter that fits a request, and what it answered. Whoever asked never sees it.
create table housing.match (
  id uuid primary key,
  request_id uuid not null,
  case_id uuid not null references support.case_file (id),
  shelter_id uuid not null,
  shelter_body uuid not null,
  asked_for jsonb not null,
  matched_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'offered', 'declined', 'lapsed', 'chosen', 'not_chosen')),
  decline_reason text,
  answered_by uuid references identity.person (id),
  answered_at timestamptz,
  offer_id uuid unique,
  revision integer not null default 1,
  unique (request_id, shelter_id),
  foreign key (request_id, case_id) references housing.request (id, case_id),
  foreign key (shelter_id, shelter_body) references housing.shelter (id, body_id)
);
comment on table housing.match is 'A request as a shelter that fits it sees it, with its answer';
comment on column housing.match.id is 'Identifier | sensitive | case';
comment on column housing.match.request_id is 'The request | sensitive | case';
comment on column housing.match.case_id is 'The case of the request | sensitive | case';
comment on column housing.match.shelter_id is 'The shelter | sensitive | case';
comment on column housing.match.shelter_body is 'Who runs it | sensitive | case';
comment on column housing.match.asked_for is 'What is asked for, in codes, without who asks and without exclusions | sensitive | case';
comment on column housing.match.matched_at is 'When it came | sensitive | case';
comment on column housing.match.state is 'Where it stands | sensitive | case';
comment on column housing.match.decline_reason is 'Why the shelter declined | sensitive | case';
comment on column housing.match.answered_by is 'Who answered | personal | case';
comment on column housing.match.answered_at is 'When; never shown to whoever asked | sensitive | case';
comment on column housing.match.offer_id is 'The offer that whoever asked sees of it | sensitive | case';
comment on column housing.match.revision is 'Number of its last change | internal | case';
create index match_shelter on housing.match (shelter_id, state);

-- What whoever asked sees of an answer: that it is there, and that it meets what was asked. Nothing else of the shelter.
create table housing.offer (
  id uuid primary key,
  request_id uuid not null,
  case_id uuid not null references support.case_file (id),
  released_at timestamptz not null,
  held_until timestamptz not null,
  meets jsonb not null,
  state text not null default 'released' check (state in ('released', 'chosen', 'declined_by_person', 'lapsed')),
  foreign key (request_id, case_id) references housing.request (id, case_id)
);
comment on table housing.offer is 'An offer as whoever asked sees it';
comment on column housing.offer.id is 'Identifier, drawn anew for each offer | sensitive | case';
comment on column housing.offer.request_id is 'The request | sensitive | case';
comment on column housing.offer.case_id is 'The case | sensitive | case';
comment on column housing.offer.released_at is 'When it was shown, with others of its batch | sensitive | case';
comment on column housing.offer.held_until is 'How long it is held | sensitive | case';
comment on column housing.offer.meets is 'Which of the things asked for it meets, in codes | sensitive | case';
comment on column housing.offer.state is 'Where it stands | sensitive | case';
create index offer_request on housing.offer (request_id);
alter table housing.match add foreign key (offer_id) references housing.offer (id);

-- Works in a shelter of this body.
create function housing.staffs(wanted_body uuid) returns boolean
  language sql stable set search_path = '' as $$
  select wanted_body = access.body() and access.role() in ('shelter_staff', 'case_manager')
$$;
-- Has somebody placed there now, and works on that case: the only others who may know where it is (OSL 26:14 d). Emergency
-- access is no work on a case, and opens nothing here.
create function housing.has_placed_in(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from housing.placement p where p.shelter_id = wanted and p.body_id = access.body()
    and p.ground in ('social_board', 'social_board_immediate') and p.state in ('granted', 'in_force') and support.works_on(p.case_id))
$$;

alter table housing.shelter enable row level security;
alter table housing.location enable row level security;
alter table housing.room enable row level security;
alter table housing.place enable row level security;
alter table housing.placement enable row level security;
alter table housing.occupancy enable row level security;
alter table housing.request enable row level security;
alter table housing.match enable row level security;
alter table housing.offer enable row level security;

grant select, insert on housing.shelter, housing.location, housing.room, housing.place, housing.placement, housing.occupancy,
  housing.request, housing.match, housing.offer to samlad_application;
grant delete on housing.occupancy to samlad_application;
grant update (sealed_name, receives, accepts, languages, security, takes_requests, closed_at, revision) on housing.shelter to samlad_application;
grant update (sealed_address, sealed_property, sealed_municipality, sealed_county, written_by, written_at, revision) on housing.location to samlad_application;
grant update (sealed_name, accessible, closed_at) on housing.room to samlad_application;
grant update (fits, turnaround_hours, closed_at) on housing.place to samlad_application;
grant update (state, started_on, review_on, planned_until, ended_on, end_reason, followed_by, moved_to, revision) on housing.placement to samlad_application;
grant update (during, kind, place_id) on housing.occupancy to samlad_application;
grant update (state, next_release_at, nothing_because, ended_at, revision) on housing.request to samlad_application;
grant update (state, decline_reason, answered_by, answered_at, offer_id, revision) on housing.match to samlad_application;
grant update (state) on housing.offer to samlad_application;

create policy read on housing.shelter for select to samlad_application using (
  (select access.role()) = 'system' or housing.staffs(body_id) or housing.has_placed_in(id));
create policy add on housing.shelter for insert to samlad_application with check (
  housing.staffs(body_id) and made_by = (select access.person()));
create policy change on housing.shelter for update to samlad_application
  using (housing.staffs(body_id)) with check (housing.staffs(body_id));

create policy read on housing.location for select to samlad_application using (
  (select access.role()) = 'system' or exists (select from housing.shelter s where s.id = shelter_id));
create policy add on housing.location for insert to samlad_application with check (
  exists (select from housing.shelter s where s.id = shelter_id and housing.staffs(s.body_id)) and written_by = (select access.person()));
create policy change on housing.location for update to samlad_application
  using (exists (select from housing.shelter s where s.id = shelter_id and housing.staffs(s.body_id)))
  with check (written_by = (select access.person()));

do $$
declare name text;
begin
  foreach name in array array['room', 'place', 'occupancy'] loop
    execute format('create policy read on housing.%I for select to samlad_application using (
      (select access.role()) = ''system'' or exists (select from housing.shelter s where s.id = shelter_id and housing.staffs(s.body_id)))', name);
    execute format('create policy add on housing.%I for insert to samlad_application with check (
      (select access.role()) = ''system'' or exists (select from housing.shelter s where s.id = shelter_id and housing.staffs(s.body_id)))', name);
    execute format('create policy change on housing.%I for update to samlad_application using (
      (select access.role()) = ''system'' or exists (select from housing.shelter s where s.id = shelter_id and housing.staffs(s.body_id)))', name);
  end loop;
end $$;
create policy remove on housing.occupancy for delete to samlad_application using (
  (select access.role()) = 'system' or exists (select from housing.shelter s where s.id = shelter_id and housing.staffs(s.body_id)));

create policy read on housing.placement for select to samlad_application using (
  (select access.role()) = 'system' or support.works_on(case_id) or support.leads(case_id)
  or (housing.staffs(shelter_body) and case_id <> all (coalesce((select disclosure.denied_cases()), '{}'))));
create policy add on housing.placement for insert to samlad_application with check (
  body_id = (select access.body()) and decided_by = (select access.person()) and support.works_on(case_id));
create policy change on housing.placement for update to samlad_application
  using ((select access.role()) = 'system' or support.works_on(case_id)
    or (housing.staffs(shelter_body) and not disclosure.denies(case_id)))
  with check (true);

create policy read on housing.request for select to samlad_application using (
  (select access.role()) = 'system' or support.works_on(case_id));
create policy add on housing.request for insert to samlad_application with check (
  body_id = (select access.body()) and made_by = (select access.person()) and support.works_on(case_id));
create policy change on housing.request for update to samlad_application
  using ((select access.role()) = 'system' or support.works_on(case_id))
  with check ((select access.role()) = 'system' or body_id = (select access.body()));

create policy read on housing.match for select to samlad_application using (
  (select access.role()) = 'system'
  or (housing.staffs(shelter_body) and case_id <> all (coalesce((select disclosure.denied_cases()), '{}'))));
create policy add on housing.match for insert to samlad_application with check ((select access.role()) = 'system');
create policy change on housing.match for update to samlad_application
  using ((select access.role()) = 'system' or (housing.staffs(shelter_body) and not disclosure.denies(case_id)))
  with check ((select access.role()) = 'system' or (housing.staffs(shelter_body) and answered_by = (select access.person())));

create policy read on housing.offer for select to samlad_application using (
  (select access.role()) = 'system' or support.works_on(case_id));
create policy add on housing.offer for insert to samlad_application with check ((select access.role()) = 'system');
create policy change on housing.offer for update to samlad_application using (
  (select access.role()) = 'system' or support.works_on(case_id));
