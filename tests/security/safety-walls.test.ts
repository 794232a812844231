import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { needRepresentative } from '../../src/modules/children/representatives/actions.ts'
import { noteSuspected } from '../../src/modules/children/representatives/suspicion-actions.ts'
import { recordConsent } from '../../src/modules/disclosure/consents/actions.ts'
import { withdrawConsent } from '../../src/modules/disclosure/withdrawal/actions.ts'
import { giveCode } from '../../src/modules/redress/paying/confirm-actions.ts'
import { chooseFollowUp, endLink, openLink } from '../../src/modules/return/follow-up/actions.ts'
import {
  answerQuestion,
  askOrganiser,
  viewQuestion,
} from '../../src/modules/return/plans/confirmation-actions.ts'
import { viewReturn } from '../../src/modules/return/plans/view-actions.ts'
import { setActor } from '../../src/platform/access/action.ts'
import { givenDenial, givenEmergency, givenLiveView } from '../../src/testing/case-access.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { givenDecidedClaim, givenSentPayment, paymentRevision } from '../../src/testing/redress.ts'
import { openReturns, type ReturnScene } from '../../src/testing/returns.ts'
import type { TestPerson } from '../../src/testing/world.ts'

// Faults: a row of the child, of a return or of redress that somebody reads, writes, moves, reopens or signs for another with
// the application's own role and their own settings, past every action. Each line is one try, with what the database answers.

type Of = { caseId: string; returnId: string }
let scene: ReturnScene
const people: Record<string, TestPerson> = {}
let mine: Of & { questionId: string; consentId: string }
let theirs: Of
let travelled: Of & { accessId: string; endedId: string; followUpId: string }
let child: { caseId: string; suspicionId: string }
let money: { caseId: string; claimId: string; paymentId: string; routeId: string }

const REFUSED = '42501'
const OUTSIDE = '23503'
const BROKEN = '23514'

/** What the database answers somebody: how many rows, or the code of its refusal. Nothing is kept. */
const answer = async (who: string, query: RawBuilder<unknown>): Promise<number | string> => {
  const { world } = scene
  let answered: number | string = 'nothing'
  try {
    await world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, people[who]!.actor, world.house.clock.now())
      const { rows, numAffectedRows } = await query.execute(tx)
      answered = numAffectedRows === undefined ? rows.length : Number(numAffectedRows)
      throw new Error('taken back')
    })
  } catch (error) {
    return (error as { code?: string }).code ?? answered
  }
  return answered
}
const one = async <T extends object>(query: RawBuilder<T>): Promise<T> =>
  (await scene.world.asSystem((tx) => query.execute(tx))).rows[0]!
const keyOf = async (caseId: string) =>
  (await one(sql<{ key_id: string }>`select key_id from support.case_file where id = ${caseId}`)).key_id
const row = (table: string, values: Readonly<Record<string, unknown>>) =>
  sql`insert into ${sql.table(table)} (${sql.join(Object.keys(values).map((name) => sql.ref(name)))})
    values (${sql.join(Object.values(values).map((value) => sql`${value}`))})`

/** The organiser is asked, on a consent of its own. */
const ask = async (of: Of) => {
  const { coordinator, organiser } = scene
  const { consentId } = await coordinator.perform(recordConsent, {
    caseId: of.caseId,
    language: 'th',
    interpreter: 'in_person',
    representative: 'none',
    manner: 'oral',
    givenOn: '2026-11-22',
    expiresOn: '2027-06-30',
    items: [{ section: 'identity', field: 'chosen_name', purpose: 'return', toBody: organiser.actor.bodyId }],
  })
  await coordinator.perform(askOrganiser, {
    ...of,
    organiser: organiser.actor.bodyId,
    consentId,
    endsOn: '2027-06-30',
  })
  const { id } = await one(
    sql<{ id: string }>`select id from "return".question where plan_id = ${of.returnId} and ended_at is null`,
  )
  return { ...of, consentId, questionId: id }
}

