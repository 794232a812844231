-- Voluntary return and reintegration, for victims of trafficking and for people in prostitution who were not trafficked
-- alike. The person decides for themselves; the programme only says whether it confirms, and why not. Where somebody goes
-- is whereabouts: all of it is seen by those who work on the case alone, and opened by no emergency.

create schema if not exists "return";
grant usage on schema "return" to samlad_application;

alter table support.document add unique (id, case_id);

create table "return".partner (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('ngo', 'authority', 'international_organisation')),
  countries text[] not null check (cardinality(countries) > 0),
  languages text[] not null default '{}',
  competence text[] not null check (cardinality(competence) > 0),
  address text not null,
  protection text not null check (protection in ('eea', 'adequacy', 'safeguards', 'none')),
  description text not null default '',
  closed_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1
);
comment on table "return".partner is 'An organisation or authority in a country of origin that receives people; it has no accounts here';
comment on column "return".partner.id is 'Identifier | internal | permanent';
comment on column "return".partner.name is 'Its name, of an organisation or authority | internal | permanent';
comment on column "return".partner.kind is 'What it is | internal | permanent';
comment on column "return".partner.countries is 'Where it works, ISO 3166-1 alpha-2 | internal | permanent';
comment on column "return".partner.languages is 'Languages it works in, BCP 47 | internal | permanent';
comment on column "return".partner.competence is 'What it can meet, as codes | internal | permanent';
comment on column "return".partner.address is 'Function address for mail, never a person''s | internal | permanent';
comment on column "return".partner.protection is 'How data are protected there: inside the EEA, adequacy decision, appropriate safeguards, none (GDPR chapter V) | internal | permanent';
comment on column "return".partner.description is 'What it offers, no person in it | internal | permanent';
comment on column "return".partner.closed_on is 'Since when nobody is received there | internal | permanent';
comment on column "return".partner.changed_by is 'Who wrote it last | personal | permanent';
comment on column "return".partner.changed_at is 'When | internal | permanent';
comment on column "return".partner.revision is 'Number of its last change | internal | permanent';

create table "return".agreement (
  id uuid primary key,
  partner_id uuid not null references "return".partner (id),
  body_id uuid not null references directory.body (id),
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  covers text[] not null check (cardinality(covers) > 0),
  safeguards text not null check (safeguards in ('standard_clauses', 'binding_instrument', 'none')),
  ended_on date,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null
);
comment on table "return".agreement is 'An agreement with a partner';
comment on column "return".agreement.id is 'Identifier | internal | permanent';
comment on column "return".agreement.partner_id is 'The partner | internal | permanent';
comment on column "return".agreement.body_id is 'The body that has agreed with it | internal | permanent';
comment on column "return".agreement.from_day is 'First day | internal | permanent';
comment on column "return".agreement.until_day is 'Last day | internal | permanent';
comment on column "return".agreement.covers is 'What it covers, as codes | internal | permanent';
comment on column "return".agreement.safeguards is 'Appropriate safeguards that it holds (GDPR article 46) | internal | permanent';
comment on column "return".agreement.ended_on is 'When it was ended before its time | internal | permanent';
comment on column "return".agreement.made_by is 'Who entered it | personal | permanent';
comment on column "return".agreement.made_at is 'When | internal | permanent';

create table "return".activity (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  partner_id uuid references "return".partner (id),
  kind text not null check (kind in ('training', 'visit')),
  subject text not null check (length(subject) between 1 and 300),
  country text not null check (country ~ '^[A-Z]{2}$'),
  held_on date not null,
  hours smallint not null check (hours between 1 and 2000),
  participants integer not null check (participants between 1 and 100000),
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null
);
comment on table "return".activity is 'Capacity building with partners: trainings and visits';
comment on column "return".activity.id is 'Identifier | internal | permanent';
comment on column "return".activity.body_id is 'Who held it | internal | permanent';
comment on column "return".activity.partner_id is 'With which partner, where it was one | internal | permanent';
comment on column "return".activity.kind is 'Training or visit | internal | permanent';
comment on column "return".activity.subject is 'What it was about, no person in it | internal | permanent';
comment on column "return".activity.country is 'Where, ISO 3166-1 alpha-2 | internal | permanent';
comment on column "return".activity.held_on is 'First day | internal | permanent';
comment on column "return".activity.hours is 'How long, in hours | internal | permanent';
comment on column "return".activity.participants is 'How many took part | internal | permanent';
comment on column "return".activity.made_by is 'Who entered it | personal | permanent';
comment on column "return".activity.made_at is 'When | internal | permanent';

