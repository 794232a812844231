-- What people tell of pages that they cannot use (lag 2018:1937 om tillgänglighet till digital offentlig service). Anybody
-- writes without an account; the administrator reads, answers and closes. Closed ones are removed after 90 days.

create schema accessibility;
grant usage on schema accessibility to samlad_application;

create table accessibility.message (
  id uuid primary key,
  received_at timestamptz not null,
  page text not null check (char_length(page) <= 300),
  problem text not null check (char_length(problem) between 1 and 4000),
  email text check (char_length(email) <= 200),
  state text not null default 'open' check (state in ('open', 'answered', 'closed')),
  settled_at timestamptz check ((state = 'open') = (settled_at is null)),
  revision integer not null default 1
);
comment on table accessibility.message is 'Something that somebody could not use, as they told it';
comment on column accessibility.message.id is 'Identifier | internal | errand';
comment on column accessibility.message.received_at is 'When it came | internal | errand';
comment on column accessibility.message.page is 'Which page it is about, in the sender''s words | personal | errand';
comment on column accessibility.message.problem is 'What did not work, in the sender''s words | personal | errand';
comment on column accessibility.message.email is 'Where an answer is wanted, if anywhere | personal | errand';
comment on column accessibility.message.state is 'Open, answered or closed | internal | errand';
comment on column accessibility.message.settled_at is 'When it was answered or closed | internal | errand';
comment on column accessibility.message.revision is 'Grows with each change; the second of two writers is told | internal | errand';
create index message_state on accessibility.message (state, received_at);

alter table accessibility.message enable row level security;
-- Whoever writes does not read, not even what they wrote themselves.
create policy send on accessibility.message for insert to samlad_application
  with check (state = 'open' and settled_at is null and revision = 1);
create policy read on accessibility.message for select to samlad_application
  using ((select access.role()) in ('administrator', 'system'));
create policy settle on accessibility.message for update to samlad_application
  using ((select access.role()) = 'administrator') with check ((select access.role()) = 'administrator');
create policy forget on accessibility.message for delete to samlad_application
  using ((select access.role()) = 'system' and state <> 'open');
grant select, insert, delete on accessibility.message to samlad_application;
grant update (state, settled_at, revision) on accessibility.message to samlad_application;
