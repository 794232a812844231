-- Whoever is alone at night and has a name and no number asks for emergency access by it. What they wrote is compared with what lies
-- sealed; they are told the same whether there is such a case or not, and see nothing of it until somebody else has opened it.

do $$
declare known text;
begin
  select pg_get_constraintdef(c.oid) into known from pg_constraint c
    where c.conname = 'alert_kind_check' and c.conrelid = 'disclosure.alert'::regclass;
  alter table disclosure.alert drop constraint alert_kind_check;
  execute 'alter table disclosure.alert add constraint alert_kind_check '
    || replace(known, 'ARRAY[', 'ARRAY[''asked_by_name''::text, ');
end $$;

alter table disclosure.break_glass add column by_name boolean not null default false;
comment on column disclosure.break_glass.by_name is
  'Whether it was asked for by the name of the person: who asked sees nothing of it until it is opened | sensitive | case';

-- The cases of the actor's own body that a whole name stands for in its index, with what tells them apart, sealed; none whose deny
-- list the actor is on.
create function disclosure.named_in_emergency(wanted bytea) returns table (case_id uuid, key_id uuid, field text, place uuid, sealed bytea)
  language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
  select c.id, c.key_id, f.field, f.id, f.sealed
  from support.lookup l
  join support.case_file c on c.id = l.case_id
  left join support.field f on f.case_id = c.id and f.section = 'identity'
    and (f.field in ('full_name', 'birth_date', 'identity_number') and f.superseded_at is null
      or f.field = 'chosen_name' and f.superseded_at is not null)
  where access.works_with_people() and l.body_id = access.body() and l.kind = 'chosen_name' and l.token = wanted
    and not disclosure.denies(c.id)
$$;
-- How often the actor has asked by name since a moment. Of several at once each waits for the one before.
create function disclosure.named_tries(since timestamptz) returns integer
  language plpgsql volatile parallel unsafe security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('disclosure.named_tries ' || coalesce(access.person()::text, ''), 0));
  return (select count(*) from disclosure.alert a
    where a.kind = 'asked_by_name' and a.body_id = access.body() and a.person_alias = access.alias('alerted', access.person())
      and a.at > since);
end $$;
-- Who is on duty at the actor's own body now.
create function disclosure.on_duty() returns uuid[]
  language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
  select case when access.works_with_people() then on_call.on_duty(access.body(), access.now()) else '{}' end
$$;
revoke all on function disclosure.named_in_emergency(bytea), disclosure.named_tries(timestamptz), disclosure.on_duty() from public;
grant execute on function disclosure.named_in_emergency(bytea), disclosure.named_tries(timestamptz), disclosure.on_duty() to samlad_application;
