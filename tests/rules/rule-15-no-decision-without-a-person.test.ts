import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registerRequest, viewRequest } from '../../src/modules/disclosure/requests/compelled/actions.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import type { TestPerson, World } from '../../src/testing/world.ts'

// Rule 15, as far as its rooms exist. Fault: a person who is not marked as made up, in demo or tests; a decision, judgement or
// answer stored without the person who made it.

let world: World
let owner: pg.Client
let worker: TestPerson
beforeAll(async () => {
  world = await openDemonstration()
  owner = new pg.Client(world.database.owner)
  await owner.connect()
  worker = await world.as('caseworker', 'Exempelköpings kommun')
}, 120_000)
afterAll(() => owner?.end())

test('everybody in the demonstration is made up, and says so', async () => {
  const { rows } = await owner.query<{ email: string; fictional: boolean }>(
    'select email, fictional from identity.person',
  )
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.filter(({ fictional }) => !fictional)).toEqual([])
  for (const { email } of rows) expect(email).toMatch(/\.invalid$/)
  const page = await (await world.app.request('/sign-in')).text()
  expect(page).toMatch(/[Pp]åhittad|[Dd]emonstration|[Ff]iktiv/)
})

test('the database keeps no decision without the person who made it', async () => {
  const caseId = await givenCase(worker)
  const people = [caseId, worker.actor.personId]
  const withoutPerson: readonly [string, string, unknown[]][] = [
    [
      'support.assessment',
      `insert into support.assessment (id, case_id, checklist, version, sealed_answers, started_by, started_at, judgement, judged_at, sealed_reasons) values (gen_random_uuid(), $1, 'adult', '2026-1', 'x', $2, now(), 'presumed', now(), 'x')`,
      people,
    ],
    [
      'disclosure.disclosure',
      `insert into disclosure.disclosure (id, case_id, key_id, from_body, to_body, to_kind, form, purpose, provision, decided_at, starts_at, ends_at, state) select gen_random_uuid(), c.id, c.key_id, c.body_id, (select id from directory.body where id <> c.body_id limit 1), 'ngo', 'copy', 'support', 'consent', now(), now(), now() + interval '1 day', 'in_force' from support.case_file c where c.id = $1 and c.opened_by = $2`,
      people,
    ],
    [
      'support.rights_request',
      `insert into support.rights_request (id, case_id, kind, asked_on, due_on, decision, decided_on) select gen_random_uuid(), id, 'erasure', '2026-11-24', '2026-12-24', 'refused', '2026-11-24' from support.case_file where id = $1 and opened_by = $2`,
      people,
    ],
    [
      'disclosure.legal_question',
      `insert into disclosure.legal_question (id, case_id, key_id, body_id, sealed_question, asked_by, asked_at, verdict, sealed_answer, answered_at) select gen_random_uuid(), id, key_id, body_id, 'x', $2, now(), 'may', 'x', now() from support.case_file where id = $1`,
      people,
    ],
    [
      'disclosure.document_request',
      `insert into disclosure.document_request (id, number, case_id, key_id, body_id, recipient, received_at, registered_by, state) select gen_random_uuid(), 'H-0', id, key_id, body_id, 'journalist', now(), $2, 'decided' from support.case_file where id = $1`,
      people,
    ],
    [
      'disclosure.compelled_request',
      `insert into disclosure.compelled_request (id, number, key_id, body_id, from_kind, sealed_from, basis, sealed_request, received_at, registered_by, looked_up_at, looked_up_by, decision, decided_at) select gen_random_uuid(), 'B-0', key_id, body_id, 'police', 'x', 'sol-15-7', 'x', now(), $2, now(), $2, 'refused', now() from support.case_file where id = $1`,
      people,
    ],
  ]
  for (const [table, statement, values] of withoutPerson) {
    const made = await owner.query(statement, values).then(
      () => 'stored',
      (error: { code?: string }) => error.code,
    )
    expect([table, made]).toEqual([table, expect.stringMatching(/^23(502|514)$/)])
  }
})

test('a request that a law obliges to answer waits for a person, however long', async () => {
  const { requestId } = await worker.perform(registerRequest, {
    fromKind: 'police',
    from: 'Påhittade polisen, ärende 1',
    basis: 'sol-15-7',
    request: 'Påhittad fråga.',
    receivedOn: '2026-11-24',
    answerBy: '2026-11-25',
  })
  world.setTime('2027-03-01T09:00:00Z')
  const { request } = await worker.perform(viewRequest, { requestId })
  expect(request).toMatchObject({ decision: null })
})
