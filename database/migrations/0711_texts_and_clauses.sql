-- Texts on conduct that others may use, with who took over which (measure 15), and clauses for agreements by kind of partner (16).
create table conduct.text (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  title text not null check (char_length(title) between 1 and 200),
  topic text not null check (topic in ('purchase', 'abroad', 'home', 'off_duty', 'consequences', 'decides', 'contract')),
  language text not null check (language in ('sv', 'en')),
  wording text not null check (char_length(wording) between 1 and 20000),
  licence text not null check (licence in ('free', 'named', 'ask')),
  source text not null check (char_length(source) between 1 and 300),
  adopted_from uuid references conduct.text (id),
  adopted_revision integer,
  adopted_on date,
  closed_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1,
  check (num_nonnulls(adopted_from, adopted_revision, adopted_on) in (0, 3)),
  unique (body_id, adopted_from)
);
comment on table conduct.text is 'A text on conduct that others may quote or take over';
comment on column conduct.text.id is 'Identifier | public | permanent';
comment on column conduct.text.body_id is 'The body whose text it is | public | permanent';
comment on column conduct.text.title is 'What it is called | public | permanent';
comment on column conduct.text.topic is 'Which question it answers, as a code | public | permanent';
comment on column conduct.text.language is 'Its language, as a code | public | permanent';
comment on column conduct.text.wording is 'The text | public | permanent';
comment on column conduct.text.licence is 'On what terms others use it, as a code | public | permanent';
comment on column conduct.text.source is 'The document in which it stands | public | permanent';
comment on column conduct.text.adopted_from is 'The text from which it was taken over | public | permanent';
comment on column conduct.text.adopted_revision is 'Which version of it | public | permanent';
comment on column conduct.text.adopted_on is 'When it was taken over | public | permanent';
comment on column conduct.text.closed_on is 'Since when it holds no more | public | permanent';
comment on column conduct.text.changed_by is 'Who wrote it last | personal | permanent';
comment on column conduct.text.changed_at is 'When | internal | permanent';
comment on column conduct.text.revision is 'Number of its version | public | permanent';

create table conduct.clause (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  title text not null check (char_length(title) between 1 and 200),
  kind text not null check (kind in ('ngo_framework', 'multilateral', 'procurement', 'consultancy')),
  language text not null check (language in ('sv', 'en')),
  wording text not null check (char_length(wording) between 1 and 20000),
  legal_note text not null default '' check (char_length(legal_note) <= 5000),
  closed_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1
);
comment on table conduct.clause is 'A clause for agreements with a kind of partner';
comment on column conduct.clause.id is 'Identifier | public | permanent';
comment on column conduct.clause.body_id is 'The body whose clause it is | public | permanent';
comment on column conduct.clause.title is 'What it is called | public | permanent';
comment on column conduct.clause.kind is 'For which kind of partner, as a code | public | permanent';
comment on column conduct.clause.language is 'Its language, as a code | public | permanent';
comment on column conduct.clause.wording is 'The clause | public | permanent';
comment on column conduct.clause.legal_note is 'What is to be known of it in law | public | permanent';
comment on column conduct.clause.closed_on is 'Since when it is no longer used | public | permanent';
comment on column conduct.clause.changed_by is 'Who wrote it last | personal | permanent';
comment on column conduct.clause.changed_at is 'When | internal | permanent';
comment on column conduct.clause.revision is 'Number of its version: what an agreement was held against keeps its words | public | permanent';

do $$
declare
  called name;
begin
  foreach called in array '{text,clause}'::name[] loop
    execute format('alter table conduct.%I enable row level security', called);
    execute format('grant select, insert, update on conduct.%I to samlad_application', called);
    execute format('create policy read on conduct.%I for select to samlad_application using (true)', called);
    execute format('create policy add on conduct.%I for insert to samlad_application with check (conduct.keeps_own(body_id))', called);
    execute format('create policy change on conduct.%I for update to samlad_application
      using (conduct.keeps_own(body_id)) with check (conduct.keeps_own(body_id))', called);
    perform changes.keep_history(format('conduct.%I', called));
  end loop;
end $$;
