import { beforeAll, expect, test } from 'vitest'
import { openWorld, type TestPerson, type World } from '../../testing/world.ts'
import { CHANGE_INPUTS } from './amendments/schema.ts'
import { amended, applicationLimit, type Change, clockOf, lastDayOf, OWN_LAW } from './index.ts'

let world: World
let lawyer: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await world.body('Exempelköpings kommun', 'municipality')
  lawyer = await world.as('lawyer', 'Exempelköpings kommun')
})

const FIVE_YEARS: Change = {
  ...{ table: 'term', of: 'application_years' },
  version: { from: '2027-01-01', by: '2026:9301', value: 5 },
}

test('BskL 15 §: the clock and the last day of a claim come from one term, before an amendment and after it', () => {
  const law = amended(OWN_LAW, [FIVE_YEARS])
  for (const [day, last] of [
    ['2026-12-01', '2029-12-03'],
    ['2027-02-01', '2032-02-02'],
    ['2028-02-29', '2033-02-28'],
  ] as const) {
    const claimant = { proceedings: 'judged', crimeOn: null, endedOn: day, birthDate: null } as const
    expect(applicationLimit(claimant, law)).toMatchObject({ lastDay: last })
    expect(lastDayOf('compensation_claim', day, {}, law)).toBe(last)
  }
  expect(lastDayOf('compensation_claim', '2027-02-01', {}, OWN_LAW)).toBe('2030-02-01')
})

test('the time of an application for compensation is entered as a term alone: as a length it is neither offered nor taken', async () => {
  const entered = await lawyer.post('/law/amendments', {
    ...{ sfs: '2026:9302', from: '2027-01-01', about: 'Påhittad ändring', source: 'SFS, påhittad utgåva' },
  })
  const page = entered.headers.get('location')!
  const name = clockOf('compensation_claim').name.sv
  const lengths = await (await lawyer.get(`${page}/changes/length`)).text()
  expect(lengths).toContain('value="investigation"')
  expect(lengths).not.toContain(name)
  expect(await (await lawyer.get(`${page}/changes/term`)).text()).toContain(name)
  const refused = await lawyer.post(`${page}/changes/length`, {
    ...{ clock: 'compensation_claim', months: '60', applies: 'started' },
  })
  expect(refused.status).toBe(422)
  expect(
    CHANGE_INPUTS.length.safeParse({ clock: 'investigation', months: 5, applies: 'started' }).success,
  ).toBe(true)
})
