import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSharing, type SharingScene } from '../../../testing/sharing-scene.ts'
import type { TestPerson } from '../../../testing/world.ts'
import { decideDisclosure } from '../../disclosure/sharing/decide-actions.ts'
import { refreshLaw } from '../amendments/read-law.ts'
import { amended, type Change, OWN_LAW, useLaw } from '../law.ts'
import { readingOf } from '../readings.ts'
import type { Sfs } from '../versions.ts'
import { recordCheck } from './actions.ts'
import { lastReadOf } from './last-read.ts'
import type { Check } from './store.ts'

let scene: SharingScene
const SFS = '2026:9001'

beforeAll(async () => {
  scene = await openSharing()
  const enterer = await scene.municipal('lawyer')
  const second = await scene.world.as('lawyer', 'Annan påhittad förening')
  const made = await enterer.post('/law/amendments', {
    ...{ sfs: SFS, from: '2027-01-01', about: 'Påhittad ändring', source: 'SFS, påhittad utgåva' },
  })
  const page = made.headers.get('location')!
  await enterer.post(`${page}/changes/closed`, { section: 'osl-10-23', 'kinds[]': ['police'] })
  await enterer.post(`${page}/changes/standing`, { section: 'osl-10-24', standing: 'unread' })
  await enterer.post(`${page}/changes/standing`, { section: 'osl-10-2', standing: 'repealed' })
  await enterer.post(`${page}/ask`, {})
  const revision = /name="revision" value="(\d+)"/.exec(await (await second.get(page)).text())![1]!
  expect((await second.post(`${page}/confirm`, { revision })).status).toBe(303)
  await refreshLaw(scene.world.house)
})
afterAll(() => useLaw(OWN_LAW))

const reader = (role: 'caseworker' | 'lawyer' = 'caseworker'): Promise<TestPerson> => scene.municipal(role)
const text = async (person: TestPerson, address: string): Promise<string> =>
  (await person.get(address)).text()
/** What stands on the page of a section before the list of what has amended it. */
const top = (page: string): string => page.slice(0, page.indexOf('id="amendments"'))

test('until its day, the page of a section tells what an amendment will make of it, and that it was read lately', async () => {
  scene.world.setTime('2026-12-01T10:00:00Z')
  const page = top(await text(await reader(), '/law/osl-10-23'))
  expect(page).toContain('Från 1 januari 2027')
  expect(page).toContain('når inte längre')
  expect(page).toMatch(/href="\/law\/amendments\/[0-9a-f-]{36}"/)
  expect(page).toContain('Nyläst')
})

test('words that are dated ahead end as a sentence does', async () => {
  scene.world.setTime('2026-11-30T10:00:00Z')
  const page = top(await text(await reader(), '/law/osl-22-1'))
  expect(page).toContain('Från 1 december 2026')
  expect(page).not.toContain('..')
})

test.each([
  ['osl-10-23', 'når inte längre Polis'],
  ['osl-10-24', 'en jurist avgör varje fall'],
  ['osl-10-2', 'gäller inte längre'],
])(
  'from its day, the page of %s tells what it made of it, and nobody takes it for newly read',
  async (key, said) => {
    scene.world.setTime('2027-01-02T10:00:00Z')
    const page = top(await text(await reader(), `/law/${key}`))
    expect(page).toContain('Sedan 1 januari 2027')
    expect(page).toContain(said)
    expect(page).toContain(`SFS ${SFS}`)
    expect(page).not.toContain('Nyläst')
  },
)

test('what was changed since it was read stands among what is to be read, and whoever decides is told', async () => {
  scene.world.setTime('2027-01-02T10:00:00Z')
  const worker = await reader()
  expect(await text(worker, '/law')).toContain('Ändrad sedan den lästes')
  const own = await scene.aCase(worker)
  const prosecutors = await scene.world.body('Påhittade åklagarkammaren', 'agency', 'prosecutor')
  const answer = await worker.post(`/cases/${own}/disclosures/preview`, {
    step: 'preview',
    ...{ toBody: prosecutors, toKind: 'prosecutor', form: 'copy', purpose: 'crime_investigation' },
    ...{ way: 'serious_crime', offence: 'trafficking', offenceForm: 'completed', necessity: 'påhittat' },
    ...{ 'situation.deedFrom': '2026-11-20', 'items[]': ['safety.threats'], endsOn: '2027-01-20' },
  })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain(`ändrades 1 januari 2027 genom SFS ${SFS}`)
})

