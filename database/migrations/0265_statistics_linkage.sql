-- Linkage of encoded records of several bodies by a unit that knows nobody in them. What happened stands in a signed protocol, from
-- which the state of a run follows. Keys and exact counts are sealed with a key of the run, read by the unit alone, and destroyed.

create table statistics.linkage_run (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  unit_id uuid not null references directory.body (id),
  collection_id uuid references statistics.collection (id),
  title jsonb not null,
  subject jsonb not null,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  least_count integer not null check (least_count >= 3),
  key_id uuid not null,
  planned_by uuid references identity.person (id),
  planned_at timestamptz not null,
  constraint the_unit_does_not_ask check (unit_id <> body_id)
);
comment on table statistics.linkage_run is 'A linkage of the encoded records of several bodies by a unit that knows nobody in them';
comment on column statistics.linkage_run.id is 'Identifier | public | permanent';
comment on column statistics.linkage_run.body_id is 'The body that asks for it | internal | permanent';
comment on column statistics.linkage_run.unit_id is 'The body that links | internal | permanent';
comment on column statistics.linkage_run.collection_id is 'The collection that it belongs to, where there is one | internal | permanent';
comment on column statistics.linkage_run.title is 'What it is called, in Swedish and English | internal | permanent';
comment on column statistics.linkage_run.subject is 'Whom the lists hold, in Swedish and English | internal | permanent';
comment on column statistics.linkage_run.period_from is 'First day of the time that the lists are about | internal | permanent';
comment on column statistics.linkage_run.period_to is 'Last day of the time that the lists are about | internal | permanent';
comment on column statistics.linkage_run.least_count is 'The smallest number of people that leaves the unit, but for 0 | internal | permanent';
comment on column statistics.linkage_run.key_id is 'The key in the vault that seals keys and counts of the run; destroyed with them | internal | permanent';
comment on column statistics.linkage_run.planned_by is 'Who planned it | personal | permanent';
comment on column statistics.linkage_run.planned_at is 'When | internal | permanent';

create table statistics.linkage_body (
  run_id uuid not null references statistics.linkage_run (id),
  body_id uuid not null references directory.body (id),
  primary key (run_id, body_id)
);
comment on table statistics.linkage_body is 'A body that encodes records of its own for a run';
comment on column statistics.linkage_body.run_id is 'The run | internal | permanent';
comment on column statistics.linkage_body.body_id is 'The body | internal | permanent';

create table statistics.linkage_entry (
  run_id uuid not null references statistics.linkage_run (id),
  number integer not null check (number >= 0),
  entry jsonb not null check (entry ->> 'run' = run_id::text and (entry ->> 'number')::integer = number),
  done_by uuid references identity.person (id),
  primary key (run_id, number)
);
comment on table statistics.linkage_entry is 'The protocol of a run: who did what with which file, each entry chained to the one before and signed';
comment on column statistics.linkage_entry.run_id is 'The run | internal | permanent';
comment on column statistics.linkage_entry.number is 'Place in the protocol, from 0 | internal | permanent';
comment on column statistics.linkage_entry.entry is 'What happened, by which body, when, with digests of files; no keys and no counts | internal | permanent';
comment on column statistics.linkage_entry.done_by is 'Who did it for the body; not part of what is signed | personal | permanent';

create table statistics.linkage_keys (
  id uuid primary key,
  run_id uuid not null,
  body_id uuid not null,
  number integer not null check (number > 0),
  sha256 text not null,
  records integer not null check (records > 0),
  bits integer not null check (bits > 0),
  sealed bytea check (octet_length(sealed) <= 9000000),
  handed_in_by uuid references identity.person (id),
  handed_in_at timestamptz not null,
  foreign key (run_id, body_id) references statistics.linkage_body (run_id, body_id),
  unique (run_id, body_id, number)
);
comment on table statistics.linkage_keys is 'A file of linkage keys that a body handed in; the one with the highest number counts, all are destroyed';
comment on column statistics.linkage_keys.id is 'Identifier | internal | permanent';
comment on column statistics.linkage_keys.run_id is 'The run | internal | permanent';
comment on column statistics.linkage_keys.body_id is 'The body that encoded | internal | permanent';
comment on column statistics.linkage_keys.number is 'Which of the files of this body, from 1 | internal | permanent';
comment on column statistics.linkage_keys.sha256 is 'SHA-256 of the file, in hexadecimal | internal | permanent';
comment on column statistics.linkage_keys.records is 'Records in the file: told to the body and the unit alone | sensitive | permanent';
comment on column statistics.linkage_keys.bits is 'Length of a key | internal | permanent';
comment on column statistics.linkage_keys.sealed is 'The file, sealed with the key of the run; empty when it is destroyed | sensitive | errand';
comment on column statistics.linkage_keys.handed_in_by is 'Who handed it in | personal | permanent';
comment on column statistics.linkage_keys.handed_in_at is 'When | internal | permanent';

