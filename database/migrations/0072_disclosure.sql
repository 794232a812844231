-- How something of a case reaches anybody else: consent, disclosures with their provision, requests, referrals, and
-- the ways that are watched. What another body may see is worked out from these rows and stored nowhere else.

create table disclosure.consent (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  given_on date not null,
  language text not null,
  interpreter text not null check (interpreter in ('none_needed', 'in_person', 'telephone', 'video')),
  representative text not null check (representative in ('none', 'guardian', 'guardian_ad_litem', 'special_representative', 'other')),
  manner text not null check (manner in ('oral', 'written', 'digital')),
  sealed_note bytea,
  expires_on date not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid references identity.person (id),
  recorded_by uuid not null references identity.person (id),
  recorded_at timestamptz not null,
  check (expires_on >= given_on)
);
comment on table disclosure.consent is 'Consent of the person, given once for certain items';
comment on column disclosure.consent.id is 'Identifier, bound into what is sealed | internal | case';
comment on column disclosure.consent.case_id is 'The case | internal | case';
comment on column disclosure.consent.given_on is 'The day it was given | sensitive | case';
comment on column disclosure.consent.language is 'Language it was given in (BCP 47) | sensitive | case';
comment on column disclosure.consent.interpreter is 'Interpreter | sensitive | case';
comment on column disclosure.consent.representative is 'Who gave it with or for the person | sensitive | case';
comment on column disclosure.consent.manner is 'How it was given | sensitive | case';
comment on column disclosure.consent.sealed_note is 'What was said about it, sealed | secret | case';
comment on column disclosure.consent.expires_on is 'Last day that it holds | sensitive | case';
comment on column disclosure.consent.withdrawn_at is 'When it was withdrawn | sensitive | case';
comment on column disclosure.consent.withdrawn_by is 'Who wrote the withdrawal down | personal | case';
comment on column disclosure.consent.recorded_by is 'Who wrote it down | personal | case';
comment on column disclosure.consent.recorded_at is 'When | internal | case';
create index consent_case on disclosure.consent (case_id);

create table disclosure.consent_item (
  id uuid primary key,
  consent_id uuid not null references disclosure.consent (id),
  case_id uuid not null references support.case_file (id),
  to_body uuid references directory.body (id),
  sealed_to_name bytea,
  purpose text not null,
  section text not null,
  field text not null default '',
  check ((to_body is null) <> (sealed_to_name is null))
);
comment on table disclosure.consent_item is 'What a consent covers: per recipient, purpose and part of the case';
comment on column disclosure.consent_item.id is 'Identifier, bound into what is sealed | internal | case';
comment on column disclosure.consent_item.consent_id is 'The consent | internal | case';
comment on column disclosure.consent_item.case_id is 'The case | internal | case';
comment on column disclosure.consent_item.to_body is 'The recipient; absent where it is outside the directory | sensitive | case';
comment on column disclosure.consent_item.sealed_to_name is 'Name of a recipient outside the directory, sealed | secret | case';
comment on column disclosure.consent_item.purpose is 'Purpose, as a code | sensitive | case';
comment on column disclosure.consent_item.section is 'Section of the case | sensitive | case';
comment on column disclosure.consent_item.field is 'Field of the section; empty for the whole section | sensitive | case';
create index consent_item_consent on disclosure.consent_item (consent_id);
create index consent_item_case on disclosure.consent_item (case_id);

