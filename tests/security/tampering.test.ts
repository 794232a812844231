import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { setActor } from '../../src/platform/access/action.ts'
import { givenLiveView } from '../../src/testing/case-access.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// What somebody who may write in one case could do with SQL of their own choice, to get at another: nothing.

const REFUSED = { code: '42501' }
const FOREIGN = { code: '23503' }

let world: World
let worker: TestPerson
let colleague: TestPerson
let recipient: TestPerson
let caseId: string
let colleaguesCase: string
let recipientsCase: string
let liveView: string

const by = (person: TestPerson, statement: RawBuilder<unknown>) =>
  world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, person.actor, world.house.clock.now())
    return statement.execute(tx)
  })

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  worker = await world.as('caseworker', 'Exempelköpings kommun')
  colleague = await world.as('caseworker', 'Exempelköpings kommun')
  recipient = await world.as('ngo_officer', 'Påhittad stödförening')
  caseId = await givenCase(worker)
  colleaguesCase = await givenCase(colleague)
  recipientsCase = await givenCase(recipient)
  liveView = await givenLiveView(world, worker, {
    caseId,
    toBody: recipient.actor.bodyId,
    parts: ['contact'],
  })
}, 60_000)

describe('access is not made from what one has already', () => {
  test('an assignment is not turned into one for another case, or for another person', async () => {
    for (const change of [
      sql`case_id = ${colleaguesCase}`,
      sql`person_id = ${colleague.actor.personId}`,
      sql`since = now()`,
    ])
      await expect(
        by(worker, sql`update support.assignment set ${change} where case_id = ${caseId}`),
      ).rejects.toMatchObject(REFUSED)
  })

  test('a disclosure is not pointed at another case, another recipient or another form', async () => {
    for (const change of [
      sql`case_id = ${colleaguesCase}`,
      sql`to_body = ${recipient.actor.bodyId}`,
      sql`form = 'live'`,
      sql`to_role = null`,
    ])
      await expect(
        by(worker, sql`update disclosure.disclosure set ${change} where id = ${liveView}`),
      ).rejects.toMatchObject(REFUSED)
  })

  test('a recipient does not add parts to its live view under a case of its own', async () => {
    const add = (of: string) =>
      by(
        recipient,
        sql`insert into disclosure.item (disclosure_id, case_id, section) values (${liveView}, ${of}, 'whereabouts')`,
      )
    await expect(add(caseId)).rejects.toMatchObject(REFUSED)
    await expect(add(recipientsCase)).rejects.toMatchObject(REFUSED)
  })

  test('a part of another case is not named in a disclosure, nor in a consent', async () => {
    const disclosureId = randomUUID()
    await expect(
      world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, worker.actor, world.house.clock.now())
        await sql`insert into disclosure.disclosure (id, case_id, key_id, from_body, to_body, to_kind, form, purpose, provision, decided_by, decided_at, starts_at, ends_at, state)
          select ${disclosureId}, id, key_id, body_id, ${recipient.actor.bodyId}, (directory.kinds_on(${recipient.actor.bodyId}::uuid, current_date))[1], 'live', 'support', 'consent', ${worker.actor.personId}, access.now(), access.now(), access.now() + interval '1 day', 'in_force'
          from support.case_file where id = ${caseId}`.execute(tx)
        await sql`insert into support.assignment (case_id, body_id, person_id, part, since) values (${colleaguesCase}, ${worker.actor.bodyId}, ${worker.actor.personId}, 'worker', now())`.execute(
          tx,
        )
      }),
    ).rejects.toMatchObject(REFUSED)
    const consent = randomUUID()
    await by(
      worker,
      sql`insert into disclosure.consent (id, case_id, given_on, language, interpreter, representative, manner, expires_on, recorded_by, recorded_at)
        values (${consent}, ${caseId}, '2026-11-24', 'sv', 'none_needed', 'none', 'oral', '2027-01-01', ${worker.actor.personId}, now())`,
    )
    await expect(
      by(
        recipient,
        sql`insert into disclosure.consent_item (id, consent_id, case_id, to_body, purpose, section)
          values (gen_random_uuid(), ${consent}, ${recipientsCase}, ${recipient.actor.bodyId}, 'support', 'needs')`,
      ),
    ).rejects.toMatchObject(FOREIGN)
  })

  test('a live view is not widened after it was decided', async () => {
    world.setTime('2026-11-24T12:01:00Z')
    await expect(
      by(
        worker,
        sql`insert into disclosure.item (disclosure_id, case_id, section) values (${liveView}, ${caseId}, 'whereabouts')`,
      ),
    ).rejects.toMatchObject(REFUSED)
  })

  test('a copy is not handed over without a decision, or in the name of another body', async () => {
    for (const from of [worker.actor.bodyId, recipient.actor.bodyId])
      await expect(
        by(
          worker,
          sql`insert into disclosure.copy (id, disclosure_id, case_id, from_body, to_body, key_id, sealed, handed_at)
            values (gen_random_uuid(), ${liveView}, ${caseId}, ${from}, ${recipient.actor.bodyId}, gen_random_uuid(), 'x', now())`,
        ),
      ).rejects.toMatchObject(REFUSED)
  })
})

describe('what is written stands as it was written, in the name of the one who wrote it', () => {
  test('a note is not signed for somebody else', async () => {
    await expect(
      by(
        worker,
        sql`insert into support.note (id, case_id, kind, happened_on, sealed, signed_by, signed_body, signed_at)
          values (gen_random_uuid(), ${caseId}, 'note', '2026-11-24', 'x', ${colleague.actor.personId}, ${worker.actor.bodyId}, now())`,
      ),
    ).rejects.toMatchObject(REFUSED)
  })

  test('an older value of a field is not written over, and a document not exchanged', async () => {
    await expect(by(worker, sql`update support.field set sealed = 'x'`)).rejects.toMatchObject(REFUSED)
    await expect(by(worker, sql`update support.document set sealed_content = 'x'`)).rejects.toMatchObject(
      REFUSED,
    )
  })
})
