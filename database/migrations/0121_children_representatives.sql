-- Who speaks for the child: guardian ad litem (lag 2005:429), special representative (lag 1999:997), victim counsel
-- (lag 1988:609); and the guardian who may not, being suspected (domain rule 10).

create table children.representative (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  kind text not null check (kind in ('guardian_ad_litem', 'special_representative', 'victim_counsel')),
  state text not null default 'needed' check (state in ('needed', 'applied', 'appointed', 'refused', 'ended', 'not_needed')),
  needed_on date not null,
  applied_on date,
  applied_by text check (applied_by in ('migration', 'social_board', 'prosecutor', 'police', 'the_child', 'other')),
  appointed_on date,
  appointed_by text check (appointed_by in ('chief_guardian', 'district_court')),
  child_told_on date,
  covers_compensation boolean not null default false,
  sealed_name bytea,
  sealed_contact bytea,
  ended_on date,
  end_reason text check (end_reason in ('adult', 'guardian_arrived', 'residence_permit', 'replaced', 'proceedings_over', 'suspicion_gone', 'left_country', 'refused', 'not_needed')),
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  revision integer not null default 1,
  check (applied_on is null or applied_on >= needed_on),
  check (appointed_on is null or appointed_on >= coalesce(applied_on, needed_on)),
  check (ended_on is null or ended_on >= coalesce(appointed_on, applied_on, needed_on)),
  check ((state in ('appointed', 'ended')) = (appointed_on is not null)),
  check ((state in ('refused', 'ended', 'not_needed')) = (ended_on is not null))
);
comment on table children.representative is 'Who represents the child: needed, applied for, appointed, ended';
comment on column children.representative.id is 'Identifier, bound into what is sealed | internal | case';
comment on column children.representative.case_id is 'The case | internal | case';
comment on column children.representative.kind is 'Guardian ad litem, special representative or victim counsel | sensitive | case';
comment on column children.representative.state is 'Where it stands | sensitive | case';
comment on column children.representative.needed_on is 'Day on which it was seen that one is needed | sensitive | case';
comment on column children.representative.applied_on is 'Day of the application | sensitive | case';
comment on column children.representative.applied_by is 'Who applied | sensitive | case';
comment on column children.representative.appointed_on is 'Day of the appointment | sensitive | case';
comment on column children.representative.appointed_by is 'Who appointed | sensitive | case';
comment on column children.representative.child_told_on is 'Day on which the child was told (lag 2005:429, section 3) | sensitive | case';
comment on column children.representative.covers_compensation is 'Whether a special representative also applies for compensation (lag 1999:997, section 3) | sensitive | case';
comment on column children.representative.sealed_name is 'Name, sealed | secret | case';
comment on column children.representative.sealed_contact is 'How to reach them, sealed | secret | case';
comment on column children.representative.ended_on is 'Day on which it ended | sensitive | case';
comment on column children.representative.end_reason is 'Why | sensitive | case';
comment on column children.representative.made_by is 'Who wrote it | personal | case';
comment on column children.representative.made_at is 'When | internal | case';
comment on column children.representative.revision is 'Grows with each change | internal | case';
create index representative_case on children.representative (case_id);
create unique index representative_one_of_a_kind on children.representative (case_id, kind)
  where state in ('needed', 'applied', 'appointed');

create table children.suspected_guardian (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  relation text not null check (relation in ('mother', 'father', 'other_guardian', 'close_to_guardian')),
  ground text not null check (ground in ('suspected', 'does_not_protect')),
  since date not null,
  sealed_grounds bytea not null,
  lifted_on date check (lifted_on >= since),
  lifted_by uuid references identity.person (id),
  sealed_lift_reason bytea,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  check ((lifted_on is null) = (sealed_lift_reason is null))
);
comment on table children.suspected_guardian is 'A guardian who is suspected, or does not look after the child''s right, until it is lifted with a reason';
comment on column children.suspected_guardian.id is 'Identifier, bound into what is sealed | internal | case';
comment on column children.suspected_guardian.case_id is 'The case | internal | case';
comment on column children.suspected_guardian.relation is 'Who in relation to the child | sensitive | case';
comment on column children.suspected_guardian.ground is 'Suspected, or may be feared not to look after the child''s right (lag 1999:997, section 1) | sensitive | case';
comment on column children.suspected_guardian.since is 'Since when | sensitive | case';
comment on column children.suspected_guardian.sealed_grounds is 'What it rests on, sealed | secret | case';
comment on column children.suspected_guardian.lifted_on is 'When it was lifted | sensitive | case';
comment on column children.suspected_guardian.lifted_by is 'By whom | personal | case';
comment on column children.suspected_guardian.sealed_lift_reason is 'Why, sealed | secret | case';
comment on column children.suspected_guardian.made_by is 'Who wrote it | personal | case';
comment on column children.suspected_guardian.made_at is 'When | internal | case';
create index suspected_guardian_case on children.suspected_guardian (case_id);

do $$
declare name text;
begin
  foreach name in array array['representative', 'suspected_guardian'] loop
    execute format('alter table children.%I enable row level security', name);
    execute format('create policy read on children.%I for select to samlad_application
      using ((select access.role()) = ''system'' or support.works_on(case_id))', name);
    execute format('create policy add on children.%I for insert to samlad_application
      with check (support.works_on(case_id) and made_by = (select access.person()))', name);
    execute format('create policy change on children.%I for update to samlad_application
      using (support.works_on(case_id)) with check (support.works_on(case_id))', name);
    execute format('grant select, insert on children.%I to samlad_application', name);
  end loop;
end $$;
grant update (state, applied_on, applied_by, appointed_on, appointed_by, child_told_on, covers_compensation, sealed_name,
  sealed_contact, ended_on, end_reason, revision) on children.representative to samlad_application;
grant update (lifted_on, lifted_by, sealed_lift_reason) on children.suspected_guardian to samlad_application;
