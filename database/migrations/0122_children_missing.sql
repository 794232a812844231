-- Children who may disappear, and who have. Bodies agree beforehand who calls whom, without a word of any child; what
-- concerns a child stands on the case of its own body, and others see of it what has been disclosed to them.

create table children.agreement (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  name text not null,
  county text check (county ~ '^[0-9]{2}$'),
  shared_grounds text not null default '',
  ended_on date,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  revision integer not null default 1
);
comment on table children.agreement is 'An agreed plan among bodies for when a child disappears: who calls whom, within which hours; no child is named in it';
comment on column children.agreement.id is 'Identifier | internal | permanent';
comment on column children.agreement.body_id is 'The body that keeps it | internal | permanent';
comment on column children.agreement.name is 'What it is called | internal | permanent';
comment on column children.agreement.county is 'County that it is for; absent for the whole country | internal | permanent';
comment on column children.agreement.shared_grounds is 'What may be told between the bodies, and on which section | internal | permanent';
comment on column children.agreement.ended_on is 'When it ended | internal | permanent';
comment on column children.agreement.made_by is 'Who began it | personal | permanent';
comment on column children.agreement.made_at is 'When | internal | permanent';
comment on column children.agreement.revision is 'Grows with each change | internal | permanent';

create table children.agreement_part (
  id uuid primary key,
  agreement_id uuid not null references children.agreement (id),
  body_id uuid not null references directory.body (id),
  step text not null check (step in ('police', 'guardian', 'migration', 'social_services', 'home', 'border')),
  does text not null default '',
  within_minutes integer not null check (within_minutes between 0 and 10080),
  function_name text not null default '',
  telephone text not null default '',
  signed_on date,
  signed_by uuid references identity.person (id),
  revision integer not null default 1,
  unique (agreement_id, body_id, step),
  check ((signed_on is null) = (signed_by is null))
);
comment on table children.agreement_part is 'What one body does in an agreed plan; it alone writes and signs it';
comment on column children.agreement_part.id is 'Identifier | internal | permanent';
comment on column children.agreement_part.agreement_id is 'The plan | internal | permanent';
comment on column children.agreement_part.body_id is 'The body | internal | permanent';
comment on column children.agreement_part.step is 'The step of an alarm that it answers | internal | permanent';
comment on column children.agreement_part.does is 'What it does then | internal | permanent';
comment on column children.agreement_part.within_minutes is 'Within how many minutes of the alarm | internal | permanent';
comment on column children.agreement_part.function_name is 'The function to call, never a person | internal | permanent';
comment on column children.agreement_part.telephone is 'Telephone number of that function | internal | permanent';
comment on column children.agreement_part.signed_on is 'When it signed what now stands here | internal | permanent';
comment on column children.agreement_part.signed_by is 'Who signed for it | personal | permanent';
comment on column children.agreement_part.revision is 'Grows with each change | internal | permanent';

create table children.disappearance_plan (
  id uuid primary key,
  case_id uuid not null references support.case_file (id) unique,
  agreement_id uuid references children.agreement (id),
  signs text[] not null default '{}',
  sealed_look_for bytea,
  sealed_contact bytea,
  photo text not null default 'not_asked' check (photo in ('yes', 'no', 'not_asked')),
  photo_asked_on date,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  changed_at timestamptz not null,
  revision integer not null default 1,
  check ((photo = 'not_asked') = (photo_asked_on is null))
);
comment on table children.disappearance_plan is 'What is prepared for a child who may disappear: what to think of, what to look for, whether a photograph may be used';
comment on column children.disappearance_plan.id is 'Identifier, bound into what is sealed | internal | case';
comment on column children.disappearance_plan.case_id is 'The case | internal | case';
comment on column children.disappearance_plan.agreement_id is 'The agreed plan among bodies that it follows | internal | case';
comment on column children.disappearance_plan.signs is 'What somebody has been prompted to think of; never summed | sensitive | case';
comment on column children.disappearance_plan.sealed_look_for is 'What to look for, sealed | secret | case';
comment on column children.disappearance_plan.sealed_contact is 'How the child wants to be reached, and what the child has been told to do, sealed | secret | case';
comment on column children.disappearance_plan.photo is 'Whether a photograph may be used | sensitive | case';
comment on column children.disappearance_plan.photo_asked_on is 'When that was asked | sensitive | case';
comment on column children.disappearance_plan.made_by is 'Who began it | personal | case';
comment on column children.disappearance_plan.made_at is 'When | internal | case';
comment on column children.disappearance_plan.changed_at is 'When it was changed last | internal | case';
comment on column children.disappearance_plan.revision is 'Grows with each change | internal | case';