create table statistics.linkage_work (
  id uuid primary key,
  run_id uuid not null references statistics.linkage_run (id),
  kind text not null check (kind in ('link', 'estimate')),
  parameters jsonb not null,
  asked_by uuid references identity.person (id),
  asked_at timestamptz not null,
  percent integer not null default 0 check (percent between 0 and 100),
  ended_at timestamptz,
  failure text,
  sealed bytea,
  constraint one_that_failed_has_ended check (failure is null or ended_at is not null)
);
comment on table statistics.linkage_work is 'Work that the unit asked for and that takes time: linking, and the estimate from it';
comment on column statistics.linkage_work.id is 'Identifier | internal | permanent';
comment on column statistics.linkage_work.run_id is 'The run | internal | permanent';
comment on column statistics.linkage_work.kind is 'Linking, or an estimate | internal | permanent';
comment on column statistics.linkage_work.parameters is 'Threshold; or model, seed and what was found when links were checked by hand | sensitive | permanent';
comment on column statistics.linkage_work.asked_by is 'Who asked for it | personal | permanent';
comment on column statistics.linkage_work.asked_at is 'When | internal | permanent';
comment on column statistics.linkage_work.percent is 'How far it has come, in percent | internal | permanent';
comment on column statistics.linkage_work.ended_at is 'When it ended | internal | permanent';
comment on column statistics.linkage_work.failure is 'Code of why it came to nothing | internal | permanent';
comment on column statistics.linkage_work.sealed is 'Exact counts by combination of lists, sealed with the key of the run; empty when they are destroyed | sensitive | errand';

create table statistics.linked_estimate (
  estimate_id uuid primary key references statistics.estimate (id),
  run_id uuid not null references statistics.linkage_run (id),
  histories jsonb not null,
  provenance jsonb not null
);
comment on table statistics.linked_estimate is 'Which linkage an estimate was made from, where it was made within the wall of the unit that linked';
comment on column statistics.linked_estimate.estimate_id is 'The estimate | internal | permanent';
comment on column statistics.linked_estimate.run_id is 'The run | internal | permanent';
comment on column statistics.linked_estimate.histories is 'Counts by combination of lists as they left the unit; small ones are left out | sensitive | permanent';
comment on column statistics.linked_estimate.provenance is 'Threshold, errors of the linkage, digest of the protocol | internal | permanent';

-- What of an estimate that was made within the wall of a unit comes to the rapporteur is rounded, and without its histories.
alter table statistics.estimate_basis alter column histories drop not null, alter column sha256 drop not null;
alter table statistics.estimate_basis add constraint histories_have_digest check ((histories is null) = (sha256 is null));
comment on column statistics.estimate_basis.histories is 'The capture histories as they were given; small cells may tell of single persons; none where they stayed with a unit that links | sensitive | permanent';

