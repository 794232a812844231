import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/modules/cooperation/paths.ts'
import { hostDeclined, visitAsked, visitToFollow } from '../../src/modules/cooperation/visits/arrivals.ts'
import { presentations, talkKits, visits } from '../../src/modules/cooperation/visits/registers.ts'
import { visitSeries } from '../../src/modules/cooperation/visits/series.ts'
import {
  addStop,
  answerStop,
  decideVisit,
  endVisit,
  followVisit,
  forgetVisitors,
  remindOfVisits,
  viewVisitors,
} from '../../src/modules/cooperation/visits/steps.ts'
import { perform, setActor } from '../../src/platform/access/action.ts'
import { reportBackOf } from '../../src/testing/report-backs.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 31: visits of key people from other countries, from their wish to what they did at home; what is said about the work, and where.

let world: World
let institute: TestPerson
let host: TestPerson
let other: TestPerson
const system = { actor: { kind: 'system', name: 'test' } } as const

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-03-02T12:00:00Z')
  institute = await world.as('body_officer', 'Påhittade institutet')
  host = await world.as('caseworker', 'Påhittade mottagande enheten')
  other = await world.as('body_officer', 'Påhittade andra myndigheten')
})

const wish = {
  ...{ organisation: 'Påhittade ministeriet', country: 'EE', people: '8', languages: ['en'] },
  ...{ who: ['police'], wishedFrom: '2026-04-20', wishedTo: '2026-04-22', purpose: 'Samverkan.' },
}
const meeting = {
  ...{ host: 'Påhittade mottagande enheten', onDay: '2026-04-20', begins: '09:30', ends: '11:00' },
  ...{ place: 'Exempelgatan 1; sal B, plan 2', contact: 'besok@exempel.invalid', topic: 'cooperation' },
}
const accepted = async () => {
  const { id } = await institute.perform(visits.add, wish)
  await institute.perform(decideVisit, { id, state: 'accepted', decidedWords: 'De planerar en lag.' })
  return id
}
const waiting = (kind: string, about: string) =>
  world.asSystem((tx) =>
    tx
      .selectFrom('arrivals.arrival')
      .select(['body_id', 'settled_at'])
      .where('kind', '=', kind)
      .where('about_id', '=', about)
      .orderBy('arrived_at')
      .execute(),
  )
const open = async (kind: string, about: string) =>
  (await waiting(kind, about)).filter(({ settled_at }) => settled_at === null).map(({ body_id }) => body_id)

