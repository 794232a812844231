-- A shelter that declines all that reaches it reads what people need and takes nobody: somebody looks at it.

do $$
declare known text;
begin
  select pg_get_constraintdef(c.oid) into known from pg_constraint c
    where c.conname = 'alert_kind_check' and c.conrelid = 'disclosure.alert'::regclass;
  alter table disclosure.alert drop constraint alert_kind_check;
  execute 'alter table disclosure.alert add constraint alert_kind_check '
    || replace(known, 'ARRAY[', 'ARRAY[''shelter_declines''::text, ');
end $$;

create function housing.note_declining(wanted integer) returns void
  language sql volatile security definer set search_path = '' as $$
  insert into disclosure.alert (kind, body_id, person_id, at)
  select distinct on (m.shelter_body) 'shelter_declines', m.shelter_body, m.answered_by, access.now()
  from housing.match m
  where access.role() = 'system' and m.state = 'declined' and m.answered_at > access.now() - interval '1 day'
    and (select count(*) from housing.match o where o.shelter_id = m.shelter_id and o.state = 'declined'
      and o.answered_at > access.now() - interval '60 days') >= wanted
    and not exists (select from housing.match o where o.shelter_id = m.shelter_id
      and o.state in ('offered', 'chosen', 'not_chosen') and o.answered_at > access.now() - interval '60 days')
    and not exists (select from disclosure.alert a where a.kind = 'shelter_declines' and a.body_id = m.shelter_body
      and a.at > access.now() - interval '30 days')
  order by m.shelter_body, m.answered_at desc
$$;
revoke execute on function housing.note_declining(integer) from public;
grant execute on function housing.note_declining(integer) to samlad_application;