beforeAll(async () => {
  scene = await openReturns()
  const { world, coordinator, colleague, organiser } = scene
  Object.assign(people, {
    worker: coordinator,
    colleague,
    organiser,
    manager: await world.as('case_manager', 'Region Exempel'),
    emergency: await world.as('regional_coordinator', 'Region Exempel'),
    second: await world.as('regional_coordinator', 'Region Exempel'),
    unassigned: await world.as('caseworker', 'Region Exempel'),
    administrator: await world.as('administrator', 'Region Exempel'),
    lawyer: await world.as('lawyer', 'Region Exempel'),
    live: await world.as('ngo_officer', 'Påhittade följande föreningen'),
    stranger: await world.as('caseworker', 'Påhittade främmande kommunen'),
  })

  const abroad = await scene.wanted()
  await scene.travelled(abroad)
  await coordinator.perform(chooseFollowUp, { ...abroad, wants: 'yes', saidOn: '2026-12-02' })
  const link = async () => {
    await coordinator.perform(openLink, { ...abroad, language: 'th', lastDay: '2027-01-31' })
    const found = sql<{ id: string }>`select id from "return".partner_access
      where plan_id = ${abroad.returnId} and ended_at is null order by made_at desc limit 1`
    return (await one(found)).id
  }
  const endedId = await link()
  await coordinator.perform(endLink, { ...abroad, accessId: endedId })
  const { id: followUpId } = await one(
    sql<{
      id: string
    }>`select id from "return".follow_up where plan_id = ${abroad.returnId} order by due_on limit 1`,
  )
  travelled = { ...abroad, endedId, accessId: await link(), followUpId }

  world.setTime('2026-11-24T12:00:00Z')
  const planned = await scene.wanted()
  await scene.assessed(planned)
  await scene.planned(planned)
  await scene.received(planned)
  mine = await ask(planned)
  theirs = await scene.wanted()
  await scene.planned(theirs)
  await givenEmergency(world, {
    caseId: mine.caseId,
    worker: coordinator,
    colleague: people.emergency!,
    second: people.second!,
  })
  await givenLiveView(world, coordinator, {
    caseId: mine.caseId,
    toBody: people.live!.actor.bodyId,
    parts: ['plan', 'whereabouts', 'timeline', 'family', 'legal', 'identity'],
  })

  const caseId = await givenCase(coordinator, { ageGroup: 'child' })
  await coordinator.perform(noteSuspected, {
    caseId,
    relation: 'father',
    ground: 'suspected',
    since: '2026-11-20',
    grounds: 'Påhittad uppgift om pappan.',
  })
  await coordinator.perform(needRepresentative, {
    caseId,
    kind: 'special_representative',
    neededOn: '2026-11-24',
  })
  const { id: suspicionId } = await one(
    sql<{ id: string }>`select id from children.suspected_guardian where case_id = ${caseId}`,
  )
  child = { caseId, suspicionId }

  const claim = await givenDecidedClaim(coordinator, mine.caseId)
  const payment = await givenSentPayment(coordinator, claim)
  money = { ...claim, ...payment }
  const { paymentId } = money
  const revision = await paymentRevision(coordinator, { caseId: mine.caseId, paymentId })
  await coordinator.perform(giveCode, { caseId: mine.caseId, paymentId, revision })
}, 180_000)

const outsiders = [
  ...['manager', 'emergency', 'second', 'unassigned', 'administrator', 'lawyer', 'live', 'stranger'],
]
/** Every table of the three rooms that hangs on a case. */
const tables = () =>
  scene.world
    .asSystem((tx) =>
      sql<{
        name: string
      }>`select distinct c.table_schema || '.' || c.table_name as name from information_schema.columns c
        where c.table_schema in ('children', 'return', 'redress') and c.column_name = 'case_id'`.execute(tx),
    )
    .then(({ rows }) => rows.map(({ name }) => name))

test('those who work on the case read it, so that what nobody else reads is there', async () => {
  for (const table of [
    'return.plan',
    'return.question',
    'return.reception',
    'redress.claim',
    'redress.payment',
  ])
    expect([
      table,
      await answer('worker', sql`select from ${sql.table(table)} where case_id = ${mine.caseId}`),
    ]).not.toEqual([table, 0])
  for (const table of ['children.suspected_guardian', 'children.representative'])
    expect([
      table,
      await answer('worker', sql`select from ${sql.table(table)} where case_id = ${child.caseId}`),
    ]).toEqual([table, 1])
})

