-- Whether a register may be used in a new way (measure 25): purpose, legal basis then and now, alternatives, and the decision. Nothing here
-- holds, or can hold, anything of anybody in such a register: each column is running text of those who weigh.
create table legislation.assessment (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  name text not null check (char_length(name) between 1 and 200),
  purpose text not null check (char_length(purpose) between 1 and 20000),
  basis_then text not null default '' check (char_length(basis_then) <= 20000),
  basis_now text not null default '' check (char_length(basis_now) <= 20000),
  necessity text not null default '' check (char_length(necessity) <= 20000),
  without_search text not null default '' check (char_length(without_search) <= 20000),
  as_proposed text not null default '' check (char_length(as_proposed) <= 20000),
  on_suspicion text not null default '' check (char_length(on_suspicion) <= 20000),
  aggregate text not null default '' check (char_length(aggregate) <= 20000),
  other_means text not null default '' check (char_length(other_means) <= 20000),
  proportionality text not null default '' check (char_length(proportionality) <= 20000),
  secrecy text not null default '' check (char_length(secrecy) <= 20000),
  effect text not null default '' check (char_length(effect) <= 20000),
  safeguards text not null default '' check (char_length(safeguards) <= 20000),
  heard text not null default '' check (char_length(heard) <= 20000),
  decision text check (decision in ('refrain', 'alternative', 'legislate')),
  decision_grounds text not null default '' check (char_length(decision_grounds) <= 20000),
  decided_by uuid references identity.person (id),
  closed_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1,
  check ((decision is null) = (decided_by is null)),
  check (decision is null or (closed_on is not null and decision_grounds <> ''))
);
comment on table legislation.assessment is 'An assessment of whether a register may be used in a new way';
comment on column legislation.assessment.id is 'Identifier | public | permanent';
comment on column legislation.assessment.body_id is 'The body that assesses | public | permanent';
comment on column legislation.assessment.name is 'What is assessed | internal | permanent';
comment on column legislation.assessment.purpose is 'For what | internal | permanent';
comment on column legislation.assessment.basis_then is 'Legal basis when it was first asked | internal | permanent';
comment on column legislation.assessment.basis_now is 'Legal basis today | internal | permanent';
comment on column legislation.assessment.necessity is 'Whether it is necessary | internal | permanent';
comment on column legislation.assessment.without_search is 'Alternative: what happens where nothing is done | internal | permanent';
comment on column legislation.assessment.as_proposed is 'Alternative: the search as it is proposed | internal | permanent';
comment on column legislation.assessment.on_suspicion is 'Alternative: only where an offence is suspected | internal | permanent';
comment on column legislation.assessment.aggregate is 'Alternative: only statistics, without people | internal | permanent';
comment on column legislation.assessment.other_means is 'Alternative: other means | internal | permanent';
comment on column legislation.assessment.proportionality is 'Whether it is proportionate | internal | permanent';
comment on column legislation.assessment.secrecy is 'What may be told to whom | internal | permanent';
comment on column legislation.assessment.effect is 'What it would lead to, also for those who did nothing wrong | internal | permanent';
comment on column legislation.assessment.safeguards is 'What would protect people | internal | permanent';
comment on column legislation.assessment.heard is 'Which bodies were heard: never people by name | internal | permanent';
comment on column legislation.assessment.decision is 'What was decided, as a code | internal | permanent';
comment on column legislation.assessment.decision_grounds is 'Why | internal | permanent';
comment on column legislation.assessment.decided_by is 'Who decided | personal | permanent';
comment on column legislation.assessment.closed_on is 'When it was decided or laid aside | internal | permanent';
comment on column legislation.assessment.changed_by is 'Who wrote it last | personal | permanent';
comment on column legislation.assessment.changed_at is 'When | internal | permanent';
comment on column legislation.assessment.revision is 'Number of its version | internal | permanent';

create function legislation.assesses(owner uuid) returns boolean language sql stable parallel restricted
  return access.role() in ('ministry_officer', 'lawyer', 'body_officer') and owner = access.body();
revoke execute on function legislation.assesses(uuid) from public;
grant execute on function legislation.assesses(uuid) to samlad_application;

alter table legislation.assessment enable row level security;
grant select, insert, update on legislation.assessment to samlad_application;
create policy read on legislation.assessment for select to samlad_application
  using ((select access.person()) is not null or access.role() = 'system');
create policy add on legislation.assessment for insert to samlad_application with check (legislation.assesses(body_id) and decision is null);
create policy change on legislation.assessment for update to samlad_application using (legislation.assesses(body_id) and closed_on is null)
  with check (legislation.assesses(body_id) and (decided_by is null or decided_by = access.person()));
select changes.keep_history('legislation.assessment');
