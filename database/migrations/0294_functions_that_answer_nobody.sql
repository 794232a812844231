-- Functions that run as the owner answer only those who may ask: read as the application's role with whatever settings, each says
-- the same to a stranger as of something that is not there. `tests/security/definers.test.ts` asks them all.

-- The facts of a case are for whoever may know that it is there (the same as `knowsOf` in the application).
create or replace function support.access_facts(wanted uuid) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select f from (
    select jsonb_build_object(
      'bodyId', c.body_id,
      'works', exists (select from support.assignment a where a.case_id = c.id and a.person_id = access.person() and a.ended_at is null and a.body_id = access.body() and a.body_id = c.body_id),
      'responsible', exists (select from support.assignment a where a.case_id = c.id and a.person_id = access.person() and a.ended_at is null and a.body_id = access.body() and a.part = 'responsible'),
      'denied', false,
      'emergency', exists (select from disclosure.break_glass b where b.case_id = c.id and b.person_id = access.person() and b.body_id = access.body() and b.state = 'open' and access.now() < b.ends_at),
      'live', coalesce((select jsonb_agg(jsonb_build_object('section', i.section, 'field', i.field, 'role', d.to_role, 'disclosureId', d.id))
        from disclosure.disclosure d join disclosure.item i on i.disclosure_id = d.id
        where d.case_id = c.id and d.to_body = access.body() and d.form = 'live' and d.state = 'in_force'
          and access.now() >= d.starts_at and access.now() < d.ends_at), '[]'::jsonb),
      'restricted', c.restricted_at is not null,
      'open', c.state = 'open') as f
    from support.case_file c where c.id = wanted and access.works_with_people() and not disclosure.denies(c.id)) known
  where (f->>'works')::boolean or (f->>'emergency')::boolean or f->'live' <> '[]'::jsonb or support.leads(wanted)
$$;

-- What stands against a return, and whether a link works, is asked by other functions of the owner alone.
revoke execute on function "return".stands_against(uuid), "return".link_works(uuid, timestamptz) from public, samlad_application;