create table "return".plan (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  number text not null unique,
  ground text not null check (ground in ('trafficked', 'prostitution')),
  state text not null default 'informed' check (state in ('informed', 'considering', 'planned', 'confirmed', 'travelled', 'followed', 'ended', 'stayed', 'withdrawn')),
  on_own boolean not null default false,
  informed_on date not null,
  informed_how text not null check (informed_how in ('in_person', 'telephone', 'video')),
  language text not null,
  interpreter text not null check (interpreter in ('none_needed', 'in_person', 'telephone', 'video')),
  content_version text not null,
  separated boolean not null default false,
  sealed_country bytea,
  document_kind text check (document_kind in ('passport', 'national_id', 'emergency_travel_document')),
  document_state text not null default 'none' check (document_state in ('none', 'applied', 'held_by_other', 'ready')),
  document_until date,
  departs_on date,
  arrives_on date check (arrives_on >= departs_on),
  companion text not null default 'none' check (companion in ('none', 'organiser', 'relative', 'support_person')),
  sealed_texts bytea,
  contact_agreed boolean not null default false,
  organiser_body uuid references directory.body (id),
  edition integer not null default 1,
  confirmed_on date,
  travelled_on date,
  ended_on date,
  end_reason text check (end_reason in ('settled', 'came_back', 'no_contact', 'own_wish', 'died', 'stays', 'withdrew')),
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  revision integer not null default 1,
  unique (id, case_id),
  check ((state in ('travelled', 'followed')) <= (travelled_on is not null)),
  check (not on_own or travelled_on is not null)
);
comment on table "return".plan is 'A return: what the person has been told and wants, and how it is prepared';
comment on column "return".plan.id is 'Identifier, bound into what is sealed | internal | case';
comment on column "return".plan.case_id is 'The case | internal | case';
comment on column "return".plan.number is 'Number by which organiser and partner speak of it, nothing of the case in it | sensitive | case';
comment on column "return".plan.ground is 'Presumed victim of trafficking, or in prostitution and not trafficked: the programme treats both alike | sensitive | case';
comment on column "return".plan.state is 'Where it stands | sensitive | case';
comment on column "return".plan.on_own is 'The person travelled on their own, without the programme''s confirmation | sensitive | case';
comment on column "return".plan.informed_on is 'When the person was told about the programme | sensitive | case';
comment on column "return".plan.informed_how is 'How | sensitive | case';
comment on column "return".plan.language is 'In which language, BCP 47 | sensitive | case';
comment on column "return".plan.interpreter is 'Interpreter | sensitive | case';
comment on column "return".plan.content_version is 'Version of what was told | internal | case';
comment on column "return".plan.separated is 'A child without a guardian who travels along | sensitive | case';
comment on column "return".plan.sealed_country is 'Country of return, sealed | secret | case';
comment on column "return".plan.document_kind is 'Travel document | sensitive | case';
comment on column "return".plan.document_state is 'How it stands with it | sensitive | case';
comment on column "return".plan.document_until is 'Last day that it is valid | sensitive | case';
comment on column "return".plan.departs_on is 'Day of departure | sensitive | case';
comment on column "return".plan.arrives_on is 'Day of arrival | sensitive | case';
comment on column "return".plan.companion is 'Who travels along, as the person wants | sensitive | case';
comment on column "return".plan.sealed_texts is 'Route, reception, housing, care, livelihood, children, coming back, emergency contact and check-in, sealed | secret | case';
comment on column "return".plan.contact_agreed is 'An emergency contact and a check-in have been agreed | sensitive | case';
comment on column "return".plan.organiser_body is 'Organiser of the programme | sensitive | case';
comment on column "return".plan.edition is 'Number of what is confirmed: rises when risks, travel, documents or reception change | internal | case';
comment on column "return".plan.confirmed_on is 'When coordinator and organiser had both confirmed | sensitive | case';
comment on column "return".plan.travelled_on is 'Day of the journey | sensitive | case';
comment on column "return".plan.ended_on is 'When it ended | sensitive | case';
comment on column "return".plan.end_reason is 'Why it ended | sensitive | case';
comment on column "return".plan.made_by is 'Who began it | personal | case';
comment on column "return".plan.made_at is 'When | internal | case';
comment on column "return".plan.revision is 'Number of its last change | internal | case';

