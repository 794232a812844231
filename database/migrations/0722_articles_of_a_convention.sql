-- A convention article by article (measure 23): how Swedish law stands to each, by which section that is shown, and who answers for it.
create table legislation.judgement (
  id uuid primary key,
  matter_id uuid not null references legislation.matter (id),
  article text not null check (article ~ '^[0-9]{1,3}$'),
  state text not null check (state in ('met', 'amendment', 'reservation', 'declaration')),
  section text check (section ~ '^[a-z0-9-]{1,60}$'),
  measure text not null default '' check (char_length(measure) <= 200),
  authority text not null default '' check (char_length(authority) <= 200),
  grounds text not null check (char_length(grounds) between 1 and 5000),
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1,
  unique (matter_id, article)
);
comment on table legislation.judgement is 'How Swedish law stands to an article of the convention that a matter leads to';
comment on column legislation.judgement.id is 'Identifier | public | permanent';
comment on column legislation.judgement.matter_id is 'The matter | public | permanent';
comment on column legislation.judgement.article is 'The article | public | permanent';
comment on column legislation.judgement.state is 'Whether the law meets it, as a code | public | permanent';
comment on column legislation.judgement.section is 'The section of the law that shows it, as a key | public | permanent';
comment on column legislation.judgement.measure is 'The measure that it belongs to | public | permanent';
comment on column legislation.judgement.authority is 'The authority that answers for it: never a person | public | permanent';
comment on column legislation.judgement.grounds is 'On what the judgement rests | public | permanent';
comment on column legislation.judgement.changed_by is 'Who wrote it last | personal | permanent';
comment on column legislation.judgement.changed_at is 'When | internal | permanent';
comment on column legislation.judgement.revision is 'Number of its version | internal | permanent';

alter table legislation.judgement enable row level security;
grant select, insert, update on legislation.judgement to samlad_application;
create policy read on legislation.judgement for select to samlad_application using (true);
create policy add on legislation.judgement for insert to samlad_application with check (legislation.keeps_matter(matter_id));
create policy change on legislation.judgement for update to samlad_application using (legislation.keeps_matter(matter_id))
  with check (legislation.keeps_matter(matter_id));
