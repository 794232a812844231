-- Protected tables of the rapporteur, and what of them everybody reads. What a table rests on (its counts before anything is
-- hidden) is read by those who work with it alone. What has once been told is never changed and never forgotten, also where it is
-- withdrawn: whoever looks for what can be inferred must know of it.

create table statistics.count_table (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  collection_id uuid not null references statistics.collection (id),
  title jsonb not null,
  definition jsonb not null,
  made_at timestamptz not null
);
comment on table statistics.count_table is 'A table that is counted from what bodies handed in, and protected';
comment on column statistics.count_table.id is 'Identifier | internal | permanent';
comment on column statistics.count_table.body_id is 'The body that made it | internal | permanent';
comment on column statistics.count_table.collection_id is 'The collection that it is counted from | internal | permanent';
comment on column statistics.count_table.title is 'What it is called, in Swedish and English | internal | permanent';
comment on column statistics.count_table.definition is 'What it counts, at which day, by what, and how it is protected | internal | permanent';
comment on column statistics.count_table.made_at is 'When it was made | internal | permanent';

create table statistics.count_table_basis (
  table_id uuid primary key references statistics.count_table (id),
  content jsonb not null,
  made_by uuid references identity.person (id)
);
comment on table statistics.count_table_basis is 'The counts of a table before anything is hidden, and what was hidden why';
comment on column statistics.count_table_basis.table_id is 'The table | internal | permanent';
comment on column statistics.count_table_basis.content is 'Counts, what is hidden, and the submissions they come from; small counts may tell of persons | sensitive | permanent';
comment on column statistics.count_table_basis.made_by is 'Who made the table | personal | permanent';

create table statistics.release (
  id uuid primary key,
  table_id uuid not null unique references statistics.count_table (id),
  content jsonb not null,
  sha256 text not null,
  released_at timestamptz not null
);
comment on table statistics.release is 'What of a table everybody may know';
comment on column statistics.release.id is 'Identifier | public | permanent';
comment on column statistics.release.table_id is 'The table | internal | permanent';
comment on column statistics.release.content is 'The protected figures with unit, day, method and loss | public | permanent';
comment on column statistics.release.sha256 is 'SHA-256 of the content in canonical form (RFC 8785), in hexadecimal | public | permanent';
comment on column statistics.release.released_at is 'When it was released | public | permanent';

create table statistics.release_withdrawal (
  release_id uuid primary key references statistics.release (id),
  title jsonb not null,
  reason text not null check (char_length(reason) between 1 and 2000),
  withdrawn_at timestamptz not null
);
comment on table statistics.release_withdrawal is 'That a released table no longer holds; its figures are then shown to nobody outside';
comment on column statistics.release_withdrawal.release_id is 'The release | public | permanent';
comment on column statistics.release_withdrawal.title is 'What the release was called, in Swedish and English | public | permanent';
comment on column statistics.release_withdrawal.reason is 'Why, as everybody reads it | public | permanent';
comment on column statistics.release_withdrawal.withdrawn_at is 'When it was withdrawn | public | permanent';

create table statistics.release_decision (
  release_id uuid not null references statistics.release (id),
  kind text not null check (kind in ('released', 'withdrawn')),
  decided_by uuid references identity.person (id),
  decided_at timestamptz not null,
  primary key (release_id, kind)
);
comment on table statistics.release_decision is 'Who decided to release or to withdraw a table';
comment on column statistics.release_decision.release_id is 'The release | internal | permanent';
comment on column statistics.release_decision.kind is 'What was decided | internal | permanent';
comment on column statistics.release_decision.decided_by is 'Who decided | personal | permanent';
comment on column statistics.release_decision.decided_at is 'When | internal | permanent';

