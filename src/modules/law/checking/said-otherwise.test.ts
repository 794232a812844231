import { beforeAll, expect, test } from 'vitest'
import { openSharing, type SharingScene } from '../../../testing/sharing-scene.ts'
import type { TestPerson } from '../../../testing/world.ts'

let scene: SharingScene
let lawyer: TestPerson
let second: TestPerson
let administrator: TestPerson

beforeAll(async () => {
  scene = await openSharing()
  scene.world.setTime('2026-11-30T10:00:00Z')
  lawyer = await scene.municipal('lawyer')
  second = await scene.world.as('lawyer', 'Annan påhittad förening')
  administrator = await scene.world.as('administrator', 'Annan påhittad förening')
})

const NOTE = 'Påhittat: polisen nämns inte längre.'
const text = async (person: TestPerson, address: string): Promise<string> =>
  (await person.get(address)).text()
const waits = async (person: TestPerson): Promise<boolean> => {
  const first = await person.get('/')
  return (await text(person, first.headers.get('location') ?? '/')).includes(
    'En jurist har läst att lagen säger något annat',
  )
}
const reads = async (person: TestPerson, agrees: 'yes' | 'no', readOn: string): Promise<void> => {
  const sent = await person.post('/law/osl-10-23/check', {
    ...{ readOn, against: '2026:1', confidence: 'statute', agrees },
    ...(agrees === 'no' ? { note: NOTE } : {}),
  })
  expect(sent.headers.get('location')).toBe('/law/osl-10-23')
}

test('a lawyer who has read that the law says something else is led on to entering what has changed it', async () => {
  await reads(lawyer, 'no', '2026-11-30')
  const page = await text(lawyer, '/law/osl-10-23')
  expect(page).toContain(NOTE)
  expect(page).toContain('href="/law/amendments/new"')
  expect(await text(await scene.municipal('caseworker'), '/law/osl-10-23')).not.toContain(
    '/law/amendments/new',
  )
})

test('it waits for the other lawyers of all bodies and for those who administer, and for nobody else', async () => {
  for (const person of [second, administrator]) expect(await waits(person)).toBe(true)
  for (const person of [lawyer, await scene.municipal('caseworker')]) expect(await waits(person)).toBe(false)
  // Noted again it is still one thing that waits, and the newer note counts.
  scene.world.setTime('2026-11-30T10:05:00Z')
  await reads(second, 'no', '2026-11-30')
  const rows = await scene.world.asSystem((tx) =>
    tx
      .selectFrom('arrivals.arrival')
      .select('body_id')
      .where('kind', '=', 'law.said_otherwise')
      .where('settled_at', 'is', null)
      .execute(),
  )
  expect(new Set(rows.map(({ body_id }) => body_id)).size).toBe(rows.length)
})

test('whoever is stopped by it reads what the lawyer wrote, for whom, and finds the section', async () => {
  const worker = await scene.municipal('caseworker')
  const own = await scene.aCase(worker)
  const answer = await worker.post(`/cases/${own}/disclosures/preview`, {
    step: 'preview',
    ...{ toBody: scene.body.police, toKind: 'police', form: 'copy', purpose: 'crime_investigation' },
    ...{ way: 'serious_crime', offence: 'trafficking', offenceForm: 'completed', necessity: 'påhittat' },
    ...{ 'situation.deedFrom': '2026-11-20', 'items[]': ['safety.threats'], endsOn: '2026-12-24' },
  })
  expect(answer.status).toBe(422)
  const facts = (await answer.text()).split('id="facts"')[1]!
  expect(facts).toContain(NOTE)
  expect(facts).toContain('En jurist, Annan påhittad förening')
  expect(facts).toContain('href="/law/osl-10-23"')
})

test('an older reading changes nothing, and what a lawyer reads anew as the house says it waits no more', async () => {
  scene.world.setTime('2026-12-02T10:00:00Z')
  const later = await scene.municipal('lawyer')
  await reads(later, 'yes', '2026-11-29')
  expect(await waits(later)).toBe(true)
  await reads(later, 'yes', '2026-12-02')
  expect(await waits(later)).toBe(false)
})
