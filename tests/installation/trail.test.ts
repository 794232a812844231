import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { secondPlaceOf } from '../../src/platform/audit/second-place.ts'
import { readPublicKey, type SignedHead, signHead } from '../../src/platform/audit/signed-head.ts'
import type { Verification } from '../../src/platform/audit/verify.ts'
import { newFolder } from '../../src/testing/folder.ts'
import { asOwner, runCommand, serveDemo, until } from '../../src/testing/installation.ts'
import { copyPreparedData } from '../../src/testing/prepared-data.ts'

const home = newFolder('trail')
const data = join(home, 'data')
const keyFile = join(data, 'audit-signing-key.pem')

beforeAll(async () => {
  await copyPreparedData(data, 'demo')
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

const command = (...args: string[]) => runCommand([...args, '--data', data])

const verify = async (...more: string[]): Promise<Verification & { code: number | null }> => {
  const { code, output } = await command('audit', 'verify', '--json', ...more)
  return { ...(JSON.parse(output) as Verification), code }
}

/** Writes a record that waits for its seal: nobody serves. */
const record = () => command('keys', 'rotate', '--all')

test('the newest head is printed with its signature, and a copy of it kept elsewhere agrees', async () => {
  const { code, output } = await command('audit', 'head')
  expect(code).toBe(0)
  const file = join(home, 'witness.json')
  writeFileSync(file, output)
  expect(Object.keys(JSON.parse(output)).sort()).toEqual(['block', 'head', 'key', 'signature'])
  expect((JSON.parse(output) as SignedHead).key).toBe(readPublicKey(keyFile))
  expect(await verify('--head', file)).toMatchObject({ code: 0, findings: [], unproven: 0 })
})

test('a database that is older than a witness’s copy is found, though what lies beside it was put back too', async () => {
  const { block } = JSON.parse((await command('audit', 'head')).output) as SignedHead
  const file = join(home, 'newer.json')
  const newer = signHead(keyFile, { block: block + 2, head: 'ab'.repeat(32) })
  writeFileSync(file, `${JSON.stringify(newer)}\n`)
  const found = await verify('--head', file)
  expect(found.code).toBe(1)
  expect(found.findings.map(({ kind }) => kind)).toEqual(['block_missing', 'block_missing'])
})

test('a head that this house did not sign, or that differs, says so; a file that is none is refused in one line', async () => {
  const { block, head, key } = JSON.parse((await command('audit', 'head')).output) as SignedHead
  const file = join(home, 'other.json')
  const other = signHead(join(home, 'other.pem'), { block, head })
  writeFileSync(file, JSON.stringify(other))
  expect((await verify('--head', file)).findings).toEqual([{ kind: 'head_unsigned', number: block }])
  writeFileSync(file, JSON.stringify({ ...signHead(keyFile, { block, head: 'cd'.repeat(32) }), key }))
  expect((await verify('--head', file)).findings).toEqual([{ kind: 'head_differs', number: block }])
  writeFileSync(file, '{"block": "one"}')
  const { code, errors } = await command('audit', 'verify', '--head', file)
  expect(code).toBe(2)
  expect(errors).toMatch(/^samlad: .*other\.json is not a head of an audit trail: 0\.block: .*\n$/)
  expect((await command('audit', 'verify', '--head', join(home, 'nothing.json'))).code).toBe(2)
})

test('the last record, taken away before it was sealed, is missed', async () => {
  await record()
  expect(await verify()).toMatchObject({ code: 0, findings: [] })
  await asOwner(data, (owner) =>
    owner.query(`
      alter table audit.record disable trigger user;
      create table public.taken as select * from audit.record order by id desc limit 1;
      delete from audit.record where id = (select max(id) from audit.record)`),
  )
  const found = await verify()
  expect(found.code).toBe(1)
  expect(found.findings).toMatchObject([{ kind: 'numbers_missing' }])
  await asOwner(data, (owner) =>
    owner.query(`
      insert into audit.record overriding system value select * from public.taken;
      drop table public.taken;
      alter table audit.record enable trigger user`),
  )
  expect(await verify()).toMatchObject({ code: 0, findings: [] })
})

test('a folder for months of the trail that the process cannot write to is told as it starts', async () => {
  const served = await serveDemo(data, { AUDIT_ARCHIVE: join(home, 'not', 'there') })
  await served.stop()
  const { errors } = await served.program.ended
  expect(errors).toMatch(/^\{"level":50.*"code":"ENOENT".*AUDIT_ARCHIVE cannot be written to.*\}$/m)
})

test('whole months of the trail go into files by a command, once, and are verified there; a backup is restored without them', async () => {
  const archive = join(home, 'archive')
  const environment = { AUDIT_ARCHIVE: archive, AUDIT_ARCHIVE_AFTER: '1' }
  const run = (...args: string[]) => runCommand([...args, '--data', data], environment)
  const nothing = await run('audit', 'archive')
  expect(nothing).toMatchObject({ code: 0, output: expect.stringContaining('Nothing to move') })
  // What is served is sealed when it ends: blocks of two months of before, and a newest one.
  for (let round = 0; round < 2; round += 1) {
    const served = await serveDemo(data)
    await fetch(`${served.address}/audit`)
    await served.stop()
  }
  await asOwner(data, (owner) =>
    owner.query(`
      alter table audit.block disable trigger user;
      update audit.block set sealed_at = '2020-01-15' where number = 1;
      update audit.block set sealed_at = '2020-02-15' where number between 2 and (select max(number) - 1 from audit.block);
      alter table audit.block enable trigger user`),
  )
  const before = await verify()
  expect(await command('audit', 'archive')).toMatchObject({
    code: 2,
    errors: expect.stringContaining('set AUDIT_ARCHIVE'),
  })
  const { code, output } = await run('audit', 'archive')
  expect({ code, output }).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^2020-01: \d+ records moved.*\n2020-02: \d+ records moved/),
  })
  expect(await run('audit', 'archive')).toMatchObject({
    code: 0,
    output: expect.stringContaining('Nothing to move'),
  })
  const verified = await run('audit', 'verify', '--json')
  const after = JSON.parse(verified.output) as Verification
  expect(after).toMatchObject({ findings: [], archived: { unread: 0 }, blocks: before.blocks })
  expect(after.archived.read).toBeGreaterThan(0)
  expect((await command('audit', 'verify')).output).toContain('by their seals alone')
  const told = async (given: Record<string, string>): Promise<string | undefined> => {
    const examined = await runCommand(['doctor', '--json', '--data', data], given)
    const { checks } = JSON.parse(examined.output) as { checks: { name: string; state: string }[] }
    return checks.find(({ name }) => name === 'audit archive')?.state
  }
  expect(await told(environment)).toBe('ok')
  expect(await told({})).toBe('warn')
  const files = readdirSync(archive)
  expect(files).toHaveLength(2)
  const first = join(archive, files.sort()[0]!)
  renameSync(first, `${first}.away`)
  expect(await told(environment)).toBe('fail')
  expect((await run('audit', 'verify')).code).toBe(1)
  renameSync(`${first}.away`, first)
  await command('backup', join(home, 'backup'))
  const restored = await runCommand(
    ['restore', join(home, 'backup'), '--keys', data, '--data', join(home, 'restored')],
    environment,
  )
  expect(restored).toMatchObject({ code: 0, output: expect.stringContaining('The audit trail verifies') })
})