-- One return at a time; those that have ended stay.
create unique index plan_running on "return".plan (case_id) where state not in ('ended', 'stayed', 'withdrawn');
create index plan_case on "return".plan (case_id);
create index plan_travelled on "return".plan (travelled_on);

create table "return".decision (
  id uuid primary key,
  position bigint generated always as identity,
  case_id uuid not null references support.case_file (id),
  plan_id uuid not null,
  said_on date not null,
  wants text not null check (wants in ('return', 'not_return', 'undecided', 'wait')),
  sealed_words bytea,
  interpreter text not null check (interpreter in ('none_needed', 'in_person', 'telephone', 'video')),
  recorded_by uuid not null references identity.person (id),
  recorded_at timestamptz not null,
  foreign key (plan_id, case_id) references "return".plan (id, case_id)
);
comment on table "return".decision is 'What the person decided, each time it was said; never written over';
comment on column "return".decision.id is 'Identifier, bound into what is sealed | internal | case';
comment on column "return".decision.position is 'Order in which it was written: the last one counts | internal | case';
comment on column "return".decision.case_id is 'The case | internal | case';
comment on column "return".decision.plan_id is 'The return it belongs to | internal | case';
comment on column "return".decision.said_on is 'When it was said | sensitive | case';
comment on column "return".decision.wants is 'What the person wants | sensitive | case';
comment on column "return".decision.sealed_words is 'In the person''s own words, sealed | secret | case';
comment on column "return".decision.interpreter is 'Interpreter | sensitive | case';
comment on column "return".decision.recorded_by is 'Who wrote it down | personal | case';
comment on column "return".decision.recorded_at is 'When | internal | case';

create table "return".assessment (
  id uuid primary key,
  position bigint generated always as identity,
  case_id uuid not null references support.case_file (id),
  plan_id uuid not null,
  side text not null check (side in ('sweden', 'abroad')),
  assessed_on date not null,
  open_topics text[] not null,
  sealed_answers bytea not null,
  assessed_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  reviewed_on date,
  reviewed_by uuid references identity.person (id) check (reviewed_by <> assessed_by),
  foreign key (plan_id, case_id) references "return".plan (id, case_id),
  check ((reviewed_on is null) = (reviewed_by is null))
);
comment on table "return".assessment is 'Risks on one side of the journey, topic by topic; no score and no sum';
comment on column "return".assessment.id is 'Identifier, bound into what is sealed | internal | case';
comment on column "return".assessment.position is 'Order in which it was written: the last one counts | internal | case';
comment on column "return".assessment.case_id is 'The case | internal | case';
comment on column "return".assessment.plan_id is 'The return it belongs to | internal | case';
comment on column "return".assessment.side is 'In Sweden, or in the country of return | sensitive | case';
comment on column "return".assessment.assessed_on is 'When it was assessed | sensitive | case';
comment on column "return".assessment.open_topics is 'Topics where a risk is there or unknown and not resolved, as codes | sensitive | case';
comment on column "return".assessment.sealed_answers is 'Answers, observations, what was done and why it is resolved, sealed | secret | case';
comment on column "return".assessment.assessed_by is 'Who assessed | personal | case';
comment on column "return".assessment.made_at is 'When it was written | internal | case';
comment on column "return".assessment.reviewed_on is 'When another person had read it through | sensitive | case';
comment on column "return".assessment.reviewed_by is 'Who read it through | personal | case';