create table disclosure.disclosure (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  key_id uuid not null,
  from_body uuid not null references directory.body (id),
  to_body uuid references directory.body (id),
  sealed_to_name bytea,
  to_kind text not null check (to_kind in ('social_services', 'health', 'police_prosecutor', 'migration', 'other_authority', 'ngo', 'shelter', 'guardian', 'self', 'foreign_or_international')),
  to_role text,
  form text not null check (form in ('copy', 'live')),
  purpose text not null,
  sealed_purpose bytea,
  provision text not null,
  consent_id uuid references disclosure.consent (id),
  offence text,
  offence_form text,
  situation jsonb not null default '{}',
  harm_test text check (harm_test in ('clear_no_harm', 'not_clear', 'not_needed')),
  sealed_harm bytea,
  sealed_necessity bytea,
  live_ground text,
  sealed_proviso bytea,
  decided_by uuid not null references identity.person (id),
  decided_at timestamptz not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  state text not null check (state in ('waits_for_lawyer', 'refused', 'in_force', 'ended')),
  refusal text,
  ended_at timestamptz,
  ended_by uuid references identity.person (id),
  end_reason text check (end_reason in ('consent_withdrawn', 'purpose_met', 'mistake', 'denied', 'replaced', 'case_closed')),
  overridden_by uuid references identity.person (id),
  sealed_override bytea,
  review_due date,
  reviewed_by uuid references identity.person (id),
  reviewed_at timestamptz,
  review_outcome text check (review_outcome in ('upheld', 'not_upheld')),
  sealed_review bytea,
  revision integer not null default 1,
  check (ends_at > starts_at),
  check ((to_body is null) <> (sealed_to_name is null)),
  check (to_body <> from_body),
  check ((overridden_by is null) = (review_due is null))
);
comment on table disclosure.disclosure is 'The only way in which another body sees anything of a case';
comment on column disclosure.disclosure.id is 'Identifier, bound into what is sealed | internal | case';
comment on column disclosure.disclosure.case_id is 'The case | internal | case';
comment on column disclosure.disclosure.key_id is 'Key with which its texts are sealed: the case''s own | internal | case';
comment on column disclosure.disclosure.from_body is 'The body that discloses | sensitive | case';
comment on column disclosure.disclosure.to_body is 'The recipient; absent where it is outside the directory | sensitive | case';
comment on column disclosure.disclosure.sealed_to_name is 'Name of a recipient outside the directory, sealed | secret | case';
comment on column disclosure.disclosure.to_kind is 'What kind of recipient | sensitive | case';
comment on column disclosure.disclosure.to_role is 'Role that people at the recipient must have; any that works with people where absent | sensitive | case';
comment on column disclosure.disclosure.form is 'Handed-over copy, or live view | sensitive | case';
comment on column disclosure.disclosure.purpose is 'Purpose, as a code | sensitive | case';
comment on column disclosure.disclosure.sealed_purpose is 'Purpose in words, sealed | secret | case';
comment on column disclosure.disclosure.provision is 'The provision it rests on, as a key of the legal rules | sensitive | case';
comment on column disclosure.disclosure.consent_id is 'The consent it rests on | sensitive | case';
comment on column disclosure.disclosure.offence is 'The offence it concerns, as a key | sensitive | case';
comment on column disclosure.disclosure.offence_form is 'Completed, attempted, prepared | sensitive | case';
comment on column disclosure.disclosure.situation is 'What else the decider stated, as codes of the legal rules | sensitive | case';
comment on column disclosure.disclosure.harm_test is 'Outcome of the harm test | sensitive | case';
comment on column disclosure.disclosure.sealed_harm is 'Reasoning of the harm test, sealed | secret | case';
comment on column disclosure.disclosure.sealed_necessity is 'Why it is necessary, sealed | secret | case';
comment on column disclosure.disclosure.live_ground is 'Ground for direct access, as a key | sensitive | case';
comment on column disclosure.disclosure.sealed_proviso is 'Proviso put on the recipient, sealed | secret | case';
comment on column disclosure.disclosure.decided_by is 'Who decided | personal | case';
comment on column disclosure.disclosure.decided_at is 'When | sensitive | case';
comment on column disclosure.disclosure.starts_at is 'From when it holds | sensitive | case';
comment on column disclosure.disclosure.ends_at is 'When it ends | sensitive | case';
comment on column disclosure.disclosure.state is 'Where it stands; whether it has run out is for the clock to say | sensitive | case';
comment on column disclosure.disclosure.refusal is 'Why it was refused, as a code | sensitive | case';
comment on column disclosure.disclosure.ended_at is 'When it was ended before its time | sensitive | case';
comment on column disclosure.disclosure.ended_by is 'By whom | personal | case';
comment on column disclosure.disclosure.end_reason is 'Why | sensitive | case';
comment on column disclosure.disclosure.overridden_by is 'Who overrode a refusal in danger to life | personal | case';
comment on column disclosure.disclosure.sealed_override is 'Why, sealed | secret | case';
comment on column disclosure.disclosure.review_due is 'The working day by which the override is to be reviewed | sensitive | case';
comment on column disclosure.disclosure.reviewed_by is 'Who reviewed it | personal | case';
comment on column disclosure.disclosure.reviewed_at is 'When | sensitive | case';
comment on column disclosure.disclosure.review_outcome is 'What the review found | sensitive | case';
comment on column disclosure.disclosure.sealed_review is 'Reasons of the review, sealed | secret | case';
comment on column disclosure.disclosure.revision is 'Grows with each change | internal | case';
create index disclosure_case on disclosure.disclosure (case_id);
create index disclosure_live on disclosure.disclosure (to_body, case_id) where state = 'in_force' and form = 'live';
create index disclosure_consent on disclosure.disclosure (consent_id);

