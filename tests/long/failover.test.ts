import { rmSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { onOwnConnection } from '../../src/platform/database/steady-client.ts'
import { newFolder } from '../../src/testing/folder.ts'
import { until } from '../../src/testing/installation.ts'
import { copyPreparedData } from '../../src/testing/prepared-data.ts'
import { type Program, runProgram } from '../../src/testing/program.ts'
import { type ReplicatedServer, replicatedServer } from '../../src/testing/replicated-server.ts'
import { writerAt } from '../../src/testing/writing.ts'

// The server that is written to is lost with its machine; its synchronous replica takes over.

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

const home = newFolder('failover')
let server: ReplicatedServer | undefined
let program: Program | undefined
afterAll(async () => {
  program?.process.kill('SIGTERM')
  await program?.ended
  await server?.stop()
  rmSync(home, { recursive: true, force: true })
})

/** Two seconds; where other tests wait for the processors too, each has its share of them. */
const twoSeconds = (): number => 2000 * Math.max(1, loadavg()[0]! / availableParallelism())

test('when the primary is lost nothing that was acknowledged is, and the next is written within two seconds of the other’s turn', async () => {
  const data = join(home, 'data')
  await copyPreparedData(data, 'demo')
  server = await replicatedServer(data)
  const { environment, administrator } = server
  program = runProgram(['serve', '--demo', '--port', '0', '--data', data], {
    environment: { ...environment, KEYS_FOLDER: data },
  })
  const origin = await program.ready
  const { write } = await writerAt(origin, data, { ...environment, KEYS_FOLDER: data })
  const writing = write()
  try {
    await until(() => writing.acknowledged.length > 30, 60_000)
    server.kill()
    // Whoever watches the two takes a while to be sure of it; nothing is written meanwhile.
    await pause(500)
    const turn = server.promote()
    await until(() => writing.acknowledged.some(({ at }) => at > turn), 60_000)
    const first = writing.acknowledged.find(({ at }) => at > turn)!.at - turn
    await until(() => writing.acknowledged.filter(({ at }) => at > turn).length > 30, 60_000)
    await writing.stop()
    const kept = await onOwnConnection(administrator.replace('/postgres?', '/samlad?'), 'test', (client) =>
      client.query<{ reason: string }>('select reason from plan.progress'),
    )
    const reasons = new Set(kept.rows.map(({ reason }) => reason))
    const lost = writing.acknowledged.filter(({ reason }) => !reasons.has(reason))
    console.log(
      `acknowledged ${writing.acknowledged.length}, lost ${lost.length}, first write after ${first} ms`,
    )
    expect(lost).toEqual([])
    expect(first).toBeLessThan(twoSeconds())
    expect([...writing.answers.keys()].filter((status) => status !== 200 && status !== 503)).toEqual([])
    expect(program.process.exitCode).toBe(null)
  } finally {
    await writing.stop()
  }
})
