import { beforeAll, expect, test } from 'vitest'
import { givenDenial } from '../../../testing/case-access.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { paths } from '../paths.ts'
import { writeSection } from '../section-pages/write-actions.ts'
import { viewCases } from './list-actions.ts'
import { changeSetting } from './setting-actions.ts'
import { viewCase } from './view-actions.ts'

let world: World
let worker: TestPerson
let leader: TestPerson
let caseId: string
let number: string

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  worker = await world.as('caseworker', 'Exempelvik')
  leader = await world.as('case_manager', 'Exempelvik')
  await leader.perform(changeSetting, {
    fileKind: 'coordination',
    secrecy: 'social',
    retention: 'municipal',
    opensAt: '08:00',
    closesAt: '17:00',
  })
  caseId = await givenCase(worker, { chosenName: 'Påhittad Söderberg' })
  await worker.perform(writeSection, {
    caseId,
    section: 'identity',
    values: { birth_date: '1998-04-30' },
    revisions: {},
  })
  number = (await worker.perform(viewCase, { caseId })).number
})

const fresh = { ageGroup: 'adult', compared: '-' }

/** What a page answers, with what it holds that its form sends back. */
const answered = async (person: TestPerson, fields: Readonly<Record<string, string>>) => {
  const answer = await person.post(paths.newCase(), fields)
  const page = await answer.text()
  const compared = /name="compared" value="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'") ?? ''
  return { status: answer.status, to: answer.headers.get('location') ?? '', page, compared }
}

const countOf = async (person: TestPerson) => (await person.perform(viewCases, {})).total

test('a name that is near shows the case there is, once, with everything entered, and opens nothing', async () => {
  const before = await countOf(worker)
  const entered = { ...fresh, chosenName: 'Pahittad Soderberg', county: '12', language: 'ro' }
  const first = await answered(worker, entered)
  expect(first.status).toBe(409)
  for (const text of [
    paths.case({ caseId }),
    'född 1998',
    'value="Pahittad Soderberg"',
    'Öppna ett nytt ändå',
  ])
    expect(first.page).toContain(text)
  expect(first.page).toMatch(/value="12"[^>]* selected|selected[^>]* value="12"/)
  expect(first.page).toMatch(/value="ro"[^>]* selected|selected[^>]* value="ro"/)
  expect(await countOf(worker)).toBe(before)
  const second = await answered(worker, { ...entered, compared: first.compared })
  expect(second.status).toBe(303)
  expect(await countOf(worker)).toBe(before + 1)
})

test('another name written after that is compared anew', async () => {
  const first = await answered(worker, { ...fresh, chosenName: 'Påhittad Söderborg' })
  expect(first.status).toBe(409)
  const own = await givenCase(worker, { chosenName: 'Påhittad Zackrisson' })
  const second = await answered(worker, {
    ...fresh,
    compared: first.compared,
    chosenName: 'Påhittad Sackrisson',
  })
  expect(second.status).toBe(409)
  expect(second.page).toContain(paths.case({ caseId: own }))
})

test('a name that is missing and one like no other open a case at once', async () => {
  expect((await answered(worker, fresh)).status).toBe(303)
  expect((await answered(worker, { ...fresh, chosenName: 'Påhittad Wikander' })).status).toBe(303)
})

test('the same number of the body’s own shows the case that has it', async () => {
  const first = await answered(worker, {
    ...fresh,
    chosenName: 'Påhittad Gran',
    externalNumber: 'Dnr 2026/17',
  })
  expect(first.status).toBe(303)
  const second = await answered(worker, {
    ...fresh,
    chosenName: 'Någon Annan',
    externalNumber: 'DNR 2026-17',
  })
  expect(second.status).toBe(409)
  expect(second.page).toContain(first.to)
  expect(second.page).toContain('ert eget nummer')
})

test('all faults come at once: what is missing, and whom it may be', async () => {
  const { status, page } = await answered(worker, { compared: '-', chosenName: 'Påhittad Söderberg' })
  expect(status).toBe(422)
  expect(page).toContain(paths.case({ caseId }))
  expect(page).toContain('value="Påhittad Söderberg"')
})

test('who leads is told number and who is responsible, nothing of the person', async () => {
  const { status, page } = await answered(leader, { ...fresh, chosenName: 'påhittad söderberg' })
  expect(status).toBe(409)
  expect(page).toContain(number)
  expect(page).toContain(paths.staff({ caseId }))
  expect(page).toContain('Ansvarig: ')
  expect(page).not.toContain(`"${paths.case({ caseId })}"`)
  expect(page).not.toContain('född 1998')
})

test('a case that somebody may not know of and none at all answer the same', async () => {
  const colleague = await world.as('caseworker', 'Exempelvik')
  const denied = await world.as('caseworker', 'Exempelvik')
  await givenDenial(world, worker, { caseId, personId: denied.actor.personId })
  const stranger = await world.as('caseworker', 'Främmande exempelkommun')
  for (const person of [colleague, denied, stranger]) {
    const { status } = await answered(person, { ...fresh, chosenName: 'Påhittad Söderberg' })
    expect(status).toBe(303)
  }
  const alerts = await world.asSystem((tx) =>
    tx.selectFrom('disclosure.alert').select(['kind', 'case_id']).execute(),
  )
  expect(alerts).toContainEqual({ kind: 'denied_try', case_id: caseId })
})

test('the page in an address compares nothing, and what is recorded holds no name', async () => {
  for (const address of [paths.newCase(), paths.compareCase()]) {
    const page = await worker.get(
      `${address}?toOpen=Söderberg&toOpen.chosenName=Söderberg&chosenName=Söderberg`,
    )
    expect(page.status).toBe(200)
    expect(await page.text()).not.toContain(paths.case({ caseId }))
  }
  const records = await world.asSystem((tx) => tx.selectFrom('audit.record').selectAll().execute())
  expect(records.filter(({ action }) => action === 'case.compare').length).toBeGreaterThan(0)
  expect(JSON.stringify(records)).not.toMatch(/s[öo]derb|wikander|2026.17/i)
})