create table disclosure.item (
  disclosure_id uuid not null references disclosure.disclosure (id),
  case_id uuid not null references support.case_file (id),
  section text not null,
  field text not null default '',
  primary key (disclosure_id, section, field)
);
comment on table disclosure.item is 'What a disclosure covers';
comment on column disclosure.item.disclosure_id is 'The disclosure | internal | case';
comment on column disclosure.item.case_id is 'The case | internal | case';
comment on column disclosure.item.section is 'Section of the case | sensitive | case';
comment on column disclosure.item.field is 'Field of the section; empty for the whole section | sensitive | case';

create table disclosure.copy (
  id uuid primary key,
  disclosure_id uuid not null unique,
  case_id uuid not null,
  from_body uuid not null references directory.body (id),
  to_body uuid references directory.body (id),
  key_id uuid not null,
  sealed bytea not null,
  handed_at timestamptz not null,
  received_at timestamptz,
  received_by uuid references identity.person (id),
  registered_case uuid references support.case_file (id),
  withdrawal_told_at timestamptz,
  withdrawal_acknowledged_at timestamptz,
  withdrawal_answer text check (withdrawal_answer in ('destroyed', 'kept_by_law', 'used_already'))
);
comment on table disclosure.copy is 'What was handed over: the recipient''s own, sealed with a key of the recipient''s';
comment on column disclosure.copy.id is 'Identifier, bound into what is sealed | internal | case';
comment on column disclosure.copy.disclosure_id is 'The disclosure; the copy outlives it | internal | case';
comment on column disclosure.copy.case_id is 'The case it was taken from; the copy outlives it | internal | case';
comment on column disclosure.copy.from_body is 'The body that handed it over | sensitive | case';
comment on column disclosure.copy.to_body is 'The recipient; absent where it went on paper | sensitive | case';
comment on column disclosure.copy.key_id is 'Key in the key store, of the recipient where it is in the directory | internal | case';
comment on column disclosure.copy.sealed is 'What was handed over, as it then was, sealed | secret | case';
comment on column disclosure.copy.handed_at is 'When | sensitive | case';
comment on column disclosure.copy.received_at is 'When the recipient took it up | sensitive | case';
comment on column disclosure.copy.received_by is 'By whom | personal | case';
comment on column disclosure.copy.registered_case is 'The recipient''s own case that it became | sensitive | case';
comment on column disclosure.copy.withdrawal_told_at is 'When the recipient was told that the consent is withdrawn | sensitive | case';
comment on column disclosure.copy.withdrawal_acknowledged_at is 'When the recipient acknowledged that | sensitive | case';
comment on column disclosure.copy.withdrawal_answer is 'What the recipient did with it | sensitive | case';
create index copy_to on disclosure.copy (to_body, handed_at desc);
create index copy_case on disclosure.copy (case_id);

create table disclosure.denial (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  person_id uuid references identity.person (id),
  body_id uuid references directory.body (id),
  sealed_reason bytea not null,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  lifted_by uuid references identity.person (id),
  lifted_at timestamptz,
  check ((person_id is null) <> (body_id is null))
);
comment on table disclosure.denial is 'Who must never see a case, whatever else is granted';
comment on column disclosure.denial.id is 'Identifier, bound into what is sealed | internal | case';
comment on column disclosure.denial.case_id is 'The case | internal | case';
comment on column disclosure.denial.person_id is 'A person; absent where it is a whole body | personal | case';
comment on column disclosure.denial.body_id is 'A whole body | sensitive | case';
comment on column disclosure.denial.sealed_reason is 'Why, sealed | secret | case';
comment on column disclosure.denial.made_by is 'Who put it there | personal | case';
comment on column disclosure.denial.made_at is 'When | sensitive | case';
comment on column disclosure.denial.lifted_by is 'Who lifted it | personal | case';
comment on column disclosure.denial.lifted_at is 'When | sensitive | case';
create index denial_case on disclosure.denial (case_id) where lifted_at is null;
create index denial_person on disclosure.denial (person_id) where lifted_at is null;
create index denial_body on disclosure.denial (body_id) where lifted_at is null;

