-- The room of learning. Courses and lesson packs are one mechanism: a material with numbered versions of pages that cite the law by
-- section. What has been published is never written anew; feedback is from nobody in particular, and says in which week alone.

create schema learning;
grant usage on schema learning to samlad_application;

create table learning.material (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('course', 'pack')),
  body_id uuid references directory.body (id),
  setting text check (setting ~ '^[a-z_]+$'),
  ended_on date,
  created_at timestamptz not null,
  revision integer not null default 1
);
comment on table learning.material is 'A course or a lesson pack';
comment on column learning.material.id is 'Identifier | public | plan';
comment on column learning.material.kind is 'Course or pack | public | plan';
comment on column learning.material.body_id is 'The body that makes it; none where it came with the program | public | plan';
comment on column learning.material.setting is 'The setting of work that it is made for; none where for all | public | plan';
comment on column learning.material.ended_on is 'Offered no more since | public | plan';
comment on column learning.material.created_at is 'When it was begun | internal | plan';
comment on column learning.material.revision is 'Grows with each change; the second of two writers is told | internal | plan';

create table learning.material_version (
  id uuid primary key default gen_random_uuid(),
  material_id uuid not null references learning.material (id),
  number integer not null check (number > 0),
  title text not null check (char_length(title) between 1 and 200),
  summary text not null check (char_length(summary) between 1 and 2000),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  hours numeric(5, 1) check (hours > 0),
  is_open boolean not null default true,
  change_note text not null default '' check (char_length(change_note) <= 2000),
  made_by uuid references identity.person (id),
  published_at timestamptz,
  published_by uuid references identity.person (id),
  withdrawn_on date check (withdrawn_on is null or published_at is not null),
  revision integer not null default 1,
  unique (material_id, number)
);
comment on table learning.material_version is 'A version of a material: a draft, or published and never changed since';
comment on column learning.material_version.id is 'Identifier | public | plan';
comment on column learning.material_version.material_id is 'The material | public | plan';
comment on column learning.material_version.number is 'Number within the material | public | plan';
comment on column learning.material_version.title is 'Title | public | plan';
comment on column learning.material_version.summary is 'What it is about, and for whom | public | plan';
comment on column learning.material_version.language is 'Language of its pages | public | plan';
comment on column learning.material_version.hours is 'How long a course takes, in hours | public | plan';
comment on column learning.material_version.is_open is 'Whether it is read without an account | public | plan';
comment on column learning.material_version.change_note is 'What is new since the version before | public | plan';
comment on column learning.material_version.made_by is 'Who began the draft | personal | plan';
comment on column learning.material_version.published_at is 'When it was published; a draft has none | public | plan';
comment on column learning.material_version.published_by is 'Who published it | personal | plan';
comment on column learning.material_version.withdrawn_on is 'The day it was withdrawn | public | plan';
comment on column learning.material_version.revision is 'Grows with each change; the second of two writers is told | internal | plan';
create unique index material_version_draft on learning.material_version (material_id) where published_at is null;

create table learning.material_page (
  id uuid primary key default gen_random_uuid(),
  version_id uuid not null references learning.material_version (id),
  position integer not null check (position > 0),
  title text not null check (char_length(title) between 1 and 200),
  body text not null check (char_length(body) between 1 and 40000),
  easy_body text not null default '' check (char_length(easy_body) <= 40000),
  sections text[] not null default '{}',
  as_read text[] not null default '{}',
  sources text not null default '' check (char_length(sources) <= 4000),
  revision integer not null default 1,
  unique (version_id, position) deferrable initially deferred
);
comment on table learning.material_page is 'A page of a version';
comment on column learning.material_page.id is 'Identifier | public | plan';
comment on column learning.material_page.version_id is 'The version | public | plan';
comment on column learning.material_page.position is 'Place among the pages | public | plan';
comment on column learning.material_page.title is 'Heading | public | plan';
comment on column learning.material_page.body is 'The text, as Markdown | public | plan';
comment on column learning.material_page.easy_body is 'The same in easy words, as Markdown | public | plan';
comment on column learning.material_page.sections is 'Keys of the sections of law that it rests on | public | plan';
comment on column learning.material_page.as_read is 'Which wording of each of them held when it was published | internal | plan';
comment on column learning.material_page.sources is 'Where else it was taken from, a line each | public | plan';
comment on column learning.material_page.revision is 'Grows with each change; the second of two writers is told | internal | plan';

