-- Redress: damages and criminal injuries compensation, from what happened until the money is in the person's own hand. Amounts
-- are whole öre. Where money goes and by whom it passes is seen by those who work on the case alone: no live view and no
-- emergency opens it (domain rule 9).

create schema if not exists redress;
grant usage on schema redress to samlad_application;

create table redress.claim (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  state text not null default 'begun'
    check (state in ('begun', 'damages_claimed', 'judged', 'applied', 'decided', 'refused', 'review', 'closed')),
  proceedings text not null check (proceedings in ('not_reported', 'running', 'closed', 'charged', 'judged')),
  crime_on date,
  ended_on date check (ended_on >= crime_on),
  limit_basis text check (limit_basis in ('crime', 'closed', 'judgment')),
  limit_on date,
  limit_of_child boolean not null default false,
  damages_claimed_on date,
  damages_claimed_ore bigint check (damages_claimed_ore > 0),
  damages_through text check (damages_through in ('prosecutor', 'victim_counsel', 'special_representative', 'self')),
  judgment_on date,
  awarded_ore bigint check (awarded_ore >= 0),
  applied_on date,
  applied_ore bigint check (applied_ore > 0),
  applied_late boolean not null default false,
  sealed_reference bytea,
  decided_on date,
  outcome text check (outcome in ('granted', 'part', 'refused')),
  granted_ore bigint check (granted_ore >= 0),
  sealed_reasons bytea,
  review_asked_on date,
  reviewed_on date,
  representative text not null default 'none' check (representative in
    ('none', 'victim_counsel', 'special_representative', 'guardian_ad_litem', 'guardian', 'own_counsel', 'other')),
  sealed_representative bytea,
  translation_language text check (translation_language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  translation_ordered_on date,
  translation_given_on date check (translation_given_on >= translation_ordered_on),
  explained_on date,
  explained_through text check (explained_through in ('interpreter', 'own_language', 'none_needed')),
  closed_on date,
  closing_reason text check (closing_reason in ('received', 'refused', 'not_wanted', 'cannot_be_reached', 'other')),
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  revision integer not null default 1,
  unique (id, case_id),
  check ((limit_basis is null) = (limit_on is null)),
  check ((outcome is null) = (granted_ore is null)),
  check (outcome <> 'refused' or granted_ore = 0)
);
comment on table redress.claim is 'A claim: what happened, damages, application for compensation, decision, until it is in hand';
comment on column redress.claim.id is 'Identifier, bound into what is sealed | internal | case';
comment on column redress.claim.case_id is 'The case | internal | case';
comment on column redress.claim.state is 'Where it stands | sensitive | case';
comment on column redress.claim.proceedings is 'How far police, prosecutor and court have come | sensitive | case';
comment on column redress.claim.crime_on is 'Day of the crime, the last one where it went on | sensitive | case';
comment on column redress.claim.ended_on is 'Day on which the investigation was closed, or the judgment became final | sensitive | case';
comment on column redress.claim.limit_basis is 'What the time limit is counted from (brottsskadelagen 15 §) | sensitive | case';
comment on column redress.claim.limit_on is 'Last day for applying, as its clock was last set | sensitive | case';
comment on column redress.claim.limit_of_child is 'Whether the rule of the 21st birthday sets the last day | sensitive | case';
comment on column redress.claim.damages_claimed_on is 'When damages were claimed of the offender | sensitive | case';
comment on column redress.claim.damages_claimed_ore is 'How much was claimed, in öre | sensitive | case';
comment on column redress.claim.damages_through is 'Through whom | sensitive | case';
comment on column redress.claim.judgment_on is 'Day of the judgment | sensitive | case';
comment on column redress.claim.awarded_ore is 'Damages awarded, in öre; 0 where the claim was turned down | sensitive | case';
comment on column redress.claim.applied_on is 'When compensation was applied for | sensitive | case';
comment on column redress.claim.applied_ore is 'How much was applied for, in öre | sensitive | case';
comment on column redress.claim.applied_late is 'Whether it was sent after its limit, with a lawyer''s assessment of exceptional reasons | sensitive | case';
comment on column redress.claim.sealed_reference is 'The authority''s own number of the matter, sealed | secret | case';
comment on column redress.claim.decided_on is 'Day of the decision that stands | sensitive | case';
comment on column redress.claim.outcome is 'What was decided | sensitive | case';
comment on column redress.claim.granted_ore is 'Compensation granted, in öre | sensitive | case';
comment on column redress.claim.sealed_reasons is 'Reasons of the decision, sealed | secret | case';
comment on column redress.claim.review_asked_on is 'When a review was asked for | sensitive | case';
comment on column redress.claim.reviewed_on is 'When the review was decided | sensitive | case';
comment on column redress.claim.representative is 'Who acts for the person | sensitive | case';
comment on column redress.claim.sealed_representative is 'Name and contact of the representative, sealed | secret | case';
comment on column redress.claim.translation_language is 'Language into which judgment or decision is translated, BCP 47 | personal | case';
comment on column redress.claim.translation_ordered_on is 'When the translation was ordered | sensitive | case';
comment on column redress.claim.translation_given_on is 'When the person got it | sensitive | case';
comment on column redress.claim.explained_on is 'When it was explained to the person by word of mouth | sensitive | case';
comment on column redress.claim.explained_through is 'How it was explained | sensitive | case';
comment on column redress.claim.closed_on is 'When the claim was closed | sensitive | case';
comment on column redress.claim.closing_reason is 'Why | sensitive | case';
comment on column redress.claim.made_by is 'Who began it | personal | case';
comment on column redress.claim.made_at is 'When | internal | case';
comment on column redress.claim.revision is 'Grows with each change | internal | case';
create index claim_case on redress.claim (case_id);

create table redress.claim_event (
  id bigint generated always as identity primary key,
  case_id uuid not null references support.case_file (id),
  claim_id uuid not null,
  at timestamptz not null,
  kind text not null,
  on_day date,
  ore bigint,
  person_id uuid references identity.person (id),
  foreign key (claim_id, case_id) references redress.claim (id, case_id)
);
comment on table redress.claim_event is 'What has happened with a claim: codes, days and amounts; only grows';
comment on column redress.claim_event.id is 'Number | internal | case';
comment on column redress.claim_event.case_id is 'The case | internal | case';
comment on column redress.claim_event.claim_id is 'The claim | internal | case';
comment on column redress.claim_event.at is 'When it was written down | internal | case';
comment on column redress.claim_event.kind is 'What, as a code | sensitive | case';
comment on column redress.claim_event.on_day is 'The day it happened | sensitive | case';
comment on column redress.claim_event.ore is 'Amount, in öre | sensitive | case';
comment on column redress.claim_event.person_id is 'Who wrote it down | personal | case';
create index claim_event_claim on redress.claim_event (claim_id);

create table redress.recovery (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  claim_id uuid not null,
  source text not null check (source in ('offender', 'enforcement', 'insurance')),
  ore bigint not null check (ore > 0),
  on_day date not null,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  foreign key (claim_id, case_id) references redress.claim (id, case_id)
);
comment on table redress.recovery is 'What the offender or an insurance has paid: it lowers the compensation';
comment on column redress.recovery.id is 'Identifier | internal | case';
comment on column redress.recovery.case_id is 'The case | internal | case';
comment on column redress.recovery.claim_id is 'The claim | internal | case';
comment on column redress.recovery.source is 'Who paid: the offender, through Kronofogden, or an insurance | sensitive | case';
comment on column redress.recovery.ore is 'How much, in öre | sensitive | case';
comment on column redress.recovery.on_day is 'When | sensitive | case';
comment on column redress.recovery.made_by is 'Who wrote it down | personal | case';
comment on column redress.recovery.made_at is 'When it was written down | internal | case';
create index recovery_claim on redress.recovery (claim_id);

create table redress.late_question (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  claim_id uuid not null,
  body_id uuid not null references directory.body (id),
  key_id uuid not null,
  limit_on date not null,
  sealed_question bytea not null,
  asked_by uuid not null references identity.person (id),
  asked_at timestamptz not null,
  verdict text check (verdict in ('apply_with_reasons', 'do_not_apply', 'not_late')),
  sealed_answer bytea,
  answered_by uuid references identity.person (id),
  answered_at timestamptz,
  unique (id, case_id),
  foreign key (claim_id, case_id) references redress.claim (id, case_id),
  check ((verdict is null) = (answered_at is null))
);
comment on table redress.late_question is 'A claim after its limit, put to a lawyer: are there exceptional reasons (brottsskadelagen 15 §)?';
comment on column redress.late_question.id is 'Identifier, bound into what is sealed | internal | case';
comment on column redress.late_question.case_id is 'The case | internal | case';
comment on column redress.late_question.claim_id is 'The claim | internal | case';
comment on column redress.late_question.body_id is 'Whose lawyer is asked | sensitive | case';
comment on column redress.late_question.key_id is 'Key that seals question and answer | internal | case';
comment on column redress.late_question.limit_on is 'The last day that had passed | sensitive | case';
comment on column redress.late_question.sealed_question is 'Why it is late, sealed | secret | case';
comment on column redress.late_question.asked_by is 'Who asked | personal | case';
comment on column redress.late_question.asked_at is 'When | internal | case';
comment on column redress.late_question.verdict is 'The lawyer''s assessment | sensitive | case';
comment on column redress.late_question.sealed_answer is 'Reasons of the assessment, sealed | secret | case';
comment on column redress.late_question.answered_by is 'Who answered | personal | case';
comment on column redress.late_question.answered_at is 'When | internal | case';
create index late_question_claim on redress.late_question (claim_id);
create unique index late_question_open on redress.late_question (claim_id) where verdict is null;

create table redress.route (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  claim_id uuid not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  channel text not null check (channel in
    ('swedish_account', 'foreign_account', 'blocked_account', 'prepaid_card', 'money_transfer', 'trusted_person', 'partner', 'consulate')),
  holder text not null check (holder in ('person', 'blocked', 'guardian', 'trusted_person', 'organisation')),
  risks text[] not null check (risks <@ array['none_seen', 'perpetrator', 'family', 'debt', 'authority', 'intermediary', 'other'] and cardinality(risks) > 0),
  sealed_risk bytea,
  sealed_account bytea,
  sealed_trusted bytea,
  identity_check text not null check (identity_check in
    ('passport', 'national_document', 'consulate', 'known_to_staff', 'video_with_document', 'none')),
  identity_checked_on date,
  confirms_by text not null check (confirms_by in ('code', 'telephone')),
  sealed_word bytea,
  word_failures smallint not null default 0,
  decided_with_person boolean not null,
  retired_on date,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  revision integer not null default 1,
  unique (id, claim_id, case_id),
  foreign key (claim_id, case_id) references redress.claim (id, case_id)
);
comment on table redress.route is 'How money can reach the person: channel, who could take it, whose account, how the person confirms';
comment on column redress.route.id is 'Identifier, bound into what is sealed | internal | case';
comment on column redress.route.case_id is 'The case | internal | case';
comment on column redress.route.claim_id is 'The claim | internal | case';
comment on column redress.route.country is 'Country where the money is received, ISO 3166-1 | sensitive | case';
comment on column redress.route.channel is 'Channel | sensitive | case';
comment on column redress.route.holder is 'Whose account it is, or who receives it first | sensitive | case';
comment on column redress.route.risks is 'Who could take the money, in codes | sensitive | case';
comment on column redress.route.sealed_risk is 'What the risk is and what is done about it, sealed | secret | case';
comment on column redress.route.sealed_account is 'Account number with bank code, sealed | secret | case';
comment on column redress.route.sealed_trusted is 'Person of trust or organisation, with contact, sealed | secret | case';
comment on column redress.route.identity_check is 'How it was made sure who the person is | sensitive | case';
comment on column redress.route.identity_checked_on is 'When | sensitive | case';
comment on column redress.route.confirms_by is 'The person''s own channel of confirmation | sensitive | case';
comment on column redress.route.sealed_word is 'Word agreed with the person for the telephone, sealed | secret | case';
comment on column redress.route.word_failures is 'How many times in a row another word was said | internal | case';
comment on column redress.route.decided_with_person is 'Whether the person chose the route | sensitive | case';
comment on column redress.route.retired_on is 'Day from which it is not used | sensitive | case';
comment on column redress.route.made_by is 'Who wrote it | personal | case';
comment on column redress.route.made_at is 'When | internal | case';
comment on column redress.route.revision is 'Grows with each change | internal | case';
create index route_claim on redress.route (claim_id);

create table redress.payment (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  claim_id uuid not null,
  route_id uuid not null,
  source text not null check (source in ('compensation', 'damages', 'insurance')),
  ore bigint not null check (ore > 0),
  state text not null default 'planned' check (state in
    ('planned', 'sent', 'arrived', 'received', 'part_received', 'returned', 'not_received', 'taken', 'cancelled')),
  decided_on date not null,
  sent_on date,
  arrived_on date,
  told_on date,
  told_by text check (told_by in ('code', 'telephone')),
  received_minor bigint check (received_minor > 0),
  received_currency text check (received_currency ~ '^[A-Z]{3}$'),
  next_look date,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  revision integer not null default 1,
  unique (id, case_id),
  foreign key (claim_id, case_id) references redress.claim (id, case_id),
  foreign key (route_id, claim_id, case_id) references redress.route (id, claim_id, case_id),
  check ((received_minor is null) = (received_currency is null)),
  -- Nothing is in hand because it was sent: only the person's own word makes it so.
  check (state not in ('received', 'part_received', 'not_received', 'taken') or (told_on is not null and told_by is not null))
);
comment on table redress.payment is 'A payout on its way to the person; in hand only by the person''s own word';
comment on column redress.payment.id is 'Identifier | internal | case';
comment on column redress.payment.case_id is 'The case | internal | case';
comment on column redress.payment.claim_id is 'The claim | internal | case';
comment on column redress.payment.route_id is 'The route it takes | internal | case';
comment on column redress.payment.source is 'What is paid: compensation, damages of the offender, insurance | sensitive | case';
comment on column redress.payment.ore is 'How much, in öre | sensitive | case';
comment on column redress.payment.state is 'Where it stands | sensitive | case';
comment on column redress.payment.decided_on is 'Day of the decision or judgment it rests on | sensitive | case';
comment on column redress.payment.sent_on is 'When it was sent | sensitive | case';
comment on column redress.payment.arrived_on is 'When bank or intermediary said that it had come | sensitive | case';
comment on column redress.payment.told_on is 'When the person told how it went | sensitive | case';
comment on column redress.payment.told_by is 'By which of the person''s own channels | sensitive | case';
comment on column redress.payment.received_minor is 'What was in hand, in hundredths of the currency | sensitive | case';
comment on column redress.payment.received_currency is 'Its currency, ISO 4217 | sensitive | case';
comment on column redress.payment.next_look is 'Day on which the person is asked again | sensitive | case';
comment on column redress.payment.made_by is 'Who planned it | personal | case';
comment on column redress.payment.made_at is 'When | internal | case';
comment on column redress.payment.revision is 'Grows with each change | internal | case';
create index payment_claim on redress.payment (claim_id);
create index payment_sent on redress.payment (sent_on) where sent_on is not null;

create table redress.payment_event (
  id bigint generated always as identity primary key,
  case_id uuid not null references support.case_file (id),
  payment_id uuid not null,
  at timestamptz not null,
  kind text not null,
  on_day date not null,
  person_id uuid references identity.person (id),
  foreign key (payment_id, case_id) references redress.payment (id, case_id)
);
comment on table redress.payment_event is 'Steps of a payout; only grows. Without a name: the person''s own';
comment on column redress.payment_event.id is 'Number | internal | case';
comment on column redress.payment_event.case_id is 'The case | internal | case';
comment on column redress.payment_event.payment_id is 'The payout | internal | case';
comment on column redress.payment_event.at is 'When it was written down | internal | case';
comment on column redress.payment_event.kind is 'Which step | sensitive | case';
comment on column redress.payment_event.on_day is 'The day it happened | sensitive | case';
comment on column redress.payment_event.person_id is 'Who wrote it down; absent where the person themself did | personal | case';
create index payment_event_payment on redress.payment_event (payment_id);

create table redress.obstacle (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  payment_id uuid not null,
  code text not null check (code in ('no_account', 'no_identity_document', 'unsafe_address', 'bank_refused', 'fees',
    'not_reached', 'taken_by_another', 'exchange_loss', 'other')),
  seen_on date not null,
  sealed bytea,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  foreign key (payment_id, case_id) references redress.payment (id, case_id)
);
comment on table redress.obstacle is 'What stood in the way of a payout, in codes';
comment on column redress.obstacle.id is 'Identifier, bound into what is sealed | internal | case';
comment on column redress.obstacle.case_id is 'The case | internal | case';
comment on column redress.obstacle.payment_id is 'The payout | internal | case';
comment on column redress.obstacle.code is 'What it was | sensitive | case';
comment on column redress.obstacle.seen_on is 'When it was seen | sensitive | case';
comment on column redress.obstacle.sealed is 'More about it, sealed | secret | case';
comment on column redress.obstacle.made_by is 'Who wrote it down | personal | case';
comment on column redress.obstacle.made_at is 'When it was written down | internal | case';
create index obstacle_payment on redress.obstacle (payment_id);
create index obstacle_seen on redress.obstacle (seen_on);

create table redress.receipt_code (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  payment_id uuid not null,
  hash bytea not null unique,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > made_at),
  ended_at timestamptz,
  used_at timestamptz,
  foreign key (payment_id, case_id) references redress.payment (id, case_id)
);
comment on table redress.receipt_code is 'One-time codes by which the person tells for themself whether the money is in hand';
comment on column redress.receipt_code.id is 'Identifier | internal | case';
comment on column redress.receipt_code.case_id is 'The case | internal | case';
comment on column redress.receipt_code.payment_id is 'The payout | internal | case';
comment on column redress.receipt_code.hash is 'HMAC-SHA-256 of the code; the code itself is shown once and kept nowhere | secret | case';
comment on column redress.receipt_code.made_by is 'Who gave it | personal | case';
comment on column redress.receipt_code.made_at is 'When | internal | case';
comment on column redress.receipt_code.ends_at is 'Until when it counts | internal | case';
comment on column redress.receipt_code.ended_at is 'When it was taken back for a newer one | internal | case';
comment on column redress.receipt_code.used_at is 'When it was used | sensitive | case';
create index receipt_code_payment on redress.receipt_code (payment_id);

