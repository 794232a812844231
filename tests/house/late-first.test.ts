import { beforeAll, expect, test } from 'vitest'
import { viewAssignment } from '../../src/modules/plan/assignment-view/actions.ts'
import { paths } from '../../src/modules/plan/paths.ts'
import { saveReport, viewReport } from '../../src/modules/plan/reports/actions.ts'
import { submitReport } from '../../src/modules/plan/reports/step-actions.ts'
import type { Role } from '../../src/platform/access/roles.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import type { TestPerson, World } from '../../src/testing/world.ts'

// What is late stands first on the first page of whoever is to see to it, in words, with its step; and it leaves when it is done.
// Fault: it stands behind what may wait, or a colour alone says that it is late.

let world: World
let people: readonly TestPerson[]

beforeAll(async () => {
  world = await openDemonstration()
  // A month later, nobody has done anything.
  world.setTime('2026-12-26T09:00:00Z')
  people = await world.everybody()
}, 300_000)

const FIRST: Partial<Record<Role, string>> = {
  caseworker: '/cases',
  case_manager: '/cases',
  shelter_staff: '/places',
  body_officer: '/my-assignments',
}

/** The rows of what waits, each as what it is marked with and its words. */
const rowsOf = (page: string) =>
  [...page.matchAll(/<li data-urgency="(\w+)">([\s\S]*?)<\/li>/g)].map(([, urgency = '', row = '']) => ({
    urgency,
    words: row
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
    step: /class="arrival-step">\s*<(a|form)/.test(row),
  }))

test('danger and then what is late come before all else that waits, and the row says so and leads on', async () => {
  const late = new Set<Role>()
  for (const person of people) {
    const first = FIRST[person.actor.role]
    if (first === undefined) continue
    const page = await (await person.get(first)).text()
    // What nobody has taken has an order of its own.
    const rows = rowsOf(page.split('<h3')[0]!)
    const order = rows.map(({ urgency }) => ['danger', 'late'].indexOf(urgency) + 1 || 3)
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    for (const row of rows) {
      if (row.urgency === 'late') late.add(person.actor.role)
      const said = { late: 'Försenad', urgent: 'Brådskar' }[row.urgency]
      if (said !== undefined) expect(row.words).toContain(said)
      expect(row).toMatchObject({ step: true })
    }
  }
  expect([...late].sort()).toEqual(['case_manager', 'caseworker', 'shelter_staff'])
})

test('a report-back that is missing is said first, can be begun from its row, and is no longer said once it is in', async () => {
  const textOf = async (person: TestPerson) => (await person.get(paths.ownAssignments())).text()
  const officers = people.filter(({ actor }) => actor.role === 'body_officer')
  const pages = await Promise.all(officers.map(async (officer) => ({ officer, page: await textOf(officer) })))
  const { officer, page } = pages.find((one) => one.page.includes('2 redovisningar saknas, äldst'))!
  expect(page.indexOf('redovisningar saknas')).toBeLessThan(page.indexOf('<table'))
  expect(page.indexOf('<table')).toBeLessThan(page.indexOf('id="arrivals"'))
  const [, assignmentId = ''] = /\/assignments\/([0-9a-f-]{36})\/report-backs/.exec(page) ?? []
  const [, deadlineId = ''] = /name="deadlineId" value="([0-9a-f-]{36})"/.exec(page) ?? []
  const begun = await officer.post(paths.beginReport({ assignmentId }), { deadlineId })
  expect(begun.headers.get('location')).toMatch(/^\/report-backs\/[0-9a-f-]{36}\/edit/)
  const reportBackId =
    /\/report-backs\/([0-9a-f-]{36})\/edit/.exec(begun.headers.get('location') ?? '')?.[1] ?? ''
  const { snapshot } = await officer.perform(viewAssignment, { assignmentId })
  const revision = async () => (await officer.perform(viewReport, { reportBackId })).report.revision
  await officer.perform(saveReport, {
    reportBackId,
    revision: await revision(),
    answers: Object.fromEntries(snapshot.questions.map(({ id }) => [id, 'Påhittat svar.'])),
    output: 'Påhittat: det är gjort.',
    notAssessed: 'Påhittat: effekten är inte undersökt.',
  })
  expect(await textOf(officer)).toContain('2 redovisningar saknas')
  await officer.perform(submitReport, { reportBackId, revision: await revision() })
  expect(await textOf(officer)).toContain('1 redovisning saknas')
})
