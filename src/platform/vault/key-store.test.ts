import { expect, test } from 'vitest'
import { openTestDatabase } from '../../testing/database.ts'
import { addressBy, openWay } from '../../testing/way.ts'
import { whyNotTaken } from '../database/away.ts'
import { openKeyStore } from './key-store.ts'

test('a key store whose server says nothing more is told of, and asked again by another way', {
  timeout: 60_000,
}, async () => {
  const server = await (await openTestDatabase()).keyStore()
  const way = await openWay(server)
  const store = openKeyStore(async () => addressBy(server, [way]))
  const ask = () => store.query('count_keys', 'select count(*)::int as n from wrapped_key', [])
  expect((await ask()).rows).toEqual([{ n: 0 }])
  way.hang()
  expect(whyNotTaken(await ask().catch((error: unknown) => error))).toBe('busy')
  expect((await ask()).rows).toEqual([{ n: 0 }])
  await store.close()
  await way.close()
})
