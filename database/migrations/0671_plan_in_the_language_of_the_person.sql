-- What staff have written of goals and steps, in the language of the person: each translation stays beside what it translates, and one that was made
-- of other words than those that stand there now is seen to be old.
create table support.translation (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  goal_id uuid references support.goal (id) on delete cascade,
  step_id uuid references support.step (id) on delete cascade,
  language text not null check (language ~ '^[a-z]{2,3}$'),
  translated_by text not null check (translated_by in ('interpreter', 'translator', 'staff', 'person')),
  sealed_original bytea not null,
  sealed_words bytea not null,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  check (num_nonnulls(goal_id, step_id) = 1)
);
comment on table support.translation is 'A goal or step of a support plan in the language of the person';
comment on column support.translation.id is 'Identifier, bound into what is sealed | internal | case';
comment on column support.translation.case_id is 'The case | internal | case';
comment on column support.translation.goal_id is 'The goal that it translates | internal | case';
comment on column support.translation.step_id is 'The step whose words to carry it translates | internal | case';
comment on column support.translation.language is 'Language, BCP 47 | sensitive | case';
comment on column support.translation.translated_by is 'Who translated: an interpreter, a translator, staff or the person | internal | case';
comment on column support.translation.sealed_original is 'The words that were translated, sealed | secret | case';
comment on column support.translation.sealed_words is 'The translation, sealed | secret | case';
comment on column support.translation.made_by is 'Who wrote it down | personal | case';
comment on column support.translation.made_at is 'When | internal | case';
create index translation_case on support.translation (case_id, made_at);

alter table support.translation enable row level security;
grant select, insert on support.translation to samlad_application;
create policy read on support.translation for select to samlad_application
  using ((select access.role()) = 'system' or support.sees(case_id, 'plan'));
create policy add on support.translation for insert to samlad_application
  with check (support.works_on(case_id) and made_by = (select access.person()));