create trigger only_grows before update on redress.claim_event for each statement execute function access.refuse_change();
create trigger only_grows before update on redress.payment_event for each statement execute function access.refuse_change();
create trigger only_grows before update on redress.recovery for each statement execute function access.refuse_change();

alter table redress.claim enable row level security;
alter table redress.claim_event enable row level security;
alter table redress.recovery enable row level security;
alter table redress.late_question enable row level security;
alter table redress.route enable row level security;
alter table redress.payment enable row level security;
alter table redress.payment_event enable row level security;
alter table redress.obstacle enable row level security;
alter table redress.receipt_code enable row level security;

grant select, insert on redress.claim, redress.claim_event, redress.recovery, redress.late_question, redress.route, redress.payment,
  redress.payment_event, redress.obstacle, redress.receipt_code to samlad_application;
grant update (state, proceedings, crime_on, ended_on, limit_basis, limit_on, limit_of_child, damages_claimed_on,
  damages_claimed_ore, damages_through, judgment_on, awarded_ore, applied_on, applied_ore, applied_late, sealed_reference,
  decided_on, outcome, granted_ore, sealed_reasons, review_asked_on, reviewed_on, representative, sealed_representative,
  translation_language, translation_ordered_on, translation_given_on, explained_on, explained_through, closed_on, closing_reason,
  revision) on redress.claim to samlad_application;
