import { beforeAll, expect, test } from 'vitest'
import { readTableFile } from '../../../platform/tables/read-table.ts'
import { givenAssignment, givenPlan, type TestPlan } from '../../../testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { paths } from '../paths.ts'

let world: World
let plan: TestPlan
let coordinator: TestPerson
let body: string

/** The cells of a CSV file, its headings first. */
const cellsOf = (text: string): string[][] =>
  text
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(';').map((cell) => cell.replace(/^"|"$/g, '')))

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2032-05-13T08:00:00Z')
  plan = await givenPlan(world)
  coordinator = await world.as('national_coordinator', 'Samordnande myndigheten')
  body = await world.body('Exempelmyndigheten')
  for (let number = 1; number <= 130; number += 1)
    await givenAssignment(world, {
      plan,
      measures: [number <= 4 ? String(number) : '1'],
      body,
      day: number <= 3 ? '2032-05-01' : '2032-12-01',
      title: `Uppdrag ${String(number).padStart(3, '0')}`,
    })
}, 60_000)

test('a list is taken along as it is filtered, and whole', async () => {
  const all = cellsOf(await (await coordinator.get(paths.listOfAssignments({ as: 'csv' }))).text())
  expect(all).toHaveLength(131)
  const late = cellsOf(
    await (await coordinator.get(paths.listOfAssignments({ as: 'csv', late: 'yes' }))).text(),
  )
  expect(late[0]).toEqual([
    ...['Uppdrag', 'Beslutets diarienummer', 'Beslutad', 'Åtgärd', 'Organisation'],
    ...['Nästa frist', 'Saknas', 'Saknas sedan', 'Läge'],
  ])
  expect(
    late
      .slice(1)
      .map(([title, , , measures, bodies, , missing, since]) => [title, measures, bodies, missing, since]),
  ).toEqual(
    [1, 2, 3].map((number) => [
      `Uppdrag 00${number}`,
      String(number),
      'Exempelmyndigheten',
      '1',
      '2032-05-01',
    ]),
  )
})

test('the same as a workbook, and as a page to print or send', async () => {
  const book = await coordinator.get(
    paths.listOfMeasures({ planId: plan.planId }, { as: 'xlsx', area: '2.1' }),
  )
  expect(book.headers.get('content-disposition')).toBe('attachment; filename="samlad-measures.xlsx"')
  const read = await readTableFile(new Uint8Array(await book.arrayBuffer()), [
    { key: 'number', heading: { sv: 'Nr', en: 'No.' } },
    { key: 'measure', heading: { sv: 'Åtgärd', en: 'Measure' } },
    { key: 'area', heading: { sv: 'Område', en: 'Area' } },
    { key: 'lead', heading: { sv: 'Ansvarig', en: 'Lead' } },
    { key: 'standing', heading: { sv: 'Läge', en: 'Standing' } },
    { key: 'why', heading: { sv: 'Varför', en: 'Why' } },
    { key: 'next', heading: { sv: 'Nästa datum', en: 'Next day' } },
  ])
  expect('rows' in read ? read.rows.map(({ cells }) => cells.measure) : read).toEqual([
    'Utbildning för socialtjänsten',
    'Skyddade boenden',
  ])
  const page = await (
    await coordinator.get(paths.listOfMeasures({ planId: plan.planId }, { as: 'page', area: '2.1' }))
  ).text()
  expect(page).toContain('2 rader, så som det stod 13 maj 2032.')
  expect(page).toContain('Skyddade boenden')
  expect(page).not.toContain('Riktlinjer för hotell')
})

test('a list holds no more than its reader may see', async () => {
  const officer = await world.as('body_officer', 'Annan myndighet')
  expect((await officer.get(paths.listOfReminders({ as: 'csv' }))).status).toBe(404)
  expect((await officer.get(paths.listOfCoverage({ planId: plan.planId }, { as: 'csv' }))).status).toBe(404)
  const open = await world.app.request(paths.listOfMeasures({ planId: plan.planId }, { as: 'csv' }))
  expect(cellsOf(await open.text())).toHaveLength(5)
})

test('every list of the plan rooms is taken along in each form and both languages', async () => {
  const addresses = [
    paths.listOfMeasures(plan),
    paths.listOfCoverage(plan),
    paths.listOfIndicators(plan),
    paths.listOfBodies(plan),
    paths.listOfAssignments(),
    paths.listOfReports(),
    paths.listOfReminders(),
  ]
  for (const address of addresses)
    for (const as of ['csv', 'xlsx', 'page'])
      for (const language of ['sv', 'en']) {
        const answer = await world.app.request(`${address}?as=${as}`, {
          headers: { cookie: `samlad_session=${coordinator.cookies.samlad_session}; language=${language}` },
        })
        expect([address, as, answer.status]).toEqual([address, as, 200])
      }
})

test('a cell that a spreadsheet would calculate is shielded', async () => {
  await givenAssignment(world, { plan, measures: ['4'], body, day: '2032-12-01', title: '=1+1' })
  const text = await (await coordinator.get(paths.listOfAssignments({ as: 'csv', text: '=1+1' }))).text()
  expect(text).toContain("'=1+1")
})

test('coverage is a matrix with the way to give what is lacking, and leads to the form filled in', async () => {
  const page = await (await coordinator.get(paths.coverage(plan))).text()
  expect(page).toContain('Exempelmyndigheten')
  const form = await coordinator.get(paths.newAssignment(plan, { measure: plan.measures['2']!, body }))
  const filled = await form.text()
  expect(filled).toContain('value="Exempelmyndigheten"')
})
