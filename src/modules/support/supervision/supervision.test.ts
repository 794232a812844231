import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { setActor } from '../../../platform/access/action.ts'
import { givenDenial } from '../../../testing/case-access.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { declareOwnNumber } from '../../disclosure/emergency/own-number-actions.ts'
import { assignCase } from '../cases/staff-actions.ts'
import { viewCase } from '../cases/view-actions.ts'
import { startClockOfCase } from '../clocks/actions.ts'
import { viewNotes } from '../notes/read-actions.ts'
import { signNote } from '../notes/sign-actions.ts'
import { viewTimeline } from '../notes/timeline/actions.ts'
import { paths } from '../paths.ts'
import { writeSection } from '../section-pages/write-actions.ts'
import { beginCoReading, endCoReading, viewCoReadings, viewUnit } from './actions.ts'

const BODY = 'Exempelvik'
let world: World
let worker: TestPerson
let leader: TestPerson
let caseId: string

beforeAll(async () => {
  world = await openWorld({ settings: { sessions: { idleMinutes: 1_000_000, absoluteHours: 100_000 } } })
  await world.body(BODY, 'municipality')
  world.setTime('2026-11-24T12:00:00Z')
  worker = await world.as('caseworker', BODY)
  leader = await world.as('case_manager', BODY)
})
beforeEach(async () => {
  world.setTime('2026-11-24T12:00:00Z')
  caseId = await givenCase(worker, {
    chosenName: 'Påhittad Läst',
    values: { whereabouts: { address: 'Hemliga vägen 9' }, housing: { wishes: 'Nära vattnet' } },
  })
  await worker.perform(signNote, {
    caseId,
    kind: 'note',
    happenedOn: '2026-11-24',
    text: 'Påhittad anteckning.',
  })
})

const why = { because: 'quality', reason: 'Påhittat skäl' } as const
const begin = (days = 3, person = leader) => person.perform(beginCoReading, { caseId, ...why, days })
/** Fields and notes that somebody reads past the actions, as the application's role. */
const byHand = (person: TestPerson) =>
  world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, person.actor, world.house.clock.now())
    const fields = await tx
      .selectFrom('support.field')
      .select('section')
      .where('case_id', '=', caseId)
      .execute()
    const notes = await tx.selectFrom('support.note').select('id').where('case_id', '=', caseId).execute()
    return { sections: [...new Set(fields.map(({ section }) => section))], notes: notes.length }
  })

