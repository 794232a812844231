import pg from 'pg'
import { expect, test } from 'vitest'
import { openWorld } from '../../testing/world.ts'
import { setActor } from '../access/action.ts'
import type { LedgerEntry } from './case-vault.ts'
import { countUnreplayed, replayLedger } from './replay.ts'

const world = await openWorld()
const { house, keys } = world
const entry = (subjectId: string): LedgerEntry => ({
  kind: 'disclosure.withdrawn',
  subjectId,
  at: new Date('2027-01-01T00:00:00Z'),
  details: { code: 'person' },
})
/** Replays into a list, as a room would into its tables. */
const replayed = async (): Promise<string[]> => {
  const seen: string[] = []
  const count = await replayLedger(house, keys.store, [
    async (_, entries) => {
      seen.push(...entries.map(({ subjectId }) => subjectId))
    },
  ])
  expect(count).toBe(seen.length)
  return seen
}

test('what was remembered is replayed once, in order, and again into a database that was set back', async () => {
  expect(await replayed()).toEqual([])
  await house.vault.remember(entry('a'))
  await house.vault.remember(entry('b'))
  expect(await countUnreplayed(house, keys.store)).toBe(2)
  expect(await replayed()).toEqual(['a', 'b'])
  expect(await replayed()).toEqual([])
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  const back = await owner.query('select * from access.replayed_ledger')
  await house.vault.remember(entry('c'))
  expect(await replayed()).toEqual(['c'])
  // As a restore does: the place goes back with everything else.
  await owner.query('update access.replayed_ledger set entry = $1', [back.rows[0].entry])
  expect(await replayed()).toEqual(['c'])
  await owner.query('delete from access.replayed_ledger')
  await owner.end()
  expect(await replayed()).toEqual(['a', 'b', 'c'])
})

test('a replay that fails is begun again where it stood', async () => {
  await house.vault.remember(entry('d'))
  const failing = replayLedger(house, keys.store, [
    async () => {
      throw new Error('the database went away')
    },
  ])
  await expect(failing).rejects.toThrow('went away')
  expect(await replayed()).toEqual(['d'])
})

test('many entries come in portions, and entries that are added at once are each replayed', async () => {
  const names = Array.from({ length: 620 }, (_, number) => `n${number}`)
  await Promise.all(names.map((name) => house.vault.remember(entry(name))))
  expect((await replayed()).toSorted()).toEqual(names.toSorted())
})

test('only the system may see or move the place that was reached', async () => {
  const officer = await world.as('body_officer')
  await house.database.transaction().execute(async (tx) => {
    await setActor(tx, officer.actor)
    expect(await tx.selectFrom('access.replayed_ledger').selectAll().execute()).toEqual([])
    const moved = await tx.updateTable('access.replayed_ledger').set({ entry: 0 }).executeTakeFirst()
    expect(Number(moved.numUpdatedRows)).toBe(0)
  })
})
