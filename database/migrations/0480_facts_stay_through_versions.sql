-- A figure of a plan stays the same through the versions of its plan, as a measure does: what rests on it keeps resting on it.
-- What was checked by hand is known as such, and so are titles in our own words, which no document's words are compared with.

create table plan.version_fact (
  version_id uuid not null references plan.version (id),
  fact_id uuid not null references plan.fact (id),
  position integer not null,
  at integer,
  primary key (version_id, fact_id)
);
comment on table plan.version_fact is 'Which figures a version of a plan states';
comment on column plan.version_fact.version_id is 'The version | public | permanent';
comment on column plan.version_fact.fact_id is 'The figure | public | permanent';
comment on column plan.version_fact.position is 'Place in the document | public | permanent';
comment on column plan.version_fact.at is 'Place in the text of the version''s document | public | permanent';
create index version_fact_fact on plan.version_fact (fact_id);
insert into plan.version_fact (version_id, fact_id, position, at) select version_id, id, position, at from plan.fact;
alter table plan.version_fact enable row level security;
grant select, insert on plan.version_fact to samlad_application;
create policy read on plan.version_fact for select to samlad_application using (true);
create policy add on plan.version_fact for insert to samlad_application with check ((select access.steers()));

-- The version that states a figure first states it by the same act.
create function plan.state_fact() returns trigger language plpgsql set search_path = '' as $$
begin
  insert into plan.version_fact (version_id, fact_id, position, at) values (new.version_id, new.id, new.position, new.at);
  return new;
end $$;
create trigger stated after insert on plan.fact for each row execute function plan.state_fact();

alter table plan.fact
  add column checked text not null default 'read' check (checked in ('by_hand', 'in_review', 'read'));
comment on column plan.fact.checked is 'Whether it was checked by hand before it was shipped, decided on in a review, or only read | public | permanent';
comment on column plan.fact.version_id is 'The version that stated it first | public | permanent';
update plan.fact f set checked = 'by_hand' from plan.version v where v.id = f.version_id and v.provenance = 'shipped';

-- A place is where somebody stays; towns with a trial are localities.
update plan.fact set unit = 'localities' where unit = 'places' and checked = 'by_hand' and topic like 'Orter %';

alter table plan.area add column own_words boolean not null default false;
comment on column plan.area.own_words is 'Whether the title is in our own words | public | permanent';
alter table plan.measure_version add column own_words boolean not null default false;
comment on column plan.measure_version.own_words is 'Whether the heading is in our own words | public | permanent';
update plan.area a set own_words = true from plan.version v where v.id = a.version_id and v.provenance = 'shipped';
update plan.measure_version m set own_words = true from plan.version v where v.id = m.version_id and v.provenance = 'shipped';

-- What the plan has and a new document does not: kept or left out, as a person chose. The newest choice counts.
create table plan.review_choice (
  id bigint generated always as identity primary key,
  reading_id uuid not null references plan.reading (id),
  measure_id uuid references plan.measure (id),
  fact_id uuid references plan.fact (id),
  keeps boolean not null,
  decided_by uuid references identity.person (id),
  decided_at timestamptz not null default now(),
  check (num_nonnulls(measure_id, fact_id) = 1)
);
comment on table plan.review_choice is 'What a person chose about a part of the plan that a new document does not have; only grows';
comment on column plan.review_choice.id is 'Number of the choice | internal | plan';
comment on column plan.review_choice.reading_id is 'The reading | internal | plan';
comment on column plan.review_choice.measure_id is 'The measure, where it is one | internal | plan';
comment on column plan.review_choice.fact_id is 'The figure, where it is one | internal | plan';
comment on column plan.review_choice.keeps is 'Whether it stays in the plan | internal | plan';
comment on column plan.review_choice.decided_by is 'Who chose | personal | plan';
comment on column plan.review_choice.decided_at is 'When | internal | plan';
create index review_choice_reading on plan.review_choice (reading_id);
create trigger only_grows before update or delete on plan.review_choice for each statement execute function access.refuse_change();
alter table plan.review_choice enable row level security;
grant select, insert on plan.review_choice to samlad_application;
create policy read on plan.review_choice for select to samlad_application using ((select access.steers()));
create policy add on plan.review_choice for insert to samlad_application with check ((select access.steers()));
