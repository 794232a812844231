import { expect, test } from 'vitest'
import type { Connection } from '../../platform/database/connect.ts'
import type { KeyStore } from '../../platform/vault/key-store.ts'
import { checkConnections } from './connections.ts'

const allowing = (server: string, most: number) => ({
  query: async () => ({ rows: [{ server, most, kept: 3 }] }),
})
const look = (database: readonly [string, number], keys: readonly [string, number], workers: number) =>
  checkConnections(
    { pool: allowing(...database) } as unknown as Connection,
    allowing(...keys) as unknown as KeyStore,
    workers,
    2,
  )

test('a key store in the same server shares its connections, one elsewhere has its own', async () => {
  expect(await look(['a', 100], ['a', 100], 2)).toMatchObject({
    state: 'ok',
    message: 'this machine opens at most 52 of the 100 of PostgreSQL',
  })
  expect(await look(['a', 100], ['b', 100], 2)).toMatchObject({
    state: 'ok',
    message: expect.stringContaining('40 of the 100 of PostgreSQL of the database, 12 of the 100'),
  })
})

test('a server that is too small is told by name, and one that leaves nobody else a place', async () => {
  expect(await look(['a', 54], ['a', 54], 2)).toMatchObject({
    state: 'fail',
    remedy: expect.stringContaining('max_connections of PostgreSQL to 72'),
  })
  expect(await look(['a', 55], ['a', 55], 2)).toMatchObject({ state: 'warn' })
  expect(await look(['a', 72], ['a', 72], 2)).toMatchObject({ state: 'ok' })
  expect(await look(['a', 100], ['b', 14], 2)).toMatchObject({
    state: 'fail',
    remedy: expect.stringContaining('max_connections of PostgreSQL of the key store to 32'),
  })
})