create table "return".best_interest (
  id uuid primary key,
  position bigint generated always as identity,
  case_id uuid not null references support.case_file (id),
  plan_id uuid not null,
  side text not null check (side in ('sweden', 'abroad')),
  assessed_on date not null,
  finding text not null check (finding in ('in_best_interest', 'not_in_best_interest', 'unclear')),
  sealed_authority bytea not null,
  sealed_reasons bytea not null,
  recorded_by uuid not null references identity.person (id),
  recorded_at timestamptz not null,
  foreign key (plan_id, case_id) references "return".plan (id, case_id)
);
comment on table "return".best_interest is 'What an authority of one state found about the best interests of a child';
comment on column "return".best_interest.id is 'Identifier, bound into what is sealed | internal | case';
comment on column "return".best_interest.position is 'Order in which it was written: the last one counts | internal | case';
comment on column "return".best_interest.case_id is 'The case | internal | case';
comment on column "return".best_interest.plan_id is 'The return it belongs to | internal | case';
comment on column "return".best_interest.side is 'In Sweden, or in the country of return | sensitive | case';
comment on column "return".best_interest.assessed_on is 'When | sensitive | case';
comment on column "return".best_interest.finding is 'What it found | sensitive | case';
comment on column "return".best_interest.sealed_authority is 'Which authority, sealed | secret | case';
comment on column "return".best_interest.sealed_reasons is 'Its reasons and the child''s own view, sealed | secret | case';
comment on column "return".best_interest.recorded_by is 'Who wrote it down | personal | case';
comment on column "return".best_interest.recorded_at is 'When | internal | case';

create table "return".reception (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  plan_id uuid not null,
  partner_id uuid not null references "return".partner (id),
  disclosure_id uuid not null,
  transfer text not null check (transfer in ('inside_eu', 'adequacy', 'safeguards', 'derogation')),
  asked_on date not null,
  asked_by uuid not null references identity.person (id),
  answer text check (answer in ('accepted', 'declined')),
  answered_on date,
  receives_on date,
  sealed_note bytea,
  foreign key (plan_id, case_id) references "return".plan (id, case_id),
  unique (id, case_id),
  foreign key (disclosure_id, case_id) references disclosure.disclosure (id, case_id),
  check ((answer is null) = (answered_on is null))
);
comment on table "return".reception is 'A partner asked to receive the person, on a disclosure that states its ground';
comment on column "return".reception.id is 'Identifier, bound into what is sealed | internal | case';
comment on column "return".reception.case_id is 'The case | internal | case';
comment on column "return".reception.plan_id is 'The return it belongs to | internal | case';
comment on column "return".reception.partner_id is 'The partner | sensitive | case';
comment on column "return".reception.disclosure_id is 'The disclosure with what it was told, its provision and its way of transfer | sensitive | case';
comment on column "return".reception.transfer is 'Ground of the transfer (GDPR chapter V) | sensitive | case';
comment on column "return".reception.asked_on is 'When it was asked | sensitive | case';
comment on column "return".reception.asked_by is 'Who asked | personal | case';
comment on column "return".reception.answer is 'What it answered | sensitive | case';
comment on column "return".reception.answered_on is 'When | sensitive | case';
comment on column "return".reception.receives_on is 'Day from which it receives | sensitive | case';
comment on column "return".reception.sealed_note is 'What was agreed, or why it declined, sealed | secret | case';