test('a lawyer who reads it as it has become makes it newly read; one who reads an older edition does not', async () => {
  scene.world.setTime('2027-01-03T10:00:00Z')
  const lawyer = await reader('lawyer')
  const reads = (against: string) =>
    lawyer.perform(recordCheck, {
      ...{ section: 'osl-10-24', readOn: '2027-01-03', against, confidence: 'statute', agrees: 'yes' },
    })
  await reads('2026:8000')
  expect(await text(lawyer, '/law/osl-10-24')).toContain('Ändrad sedan den lästes')
  scene.world.setTime('2027-01-03T10:05:00Z')
  await reads(SFS)
  expect(await text(lawyer, '/law/osl-10-24')).not.toContain('Ändrad sedan den lästes')
})

test('a way that an amendment has closed names it, from which day, and leads to it', async () => {
  scene.world.setTime('2027-01-02T10:00:00Z')
  const worker = await reader()
  const own = await scene.aCase(worker)
  const answer = await worker.post(`/cases/${own}/disclosures/preview`, {
    ...{ step: 'recipient', toBody: scene.body.police, toKind: 'police', form: 'copy' },
    purpose: 'crime_investigation',
  })
  const ways = await answer.text()
  const said = ways.slice(ways.indexOf('Paragrafen nämner inte längre den mottagaren'))
  expect(said.slice(0, 600)).toMatch(
    /Ändrad genom .*href="\/law\/amendments\/[0-9a-f-]{36}".*SFS 2026:9001.* från 1 januari 2027/s,
  )
})

const { on } = readingOf('osl-10-28')
const lawWith = (sfs: Sfs, from: string) =>
  amended(OWN_LAW, [
    { table: 'closed', of: 'osl-10-28', version: { from, by: sfs, value: ['police'] } } as Change,
  ])
const check = (readOn: string, against: string, agrees = true): Check => ({
  ...{ id: '', section: 'osl-10-28', on: readOn, against, digest: null, agrees },
  ...{ confidence: 'statute', note: null, bodyName: null, madeAt: new Date(0) },
})

test.each([
  ['before the day of the amendment', '2027-01-31', check('2027-01-02', '2026:1'), 'fresh'],
  ['before the day, on the day', '2027-02-01', check('2027-01-02', '2026:1'), 'changed'],
  ['before the day, of the wording to come', '2027-02-01', check('2027-01-02', '2027:5'), 'fresh'],
  ['after the day, of an older edition', '2027-02-10', check('2027-02-02', '2026:1'), 'changed'],
  [
    'after the day, of a number that sorts as words before it',
    '2027-02-10',
    check('2027-02-02', '2027:40'),
    'fresh',
  ],
  ['before the day, and it said otherwise', '2027-02-01', check('2027-01-02', '2026:1', false), 'differs'],
  ['before the day, more than 180 days ago', '2027-09-01', check('2027-01-02', '2026:1'), 'stale'],
] as const)('read %s', (_, today, read, state) => {
  expect(lastReadOf('osl-10-28', read, today, lawWith('2027:5', '2027-02-01')).state).toBe(state)
})

test('a section that has ended has nothing to be read again', () => {
  const ended = amended(OWN_LAW, [
    { table: 'standing', of: 'osl-10-28', version: { from: '2027-02-01', by: '2027:5', value: 'repealed' } },
  ])
  expect(lastReadOf('osl-10-28', undefined, '2027-02-01', ended)).toMatchObject({ on, changedBy: null })
})

test('nothing but its new wording is answered for: a disclosure goes on', async () => {
  scene.world.setTime('2027-01-02T10:00:00Z')
  const worker = await reader()
  const own = await scene.aCase(worker)
  const prosecutors = await scene.world.body('Påhittade åklagarkammaren', 'agency', 'prosecutor')
  const decided = worker.perform(
    decideDisclosure,
    scene.toPolice(own, {
      ...{ toBody: prosecutors, toKind: 'prosecutor', necessity: 'påhittat skäl', endsOn: '2027-01-20' },
    }),
  )
  await expect(decided).resolves.toMatchObject({ state: 'in_force' })
})
