import { beforeAll, describe, expect, test } from 'vitest'
import { behind } from '../../../platform/access/relations.ts'
import {
  givenDeclaredNumber,
  givenDenial,
  givenEmergency,
  givenLiveView,
} from '../../../testing/case-access.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { paths } from '../paths.ts'
import { writeSection } from '../section-pages/write-actions.ts'
import { findCases } from './find-actions.ts'
import { assignCase } from './staff-actions.ts'
import { viewCase } from './view-actions.ts'

let world: World
let worker: TestPerson

// The numbers that Swedish forms show as examples: they belong to nobody.
const NUMBER = '191212121212'
const OTHERS = '197010632391'

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  worker = await world.as('caseworker', 'Exempelköpings kommun')
})

const foundBy = async (person: TestPerson, sought: string): Promise<string[]> =>
  (await person.perform(findCases, { sought })).rows.map(({ id }) => id)

const alerts = () =>
  world.asSystem((tx) =>
    tx
      .selectFrom('disclosure.alert')
      .select(['kind', 'case_id', behind<string>('alerted', 'person_alias').as('person_id')])
      .execute(),
  )

test('a number written in three ways finds the same case, and nobody else’s body finds it', async () => {
  const caseId = await givenCase(worker, { values: { identity: { identity_number: '19121212-1212' } } })
  for (const written of [NUMBER, '19121212-1212', ' 121212+1212 '])
    expect(await foundBy(worker, written)).toEqual([caseId])
  const stranger = await world.as('caseworker', 'Främmande exempelkommun')
  const colleague = await world.as('caseworker', 'Exempelköpings kommun')
  expect(await foundBy(stranger, NUMBER)).toEqual([])
  expect(await foundBy(colleague, NUMBER)).toEqual([])
})

test('a whole chosen name finds its case however it is written', async () => {
  const caseId = await givenCase(worker, { chosenName: 'Påhittad Åkerbär' })
  expect(await foundBy(worker, 'påhittad  ÅKERBÄR')).toEqual([caseId])
})

describe('among one’s own cases', () => {
  let own: TestPerson
  let caseId: string
  beforeAll(async () => {
    own = await world.as('caseworker', 'Exempelvik')
    caseId = await givenCase(own, {
      chosenName: 'Påhittad Fläder',
      values: { identity: { full_name: 'Renée Exempelsson', birth_date: '1998-04-30' } },
    })
    await givenCase(own, { chosenName: 'Påhittad Ek' })
    await own.perform(writeSection, {
      caseId,
      section: 'identity',
      values: { chosen_name: 'Påhittad Hagtorn' },
      revisions: { chosen_name: 1 },
    })
  })

  test.each([
    ['a part of the name', 'hagt', null],
    ['parts in any order', 'torn påh', null],
    ['an earlier name', 'fläder', 'former_name'],
    ['a part of the full name, its marks left out', 'renee ex', 'full_name'],
    ['the day of birth', '1998-04-30', 'birth_date'],
    ['the year of birth', '1998', 'birth_date'],
    ['the day of birth as six digits', '980430', 'birth_date'],
  ])('%s finds the case', async (_, sought, by) => {
    const { rows } = await own.perform(findCases, { sought })
    expect(rows).toMatchObject([{ id: caseId, chosenName: 'Påhittad Hagtorn', by }])
  })

  test('a part of its number finds it, and the day or month on which it was opened', async () => {
    const { number } = await own.perform(viewCase, { caseId })
    expect(await foundBy(own, number.slice(2, 11).toLowerCase())).toEqual([caseId])
    expect((await foundBy(own, '2026-11-24')).length).toBe(2)
    expect((await foundBy(own, '2026-11')).length).toBe(2)
  })

  test('where nothing is found, what is near is shown before a new case is offered', async () => {
    for (const sought of ['Pahittad Flader', 'Påhitad Hagtron', 'Hagthorn', 'Rene Exempelson']) {
      const found = await own.perform(findCases, { sought })
      expect([sought, found.rows, found.near.map(({ id }) => id)]).toEqual([sought, [], [caseId]])
    }
    const page = await (await own.post(paths.findCase(), { sought: 'Hagthorn' })).text()
    expect(page).toContain('men dessa liknar')
    expect(page.indexOf(paths.case({ caseId }))).toBeLessThan(page.lastIndexOf(paths.newCase()))
    expect(await (await own.post(paths.findCase(), { sought: 'Zachrisson' })).text()).toContain(
      'Inget ärende hittades',
    )
  })

  test('a number with a slip of the hand shows the case that it is near', async () => {
    const { number } = await own.perform(viewCase, { caseId })
    const slipped = `${number.slice(0, -2)}${number.at(-1)}${number.at(-2)}`
    if (slipped === number) return
    expect((await own.perform(findCases, { sought: slipped })).near).toMatchObject([
      { id: caseId, by: 'number' },
    ])
  })

  test('a name that is taken back is not found, what it was before neither', async () => {
    const taken = await givenCase(own, { chosenName: 'Påhittad Slånbär' })
    await own.perform(writeSection, {
      caseId: taken,
      section: 'identity',
      values: { chosen_name: '' },
      revisions: { chosen_name: 1 },
    })
    for (const sought of ['Slånbär', 'Slanbar', 'Påhittad Slånbär']) {
      const found = await own.perform(findCases, { sought })
      expect([found.rows, found.near]).toEqual([[], []])
    }
  })

  test('nobody else finds it by a part: no colleague, no leader, nobody denied, no other body', async () => {
    const denied = await world.as('caseworker', 'Exempelvik')
    await own.perform(assignCase, { caseId, personId: denied.actor.personId }).catch(() => undefined)
    await givenDenial(world, own, { caseId, personId: denied.actor.personId })
    for (const other of [
      denied,
      await world.as('caseworker', 'Exempelvik'),
      await world.as('case_manager', 'Exempelvik'),
      await world.as('caseworker', 'Främmande exempelkommun'),
    ])
      for (const sought of ['hagt', 'Hagthorn', 'fläder', 'renee', '1998-04-30', '2026-11-24']) {
        const found = await other.perform(findCases, { sought })
        expect([sought, found.rows, found.near]).toEqual([sought, [], []])
      }
  })

  test('an emergency shows its case by what is known now, a live view by the name where it shows it', async () => {
    const colleague = await world.as('caseworker', 'Exempelvik')
    const second = await world.as('caseworker', 'Exempelvik')
    await givenEmergency(world, { caseId, worker: own, colleague, second })
    expect(await foundBy(colleague, 'hagt')).toEqual([caseId])
    expect(await foundBy(colleague, 'fläder')).toEqual([])
    for (const [body, parts, found] of [
      ['Föreningen Påhittad namnvy', ['identity.chosen_name'], true],
      ['Föreningen Påhittad kontaktvy', ['contact'], false],
    ] as const) {
      const partner = await world.as('ngo_officer', body)
      await givenLiveView(world, own, { caseId, toBody: partner.actor.bodyId, parts })
      expect(await foundBy(partner, 'hagt')).toEqual(found ? [caseId] : [])
      expect(await foundBy(partner, 'renee')).toEqual([])
      expect(await foundBy(partner, '1998-04-30')).toEqual([])
    }
  })

  test('a search leaves one record, that and how many, never for what', async () => {
    const records = () =>
      world.asSystem((tx) =>
        tx.selectFrom('audit.record').selectAll().where('action', '=', 'case.find').execute(),
      )
    const before = (await records()).length
    await own.perform(findCases, { sought: 'påhittad' })
    const [record, ...more] = (await records()).slice(before)
    expect(more).toEqual([])
    expect(record).toMatchObject({ outcome: 'read', subject_kind: 'body', details: { by: 'part', found: 2 } })
    await own.perform(findCases, { sought: 'Hagthorn' })
    expect(JSON.stringify(await records())).not.toMatch(/hagt|påhittad|renee/i)
  })
})

