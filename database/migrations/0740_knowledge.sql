-- What is known (measures 32, 35): studies with their reports, searches that can be done again, screening by two who do not see each other,
-- and a judgement of each study by criteria that are never summed.
create schema knowledge;
grant usage on schema knowledge to samlad_application;

create function knowledge.keeps(owner uuid) returns boolean language sql stable parallel restricted
  return access.role() in ('rapporteur', 'national_coordinator', 'body_officer', 'evaluator') and owner = access.body();

create table knowledge.search (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  title text not null check (char_length(title) between 1 and 200),
  question text not null check (char_length(question) between 1 and 2000),
  sources text not null check (char_length(sources) between 1 and 2000),
  strategy text not null check (char_length(strategy) between 1 and 10000),
  included_when text not null check (char_length(included_when) between 1 and 5000),
  searched_on date not null,
  due_on date not null check (due_on > searched_on),
  closed_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1
);
comment on table knowledge.search is 'A search for studies, with all that is needed to do it again';
comment on column knowledge.search.id is 'Identifier | public | permanent';
comment on column knowledge.search.body_id is 'The body that searches | public | permanent';
comment on column knowledge.search.title is 'What it is called | public | permanent';
comment on column knowledge.search.question is 'What it asks | public | permanent';
comment on column knowledge.search.sources is 'Where is searched | public | permanent';
comment on column knowledge.search.strategy is 'With what words | public | permanent';
comment on column knowledge.search.included_when is 'What makes a study one that is included | public | permanent';
comment on column knowledge.search.searched_on is 'When it was last done | public | permanent';
comment on column knowledge.search.due_on is 'When it is to be done again | public | permanent';
comment on column knowledge.search.closed_on is 'Since when it is done no more | public | permanent';
comment on column knowledge.search.changed_by is 'Who wrote it last | personal | permanent';
comment on column knowledge.search.changed_at is 'When | internal | permanent';
comment on column knowledge.search.revision is 'Number of its last change | internal | permanent';

create table knowledge.imported (
  id uuid primary key,
  search_id uuid not null references knowledge.search (id),
  identified integer not null check (identified > 0),
  unreadable integer not null check (unreadable >= 0),
  duplicates integer not null check (duplicates >= 0 and unreadable + duplicates <= identified),
  read_on date not null
);
comment on table knowledge.imported is 'A file of references that was read in for a search: how many it held, and how many of them were none or known already';
comment on column knowledge.imported.id is 'Identifier | internal | permanent';
comment on column knowledge.imported.search_id is 'The search | public | permanent';
comment on column knowledge.imported.identified is 'How many references it held | public | permanent';
comment on column knowledge.imported.unreadable is 'How many of them had no title or no year | public | permanent';
comment on column knowledge.imported.duplicates is 'How many of them the search had found already | public | permanent';
comment on column knowledge.imported.read_on is 'When | public | permanent';

create table knowledge.study (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  report_of uuid references knowledge.study (id) check (report_of <> id),
  title text not null check (char_length(title) between 1 and 500),
  authors text not null default '' check (char_length(authors) <= 2000),
  year integer not null check (year between 1800 and 2200),
  kind text not null check (kind ~ '^[a-z_]+$'),
  container text not null default '',
  volume text not null default '',
  pages text not null default '',
  publisher text not null default '',
  doi text not null default '' check (doi = '' or doi ~ '^10\.[0-9]{4,9}/[^[:space:]]+$'),
  isbn text not null default '' check (isbn = '' or isbn ~ '^[0-9]{9}([0-9]{3})?[0-9X]$'),
  link text not null default '',
  language text,
  abstract text not null default '' check (char_length(abstract) <= 20000),
  design text check (design ~ '^[a-z_]+$'),
  topics text[] not null default '{}',
  groups text[] not null default '{}',
  quality jsonb not null default '{}',
  mark text check (mark in ('low', 'some', 'high')),
  because text not null default '',
  retracted_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1,
  check ((mark is null) = (because = ''))
);
create index on knowledge.study (body_id);
create index on knowledge.study (report_of);
comment on table knowledge.study is 'A study as it was published, or another report of one';
comment on column knowledge.study.id is 'Identifier | public | permanent';
comment on column knowledge.study.body_id is 'The body that describes it | public | permanent';
comment on column knowledge.study.report_of is 'The study that it is another report of | public | permanent';
comment on column knowledge.study.title is 'Title | public | permanent';
comment on column knowledge.study.authors is 'Authors as published, one a line, family name first | public | permanent';
comment on column knowledge.study.year is 'Year | public | permanent';
comment on column knowledge.study.kind is 'Kind of publication, as a code | public | permanent';
comment on column knowledge.study.container is 'Journal, book or series that it stands in | public | permanent';
comment on column knowledge.study.volume is 'Volume and number | public | permanent';
comment on column knowledge.study.pages is 'Pages | public | permanent';
comment on column knowledge.study.publisher is 'Publisher | public | permanent';
comment on column knowledge.study.doi is 'Digital object identifier | public | permanent';
comment on column knowledge.study.isbn is 'ISBN without hyphens | public | permanent';
comment on column knowledge.study.link is 'Where it can be read | public | permanent';
comment on column knowledge.study.language is 'Language, as a code | public | permanent';
comment on column knowledge.study.abstract is 'Abstract as published, for those who screen | internal | permanent';
comment on column knowledge.study.design is 'How it found out, as a code | public | permanent';
comment on column knowledge.study.topics is 'What it is about, as codes | public | permanent';
comment on column knowledge.study.groups is 'Whom it is about, as codes | public | permanent';
comment on column knowledge.study.quality is 'Judgements by criterion, never summed | public | permanent';
comment on column knowledge.study.mark is 'How likely it is to mislead, all in all | public | permanent';
comment on column knowledge.study.because is 'Why | public | permanent';
comment on column knowledge.study.retracted_on is 'When it was retracted | public | permanent';
comment on column knowledge.study.changed_by is 'Who wrote it last | personal | permanent';
comment on column knowledge.study.changed_at is 'When | internal | permanent';
comment on column knowledge.study.revision is 'Number of its last change | internal | permanent';

