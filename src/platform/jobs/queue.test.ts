import pg from 'pg'
import { expect, test } from 'vitest'
import { openTestDatabase } from '../../testing/database.ts'
import { until } from '../../testing/installation.ts'
import { addressBy, openWay } from '../../testing/way.ts'
import { createLog } from '../log/log.ts'
import { startQueue } from './queue.ts'

test('a queue whose way to the database hangs finds another by itself', { timeout: 120_000 }, async () => {
  const { worker, owner } = await openTestDatabase()
  const way = await openWay(worker)
  let run = 0
  const beat = async (): Promise<void> => {
    run += 1
  }
  const queue = await startQueue(addressBy(worker, [way]), { beat }, [], createLog('silent'))
  const client = new pg.Client(owner)
  await client.connect()
  const order = () => client.query("select graphile_worker.add_job('beat', '{}'::json)")
  await order()
  await until(() => run === 1)
  way.hang()
  await order()
  await until(() => run === 2, 60_000)
  expect(queue.isRunning()).toBe(true)
  await queue.stop()
  await client.end()
  await way.close()
})
