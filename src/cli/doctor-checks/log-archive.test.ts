import { expect, test } from 'vitest'
import { type Connection, connect } from '../../platform/database/connect.ts'
import type { KeyStore } from '../../platform/vault/key-store.ts'
import { madeUpOpenRound } from '../../testing/surveys.ts'
import { openWorld } from '../../testing/world.ts'
import { checkLogArchive } from './log-archive.ts'

const answering = (archived: boolean, asking = 0) => ({
  query: async () => ({ rows: [{ archived, asking }] }),
})
const look = (database: boolean, keys: boolean, asking = 0) =>
  checkLogArchive(
    { pool: answering(database, asking) } as unknown as Connection,
    answering(keys) as unknown as KeyStore,
  )

test('an archive that holds the key store fails; one of the database alone is told with its limits', async () => {
  expect(await look(true, true)).toMatchObject({
    state: 'fail',
    remedy: expect.stringContaining('archive_mode = off'),
  })
  expect(await look(false, true)).toMatchObject({ state: 'fail' })
  expect(await look(true, false)).toMatchObject({ state: 'ok', message: expect.stringContaining('35 days') })
  expect(await look(false, false)).toMatchObject({ state: 'ok', message: 'none is kept' })
})

test('an archive of the database fails while a survey asks', async () => {
  expect(await look(true, false, 2)).toMatchObject({
    state: 'fail',
    message: expect.stringContaining('2 rounds'),
    remedy: expect.stringContaining('archive_mode = off'),
  })
  expect(await look(false, false, 2)).toMatchObject({ state: 'ok' })
})

test('a round that asks is seen by the doctor, who acts for nobody', async () => {
  const world = await openWorld()
  world.setTime('2026-11-04T09:00:00Z')
  const keeper = await world.as('body_officer', 'Påhittade myndigheten')
  const bare = connect(world.database.application, { connections: 1 })
  // That the server archives is made up; what asks is read.
  const pool = {
    query: async (text: string) =>
      text.includes('archive_mode') ? { rows: [{ archived: true }] } : bare.pool.query(text),
  }
  const look = () =>
    checkLogArchive({ pool } as unknown as Connection, answering(false) as unknown as KeyStore)
  expect(await look()).toMatchObject({ state: 'ok' })
  await madeUpOpenRound(keeper, { round: { closesOn: '2999-11-29', keptUntil: '2999-11-30' } })
  expect(await look()).toMatchObject({ state: 'fail', message: expect.stringContaining('1 rounds') })
  await bare.close()
})