create table "return".question (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  plan_id uuid not null,
  key_id uuid not null,
  body_id uuid not null references directory.body (id),
  to_body uuid not null references directory.body (id) check (to_body <> body_id),
  disclosure_id uuid not null,
  edition integer not null,
  sealed_summary bytea not null,
  asked_by uuid not null references identity.person (id),
  asked_at timestamptz not null,
  ended_at timestamptz,
  foreign key (plan_id, case_id) references "return".plan (id, case_id),
  unique (id, case_id),
  foreign key (disclosure_id, case_id) references disclosure.disclosure (id, case_id)
);
comment on table "return".question is 'The organiser of the programme asked whether it confirms';
comment on column "return".question.id is 'Identifier, bound into what is sealed | internal | case';
comment on column "return".question.case_id is 'The case | internal | case';
comment on column "return".question.plan_id is 'The return it belongs to | internal | case';
comment on column "return".question.key_id is 'Key with which its texts are sealed: the case''s own | internal | case';
comment on column "return".question.body_id is 'Who asks | sensitive | case';
comment on column "return".question.to_body is 'The organiser | sensitive | case';
comment on column "return".question.disclosure_id is 'The disclosure it rests on | sensitive | case';
comment on column "return".question.edition is 'What it is asked about | internal | case';
comment on column "return".question.sealed_summary is 'What the organiser needs to decide, sealed | secret | case';
comment on column "return".question.asked_by is 'Who asked | personal | case';
comment on column "return".question.asked_at is 'When | internal | case';
comment on column "return".question.ended_at is 'When it was answered or taken back | internal | case';

create unique index question_open on "return".question (plan_id) where ended_at is null;
create index question_to on "return".question (to_body) where ended_at is null;

create table "return".confirmation (
  id uuid primary key,
  position bigint generated always as identity,
  case_id uuid not null references support.case_file (id),
  plan_id uuid not null,
  part text not null check (part in ('coordinator', 'organiser')),
  edition integer not null,
  answer text not null check (answer in ('confirmed', 'withheld')),
  reasons text[] not null default '{}',
  sealed_reasons bytea,
  question_id uuid,
  body_id uuid not null references directory.body (id),
  person_id uuid not null references identity.person (id),
  at timestamptz not null,
  foreign key (plan_id, case_id) references "return".plan (id, case_id),
  foreign key (question_id, case_id) references "return".question (id, case_id),
  check ((answer = 'withheld') = (cardinality(reasons) > 0)),
  check ((part = 'organiser') = (question_id is not null))
);
comment on table "return".confirmation is 'Whether coordinator and organiser confirm; each answer stays';
comment on column "return".confirmation.id is 'Identifier, bound into what is sealed | internal | case';
comment on column "return".confirmation.position is 'Order in which it was written: the last one counts | internal | case';
comment on column "return".confirmation.case_id is 'The case | internal | case';
comment on column "return".confirmation.plan_id is 'The return it belongs to | internal | case';
comment on column "return".confirmation.part is 'For whom it is said | sensitive | case';
comment on column "return".confirmation.edition is 'What it is said of | internal | case';
comment on column "return".confirmation.answer is 'Confirmed, or withheld for now | sensitive | case';
comment on column "return".confirmation.reasons is 'Why it is withheld, as codes | sensitive | case';
comment on column "return".confirmation.sealed_reasons is 'Why, and what would change it, sealed | secret | case';
comment on column "return".confirmation.question_id is 'The question that the organiser answers | internal | case';
comment on column "return".confirmation.body_id is 'The body that says it | sensitive | case';
comment on column "return".confirmation.person_id is 'Who says it | personal | case';
comment on column "return".confirmation.at is 'When | sensitive | case';