create table children.disappearance (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  body_id uuid not null references directory.body (id),
  last_seen_at timestamptz not null,
  sealed_circumstances bytea not null,
  state text not null default 'missing' check (state in ('missing', 'found', 'search_ended', 'closed')),
  found_at timestamptz,
  found_how text check (found_how in ('came_back', 'found_by_police', 'found_by_body', 'known_abroad')),
  sealed_found bytea,
  search_ended_at timestamptz,
  sealed_search_ended bytea,
  follow_up text check (follow_up in ('conversation', 'not_possible')),
  followed_up_on date,
  sealed_said bytea,
  sealed_happened bytea,
  sealed_changes bytea,
  sealed_no_follow_up bytea,
  closed_by uuid references identity.person (id),
  closed_at timestamptz,
  raised_by uuid not null references identity.person (id),
  raised_at timestamptz not null,
  revision integer not null default 1,
  unique (id, case_id),
  check (last_seen_at <= raised_at),
  check (found_at is null or found_at >= last_seen_at),
  check ((found_at is null) = (found_how is null)),
  check ((state = 'closed') = (closed_at is not null and follow_up is not null)),
  check ((follow_up = 'not_possible') = (sealed_no_follow_up is not null)),
  check (follow_up is distinct from 'conversation' or (sealed_said is not null and sealed_changes is not null and found_at is not null))
);
comment on table children.disappearance is 'A child is gone: from the alarm until it has been followed up';
comment on column children.disappearance.id is 'Identifier, bound into what is sealed | internal | case';
comment on column children.disappearance.case_id is 'The case | internal | case';
comment on column children.disappearance.body_id is 'The body that raised the alarm | sensitive | case';
comment on column children.disappearance.last_seen_at is 'When the child was last seen | sensitive | case';
comment on column children.disappearance.sealed_circumstances is 'Where and how the child was last seen, sealed | secret | case';
comment on column children.disappearance.state is 'Where it stands | sensitive | case';
comment on column children.disappearance.found_at is 'When the child was found | sensitive | case';
comment on column children.disappearance.found_how is 'How | sensitive | case';
comment on column children.disappearance.sealed_found is 'How the child is, sealed | secret | case';
comment on column children.disappearance.search_ended_at is 'When the active search ended without the child | sensitive | case';
comment on column children.disappearance.sealed_search_ended is 'Why, sealed | secret | case';
comment on column children.disappearance.follow_up is 'Whether there was a conversation with the child, or it was not possible | sensitive | case';
comment on column children.disappearance.followed_up_on is 'When it was followed up | sensitive | case';
comment on column children.disappearance.sealed_said is 'What the child says, sealed | secret | case';
comment on column children.disappearance.sealed_happened is 'What happened, sealed | secret | case';
comment on column children.disappearance.sealed_changes is 'What is changed because of it, sealed | secret | case';
comment on column children.disappearance.sealed_no_follow_up is 'Why it could not be followed up, sealed | secret | case';
comment on column children.disappearance.closed_by is 'Who closed it | personal | case';
comment on column children.disappearance.closed_at is 'When | sensitive | case';
comment on column children.disappearance.raised_by is 'Who raised the alarm | personal | case';
comment on column children.disappearance.raised_at is 'When | sensitive | case';
comment on column children.disappearance.revision is 'Grows with each change | internal | case';
create index disappearance_case on children.disappearance (case_id);
create index disappearance_raised on children.disappearance (raised_at);
-- One alarm for a child at a time: a double click or two colleagues raise one.
create unique index disappearance_one on children.disappearance (case_id) where state in ('missing', 'search_ended');

create table children.alarm_step (
  id uuid primary key,
  case_id uuid not null,
  disappearance_id uuid not null,
  kind text not null check (kind in ('police', 'guardian', 'migration', 'social_services', 'home', 'border')),
  due_at timestamptz not null,
  responsible_person uuid references identity.person (id),
  function_name text not null default '',
  telephone text not null default '',
  state text not null default 'open' check (state in ('open', 'done', 'not_needed')),
  done_at timestamptz,
  done_by uuid references identity.person (id),
  sealed_note bytea,
  escalated_at timestamptz,
  revision integer not null default 1,
  unique (disappearance_id, kind),
  check ((state = 'open') = (done_at is null)),
  check (state <> 'not_needed' or sealed_note is not null),
  foreign key (disappearance_id, case_id) references children.disappearance (id, case_id) on delete cascade
);
comment on table children.alarm_step is 'A step of an alarm: whom to tell, by when, who does it, and when it was done';
comment on column children.alarm_step.id is 'Identifier, bound into what is sealed | internal | case';
comment on column children.alarm_step.case_id is 'The case | internal | case';
comment on column children.alarm_step.disappearance_id is 'The alarm | internal | case';
comment on column children.alarm_step.kind is 'Whom it is about | sensitive | case';
comment on column children.alarm_step.due_at is 'By when it should be done | sensitive | case';
comment on column children.alarm_step.responsible_person is 'Who does it | personal | case';
comment on column children.alarm_step.function_name is 'The function to call, as the agreed plan had it | internal | case';
comment on column children.alarm_step.telephone is 'Telephone number of the function, as the agreed plan had it | internal | case';
comment on column children.alarm_step.state is 'Open, done, or not needed for a reason | sensitive | case';
comment on column children.alarm_step.done_at is 'When it was done | sensitive | case';
comment on column children.alarm_step.done_by is 'By whom | personal | case';
comment on column children.alarm_step.sealed_note is 'What was said, or why it was not needed, sealed | secret | case';
comment on column children.alarm_step.escalated_at is 'When it was taken to those who lead, being late | sensitive | case';
comment on column children.alarm_step.revision is 'Grows with each change | internal | case';
create index alarm_step_case on children.alarm_step (case_id);
create index alarm_step_late on children.alarm_step (due_at) where state = 'open' and escalated_at is null;

