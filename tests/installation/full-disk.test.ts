import { spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync, symlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { newFolder } from '../../src/testing/folder.ts'
import { until } from '../../src/testing/installation.ts'
import { expectWhole, observe, serveWriting, writtenAfter } from '../../src/testing/outages.ts'
import { canMount, mountDisk, unmountDisk } from '../../src/testing/own-disk.ts'
import { copyPreparedData } from '../../src/testing/prepared-data.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

/** Takes all that is left of a disk. */
const fill = (ballast: string): void => {
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

/** Address of the superuser of an engine that runs. */
const administratorOf = (data: string): string => {
  const { bootstrap } = JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')) as { bootstrap: string }
  const socket = readFileSync(join(data, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[4]!
  return `postgresql://samlad_bootstrap:${encodeURIComponent(bootstrap)}@/samlad?host=${encodeURIComponent(socket)}`
}

/** Fills what is written ahead alone: nothing is taken of any table. Ends with the engine. */
const writeAhead = (administrator: string): Promise<void> =>
  observe(administrator, async (client) => {
    for (;;)
      await client.query(`select pg_logical_emit_message(false, 'full', repeat(md5(random()::text), 30000))`)
  }).catch(() => {})

describe.runIf(canMount())('where the disk is full while Samlad serves', () => {
  const disk = newFolder('full-disk')
  const ballast = join(disk, 'ballast')
  const data = join(disk, 'data')
  let served: Awaited<ReturnType<typeof serveWriting>>
  let administrator: string

  beforeAll(async () => {
    expect(mountDisk(disk, 'size=1g,mode=0755')).toBe(true)
    await copyPreparedData(data, 'demo')
    served = await serveWriting(data)
    administrator = administratorOf(data)
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
    fill(ballast)
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
    fill(ballast)
    await writeAhead(administrator)
    await until(
      () => isTold(/the disk of .*cluster\/pg_wal is full; free some space and start again/),
      60_000,
    )
    rmSync(ballast)
    await writtenAfter(writing, Date.now())
    await writing.stop()
    await expectWhole(served, administrator, writing)
  })
})

describe.runIf(canMount())('where what is written ahead has a disk of its own, and that is full', () => {
  const home = newFolder('full-log')
  const data = join(home, 'data')
  const disk = join(home, 'log')
  const ballast = join(disk, 'ballast')
  let served: Awaited<ReturnType<typeof serveWriting>>

  beforeAll(async () => {
    await copyPreparedData(data, 'demo')
    expect(mountDisk(disk, 'size=256m,mode=0777')).toBe(true)
    const log = join(data, 'cluster', 'pg_wal')
    expect(spawnSync('cp', ['-a', log, disk]).status).toBe(0)
    rmSync(log, { recursive: true })
    symlinkSync(join(disk, 'pg_wal'), log)
    served = await serveWriting(data)
  })
  afterAll(async () => {
    await served?.stop()
    unmountDisk(disk)
    rmSync(home, { recursive: true, force: true })
  })

  test('the engine ends, that disk is named, nothing acknowledged is lost, and it comes back by itself', async () => {
    const administrator = administratorOf(data)
    const writing = served.write()
    await writtenAfter(writing, Date.now())
    fill(ballast)
    await writeAhead(administrator)
    const said = /the disk of .*cluster\/pg_wal is full; free some space and start again/
    await until(() => served.program.errorLines().some((line) => said.test(line)), 60_000)
    rmSync(ballast)
    await writtenAfter(writing, Date.now())
    await writing.stop()
    await expectWhole(served, administrator, writing)
  })
})