create table learning.feedback (
  id uuid primary key default gen_random_uuid(),
  version_id uuid not null references learning.material_version (id),
  said text check (char_length(said) between 1 and 1000),
  week date not null check (extract(isodow from week) = 1),
  state text not null default 'waiting' check (state in ('waiting', 'shown', 'put_aside')),
  check ((said is null) = (state = 'put_aside'))
);
comment on table learning.feedback is 'What a reader said of a lesson pack; from nobody in particular, and gone once it is put aside';
comment on column learning.feedback.id is 'Identifier | internal | errand';
comment on column learning.feedback.version_id is 'The version that was read | internal | errand';
comment on column learning.feedback.said is 'What was said; nothing where it was put aside | personal | errand';
comment on column learning.feedback.week is 'The Monday of the week | internal | errand';
comment on column learning.feedback.state is 'Waiting, shown to everybody, or put aside | internal | errand';
create index feedback_version on learning.feedback (version_id, state);

-- What is published stays as it is: only that it was withdrawn is added.
create function learning.keep_published() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.published_at is not null and (tg_op = 'DELETE'
    or to_jsonb(new) - array['withdrawn_on', 'revision'] <> to_jsonb(old) - array['withdrawn_on', 'revision']
    or (old.withdrawn_on is not null and new.withdrawn_on is distinct from old.withdrawn_on)) then
    raise exception 'material.published_stays' using errcode = 'SL409';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger keep_published before update or delete on learning.material_version
  for each row execute function learning.keep_published();
create function learning.keep_pages() returns trigger language plpgsql set search_path = '' as $$
begin
  if not exists (select from learning.material_version v
      where v.id = coalesce(new.version_id, old.version_id) and v.published_at is null)
    or (tg_op = 'UPDATE' and new.version_id <> old.version_id) then
    raise exception 'material.published_stays' using errcode = 'SL409';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger keep_pages before insert or update or delete on learning.material_page
  for each row execute function learning.keep_pages();

-- Who makes materials: their own body's, and the national coordinator those that came with the program.
create function learning.makes(maker uuid) returns boolean language sql stable parallel safe
  return access.role() = 'system' or (access.role() in
    ('national_coordinator', 'body_officer', 'county_coordinator', 'regional_coordinator', 'ngo_officer')
    and (maker = access.body() or (maker is null and access.role() = 'national_coordinator')));

alter table learning.material enable row level security;
alter table learning.material_version enable row level security;
alter table learning.material_page enable row level security;
alter table learning.feedback enable row level security;
grant select, insert on learning.material, learning.material_version, learning.material_page, learning.feedback to samlad_application;
grant update (setting, ended_on, revision) on learning.material to samlad_application;
grant update (title, summary, language, hours, is_open, change_note, published_at, published_by, withdrawn_on, revision)
  on learning.material_version to samlad_application;
grant update (position, title, body, easy_body, sections, as_read, sources, revision), delete on learning.material_page to samlad_application;
grant delete on learning.material_version to samlad_application;
grant update (state, said) on learning.feedback to samlad_application;

-- A material is known once something of it is published; a draft to its makers alone.
create policy read on learning.material for select to samlad_application using (true);
create policy add on learning.material for insert to samlad_application with check (learning.makes(body_id));
create policy change on learning.material for update to samlad_application
  using (learning.makes(body_id)) with check (learning.makes(body_id));
create policy read on learning.material_version for select to samlad_application using (
  (published_at is not null and (is_open or (select access.person()) is not null))
  or exists (select from learning.material m where m.id = material_id and learning.makes(m.body_id)));
create policy add on learning.material_version for insert to samlad_application with check (
  exists (select from learning.material m where m.id = material_id and learning.makes(m.body_id)));
create policy change on learning.material_version for update to samlad_application
  using (exists (select from learning.material m where m.id = material_id and learning.makes(m.body_id)))
  with check (exists (select from learning.material m where m.id = material_id and learning.makes(m.body_id)));
create policy remove on learning.material_version for delete to samlad_application using (published_at is null
  and exists (select from learning.material m where m.id = material_id and learning.makes(m.body_id)));
create policy read on learning.material_page for select to samlad_application using (
  exists (select from learning.material_version v where v.id = version_id));
create policy write on learning.material_page for all to samlad_application
  using (exists (select from learning.material_version v join learning.material m on m.id = v.material_id
    where v.id = version_id and learning.makes(m.body_id)))
  with check (exists (select from learning.material_version v join learning.material m on m.id = v.material_id
    where v.id = version_id and learning.makes(m.body_id)));

-- Whoever says something is not read, not even by themselves; those who made it decide what everybody sees.
create policy say on learning.feedback for insert to samlad_application with check (state = 'waiting'
  and exists (select from learning.material_version v where v.id = version_id and v.published_at is not null and v.is_open));
create policy read on learning.feedback for select to samlad_application using (state = 'shown'
  or exists (select from learning.material_version v join learning.material m on m.id = v.material_id
    where v.id = version_id and learning.makes(m.body_id)));
create policy decide on learning.feedback for update to samlad_application
  using (exists (select from learning.material_version v join learning.material m on m.id = v.material_id
    where v.id = version_id and learning.makes(m.body_id)))
  with check (state <> 'waiting');
