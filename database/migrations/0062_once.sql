-- A form that is sent twice, or a request that is tried again, has one effect: its key is kept with what came of it.

create table access.once (
  actor uuid not null,
  kind text not null check (kind in ('person', 'link')),
  body_id uuid not null,
  action text not null,
  key bytea not null,
  content bytea not null,
  outcome bytea,
  done_at timestamptz not null,
  primary key (actor, action, key)
);
comment on table access.once is 'Keys of forms and requests that have had their effect, for a day';
comment on column access.once.actor is 'The person, or the one-time link, that sent it | personal | transient';
comment on column access.once.kind is 'person or link | internal | transient';
comment on column access.once.body_id is 'The body that was acted for | internal | transient';
comment on column access.once.action is 'Name of the action | internal | transient';
comment on column access.once.key is 'SHA-256 of the key that the form or the client gave it | internal | transient';
comment on column access.once.content is 'SHA-256 of what was sent: the same key with other content is another sending | internal | transient';
comment on column access.once.outcome is 'Where it led or what was answered, encrypted with a key that is not in the database | secret | transient';
comment on column access.once.done_at is 'When it had its effect | internal | transient';
create index once_done on access.once (done_at);

alter table access.once enable row level security;
create policy own on access.once for all to samlad_application
  using (
    (actor = (select access.person()) and body_id = (select access.body()))
    or ((select access.role()) = 'link' and kind = 'link' and body_id = (select access.body()))
    or (select access.role()) = 'system'
  );
-- A day later nobody tries again: it is no part of any history.
grant select, insert, update, delete on access.once to samlad_application;