-- As the owner, so that the policies of the tables do not ask each other in a circle.
create function statistics.encodes_in(run uuid, body uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
  return exists (select from statistics.linkage_body b where b.run_id = run and b.body_id = body);
create function statistics.unit_of(run uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog
  return (select r.unit_id from statistics.linkage_run r where r.id = run);
create function statistics.asks_for(run uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog
  return (select r.body_id from statistics.linkage_run r where r.id = run);
create function statistics.run_of(estimate uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog
  return (select l.run_id from statistics.linked_estimate l where l.estimate_id = estimate);
-- The unit's people: those who answer for their body, never who meets its people. The system is the program that links.
create function statistics.links_for(body uuid) returns boolean language sql stable parallel safe
  return access.role() = 'system' or (access.role() = 'body_officer' and body = access.body());
create function statistics.takes_part(run uuid) returns boolean language sql stable parallel safe
  return statistics.works_with(statistics.asks_for(run)) or statistics.links_for(statistics.unit_of(run))
    or (statistics.reports_for(access.body()) and statistics.encodes_in(run, access.body()));

-- What can be checked of a body before it may link: whether anybody acts for it as police or prosecutor, as what it has been asked to
-- report, and whether it has encoded in any run and so has held a secret.
create function statistics.separation_facts(body uuid)
  returns table (acts_as_police boolean, reported_as text[], has_encoded boolean)
  language sql stable security definer set search_path = pg_catalog
  begin atomic
    select
      exists (select from identity.membership m where m.body_id = body and m.role = 'police_prosecutor'),
      array(select distinct r.kind from statistics.reporter r where r.body_id = body order by 1),
      exists (select from statistics.linkage_body b where b.body_id = body)
    where access.role() in ('rapporteur', 'system');
  end;

-- Whether somebody acts both for the unit and for a body that encodes: they would hold keys and the secret that they were made with.
create function statistics.share_people(unit uuid, bodies uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog
  return access.role() in ('rapporteur', 'system') and exists (
    select from identity.membership u join identity.membership b on b.person_id = u.person_id
    where u.body_id = unit and u.ended_at is null and b.body_id = any (bodies) and b.ended_at is null
  );

-- For how many runs a body has something to do: a file to hand in, files to link, an end to witness. Numbers alone.
create function statistics.linkages_waiting(body uuid) returns integer
  language sql stable security definer set search_path = pg_catalog
  begin atomic
    with told as (
      select e.run_id,
        bool_or(e.entry -> 'event' ->> 'kind' = 'closed') as closed,
        bool_or(e.entry -> 'event' ->> 'kind' = 'withdrawn') as stopped,
        bool_or(e.entry -> 'event' ->> 'kind' = 'linked') as linked,
        bool_or(e.entry -> 'event' ->> 'kind' = 'destroyed') as destroyed,
        bool_or(e.entry -> 'event' ->> 'kind' = 'encoded' and (e.entry ->> 'by')::uuid = body) as encoded,
        bool_or(e.entry -> 'event' ->> 'kind' = 'destroyed' and (e.entry -> 'event' ->> 'witness')::uuid = body) as named,
        bool_or(e.entry -> 'event' ->> 'kind' = 'destroyed' and e.entry ->> 'by' = e.entry -> 'event' ->> 'witness') as witnessed,
        count(distinct e.entry ->> 'by') filter (where e.entry -> 'event' ->> 'kind' = 'encoded') as handed_in
      from statistics.linkage_entry e
      where e.run_id in (
        select b.run_id from statistics.linkage_body b where b.body_id = body
        union select r.id from statistics.linkage_run r where r.unit_id = body
      )
      group by e.run_id
    )
    select count(*)::integer from told t join statistics.linkage_run r on r.id = t.run_id
    where not t.closed and (
      (t.named and not t.witnessed)
      or (r.unit_id <> body and not t.stopped and not t.linked and not t.destroyed and not t.encoded)
      or (r.unit_id = body and not t.destroyed and t.handed_in > 0
        and (t.stopped or t.handed_in = (select count(*) from statistics.linkage_body b where b.run_id = t.run_id)))
    );
  end;

-- Keys and exact counts are taken away and nothing else of them is changed.
create function statistics.only_destroys() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.sealed is null and (to_jsonb(new) - 'sealed') = (to_jsonb(old) - 'sealed') then return new; end if;
  raise exception '% only grows, but for what is destroyed', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger only_destroys before update or delete on statistics.linkage_keys
  for each row execute function statistics.only_destroys();
create trigger never_emptied before truncate on statistics.linkage_keys
  for each statement execute function access.refuse_change();
-- Work is asked for once; how far it has come, its end and its result are the only things that are added.
create function statistics.only_goes_on() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and (to_jsonb(new) - array['sealed', 'percent', 'ended_at', 'failure']) = (to_jsonb(old) - array['sealed', 'percent', 'ended_at', 'failure'])
    and (old.ended_at is null or (new.sealed is null and new.ended_at = old.ended_at and new.failure is not distinct from old.failure))
  then return new; end if;
  raise exception '% only goes on', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger only_goes_on before update or delete on statistics.linkage_work
  for each row execute function statistics.only_goes_on();
create trigger never_emptied before truncate on statistics.linkage_work
  for each statement execute function access.refuse_change();

/* Takes the keys and the exact counts of a run away, for the unit that links and for nobody else. Returns how many files held keys. */
create function statistics.destroy_keys(run uuid) returns integer
  language plpgsql security definer set search_path = pg_catalog as $$
declare gone integer;
begin
  if not statistics.links_for(statistics.unit_of(run)) then
    raise exception 'the unit alone destroys keys' using errcode = 'insufficient_privilege';
  end if;
  update statistics.linkage_keys k set sealed = null where k.run_id = run and k.sealed is not null;
  get diagnostics gone = row_count;
  update statistics.linkage_work w set sealed = null where w.run_id = run and w.sealed is not null;
  return gone;
end $$;
-- Whether anything of a run is left: for the witness, who may read none of it.
create function statistics.keys_are_left(run uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
  return exists (select from statistics.linkage_keys k where k.run_id = run and k.sealed is not null)
    or exists (select from statistics.linkage_work w where w.run_id = run and w.sealed is not null);

do $$
declare name text;
begin
  foreach name in array array['linkage_run', 'linkage_body', 'linkage_entry', 'linked_estimate'] loop
    execute format('create trigger only_grows before update or delete or truncate on statistics.%I for each statement execute function access.refuse_change()', name);
  end loop;
  foreach name in array array['linkage_run', 'linkage_body', 'linkage_entry', 'linkage_keys', 'linkage_work', 'linked_estimate'] loop
    execute format('alter table statistics.%I enable row level security', name);
    execute format('grant select, insert on statistics.%I to samlad_application', name);
  end loop;
end $$;
grant update (percent, ended_at, failure, sealed) on statistics.linkage_work to samlad_application;

create policy read on statistics.linkage_run for select to samlad_application using (
  statistics.works_with(body_id) or statistics.links_for(unit_id)
  or (statistics.reports_for(access.body()) and statistics.encodes_in(id, access.body()))
);
create policy read on statistics.linkage_body for select to samlad_application using (statistics.takes_part(run_id));
create policy read on statistics.linkage_entry for select to samlad_application using (statistics.takes_part(run_id));
-- The keys are the unit's; a body sees its own, which it sent. Nobody else: not the rapporteur, not those who coordinate, no administrator.
create policy read on statistics.linkage_keys for select to samlad_application using (
  statistics.links_for(statistics.unit_of(run_id)) or statistics.reports_for(body_id)
);
create policy read on statistics.linkage_work for select to samlad_application using (statistics.links_for(statistics.unit_of(run_id)));
create policy read on statistics.linked_estimate for select to samlad_application using (
  statistics.works_with(statistics.asks_for(run_id)) or statistics.links_for(statistics.unit_of(run_id))
);

create policy add on statistics.linkage_run for insert to samlad_application with check (statistics.made(body_id));
create policy add on statistics.linkage_body for insert to samlad_application with check (statistics.made(statistics.asks_for(run_id)));
-- An entry is made by the body that it names; that a file was received is noted with the body's own handing in.
create policy add on statistics.linkage_entry for insert to samlad_application with check (
  statistics.takes_part(run_id) and (
    access.role() = 'system'
    or (entry ->> 'by')::uuid = access.body()
    or (entry -> 'event' ->> 'kind' = 'received' and (entry ->> 'by')::uuid = statistics.unit_of(run_id))
  )
);
create policy add on statistics.linkage_keys for insert to samlad_application with check (
  statistics.reports_for(body_id) and statistics.encodes_in(run_id, body_id)
);
create policy add on statistics.linkage_work for insert to samlad_application with check (statistics.links_for(statistics.unit_of(run_id)));
create policy go_on on statistics.linkage_work for update to samlad_application
  using (access.role() = 'system') with check (access.role() = 'system');
create policy add on statistics.linked_estimate for insert to samlad_application with check (access.role() = 'system');
