import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { newFolder } from '../../src/testing/folder.ts'
import { until } from '../../src/testing/installation.ts'
import { expectWhole, observe, serveWriting, writtenAfter } from '../../src/testing/outages.ts'
import { canMount, mountDisk, unmountDisk } from '../../src/testing/own-disk.ts'
import { copyPreparedData } from '../../src/testing/prepared-data.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

const disk = newFolder('full-disk')
const ballast = join(disk, 'ballast')
const data = join(disk, 'data')

/** Takes all that is left of the disk. */
const fill = (): void => {
  const file = openSync(ballast, 'a')
  try {
    const zeros = Buffer.alloc(64 * 1024)
    for (;;) writeSync(file, zeros)
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' })
  } finally {
    closeSync(file)
  }
}

describe.runIf(canMount())('where the disk is full while Samlad serves', () => {
  let served: Awaited<ReturnType<typeof serveWriting>>
  let administrator: string

  beforeAll(async () => {
    expect(mountDisk(disk, 'size=1g,mode=0755')).toBe(true)
    await copyPreparedData(data, 'demo')
    served = await serveWriting(data)
    const { bootstrap } = JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')) as {
      bootstrap: string
    }
    const socket = readFileSync(join(data, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[4]!
    administrator = `postgresql://samlad_bootstrap:${encodeURIComponent(bootstrap)}@/samlad?host=${encodeURIComponent(socket)}`
  })
  afterAll(async () => {
    await served?.stop()
    unmountDisk(disk)
    rmSync(disk, { recursive: true, force: true })
  })

  const isTold = (said: RegExp): boolean => served.program.errorLines().some((line) => said.test(line))

  test('whoever writes is told of the disk, whoever runs it too, and with room again everything goes on', async () => {
    const writing = served.write()
    await writtenAfter(writing, Date.now())
    fill()
    await until(() => isTold(/the disk is full: nothing can be saved; free some space/), 60_000)
    const refused = await fetch(`${served.origin}/v1/plans`)
    // What everybody may read leaves no record, and is still there.
    expect(refused.status).toBe(200)
    rmSync(ballast)
    await writtenAfter(writing, Date.now())
    await writing.stop()
    await expectWhole(served, administrator, writing)
  })

  test('an engine that could not even note what is written ends, names the disk, and comes back by itself', async () => {
    const writing = served.write()
    await writtenAfter(writing, Date.now())
    fill()
    await observe(administrator, async (client) => {
      // Nothing is taken of any table: the log of what is written alone is filled.
      for (;;)
        await client.query(
          `select pg_logical_emit_message(false, 'full', repeat(md5(random()::text), 30000))`,
        )
    }).catch(() => {})
    await until(() => isTold(/the disk of .*cluster is full; free some space and start again/), 60_000)
    rmSync(ballast)
    await writtenAfter(writing, Date.now())
    await writing.stop()
    await expectWhole(served, administrator, writing)
  })
})