describe.each(outsiders)('%s, who does not work on the case,', (who) => {
  test('reads no row of it, in any table', async () => {
    const all = await tables()
    expect(all.length).toBeGreaterThan(25)
    for (const table of all) {
      // A lawyer reads the questions that are put to lawyers, and none of those has been.
      const found = sql`select from ${sql.table(table)} where case_id in (${mine.caseId}, ${child.caseId}, ${travelled.caseId})`
      expect([table, await answer(who, found)]).toEqual([table, 0])
    }
  })
  test('changes nothing, and puts nothing into it', async () => {
    const { personId, bodyId } = people[who]!.actor
    for (const change of [
      sql`update "return".plan set state = 'withdrawn' where id = ${mine.returnId}`,
      sql`update "return".partner_access set ended_at = null where id = ${travelled.endedId}`,
      sql`update redress.payment set state = 'received', told_on = '2026-11-24', told_by = 'telephone' where id = ${money.paymentId}`,
      sql`update children.suspected_guardian set lifted_on = '2026-11-24', lifted_by = ${personId}, sealed_lift_reason = '' where id = ${child.suspicionId}`,
      sql`update support.case_file set guardian_suspected_since = null where id = ${child.caseId}`,
    ])
      expect([0, BROKEN]).toContain(await answer(who, change))
    const at = scene.world.house.clock.now()
    for (const insert of [
      row('children.concern', {
        ...{ id: randomUUID(), case_id: child.caseId, body_id: bodyId, received_at: at, reporter: 'police' },
        ...{ sealed_about: Buffer.from(''), preliminary_until: '2026-12-08', made_by: personId, made_at: at },
      }),
      row('return.decision', {
        ...{ id: randomUUID(), case_id: mine.caseId, plan_id: mine.returnId, said_on: '2026-11-24' },
        ...{ wants: 'return', interpreter: 'none_needed', recorded_by: personId, recorded_at: at },
      }),
      row('redress.recovery', {
        ...{ id: randomUUID(), case_id: mine.caseId, claim_id: money.claimId, source: 'offender', ore: 1 },
        ...{ on_day: '2026-11-24', made_by: personId, made_at: at },
      }),
    ])
      expect(await answer(who, insert)).toBe(REFUSED)
  })
})

describe('whoever works on two cases', () => {
  test('moves nothing from the one to the other', async () => {
    const at = new Date()
    const by = scene.coordinator.actor.personId
    for (const table of [
      'return.plan',
      'return.partner_access',
      'redress.claim',
      'redress.payment',
      'children.representative',
    ])
      expect([
        table,
        await answer(
          'worker',
          sql`update ${sql.table(table)} set case_id = ${theirs.caseId} where case_id = ${mine.caseId}`,
        ),
      ]).toEqual([table, REFUSED])
    for (const insert of [
      row('return.decision', {
        ...{ id: randomUUID(), case_id: mine.caseId, plan_id: theirs.returnId, said_on: '2026-11-24' },
        ...{ wants: 'return', interpreter: 'none_needed', recorded_by: by, recorded_at: at },
      }),
      row('redress.payment', {
        ...{ id: randomUUID(), case_id: theirs.caseId, claim_id: money.claimId, route_id: money.routeId },
        ...{ source: 'damages', ore: 1, decided_on: '2026-11-24', made_by: by, made_at: at },
      }),
    ])
      expect(await answer('worker', insert)).toBe(OUTSIDE)
  })
  test('names no key of another case, which would be destroyed with this one', async () => {
    const { reception_id } = await one(
      sql<{
        reception_id: string
      }>`select reception_id from "return".partner_access where id = ${travelled.accessId}`,
    )
    const link = (key: string) =>
      row('return.partner_access', {
        ...{ id: randomUUID(), case_id: travelled.caseId, plan_id: travelled.returnId, key_id: key },
        ...{ reception_id, secret_hash: Buffer.from(randomUUID()), language: 'en' },
        ...{ made_by: scene.coordinator.actor.personId, made_at: '2026-11-24', ends_at: '2026-11-25' },
      })
    expect(await answer('worker', link(await keyOf(travelled.caseId)))).toBe(1)
    expect(await answer('worker', link(await keyOf(mine.caseId)))).toBe(OUTSIDE)
  })
})