grant update (verdict, sealed_answer, answered_by, answered_at) on redress.late_question to samlad_application;
grant update (sealed_word, word_failures, retired_on, revision) on redress.route to samlad_application;
grant update (state, sent_on, arrived_on, told_on, told_by, received_minor, received_currency, next_look, revision)
  on redress.payment to samlad_application;
grant update (ended_at) on redress.receipt_code to samlad_application;

-- Claims and the money's way are for those who work on the case alone.
do $$
declare name text;
begin
  foreach name in array array['claim', 'claim_event', 'recovery', 'route', 'payment', 'payment_event', 'obstacle', 'receipt_code'] loop
    execute format('create policy read on redress.%I for select to samlad_application
      using ((select access.role()) = ''system'' or support.works_on(case_id))', name);
  end loop;
end $$;
create policy add on redress.claim for insert to samlad_application with check (
  support.works_on(case_id) and made_by = (select access.person()));
create policy add on redress.recovery for insert to samlad_application with check (
  support.works_on(case_id) and made_by = (select access.person()));
create policy add on redress.route for insert to samlad_application with check (
  support.works_on(case_id) and made_by = (select access.person()));
create policy add on redress.payment for insert to samlad_application with check (
  support.works_on(case_id) and made_by = (select access.person()) and state = 'planned');
create policy add on redress.obstacle for insert to samlad_application with check (
  support.works_on(case_id) and made_by = (select access.person()));
create policy add on redress.receipt_code for insert to samlad_application with check (
  support.works_on(case_id) and made_by = (select access.person()) and used_at is null);
create policy add on redress.claim_event for insert to samlad_application with check (
  support.works_on(case_id) and person_id = (select access.person()));
create policy add on redress.payment_event for insert to samlad_application with check (
  support.works_on(case_id) and person_id = (select access.person()));
create policy change on redress.claim for update to samlad_application
  using (support.works_on(case_id)) with check (support.works_on(case_id));
create policy change on redress.route for update to samlad_application
  using (support.works_on(case_id)) with check (support.works_on(case_id));
-- By a code the person tells for themself, and nobody in their place: whoever works on the case writes what was said by telephone.
create policy change on redress.payment for update to samlad_application
  using (support.works_on(case_id)) with check (support.works_on(case_id));
create policy not_in_the_persons_name on redress.payment as restrictive for update to samlad_application
  using (true) with check (told_by is distinct from 'code');
create policy change on redress.receipt_code for update to samlad_application
  using (support.works_on(case_id)) with check (support.works_on(case_id));

create policy read on redress.late_question for select to samlad_application using (
  (body_id = (select access.body()) and (select access.role()) = 'lawyer'
    and case_id <> all (coalesce((select disclosure.denied_cases()), '{}')))
  or (select access.role()) = 'system' or support.works_on(case_id));
create policy add on redress.late_question for insert to samlad_application with check (
  support.works_on(case_id) and asked_by = (select access.person()) and body_id = (select access.body()) and verdict is null);
create policy answer on redress.late_question for update to samlad_application
  using (body_id = (select access.body()) and (select access.role()) = 'lawyer' and verdict is null
    and not disclosure.denies(case_id))
  with check (answered_by = (select access.person()));

-- A code that counts, by its hash: which payout it is for and how that stands. Nothing of the case or the person.
create function redress.payment_by_code(wanted bytea) returns table (payment_id uuid, state text)
  language sql stable security definer set search_path = '' as $$
  select p.id, p.state from redress.receipt_code c join redress.payment p on p.id = c.payment_id
  where c.hash = wanted and c.used_at is null and c.ended_at is null and access.now() < c.ends_at
$$;

-- What the person has told by a code, once. The code is used up by it.
create function redress.tell_by_code(wanted bytea, told text, on_day date) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare code record;
begin
  if told not in ('received', 'part_received', 'not_received', 'taken') then return false; end if;
  select c.id, c.payment_id, c.case_id into code from redress.receipt_code c
    where c.hash = wanted and c.used_at is null and c.ended_at is null and access.now() < c.ends_at for update;
  if not found then return false; end if;
  update redress.payment set state = told, told_on = on_day, told_by = 'code',
      next_look = case when told = 'received' then null else on_day end, revision = revision + 1
    where id = code.payment_id and state in ('sent', 'arrived', 'part_received', 'not_received');
  if not found then return false; end if;
  update redress.receipt_code set used_at = access.now() where id = code.id;
  insert into redress.payment_event (case_id, payment_id, at, kind, on_day)
    values (code.case_id, code.payment_id, access.now(), told, on_day);
  if told = 'received' then
    update support.clock set state = 'done', ended_on = on_day, next_warning = null, revision = revision + 1
      where subject_id = code.payment_id and kind = 'payment_follow_up' and state = 'running';
  end if;
  return true;
end $$;
revoke all on function redress.payment_by_code, redress.tell_by_code from public;
grant execute on function redress.payment_by_code, redress.tell_by_code to samlad_application;
