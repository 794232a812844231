import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { onOwnConnection } from '../../src/platform/database/steady-client.ts'
import { newFolder } from '../../src/testing/folder.ts'
import { runCommand, until } from '../../src/testing/installation.ts'
import { aSecond, serveWriting, writtenAfter } from '../../src/testing/outages.ts'
import { debianPostgres, type ServerPair, serverPair } from '../../src/testing/server-pair.ts'

// Public pages are read from a real standby, in a long run on a machine that has Debian's PostgreSQL: the embedded engine makes no
// replicas. That each page is the same there is tried in every run (`tests/web/replica.test.ts`).

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

const binaries = process.env.SAMLAD_TEST_ROUNDS === undefined ? undefined : debianPostgres()

describe.runIf(binaries !== undefined)('a house that reads what everybody reads from a replica', () => {
  const home = newFolder('replica')
  const data = join(home, 'data')
  let pair: ServerPair
  let served: Awaited<ReturnType<typeof serveWriting>>
  let environment: Readonly<Record<string, string>>

  beforeAll(async () => {
    pair = await serverPair(join(home, 'servers'), binaries!)
    environment = { ...pair.environment, DATABASE_READ_URL: pair.follower() }
    const migrated = await runCommand(['migrate'], environment)
    expect([migrated.code, migrated.errors]).toEqual([0, ''])
    served = await serveWriting(data, environment)
  })
  afterAll(async () => {
    await served?.stop()
    await pair?.stop()
    rmSync(home, { recursive: true, force: true })
  })

  const pageOf = async (address: string): Promise<string> => {
    const answer = await fetch(`${served.origin}${address}`)
    expect([address, answer.status]).toEqual([address, 200])
    return answer.text()
  }
  /** How many rows the application has read there; the server tells it some time later. */
  const readThere = () =>
    onOwnConnection(pair.follower(), 'test', async (client) => {
      const { rows } = await client.query<{ n: number }>(
        "select tup_returned::int as n from pg_stat_database where datname = 'samlad'",
      )
      return rows[0]!.n
    })
  const examine = async () => {
    const { output } = await runCommand(['doctor', '--data', data, '--json'], environment)
    const { checks } = JSON.parse(output) as {
      checks: { name: string; state: string; message: string }[]
    }
    return checks.find(({ name }) => name === 'replica')
  }
  /** One write, and the page that everybody reads of it, until it shows it. */
  const expectShown = async () => {
    const writing = served.write()
    const at = await writtenAfter(writing, Date.now())
    await writing.stop()
    const { reason } = writing.acknowledged.at(-1)!
    await until(async () => (await pageOf(served.page)).includes(reason), 20_000)
    expect(writing.acknowledged.length).toBeGreaterThan(0)
    return Date.now() - at
  }

  test('pages are made there, and what has just been written is shown', async () => {
    const before = await readThere()
    for (const address of ['/', '/plans', '/measures', '/news', served.page])
      await fetch(`${served.origin}${address}`)
    await expectShown()
    await until(async () => (await readThere()) > before + 100, 20_000)
    expect(await examine()).toMatchObject({ state: 'ok', message: 'it follows, and is not behind' })
  })

  test('one that is behind is not read from: what has just been written is shown all the same', async () => {
    await pair.holdBack(true)
    await expectShown()
    expect(await examine()).toMatchObject({ state: 'warn', message: expect.stringContaining('behind') })
    await pair.holdBack(false)
    await until(async () => (await examine())?.state === 'ok', 20_000)
  })

  test('one that is lost costs no page: they are made where they are written', async () => {
    await pair.loseFollower()
    const began = Date.now()
    await expectShown()
    expect(Date.now() - began).toBeLessThan(10 * aSecond())
    expect(await examine()).toMatchObject({ state: 'fail' })
  })

  test('one that is there again is read from again', async () => {
    await pair.replace()
    await until(async () => {
      await expectShown()
      return (await examine())?.state === 'ok'
    }, 30_000)
    expect(served.program.process.exitCode).toBe(null)
  })

  // Fault: one that held what a recovery had taken back was said to follow.
  test('one that holds what the server that is written to holds no more is named', async () => {
    await served.stop()
    await pair.takeBack(() =>
      onOwnConnection(pair.administrator(), 'test', async (client) => {
        await client.query('create table public.taken_back as select generate_series(1, 200000)')
      }),
    )
    expect(await examine()).toMatchObject({
      state: 'warn',
      message: expect.stringContaining('a past that is no more'),
    })
  })
})
