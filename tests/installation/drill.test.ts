import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from 'otplib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { newFolder } from '../../src/testing/folder.ts'
import { asOwner, runCommand, visit } from '../../src/testing/installation.ts'
import { type Program, runProgram } from '../../src/testing/program.ts'

// The machine is gone. What is left is a backup in one place and the keys' own copy in another.

vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 })

const home = newFolder('drill')
const lost = join(home, 'lost', 'data')
const found = join(home, 'new-machine', 'data')
const carried = { backup: join(home, 'carried-backup'), keys: join(home, 'carried-keys') }
const PASSWORD = 'fyra påhittade ord om hösten'
const EMAIL = 'ovning@example.invalid'
const NAME = 'Påhittad Lönn'
const STEP = 30

let program: Program | undefined
let secret = ''
let caseId = ''

const stop = async (): Promise<void> => {
  program?.process.kill('SIGTERM')
  await program?.ended
  program = undefined
}

/** The first person comes in with a password and an app for codes, and is made a caseworker. */
const firstDay = async (): Promise<void> => {
  program = runProgram(['serve', '--port', '0', '--data', lost])
  const said = program.said(/Set-up[^\n]*(\/welcome\/[\w-]{32})/)
  const address = await program.ready
  const link = /\/welcome\/[\w-]{32}/.exec(await said)?.[0] ?? ''
  const visitor = visit(address)
  const { text } = await visitor.get(link)
  secret = /<code translate="no">([A-Z2-7 ]+)<\/code>/.exec(text)?.[1]?.replaceAll(' ', '') ?? ''
  const answer = await visitor.post(link, {
    ...{ name: 'Påhittad Övning', email: EMAIL, password: PASSWORD },
    sealed: /name="sealed" value="([^"]+)"/.exec(text)?.[1] ?? '',
    code: await generate({ secret }),
  })
  expect(answer.status).toBe(200)
  await asOwner(lost, (owner) =>
    owner.query(
      `update identity.membership set role = 'caseworker',
         body_id = (select id from directory.body where name = 'Uppsala kommun')
       where person_id = (select id from identity.person where email = $1)`,
      [EMAIL],
    ),
  )
  const token = (
    await runCommand(['token', 'create', '--as', EMAIL, '--scope', 'support:write', '--data', lost])
  ).output.trim()
  const begun = await fetch(`${address}/v1/cases`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': 'drill',
    },
    body: JSON.stringify({ chosenName: NAME, ageGroup: 'adult' }),
  })
  expect(begun.status, await begun.clone().text()).toBeLessThan(300)
  caseId = ((await begun.json()) as { caseId: string }).caseId
  expect(caseId).toMatch(/^[0-9a-f-]{36}$/)
}

beforeAll(async () => {
  await firstDay()
  const made = await runCommand(['backup', carried.backup, '--keys', carried.keys, '--data', lost])
  expect([made.code, made.errors]).toEqual([0, ''])
  await stop()
  rmSync(join(home, 'lost'), { recursive: true })
})
afterAll(async () => {
  await stop()
  rmSync(home, { recursive: true, force: true })
})

test('on an empty machine a backup and the keys’ own copy give everything back', async () => {
  expect(existsSync(lost)).toBe(false)
  const restored = await runCommand(['restore', carried.backup, '--keys', carried.keys, '--data', found])
  expect([restored.code, restored.errors]).toEqual([0, ''])
  program = runProgram(['serve', '--port', '0', '--data', found])
  const visitor = visit(await program.ready)
  await visitor.get('/sign-in')
  const asked = await visitor.post('/sign-in', { email: EMAIL, password: PASSWORD })
  expect(asked.location).toContain('/sign-in/code')
  await visitor.get('/sign-in/code')
  // The code of the first day has counted; the next one is taken a step ahead.
  const code = await generate({ secret, epoch: Math.floor(Date.now() / 1000) + STEP })
  expect((await visitor.post('/sign-in/code', { code })).status).toBe(303)
  const opened = await visitor.get(`/cases/${caseId}`)
  expect([opened.status, opened.text.includes(NAME)]).toEqual([200, true])
})

test('and with the backup alone nobody comes in who should not: it is refused, and half an export too', async () => {
  const elsewhere = join(home, 'elsewhere')
  expect((await runCommand(['restore', carried.backup, '--data', elsewhere])).code).toBe(2)
  const half = join(home, 'half')
  cpSync(carried.keys, half, { recursive: true })
  rmSync(join(half, 'body-keys'), { recursive: true })
  const refused = await runCommand(['restore', carried.backup, '--keys', half, '--data', elsewhere])
  expect([refused.code, existsSync(elsewhere)]).toEqual([2, false])
  expect(refused.errors).toMatch(/do not open the cases/)
})
