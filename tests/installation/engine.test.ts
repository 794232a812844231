import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/config/root.ts'
import { canEnter } from '../../src/platform/database/engine/account.ts'
import { newFolder } from '../../src/testing/folder.ts'
import { canMount, mountDisk, unmountDisk } from '../../src/testing/own-disk.ts'
import { copyPreparedData } from '../../src/testing/prepared-data.ts'
import { type Program, runProgram } from '../../src/testing/program.ts'

const root = process.getuid?.() === 0
const nobody = { uid: 65534, gid: 65534 }
/** Whether an ordinary user can reach the checkout at all. */
const othersReachUs = root && canEnter({ name: 'nobody', switchTo: nobody }, projectRoot)
const started: Program[] = []
const folders: string[] = []

const ownFolder = (): string => {
  const folder = newFolder('data')
  folders.push(folder)
  return folder
}
/** As a start and a stop have left it. */
const usedFolder = (): Promise<string> => copyPreparedData(join(ownFolder(), 'data'))
const serve = (data: string, options?: Parameters<typeof runProgram>[1]): Program => {
  const program = runProgram(['serve', '--port', '0', '--data', data], options)
  started.push(program)
  return program
}
const stop = async (program: Program): Promise<void> => {
  program.process.kill('SIGTERM')
  await program.ended
}
/** Process number of the engine of a data folder, from the file that PostgreSQL keeps while it runs. */
const enginePid = (data: string): number | undefined => {
  const { cluster = join(data, 'cluster') } = JSON.parse(readFileSync(join(data, 'samlad.json'), 'utf8'))
  const file = join(cluster, 'postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined
}
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

afterEach(async () => {
  for (const program of started.splice(0)) if (program.process.exitCode === null) await stop(program)
  for (const folder of folders.splice(0)) {
    unmountDisk(folder)
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a first start serves, a stop leaves nothing running, a second start has the same data', async () => {
  const data = ownFolder()
  const first = serve(data)
  const address = await first.ready
  expect(await (await fetch(`${address}/health`)).json()).toEqual({ status: 'ok' })
  const pid = enginePid(data)!
  expect(isAlive(pid)).toBe(true)
  await stop(first)
  expect((await first.ended).code).toBe(0)
  expect(isAlive(pid)).toBe(false)
  expect(enginePid(data)).toBeUndefined()
  const again = serve(data)
  expect((await fetch(`${await again.ready}/health`)).status).toBe(200)
})

test('a second start answers within three seconds', async () => {
  const data = await usedFolder()
  let quickest = Number.POSITIVE_INFINITY
  for (let times = 0; times < 3 && quickest >= 3000; times += 1) {
    const begun = performance.now()
    const again = serve(data)
    expect((await fetch(await again.ready)).status).toBe(200)
    quickest = Math.min(quickest, performance.now() - begun)
    await stop(again)
  }
  // Where other tests wait for the processors too, each has its share of them.
  expect(quickest).toBeLessThan(3000 * Math.max(1, loadavg()[0]! / availableParallelism()))
})

test('the engine listens on no port', async () => {
  const data = await usedFolder()
  await serve(data).ready
  const pid = enginePid(data)!
  const sockets = readFileSync(`/proc/${pid}/net/tcp`, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
  const listening = new Set(sockets.filter((fields) => fields[3] === '0A').map((fields) => fields[9]))
  const links = spawnSync('ls', ['-l', `/proc/${pid}/fd`], { encoding: 'utf8' }).stdout
  const own = [...links.matchAll(/socket:\[(\d+)\]/g)].map((match) => match[1])
  expect(own.length).toBeGreaterThan(0)
  expect(own.filter((inode) => listening.has(inode))).toEqual([])
})

test('a data folder in use is left alone, and one line says so', async () => {
  const data = await usedFolder()
  const first = serve(data)
  const address = await first.ready
  const second = await serve(data).ended
  expect(second).toMatchObject({
    code: 2,
    errors: expect.stringMatching(/^samlad: .* is already in use .*\n$/),
  })
  expect((await fetch(`${address}/health`)).status).toBe(200)
})

test('a killed program blocks nothing', async () => {
  const data = await usedFolder()
  const first = serve(data)
  await first.ready
  first.process.kill('SIGKILL')
  await first.ended
  const second = serve(data)
  expect((await fetch(`${await second.ready}/health`)).status).toBe(200)
})

test('a killed engine blocks nothing', async () => {
  const data = await usedFolder()
  const first = serve(data)
  await first.ready
  process.kill(enginePid(data)!, 'SIGKILL')
  await stop(first)
  const second = serve(data)
  expect((await fetch(`${await second.ready}/health`)).status).toBe(200)
})

test('a command uses the running engine beside the server and leaves it running', async () => {
  const data = await usedFolder()
  const address = await serve(data).ready
  const verified = await runProgram(['audit', 'verify', '--data', data, '--json']).ended
  expect(JSON.parse(verified.output)).toMatchObject({ findings: [] })
  expect((await fetch(`${address}/health`)).status).toBe(200)
})

test('a command starts the engine for its own duration', async () => {
  const data = await usedFolder()
  const verified = await runProgram(['audit', 'verify', '--data', data]).ended
  expect(verified).toMatchObject({ code: 0 })
  expect(enginePid(data)).toBeUndefined()
})

test('data of a newer version is left alone', async () => {
  const data = ownFolder()
  const description = JSON.stringify({ format: 99, engine: 18 })
  writeFileSync(join(data, 'samlad.json'), description)
  const refused = await serve(data).ended
  expect(refused).toMatchObject({
    code: 2,
    errors: expect.stringContaining('was made by a newer version of Samlad'),
  })
  expect(readFileSync(join(data, 'samlad.json'), 'utf8')).toBe(description)
})

test('a file where the folder should be is named', async () => {
  const file = join(ownFolder(), 'not-a-folder')
  writeFileSync(file, '')
  expect(await serve(file).ended).toMatchObject({
    code: 2,
    errors: expect.stringContaining('is not a folder'),
  })
})

test('a taken port is named, and the engine is stopped again', async () => {
  const address = await serve(await usedFolder()).ready
  const data = await usedFolder()
  const second = runProgram(['serve', '--port', new URL(address).port, '--data', data])
  expect(await second.ended).toMatchObject({ code: 2, errors: expect.stringMatching(/port \d+ is taken/) })
  expect(enginePid(data)).toBeUndefined()
})

// What only root can try: becoming somebody else, mounting a disk. As an ordinary user the whole suite is that trial.
test.runIf(root)('root serves from a data folder below a home that others may not enter', async () => {
  const home = ownFolder()
  chmodSync(home, 0o700)
  const data = join(home, 'project', 'data')
  mkdirSync(data, { recursive: true })
  const program = serve(data)
  expect((await fetch(`${await program.ready}/health`)).status).toBe(200)
  const { cluster } = JSON.parse(readFileSync(join(data, 'samlad.json'), 'utf8'))
  expect(cluster).toMatch(/^\/var\/lib\/samlad\//)
  await stop(program)
  rmSync(cluster, { recursive: true })
})

describe.runIf(canMount())('on a disk of its own', () => {
  const mount = (options: string): string => {
    const disk = ownFolder()
    mountDisk(disk, `size=8m,mode=0755${options}`)
    return disk
  }

  test('a full disk is named, and what was there stays', async () => {
    const disk = mount('')
    writeFileSync(join(disk, 'kept'), 'kept')
    const refused = await serve(disk).ended
    expect(refused).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/^samlad: the disk of .* is full; .*\n$/),
    })
    expect(readFileSync(join(disk, 'kept'), 'utf8')).toBe('kept')
    expect(existsSync(join(disk, 'cluster'))).toBe(false)
  })

  test('a read-only disk is named', async () => {
    expect(await serve(mount(',ro')).ended).toMatchObject({
      code: 2,
      errors: expect.stringContaining('cannot be written to'),
    })
  })
})

test.runIf(othersReachUs)('an ordinary user serves from a folder of their own', async () => {
  const data = ownFolder()
  chownSync(data, nobody.uid, nobody.gid)
  const program = serve(data, { as: nobody, environment: { TMPDIR: data } })
  expect((await fetch(`${await program.ready}/health`)).status).toBe(200)
  await stop(program)
})
