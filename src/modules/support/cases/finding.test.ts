import { beforeAll, expect, test } from 'vitest'
import { behind } from '../../../platform/access/relations.ts'
import { givenDeclaredNumber } from '../../../testing/case-access.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { paths } from '../paths.ts'
import { findCases } from './find-actions.ts'
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

test('a whole chosen name finds its case however it is written, half of it finds nothing', async () => {
  const caseId = await givenCase(worker, { chosenName: 'Påhittad Åkerbär' })
  expect(await foundBy(worker, 'påhittad  ÅKERBÄR')).toEqual([caseId])
  expect(await foundBy(worker, 'Påhittad')).not.toContain(caseId)
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
