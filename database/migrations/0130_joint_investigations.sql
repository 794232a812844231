-- Joint investigations of a child under one roof (barnahus). There is no common file: each authority writes a layer of its
-- own, sealed with a key of that layer, and the others see of it what that authority has shared, row by row, on a ground
-- (OSL 18:1, 25:1, 26:1, 35:1; the Criminal Data Act 2018:1177). What is common is a calendar: that a step is, when it is
-- and who is responsible for it.

create schema if not exists children;
grant usage on schema children to samlad_application;

create table children.house (
  id uuid primary key,
  name text not null check (name <> ''),
  host_body uuid not null references directory.body (id),
  county text check (county ~ '^[0-9]{2}$'),
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  closed_on date,
  revision integer not null default 1
);
comment on table children.house is 'A house in which authorities investigate together (barnahus). It is no secret';
comment on column children.house.id is 'Identifier | public | permanent';
comment on column children.house.name is 'Name of the house | public | permanent';
comment on column children.house.host_body is 'Who runs it | public | permanent';
comment on column children.house.county is 'County code, two digits | public | permanent';
comment on column children.house.made_by is 'Who registered it | personal | permanent';
comment on column children.house.made_at is 'When | internal | permanent';
comment on column children.house.closed_on is 'Day it closed | public | permanent';
comment on column children.house.revision is 'Number of its last change | internal | permanent';

create table children.house_body (
  house_id uuid not null references children.house (id),
  body_id uuid not null references directory.body (id),
  part text not null check (part in ('police', 'prosecutor', 'forensic_medicine', 'social_services', 'child_health')),
  joined_on date not null,
  left_on date check (left_on >= joined_on),
  added_by uuid not null references identity.person (id),
  primary key (house_id, body_id)
);
comment on table children.house_body is 'Which authorities take part in a house, and as what';
comment on column children.house_body.house_id is 'The house | public | permanent';
comment on column children.house_body.body_id is 'The authority | public | permanent';
comment on column children.house_body.part is 'As what it takes part | public | permanent';
comment on column children.house_body.joined_on is 'First day | public | permanent';
comment on column children.house_body.left_on is 'Last day | public | permanent';
comment on column children.house_body.added_by is 'Who entered it | personal | permanent';
create index house_body_body on children.house_body (body_id);

create table children.investigation (
  id uuid primary key,
  number text not null unique,
  house_id uuid not null references children.house (id),
  body_id uuid not null references directory.body (id),
  requested_by uuid not null references identity.person (id),
  requested_on date not null,
  requested_at timestamptz not null,
  urgency text not null check (urgency in ('at_once', 'within_week', 'planned')),
  state text not null default 'open' check (state in ('open', 'ended')),
  ended_on date check (ended_on >= requested_on),
  end_reason text check (end_reason in ('completed', 'police_closed', 'child_moved', 'withdrawn', 'other')),
  guideline_version text,
  revision integer not null default 1,
  check ((state = 'ended') = (ended_on is not null and end_reason is not null))
);
comment on table children.investigation is 'The frame of a joint investigation: it names no child and holds no text. It goes when the last layer has gone';
comment on column children.investigation.id is 'Identifier | sensitive | case';
comment on column children.investigation.number is 'Number by which the authorities speak of it | sensitive | case';
comment on column children.investigation.house_id is 'The house | sensitive | case';
comment on column children.investigation.body_id is 'The social services that asked | sensitive | case';
comment on column children.investigation.requested_by is 'Who asked | personal | case';
comment on column children.investigation.requested_on is 'Day of the request, Swedish time | sensitive | case';
comment on column children.investigation.requested_at is 'When it was entered | sensitive | case';
comment on column children.investigation.urgency is 'How soon the first meeting is asked for | sensitive | case';
comment on column children.investigation.state is 'Open or ended | sensitive | case';
comment on column children.investigation.ended_on is 'Day it ended | sensitive | case';
comment on column children.investigation.end_reason is 'Why it ended | sensitive | case';
comment on column children.investigation.guideline_version is 'Version of the common guidelines that it follows | internal | case';
comment on column children.investigation.revision is 'Number of its last change | internal | case';
create index investigation_house on children.investigation (house_id, requested_on);

