import { setTimeout as pause } from 'node:timers/promises'
import { expect, inject, test } from 'vitest'
import { addressBy, openWay } from '../../testing/way.ts'
import { SteadyClient } from './steady-client.ts'

// Two ways to one server of the tests stand for two servers: one hangs, and nobody answers at the other until it has taken over.

test('whoever waits for a server that says nothing more is told soon after another has taken over, and not before', async () => {
  const server = inject('addresses').bootstrap
  const [first, second] = [await openWay(server), await openWay(server)]
  const address = addressBy(server, [first, second])
  await second.close()
  const [asking, idle] = [new SteadyClient(address), new SteadyClient(address)]
  await Promise.all([asking.connect(), idle.connect()])
  expect((await asking.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  first.hang('for good')
  const began = Date.now()
  const failed = asking.query('select 1').then(
    () => 'answered',
    () => Date.now() - began,
  )
  const left = new Promise<void>((resolve) => void idle.once('end', resolve))
  await pause(1_500)
  await second.open()
  const after = await failed
  // The one that waits for nothing is of no use either.
  await left
  expect(after).toBeGreaterThan(1_500)
  expect(after).toBeLessThan(10_000)
  const again = new SteadyClient(address)
  await again.connect()
  expect(again.port).toBe(second.port)
  await again.end()
  await first.close()
  await second.close()
})