-- Who takes part in a joint investigation is told to those who do.
create or replace function children.joint_asked_by(wanted uuid, wanted_body uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select wanted_body = access.body() and exists (select from children.investigation i where i.id = wanted and i.body_id = wanted_body)
$$;
create or replace function children.joint_body_joined(wanted uuid, wanted_body uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from children.participant p join children.investigation i on i.id = p.investigation_id
      where i.id = wanted and i.state = 'open' and p.body_id = wanted_body and p.state = 'joined')
    and case when wanted_body = access.body() or access.role() = 'system' then true else children.joint_staffs(wanted) end
$$;

-- That somebody else has assessed an application is told to the distributor.
create or replace function funding.assessed_by_another(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select funding.is_of_distributor(wanted) and exists (select from funding.assessment m
    where m.application_id = wanted and m.done_at is not null and m.person_id <> access.person())
$$;

-- Who is asked for figures, and who links them, is told to themselves and to whoever asked.
create or replace function statistics.is_asked(collection uuid, body uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
  return exists (select from statistics.reporter r where r.collection_id = collection and r.body_id = body)
    and (body = access.body() or access.role() = 'system' or statistics.made(statistics.asks(collection)));
create or replace function statistics.encodes_in(run uuid, body uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
  return exists (select from statistics.linkage_body b where b.run_id = run and b.body_id = body)
    and (body = access.body() or access.role() = 'system');

-- A job is handed in by the action that wrote what it is about, in the same transaction: what tasks there are, what each takes and
-- which rows speak for it is declared here. Some may be handed in by anybody, each for the reason that stands with it; whatever has
-- neither rows nor a reason is the system's alone. The system itself hands in any declared task.
create table jobs.task (
  name text primary key,
  takes text[] not null,
  about text,
  written text[] not null default '{}',
  open_because text,
  check (about is null or about = any (takes)),
  check ((about is null) = (written = '{}'))
);
comment on table jobs.task is 'Kinds of jobs that can be handed in, and what speaks for each';
comment on column jobs.task.name is 'Name of the task | internal | permanent';
comment on column jobs.task.takes is 'The keys of its payload | internal | permanent';
comment on column jobs.task.about is 'The key that names the row it is about; absent where no row speaks for it | internal | permanent';
comment on column jobs.task.written is 'Columns, as schema.table.column, in which the transaction has just written that name; one is enough | internal | permanent';
comment on column jobs.task.open_because is 'Why anybody may hand it in; absent where nobody may without the rows | internal | permanent';
alter table jobs.task enable row level security;
grant select on jobs.task to samlad_application;
create policy read on jobs.task for select to samlad_application using (true);

insert into jobs.task (name, takes, about, written, open_because) values
  ('identity.mail_registration', '{sealed,language}', null, '{}', 'the address is sealed with the key of the installation, which the database does not have'),
  ('identity.mail_invitation', '{invitationId,sealed}', 'invitationId', '{identity.invitation.id}', null),
  ('reminders.send', '{mailId}', 'mailId', '{reminders.mail.id}', null),
  ('statistics.linkage_work', '{workId}', 'workId', '{statistics.linkage_work.id}', null),
  ('housing.settle_request', '{requestId}', null, '{}', 'it carries out what the state of the request already says, and nothing else'),
  ('housing.match_pool', '{}', null, '{}', 'it takes nothing and runs by the clock anyway'),
  ('funding.mail_decision', '{applicationId}', 'applicationId', '{funding.decision.application_id}', null),
  ('webhooks.deliver', '{deliveryId}', 'deliveryId', '{webhooks.delivery.id}', null),
  ('emergency.mail_alert', '{alertId}', 'alertId', '{disclosure.alert.id}', null),
  ('emergency.remember_lifted', '{denialId,at}', 'denialId', '{disclosure.denial.id}', null),
  ('disclosure.tell_waiting_referrals', '{bodyId,count}', null, '{}', null),
  ('arrivals.tell', '{arrivalId}', null, '{}', 'it tells those whom the thing waits for anyway, and each once'),
  ('arrivals.mail', '{arrivalId,personId}', null, '{}', null);

create or replace function jobs.enqueue(task text, payload json, run_at timestamptz, job_key text) returns void
  language plpgsql security definer set search_path = '' as $$
declare declared jobs.task; place text; parts text[]; speaks boolean;
begin
  select * into declared from jobs.task t where t.name = enqueue.task;
  speaks := declared.name is not null and json_typeof(payload) = 'object' and octet_length(payload::text) <= 4000
    and not exists (select from json_object_keys(payload) k (name) where k.name <> all (declared.takes));
  if speaks and access.role() <> 'system' and declared.open_because is null then
    speaks := false;
    foreach place in array declared.written loop
      parts := string_to_array(place, '.');
      execute format('select exists (select from %I.%I w where w.%I::text = $1 and w.xmin = $2)', parts[1], parts[2], parts[3])
        into speaks using payload ->> declared.about, pg_current_xact_id()::xid;
      exit when speaks;
    end loop;
  end if;
  if not speaks then
    raise exception 'nothing that was done hands in a job %', task using errcode = 'insufficient_privilege';
  end if;
  perform graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key);
end $$;

-- Receivers are told of what somebody has just written, and tried out by administrators alone.
create or replace function webhooks.note(type text, place text, at timestamptz, receiver uuid default null) returns integer
  language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  event uuid;
  endpoint record;
  delivery uuid;
  told integer := 0;
begin
  if note.place !~ '^/[A-Za-z0-9/._%-]*$' or (case when note.receiver is null
      then access.role() <> 'system' and (access.person() is null or pg_current_xact_id_if_assigned() is null)
      else access.role() not in ('administrator', 'system') end) then
    raise exception 'nothing has happened that receivers are told of' using errcode = 'insufficient_privilege';
  end if;
  for endpoint in
    select e.id, e.state from webhooks.endpoint e
    where e.state <> 'withdrawn' and case when note.receiver is null then note.type = any (e.types) else e.id = note.receiver end
    order by e.id
    for share
  loop
    if event is null then
      insert into webhooks.event (type, place, happened_at) values (note.type, note.place, note.at) returning id into event;
    end if;
    insert into webhooks.delivery (endpoint_id, event_id, state, made_at, next_at)
      values (endpoint.id, event, case endpoint.state when 'active' then 'waiting' else 'held' end, note.at, note.at)
      returning id into delivery;
    if endpoint.state = 'active' then
      perform jobs.enqueue('webhooks.deliver', json_build_object('deliveryId', delivery), null, delivery::text);
    end if;
    told := told + 1;
  end loop;
  return told;
end $$;

-- What is not granted is nobody's: functions are for the application's role, and not for whoever connects. Those that come later too.
alter default privileges grant execute on functions to samlad_application;
alter default privileges revoke execute on functions from public;
do $$
declare one regprocedure;
begin
  for one in
    select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname !~ '^(pg_|graphile_worker)' and p.prorettype <> 'trigger'::regtype
      and has_function_privilege('public', p.oid, 'execute')
  loop
    execute format('grant execute on function %s to samlad_application', one);
    execute format('revoke execute on function %s from public', one);
  end loop;
end $$;