describe('whoever works on a case', () => {
  test('signs for nobody else', async () => {
    const other = people.colleague!.actor.personId
    const at = scene.world.house.clock.now()
    const assessment = (reviewer: string | null) =>
      row('return.assessment', {
        ...{ id: randomUUID(), case_id: theirs.caseId, plan_id: theirs.returnId, side: 'sweden' },
        ...{ assessed_on: '2026-11-24', open_topics: [], sealed_answers: Buffer.from('') },
        ...{ assessed_by: scene.coordinator.actor.personId, made_at: at },
        ...(reviewer === null ? {} : { reviewed_on: '2026-11-24', reviewed_by: reviewer }),
      })
    expect(await answer('worker', assessment(null))).toBe(1)
    expect(await answer('worker', assessment(other))).toBe(REFUSED)
    // The assessor, in the name of a colleague who has read nothing.
    expect(
      await answer(
        'worker',
        sql`with undone as (select id from "return".assessment where plan_id = ${mine.returnId} limit 1)
          update "return".assessment a set reviewed_by = ${people.second!.actor.personId} from undone where a.id = undone.id`,
      ),
    ).toBe(REFUSED)
    expect(
      await answer(
        'worker',
        sql`update children.suspected_guardian set lifted_on = '2026-11-24', lifted_by = ${other}, sealed_lift_reason = '' where id = ${child.suspicionId}`,
      ),
    ).toBe(REFUSED)
  })

  test('begins no return in the middle, takes back no edition, and changes nothing that was confirmed', async () => {
    const at = scene.world.house.clock.now()
    const plan = (more: object) =>
      row('return.plan', {
        ...{ id: randomUUID(), case_id: child.caseId, number: randomUUID(), ground: 'trafficked' },
        ...{ informed_on: '2026-11-24', informed_how: 'in_person', language: 'th', interpreter: 'in_person' },
        ...{ content_version: '1', made_by: scene.coordinator.actor.personId, made_at: at },
        ...more,
      })
    expect(await answer('worker', plan({}))).toBe(1)
    // A child that would have travelled without an assessment on any side.
    for (const more of [
      { state: 'travelled', travelled_on: '2026-11-24' },
      { state: 'travelled', travelled_on: '2026-11-24', on_own: true },
      { state: 'confirmed' },
      { edition: 7 },
    ])
      expect([more, await answer('worker', plan(more))]).toEqual([more, REFUSED])
    expect(
      await answer(
        'worker',
        sql`update "return".plan set edition = edition - 1 where id = ${travelled.returnId}`,
      ),
    ).toBe(BROKEN)
    expect(
      await answer(
        'worker',
        sql`update "return".plan set departs_on = '2026-11-30' where id = ${travelled.returnId}`,
      ),
    ).toBe(BROKEN)
  })

  test('reopens nothing that has ended', async () => {
    for (const change of [
      sql`update "return".partner_access set ended_at = null where id = ${travelled.endedId}`,
      sql`update "return".question set ended_at = null where plan_id = ${travelled.returnId}`,
    ])
      expect(await answer('worker', change)).toBe(0)
    const ended = sql`update redress.receipt_code set ended_at = '2026-11-24' where payment_id = ${money.paymentId}`
    expect(await answer('worker', ended)).toBe(1)
    await scene.coordinator.perform(giveCode, {
      ...{ caseId: mine.caseId, paymentId: money.paymentId },
      revision: await paymentRevision(scene.coordinator, money),
    })
    expect(
      await answer(
        'worker',
        sql`update redress.receipt_code set ended_at = null where payment_id = ${money.paymentId} and ended_at is not null`,
      ),
    ).toBe(0)
  })

  test('tells nothing in the place of the person or of a partner, and reads nothing to do so with', async () => {
    for (const [query, answered] of [
      [sql`select hash from redress.receipt_code`, REFUSED],
      [sql`select secret_hash from "return".partner_access`, REFUSED],
      [
        sql`update redress.payment set state = 'received', told_on = '2026-11-24', told_by = 'code' where id = ${money.paymentId}`,
        REFUSED,
      ],
      [sql`update redress.receipt_code set used_at = now() where payment_id = ${money.paymentId}`, REFUSED],
      [
        sql`update "return".follow_up set result = 'reached', safe = 'yes', source = 'partner_link', access_id = ${travelled.accessId}
          where id = ${travelled.followUpId}`,
        REFUSED,
      ],
    ] as const)
      expect(await answer('worker', query)).toBe(answered)
  })

  test('opens no guardian’s way while a suspicion stands', async () => {
    for (const since of [null, '2026-11-23'])
      expect(
        await answer(
          'worker',
          sql`update support.case_file set guardian_suspected_since = ${since} where id = ${child.caseId}`,
        ),
      ).toBe(BROKEN)
    expect(
      await answer(
        'worker',
        sql`update support.case_file set guardian_suspected_since = null where id = ${mine.caseId}`,
      ),
    ).toBe(1)
    const claim = { id: randomUUID(), case_id: child.caseId, claim_id: randomUUID() }
    const by = { made_by: scene.coordinator.actor.personId, made_at: scene.world.house.clock.now() }
    const paid = sql`with c as (${row('redress.claim', { id: claim.claim_id, case_id: claim.case_id, proceedings: 'judged', ...by })} returning id)
      select id from c`
    const { world } = scene
    await world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, scene.coordinator.actor, world.house.clock.now())
      await paid.execute(tx)
      await row('redress.route', {
        ...claim,
        ...{ country: 'SE', channel: 'swedish_account', holder: 'guardian', risks: ['none_seen'] },
        ...{ identity_check: 'none', confirms_by: 'code', decided_with_person: true, ...by },
      }).execute(tx)
    })
    expect(
      await answer(
        'worker',
        row('redress.payment', {
          ...{ id: randomUUID(), case_id: claim.case_id, claim_id: claim.claim_id, route_id: claim.id },
          ...{ source: 'damages', ore: 100, decided_on: '2026-11-24', ...by },
        }),
      ),
    ).toBe(BROKEN)
  })
})

