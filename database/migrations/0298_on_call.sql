-- Who answers at a body now, on which number, and when it opens next (domain rule 16). Numbers and hours are known to those
-- who send to the body; who is on duty is known in the body alone. Of a hidden body nothing is known outside it (rule 8).

create schema on_call;
grant usage on schema on_call to samlad_application;

create table on_call.line (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null references directory.body (id),
  function text not null check (function in ('manager', 'social_emergency', 'intake', 'operations', 'switchboard')),
  telephone text not null check (telephone ~ '^[+0-9][0-9 -]{1,24}$'),
  kept_by uuid references identity.person (id),
  kept_at timestamptz not null,
  ended_at timestamptz,
  revision integer not null default 1
);
comment on table on_call.line is 'Numbers on which a body answers, each of a function';
comment on column on_call.line.id is 'Identifier | internal | permanent';
comment on column on_call.line.body_id is 'The body that answers | internal | permanent';
comment on column on_call.line.function is 'Who answers: the manager on duty, the social emergency service, and so on | internal | permanent';
comment on column on_call.line.telephone is 'The number of the function, never of a person at home | internal | permanent';
comment on column on_call.line.kept_by is 'Who wrote it last | personal | permanent';
comment on column on_call.line.kept_at is 'When | internal | permanent';
comment on column on_call.line.ended_at is 'When nobody answers there any longer | internal | permanent';
comment on column on_call.line.revision is 'Grows with each change; the second of two writers is told | internal | permanent';
create index line_body on on_call.line (body_id) where ended_at is null;

create table on_call.hours (
  line_id uuid not null references on_call.line (id) on delete cascade,
  position smallint not null,
  days smallint[] not null check (cardinality(days) between 1 and 8 and days <@ '{1,2,3,4,5,6,7,8}'),
  opens text not null check (opens ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  closes text not null check (closes ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  primary key (line_id, position)
);
comment on table on_call.hours is 'When a number is answered, in times of the week';
comment on column on_call.hours.line_id is 'The number | internal | permanent';
comment on column on_call.hours.position is 'Place among the times of the number | internal | permanent';
comment on column on_call.hours.days is 'Days on which the time begins: 1 Monday to 7 Sunday, 8 a public holiday or one of the three eves, whatever its weekday | internal | permanent';
comment on column on_call.hours.opens is 'Swedish time | internal | permanent';
comment on column on_call.hours.closes is 'Swedish time, on the next day where it is not after the beginning; the same time is a whole day | internal | permanent';

create table on_call.duty (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null references directory.body (id),
  membership_id uuid not null references identity.membership (id),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  entered_by uuid references identity.person (id),
  entered_at timestamptz not null,
  withdrawn_at timestamptz
);
comment on table on_call.duty is 'Who is on duty at a body, and when';
comment on column on_call.duty.id is 'Identifier | internal | account';
comment on column on_call.duty.body_id is 'The body | internal | account';
comment on column on_call.duty.membership_id is 'The person on duty, in the role in which they act | personal | account';
comment on column on_call.duty.starts_at is 'From when | internal | account';
comment on column on_call.duty.ends_at is 'Until when | internal | account';
comment on column on_call.duty.entered_by is 'Who wrote it | personal | account';
comment on column on_call.duty.entered_at is 'When it was written | internal | account';
comment on column on_call.duty.withdrawn_at is 'When it was taken back | internal | account';
create index duty_body on on_call.duty (body_id, ends_at) where withdrawn_at is null;

-- The manager keeps it; where a body has none, whoever works with people there.
create function on_call.keeps(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.person() is not null and access.works_with_people() and access.body() = wanted
    and (access.role() = 'case_manager' or not exists (
      select from identity.membership m join identity.person p on p.id = m.person_id
      where m.body_id = wanted and m.role = 'case_manager' and m.ended_at is null and p.disabled_at is null))
$$;
-- Known to its own people, and to the case staff of others where the body is one that may be known of.
create function on_call.knows(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.role() = 'system'
    or (access.person() is not null and access.body() = wanted)
    or (access.person() is not null and (access.works_with_people() or access.role() = 'national_coordinator')
      and not disclosure.gives_shelter(wanted))
$$;
create function on_call.knows_line(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from on_call.line l where l.id = wanted and on_call.knows(l.body_id))
$$;
create function on_call.keeps_line(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from on_call.line l where l.id = wanted and on_call.keeps(l.body_id))
$$;
-- Whoever is put on duty acts for the body.
create function on_call.belongs(membership uuid, wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from identity.membership m where m.id = membership and m.body_id = wanted and m.ended_at is null)
$$;
revoke all on function on_call.keeps, on_call.knows, on_call.knows_line, on_call.keeps_line, on_call.belongs from public;
grant execute on function on_call.keeps, on_call.knows, on_call.knows_line, on_call.keeps_line, on_call.belongs to samlad_application;

alter table on_call.line enable row level security;
alter table on_call.hours enable row level security;
alter table on_call.duty enable row level security;

grant select, insert on on_call.line to samlad_application;
grant update (function, telephone, kept_by, kept_at, ended_at, revision) on on_call.line to samlad_application;
create policy read on on_call.line for select to samlad_application using (on_call.knows(body_id));
create policy add on on_call.line for insert to samlad_application with check (on_call.keeps(body_id) or (select access.role()) = 'system');
create policy change on on_call.line for update to samlad_application
  using (on_call.keeps(body_id)) with check (on_call.keeps(body_id));

grant select, insert, delete on on_call.hours to samlad_application;
create policy read on on_call.hours for select to samlad_application using (on_call.knows_line(line_id));
create policy add on on_call.hours for insert to samlad_application
  with check (on_call.keeps_line(line_id) or (select access.role()) = 'system');
create policy remove on on_call.hours for delete to samlad_application using (on_call.keeps_line(line_id));

grant select, insert on on_call.duty to samlad_application;
grant update (withdrawn_at) on on_call.duty to samlad_application;
create policy read on on_call.duty for select to samlad_application using (
  (select access.role()) = 'system' or (body_id = (select access.body()) and (select access.works_with_people())));
create policy add on on_call.duty for insert to samlad_application
  with check ((on_call.keeps(body_id) or (select access.role()) = 'system') and on_call.belongs(membership_id, body_id));
create policy change on on_call.duty for update to samlad_application
  using (on_call.keeps(body_id)) with check (on_call.keeps(body_id));

-- The people on duty at a body: asked by what tells people, in the database.
create function on_call.on_duty(wanted uuid, at timestamptz) returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array(
    select distinct m.person_id from on_call.duty d
    join identity.membership m on m.id = d.membership_id join identity.person p on p.id = m.person_id
    where d.body_id = wanted and d.withdrawn_at is null and d.starts_at <= at and at < d.ends_at
      and m.body_id = wanted and m.ended_at is null and p.disabled_at is null), '{}')
$$;
revoke all on function on_call.on_duty from public;
