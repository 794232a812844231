import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { projectRoot } from '../../src/platform/config/root.ts'
import { newFolder } from '../../src/testing/folder.ts'
import { freePort } from '../../src/testing/free-port.ts'
import { until } from '../../src/testing/installation.ts'
import { type OwnServer, ownServer } from '../../src/testing/own-server.ts'
import { copyPreparedData } from '../../src/testing/prepared-data.ts'
import { type Program, runProgram } from '../../src/testing/program.ts'
import { twoBehind } from '../../src/testing/two-behind.ts'
import { type Writing, writerAt } from '../../src/testing/writing.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

// Two processes on a PostgreSQL of one's own, replaced one by one by a version with one migration more.

const home = newFolder('upgrade')
const running: Program[] = []
let server: OwnServer | undefined
let writing: Writing | undefined

afterAll(async () => {
  await writing?.stop()
  for (const program of running) {
    program.process.kill('SIGTERM')
    await program.ended
  }
  await server?.stop()
  rmSync(home, { recursive: true, force: true })
})

/** The program as it will be: a table more. */
const nextVersion = (): string => {
  const root = join(home, 'next')
  for (const part of ['dist', 'database', 'package-lock.json'])
    cpSync(join(projectRoot, part), join(root, part), { recursive: true })
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'))
  symlinkSync(join(projectRoot, 'src'), join(root, 'src'))
  writeFileSync(
    join(root, 'database', 'migrations', '9999_made_up.sql'),
    "create table access.made_up (id uuid primary key);\ncomment on table access.made_up is 'Made up';\n",
  )
  return root
}

test('they are replaced one by one under load: no request fails, nothing acknowledged is lost, and the old ones go on beside the newer tables', async () => {
  const data = join(home, 'own')
  await copyPreparedData(data, 'demo')
  server = ownServer(data)
  server.start()
  const { owner } = JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')) as { owner: string }
  const { environment } = server
  const serve = async (port: number, root?: string): Promise<Program> => {
    const program = runProgram(
      ['serve', '--demo', '--port', String(port), '--data', join(home, `folder-${port}`)],
      { environment, ...(root === undefined ? {} : { root }) },
    )
    running.push(program)
    await program.ready
    return program
  }
  const readyAt = async (port: number) =>
    (await (await fetch(`http://127.0.0.1:${port}/health/ready`)).json()) as { migrations: string }
  const ports = [await freePort(), await freePort()]
  const old = [await serve(ports[0]!), await serve(ports[1]!)]
  const front = await twoBehind(ports)
  const { write } = await writerAt(front.origin, data, environment)
  writing = write()
  const go = async () => {
    const { length } = writing!.acknowledged
    await until(() => writing!.acknowledged.length > length + 5, 30_000)
  }
  await go()

  const root = nextVersion()
  const asOwner = {
    ...environment,
    DATABASE_OWNER_URL: environment.DATABASE_URL!.replace(/\/\/[^@]+@/, `//samlad_owner:${owner}@`),
  }
  const migrated = await runProgram(['migrate'], { environment: asOwner, root }).ended
  expect(migrated.code, migrated.errors).toBe(0)
  for (const port of ports) expect(await readyAt(port)).toMatchObject({ ready: true, migrations: 'newer' })
  await go()
  for (const [at, port] of ports.entries()) {
    old[at]!.process.kill('SIGTERM')
    expect((await old[at]!.ended).code).toBe(0)
    await go()
    await serve(port, root)
    expect(await readyAt(port)).toMatchObject({ ready: true, migrations: 'applied' })
    await go()
  }
  await writing.stop()
  front.stop()
  expect([...writing.answers.keys()]).toEqual([200])
  // The old version begins no more beside them.
  const late = await runProgram(['serve', '--demo', '--port', '0', '--data', join(home, 'late')], {
    environment,
  }).ended
  expect([late.code, late.errors]).toEqual([2, expect.stringContaining('9999_made_up')])
})
