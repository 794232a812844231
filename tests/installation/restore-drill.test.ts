import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { rooms } from '../../src/app.ts'
import { type Engine, useEngine } from '../../src/platform/database/engine/engine.ts'
import { tamperWith } from '../../src/testing/backups.ts'
import { newFolder } from '../../src/testing/folder.ts'
import { runCommand, until } from '../../src/testing/installation.ts'
import { copyPreparedData } from '../../src/testing/prepared-data.ts'
import { runProgram } from '../../src/testing/program.ts'

// One command says whether a backup would bring everything back, how long that takes, and leaves nothing behind.

vi.setConfig({ testTimeout: 300_000, hookTimeout: 600_000 })

const home = newFolder('restore-drill')
const data = join(home, 'data')
const [backup, keys, identity, room] = ['backup', 'keys', 'identity', 'room'].map((name) =>
  join(home, name),
) as [string, string, string, string]
let engine: Engine
const drill = (...args: readonly string[]) => runCommand(['restore-drill', ...args, '--in', room])
const left = () => (existsSync(room) ? readdirSync(room) : [])

beforeAll(async () => {
  await copyPreparedData(data, 'demo')
  engine = await useEngine(data, 'use')
  const { output } = await runCommand(['backup', 'identity', identity])
  const made = await runCommand(['backup', backup, '--keys', keys, '--to', output.trim(), '--data', data])
  expect([made.code, made.errors]).toEqual([0, ''])
})
afterAll(async () => {
  await engine.release()
  rmSync(home, { recursive: true, force: true })
})

test('a whole backup passes: every row, the trail, one sealed thing of each kind; timed by step, and nothing is left', async () => {
  const file = join(home, 'report.json')
  const done = await drill(backup, '--keys', keys, '--identity', identity, '--report', file)
  expect([done.code, done.errors]).toEqual([0, ''])
  expect(done.output).toMatch(/^Drill: passed\. The backup of 2\d{3}-.* was restored in \d+\.\d s/)
  const report = JSON.parse(readFileSync(file, 'utf8'))
  expect(report).toMatchObject({ passed: true, findings: [], restored: { audit: { findings: [] } } })
  expect(Object.keys(report.seconds)).toEqual(['keys', 'files', 'database', 'replay', 'inspect'])
  expect(report.opened).toEqual(
    expect.arrayContaining(['case', 'copy', 'referral', 'shelter'].map((kind) => ({ kind, came: 'opened' }))),
  )
  expect(report.opened.every(({ came }: { came: string }) => came === 'opened' || came === 'none')).toBe(true)
  expect(left()).toEqual([])
})

test('every kind of key that seals has something to try it on', () => {
  const holders = rooms.flatMap((one) => one.keys ?? [])
  const kinds = new Set(holders.map(({ kind }) => kind))
  expect([...kinds].filter((kind) => !holders.some((one) => one.kind === kind && one.sample))).toEqual([])
  expect(kinds.size).toBeGreaterThanOrEqual(9)
})

test('what opens it is looked at before anything else: half an export ends it at once, and so does another key', async () => {
  const half = join(home, 'half')
  cpSync(keys, half, { recursive: true })
  rmSync(join(half, 'body-keys'), { recursive: true })
  expect(await drill(backup, '--keys', half, '--identity', identity)).toMatchObject({
    code: 2,
    errors: expect.stringMatching(/^samlad: nothing was restored: \d+ keys in .* do not open the cases/),
  })
  expect((await drill(backup, '--keys', keys)).errors).toMatch(/--identity FILE/)
  expect((await drill(backup)).errors).toMatch(/name one backup and its keys/)
  expect(left()).toEqual([])
})

test('what was changed in it is found: the trail, and what was sealed', async () => {
  const plain = join(home, 'plain')
  expect((await runCommand(['backup', plain, '--data', data])).code).toBe(0)
  const trail = tamperWith(plain, join(home, 'trail'), 'audit.record', ([first = '', ...others]) => [
    first.replace('\tdone\t', '\trefused\t'),
    ...others,
  ])
  const changed = tamperWith(trail, join(home, 'both'), 'housing.shelter', (lines) =>
    // The last digit of each sealed name, which belongs to its seal.
    lines.map((line) =>
      line.replace(
        /(\\\\x01[0-9a-f]+)([0-9a-f])/,
        (_, sealed: string, last: string) => `${sealed}${last === '0' ? '1' : '0'}`,
      ),
    ),
  )
  const done = await drill(changed, '--keys', keys)
  expect(done.code).toBe(1)
  expect(done.output).toMatch(/^Drill: FAILED/)
  expect(done.output).toContain('- the audit trail does not verify: 1 not as they were sealed')
  expect(done.output).toContain('- something sealed (shelter) does not open with its key')
  expect(left()).toEqual([])
})

test('one that is interrupted leaves nothing either', async () => {
  mkdirSync(room, { recursive: true })
  const program = runProgram(['restore-drill', backup, '--keys', keys, '--identity', identity, '--in', room])
  await until(() => left().some((name) => existsSync(join(room, name, 'data', 'samlad.json'))), 120_000)
  program.process.kill('SIGTERM')
  expect(await program.ended).toMatchObject({
    code: 2,
    errors: 'samlad: interrupted; nothing is left of what was restored\n',
  })
  expect(left()).toEqual([])
})

// Fault: a stack of the program, once all had been restored; and a way out that only a restore has.
test('what could not be kept, or opened, is told before anything is restored', async () => {
  const nowhere = join(home, 'nowhere', 'report.json')
  expect(await drill(backup, '--keys', keys, '--identity', identity, '--report', nowhere)).toMatchObject({
    code: 2,
    errors: `samlad: ${nowhere} cannot be written to (ENOENT): name another file with --report FILE\n`,
  })
  const other = join(home, 'of-another')
  cpSync(keys, other, { recursive: true })
  writeFileSync(join(other, 'secret-key.json'), '{"key":"another secret, used in tests and nowhere else"}')
  const { code, errors } = await drill(backup, '--keys', other, '--identity', identity)
  expect([code, errors]).toEqual([2, expect.stringMatching(/^samlad: nothing was restored: /)])
  expect(errors).not.toContain('--without-secret')
  expect(left()).toEqual([])
})
