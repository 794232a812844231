-- Letters and decisions of a case: begun from a text that the house or the body has written, edited as a draft, finished by whoever may,
-- and from then never changed. Where a body wants it, another who leads reads what is written and signs it, or returns it with words.

alter table support.body_setting add column sign_off text not null default 'none' check (sign_off in ('none', 'decisions', 'all'));
comment on column support.body_setting.sign_off is 'What of its letters another who leads signs before it is finished | internal | permanent';

create table support.letter_text (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  kind text not null check (kind in ('summons', 'certificate', 'decision', 'letter')),
  language text not null check (language in ('sv', 'en')),
  subject text not null check (char_length(subject) between 1 and 200),
  body text not null check (char_length(body) between 1 and 20000),
  version integer not null,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  unique (body_id, kind, language, version)
);
comment on table support.letter_text is 'What a body''s letters of a kind begin with: each version stays as it was written';
comment on column support.letter_text.id is 'Identifier | internal | permanent';
comment on column support.letter_text.body_id is 'The body | internal | permanent';
comment on column support.letter_text.kind is 'What kind of letter | internal | permanent';
comment on column support.letter_text.language is 'In which language | internal | permanent';
comment on column support.letter_text.subject is 'The heading | internal | permanent';
comment on column support.letter_text.body is 'The text, with named places that are filled from the case and gaps in brackets | internal | permanent';
comment on column support.letter_text.version is 'Its number, from 1; before it stands the text of the house | internal | permanent';
comment on column support.letter_text.made_by is 'Who wrote it | personal | permanent';
comment on column support.letter_text.made_at is 'When | internal | permanent';
alter table support.letter_text enable row level security;
grant select, insert on support.letter_text to samlad_application;
create policy read on support.letter_text for select to samlad_application
  using (body_id = (select access.body()) and (select access.works_with_people()));
create policy add on support.letter_text for insert to samlad_application with check (
  body_id = (select access.body()) and (select access.role()) = 'case_manager' and made_by = (select access.person()));

create table support.letter (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  kind text not null check (kind in ('summons', 'certificate', 'decision', 'letter')),
  language text not null check (language in ('sv', 'en')),
  text_version integer not null,
  state text not null default 'draft' check (state in ('draft', 'waiting', 'finished', 'discarded')),
  sealed_recipient bytea,
  sealed_address bytea,
  sealed_subject bytea not null,
  sealed_body bytea not null,
  sealed_reasons bytea,
  sealed_provisions bytea,
  sealed_delegation bytea,
  appeal text check (appeal in ('court', 'none')),
  sealed_appeal_note bytea,
  written_by uuid not null references identity.person (id),
  written_at timestamptz not null,
  asked_by uuid references identity.person (id),
  asked_at timestamptz,
  sealed_returned bytea,
  returned_by uuid references identity.person (id),
  returned_at timestamptz,
  finished_by uuid references identity.person (id),
  finished_at timestamptz,
  pages integer check (pages > 0),
  sealed_sheet bytea,
  told_on date,
  told_by uuid references identity.person (id),
  revision integer not null default 1,
  check (num_nonnulls(finished_by, finished_at, pages, sealed_sheet) = case when state = 'finished' then 4 else 0 end),
  check (state <> 'waiting' or asked_by is not null),
  check (num_nonnulls(told_on, told_by) in (0, 2)),
  check (told_on is null or state = 'finished'),
  check (kind = 'decision' or num_nonnulls(sealed_reasons, sealed_provisions, sealed_delegation, appeal, sealed_appeal_note) = 0)
);
comment on table support.letter is 'A letter, certificate or decision of a case: a draft until it is finished, and from then never changed';
comment on column support.letter.id is 'Identifier; of the document in which it is kept too | internal | case';
comment on column support.letter.case_id is 'The case | sensitive | case';
comment on column support.letter.kind is 'What kind of letter | sensitive | case';
comment on column support.letter.language is 'In which language | sensitive | case';
comment on column support.letter.text_version is 'Which version of its body''s text it began with; 0 for that of the house | internal | case';
comment on column support.letter.state is 'How it stands | internal | case';
comment on column support.letter.sealed_recipient is 'To whom, sealed | guarded | case';
comment on column support.letter.sealed_address is 'The address on the envelope, sealed | guarded | case';
comment on column support.letter.sealed_subject is 'The heading, sealed | guarded | case';
comment on column support.letter.sealed_body is 'The text, of a decision what is decided; sealed | guarded | case';
comment on column support.letter.sealed_reasons is 'The reasons of a decision, sealed | guarded | case';
comment on column support.letter.sealed_provisions is 'The provisions that it rests on, sealed | guarded | case';
comment on column support.letter.sealed_delegation is 'By which delegation it is decided, sealed | guarded | case';
comment on column support.letter.appeal is 'Whether a decision can be appealed | sensitive | case';
comment on column support.letter.sealed_appeal_note is 'Which court tries it, or why it cannot be appealed; sealed | guarded | case';
comment on column support.letter.written_by is 'Who began it | personal | case';
comment on column support.letter.written_at is 'When | internal | case';
comment on column support.letter.asked_by is 'Who sent it to be signed last | personal | case';
comment on column support.letter.asked_at is 'When | internal | case';
comment on column support.letter.sealed_returned is 'Why it was returned last, sealed | guarded | case';
comment on column support.letter.returned_by is 'Who returned it last | personal | case';
comment on column support.letter.returned_at is 'When | internal | case';
comment on column support.letter.finished_by is 'Who finished or signed it | personal | case';
comment on column support.letter.finished_at is 'When | internal | case';
comment on column support.letter.pages is 'How many pages it has | internal | case';
comment on column support.letter.sealed_sheet is 'What was printed, from which its file for Word is written; sealed | guarded | case';
comment on column support.letter.told_on is 'The day on which whom it concerns was told | sensitive | case';
comment on column support.letter.told_by is 'Who noted that | personal | case';
comment on column support.letter.revision is 'Number of the latest change | internal | case';
create index letter_case on support.letter (case_id, written_at desc);