create table disclosure.break_glass (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  key_id uuid not null,
  body_id uuid not null references directory.body (id),
  person_id uuid not null references identity.person (id),
  sealed_reason bytea not null,
  asked_at timestamptz not null,
  second_person uuid references identity.person (id),
  opened_at timestamptz,
  ends_at timestamptz,
  state text not null default 'asked' check (state in ('asked', 'open', 'refused', 'ended')),
  reviewed_by uuid references identity.person (id),
  reviewed_at timestamptz,
  review_outcome text check (review_outcome in ('justified', 'not_justified')),
  sealed_review bytea,
  check (second_person <> person_id),
  check (ends_at <= opened_at + interval '4 hours'),
  check ((opened_at is null) = (ends_at is null))
);
comment on table disclosure.break_glass is 'Access in an emergency: with a reason, a second person, at most four hours, and a review';
comment on column disclosure.break_glass.id is 'Identifier, bound into what is sealed | internal | case';
comment on column disclosure.break_glass.case_id is 'The case | internal | case';
comment on column disclosure.break_glass.key_id is 'Key with which its texts are sealed | internal | case';
comment on column disclosure.break_glass.body_id is 'The body | sensitive | case';
comment on column disclosure.break_glass.person_id is 'Who asks | personal | case';
comment on column disclosure.break_glass.sealed_reason is 'Why, sealed | secret | case';
comment on column disclosure.break_glass.asked_at is 'When | sensitive | case';
comment on column disclosure.break_glass.second_person is 'The second person, who opened it or said no | personal | case';
comment on column disclosure.break_glass.opened_at is 'When it was opened | sensitive | case';
comment on column disclosure.break_glass.ends_at is 'When it ends, at most four hours after it was opened | sensitive | case';
comment on column disclosure.break_glass.state is 'Where it stands; whether it has run out is for the clock to say | sensitive | case';
comment on column disclosure.break_glass.reviewed_by is 'Who reviewed it | personal | case';
comment on column disclosure.break_glass.reviewed_at is 'When | sensitive | case';
comment on column disclosure.break_glass.review_outcome is 'What the review found | sensitive | case';
comment on column disclosure.break_glass.sealed_review is 'Reasons of the review, sealed | secret | case';
create index break_glass_person on disclosure.break_glass (person_id, case_id) where state = 'open';
create index break_glass_case on disclosure.break_glass (case_id);

create table disclosure.alert (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('break_glass', 'override', 'looked_up_self', 'looked_up_relative', 'looked_up_neighbour', 'looked_up_colleague', 'denied_try')),
  case_id uuid,
  body_id uuid not null references directory.body (id),
  person_id uuid not null references identity.person (id),
  subject_id uuid,
  at timestamptz not null,
  seen_by uuid references identity.person (id),
  seen_at timestamptz,
  judgement text check (judgement in ('in_order', 'followed_up'))
);
comment on table disclosure.alert is 'What somebody should look at';
comment on column disclosure.alert.id is 'Identifier | internal | audit';
comment on column disclosure.alert.kind is 'What kind | sensitive | audit';
comment on column disclosure.alert.case_id is 'The case | sensitive | audit';
comment on column disclosure.alert.body_id is 'The body at which it happened | sensitive | audit';
comment on column disclosure.alert.person_id is 'Who did it | personal | audit';
comment on column disclosure.alert.subject_id is 'What it is about, such as the emergency access | internal | audit';
comment on column disclosure.alert.at is 'When | sensitive | audit';
comment on column disclosure.alert.seen_by is 'Who has looked at it | personal | audit';
comment on column disclosure.alert.seen_at is 'When | internal | audit';
comment on column disclosure.alert.judgement is 'What came of it | internal | audit';
create index alert_body on disclosure.alert (body_id, at desc);
create index alert_case on disclosure.alert (case_id);

