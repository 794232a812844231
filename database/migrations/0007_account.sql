-- The account to Parliament: composed of sentences with sources, published frozen.

create table plan.account (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan.plan (id),
  number integer not null,
  title text not null,
  language text not null check (language in ('sv', 'en')),
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  revision integer not null default 1,
  correction text,
  created_by uuid references identity.person (id),
  created_at timestamptz not null default now(),
  unique (plan_id, number)
);
comment on table plan.account is 'Accounts of a plan; one draft at a time, corrections as new versions';
comment on column plan.account.id is 'Identifier | internal | permanent';
comment on column plan.account.plan_id is 'The plan | internal | permanent';
comment on column plan.account.number is 'Number of the account of its plan, 1, 2, 3 … | internal | permanent';
comment on column plan.account.title is 'Title | internal | permanent';
comment on column plan.account.language is 'Language it is written in | internal | permanent';
comment on column plan.account.state is 'Where it stands | internal | permanent';
comment on column plan.account.revision is 'Grows with each change | internal | permanent';
comment on column plan.account.correction is 'Why it was opened again after publication | internal | permanent';
comment on column plan.account.created_by is 'Who began it | personal | plan';
comment on column plan.account.created_at is 'When | internal | permanent';

create table plan.account_section (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references plan.account (id),
  position integer not null,
  kind text not null check (kind in ('conclusions', 'area', 'measure', 'outside', 'method')),
  area_key text,
  measure_id uuid references plan.measure (id),
  heading text not null
);
comment on table plan.account_section is 'Sections of an account';
comment on column plan.account_section.id is 'Identifier | internal | permanent';
comment on column plan.account_section.account_id is 'The account | internal | permanent';
comment on column plan.account_section.position is 'Order | internal | permanent';
comment on column plan.account_section.kind is 'What the section is about | internal | permanent';
comment on column plan.account_section.area_key is 'The area, for a section about one | internal | permanent';
comment on column plan.account_section.measure_id is 'The measure, for a section about one | internal | permanent';
comment on column plan.account_section.heading is 'Heading | internal | permanent';
create index account_section_account on plan.account_section (account_id, position);

create table plan.account_sentence (
  id uuid primary key default gen_random_uuid(),
  section_id uuid not null references plan.account_section (id),
  position integer not null,
  paragraph integer not null default 1,
  sentence text not null,
  claim text not null check (claim in ('none', 'number', 'result')),
  exemption text,
  written_by uuid references identity.person (id),
  written_at timestamptz not null default now()
);
comment on table plan.account_sentence is 'Sentences of an account';
comment on column plan.account_sentence.id is 'Identifier | internal | permanent';
comment on column plan.account_sentence.section_id is 'The section | internal | permanent';
comment on column plan.account_sentence.position is 'Order in the section | internal | permanent';
comment on column plan.account_sentence.paragraph is 'Paragraph of the section | internal | permanent';
comment on column plan.account_sentence.sentence is 'The sentence | internal | permanent';
comment on column plan.account_sentence.claim is 'Whether it states a number or a result and so needs a source | internal | permanent';
comment on column plan.account_sentence.exemption is 'Why a sentence that looks like a claim makes none | internal | permanent';
comment on column plan.account_sentence.written_by is 'Who wrote it last | personal | plan';
comment on column plan.account_sentence.written_at is 'When | internal | permanent';
create index account_sentence_section on plan.account_sentence (section_id, position);

create table plan.account_source (
  sentence_id uuid not null references plan.account_sentence (id) on delete cascade,
  kind text not null check (kind in ('report_back', 'evidence', 'indicator_snapshot', 'plan_passage')),
  subject_id text not null,
  label text not null,
  sha256 bytea not null,
  at text not null,
  primary key (sentence_id, kind, subject_id)
);
comment on table plan.account_source is 'Sources of the sentences';
comment on column plan.account_source.sentence_id is 'The sentence | internal | permanent';
comment on column plan.account_source.kind is 'Kind of source | internal | permanent';
comment on column plan.account_source.subject_id is 'Identifier of the source | internal | permanent';
comment on column plan.account_source.label is 'The source in words | internal | permanent';
comment on column plan.account_source.sha256 is 'SHA-256 of the source as it was when it was chosen | internal | permanent';
comment on column plan.account_source.at is 'Place in the plan''s text for a passage, day or instant of any other source | internal | permanent';

create table plan.published_account (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references plan.account (id),
  plan_id uuid not null references plan.plan (id),
  number integer not null,
  version integer not null,
  content jsonb not null,
  sha256 text not null,
  corrects uuid references plan.published_account (id),
  correction text,
  published_by uuid references identity.person (id),
  published_at timestamptz not null default now(),
  unique (plan_id, number, version)
);
comment on table plan.published_account is 'Published accounts, frozen; only grows';
comment on column plan.published_account.id is 'Identifier | public | permanent';
comment on column plan.published_account.account_id is 'The account | public | permanent';
comment on column plan.published_account.plan_id is 'The plan | public | permanent';
comment on column plan.published_account.number is 'Number of the account | public | permanent';
comment on column plan.published_account.version is '1, and one more for each correction | public | permanent';
comment on column plan.published_account.content is 'The whole account in its frozen form | public | permanent';
comment on column plan.published_account.sha256 is 'SHA-256 of the content in canonical form, in hexadecimal | public | permanent';
comment on column plan.published_account.corrects is 'The version that this one corrects | public | permanent';
comment on column plan.published_account.correction is 'What the correction changes and why | public | permanent';
comment on column plan.published_account.published_by is 'Who published it | personal | permanent';
comment on column plan.published_account.published_at is 'When | public | permanent';
create trigger only_grows before update or delete on plan.published_account for each statement execute function access.refuse_change();

do $$
declare name text;
begin
  foreach name in array array['account', 'account_section', 'account_sentence', 'account_source'] loop
    execute format('alter table plan.%I enable row level security', name);
    execute format('grant select, insert, update on plan.%I to samlad_application', name);
    execute format('create policy steer on plan.%I for all to samlad_application using ((select access.steers())) with check ((select access.steers()))', name);
  end loop;
end $$;
grant delete on plan.account_section, plan.account_sentence, plan.account_source to samlad_application;
alter table plan.published_account enable row level security;
grant select, insert on plan.published_account to samlad_application;
create policy read on plan.published_account for select to samlad_application using (true);
create policy add on plan.published_account for insert to samlad_application with check ((select access.steers()));
