import { randomUUID } from 'node:crypto'
import type pg from 'pg'

/** Bodies and people of a planted case, all fictional. */
export interface CasePeople {
  /** The body whose case it is, who works on it, and another body. */
  readonly body: string
  readonly worker: string
  readonly otherBody: string
  readonly otherPerson: string
}

/** The section that shows the rows of a table; `own` for what only the case's own people have. */
export const tableSections = {
  'support.note': 'notes',
  'support.document': 'documents',
  'support.assessment': 'identification',
  'support.plan': 'plan',
  'support.phase': 'plan',
  'support.goal': 'plan',
  'support.step': 'plan',
  'support.review': 'plan',
  'support.outcome': 'plan',
  'support.screening': 'plan',
  'support.stay': 'plan',
  'support.follow_up': 'plan',
  'support.clock': 'legal',
} as const

/** Fields of every section that has some, so that each can be looked for. */
export const plantedFields: readonly (readonly [section: string, field: string])[] = [
  ['identity', 'chosen_name'],
  ['identity', 'full_name'],
  ['contact', 'telephone'],
  ['contact', 'never'],
  ['whereabouts', 'staying_at'],
  ['family', 'children'],
  ['safety', 'danger_now'],
  ['safety', 'threats'],
  ['identification', 'own_account'],
  ['health', 'acute'],
  ['needs', 'wants'],
  ['legal', 'proceedings'],
  ['housing', 'must_not_be_near'],
  ['money', 'debts'],
  ['work', 'occupation'],
  ['work', 'wishes'],
]

/**
 * Puts a case with a row in every table into the database, past every wall, with content that nothing opens: for asking what
 * the walls let through, not what is in it. A case that exists gets the rows that it lacks.
 *
 * @returns its identifier.
 */
