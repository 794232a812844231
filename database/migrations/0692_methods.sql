-- Method sheets (measure 9): what is done, for whom, how, how surely it works and what it costs; and which bodies have adopted it.
create table outreach.method (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  name text not null check (char_length(name) between 1 and 200),
  audience text[] not null check (cardinality(audience) > 0),
  what text not null check (char_length(what) between 1 and 5000),
  steps text not null check (char_length(steps) between 1 and 10000),
  grade text not null check (grade in ('tried', 'described', 'followed', 'compared', 'reviewed')),
  grounds text not null check (char_length(grounds) between 1 and 2000),
  cost text not null default '' check (char_length(cost) <= 1000),
  contact text not null default '' check (char_length(contact) <= 200),
  closed_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1
);
comment on table outreach.method is 'A method of outreach, described so that others can do the same';
comment on column outreach.method.id is 'Identifier | public | permanent';
comment on column outreach.method.body_id is 'The body that describes it | public | permanent';
comment on column outreach.method.name is 'What it is called | public | permanent';
comment on column outreach.method.audience is 'For whom it is, as codes | public | permanent';
comment on column outreach.method.what is 'What it is | public | permanent';
comment on column outreach.method.steps is 'How it is done | public | permanent';
comment on column outreach.method.grade is 'What is known of whether it works, as a code | public | permanent';
comment on column outreach.method.grounds is 'What that judgement rests on, with its source | public | permanent';
comment on column outreach.method.cost is 'What it costs | public | permanent';
comment on column outreach.method.contact is 'Whom to ask: a function, never a person | public | permanent';
comment on column outreach.method.closed_on is 'Since when it is no longer recommended | public | permanent';
comment on column outreach.method.changed_by is 'Who wrote it last | personal | permanent';
comment on column outreach.method.changed_at is 'When | internal | permanent';
comment on column outreach.method.revision is 'Number of its version | internal | permanent';

create table outreach.adoption (
  method_id uuid not null references outreach.method (id),
  body_id uuid not null references directory.body (id),
  revision integer not null,
  since date not null,
  ended_on date check (ended_on >= since),
  primary key (method_id, body_id, since)
);
comment on table outreach.adoption is 'That a body works by a method';
comment on column outreach.adoption.method_id is 'The method | public | permanent';
comment on column outreach.adoption.body_id is 'The body | internal | permanent';
comment on column outreach.adoption.revision is 'Which version it adopted | public | permanent';
comment on column outreach.adoption.since is 'Since when | public | permanent';
comment on column outreach.adoption.ended_on is 'When it stopped | public | permanent';
create unique index adoption_now on outreach.adoption (method_id, body_id) where ended_on is null;

create function outreach.describes(owner uuid) returns boolean language sql stable parallel restricted
  return access.role() in ('caseworker', 'case_manager', 'regional_coordinator', 'ngo_officer', 'body_officer', 'county_coordinator')
    and owner = access.body();
-- How many work by it: everybody reads the number, nobody which ones but the bodies themselves.
create function outreach.adopted_by(method uuid) returns integer language sql stable parallel restricted security definer set search_path = '' as $$
  select count(*)::integer from outreach.adoption where method_id = method and ended_on is null
$$;
revoke execute on function outreach.describes(uuid), outreach.adopted_by(uuid) from public;
grant execute on function outreach.describes(uuid), outreach.adopted_by(uuid) to samlad_application;

alter table outreach.method enable row level security;
alter table outreach.adoption enable row level security;
grant select, insert, update on outreach.method to samlad_application;
grant select, insert, update (ended_on) on outreach.adoption to samlad_application;
create policy read on outreach.method for select to samlad_application using (true);
create policy add on outreach.method for insert to samlad_application with check (outreach.describes(body_id));
create policy change on outreach.method for update to samlad_application using (outreach.describes(body_id)) with check (outreach.describes(body_id));
create policy read on outreach.adoption for select to samlad_application
  using ((select access.role()) = 'system' or ((select access.person()) is not null and body_id = (select access.body())));
create policy add on outreach.adoption for insert to samlad_application with check (outreach.describes(body_id) and ended_on is null);
create policy change on outreach.adoption for update to samlad_application using (outreach.describes(body_id) and ended_on is null)
  with check (outreach.describes(body_id));
select changes.keep_history('outreach.method');
