import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { THRESHOLD } from '../../../../platform/series/protect.ts'
import { openWorld, type TestPerson, type World } from '../../../../testing/world.ts'
import { paths } from '../../paths.ts'
import { continueConsultation, findConsultation, noteConsultation, viewConsultation } from './actions.ts'
import { seriesOf } from './series.ts'

let world: World
let adviser: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  adviser = await world.as('regional_coordinator', 'Länsstyrelsen Exempel')
})

const codes = { about: 'child', asker: 'school', topics: ['child.guardians'], signposted: [] } as const
const note = (asker: 'school' | 'police' = 'school') =>
  adviser.perform(noteConsultation, { ...codes, asker, topics: ['child.guardians'], signposted: [] })

test('advice leaves no personal trace: whatever is written is kept nowhere, and the page has no field for it', async () => {
  const page = await (await adviser.get(paths.newConsultation())).text()
  expect(page).not.toContain('<textarea')
  expect(page.match(/<input[^>]*type="(text|search|email|tel)"/g)).toBeNull()
  const planted = 'Planterad Persson 20010101-2384'
  const sent = await adviser.post(paths.newConsultation(), {
    about: 'child',
    asker: 'school',
    'topics[]': ['child.guardians'],
    'signposted[]': ['child.report_of_concern'],
    note: planted,
    name: planted,
    month: '2026-11-24',
  })
  expect(sent.status).toBe(303)
  // A code is all that a list of codes can hold.
  for (const topics of [[planted], ['child.planterad_persson']])
    expect(
      (await adviser.post(paths.newConsultation(), { ...codes, topics: '', 'topics[]': topics })).status,
    ).toBe(422)
  const rows = await world.asSystem((tx) => tx.selectFrom('support.consultation').selectAll().execute())
  expect(rows).toMatchObject([{ month: '2026-11-01', topics: ['child.guardians'], contacts: 1 }])
  expect(JSON.stringify(rows)).not.toMatch(/planterad/i)
})

test('with its number a second call goes on: one contact more, and what it added', async () => {
  const { consultationId } = await note()
  const { consultation } = await adviser.perform(viewConsultation, { consultationId })
  const found = await adviser.post(paths.findConsultation(), {
    number: consultation.number.toLowerCase().replaceAll('-', ' '),
  })
  expect(found.headers.get('location')).toBe(paths.consultation({ consultationId }))
  const more = {
    consultationId,
    revision: 1,
    topics: ['need.interpreter'],
    signposted: ['child.police_report'],
  }
  await adviser.perform(continueConsultation, more)
  expect((await adviser.perform(viewConsultation, { consultationId })).consultation).toMatchObject({
    contacts: 2,
    topics: ['child.guardians', 'need.interpreter'],
    signposted: ['child.police_report'],
  })
  await expect(adviser.perform(continueConsultation, more)).rejects.toMatchObject({
    code: 'consultation.changed_by_another',
  })
})

test('another body finds nothing by the number', async () => {
  const { consultationId } = await note()
  const { number } = (await adviser.perform(viewConsultation, { consultationId })).consultation
  const other = await world.as('ngo_officer', 'Föreningen Exempelstödet')
  await expect(other.perform(findConsultation, { number })).rejects.toMatchObject({
    code: 'consultation.no_such_number',
  })
  expect((await other.get(paths.consultation({ consultationId }))).status).toBe(404)
})

test('the counts of a body say "fewer than five" for what is too small, and no sum gives it away', async () => {
  for (let count = 0; count < THRESHOLD; count += 1) await note('school')
  await note('police')
  const page = await (await adviser.get(paths.consultations())).text()
  expect(page).toContain('färre än 5')
  expect(page).toContain('visas inte')
  expect(page).toContain('november 2026')
})

test('no series shows a count below five, nor lets it be worked out from a sum', () => {
  const rows = fc.array(
    fc.record({
      month: fc.constantFrom('2026-09-01', '2026-10-01', '2026-11-01'),
      asker: fc.constantFrom('school', 'police', 'shelter'),
      contacts: fc.integer({ min: 1, max: 9 }),
    }),
  )
  fc.assert(
    fc.property(rows, (counted) => {
      for (const { month, cells, total } of seriesOf(counted)) {
        const sums = cells.map(({ asker }) =>
          counted
            .filter((one) => one.month === month && one.asker === asker)
            .reduce((sum, one) => sum + one.contacts, 0),
        )
        for (const [place, { count }] of cells.entries()) {
          const sum = sums[place] ?? 0
          expect(count.kind).toBe(sum === 0 ? 'none' : sum < THRESHOLD ? 'fewer_than' : 'count')
        }
        const hides = sums.some((sum) => sum > 0 && sum < THRESHOLD)
        expect(total.kind === 'withheld').toBe(hides)
      }
    }),
  )
})