create table "return".allowance (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  plan_id uuid not null,
  purpose text not null check (purpose in ('travel', 'housing', 'care', 'livelihood', 'education', 'children', 'other')),
  source text not null check (source in ('programme', 'municipality', 'partner', 'other')),
  amount bigint not null check (amount > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  decided_on date not null,
  decided_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  foreign key (plan_id, case_id) references "return".plan (id, case_id),
  unique (id, case_id)
);
comment on table "return".allowance is 'Money decided for a return';
comment on column "return".allowance.id is 'Identifier, bound into what is sealed | internal | case';
comment on column "return".allowance.case_id is 'The case | internal | case';
comment on column "return".allowance.plan_id is 'The return it belongs to | internal | case';
comment on column "return".allowance.purpose is 'What for | sensitive | case';
comment on column "return".allowance.source is 'Who gives it | sensitive | case';
comment on column "return".allowance.amount is 'Amount in the smallest unit of the currency | sensitive | case';
comment on column "return".allowance.currency is 'Currency, ISO 4217 | sensitive | case';
comment on column "return".allowance.decided_on is 'When it was decided | sensitive | case';
comment on column "return".allowance.decided_by is 'Who wrote the decision | personal | case';
comment on column "return".allowance.made_at is 'When it was written | internal | case';

create table "return".payout (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  allowance_id uuid not null,
  amount bigint not null check (amount > 0),
  paid_on date not null,
  document_id uuid not null,
  sealed_how bytea not null,
  paid_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  foreign key (allowance_id, case_id) references "return".allowance (id, case_id),
  foreign key (document_id, case_id) references support.document (id, case_id)
);
comment on table "return".payout is 'Money that was given, with its receipt';
comment on column "return".payout.id is 'Identifier, bound into what is sealed | internal | case';
comment on column "return".payout.case_id is 'The case | internal | case';
comment on column "return".payout.allowance_id is 'The decision it is paid of | internal | case';
comment on column "return".payout.amount is 'Amount in the smallest unit of the decision''s currency | sensitive | case';
comment on column "return".payout.paid_on is 'When | sensitive | case';
comment on column "return".payout.document_id is 'The receipt, a document of the case | sensitive | case';
comment on column "return".payout.sealed_how is 'How and by whom it was given, sealed | secret | case';
comment on column "return".payout.paid_by is 'Who wrote it down | personal | case';
comment on column "return".payout.made_at is 'When | internal | case';

create table "return".follow_up_choice (
  id uuid primary key,
  position bigint generated always as identity,
  case_id uuid not null references support.case_file (id),
  plan_id uuid not null,
  wants boolean not null,
  by_name boolean not null default false,
  said_on date not null,
  sealed_words bytea,
  recorded_by uuid references identity.person (id),
  recorded_at timestamptz not null,
  foreign key (plan_id, case_id) references "return".plan (id, case_id)
);
comment on table "return".follow_up_choice is 'Whether the person wants to be followed up, each time it was said; the latest counts';
comment on column "return".follow_up_choice.id is 'Identifier, bound into what is sealed | internal | case';
comment on column "return".follow_up_choice.position is 'Order in which it was written: the last one counts | internal | case';
comment on column "return".follow_up_choice.case_id is 'The case | internal | case';
comment on column "return".follow_up_choice.plan_id is 'The return it belongs to | internal | case';
comment on column "return".follow_up_choice.wants is 'Yes or no | sensitive | case';
comment on column "return".follow_up_choice.by_name is 'The partner may be told the chosen name; otherwise a number alone | sensitive | case';
comment on column "return".follow_up_choice.said_on is 'When it was said | sensitive | case';
comment on column "return".follow_up_choice.sealed_words is 'What was said about it, sealed | secret | case';
comment on column "return".follow_up_choice.recorded_by is 'Who wrote it down; absent where it was brought back after a restore | personal | case';
comment on column "return".follow_up_choice.recorded_at is 'When | internal | case';

create table "return".partner_access (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  plan_id uuid not null,
  key_id uuid not null,
  reception_id uuid not null,
  secret_hash bytea not null unique,
  language text not null,
  sealed_name bytea,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > made_at),
  ended_at timestamptz,
  last_used_at timestamptz,
  foreign key (plan_id, case_id) references "return".plan (id, case_id),
  unique (id, case_id),
  foreign key (reception_id, case_id) references "return".reception (id, case_id)
);
comment on table "return".partner_access is 'A partner''s own narrow way to one return: a link, until it ends';
comment on column "return".partner_access.id is 'Identifier, bound into what is sealed | internal | case';
comment on column "return".partner_access.case_id is 'The case | internal | case';
comment on column "return".partner_access.plan_id is 'The return it belongs to | internal | case';
comment on column "return".partner_access.key_id is 'Key with which its texts are sealed: the case''s own | internal | case';
comment on column "return".partner_access.reception_id is 'The partner''s reception, whose disclosure is its ground | sensitive | case';
comment on column "return".partner_access.secret_hash is 'SHA-256 of the secret in the link | secret | case';
comment on column "return".partner_access.language is 'Language of the page beside English, BCP 47 | sensitive | case';
comment on column "return".partner_access.sealed_name is 'The chosen name, where the person lets the partner be told, sealed | secret | case';
comment on column "return".partner_access.made_by is 'Who opened it | personal | case';
comment on column "return".partner_access.made_at is 'When | internal | case';
comment on column "return".partner_access.ends_at is 'When it stops working | sensitive | case';
comment on column "return".partner_access.ended_at is 'When it was taken back | sensitive | case';
comment on column "return".partner_access.last_used_at is 'When it was last used | sensitive | case';

