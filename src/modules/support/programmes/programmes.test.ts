import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { NotFound } from '../../../platform/refusal.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { paths } from '../paths.ts'
import { addProgramme, changeProgramme, closeProgramme, viewProgrammes } from './register-actions.ts'
import { faultOfPlacing, matchProgrammes, needsMetBy, unmetNeeds } from './rules.ts'
import { holdScreening } from './screening-actions.ts'
import { figureOf } from './series.ts'
import { beginStay, endStay, viewStay, writeDischarge } from './stay-actions.ts'

let world: World
let worker: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await world.body('Region Exempel', 'region')
  worker = await world.as('caseworker', 'Region Exempel')
})

const given = {
  name: 'Påhittat program',
  setting: 'addiction' as const,
  meets: ['addiction' as const],
  serves: ['women' as const],
  capacity: 'open' as const,
}
const aStay = async () => {
  const { programmeId } = await worker.perform(addProgramme, given)
  const caseId = await givenCase(worker)
  const { stayId } = await worker.perform(beginStay, { caseId, programmeId, fromDay: '2026-11-01' })
  return { caseId, stayId, programmeId }
}

test('a shelter cannot register a programme, and what it registered before it became one is not found', async () => {
  await world.body('Påhittade huset', 'ngo')
  const ngo = await world.as('ngo_officer', 'Påhittade huset')
  const { programmeId } = await ngo.perform(addProgramme, { ...given, name: 'Husets program' })
  await world.as('shelter_staff', 'Påhittade huset')
  await expect(ngo.perform(addProgramme, given)).rejects.toMatchObject({ code: 'programme.not_of_a_shelter' })
  const { programmes } = await worker.perform(viewProgrammes, {})
  expect(programmes.map(({ name }) => name)).not.toContain('Husets program')
  expect((await worker.get(paths.programme({ programmeId }))).status).toBe(404)
  const api = await worker.get('/v1/programmes')
  expect(await api.text()).not.toContain('Husets program')
})

test('a programme is changed and ended by its own body alone, and of two who change it the second is told', async () => {
  const { programmeId } = await worker.perform(addProgramme, given)
  await world.body('Annan region', 'region')
  const other = await world.as('caseworker', 'Annan region')
  const change = { ...given, programmeId, capacity: 'full' as const, revision: 1 }
  await expect(other.perform(changeProgramme, change)).rejects.toMatchObject({ status: 403 })
  await worker.perform(changeProgramme, change)
  await expect(worker.perform(changeProgramme, change)).rejects.toMatchObject({
    code: 'programme.changed_by_another',
  })
  await worker.perform(closeProgramme, { programmeId })
  const { programmes } = await worker.perform(viewProgrammes, {})
  expect(programmes.map(({ id }) => id)).not.toContain(programmeId)
})

test('what is missing in a programme is told at its field', async () => {
  const refused = await worker.post(paths.newProgramme(), {
    name: 'Tomt',
    setting: 'social',
    capacity: 'open',
  })
  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toContain('Välj minst en sak som programmet kan möta')
  expect(page).toContain('value="Tomt"')
})

test('a discharge plan lies sealed; of two who write, the second sees both; what ended is not ended again', async () => {
  const stay = await aStay()
  const { caseId, stayId } = stay
  await worker.perform(writeDischarge, { caseId, stayId, revision: 1, headings: { home: 'Planterat hem' } })
  const row = await world.asSystem((tx) =>
    tx.selectFrom('support.stay').selectAll().where('id', '=', stayId).executeTakeFirstOrThrow(),
  )
  expect(String(row.sealed_discharge)).not.toContain('Planterat')
  const second = await worker.post(paths.discharge({ caseId, stayId }), {
    revision: '1',
    'headings.home': 'Mitt eget hem',
  })
  expect(second.status).toBe(409)
  const page = await second.text()
  for (const words of ['Sparat av kollegan', 'Planterat', 'Mitt eget']) expect(page).toContain(words)
  await worker.perform(endStay, { caseId, stayId, revision: 2, toDay: '2026-11-24', reason: 'left' })
  await expect(
    worker.perform(endStay, { caseId, stayId, revision: 3, toDay: '2026-11-24', reason: 'left' }),
  ).rejects.toMatchObject({ code: 'stay.ended_already' })
})