export const plantCase = async (owner: pg.Client, people: CasePeople, existing?: string): Promise<string> => {
  const { body, worker, otherBody, otherPerson } = people
  const id = existing ?? randomUUID()
  const denied = randomUUID()
  const key = randomUUID()
  const number = `S-${id.slice(0, 4)}`
  const note = randomUUID()
  const goal = randomUUID()
  const stay = randomUUID()
  const consent = randomUUID()
  const disclosure = randomUUID()
  const referral = randomUUID()
  const disposal = randomUUID()
  const fields = plantedFields
    .map(
      ([section, field]) =>
        `(gen_random_uuid(), '${id}', '${section}', '${field}', 'x', 1, '${worker}', '${body}', now())`,
    )
    .join(', ')
  if (existing === undefined)
    await owner.query(`
    insert into support.case_file (id, number, body_id, key_id, file_kind, age_group, opened_at, opened_by, last_activity_at)
      values ('${id}', '${number}', '${body}', '${key}', 'own', 'adult', now(), '${worker}', now());
    insert into support.assignment (case_id, body_id, person_id, part, since) values ('${id}', '${body}', '${worker}', 'responsible', now());
    insert into support.lookup values ('${id}', '${body}', 'chosen_name', 'x');
    insert into support.field (id, case_id, section, field, sealed, revision, written_by, written_body, written_at) values ${fields};
  `)
  await owner.query(`
    insert into support.note (id, case_id, kind, happened_on, sealed, signed_by, signed_body, signed_at)
      values ('${note}', '${id}', 'note', '2026-11-01', 'x', '${worker}', '${body}', now());
    insert into support.document (id, case_id, sealed_name, sealed_content, media_type, size, added_by, added_body, added_at)
      values (gen_random_uuid(), '${id}', 'x', 'x', 'text/plain', 1, '${worker}', '${body}', now());
    insert into support.draft values ('${worker}', '${id}', 'note', 'x', now());
    insert into support.event (case_id, at, section, kind) select '${id}', now(), s, 'written' from unnest(array['timeline', 'safety', 'whereabouts']) s;
    insert into support.assessment (id, case_id, checklist, version, sealed_answers, started_by, started_at)
      values (gen_random_uuid(), '${id}', 'adult', '2026-1', 'x', '${worker}', now());
    insert into support.consultation (number, body_id, month, about, asker, topics) values ('K-${id.slice(0, 8)}', '${body}', '2026-11-01', 'adult', 'social', '{x}');
    insert into support.clock (id, case_id, kind, starts_on, last_day, responsible_body, made_at)
      values (gen_random_uuid(), '${id}', 'reflection_period', '2026-11-01', '2026-12-01', '${body}', now());
    insert into support.plan (id, case_id, made_by, made_at) values (gen_random_uuid(), '${id}', '${worker}', now());
    insert into support.phase (id, case_id, kind, from_day, to_day, made_by, made_at) values (gen_random_uuid(), '${id}', 'rest', '2026-11-01', '2026-11-30', '${worker}', now());
    insert into support.goal (id, case_id, position, sealed, made_by, made_at) values ('${goal}', '${id}', 1, 'x', '${worker}', now());
    insert into support.step (id, case_id, goal_id, sealed, made_by, made_at) values (gen_random_uuid(), '${id}', '${goal}', 'x', '${worker}', now());
    insert into support.review (id, case_id, held_on, sealed, person_took_part, made_by, made_at) values (gen_random_uuid(), '${id}', '2026-11-01', 'x', true, '${worker}', now());
    insert into support.outcome (case_id, asked_on, question, version, answer, asked_by, made_at) values ('${id}', '2026-11-01', 'safety', '2026-1', 3, '${worker}', now());
    insert into support.programme (id, body_id, name, setting, meets, serves, capacity_on) values (gen_random_uuid(), '${body}', 'Påhittat program', 'addiction', '{addiction}', '{women}', '2026-11-01');
    insert into support.screening (id, case_id, setting, version, said_yes, asked_by, asked_on) values (gen_random_uuid(), '${id}', 'addiction', '2026-1', false, '${worker}', '2026-11-01');
    insert into support.stay (id, case_id, programme_id, from_day, made_by, made_at) select '${stay}', '${id}', p.id, '2026-11-01', '${worker}', now() from support.programme p where p.body_id = '${body}' limit 1;
    insert into support.follow_up (id, case_id, stay_id, months, due_on) values (gen_random_uuid(), '${id}', '${stay}', 3, '2027-02-01');
    insert into support.appointment (id, case_id, kind, starts_at, ends_at, attendees, made_by, made_at)
      values (gen_random_uuid(), '${id}', 'meeting', '2026-11-01T10:00Z', '2026-11-01T11:00Z', '{${worker}}', '${worker}', now());
    insert into support.task (id, case_id, sealed_what, for_person, asked_by, asked_at) values (gen_random_uuid(), '${id}', 'x', '${worker}', '${worker}', now());
    insert into support.hold (id, case_id, kind, sealed_reason, placed_by, placed_at) values (gen_random_uuid(), '${id}', 'court', 'x', '${worker}', now());
    insert into support.rights_request (id, case_id, kind, asked_on, due_on) values (gen_random_uuid(), '${id}', 'access', '2026-11-01', '2026-12-01');
    insert into support.disposal (id, case_id, body_id, route, retention_reason, statement, signature, disposed_at) values ('${disposal}', gen_random_uuid(), '${body}', 'disposed', 'x', 'x', 'x', now());
    insert into support.disposal_begun (case_id, body_id, key_id, begun_at, contents) values ('${id}', '${body}', '${key}', now(), '{}');
    insert into support.archive_package (disposal_id, body_id, key_id, sealed) values ('${disposal}', '${body}', '${key}', 'x');
    insert into support.body_setting (body_id, file_kind, secrecy, retention) values ('${body}', 'own', 'social', 'municipal') on conflict do nothing;
    insert into disclosure.consent (id, case_id, given_on, language, interpreter, representative, manner, expires_on, recorded_by, recorded_at)
      values ('${consent}', '${id}', '2026-11-01', 'ro', 'telephone', 'none', 'oral', '2099-01-01', '${worker}', now());
    insert into disclosure.consent_item (id, consent_id, case_id, to_body, purpose, section) values (gen_random_uuid(), '${consent}', '${id}', '${otherBody}', 'support', 'contact');
    insert into disclosure.disclosure (id, case_id, key_id, from_body, to_body, to_kind, form, purpose, provision, decided_by, decided_at, starts_at, ends_at, state)
      values ('${disclosure}', '${id}', '${key}', '${body}', '${otherBody}', (directory.kinds_on('${otherBody}', current_date))[1], 'copy', 'support', 'consent', '${worker}', now(), '2026-11-01', '2099-01-01', 'in_force');
    insert into disclosure.item (disclosure_id, case_id, section) values ('${disclosure}', '${id}', 'contact');
    insert into disclosure.copy (id, disclosure_id, case_id, from_body, to_body, key_id, sealed, handed_at)
      values (gen_random_uuid(), '${disclosure}', '${id}', '${body}', '${otherBody}', '${key}', 'x', now());
    insert into identity.person (id, email, name, fictional) values ('${denied}', '${denied}@example.invalid', 'Påhittad Nekad', true);
    insert into disclosure.denial (id, case_id, person_alias, sealed_reason, made_by, made_at) values (gen_random_uuid(), '${id}', access.alias('denied', '${denied}'), 'x', '${worker}', now());
    insert into disclosure.break_glass (id, case_id, key_id, body_id, person_id, sealed_reason, asked_at) values (gen_random_uuid(), '${id}', '${key}', '${body}', '${otherPerson}', 'x', now());
    insert into disclosure.alert (kind, case_id, body_id, person_alias, at) values ('break_glass', '${id}', '${body}', access.alias('alerted', '${otherPerson}'), now());
    insert into disclosure.own_number values ('${worker}', '${body}', 'self', '${id.slice(0, 8)}', now());
    insert into disclosure.legal_question (id, case_id, key_id, body_id, sealed_question, asked_by, asked_at) values (gen_random_uuid(), '${id}', '${key}', '${body}', 'x', '${worker}', now());
    insert into disclosure.compelled_request (id, number, key_id, body_id, from_kind, sealed_from, basis, sealed_request, received_at, registered_by)
      values (gen_random_uuid(), 'B-${id.slice(0, 8)}', '${key}', '${body}', 'police', 'x', 'sol-15-7', 'x', now(), '${worker}');
    insert into disclosure.document_request (id, number, case_id, key_id, body_id, recipient, received_at, registered_by)
      values (gen_random_uuid(), 'H-${id.slice(0, 8)}', '${id}', '${key}', '${body}', 'journalist', now(), '${worker}');
    insert into disclosure.referral (id, number, case_id, key_id, from_body, to_body, need, urgency, state, made_by, made_at)
      values ('${referral}', 'R-${id.slice(0, 8)}', '${id}', '${key}', '${body}', '${otherBody}', 'health', 'ordinary', 'sent', '${worker}', now());
    insert into disclosure.referral_event (id, referral_id, at, kind) values (gen_random_uuid(), '${referral}', now(), 'sent');
  `)
  return id
}
