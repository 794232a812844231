import { beforeAll, expect, test } from 'vitest'
import { setActor } from '../../../platform/access/action.ts'
import { shelterFields } from '../../../testing/own-shelter.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { registerShelter } from '../../housing/shelters/shelter-actions.ts'
import { readingOf } from '../readings.ts'
import { recordCheck } from './actions.ts'
import { lastReadOf } from './last-read.ts'
import type { Check } from './store.ts'

let world: World
let lawyer: TestPerson
let other: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2027-09-01T10:00:00Z')
  lawyer = await world.as('lawyer', 'Exempelköpings kommun')
  other = await world.as('caseworker', 'Påhittade stödföreningen')
})

const given = {
  section: 'osl-10-28',
  readOn: '2027-08-30',
  against: '2027:12',
  confidence: 'statute',
  agrees: 'yes',
} as const
const text = async (person: TestPerson, address: string): Promise<string> =>
  (await person.get(address)).text()

test('what a lawyer has read counts for everybody, and the list of what is to be read is one shorter', async () => {
  const before = /(\d+) behöver läsas igen/.exec(await text(other, '/law'))?.[1]
  expect(await text(other, '/law/osl-10-28')).toContain('Mer än 180 dagar har gått')
  const sent = await lawyer.post('/law/osl-10-28/check', { ...given, against: 'SFS 2027:12' })
  expect(sent.headers.get('location')).toBe('/law/osl-10-28')
  const page = await text(other, '/law/osl-10-28')
  expect(page).toContain('datetime="2027-08-30"')
  expect(page).toContain('mot SFS 2027:12')
  expect(page).toContain('En jurist, Exempelköpings kommun')
  expect(page).not.toContain('Mer än 180 dagar har gått')
  expect(/(\d+) behöver läsas igen/.exec(await text(other, '/law'))?.[1]).toBe(String(Number(before) - 1))
})

test('of a body that may not be known of, nobody outside is told that its lawyer read', async () => {
  await world.body('Påhittat skyddat boende', 'ngo')
  const staff = await world.as('shelter_staff', 'Påhittat skyddat boende')
  await staff.perform(registerShelter, shelterFields)
  const hidden = await world.as('lawyer', 'Påhittat skyddat boende')
  await hidden.perform(recordCheck, { ...given, section: 'osl-10-27' })
  const page = await text(other, '/law/osl-10-27')
  expect(page).toContain('En jurist')
  expect(page).not.toContain('Påhittat skyddat boende')
})

test('what says otherwise stands first among what is to be read, with why', async () => {
  await lawyer.perform(recordCheck, {
    ...given,
    section: 'osl-10-24',
    agrees: 'no',
    note: 'påhittad ändring',
  })
  expect(/href="\/law\/([a-z]+-[a-z0-9-]+)"/.exec(await text(other, '/law'))?.[1]).toBe('osl-10-24')
  expect(await text(other, '/law/osl-10-24')).toContain('påhittad ändring')
})

test.each([
  [{ readOn: '2027-09-02' }, 'day_to_come', 'readOn'],
  [{ against: '2028:1' }, 'law.read_before_amended', 'against'],
  [{ agrees: 'no' }, 'law.differs_without_words', 'note'],
] as const)('a reading that cannot be is refused at its field: %o', async (changed, code, field) => {
  await expect(lawyer.perform(recordCheck, { ...given, ...changed })).rejects.toMatchObject({ code, field })
})

test('an SFS number that is written wrongly is answered with how it is written, and the digest is folded away', async () => {
  const answer = await lawyer.post('/law/osl-10-28/check', { ...given, against: '2027/12' })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('Skriv numret som 2026:123')
  expect(page).toMatch(/<details[^>]*>\s*<summary>[^<]*[Kk]ontrollsumma/)
  expect(page).not.toContain('Kondensat')
})

test('only lawyers note readings, in their own name, and nothing of one is changed', async () => {
  await expect(other.perform(recordCheck, given)).rejects.toMatchObject({ status: 403 })
  expect((await other.get('/law/osl-10-28/check')).status).toBe(404)
  expect(await text(other, '/law/osl-10-28')).not.toContain('Anteckna att du har läst den')
  const row = {
    ...{ section: 'osl-10-1', checked_on: '2027-08-30', against: '2027:12', agrees: true },
    ...{ confidence: 'statute', made_at: world.house.clock.now() },
  }
  const insertAs = (person: TestPerson, whose: TestPerson) =>
    world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, person.actor)
      await tx
        .insertInto('law.checking')
        .values({ ...row, read_by: whose.actor.personId, body_id: whose.actor.bodyId })
        .execute()
    })
  await expect(insertAs(other, other)).rejects.toThrow(/row-level security/)
  await expect(insertAs(lawyer, other)).rejects.toThrow(/row-level security/)
  const change = world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, lawyer.actor)
    await tx.updateTable('law.checking').set({ agrees: false }).execute()
  })
  await expect(change).rejects.toThrow(/permission denied/)
})

test('the newest reading counts, whoever made it, and of two on a day the lawyer’s', () => {
  const { on, against } = readingOf('osl-10-28')
  const check = (readOn: string): Check => ({
    ...{ id: '', section: 'osl-10-28', on: readOn, against: '2020:1', digest: null, agrees: true },
    ...{ confidence: 'statute', note: null, bodyName: null, madeAt: new Date(0) },
  })
  expect(lastReadOf('osl-10-28', check('2020-01-01'), on)).toMatchObject({ on, against, check: null })
  expect(lastReadOf('osl-10-28', check(on), on)).toMatchObject({ on, against: '2020:1' })
})