create table disclosure.own_number (
  person_id uuid not null references identity.person (id),
  body_id uuid not null references directory.body (id),
  relation text not null check (relation in ('self', 'relative', 'neighbour')),
  token bytea not null,
  declared_at timestamptz not null,
  primary key (person_id, body_id, token)
);
comment on table disclosure.own_number is 'Keyed index of numbers that staff have declared: their own and those of people near them';
comment on column disclosure.own_number.person_id is 'Whose declaration | personal | account';
comment on column disclosure.own_number.body_id is 'The body, to whose key the index belongs | internal | account';
comment on column disclosure.own_number.relation is 'Own number, or whose | personal | account';
comment on column disclosure.own_number.token is 'Keyed hash of the number | secret | account';
comment on column disclosure.own_number.declared_at is 'When | internal | account';
create index own_number_token on disclosure.own_number (body_id, token);

create table disclosure.legal_question (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  key_id uuid not null,
  body_id uuid not null references directory.body (id),
  disclosure_id uuid references disclosure.disclosure (id),
  provision text not null,
  sealed_question bytea not null,
  asked_by uuid not null references identity.person (id),
  asked_at timestamptz not null,
  verdict text check (verdict in ('may', 'may_not')),
  sealed_answer bytea,
  answered_by uuid references identity.person (id),
  answered_at timestamptz
);
comment on table disclosure.legal_question is 'What a lawyer is asked to decide before anything opens';
comment on column disclosure.legal_question.id is 'Identifier, bound into what is sealed | internal | case';
comment on column disclosure.legal_question.case_id is 'The case | internal | case';
comment on column disclosure.legal_question.key_id is 'Key with which its texts are sealed | internal | case';
comment on column disclosure.legal_question.body_id is 'The body that asks | sensitive | case';
comment on column disclosure.legal_question.disclosure_id is 'The disclosure that waits | sensitive | case';
comment on column disclosure.legal_question.provision is 'The provision in question | sensitive | case';
comment on column disclosure.legal_question.sealed_question is 'The question, sealed | secret | case';
comment on column disclosure.legal_question.asked_by is 'Who asks | personal | case';
comment on column disclosure.legal_question.asked_at is 'When | sensitive | case';
comment on column disclosure.legal_question.verdict is 'The decision | sensitive | case';
comment on column disclosure.legal_question.sealed_answer is 'Reasons, sealed | secret | case';
comment on column disclosure.legal_question.answered_by is 'The lawyer | personal | case';
comment on column disclosure.legal_question.answered_at is 'When | sensitive | case';
create index legal_question_body on disclosure.legal_question (body_id) where verdict is null;

create table disclosure.compelled_request (
  id uuid primary key,
  number text not null unique,
  key_id uuid not null,
  body_id uuid not null references directory.body (id),
  from_kind text not null check (from_kind in ('police', 'prosecutor', 'court', 'enforcement', 'tax', 'customs', 'other')),
  sealed_from bytea not null,
  basis text not null,
  sealed_request bytea not null,
  received_at timestamptz not null,
  answer_by date,
  case_id uuid references support.case_file (id),
  decision text check (decision in ('answered', 'partly', 'refused', 'no_such_case')),
  decided_basis text,
  sealed_answer bytea,
  sealed_reasons bytea,
  decided_by uuid references identity.person (id),
  decided_at timestamptz,
  registered_by uuid not null references identity.person (id)
);
comment on table disclosure.compelled_request is 'Requests that a law obliges to answer: a person decides';
comment on column disclosure.compelled_request.id is 'Identifier, bound into what is sealed | internal | case';
comment on column disclosure.compelled_request.number is 'Number that cannot be guessed | internal | case';
comment on column disclosure.compelled_request.key_id is 'Key with which its texts are sealed | internal | case';
comment on column disclosure.compelled_request.body_id is 'The body that was asked | sensitive | case';
comment on column disclosure.compelled_request.from_kind is 'Who asks, as a code | sensitive | case';
comment on column disclosure.compelled_request.sealed_from is 'Who asks, with their reference, sealed | secret | case';
comment on column disclosure.compelled_request.basis is 'The provision given, as a key | sensitive | case';
comment on column disclosure.compelled_request.sealed_request is 'What is asked for, about whom, sealed | secret | case';
comment on column disclosure.compelled_request.received_at is 'When it came | sensitive | case';
comment on column disclosure.compelled_request.answer_by is 'By when it wants an answer | sensitive | case';
comment on column disclosure.compelled_request.case_id is 'The case it is about, once somebody has found it | sensitive | case';
comment on column disclosure.compelled_request.decision is 'What was decided | sensitive | case';
comment on column disclosure.compelled_request.decided_basis is 'The provision of the decision, as a key | sensitive | case';
comment on column disclosure.compelled_request.sealed_answer is 'The answer, sealed | secret | case';
comment on column disclosure.compelled_request.sealed_reasons is 'Its reasons, sealed | secret | case';
comment on column disclosure.compelled_request.decided_by is 'Who decided | personal | case';
comment on column disclosure.compelled_request.decided_at is 'When | sensitive | case';
comment on column disclosure.compelled_request.registered_by is 'Who registered it | personal | case';
create index compelled_request_body on disclosure.compelled_request (body_id, received_at);