create table statistics.outside_figure (
  id uuid primary key,
  collection_id uuid not null references statistics.collection (id),
  population text not null,
  cell jsonb not null,
  least integer not null check (least >= 0),
  most integer not null check (most >= least),
  source text not null check (char_length(source) between 1 and 300),
  noted_by uuid references identity.person (id),
  noted_at timestamptz not null
);
comment on table statistics.outside_figure is 'A figure of the same people that somebody else has published, which a reader can put beside ours';
comment on column statistics.outside_figure.id is 'Identifier | internal | permanent';
comment on column statistics.outside_figure.collection_id is 'The collection whose people it counts | internal | permanent';
comment on column statistics.outside_figure.population is 'Whom it counts | internal | permanent';
comment on column statistics.outside_figure.cell is 'Which of them, by dimension | internal | permanent';
comment on column statistics.outside_figure.least is 'The smallest number that it can mean; may be a small count | sensitive | permanent';
comment on column statistics.outside_figure.most is 'The largest number that it can mean; may be a small count | sensitive | permanent';
comment on column statistics.outside_figure.source is 'Where it was published | internal | permanent';
comment on column statistics.outside_figure.noted_by is 'Who noted it | personal | permanent';
comment on column statistics.outside_figure.noted_at is 'When | internal | permanent';

create table statistics.sent_export (
  id uuid primary key,
  collection_id uuid not null references statistics.collection (id),
  standard text not null check (standard in ('eurostat', 'unodc')),
  content jsonb not null,
  sha256 text not null,
  sent_by uuid references identity.person (id),
  sent_at timestamptz not null
);
comment on table statistics.sent_export is 'Tables that were sent to Eurostat or the UNODC; what they tell is known outside from then on';
comment on column statistics.sent_export.id is 'Identifier | internal | permanent';
comment on column statistics.sent_export.collection_id is 'The collection that they are counted from | internal | permanent';
comment on column statistics.sent_export.standard is 'Which questionnaire | internal | permanent';
comment on column statistics.sent_export.content is 'The protected figures as they were sent | internal | permanent';
comment on column statistics.sent_export.sha256 is 'SHA-256 of the content in canonical form (RFC 8785), in hexadecimal | internal | permanent';
comment on column statistics.sent_export.sent_by is 'Who said that it was sent | personal | permanent';
comment on column statistics.sent_export.sent_at is 'When | internal | permanent';

-- As the owner, so that the policies of the tables do not ask each other in a circle.
create function statistics.makes_table(table_id uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog
  return (select t.body_id from statistics.count_table t where t.id = table_id);
create function statistics.releases_for(release_id uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog
  return (select t.body_id from statistics.release r join statistics.count_table t on t.id = r.table_id where r.id = release_id);

do $$
declare name text;
begin
  foreach name in array array['count_table', 'count_table_basis', 'release', 'release_withdrawal', 'release_decision', 'outside_figure', 'sent_export'] loop
    execute format('create trigger only_grows before update or delete or truncate on statistics.%I for each statement execute function access.refuse_change()', name);
    execute format('alter table statistics.%I enable row level security', name);
    execute format('grant select, insert on statistics.%I to samlad_application', name);
  end loop;
end $$;

create policy read on statistics.count_table for select to samlad_application using (statistics.works_with(body_id));
create policy read on statistics.count_table_basis for select to samlad_application using (statistics.works_with(statistics.makes_table(table_id)));
create policy read on statistics.release_withdrawal for select to samlad_application using (true);
-- What is withdrawn is read by those who work with it alone.
create policy read on statistics.release for select to samlad_application using (
  not exists (select from statistics.release_withdrawal w where w.release_id = release.id)
  or statistics.works_with(statistics.makes_table(table_id))
);
create policy read on statistics.release_decision for select to samlad_application using (statistics.works_with(statistics.releases_for(release_id)));
create policy read on statistics.outside_figure for select to samlad_application using (statistics.works_with(statistics.asks(collection_id)));
create policy read on statistics.sent_export for select to samlad_application using (statistics.works_with(statistics.asks(collection_id)));

create policy add on statistics.count_table for insert to samlad_application with check (statistics.made(body_id) and statistics.made(statistics.asks(collection_id)));
create policy add on statistics.count_table_basis for insert to samlad_application with check (statistics.made(statistics.makes_table(table_id)));
create policy add on statistics.release for insert to samlad_application with check (statistics.made(statistics.makes_table(table_id)));
create policy add on statistics.release_withdrawal for insert to samlad_application with check (statistics.made(statistics.releases_for(release_id)));
create policy add on statistics.release_decision for insert to samlad_application with check (statistics.made(statistics.releases_for(release_id)));
create policy add on statistics.outside_figure for insert to samlad_application with check (statistics.made(statistics.asks(collection_id)));
create policy add on statistics.sent_export for insert to samlad_application with check (statistics.made(statistics.asks(collection_id)));
