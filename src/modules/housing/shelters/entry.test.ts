import { expect, test } from 'vitest'
import { behind } from '../../../platform/access/relations.ts'
import { listWaiting } from '../../../platform/arrivals/store.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { givenCase } from '../../../testing/cases.ts'
import { poolOf, wishForNow } from '../../../testing/housing-pool.ts'
import { givenShelter } from '../../../testing/shelters.ts'
import { openWorld, type TestPerson } from '../../../testing/world.ts'
import { paths } from '../paths.ts'
import { declineMatch, viewMatches } from '../requests/match-actions.ts'
import { noteDeclining } from '../requests/release-store.ts'
import { makeRequest } from '../requests/request-actions.ts'
import { admitShelter, confirmLocation, viewEntries } from './entry-actions.ts'
import { closeShelter, viewLocation, writeLocation } from './shelter-actions.ts'

const world = await openWorld({ settings: { sessions: { idleMinutes: 100_000, absoluteHours: 10_000 } } })
world.setTime('2026-11-24T12:05:00Z')
await world.body('Påhittade nämnden', 'municipality')
await world.body('Påhittade huset', 'shelter')
const worker = await world.as('caseworker', 'Påhittade nämnden')
const staff = await world.as('shelter_staff', 'Påhittade huset')
const colleague = await world.as('shelter_staff', 'Påhittade huset')
const administrator = await world.as('administrator')
const pool = poolOf(world)

const place = (
  person: TestPerson,
  shelterId: string,
  municipality: string,
  revision: number,
  address = 'Påhittade gatan 1',
) => person.perform(writeLocation, { shelterId, address, municipality, revision })
const reached = async () => {
  const caseId = await givenCase(worker)
  await worker.perform(makeRequest, { caseId, ...wishForNow })
  await pool.match()
  return (await staff.perform(viewMatches, {})).matches.length
}

test('one worker enters a shelter in county after county and reads nothing: each is asked only once two others have agreed', async () => {
  // Of 21 counties a few stand for all.
  for (const municipality of ['0180', '0380', '1280', '1480', '2580']) {
    const { shelterId } = await givenShelter(world, staff, [{ places: ['adult', 'child'] }])
    await place(staff, shelterId, municipality, 0)
    await expect(staff.perform(confirmLocation, { shelterId })).rejects.toMatchObject({
      code: 'housing.entry_not_yours',
    })
  }
  expect(await reached()).toBe(0)
  const { entries } = await administrator.perform(viewEntries, {})
  expect(entries).toHaveLength(5)
  expect(entries[0]).toMatchObject({ bodyName: 'Påhittade huset', shelters: 5, changes: 5, confirmed: false })
  for (const told of ['0180', '1280', 'gatan']) expect(JSON.stringify(entries)).not.toContain(told)
  const page = await (await administrator.get(paths.entries())).text()
  expect(page).toContain('har 5 boenden')
  await expect(staff.perform(viewEntries, {})).rejects.toThrow(NotFound)
  for (const { number } of entries.slice(1))
    await administrator.perform(admitShelter, { entry: number, answer: 'refuse' })
  // The house itself says so: a shelter that believes that it is asked keeps nobody a place.
  expect(await (await staff.get(paths.places())).text()).toContain('Får inga förfrågningar än')
  // The administrator alone is not two.
  await administrator.perform(admitShelter, { entry: entries[0]?.number as string, answer: 'admit' })
  expect(await reached()).toBe(0)
})

test('a shelter that two others have let in is asked, moves only with two again, and keeps its place when its address is corrected', async () => {
  const { shelterId } = await givenShelter(world, staff, [{ places: ['adult', 'child'] }])
  await place(staff, shelterId, '0180', 0)
  expect(await (await colleague.get(paths.location({ shelterId }))).text()).toContain(
    'Det stämmer var boendet ligger',
  )
  await colleague.perform(confirmLocation, { shelterId })
  const [waiting] = (await administrator.perform(viewEntries, {})).entries
  expect(waiting).toMatchObject({ confirmed: true, moved: false })
  await administrator.perform(admitShelter, { entry: waiting?.number as string, answer: 'admit' })
  await expect(
    administrator.perform(admitShelter, { entry: waiting?.number as string, answer: 'refuse' }),
  ).rejects.toMatchObject({ code: 'housing.entry_settled' })
  // The two requests from before wait still.
  expect(await reached()).toBe(3)
  await place(staff, shelterId, '0180', 1, 'Påhittade gatan 2')
  expect((await staff.perform(viewLocation, { shelterId })).entry).toMatchObject({ admitted: true })
  expect(await reached()).toBe(4)
  await place(staff, shelterId, '1280', 2)
  expect((await staff.perform(viewLocation, { shelterId })).entry).toMatchObject({ admitted: false })
  expect(await reached()).toBe(4)
  expect((await administrator.perform(viewEntries, {})).entries).toMatchObject([{ moved: true }])
})

test('a shelter that declines all that reaches it is looked at', async () => {
  const [match] = (await staff.perform(viewMatches, {})).matches.filter(({ state }) => state === 'waiting')
  await staff.perform(declineMatch, {
    matchId: match?.id as string,
    reason: 'other',
    revision: match?.revision as number,
  })
  const alerts = async (least: number) => {
    await world.asSystem((tx) => noteDeclining(tx, least))
    return world.asSystem((tx) =>
      tx
        .selectFrom('disclosure.alert')
        .select(behind<string>('alerted', 'person_alias').as('person_id'))
        .where('kind', '=', 'shelter_declines')
        .execute(),
    )
  }
  expect(await alerts(2)).toEqual([])
  expect(await alerts(1)).toEqual([{ person_id: staff.actor.personId }])
  // Once in a month is enough.
  expect(await alerts(1)).toHaveLength(1)
})

test('whoever has to say yes to a shelter is told that it waits, until they have', async () => {
  const told = async (person: TestPerson, shelterId?: string) =>
    (await listWaiting(world.house.database, person.actor)).filter(
      ({ kind, place: at }) =>
        kind.startsWith('housing.entry_') && (shelterId === undefined || at['shelterId'] === shelterId),
    ).length
  const before = await told(administrator)
  const { shelterId } = await givenShelter(world, staff, [{ places: ['adult'] }])
  await place(staff, shelterId, '0180', 0)
  expect([await told(staff, shelterId), await told(colleague, shelterId)]).toEqual([0, 1])
  expect(await told(administrator)).toBe(before + 1)
  const first = await (await administrator.get('/state')).text()
  expect(first).toContain('Ett boende väntar på att släppas in i poolen')
  for (const hidden of [shelterId, '0180', 'Stockholm', 'Påhittade gatan'])
    expect(first).not.toContain(hidden)
  await colleague.perform(confirmLocation, { shelterId })
  expect(await told(colleague, shelterId)).toBe(0)
  const { entries } = await administrator.perform(viewEntries, {})
  await administrator.perform(admitShelter, { entry: entries.at(-1)!.number, answer: 'admit' })
  expect(await told(administrator)).toBe(before)
  await place(staff, shelterId, '0380', 1)
  expect([await told(colleague, shelterId), await told(administrator)]).toEqual([1, before + 1])
  await staff.perform(closeShelter, { shelterId })
  expect([await told(colleague, shelterId), await told(administrator)]).toEqual([0, before])
})
