-- That people reach the house in another way than its settings say: seen by whoever serves, told to those who run it.
create table access.misfit (
  kind text primary key check (kind in ('proxy_untrusted', 'base_url_missing', 'base_url_unlike')),
  seen_at timestamptz not null
);
comment on table access.misfit is 'What of the settings does not fit the requests that come';
comment on column access.misfit.kind is 'Which setting: a proxy that is not named, an address that is not or is another | internal | transient';
comment on column access.misfit.seen_at is 'When a request last showed it, to the hour | internal | transient';
alter table access.misfit enable row level security;
create policy read on access.misfit for select to samlad_application using ((select access.role()) in ('administrator', 'system'));
create policy add on access.misfit for insert to samlad_application with check ((select access.role()) = 'system');
create policy change on access.misfit for update to samlad_application using ((select access.role()) = 'system');
grant select, insert, update on access.misfit to samlad_application;
