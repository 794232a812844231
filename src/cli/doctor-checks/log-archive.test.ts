import { expect, test } from 'vitest'
import type { Connection } from '../../platform/database/connect.ts'
import type { KeyStore } from '../../platform/vault/key-store.ts'
import { checkLogArchive } from './log-archive.ts'

const answering = (archived: boolean) => ({ query: async () => ({ rows: [{ archived }] }) })
const look = (database: boolean, keys: boolean) =>
  checkLogArchive(
    { pool: answering(database) } as unknown as Connection,
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