create table knowledge.found (
  search_id uuid not null references knowledge.search (id),
  study_id uuid not null references knowledge.study (id),
  primary key (search_id, study_id)
);
create index on knowledge.found (study_id);
comment on table knowledge.found is 'What a search has found, to be screened';
comment on column knowledge.found.search_id is 'The search | public | permanent';
comment on column knowledge.found.study_id is 'The study | public | permanent';

create table knowledge.screening (
  search_id uuid not null,
  study_id uuid not null,
  person_id uuid not null references identity.person (id),
  decision text not null check (decision in ('include', 'exclude')),
  reason text check ((reason is null) = (decision = 'include') and reason ~ '^[a-z_]+$'),
  said_at timestamptz not null,
  primary key (search_id, study_id, person_id),
  foreign key (search_id, study_id) references knowledge.found
);
comment on table knowledge.screening is 'What one of two screeners says of a study; neither sees the other before both have said';
comment on column knowledge.screening.search_id is 'The search | public | permanent';
comment on column knowledge.screening.study_id is 'The study | public | permanent';
comment on column knowledge.screening.person_id is 'The screener | personal | permanent';
comment on column knowledge.screening.decision is 'include or exclude | public | permanent';
comment on column knowledge.screening.reason is 'Why it is left out, as a code | public | permanent';
comment on column knowledge.screening.said_at is 'When | internal | permanent';

create table knowledge.settled (
  search_id uuid not null,
  study_id uuid not null,
  decision text not null check (decision in ('include', 'exclude')),
  reason text check ((reason is null) = (decision = 'include') and reason ~ '^[a-z_]+$'),
  because text not null check (char_length(because) between 1 and 1000),
  settled_by uuid not null references identity.person (id),
  settled_at timestamptz not null,
  primary key (search_id, study_id),
  foreign key (search_id, study_id) references knowledge.found
);
comment on table knowledge.settled is 'How two who said differently were settled';
comment on column knowledge.settled.search_id is 'The search | public | permanent';
comment on column knowledge.settled.study_id is 'The study | public | permanent';
comment on column knowledge.settled.decision is 'include or exclude | public | permanent';
comment on column knowledge.settled.reason is 'Why it is left out, as a code | public | permanent';
comment on column knowledge.settled.because is 'How it was settled | public | permanent';
comment on column knowledge.settled.settled_by is 'Who settled it | personal | permanent';
comment on column knowledge.settled.settled_at is 'When | internal | permanent';

-- Two screen and no more.
create function knowledge.limit_screening() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform from knowledge.found where search_id = new.search_id and study_id = new.study_id for update;
  if (select count(*) from knowledge.screening s where s.search_id = new.search_id and s.study_id = new.study_id) > 2 then
    raise exception 'research.screened_by_two' using errcode = 'SL409';
  end if;
  return null;
end $$;
create trigger limit_screening after insert on knowledge.screening for each row execute function knowledge.limit_screening();
create trigger only_grows before update or delete or truncate on knowledge.screening for each statement execute function access.refuse_change();
create trigger only_grows before update or delete or truncate on knowledge.settled for each statement execute function access.refuse_change();
create trigger only_grows before update or delete or truncate on knowledge.imported for each statement execute function access.refuse_change();
create trigger only_grows before update or delete or truncate on knowledge.found for each statement execute function access.refuse_change();