create table children.participant (
  investigation_id uuid not null references children.investigation (id),
  body_id uuid not null references directory.body (id),
  part text not null check (part in ('police', 'prosecutor', 'forensic_medicine', 'social_services', 'child_health')),
  state text not null default 'invited' check (state in ('invited', 'joined', 'declined', 'left', 'removed')),
  invited_by uuid not null references identity.person (id),
  invited_at timestamptz not null,
  answered_by uuid references identity.person (id),
  answered_at timestamptz,
  decline_reason text check (decline_reason in ('no_capacity', 'not_competent', 'conflict', 'other')),
  calendar_ground text,
  left_at timestamptz,
  primary key (investigation_id, body_id),
  check (state <> 'joined' or calendar_ground is not null)
);
comment on table children.participant is 'Which authorities have been asked to take part in a joint investigation, and what they answered';
comment on column children.participant.investigation_id is 'The investigation | sensitive | case';
comment on column children.participant.body_id is 'The authority | sensitive | case';
comment on column children.participant.part is 'As what | sensitive | case';
comment on column children.participant.state is 'Invited, joined, declined, left or removed | sensitive | case';
comment on column children.participant.invited_by is 'Who asked it | personal | case';
comment on column children.participant.invited_at is 'When | sensitive | case';
comment on column children.participant.answered_by is 'Who answered for it | personal | case';
comment on column children.participant.answered_at is 'When | sensitive | case';
comment on column children.participant.decline_reason is 'Why it does not take part | sensitive | case';
comment on column children.participant.calendar_ground is 'Ground on which it tells the others that its steps are and when | sensitive | case';
comment on column children.participant.left_at is 'When it left, or was let go | sensitive | case';
create index participant_body on children.participant (body_id, state);

create table children.layer (
  id uuid primary key,
  investigation_id uuid not null,
  body_id uuid not null,
  key_id uuid not null unique,
  case_id uuid references support.case_file (id),
  keep_until date,
  keep_because text check (keep_because in ('criminal_data', 'patient_record', 'archive_rule', 'social_file', 'undecided')),
  keep_decided_by uuid references identity.person (id),
  keep_decided_at timestamptz,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  revision integer not null default 1,
  unique (investigation_id, body_id),
  unique (id, investigation_id, body_id),
  foreign key (investigation_id, body_id) references children.participant (investigation_id, body_id),
  check (case_id is null or keep_until is null)
);
comment on table children.layer is 'What one authority has written in a joint investigation, and keeps alone: by its case where it hangs on one, otherwise until it decides';
comment on column children.layer.id is 'Identifier | sensitive | case';
comment on column children.layer.investigation_id is 'The investigation | sensitive | case';
comment on column children.layer.body_id is 'Whose it is | sensitive | case';
comment on column children.layer.key_id is 'Key of this layer | internal | case';
comment on column children.layer.case_id is 'The case of the social services that asked; nobody else''s layer hangs on it | sensitive | case';
comment on column children.layer.keep_until is 'Last day it is kept, by its own authority''s decision | sensitive | case';
comment on column children.layer.keep_because is 'The rule that decision follows | internal | case';
comment on column children.layer.keep_decided_by is 'Who decided | personal | case';
comment on column children.layer.keep_decided_at is 'When | internal | case';
comment on column children.layer.made_by is 'Who began it | personal | case';
comment on column children.layer.made_at is 'When | internal | case';
comment on column children.layer.revision is 'Number of its last change | internal | case';
create index layer_body on children.layer (body_id);
create index layer_case on children.layer (case_id);

create table children.layer_staff (
  layer_id uuid not null references children.layer (id) on delete cascade,
  person_id uuid not null references identity.person (id),
  added_by uuid not null references identity.person (id),
  added_at timestamptz not null,
  ended_at timestamptz,
  primary key (layer_id, person_id)
);
comment on table children.layer_staff is 'Who of an authority works with its layer, where the layer hangs on no case';
comment on column children.layer_staff.layer_id is 'The layer | sensitive | case';
comment on column children.layer_staff.person_id is 'Who | personal | case';
comment on column children.layer_staff.added_by is 'Who let them in | personal | case';
comment on column children.layer_staff.added_at is 'When | internal | case';
comment on column children.layer_staff.ended_at is 'When it ended | internal | case';
create index layer_staff_person on children.layer_staff (person_id);