describe('the organiser, who was asked,', () => {
  const question = () => ({ questionId: mine.questionId })
  const reads = () => scene.organiser.perform(viewQuestion, question())

  test('reads what it was asked, and nothing of the return', async () => {
    expect((await reads()).summary.country).toBe('TH')
    for (const table of [
      'plan',
      'decision',
      'assessment',
      'reception',
      'allowance',
      'follow_up',
      'partner_access',
    ])
      expect([table, await answer('organiser', sql`select from ${sql.table(`return.${table}`)}`)]).toEqual([
        table,
        0,
      ])
  })
  test('is asked by no other body, nor about what no disclosure names it for', async () => {
    const { disclosure_id } = await one(
      sql<{
        disclosure_id: string
      }>`select disclosure_id from "return".reception where plan_id = ${mine.returnId}`,
    )
    const asked = {
      ...{ id: randomUUID(), case_id: mine.caseId, plan_id: mine.returnId, key_id: await keyOf(mine.caseId) },
      ...{ edition: 1, sealed_summary: Buffer.from(''), asked_by: scene.coordinator.actor.personId },
      ...{ asked_at: scene.world.house.clock.now(), disclosure_id, to_body: people.stranger!.actor.bodyId },
    }
    for (const body_id of [scene.coordinator.actor.bodyId, people.live!.actor.bodyId])
      expect(await answer('worker', row('return.question', { ...asked, body_id }))).toBe(REFUSED)
  })
  test('reads and answers no more while the case is restricted or closed', async () => {
    const set = (change: RawBuilder<unknown>) =>
      scene.world.asSystem((tx) =>
        sql`update support.case_file set ${change} where id = ${mine.caseId}`.execute(tx),
      )
    for (const [change, back] of [
      [sql`restricted_at = '2026-11-24'`, sql`restricted_at = null`],
      [
        sql`state = 'closed', closed_at = '2026-11-24', closing_reason = 'other'`,
        sql`state = 'open', closed_at = null, closing_reason = null`,
      ],
    ] as const) {
      await set(change)
      await expect(reads()).rejects.toMatchObject({ status: 404 })
      await expect(
        scene.organiser.perform(answerQuestion, { ...question(), answer: 'confirmed' }),
      ).rejects.toMatchObject({ status: 404 })
      await set(back)
    }
    expect((await reads()).id).toBe(mine.questionId)
  })
  test('reads and answers no more from the moment the consent is withdrawn', async () => {
    await scene.coordinator.perform(withdrawConsent, { caseId: mine.caseId, consentId: mine.consentId })
    await expect(reads()).rejects.toMatchObject({ status: 404 })
    await expect(
      scene.organiser.perform(answerQuestion, { ...question(), answer: 'confirmed' }),
    ).rejects.toMatchObject({ status: 404 })
    // Those who work on the case still see that it was asked.
    expect((await scene.coordinator.perform(viewReturn, mine)).plan.state).toBe('planned')
  })
})

test('the deny list beats a part in the case, in every table', async () => {
  await givenDenial(scene.world, scene.coordinator, {
    caseId: travelled.caseId,
    personId: people.colleague!.actor.personId,
  })
  for (const table of await tables())
    expect([
      table,
      await answer('colleague', sql`select from ${sql.table(table)} where case_id = ${travelled.caseId}`),
    ]).toEqual([table, 0])
})