test('a process that was killed leaves unknown what came after a number, and nothing is called changed', async () => {
  const served = await serveDemo(data)
  // Whoever is refused leaves a record.
  await fetch(`${served.address}/audit`)
  const folder = secondPlaceOf(data, 'own')
  await until(() => readdirSync(folder).some((name) => !isEnded(join(folder, name))))
  served.program.process.kill('SIGKILL')
  await served.program.ended
  // Until it has been silent for ten seconds it may still write.
  const found = await verify()
  expect(found).toMatchObject({ code: 0, findings: [] })
  expect(found.open).toHaveLength(1)
  expect(found.open[0]!.after).toBeGreaterThan(0)
})

test('records that went when the database was recovered are said to have gone, once; what nobody took to an earlier moment is not', async () => {
  const rows = 'from audit.record r where not exists (select from audit.sealed s where s.record_id = r.id)'
  await record()
  await asOwner(data, (owner) => owner.query(`alter table audit.record disable trigger user; delete ${rows}`))
  expect((await verify()).findings).toMatchObject([{ kind: 'numbers_missing' }])
  const said = await command('audit', 'recovered')
  expect(said).toMatchObject({ code: 0, output: expect.stringMatching(/^Recorded: \d+ records/) })
  const found = await verify()
  expect(found).toMatchObject({ code: 0, findings: [] })
  expect(found.recovered).toBeGreaterThan(0)
  expect((await command('audit', 'recovered')).output).toMatch(/nothing was recorded/)
  // One is taken out of a run that goes on.
  const served = await serveDemo(data)
  for (let count = 0; count < 3; count++) await fetch(`${served.address}/audit`)
  await asOwner(data, (owner) =>
    owner.query(
      'delete from audit.record where id = (select max(r.id) from audit.record r join audit.record later on later.run = r.run and later.number > r.number)',
    ),
  )
  await served.stop()
  const refused = await command('audit', 'recovered')
  expect(refused).toMatchObject({ code: 2, errors: expect.stringContaining('more than a recovery takes') })
})

const isEnded = (file: string): boolean =>
  existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { ended: boolean }).ended