-- How many have screened what a search has found, and what was decided: how it was settled, or what both said. It tells what one has said
-- only when both have.
create function knowledge.screened(of_search uuid, of_study uuid, out screeners integer, out decision text, out reason text)
language sql stable parallel restricted security definer set search_path = '' as $$
  select count(*)::integer,
    coalesce(min(t.decision), case when count(*) = 2 and min(s.decision) = max(s.decision) then min(s.decision) end),
    case when min(t.decision) is not null then min(t.reason)
      when count(*) = 2 and min(s.decision) = max(s.decision) then min(s.reason) end
  from knowledge.screening s
  left join knowledge.settled t on t.search_id = s.search_id and t.study_id = s.study_id
  where s.search_id = of_search and s.study_id = of_study
$$;
-- All that a search has found, as far as it has been screened: the flow is the same for everybody, whoever may read the studies.
create function knowledge.all_screened(of_search uuid)
returns table (study_id uuid, is_report boolean, screeners integer, decision text, reason text, said text[])
language sql stable parallel restricted security definer set search_path = '' as $$
  select f.study_id, t.report_of is not null, s.screeners, s.decision, s.reason,
    case when s.screeners = 2 then array(
      select c.decision from knowledge.screening c
      where c.search_id = f.search_id and c.study_id = f.study_id order by c.person_id
    ) else '{}' end
  from knowledge.found f join knowledge.study t on t.id = f.study_id, lateral knowledge.screened(f.search_id, f.study_id) s
  where f.search_id = of_search
$$;
-- A study stands in the register when somebody wrote it there, or a search has included it.
create function knowledge.stands(of_study uuid) returns boolean
language sql stable parallel restricted security definer set search_path = '' as $$
  select count(*) = 0 or coalesce(bool_or((knowledge.screened(f.search_id, f.study_id)).decision = 'include'), false)
  from knowledge.found f where f.study_id = of_study
$$;
revoke execute on function knowledge.screened(uuid, uuid), knowledge.stands(uuid), knowledge.all_screened(uuid), knowledge.limit_screening(), knowledge.keeps(uuid) from public;
grant execute on function knowledge.screened(uuid, uuid), knowledge.stands(uuid), knowledge.all_screened(uuid), knowledge.keeps(uuid) to samlad_application;

alter table knowledge.search enable row level security;
alter table knowledge.imported enable row level security;
alter table knowledge.study enable row level security;
alter table knowledge.found enable row level security;
alter table knowledge.screening enable row level security;
alter table knowledge.settled enable row level security;
grant select, insert, update on knowledge.search, knowledge.study to samlad_application;
grant select, insert on knowledge.imported, knowledge.found, knowledge.screening, knowledge.settled to samlad_application;
create policy read on knowledge.search for select to samlad_application using (true);
create policy add on knowledge.search for insert to samlad_application with check (knowledge.keeps(body_id));
create policy change on knowledge.search for update to samlad_application using (knowledge.keeps(body_id)) with check (knowledge.keeps(body_id));
create policy read on knowledge.imported for select to samlad_application using (true);
create policy add on knowledge.imported for insert to samlad_application
  with check (exists (select from knowledge.search s where s.id = search_id and knowledge.keeps(s.body_id)));
create policy read on knowledge.study for select to samlad_application
  using (knowledge.keeps(body_id) or (select access.role()) = 'system' or knowledge.stands(id));
create policy add on knowledge.study for insert to samlad_application with check (knowledge.keeps(body_id));
create policy change on knowledge.study for update to samlad_application using (knowledge.keeps(body_id)) with check (knowledge.keeps(body_id));
create policy read on knowledge.found for select to samlad_application using (true);
create policy add on knowledge.found for insert to samlad_application
  with check (exists (select from knowledge.search s where s.id = search_id and knowledge.keeps(s.body_id)));
create policy read on knowledge.screening for select to samlad_application
  using (person_id = (select access.person()) or (knowledge.screened(search_id, study_id)).screeners = 2);
create policy add on knowledge.screening for insert to samlad_application with check (
  person_id = access.person()
  and exists (select from knowledge.search s where s.id = search_id and knowledge.keeps(s.body_id)));
create policy read on knowledge.settled for select to samlad_application using (true);
create policy add on knowledge.settled for insert to samlad_application with check (
  settled_by = access.person() and (knowledge.screened(search_id, study_id)).screeners = 2
  and (knowledge.screened(search_id, study_id)).decision is null
  and exists (select from knowledge.search s where s.id = search_id and knowledge.keeps(s.body_id)));
select changes.keep_history('knowledge.search');
select changes.keep_history('knowledge.study');