test('a stay of a case is not there for a colleague who does not work on it, nor under another case', async () => {
  const { caseId, stayId } = await aStay()
  const colleague = await world.as('caseworker', 'Region Exempel')
  for (const address of [
    paths.stays({ caseId }),
    paths.stay({ caseId, stayId }),
    paths.screening({ caseId }),
  ])
    expect((await colleague.get(address)).status).toBe(404)
  const other = await givenCase(worker)
  await expect(worker.perform(viewStay, { caseId: other, stayId })).rejects.toThrow(NotFound)
})

test('nobody begins a stay in another body’s programme', async () => {
  const { programmeId } = await worker.perform(addProgramme, given)
  await world.body('Tredje region', 'region')
  const other = await world.as('caseworker', 'Tredje region')
  const caseId = await givenCase(other)
  await expect(
    other.perform(beginStay, { caseId, programmeId, fromDay: '2026-11-01' }),
  ).rejects.toMatchObject({ code: 'stay.not_own_programme' })
})

test('no answers are kept from somebody who said no', async () => {
  const caseId = await givenCase(worker)
  await expect(
    worker.perform(holdScreening, { caseId, setting: 'addiction', mayAsk: 'no', answers: { hurt: 'yes' } }),
  ).rejects.toMatchObject({ code: 'screening.answers_without_yes' })
})

const programme = fc.record({
  name: fc.string(),
  meets: fc.subarray(['violence', 'addiction', 'language', 'livelihood', 'gender_identity']),
  serves: fc.subarray(['women', 'adults', 'young_people']),
  languages: fc.subarray(['sv', 'ro']),
  counties: fc.subarray(['01', '12']),
  capacity: fc.constantFrom('open' as const, 'waiting' as const, 'full' as const),
})
const needs = fc.subarray(['addiction', 'work', 'interpreter', 'safety_from_somebody', 'identity_documents'])

test('every match meets a need that it names, is there and for the age; every need is met or said to be unmet', () => {
  fc.assert(
    fc.property(fc.array(programme), needs, (all, wanted) => {
      const matches = matchProgrammes(all, {
        needs: wanted,
        county: '12',
        language: 'ro',
        ageGroup: 'uncertain',
      })
      for (const match of matches) {
        const { meets, counties, serves } = match.programme
        expect(match.needs.length).toBeGreaterThan(0)
        expect(match.needs).toEqual(needsMetBy(meets, wanted))
        expect(counties.length === 0 || counties.includes('12')).toBe(true)
        expect(serves.includes('adults') && !serves.includes('young_people')).toBe(false)
        expect(Object.values(match).some((value) => typeof value === 'number')).toBe(false)
      }
      const met = new Set(matches.flatMap((match) => match.needs))
      expect([...met, ...unmetNeeds(wanted, matches)].toSorted()).toEqual(wanted.toSorted())
    }),
  )
})

test('nobody is placed in a group with those they harmed, whatever else is said', () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      (apart, confirmed, voluntary, own) => {
        const fault = faultOfPlacing({
          setting: 'prison',
          serves: own ? ['women', 'convicted'] : ['women'],
          apartFromHarmed: apart,
          confirmedApart: confirmed,
          voluntary,
        })
        if (apart !== own || (apart && !confirmed) || !voluntary) expect(fault).toBeDefined()
        else expect(fault).toBeUndefined()
      },
    ),
  )
})

test('a count that is withheld is no zero, and one that nobody has counted is neither', () => {
  expect(figureOf({ count: null, suppressed: true })).toEqual({ kind: 'suppressed' })
  expect(figureOf({ count: '0', suppressed: false })).toEqual({ kind: 'zero' })
  expect(figureOf({ count: '5', suppressed: false })).toEqual({ kind: 'measured', value: 5 })
  expect(figureOf(undefined)).toEqual({ kind: 'not_collected' })
})