create table children.entry (
  id uuid primary key,
  layer_id uuid not null,
  investigation_id uuid not null,
  body_id uuid not null,
  kind text not null check (kind in ('request', 'note', 'minutes', 'interview', 'medical', 'support', 'decision', 'protection',
    'child_voice', 'best_interest', 'language', 'interpreter', 'support_person', 'received')),
  from_body uuid references directory.body (id),
  from_version uuid,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  revision integer not null default 1,
  unique (id, layer_id, investigation_id),
  unique (layer_id, from_version),
  check ((kind = 'received') = (from_body is not null and from_version is not null)),
  foreign key (layer_id, investigation_id, body_id) references children.layer (id, investigation_id, body_id) on delete cascade
);
comment on table children.entry is 'A row of a layer: one thing that its authority has written, or has received and registered';
comment on column children.entry.id is 'Identifier | sensitive | case';
comment on column children.entry.layer_id is 'The layer | sensitive | case';
comment on column children.entry.investigation_id is 'The investigation | sensitive | case';
comment on column children.entry.body_id is 'Whose it is | sensitive | case';
comment on column children.entry.kind is 'What it is about | sensitive | case';
comment on column children.entry.from_body is 'Who shared it, where it was received | sensitive | case';
comment on column children.entry.from_version is 'Which version was received | internal | case';
comment on column children.entry.made_by is 'Who began it | personal | case';
comment on column children.entry.made_at is 'When | sensitive | case';
comment on column children.entry.revision is 'Number of its last version | internal | case';
create index entry_layer on children.entry (layer_id);

create table children.entry_version (
  id uuid primary key,
  entry_id uuid not null,
  layer_id uuid not null,
  investigation_id uuid not null,
  revision integer not null,
  key_id uuid not null,
  sealed bytea not null,
  written_by uuid not null references identity.person (id),
  written_at timestamptz not null,
  unique (entry_id, revision),
  unique (id, entry_id, layer_id, investigation_id),
  foreign key (entry_id, layer_id, investigation_id) references children.entry (id, layer_id, investigation_id) on delete cascade
);
comment on table children.entry_version is 'What a row said at a time; an earlier version is never changed';
comment on column children.entry_version.id is 'Identifier | sensitive | case';
comment on column children.entry_version.entry_id is 'The row | sensitive | case';
comment on column children.entry_version.layer_id is 'The layer | sensitive | case';
comment on column children.entry_version.investigation_id is 'The investigation | sensitive | case';
comment on column children.entry_version.revision is 'Number of the version | internal | case';
comment on column children.entry_version.key_id is 'Key of the layer, that sealed it | internal | case';
comment on column children.entry_version.sealed is 'The text, sealed | sensitive | case';
comment on column children.entry_version.written_by is 'Who wrote it | personal | case';
comment on column children.entry_version.written_at is 'When | sensitive | case';

create table children.share (
  id uuid primary key,
  version_id uuid not null,
  entry_id uuid not null,
  layer_id uuid not null,
  investigation_id uuid not null,
  from_body uuid not null,
  to_body uuid not null check (to_body <> from_body),
  kind text not null,
  ground text not null,
  decided_by uuid not null references identity.person (id),
  decided_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid references identity.person (id),
  unique (id, layer_id),
  foreign key (version_id, entry_id, layer_id, investigation_id)
    references children.entry_version (id, entry_id, layer_id, investigation_id) on delete cascade,
  foreign key (investigation_id, from_body) references children.participant (investigation_id, body_id),
  foreign key (investigation_id, to_body) references children.participant (investigation_id, body_id)
);
comment on table children.share is 'One version of one row, shared by its authority with another: without it the other does not see that the row is there';
comment on column children.share.id is 'Identifier | sensitive | case';
comment on column children.share.version_id is 'What is shared: that version, and no later one | sensitive | case';
comment on column children.share.entry_id is 'The row | sensitive | case';
comment on column children.share.layer_id is 'The layer | sensitive | case';
comment on column children.share.investigation_id is 'The investigation | sensitive | case';
comment on column children.share.from_body is 'Who shares | sensitive | case';
comment on column children.share.to_body is 'Who sees it | sensitive | case';
comment on column children.share.kind is 'What the row is about | sensitive | case';
comment on column children.share.ground is 'Provision, consent or harm test on which it rests | sensitive | case';
comment on column children.share.decided_by is 'Who decided for the sharing authority | personal | case';
comment on column children.share.decided_at is 'When | sensitive | case';
comment on column children.share.withdrawn_at is 'When it was ended | sensitive | case';
comment on column children.share.withdrawn_by is 'Who ended it | personal | case';
create unique index one_share_in_force on children.share (version_id, to_body) where withdrawn_at is null;
create index share_to on children.share (investigation_id, to_body);