create table disclosure.document_request (
  id uuid primary key,
  number text not null unique,
  case_id uuid not null references support.case_file (id),
  key_id uuid not null,
  body_id uuid not null references directory.body (id),
  recipient text not null check (recipient in ('self', 'guardian', 'relative', 'suspected', 'journalist', 'authority', 'anybody')),
  sealed_recipient bytea,
  received_at timestamptz not null,
  sealed_choices bytea,
  state text not null default 'open' check (state in ('open', 'decided')),
  decided_by uuid references identity.person (id),
  decided_at timestamptz,
  manifest text,
  sealed_release bytea,
  registered_by uuid not null references identity.person (id),
  revision integer not null default 1
);
comment on table disclosure.document_request is 'Requests for official documents, with what was shown and what was covered';
comment on column disclosure.document_request.id is 'Identifier, bound into what is sealed | internal | case';
comment on column disclosure.document_request.number is 'Number that cannot be guessed | internal | case';
comment on column disclosure.document_request.case_id is 'The case | internal | case';
comment on column disclosure.document_request.key_id is 'Key with which its texts are sealed | internal | case';
comment on column disclosure.document_request.body_id is 'The body that was asked | sensitive | case';
comment on column disclosure.document_request.recipient is 'Who asks, as a code | sensitive | case';
comment on column disclosure.document_request.sealed_recipient is 'Who asks, as far as they say, sealed | secret | case';
comment on column disclosure.document_request.received_at is 'When it came | sensitive | case';
comment on column disclosure.document_request.sealed_choices is 'What is covered, part by part, with its section, sealed | secret | case';
comment on column disclosure.document_request.state is 'Where it stands | sensitive | case';
comment on column disclosure.document_request.decided_by is 'Who decided | personal | case';
comment on column disclosure.document_request.decided_at is 'When | sensitive | case';
comment on column disclosure.document_request.manifest is 'List of the parts with their digests and sections, without content | sensitive | case';
comment on column disclosure.document_request.sealed_release is 'What was handed out, as it then was, sealed | secret | case';
comment on column disclosure.document_request.registered_by is 'Who registered it | personal | case';
comment on column disclosure.document_request.revision is 'Grows with each change | internal | case';
create index document_request_case on disclosure.document_request (case_id);