-- Written by those who work on the case, read with its documents; whoever leads reads what waits to be signed and
-- what they signed; what they return is a draft again, and theirs no more.
alter table support.letter enable row level security;
grant select, insert, update on support.letter to samlad_application;
create policy read on support.letter for select to samlad_application using (
  support.sees(case_id, 'documents')
  or (support.leads(case_id) and (state = 'waiting' or finished_by = (select access.person())
    or (returned_by = (select access.person()) and returned_at = (select access.now())))));
create policy add on support.letter for insert to samlad_application
  with check (support.works_on(case_id) and state = 'draft' and written_by = (select access.person()));
create policy change on support.letter for update to samlad_application
  using (support.works_on(case_id) or (support.leads(case_id) and state = 'waiting'))
  with check (support.works_on(case_id) or support.leads(case_id));
-- What is signed stands among the documents of the case, also where whoever signs does not work on it.
create policy add_signed on support.document for insert to samlad_application with check (
  support.leads(case_id) and added_by = (select access.person())
  and exists (select from support.letter l where l.id = document.id and l.case_id = document.case_id and l.state = 'waiting'));
create policy read_signed on support.document for select to samlad_application using (
  support.leads(case_id)
  and exists (select from support.letter l where l.id = document.id and l.finished_by = (select access.person())));

-- Each step in its order, by whom it is for: a draft is changed, what waits is signed by another or returned, what is finished stays.
create function support.keep_letter() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  actor constant uuid := access.person();
  steps constant text[] := '{state,asked_by,asked_at,sealed_returned,returned_by,returned_at,finished_by,finished_at,pages,sealed_sheet,told_on,told_by,revision}';
  wants text;
begin
  if access.role() = 'system' then
    return new;
  end if;
  if old.state <> 'draft' and to_jsonb(old) - steps <> to_jsonb(new) - steps
      or (old.id, old.case_id, old.kind, old.written_by) is distinct from (new.id, new.case_id, new.kind, new.written_by) then
    raise exception 'letter.finished_already' using errcode = 'SL409';
  end if;
  if old.state = 'draft' and new.state in ('draft', 'discarded') then
    null;
  elsif old.state = 'draft' and new.state = 'waiting' and new.asked_by = actor then
    null;
  elsif old.state = 'draft' and new.state = 'finished' and new.finished_by = actor then
    select s.sign_off into wants from support.case_file c join support.body_setting s on s.body_id = c.body_id where c.id = new.case_id;
    if wants = 'all' or (wants = 'decisions' and new.kind = 'decision') then
      raise exception 'letter.wants_signing' using errcode = 'SL409';
    end if;
  elsif old.state = 'waiting' and new.state = 'draft' and new.returned_by = actor then
    null;
  elsif old.state = 'waiting' and new.state = 'finished' and new.finished_by = actor and access.role() = 'case_manager' then
    if actor = old.asked_by or actor = old.written_by then
      raise exception 'letter.not_alone' using errcode = 'SL409';
    end if;
  elsif old.state = 'finished' and new.state = 'finished' and old.told_on is null and new.told_by = actor
      and to_jsonb(old) - array['told_on', 'told_by', 'revision'] = to_jsonb(new) - array['told_on', 'told_by', 'revision'] then
    null;
  else
    raise exception 'letter.finished_already' using errcode = 'SL409';
  end if;
  return new;
end $$;
create trigger keep_letter before update on support.letter for each row execute function support.keep_letter();