create table children.share_reason (
  id uuid primary key,
  layer_id uuid not null,
  sealed bytea not null,
  foreign key (id, layer_id) references children.share (id, layer_id) on delete cascade
);
comment on table children.share_reason is 'Why it was shared and how the harm was judged: the sharing authority''s own';
comment on column children.share_reason.id is 'The share, by the same identifier | sensitive | case';
comment on column children.share_reason.layer_id is 'The layer | sensitive | case';
comment on column children.share_reason.sealed is 'The reasons, sealed with the key of the layer | sensitive | case';

-- The calendar: that a step is, when, and whose. Nothing of what is said in it.
create table children.joint_step (
  id uuid primary key,
  investigation_id uuid not null references children.investigation (id),
  kind text not null check (kind in ('consultation', 'interview', 'medical', 'crisis_support', 'follow_up', 'decision')),
  responsible_body uuid not null,
  planned_on date not null,
  planned_at text check (planned_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  state text not null default 'planned' check (state in ('planned', 'done', 'cancelled')),
  done_on date,
  missing text[] not null default '{}'
    check (missing <@ array['no_place', 'no_interpreter', 'missing_authority', 'waiting_for_decision', 'child_ill', 'other']),
  made_by uuid not null references identity.person (id),
  made_body uuid not null,
  made_at timestamptz not null,
  revision integer not null default 1,
  unique (id, investigation_id),
  check ((state = 'done') = (done_on is not null)),
  foreign key (investigation_id, responsible_body) references children.participant (investigation_id, body_id)
);
comment on table children.joint_step is 'A step of the common calendar: that it is, when, and whose; nothing of what is said in it';
comment on column children.joint_step.id is 'Identifier | sensitive | case';
comment on column children.joint_step.investigation_id is 'The investigation | sensitive | case';
comment on column children.joint_step.kind is 'Meeting, interview, examination, support or decision | sensitive | case';
comment on column children.joint_step.responsible_body is 'Whose step it is | sensitive | case';
comment on column children.joint_step.planned_on is 'Planned day | sensitive | case';
comment on column children.joint_step.planned_at is 'Planned time of day, Swedish time | sensitive | case';
comment on column children.joint_step.state is 'Planned, done or cancelled | sensitive | case';
comment on column children.joint_step.done_on is 'Day it was done | sensitive | case';
comment on column children.joint_step.missing is 'What was missing, as codes | sensitive | case';
comment on column children.joint_step.made_by is 'Who planned it | personal | case';
comment on column children.joint_step.made_body is 'For which authority | internal | case';
comment on column children.joint_step.made_at is 'When it was planned | internal | case';
comment on column children.joint_step.revision is 'Number of its last change | internal | case';
create index joint_step_investigation on children.joint_step (investigation_id, planned_on);

create table children.attendance (
  step_id uuid not null,
  investigation_id uuid not null,
  body_id uuid not null,
  came boolean not null,
  noted_by uuid not null references identity.person (id),
  noted_at timestamptz not null,
  primary key (step_id, body_id),
  foreign key (step_id, investigation_id) references children.joint_step (id, investigation_id) on delete cascade,
  foreign key (investigation_id, body_id) references children.participant (investigation_id, body_id)
);
comment on table children.attendance is 'Which authorities came to a meeting';
comment on column children.attendance.step_id is 'The meeting | sensitive | case';
comment on column children.attendance.investigation_id is 'The investigation | sensitive | case';
comment on column children.attendance.body_id is 'The authority | sensitive | case';
comment on column children.attendance.came is 'Whether it came | sensitive | case';
comment on column children.attendance.noted_by is 'Who noted it | personal | case';
comment on column children.attendance.noted_at is 'When | internal | case';

create table children.agreed (
  id uuid primary key,
  investigation_id uuid not null,
  step_id uuid not null,
  kind text not null check (kind in ('plan_interview', 'plan_medical', 'plan_crisis_support', 'ask_for_representative',
    'ask_for_counsel', 'inform_child', 'inform_guardian', 'protect_child', 'assess_parents', 'decide_next', 'other')),
  responsible_body uuid not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  done_on date,
  made_by uuid not null references identity.person (id),
  made_body uuid not null,
  made_at timestamptz not null,
  revision integer not null default 1,
  check ((state = 'done') = (done_on is not null)),
  foreign key (step_id, investigation_id) references children.joint_step (id, investigation_id) on delete cascade,
  foreign key (investigation_id, responsible_body) references children.participant (investigation_id, body_id)
);
comment on table children.agreed is 'What was agreed at a meeting: who does what by when, as codes';
comment on column children.agreed.id is 'Identifier | sensitive | case';
comment on column children.agreed.investigation_id is 'The investigation | sensitive | case';
comment on column children.agreed.step_id is 'The meeting | sensitive | case';
comment on column children.agreed.kind is 'What is to be done | sensitive | case';
comment on column children.agreed.responsible_body is 'By which authority | sensitive | case';
comment on column children.agreed.due_on is 'By which day | sensitive | case';
comment on column children.agreed.state is 'Open, done or dropped | sensitive | case';
comment on column children.agreed.done_on is 'Day it was done | sensitive | case';
comment on column children.agreed.made_by is 'Who noted it | personal | case';
comment on column children.agreed.made_body is 'For which authority | internal | case';
comment on column children.agreed.made_at is 'When | internal | case';
comment on column children.agreed.revision is 'Number of its last change | internal | case';
create index agreed_investigation on children.agreed (investigation_id, due_on);

-- The child's deny list beats every authority's part in the investigation.
create function children.joint_denied(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from children.layer l where l.investigation_id = wanted and l.case_id is not null and disclosure.denies(l.case_id))
$$;
-- The roles in which people take part for an authority.
create function children.joint_role_for(wanted_part text) returns boolean
  language sql stable parallel safe set search_path = '' as $$
  select case when wanted_part in ('police', 'prosecutor') then access.role() = 'police_prosecutor'
    else access.role() in ('caseworker', 'case_manager') end
$$;
create function children.joint_role() returns boolean
  language sql stable parallel safe set search_path = '' as $$
  select access.role() in ('caseworker', 'case_manager', 'police_prosecutor')
$$;

-- Works with a layer of one's own body: through its case, or by name where it hangs on none.
create function children.joint_staffs_layer(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select children.joint_role() and exists (select from children.layer l where l.id = wanted and l.body_id = access.body()
    and case when l.case_id is not null then support.works_on(l.case_id)
      else exists (select from children.layer_staff s where s.layer_id = l.id and s.person_id = access.person() and s.ended_at is null) end
    and not children.joint_denied(l.investigation_id))
$$;
create function children.joint_staffs(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from children.layer l where l.investigation_id = wanted and l.body_id = access.body() and children.joint_staffs_layer(l.id))
$$;
create function children.joint_body_joined(wanted uuid, wanted_body uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from children.participant p join children.investigation i on i.id = p.investigation_id
    where i.id = wanted and i.state = 'open' and p.body_id = wanted_body and p.state = 'joined')
$$;
-- Takes part now: it ends when the investigation ends, and when the body leaves.
create function children.joint_takes_part(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select children.joint_body_joined(wanted, access.body()) and children.joint_staffs(wanted)
$$;
create function children.joint_asks(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from children.investigation i where i.id = wanted and i.body_id = access.body()) and children.joint_staffs(wanted)
$$;
create function children.joint_invited(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from children.participant p join children.investigation i on i.id = p.investigation_id
    where i.id = wanted and i.state = 'open' and p.body_id = access.body() and p.state = 'invited' and children.joint_role_for(p.part))
    and not children.joint_denied(wanted)
$$;
create function children.joint_known_ids() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select case when not children.joint_role() then '{}'::uuid[] else array(
    select k.id from (
      select l.investigation_id as id from children.layer l join children.layer_staff s on s.layer_id = l.id
        where l.case_id is null and l.body_id = access.body() and s.person_id = access.person() and s.ended_at is null
      union
      select l.investigation_id from children.layer l join support.assignment a on a.case_id = l.case_id
        where l.body_id = access.body() and a.body_id = access.body() and a.person_id = access.person() and a.ended_at is null
      union
      select p.investigation_id from children.participant p join children.investigation i on i.id = p.investigation_id
        where p.body_id = access.body() and p.state = 'invited' and i.state = 'open' and children.joint_role_for(p.part)
    ) k where not children.joint_denied(k.id)) end
$$;
-- Who asked invites: at first the one who asks, then those who work with the layer. Only bodies of the house, in their part.
create function children.joint_may_invite(wanted uuid, wanted_body uuid, wanted_part text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select children.joint_role() and exists (select from children.investigation i
    join children.house_body h on h.house_id = i.house_id and h.body_id = wanted_body and h.part = wanted_part and h.left_on is null
    where i.id = wanted and i.body_id = access.body() and i.state = 'open'
      and ((i.requested_by = access.person() and not exists (select from children.layer l where l.investigation_id = i.id)) or children.joint_staffs(i.id)))
$$;
create function children.joint_may_open_layer(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select children.joint_role() and children.joint_body_joined(wanted, access.body()) and not children.joint_denied(wanted)
    and exists (select from children.participant p where p.investigation_id = wanted and p.body_id = access.body()
      and p.answered_by = access.person())
$$;
create function children.joint_asked_by(wanted uuid, wanted_body uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from children.investigation i where i.id = wanted and i.body_id = wanted_body)
$$;
create function children.joint_hosts(wanted_house uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.role() in ('caseworker', 'case_manager')
    and exists (select from children.house h where h.id = wanted_house and h.host_body = access.body())
$$;
create function children.joint_in_house(wanted_house uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select children.joint_role()
    and exists (select from children.house_body h where h.house_id = wanted_house and h.body_id = access.body() and h.left_on is null)
$$;

-- The facts for the first wall; nothing for whoever may not know that the investigation is there.
create function children.joint_facts(wanted uuid) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select f from (select jsonb_build_object(
      'bodyId', i.body_id,
      'open', i.state = 'open',
      'staffs', children.joint_staffs(i.id),
      'takesPart', children.joint_takes_part(i.id),
      'asks', children.joint_asks(i.id),
      'invited', children.joint_invited(i.id)) as f
    from children.investigation i where i.id = wanted) k
  where (f->>'staffs')::boolean or (f->>'invited')::boolean
$$;

do $$
declare name text;
begin
  foreach name in array array['house', 'house_body', 'investigation', 'participant', 'layer', 'layer_staff', 'entry',
      'entry_version', 'share', 'share_reason', 'joint_step', 'attendance', 'agreed'] loop
    execute format('alter table children.%I enable row level security', name);
  end loop;
end $$;

grant select, insert on children.house, children.house_body, children.investigation, children.participant, children.layer,
  children.layer_staff, children.entry, children.entry_version, children.share, children.share_reason, children.joint_step,
  children.attendance, children.agreed to samlad_application;
grant update (name, county, closed_on, revision) on children.house to samlad_application;
grant update (part, joined_on, left_on) on children.house_body to samlad_application;
grant update (state, ended_on, end_reason, guideline_version, revision) on children.investigation to samlad_application;
grant update (state, answered_by, answered_at, decline_reason, calendar_ground, left_at) on children.participant to samlad_application;
grant update (keep_until, keep_because, keep_decided_by, keep_decided_at, revision) on children.layer to samlad_application;
grant update (added_by, added_at, ended_at) on children.layer_staff to samlad_application;
grant update (revision) on children.entry to samlad_application;
grant update (withdrawn_at, withdrawn_by) on children.share to samlad_application;
grant update (responsible_body, planned_on, planned_at, state, done_on, missing, revision) on children.joint_step to samlad_application;
grant update (came, noted_by, noted_at) on children.attendance to samlad_application;
grant update (state, done_on, revision) on children.agreed to samlad_application;

create policy read on children.house for select to samlad_application using (
  (select access.person()) is not null or (select access.role()) = 'system');
create policy add on children.house for insert to samlad_application with check (
  host_body = (select access.body()) and made_by = (select access.person()) and (select access.role()) in ('caseworker', 'case_manager'));
create policy change on children.house for update to samlad_application
  using (children.joint_hosts(id)) with check (host_body = (select access.body()));
create policy read on children.house_body for select to samlad_application using (
  (select access.person()) is not null or (select access.role()) = 'system');
create policy add on children.house_body for insert to samlad_application with check (
  children.joint_hosts(house_id) and added_by = (select access.person()));
create policy change on children.house_body for update to samlad_application
  using (children.joint_hosts(house_id)) with check (children.joint_hosts(house_id));

create policy read on children.investigation for select to samlad_application using (
  (select access.role()) = 'system' or id = any (coalesce((select children.joint_known_ids()), '{}')));
create policy add on children.investigation for insert to samlad_application with check (
  body_id = (select access.body()) and requested_by = (select access.person()) and state = 'open' and children.joint_in_house(house_id));
create policy change on children.investigation for update to samlad_application
  using ((select access.role()) = 'system' or children.joint_asks(id)) with check ((select access.role()) = 'system' or body_id = (select access.body()));

create policy read on children.participant for select to samlad_application using (
  (select access.role()) = 'system' or children.joint_takes_part(investigation_id) or children.joint_asks(investigation_id)
  or (body_id = (select access.body()) and (children.joint_staffs(investigation_id) or children.joint_invited(investigation_id))));
create policy add on children.participant for insert to samlad_application with check (
  invited_by = (select access.person()) and children.joint_may_invite(investigation_id, body_id, part)
  and (state = 'invited' or (state = 'joined' and body_id = (select access.body()) and answered_by = (select access.person()))));
create policy change on children.participant for update to samlad_application
  using ((select access.role()) = 'system' or children.joint_asks(investigation_id)
    or (body_id = (select access.body()) and (children.joint_invited(investigation_id) or children.joint_staffs(investigation_id))))
  with check (true);
-- An authority answers and leaves for itself; who asked may let it go, or ask it again.
create function children.joint_guard_participant() returns trigger language plpgsql set search_path = '' as $$
begin
  if access.role() = 'system' or (new.state = old.state and old.body_id = access.body()) then return new; end if;
  if old.body_id = access.body() and ((old.state = 'invited' and new.state in ('joined', 'declined')) or (old.state = 'joined' and new.state = 'left'))
    and (new.state <> 'joined' or new.answered_by = access.person()) then return new; end if;
  if children.joint_asks(old.investigation_id) and old.body_id <> access.body()
    and ((new.state = 'removed' and old.state in ('invited', 'joined')) or (new.state = 'invited' and old.state in ('declined', 'left', 'removed')))
    then return new; end if;
  raise exception 'nobody answers for another authority' using errcode = 'insufficient_privilege';
end $$;
create trigger guard before update on children.participant for each row execute function children.joint_guard_participant();

create policy read on children.layer for select to samlad_application using (
  (select access.role()) = 'system' or children.joint_staffs_layer(id)
  or (body_id = (select access.body()) and made_by = (select access.person()) and case_id is null and children.joint_role()
    and not exists (select from children.layer_staff s where s.layer_id = layer.id)));
create policy add on children.layer for insert to samlad_application with check (
  body_id = (select access.body()) and made_by = (select access.person()) and children.joint_may_open_layer(investigation_id)
  and (case_id is null) = (not children.joint_asked_by(investigation_id, (select access.body())))
  and (case_id is null or support.works_on(case_id)) and keep_until is null);
create policy change on children.layer for update to samlad_application
  using (children.joint_staffs_layer(id)) with check (body_id = (select access.body()));

-- Whoever begins a layer works with it; from then on they, or whoever leads the casework of the body, let colleagues in.
create function children.joint_may_staff(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select children.joint_role() and exists (select from children.layer l where l.id = wanted and l.body_id = access.body() and l.case_id is null
    and not children.joint_denied(l.investigation_id)
    and (children.joint_staffs_layer(l.id) or access.role() = 'case_manager'
      or (l.made_by = access.person() and not exists (select from children.layer_staff s where s.layer_id = l.id))))
$$;
create policy read on children.layer_staff for select to samlad_application using (
  (select access.role()) = 'system' or person_id = (select access.person()) or children.joint_staffs_layer(layer_id));
create policy add on children.layer_staff for insert to samlad_application with check (
  added_by = (select access.person()) and children.joint_may_staff(layer_id)
  and exists (select from identity.membership m where m.person_id = layer_staff.person_id and m.body_id = (select access.body()) and m.ended_at is null));
create policy change on children.layer_staff for update to samlad_application
  using (children.joint_may_staff(layer_id)) with check (children.joint_may_staff(layer_id));

create policy read on children.entry for select to samlad_application using (
  (select access.role()) = 'system' or children.joint_staffs_layer(layer_id));
create policy add on children.entry for insert to samlad_application with check (
  body_id = (select access.body()) and made_by = (select access.person()) and children.joint_staffs_layer(layer_id));
create policy change on children.entry for update to samlad_application
  using (children.joint_staffs_layer(layer_id)) with check (body_id = (select access.body()));
create policy read on children.share for select to samlad_application using (
  (select access.role()) = 'system' or children.joint_staffs_layer(layer_id)
  or (to_body = (select access.body()) and withdrawn_at is null and children.joint_takes_part(investigation_id)));
create policy add on children.share for insert to samlad_application with check (
  from_body = (select access.body()) and decided_by = (select access.person()) and children.joint_staffs_layer(layer_id)
  and withdrawn_at is null and children.joint_takes_part(investigation_id) and children.joint_body_joined(investigation_id, to_body));
create policy change on children.share for update to samlad_application
  using ((select access.role()) = 'system' or children.joint_staffs_layer(layer_id))
  with check (withdrawn_at is not null);
create policy read on children.entry_version for select to samlad_application using (
  (select access.role()) = 'system' or children.joint_staffs_layer(layer_id)
  or (children.joint_takes_part(investigation_id) and exists (select from children.share s
    where s.version_id = entry_version.id and s.to_body = (select access.body()) and s.withdrawn_at is null)));
create policy add on children.entry_version for insert to samlad_application with check (
  written_by = (select access.person()) and children.joint_staffs_layer(layer_id));
create policy read on children.share_reason for select to samlad_application using (
  (select access.role()) = 'system' or children.joint_staffs_layer(layer_id));
create policy add on children.share_reason for insert to samlad_application with check (children.joint_staffs_layer(layer_id));

-- The calendar is for those who take part; afterwards each has its own steps, and who asked has its own calendar.
do $$
declare part record;
begin
  for part in select * from (values ('joint_step', 'responsible_body'), ('attendance', 'body_id'), ('agreed', 'responsible_body')) t(name, body) loop
    execute format('create policy read on children.%I for select to samlad_application using (
      (select access.role()) = ''system'' or children.joint_takes_part(investigation_id) or children.joint_asks(investigation_id)
      or (%I = (select access.body()) and children.joint_staffs(investigation_id)))', part.name, part.body);
  end loop;
end $$;
create policy add on children.joint_step for insert to samlad_application with check (
  made_by = (select access.person()) and made_body = (select access.body()) and children.joint_takes_part(investigation_id)
  and children.joint_body_joined(investigation_id, responsible_body));
create policy change on children.joint_step for update to samlad_application
  using (children.joint_takes_part(investigation_id) and (responsible_body = (select access.body()) or children.joint_asks(investigation_id)))
  with check (children.joint_takes_part(investigation_id));
create policy add on children.attendance for insert to samlad_application with check (
  noted_by = (select access.person()) and children.joint_takes_part(investigation_id));
create policy change on children.attendance for update to samlad_application
  using (children.joint_takes_part(investigation_id)) with check (noted_by = (select access.person()));
create policy add on children.agreed for insert to samlad_application with check (
  made_by = (select access.person()) and made_body = (select access.body()) and children.joint_takes_part(investigation_id)
  and children.joint_body_joined(investigation_id, responsible_body));
create policy change on children.agreed for update to samlad_application
  using (children.joint_takes_part(investigation_id) and (responsible_body = (select access.body()) or children.joint_asks(investigation_id)))
  with check (children.joint_takes_part(investigation_id));

-- A layer that hangs on no case goes by its own authority's decision; the frame goes when nobody has a layer any more.
create function children.dispose_layer(wanted uuid) returns bigint
  language plpgsql security definer set search_path = '' as $$
declare gone bigint;
begin
  if access.role() <> 'system' then raise exception 'only the system disposes' using errcode = 'insufficient_privilege'; end if;
  delete from children.layer where id = wanted and case_id is null;
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke all on function children.dispose_layer from public;
grant execute on function children.dispose_layer to samlad_application;
create function children.dispose_empty_frames() returns bigint
  language plpgsql security definer set search_path = '' as $$
declare gone bigint; empty uuid[];
begin
  if access.role() <> 'system' then raise exception 'only the system disposes' using errcode = 'insufficient_privilege'; end if;
  empty := array(select i.id from children.investigation i where i.state = 'ended'
    and not exists (select from children.layer l where l.investigation_id = i.id));
  delete from children.joint_step where investigation_id = any (empty);
  delete from children.participant where investigation_id = any (empty);
  delete from children.investigation where id = any (empty);
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke all on function children.dispose_empty_frames from public;
grant execute on function children.dispose_empty_frames to samlad_application;
