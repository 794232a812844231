-- What a body is as a recipient (domain rule 17): kinds with their days and where they are known from, kept by whoever keeps
-- the directory. Nothing is kept of a body's kind anywhere else, and nobody who fills in a form says it.

alter table directory.body add column municipality text check (municipality ~ '^[0-9]{4}$');
comment on column directory.body.municipality is 'Code of the municipality (SCB), for a municipality itself | public | permanent';
create unique index body_municipality on directory.body (municipality) where municipality is not null;
alter table directory.body add constraint municipality_in_county check (
  municipality is null or (type = 'municipality' and (county is null or county = left(municipality, 2))));

create table directory.body_kind (
  body_id uuid not null references directory.body (id) on delete cascade,
  kind text not null check (kind in ('police', 'security_police', 'prosecutor', 'customs', 'coast_guard', 'tax', 'enforcement', 'court',
    'prison', 'institutional_care', 'migration', 'employment', 'social_insurance', 'social_services', 'health', 'forensic_medicine',
    'shelter', 'regional_coordinator', 'ngo', 'foreign_or_international')),
  from_day date,
  until_day date check (until_day >= from_day),
  source text not null check (length(source) between 1 and 300),
  by_type boolean not null default false,
  primary key (body_id, kind)
);
comment on table directory.body_kind is 'What a body is as a recipient, such as police or the social services of a municipality';
comment on column directory.body_kind.body_id is 'The body | public | permanent';
comment on column directory.body_kind.kind is 'What it is, as a code | public | permanent';
comment on column directory.body_kind.from_day is 'First day on which it is that; absent where it is not known | public | permanent';
comment on column directory.body_kind.until_day is 'Last day on which it was that; absent while it is | public | permanent';
comment on column directory.body_kind.source is 'Where that is known from | public | permanent';
comment on column directory.body_kind.by_type is 'Follows from the type of the body, and goes when the type changes | internal | permanent';
alter table directory.body_kind enable row level security;
create policy read on directory.body_kind for select to samlad_application using (
  exists (select from directory.body b where b.id = body_id));
create policy write on directory.body_kind for all to samlad_application
  using ((select access.role()) in ('administrator', 'national_coordinator', 'system')
    and exists (select from directory.body b where b.id = body_id))
  with check ((select access.role()) in ('administrator', 'national_coordinator', 'system')
    and exists (select from directory.body b where b.id = body_id));
grant select, insert, update, delete on directory.body_kind to samlad_application;

-- What the type of a body makes certain, and nothing else.
create function directory.kind_by_type(body_type text) returns table (kind text, source text)
  language sql immutable set search_path = '' as $$
  select v.kind, v.source from (values
    ('municipality', 'social_services', 'socialtjänstlagen (2025:400): varje kommun har en nämnd för socialtjänsten'),
    ('region', 'health', 'hälso- och sjukvårdslagen (2017:30): regionen ansvarar för vården'),
    ('ngo', 'ngo', 'organisationens form'),
    ('foundation', 'ngo', 'organisationens form'),
    ('international_organisation', 'foreign_or_international', 'organisationens form'),
    ('international_body', 'foreign_or_international', 'organisationens form'),
    ('eu_body', 'foreign_or_international', 'organisationens form'),
    ('shelter', 'shelter', 'organisationens form')) as v (type, kind, source)
  where v.type = body_type
$$;
create function directory.keep_kind_by_type() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' then
    delete from directory.body_kind k where k.body_id = new.id and k.by_type
      and k.kind not in (select t.kind from directory.kind_by_type(new.type) t);
  end if;
  insert into directory.body_kind (body_id, kind, source, by_type)
    select new.id, t.kind, t.source, true from directory.kind_by_type(new.type) t
    on conflict do nothing;
  return null;
end $$;
create trigger keep_kind_by_type after insert or update of type on directory.body
  for each row execute function directory.keep_kind_by_type();

-- Names of the plan of 2008 for the administration of a municipality: parts of it, not the municipality.
update directory.body set type = 'municipal_unit', revision = revision + 1
  where type = 'municipality' and shipped_as in ('Göteborgs stad (socialtjänsten)',
    'Stockholms stad (socialtjänstförvaltningen)', 'Sigtuna (socialtjänstförvaltningen)');
insert into directory.body_kind (body_id, kind, source, by_type)
  select b.id, t.kind, t.source, true from directory.body b cross join lateral directory.kind_by_type(b.type) t
  on conflict do nothing;

-- Whether a body has ended by a day: by its own last day, or because another has taken over all of its tasks.
create function directory.has_ended(wanted uuid, on_day date) returns boolean
  language sql stable set search_path = '' as $$
  select exists (select from directory.body b where b.id = wanted and b.active_until < on_day)
    or exists (select from directory.succession s where s.body_id = wanted and s.scope is null and s.from_day <= on_day)
$$;

-- What a body is on a day. One that has ended, that has not begun or that nobody has checked is nothing and receives nothing;
-- an authority of which nothing is known is an authority and nothing else. It tells what whoever asks may read.
create function directory.kinds_on(wanted uuid, on_day date) returns text[]
  language sql stable set search_path = '' as $$
  select coalesce(array_agg(k.kind order by k.kind), '{}') from (
    select k.kind from directory.body_kind k join directory.body b on b.id = k.body_id
    where k.body_id = wanted and b.applied_at is null
      and coalesce(k.from_day, on_day) <= on_day and coalesce(k.until_day, on_day) >= on_day
    union
    select 'other_authority' from directory.body b where b.id = wanted and b.applied_at is null
      and b.type in ('agency', 'agency_unit', 'county_board', 'municipality', 'municipal_function', 'municipal_unit', 'region',
        'regional_unit', 'university_centre')) k
  where not directory.has_ended(wanted, on_day)
    and not exists (select from directory.body b where b.id = wanted and b.active_from > on_day)
$$;

-- Whether somebody at a body takes care of what is sent to it here; otherwise it goes on paper and by telephone.
create function directory.takes_care(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.person() is not null and not disclosure.gives_shelter(wanted)
    and exists (select from identity.membership m where m.body_id = wanted and m.ended_at is null
    and m.role in ('caseworker', 'case_manager', 'regional_coordinator', 'shelter_staff', 'police_prosecutor', 'ngo_officer'))
$$;

-- Keeps whatever goes to a body from a body that cannot receive it: the column that names it, and the kinds of which it has
-- to be one (none: any body that receives). Whoever writes, and whatever they say, it looks at all bodies and at the day itself.
create function directory.keep_recipient() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  wanted uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  kinds text[];
begin
  if wanted is null or (tg_op = 'UPDATE' and wanted is not distinct from (to_jsonb(old) ->> tg_argv[0])::uuid) then
    return new;
  end if;
  kinds := directory.kinds_on(wanted, (access.now() at time zone 'Europe/Stockholm')::date);
  if kinds = '{}' then
    raise exception 'this body receives nothing' using errcode = 'check_violation', constraint = 'recipient_receives';
  end if;
  if tg_nargs > 1 and not kinds && string_to_array(tg_argv[1], ',') then
    raise exception 'this body is not of the kind that receives it' using errcode = 'check_violation', constraint = 'recipient_kind';
  end if;
  return new;
end $$;
