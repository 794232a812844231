-- Legislation (measure 23): matters on their way to law, with their steps as a graph. A matter without a body came with the program: what is
-- known of it has its source, and the ministry that takes it over goes on from there.
create schema legislation;
grant usage on schema legislation to samlad_application, samlad_worker;

create table legislation.matter (
  id uuid primary key,
  body_id uuid references directory.body (id),
  name text not null check (char_length(name) between 1 and 200),
  about text not null check (char_length(about) between 1 and 5000),
  instrument text check (instrument in ('cets_197')),
  closed_on date,
  changed_by uuid references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1
);
comment on table legislation.matter is 'A matter of legislation: a proposal on its way to law, and to a convention where it leads to one';
comment on column legislation.matter.id is 'Identifier | public | permanent';
comment on column legislation.matter.body_id is 'The body that keeps it; none where it came with the program | public | permanent';
comment on column legislation.matter.name is 'What it is called | public | permanent';
comment on column legislation.matter.about is 'What it is about | public | permanent';
comment on column legislation.matter.instrument is 'The convention that it leads to, as a code | public | permanent';
comment on column legislation.matter.closed_on is 'Since when it has ended | public | permanent';
comment on column legislation.matter.changed_by is 'Who wrote it last | personal | permanent';
comment on column legislation.matter.changed_at is 'When | internal | permanent';
comment on column legislation.matter.revision is 'Number of its version | internal | permanent';

create table legislation.step (
  id uuid primary key,
  matter_id uuid not null references legislation.matter (id),
  kind text not null check (kind in ('terms_of_reference', 'inquiry', 'referral', 'council', 'bill', 'committee', 'act', 'ratification',
    'entry_into_force')),
  state text not null check (state in ('planned', 'running', 'done')),
  document text not null default '' check (char_length(document) <= 200),
  title text not null default '' check (char_length(title) <= 300),
  link text not null default '' check (char_length(link) <= 500),
  decider text not null default '' check (char_length(decider) <= 200),
  decided_on date check (decided_on is null or state = 'done'),
  due_on date,
  after uuid[] not null default '{}' check (not id = any (after)),
  source text not null check (char_length(source) between 1 and 500),
  changed_by uuid references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1
);
create index step_matter on legislation.step (matter_id);
comment on table legislation.step is 'A step of a matter: a document, when and by whom it was decided, and after which other steps';
comment on column legislation.step.id is 'Identifier | public | permanent';
comment on column legislation.step.matter_id is 'The matter | public | permanent';
comment on column legislation.step.kind is 'Which step it is, as a code | public | permanent';
comment on column legislation.step.state is 'Whether it is planned, running or done | public | permanent';
comment on column legislation.step.document is 'The document by its number | public | permanent';
comment on column legislation.step.title is 'What the document is called | public | permanent';
comment on column legislation.step.link is 'Address of the document | public | permanent';
comment on column legislation.step.decider is 'Who decided, or is to: a body or an office, never a person by name | public | permanent';
comment on column legislation.step.decided_on is 'When it was decided; empty where that is not known | public | permanent';
comment on column legislation.step.due_on is 'The last day of it | public | permanent';
comment on column legislation.step.after is 'The steps that it follows, of the same matter | public | permanent';
comment on column legislation.step.source is 'Where this was read | public | permanent';
comment on column legislation.step.changed_by is 'Who wrote it last | personal | permanent';
comment on column legislation.step.changed_at is 'When | internal | permanent';
comment on column legislation.step.revision is 'Number of its version | internal | permanent';

-- Who keeps matters: for their own body, or one that nobody has taken over.
create function legislation.keeps(owner uuid) returns boolean language sql stable parallel restricted
  return access.role() in ('ministry_officer', 'lawyer') and (owner is null or owner = access.body());
-- Who writes under a matter: those of the body that keeps it, until it has ended.
create function legislation.keeps_matter(matter uuid) returns boolean language sql stable parallel restricted
  return exists (select 1 from legislation.matter m where m.id = matter and m.body_id = access.body() and m.closed_on is null
    and legislation.keeps(m.body_id));