describe('as lived', () => {
  test('a wish is answered, a host is asked on its first page and says yes, and the itinerary has the hour in Swedish time', async () => {
    const { who: _, languages: __, ...fields } = wish
    const sent = await institute.post(paths.visit.add(), {
      ...fields,
      'who[]': 'police',
      'languages[]': 'en',
    })
    expect(sent.status).toBe(303)
    const { rows } = await institute.perform(visits.list, { country: 'EE' })
    const id = rows[0]!.id
    expect(rows[0]!.state).toBe('asked')
    // Nothing is planned before it is said to fit.
    await expect(institute.perform(addStop, { id, ...meeting })).rejects.toThrow('visit.not_now')
    await institute.post(paths.decideVisit({ id }), {
      state: 'accepted',
      decidedWords: 'De planerar en lag.',
    })
    await institute.post(paths.addStop({ id }), meeting)
    const { more } = await host.perform(visits.view, { id })
    const [stop] = more.stops
    expect(await open(visitAsked.name, stop!.id)).toEqual([host.actor.bodyId])
    await expect(
      other.perform(answerStop, { id, stopId: stop!.id, revision: 1, state: 'confirmed' }),
    ).rejects.toThrow(/not_found|not_permitted/)
    await host.post(paths.answerStop({ id, stopId: stop!.id }), {
      state: 'confirmed',
      answer: 'Välkomna.',
      revision: '1',
    })
    expect(await open(visitAsked.name, stop!.id)).toEqual([])
    const calendar = await (await institute.get(paths.itinerary({ id }))).text()
    for (const line of [
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Stockholm',
      'DTSTART;TZID=Europe/Stockholm:20260420T093000',
      'DTEND;TZID=Europe/Stockholm:20260420T110000',
      'STATUS:CONFIRMED',
    ])
      expect(calendar).toContain(`${line}\r\n`)
    expect(calendar.replaceAll('\r\n ', '')).toContain('LOCATION:Exempelgatan 1\\; sal B\\, plan 2')
    const card = await (await institute.get(paths.contacts({ id }))).text()
    expect(card.split('\r\n').slice(0, 3)).toEqual(['BEGIN:VCARD', 'VERSION:4.0', 'KIND:org'])
    for (const line of [
      'FN:Påhittade mottagande enheten',
      'EMAIL;TYPE=work:besok@exempel.invalid',
      'END:VCARD',
    ])
      expect(card).toContain(`${line}\r\n`)
    expect((await world.app.request(paths.visit.one({ id }))).status).not.toBe(200)
  })

  test('a visit never goes to protected housing: refused at its field, and by the database', async () => {
    const id = await accepted()
    for (const [field, words] of [
      ['place', 'Kvinnojouren i staden'],
      ['host', 'Ett skyddat boende'],
      ['place', 'The shelter, 2nd floor'],
    ] as const)
      await expect(institute.perform(addStop, { id, ...meeting, [field]: words })).rejects.toMatchObject({
        code: 'visit.never_a_shelter',
        field,
      })
    const page = await institute.post(paths.addStop({ id }), { ...meeting, place: 'Kvinnojouren' })
    expect(page.status).toBe(422)
    expect(await page.text()).toContain('går aldrig till ett skyddat boende')
    await expect(
      world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, institute.actor, world.house.clock.now())
        await tx
          .insertInto('cooperation.stop')
          .values({
            ...{ id: crypto.randomUUID(), visit_id: id, body_id: institute.actor.bodyId, state: 'asked' },
            ...{ on_day: '2026-04-20', begins: '09:00', ends: '10:00', host: 'Enheten', topic: 'law' },
            ...{
              for_body: institute.actor.bodyId,
              place: 'Kvinnojouren',
              changed_by: institute.actor.personId,
            },
            changed_at: world.house.clock.now(),
          })
          .execute()
      }),
    ).rejects.toThrow('check')
  })

  test('a host that cannot is told to whoever plans, until another takes its place; how often hosts receive is seen', async () => {
    const id = await accepted()
    const { stopId } = await institute.perform(addStop, { id, ...meeting })
    await host.perform(answerStop, { id, stopId, revision: 1, state: 'declined', answer: 'Inte den veckan.' })
    expect(await open(hostDeclined.name, id)).toEqual([institute.actor.bodyId])
    await institute.perform(addStop, { id, ...meeting, host: 'En värd utan konto' })
    expect(await open(hostDeclined.name, id)).toEqual([])
    const { more } = await institute.perform(visits.view, { id })
    expect(more.stops.find(({ host: name }) => name === 'En värd utan konto')?.mayAnswer).toBe(true)
    expect(more.load.find(({ host: name }) => name === 'Påhittade mottagande enheten')?.times).toBe(1)
    await expect(
      institute.perform(addStop, { id, ...meeting, begins: '12:00', ends: '11:00' }),
    ).rejects.toMatchObject({ code: 'visit.stop_ends_before', field: 'ends' })
  })

  test('who came is read by those who have the visit alone, and is gone after two years', async () => {
    const id = await accepted()
    await institute.post(paths.visitors({ id }), { name: 'Påhittad Tamm', function: 'Avdelningschef' })
    expect((await institute.perform(viewVisitors, { id })).visitors).toHaveLength(1)
    expect((await host.get(paths.visitors({ id }))).status).toBe(404)
    await expect(other.perform(viewVisitors, { id })).rejects.toThrow(/not_found|not_permitted/)
    const past = await world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, other.actor, world.house.clock.now())
      return tx.selectFrom('cooperation.visitor').selectAll().execute()
    })
    expect(past).toEqual([])
    expect(await (await host.get(paths.visit.one({ id }))).text()).not.toContain('Tamm')
    world.setTime('2026-04-23T12:00:00Z')
    await institute.perform(endVisit, { id, heldOn: '2026-04-22' })
    world.setTime('2028-04-21T12:00:00Z')
    expect(await perform(world.house, system, forgetVisitors, {})).toEqual({ gone: 0 })
    world.setTime('2028-04-22T12:00:00Z')
    expect(await perform(world.house, system, forgetVisitors, {})).toEqual({ gone: 1 })
    world.setTime('2026-03-02T12:00:00Z')
    expect((await institute.perform(viewVisitors, { id })).visitors).toEqual([])
  })

  test('after half a year and after a year what was done at home is asked for, and is told in the series as what they say', async () => {
    const id = await accepted()
    world.setTime('2026-04-23T12:00:00Z')
    await expect(institute.perform(endVisit, { id, heldOn: '2026-04-24' })).rejects.toMatchObject({
      code: 'day_to_come',
      field: 'heldOn',
    })
    await institute.perform(endVisit, { id, heldOn: '2026-04-22' })
    const say = (moment: 'at_end' | 'six_months' | 'twelve_months', more: object) =>
      institute.perform(followVisit, { id, moment, wasHeard: 'yes', ...more } as never)
    await expect(say('six_months', { done: ['training'] })).rejects.toThrow('visit.said_already')
    await say('at_end', { useful: '4' })
    await perform(world.house, system, remindOfVisits, {})
    expect(await open(visitToFollow.name, id)).toEqual([])
    world.setTime('2026-10-22T06:00:00Z')
    await perform(world.house, system, remindOfVisits, {})
    await perform(world.house, system, remindOfVisits, {})
    expect(await open(visitToFollow.name, id)).toEqual([institute.actor.bodyId])
    await expect(say('six_months', {})).rejects.toMatchObject({ code: 'visit.what_was_heard', field: 'done' })
    await say('six_months', { done: ['training'] })
    expect(await open(visitToFollow.name, id)).toEqual([])
    world.setTime('2027-04-22T06:00:00Z')
    await perform(world.house, system, remindOfVisits, {})
    expect(await open(visitToFollow.name, id)).toEqual([institute.actor.bodyId])
    await say('twelve_months', { done: ['law', 'unit'] })
    const count = (name: string, year: string) =>
      world.asSystem((tx) =>
        visitSeries
          .find((one) => one.name === name)!
          .count(tx, { from: `${year}-01-01`, to: `${year}-12-31` }),
      )
    expect(await count('cooperation.done_at_home', '2027')).toEqual(
      expect.arrayContaining([{ cell: { done: 'done_law' }, count: 1 }]),
    )
    expect(await count('cooperation.visits', '2026')).toEqual([{ cell: {}, count: 2 }])
  })

  test('what is said about the work stands by language, and where it was told; everybody reads both', async () => {
    world.setTime('2026-03-02T12:00:00Z')
    await institute.perform(talkKits.add, {
      ...{ title: 'The law in short', language: 'en', audience: 'professionals', words: 'Made up words.' },
    })
    await institute.perform(presentations.add, {
      ...{ occasion: 'Påhittad konferens', country: 'FR', heldOn: '2026-02-01', audience: 'professionals' },
    })
    expect(await (await world.app.request(paths.talkKit.list({ language: 'en' }))).text()).toContain(
      'The law in short',
    )
    expect(await (await world.app.request(paths.presentation.list({ country: 'FR' }))).text()).toContain(
      'Påhittad konferens',
    )
    await expect(host.perform(talkKits.add, {} as never)).rejects.toThrow()
  })
})

describe('as ordered', () => {
  test('visit programmes are ordered, reported back with what was done at home, and accepted', async () => {
    world.setTime('2032-03-01T09:00:00Z')
    const { report } = await reportBackOf(world, {
      title: 'Påhittat uppdrag: besöksprogram',
      task: 'Ta fram besöksprogram för utländska nyckelaktörer, och informera i utlandet.',
      body: 'Påhittade besöksenheten',
      questions: ['Vad har besökarna gjort hemma?'],
      answer: 'Påhittat: fyra av elva har utbildat, och två har föreslagit en lag.',
      output: 'Elva besök och sju framträdanden.',
      figure: { label: 'Besök', value: '11', unit: 'besök' },
    })
    expect(report.state).toBe('accepted')
  })
})
