-- The text of a matter's law as the inquiry proposed it, as the bill had it and as it was enacted: to be compared, and taken along in an open
-- format (measure 23).
create table legislation.law_text (
  id uuid primary key,
  matter_id uuid not null references legislation.matter (id),
  stage text not null check (stage in ('inquiry', 'bill', 'act')),
  sfs text not null default '' check (sfs = '' or (stage = 'act' and sfs ~ '^[12][0-9]{3}:[0-9]{1,4}$')),
  name text not null check (char_length(name) between 1 and 300),
  dated date not null,
  content text not null check (char_length(content) between 1 and 200000),
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1,
  unique (matter_id, stage)
);
comment on table legislation.law_text is 'The text of the law of a matter, at a stage of its way';
comment on column legislation.law_text.id is 'Identifier | public | permanent';
comment on column legislation.law_text.matter_id is 'The matter | public | permanent';
comment on column legislation.law_text.stage is 'At which stage, as a code | public | permanent';
comment on column legislation.law_text.sfs is 'Its number in the Code of Statutes, where it has been enacted | public | permanent';
comment on column legislation.law_text.name is 'What it is called | public | permanent';
comment on column legislation.law_text.dated is 'The day of the document | public | permanent';
comment on column legislation.law_text.content is 'The text, section by section | public | permanent';
comment on column legislation.law_text.changed_by is 'Who wrote it last | personal | permanent';
comment on column legislation.law_text.changed_at is 'When | internal | permanent';
comment on column legislation.law_text.revision is 'Number of its version | internal | permanent';
create unique index law_text_sfs on legislation.law_text (sfs) where sfs <> '';

alter table legislation.law_text enable row level security;
grant select, insert, update on legislation.law_text to samlad_application;
create policy read on legislation.law_text for select to samlad_application using (true);
create policy add on legislation.law_text for insert to samlad_application with check (legislation.keeps_matter(matter_id));
create policy change on legislation.law_text for update to samlad_application using (legislation.keeps_matter(matter_id))
  with check (legislation.keeps_matter(matter_id));