test('the number of a case finds it with and without hyphens', async () => {
  const caseId = await givenCase(worker)
  const { number } = await worker.perform(viewCase, { caseId })
  expect(await foundBy(worker, number)).toEqual([caseId])
  expect(await foundBy(worker, number.replaceAll('-', '').toLowerCase())).toEqual([caseId])
})

test('digits that no number of a person can be are told so, at the field, with what was written kept', async () => {
  const answer = await worker.post(paths.findCase(), { sought: '19121212-1213' })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('kontrollsiffran stämmer inte')
  expect(page).toContain('value="19121212-1213"')
})

test('what is looked for stands in no address, and a hit leads to its case', async () => {
  const caseId = await givenCase(worker, { chosenName: 'Påhittad Vide' })
  const answer = await worker.post(paths.findCase(), { sought: 'Påhittad Vide' })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain(paths.case({ caseId }))
  expect((await worker.get(`${paths.findCase()}?sought=Vide`)).status).toBe(200)
  expect(await (await worker.get(`${paths.findCase()}?sought=Vide`)).text()).not.toContain('value="Vide"')
})

test('looking for one’s own number raises an alert, also where nothing is found', async () => {
  const curious = await world.as('caseworker', 'Exempelköpings kommun')
  await givenDeclaredNumber(world, curious, { number: OTHERS, relation: 'self' })
  expect(await foundBy(curious, '701063-2391')).toEqual([])
  expect(await alerts()).toContainEqual({
    kind: 'looked_up_self',
    case_id: null,
    person_id: curious.actor.personId,
  })
  // A colleague who looks for the same number looks for a colleague.
  await foundBy(worker, OTHERS)
  expect(await alerts()).toContainEqual(
    expect.objectContaining({ kind: 'looked_up_colleague', person_id: worker.actor.personId }),
  )
})

test.each(['relative', 'neighbour'] as const)(
  'looking for a declared %s raises an alert',
  async (relation) => {
    const curious = await world.as('caseworker', `Exempelkommun med ${relation}`)
    await givenDeclaredNumber(world, curious, { number: NUMBER, relation })
    await foundBy(curious, NUMBER)
    expect(await alerts()).toContainEqual(
      expect.objectContaining({ kind: `looked_up_${relation}`, person_id: curious.actor.personId }),
    )
  },
)

test('somebody who leads finds number and state, not the name', async () => {
  const caseId = await givenCase(worker, { chosenName: 'Påhittad Sälg' })
  const manager = await world.as('case_manager', 'Exempelköpings kommun')
  const { rows } = await manager.perform(findCases, { sought: 'Påhittad Sälg' })
  expect(rows).toMatchObject([{ id: caseId, chosenName: null, leadsOnly: true }])
})
