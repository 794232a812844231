import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { newFolder } from '../../src/testing/folder.ts'
import { runCommand } from '../../src/testing/installation.ts'
import { aSecond, expectWhole, serveWriting, writtenAfter } from '../../src/testing/outages.ts'
import { debianPostgres, type ServerPair, serverPair } from '../../src/testing/server-pair.ts'

// One server is lost and its replica takes over, again and again, in a long run on a machine that has Debian's PostgreSQL: the
// embedded engine makes no replicas.

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const binaries = process.env.SAMLAD_TEST_ROUNDS === undefined ? undefined : debianPostgres()

describe.runIf(binaries !== undefined)('two servers, of which the second agrees to each write', () => {
  const home = newFolder('failover')
  const data = join(home, 'data')
  let pair: ServerPair
  let served: Awaited<ReturnType<typeof serveWriting>>

  beforeAll(async () => {
    pair = await serverPair(join(home, 'servers'), binaries!)
    const migrated = await runCommand(['migrate'], pair.environment)
    expect([migrated.code, migrated.errors]).toEqual([0, ''])
    served = await serveWriting(data, pair.environment)
  })
  afterAll(async () => {
    await served?.stop()
    await pair?.stop()
    rmSync(home, { recursive: true, force: true })
  })

  test.each(['dies', 'hangs', 'dies', 'hangs', 'dies'] as const)(
    'the first %s: nothing acknowledged is lost, and the second takes a write within two seconds',
    async (how) => {
      const writing = served.write()
      await writtenAfter(writing, Date.now())
      pair.lose(how)
      const moment = Date.now()
      await pair.promote()
      const took = (await writtenAfter(writing, moment)) - moment
      expect(took).toBeLessThan(2 * aSecond())
      await writing.stop()
      await expectWhole(served, pair.administrator(), writing)
      await pair.replace()
    },
  )

  test('and the trail is as it was written', async () => {
    const verified = await runCommand(['audit', 'verify', '--data', data, '--json'], pair.environment)
    expect(JSON.parse(verified.output)).toMatchObject({ findings: [] })
  })

  test('told to end while the database hangs, it ends within a minute', async () => {
    const writing = served.write()
    await writtenAfter(writing, Date.now())
    pair.lose('hangs')
    const began = Date.now()
    served.program.process.kill('SIGTERM')
    await served.program.ended
    expect(Date.now() - began).toBeLessThan(60_000)
    await writing.stop()
  })
})