describe('whoever leads reads along', () => {
  test('for some days, without working on the case, and never where the person is', async () => {
    await expect(leader.perform(viewCase, { caseId })).rejects.toMatchObject({ status: 404 })
    expect(await byHand(leader)).toEqual({ sections: [], notes: 0 })
    await begin()
    const seen = await leader.perform(viewCase, { caseId })
    expect(seen).toMatchObject({ works: false, reasons: [{ kind: 'co_reading' }] })
    expect(seen.fields.map(({ value }) => value)).toContain('Påhittad Läst')
    expect(JSON.stringify(seen)).not.toMatch(/Hemliga|Nära vattnet/)
    expect(await byHand(leader)).toEqual({ sections: ['identity'], notes: 1 })
    expect((await leader.perform(viewNotes, { caseId })).threads).toHaveLength(1)
    const page = await (await leader.get(paths.case({ caseId }))).text()
    const behind = [...page.matchAll(new RegExp(`href="(/cases/${caseId}/[^"]+)"`, 'g'))].map(
      ([, href]) => href!,
    )
    expect(behind).toEqual(expect.arrayContaining([paths.notes({ caseId }), paths.letters({ caseId })]))
    for (const href of behind) expect([href, (await leader.get(href)).status]).toEqual([href, 200])
    const section = { caseId, section: 'needs', values: { wants: 'x' }, revisions: {} }
    await expect(leader.perform(writeSection, section)).rejects.toMatchObject({ status: 403 })
    await expect(
      leader.perform(signNote, { caseId, kind: 'note', happenedOn: '2026-11-24', text: 'x' }),
    ).rejects.toMatchObject({ status: 403 })
  })

  test('those who work on the case see who reads and why, and it stands in what has happened', async () => {
    await begin()
    const events = (await worker.perform(viewTimeline, { caseId })).events.map(({ kind }) => kind)
    expect(events).toContain('co_reading')
    const page = await (await worker.get(paths.case({ caseId }))).text()
    expect(page).toContain('Läser med')
    expect((await leader.perform(viewCoReadings, { caseId })).rows).toMatchObject([
      { because: 'quality', reason: 'Påhittat skäl' },
    ])
  })

  test('it ends by itself on its day, in both walls, and before that when they end it', async () => {
    await begin(2)
    world.setTime('2026-11-26T11:59:00Z')
    await leader.perform(viewCase, { caseId })
    world.setTime('2026-11-26T12:00:00Z')
    await expect(leader.perform(viewCase, { caseId })).rejects.toMatchObject({ status: 404 })
    expect(await byHand(leader)).toEqual({ sections: [], notes: 0 })
    await begin(14)
    await leader.perform(endCoReading, { caseId })
    await expect(leader.perform(viewCase, { caseId })).rejects.toMatchObject({ status: 404 })
    await expect(leader.perform(endCoReading, { caseId })).rejects.toMatchObject({
      code: 'co_reading.ended_already',
    })
  })

  test('nobody reads for longer than fourteen days, not in the database either', async () => {
    await expect(begin(15)).rejects.toThrow()
    const insert = world.house.database.transaction().execute(async (tx) => {
      const now = world.house.clock.now()
      await setActor(tx, leader.actor, now)
      await tx
        .insertInto('support.co_reading')
        .values({
          id: crypto.randomUUID(),
          case_id: caseId,
          body_id: leader.actor.bodyId,
          person_id: leader.actor.personId,
          because: 'other',
          sealed_reason: Buffer.from('x'),
          since: now,
          until_at: new Date(now.getTime() + 15 * 86_400_000),
        })
        .execute()
    })
    await expect(insert).rejects.toThrow(/co_reading_check/)
  })

  test('no administrator, no caseworker, nobody of another body, and nobody who must never see the case', async () => {
    const denied = await world.as('case_manager', BODY)
    const elsewhere = await world.as('case_manager', 'Exempelås')
    const administrator = await world.as('administrator', BODY)
    await begin(3, denied)
    await givenDenial(world, worker, { caseId, personId: denied.actor.personId })
    await expect(denied.perform(viewCase, { caseId })).rejects.toMatchObject({ status: 404 })
    expect(await byHand(denied)).toEqual({ sections: [], notes: 0 })
    for (const [person, status] of [
      [denied, 404],
      [elsewhere, 404],
      [administrator, 403],
      [await world.as('caseworker', BODY), 403],
    ] as const)
      await expect(begin(3, person)).rejects.toMatchObject({ status })
  })

  test('nobody whose own number, or that of somebody near them, is that of the person', async () => {
    const near = await world.as('case_manager', BODY)
    const number = '19800101-1231'
    await worker.perform(writeSection, {
      ...{ caseId, section: 'identity', values: { identity_number: number }, revisions: {} },
    })
    await near.perform(declareOwnNumber, { number, relation: 'relative' })
    await expect(begin(3, near)).rejects.toMatchObject({ status: 404 })
  })
})

describe('how the casework stands', () => {
  test('counts of the body’s own cases, of which none tells of few', async () => {
    const body = 'Exempelfors'
    await world.body(body, 'municipality')
    const lead = await world.as('case_manager', body)
    const [one, two] = [await world.as('caseworker', body), await world.as('caseworker', body)]
    world.setTime('2026-10-01T12:00:00Z')
    const opened: string[] = []
    for (let turn = 0; turn < 7; turn++) opened.push(await givenCase(one, { chosenName: `Påhittad ${turn}` }))
    await givenCase(two, { chosenName: 'Påhittat barn', ageGroup: 'child' })
    await one.perform(assignCase, { caseId: opened[0]!, personId: two.actor.personId })
    world.setTime('2026-11-24T12:00:00Z')
    for (const of of opened.slice(0, 6))
      await one.perform(signNote, { caseId: of, kind: 'note', happenedOn: '2026-10-05', text: 'x' })
    await one
      .perform(startClockOfCase, {
        caseId: opened[0]!,
        kind: 'preliminary_assessment',
        startsOn: '2026-11-01',
      })
      .catch(() => undefined)
    const { caseloads, tables } = await lead.perform(viewUnit, {})
    expect(caseloads.map(({ cases, responsible }) => [Number(cases), Number(responsible)])).toEqual([
      [7, 7],
      [2, 1],
    ])
    const of = (what: string) =>
      Object.fromEntries(
        tables
          .find((table) => table.what === what)!
          .cells.map(({ category, figure }) => [
            category || 'whole',
            figure.kind === 'measured' ? figure.value : figure.kind,
          ]),
      )
    expect(of('open')).toMatchObject({ whole: 8, quarter: 8, month: 'zero' })
    // One child among seven adults: neither is told, or the one would be read off the other.
    expect(of('age')).toMatchObject({ whole: 8, child: 'suppressed', adult: 'suppressed' })
    expect(of('wait')).toMatchObject({ week: 'suppressed', not_yet: 'suppressed' })
    for (const outside of [one, await world.as('administrator', body)])
      await expect(outside.perform(viewUnit, {})).rejects.toMatchObject({ status: 404 })
  })
})