create table "return".follow_up (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  plan_id uuid not null,
  moment text not null check (moment in ('first_days', 'month_1', 'month_3', 'month_6', 'month_12')),
  due_on date not null,
  result text check (result in ('reached', 'not_reached', 'declined', 'missed')),
  safe text not null default 'unknown' check (safe in ('yes', 'no', 'unknown')),
  housed text not null default 'unknown' check (housed in ('yes', 'no', 'unknown')),
  supported text not null default 'unknown' check (supported in ('yes', 'no', 'unknown')),
  occupied text not null default 'unknown' check (occupied in ('yes', 'no', 'unknown')),
  re_exploited text not null default 'unknown' check (re_exploited in ('yes', 'no', 'unknown')),
  sealed_note bytea,
  source text check (source in ('partner_link', 'partner_paper', 'person', 'other')),
  access_id uuid,
  done_on date,
  done_by uuid references identity.person (id),
  reminded_on date,
  foreign key (plan_id, case_id) references "return".plan (id, case_id),
  unique (plan_id, moment),
  foreign key (access_id, case_id) references "return".partner_access (id, case_id),
  check (result = 'reached' or (safe, housed, supported, occupied, re_exploited) = ('unknown', 'unknown', 'unknown', 'unknown', 'unknown'))
);
comment on table "return".follow_up is 'How it is after the journey, at set times; what nobody knows is unknown';
comment on column "return".follow_up.id is 'Identifier, bound into what is sealed | internal | case';
comment on column "return".follow_up.case_id is 'The case | internal | case';
comment on column "return".follow_up.plan_id is 'The return it belongs to | internal | case';
comment on column "return".follow_up.moment is 'At which time after arrival | sensitive | case';
comment on column "return".follow_up.due_on is 'Day it is due | sensitive | case';
comment on column "return".follow_up.result is 'What came of it; empty until then | sensitive | case';
comment on column "return".follow_up.safe is 'Is safe | sensitive | case';
comment on column "return".follow_up.housed is 'Has somewhere to live | sensitive | case';
comment on column "return".follow_up.supported is 'Has support | sensitive | case';
comment on column "return".follow_up.occupied is 'Works or studies | sensitive | case';
comment on column "return".follow_up.re_exploited is 'Is exploited again | sensitive | case';
comment on column "return".follow_up.sealed_note is 'What was said, sealed | secret | case';
comment on column "return".follow_up.source is 'Where the answers come from | sensitive | case';
comment on column "return".follow_up.access_id is 'The link they came through | internal | case';
comment on column "return".follow_up.done_on is 'When | sensitive | case';
comment on column "return".follow_up.done_by is 'Who wrote it down; absent through a link | personal | case';
comment on column "return".follow_up.reminded_on is 'When it was last reminded of | internal | case';

create index follow_up_due on "return".follow_up (due_on) where result is null;
create index follow_up_case on "return".follow_up (case_id);
create index decision_plan on "return".decision (plan_id);
create index assessment_plan on "return".assessment (plan_id, side);
create index best_interest_plan on "return".best_interest (plan_id);
create index reception_plan on "return".reception (plan_id);
create index confirmation_plan on "return".confirmation (plan_id);
create index allowance_plan on "return".allowance (plan_id);
create index payout_allowance on "return".payout (allowance_id);
create index follow_up_choice_plan on "return".follow_up_choice (plan_id);
create index partner_access_plan on "return".partner_access (plan_id);