create table disclosure.referral (
  id uuid primary key,
  number text not null unique,
  case_id uuid not null references support.case_file (id),
  key_id uuid not null,
  from_body uuid not null references directory.body (id),
  to_body uuid references directory.body (id),
  sealed_to_name bytea,
  coordinator_body uuid references directory.body (id),
  disclosure_id uuid references disclosure.disclosure (id),
  need text not null,
  urgency text not null check (urgency in ('urgent', 'ordinary')),
  county text check (county ~ '^[0-9]{2}$'),
  language text,
  sealed_message bytea,
  state text not null default 'draft' check (state in ('draft', 'sent', 'received', 'accepted', 'declined', 'withdrawn', 'expired', 'under_way', 'outcome_reported', 'closed')),
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  sent_at timestamptz,
  due_at timestamptz,
  escalated_at timestamptz,
  answered_by uuid references identity.person (id),
  answered_at timestamptz,
  decline_reason text,
  sealed_answer bytea,
  outcome text,
  sealed_outcome bytea,
  outcome_at timestamptz,
  closed_at timestamptz,
  recipient_case uuid references support.case_file (id),
  revision integer not null default 1,
  check ((to_body is null) <> (sealed_to_name is null)),
  check (to_body <> from_body)
);
comment on table disclosure.referral is 'Referrals from one body to another';
comment on column disclosure.referral.id is 'Identifier, bound into what is sealed | internal | case';
comment on column disclosure.referral.number is 'Number that cannot be guessed | internal | case';
comment on column disclosure.referral.case_id is 'The case | internal | case';
comment on column disclosure.referral.key_id is 'Key of the referral itself, with which both sides'' texts are sealed | internal | case';
comment on column disclosure.referral.from_body is 'The body that refers | sensitive | case';
comment on column disclosure.referral.to_body is 'The recipient; absent where it goes on paper | sensitive | case';
comment on column disclosure.referral.sealed_to_name is 'Name of a recipient outside the directory, sealed | secret | case';
comment on column disclosure.referral.coordinator_body is 'The regional coordinator''s body, where the person has said yes to one coordinated offer | sensitive | case';
comment on column disclosure.referral.disclosure_id is 'The disclosure that it carries | sensitive | case';
comment on column disclosure.referral.need is 'The need, as a code | sensitive | case';
comment on column disclosure.referral.urgency is 'How soon | sensitive | case';
comment on column disclosure.referral.county is 'County in which it is needed | sensitive | case';
comment on column disclosure.referral.language is 'Language (BCP 47) | sensitive | case';
comment on column disclosure.referral.sealed_message is 'What the recipient needs to know besides, sealed | secret | case';
comment on column disclosure.referral.state is 'Where it stands | sensitive | case';
comment on column disclosure.referral.made_by is 'Who made it | personal | case';
comment on column disclosure.referral.made_at is 'When | internal | case';
comment on column disclosure.referral.sent_at is 'When it was sent | sensitive | case';
comment on column disclosure.referral.due_at is 'By when it is to be answered | sensitive | case';
comment on column disclosure.referral.escalated_at is 'When it was taken to those who lead | internal | case';
comment on column disclosure.referral.answered_by is 'Who accepted or declined | personal | case';
comment on column disclosure.referral.answered_at is 'When | sensitive | case';
comment on column disclosure.referral.decline_reason is 'Why it was declined, as a code | sensitive | case';
comment on column disclosure.referral.sealed_answer is 'What was said with it, sealed | secret | case';
comment on column disclosure.referral.outcome is 'What came of it, as a code | sensitive | case';
comment on column disclosure.referral.sealed_outcome is 'What came of it, sealed | secret | case';
comment on column disclosure.referral.outcome_at is 'When that was reported | sensitive | case';
comment on column disclosure.referral.closed_at is 'When it was closed | sensitive | case';
comment on column disclosure.referral.recipient_case is 'The recipient''s own case | sensitive | case';
comment on column disclosure.referral.revision is 'Grows with each change | internal | case';
create index referral_to on disclosure.referral (to_body, state, due_at);
create index referral_from on disclosure.referral (from_body, state);
create index referral_case on disclosure.referral (case_id);
create index referral_coordinator on disclosure.referral (coordinator_body) where coordinator_body is not null;

create table disclosure.referral_event (
  id uuid primary key,
  referral_id uuid not null references disclosure.referral (id),
  at timestamptz not null,
  kind text not null check (kind in ('made', 'sent', 'received', 'asked_for_more', 'given_more', 'accepted', 'declined', 'withdrawn', 'expired', 'under_way', 'outcome_reported', 'closed', 'escalated', 'reminded')),
  person_id uuid references identity.person (id),
  body_id uuid references directory.body (id),
  sealed bytea
);
comment on table disclosure.referral_event is 'What has happened with a referral';
comment on column disclosure.referral_event.id is 'Identifier, bound into what is sealed | internal | case';
comment on column disclosure.referral_event.referral_id is 'The referral | internal | case';
comment on column disclosure.referral_event.at is 'When | sensitive | case';
comment on column disclosure.referral_event.kind is 'What | sensitive | case';
comment on column disclosure.referral_event.person_id is 'Who did it | personal | case';
comment on column disclosure.referral_event.body_id is 'The body they acted for | sensitive | case';
comment on column disclosure.referral_event.sealed is 'What was said, sealed | secret | case';
create index referral_event_referral on disclosure.referral_event (referral_id, at);
