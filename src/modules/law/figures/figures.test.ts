import { beforeEach, describe, expect, test } from 'vitest'
import { perform, setActor } from '../../../platform/access/action.ts'
import { listWaiting } from '../../../platform/arrivals/store.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { enterFigure, tellMissingFigures } from './actions.ts'
import { isLikely, missingOn, withOwn } from './figures.ts'
import { findPriceBaseAmount } from './store.ts'

let world: World
let administrator: TestPerson

beforeEach(async () => {
  world = await openWorld()
  world.setTime('2026-10-31T10:00:00Z')
  administrator = await world.as('administrator')
})

const system = { actor: { kind: 'system', name: 'law.watch_figures' } } as const
const morning = (day: string) => {
  world.setTime(`${day}T05:40:00Z`)
  return perform(world.house, system, tellMissingFigures, {})
}
const waiting = (person: TestPerson): Promise<number> =>
  world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, person.actor, world.house.clock.now())
    return (await listWaiting(tx, person.actor)).length
  })
const amountOn = (day: string) => world.asSystem((tx) => findPriceBaseAmount(tx, day))
const given = { year: 2027, kronor: '60 000', source: 'påhittad förordning' }

test('from November the next year’s figure is missing until it is there, and this year’s always', () => {
  const known = withOwn([])
  expect(missingOn(known, '2026-10-31')).toEqual([])
  expect(missingOn(known, '2026-11-01')).toEqual([2027])
  expect(missingOn(known, '2027-02-01')).toEqual([2027])
  expect(missingOn(known, '2027-11-01')).toEqual([2027, 2028])
})

test('an amount that is far from those of other years is a slip of a key', () => {
  expect(isLikely(withOwn([]), 2027, 60_000_00)).toBe(true)
  expect(isLikely(withOwn([]), 2027, 600_000_00)).toBe(false)
  expect(isLikely(withOwn([]), 2027, 6_000_00)).toBe(false)
})

describe('the administrator', () => {
  test('is told in November that next year’s is missing, once, and no longer once it is entered', async () => {
    await morning('2026-10-31')
    expect(await waiting(administrator)).toBe(0)
    await morning('2026-11-01')
    await morning('2026-11-02')
    expect(await waiting(administrator)).toBe(1)
    await administrator.perform(enterFigure, given)
    expect(await waiting(administrator)).toBe(0)
    await morning('2026-11-03')
    expect(await waiting(administrator)).toBe(0)
  })

  test('enters it, and what was entered wrongly anew: the newest counts', async () => {
    expect(await amountOn('2027-03-01')).toBeUndefined()
    await administrator.perform(enterFigure, given)
    expect(await amountOn('2027-03-01')).toBe(60_000_00)
    world.setTime('2026-11-05T10:00:00Z')
    await administrator.perform(enterFigure, { ...given, kronor: '60100' })
    expect(await amountOn('2027-03-01')).toBe(60_100_00)
    expect(await amountOn('2026-03-01')).toBe(59_200_00)
  })

  test.each([
    [{ year: 2031 }, 'law.figure_of_other_year', 'year'],
    [{ kronor: '600 000' }, 'law.figure_unlikely', 'kronor'],
  ])('is stopped at the field: %o', async (changed, code, field) => {
    await expect(administrator.perform(enterFigure, { ...given, ...changed })).rejects.toMatchObject({
      ...{ code, field },
    })
  })

  test('does it on a page that says which is missing', async () => {
    world.setTime('2026-11-04T10:00:00Z')
    const somebody = await world.as('administrator', 'Annan påhittad myndighet')
    const page = await (await somebody.get('/law/figures')).text()
    expect(page).toContain('Prisbasbeloppet för 2027 saknas')
    const sent = await somebody.post('/law/figures', { ...given, year: '2027' })
    expect(sent.headers.get('location')).toBe('/law/figures')
    const after = await (await somebody.get('/law/figures')).text()
    expect(after).not.toContain('saknas')
    expect(after).toContain('påhittad förordning')
  })
})

test('nobody else enters a figure, and nothing of one is changed', async () => {
  const lawyer = await world.as('lawyer')
  await expect(lawyer.perform(enterFigure, given)).rejects.toMatchObject({ status: 403 })
  expect(await (await lawyer.get('/law/figures')).text()).not.toContain('name="kronor"')
  const insert = world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, lawyer.actor)
    await tx
      .insertInto('law.figure')
      .values({
        ...{ kind: 'price_base_amount', year: 2027, ore: 1, source: 'x' },
        ...{ entered_by: lawyer.actor.personId, entered_at: world.house.clock.now() },
      })
      .execute()
  })
  await expect(insert).rejects.toThrow(/row-level security/)
  await administrator.perform(enterFigure, given)
  const change = world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, administrator.actor)
    await tx.updateTable('law.figure').set({ ore: 1 }).execute()
  })
  await expect(change).rejects.toThrow(/permission denied/)
})
