import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from 'otplib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onOwnConnection } from '../../src/platform/database/steady-client.ts'
import { newFolder } from '../../src/testing/folder.ts'
import { asOwner, runCommand, visit } from '../../src/testing/installation.ts'
import { type Program, runProgram } from '../../src/testing/program.ts'
import type { Visitor } from '../../src/testing/visitor.ts'

const home = newFolder('first-day')
const data = join(home, 'data')
const PASSWORD = 'fyra påhittade ord om våren'

let program: Program
let address: string
let setUp: string
let administrator: Visitor

beforeAll(async () => {
  program = runProgram(['serve', '--port', '0', '--data', data])
  const said = program.said(/Set-up[^\n]*(\/welcome\/[\w-]{32})/)
  address = await program.ready
  setUp = /\/welcome\/[\w-]{32}/.exec(await said)?.[0] ?? ''
}, 300_000)
afterAll(async () => {
  program.process.kill('SIGTERM')
  await program.ended
  rmSync(home, { recursive: true, force: true })
})

const linkIn = (text: string): string => /\/welcome\/[\w-]{32}/.exec(text)?.[0] ?? ''

/** Somebody who opens their one-time link and chooses how to sign in. */
const comeIn = async (link: string, name: string, email?: string): Promise<Visitor> => {
  const visitor = visit(address)
  const { text } = await visitor.get(link)
  const secret = /<code translate="no">([A-Z2-7 ]+)<\/code>/.exec(text)?.[1]?.replaceAll(' ', '') ?? ''
  const answer = await visitor.post(link, {
    name,
    ...(email === undefined ? {} : { email }),
    password: PASSWORD,
    sealed: /name="sealed" value="([^"]+)"/.exec(text)?.[1] ?? '',
    code: await generate({ secret }),
  })
  expect(answer.status).toBe(200)
  return visitor
}

const ask = async (by: Visitor, fields: Readonly<Record<string, string>>) => {
  await by.get('/colleagues')
  return by.post('/colleagues', fields)
}

test('from an empty folder to the first manager: one alone chooses one, and then it takes two', async () => {
  administrator = await comeIn(setUp, 'Påhittad Första', 'forsta@example.invalid')
  const first = {
    name: 'Påhittad Samordnare',
    email: 'samordnare@example.invalid',
    role: 'national_coordinator',
  }
  const coordinator = await comeIn(linkIn((await ask(administrator, first)).text), first.name)

  const page = (await administrator.get('/colleagues')).text
  const body = /<option value="([0-9a-f-]{36})"[^>]*>Uppsala kommun</.exec(page)?.[1] ?? ''
  const wanted = { name: 'Påhittad Chef', email: 'chef@example.invalid', role: 'case_manager', body }
  const asked = await ask(administrator, wanted)
  expect([asked.status, linkIn(asked.text)]).toEqual([303, ''])

  const waiting = (await coordinator.get('/colleagues')).text
  const confirm = /\/colleagues\/[0-9a-f-]{36}\/confirm/.exec(waiting)?.[0] ?? ''
  const manager = await comeIn(linkIn((await coordinator.post(confirm)).text), wanted.name)
  expect((await manager.get('/cases')).status).toBe(200)
  expect((await administrator.get('/cases')).status).toBe(404)
  expect((await coordinator.get('/cases')).status).toBe(404)
})

const rescue = (email: string) => runCommand(['rescue', '--as', email, '--data', data, '--json'])

test('only the last administrator is rescued, and whoever leads is told', async () => {
  for (const email of ['chef@example.invalid', 'ingen@example.invalid']) {
    const refused = await rescue(email)
    expect([refused.code, refused.output]).toEqual([2, ''])
    expect(refused.errors).toContain(email)
  }
  const done = await rescue('forsta@example.invalid')
  expect(done.code).toBe(0)
  const again = await comeIn(linkIn(done.output), 'Påhittad Första')
  expect((await again.get('/people')).status).toBe(200)
  expect((await again.get('/cases')).status).toBe(404)
  // What was before has ended: it may be in other hands.
  expect((await administrator.get('/account')).status).toBe(303)
  const told = await asOwner(data, async (owner) => {
    const { rows } = await owner.query<{ roles: string[] }>(
      "select roles from arrivals.arrival where kind = 'identity.rescued' and settled_at is null",
    )
    return rows.flatMap(({ roles }) => roles)
  })
  expect(told).toEqual(['case_manager'])
})

test('an administrator who is not the last is not rescued, and the role of the application rescues nobody', async () => {
  await asOwner(data, async (owner, { application }) => {
    await owner.query(`with made as (insert into identity.person (email, name, activated_at)
      values ('andra@example.invalid', 'Påhittad Andra', now()) returning id)
      insert into identity.membership (person_id, body_id, role)
      select made.id, m.body_id, 'administrator' from made, identity.membership m where m.role = 'administrator' limit 1`)
    const asApplication = onOwnConnection(application, 'test', (client) =>
      client.query("select identity.rescue('forsta@example.invalid', 'x', now())"),
    )
    await expect(asApplication).rejects.toMatchObject({ code: '42501' })
  })
  expect((await rescue('forsta@example.invalid')).code).toBe(2)
})