revoke execute on function legislation.keeps(uuid), legislation.keeps_matter(uuid) from public;
grant execute on function legislation.keeps(uuid), legislation.keeps_matter(uuid) to samlad_application;

alter table legislation.matter enable row level security;
alter table legislation.step enable row level security;
grant select, insert, update on legislation.matter, legislation.step to samlad_application;
create policy read on legislation.matter for select to samlad_application using (true);
create policy add on legislation.matter for insert to samlad_application with check (body_id is not null and legislation.keeps(body_id));
create policy change on legislation.matter for update to samlad_application using (legislation.keeps(body_id))
  with check (body_id is not null and legislation.keeps(body_id));
create policy read on legislation.step for select to samlad_application using (true);
create policy add on legislation.step for insert to samlad_application with check (legislation.keeps_matter(matter_id));
create policy change on legislation.step for update to samlad_application using (legislation.keeps_matter(matter_id))
  with check (legislation.keeps_matter(matter_id));

-- Measure 23 as it went. Days that the sources do not give are left empty.
insert into legislation.matter (id, name, about, instrument, changed_at) values
  ('00000000-0000-4000-8000-000000072000', 'Straffbestämmelsen om människohandel och Europarådets konvention',
   'Åtgärd 23 i handlingsplanen (skr. 2007/08:167): en ändrad straffbestämmelse om människohandel, och de lagändringar som krävs för att Sverige ska kunna tillträda Europarådets konvention om bekämpande av handel med människor (CETS 197).',
   'cets_197', '2010-09-01 00:00+02');
insert into legislation.step (id, matter_id, kind, state, document, title, decider, decided_on, due_on, after, source, changed_at)
select ('00000000-0000-4000-8000-00000007201' || s.number)::uuid, '00000000-0000-4000-8000-000000072000', s.kind, 'done', s.document, s.title,
  s.decider, s.decided::date, s.due::date,
  array(select ('00000000-0000-4000-8000-00000007201' || f)::uuid from unnest(s.follows) f), s.source, '2010-09-01 00:00+02'
from (values
  (1, 'terms_of_reference', 'dir. 2005:152', 'Utredningen om människohandel m.m.', 'Regeringen', null, null, '{}'::integer[],
   'Prop. 2009/10:152; direktivets nummer'),
  (2, 'inquiry', 'SOU 2008:41', 'Människohandel och barnäktenskap – ett förstärkt straffrättsligt skydd', 'Utredningen om människohandel m.m.', null, null,
   '{1}', 'Skr. 2007/08:167, åtgärd 23: presenterades i april 2008'),
  (3, 'referral', '', 'Remiss av SOU 2008:41', 'Regeringskansliet', null, '2008-10-03', '{2}',
   'Skr. 2007/08:167, åtgärd 23: remisstiden löper ut den 3 oktober 2008'),
  (4, 'bill', 'prop. 2009/10:152', '', 'Regeringen', '2010-03-18', null, '{3}', 'Prop. 2009/10:152'),
  (5, 'committee', '', 'Riksdagens behandling av prop. 2009/10:152', 'Riksdagen', null, null, '{4}', 'Följer av prop. 2009/10:152 och att lagen började gälla'),
  (6, 'act', '', 'Den ändrade straffbestämmelsen började gälla', 'Riksdagen', '2010-07-01', null, '{5}', 'Prop. 2009/10:152'),
  (7, 'ratification', 'CETS 197', 'Europarådets konvention om bekämpande av handel med människor', 'Regeringen', '2010-05-31', null, '{5}',
   'Europarådets förteckning över ratifikationer av CETS 197'),
  (8, 'entry_into_force', 'CETS 197', 'Konventionen började gälla för Sverige', 'Europarådet', '2010-09-01', null, '{7}',
   'Europarådets förteckning över ratifikationer av CETS 197; artikel 42.4')
) as s (number, kind, document, title, decider, decided, due, follows, source);

select changes.keep_history('legislation.matter');
