-- What must not tell when it was done or by whom leaves no record of its own: the trail says how often in each hour (decision 136).
create table audit.hourly (
  action text not null,
  outcome text not null check (outcome in ('done', 'refused')),
  hour timestamptz not null check (hour = date_trunc('hour', hour)),
  count integer not null check (count > 0),
  primary key (action, outcome, hour)
);
comment on table audit.hourly is 'How often what leaves no record of its own was done in each hour';
comment on column audit.hourly.action is 'Name of the action | internal | audit';
comment on column audit.hourly.outcome is 'done or refused | internal | audit';
comment on column audit.hourly.hour is 'Beginning of the hour | internal | audit';
comment on column audit.hourly.count is 'How often | internal | audit';
alter table audit.hourly enable row level security;
grant select on audit.hourly to samlad_application;
create policy read on audit.hourly for select to samlad_application using ((select access.role()) in ('auditor', 'system'));

-- It only ever grows, by one, in the hour that is now.
create function audit.count_one(counted text, how text) returns void language sql volatile parallel unsafe security definer set search_path = '' as $$
  insert into audit.hourly as h values (counted, how, date_trunc('hour', access.now()), 1)
  on conflict (action, outcome, hour) do update set count = h.count + 1
$$;
revoke execute on function audit.count_one(text, text) from public;
grant execute on function audit.count_one(text, text) to samlad_application;