-- Whether a body has a part in an agreed plan, or keeps it.
create function children.takes_part(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.works_with_people() and (
    exists (select from children.agreement a where a.id = wanted and a.body_id = access.body())
    or exists (select from children.agreement_part p where p.agreement_id = wanted and p.body_id = access.body()))
$$;
create function children.keeps(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.works_with_people()
    and exists (select from children.agreement a where a.id = wanted and a.body_id = access.body() and a.ended_on is null)
$$;
-- Nobody is the recipient of an agreement whose existence is not told of (domain rule 8).
alter table children.agreement enable row level security;
alter table children.agreement_part enable row level security;
alter table children.disappearance_plan enable row level security;
alter table children.disappearance enable row level security;
alter table children.alarm_step enable row level security;
create policy read on children.agreement for select to samlad_application using (
  (select access.role()) = 'system' or ((select access.works_with_people()) and body_id = (select access.body())) or children.takes_part(id));
create policy add on children.agreement for insert to samlad_application with check (
  body_id = (select access.body()) and made_by = (select access.person()) and (select access.works_with_people()));
create policy change on children.agreement for update to samlad_application
  using (body_id = (select access.body()) and (select access.works_with_people()))
  with check (body_id = (select access.body()));
create policy read on children.agreement_part for select to samlad_application using (
  (select access.role()) = 'system' or children.takes_part(agreement_id));
create policy add on children.agreement_part for insert to samlad_application with check (
  children.keeps(agreement_id) and signed_on is null and not disclosure.gives_shelter(body_id));
create policy change on children.agreement_part for update to samlad_application
  using (body_id = (select access.body()) and (select access.works_with_people()))
  with check (body_id = (select access.body()) and (signed_by is null or signed_by = (select access.person())));
grant select, insert on children.agreement, children.agreement_part to samlad_application;
grant update (name, county, shared_grounds, ended_on, revision) on children.agreement to samlad_application;
grant update (does, within_minutes, function_name, telephone, signed_on, signed_by, revision) on children.agreement_part to samlad_application;

create policy read on children.disappearance_plan for select to samlad_application using (
  (select access.role()) = 'system' or support.works_on(case_id));
create policy add on children.disappearance_plan for insert to samlad_application with check (
  support.works_on(case_id) and made_by = (select access.person()));
create policy change on children.disappearance_plan for update to samlad_application
  using (support.works_on(case_id)) with check (support.works_on(case_id));
-- Those who lead see that a child is missing and which steps are late; what is sealed they do not open.
create policy read on children.disappearance for select to samlad_application using (
  (select access.role()) = 'system' or support.works_on(case_id) or support.leads(case_id));
create policy add on children.disappearance for insert to samlad_application with check (
  support.works_on(case_id) and raised_by = (select access.person()) and body_id = (select access.body()));
create policy change on children.disappearance for update to samlad_application
  using (support.works_on(case_id)) with check (support.works_on(case_id));
create policy read on children.alarm_step for select to samlad_application using (
  (select access.role()) = 'system' or support.works_on(case_id) or support.leads(case_id));
create policy add on children.alarm_step for insert to samlad_application with check (support.works_on(case_id));
create policy change on children.alarm_step for update to samlad_application
  using ((select access.role()) = 'system' or support.works_on(case_id))
  with check ((select access.role()) = 'system' or support.works_on(case_id));
grant select, insert on children.disappearance_plan, children.disappearance, children.alarm_step to samlad_application;
grant update (agreement_id, signs, sealed_look_for, sealed_contact, photo, photo_asked_on, changed_at, revision)
  on children.disappearance_plan to samlad_application;
grant update (state, found_at, found_how, sealed_found, search_ended_at, sealed_search_ended, follow_up, followed_up_on,
  sealed_said, sealed_happened, sealed_changes, sealed_no_follow_up, closed_by, closed_at, revision)
  on children.disappearance to samlad_application;
grant update (responsible_person, state, done_at, done_by, sealed_note, escalated_at, revision)
  on children.alarm_step to samlad_application;
