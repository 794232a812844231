import { generate } from 'otplib'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { isFresh } from '../../src/platform/access/action.ts'
import { sealAll } from '../../src/platform/audit/seal.ts'
import { verifyTrail } from '../../src/platform/audit/verify.ts'
import { type Account, addAccount } from '../../src/testing/account.ts'
import { guessPassword } from '../../src/testing/guessing.ts'
import { rightTime, setClock } from '../../src/testing/set-clock.ts'
import { openVisitor, type Visitor } from '../../src/testing/visitor.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

// The machine's clock is wrong for a while, and put right, while the house serves: nobody is kept out, nothing is lost, and the trail
// holds. What is done at its time is tried in `platform/jobs/queue.test.ts`.

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** An hour and ten days forward, each put right again, and an hour back. */
const JUMPS = [HOUR, 0, 10 * DAY, 0, -HOUR, 0]

let world: World
beforeAll(async () => {
  world = await openWorld({ settings: { trustedProxies: 1 } })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const from = (network: string): Visitor => openVisitor(world, { network })
const comesIn = async (visitor: Visitor): Promise<boolean> => (await visitor.get('/account')).status === 200
/** What the app of a phone shows, whose clock is right. */
const shownCode = ({ secret }: Account): Promise<string> =>
  generate({ secret, epoch: Math.floor(rightTime().getTime() / 1000) })
const signsIn = async (visitor: Visitor, account: Account, code: string): Promise<boolean> => {
  const { email, password } = account
  await visitor.get('/sign-in')
  await visitor.post('/sign-in', { email, password })
  await visitor.get('/sign-in/code')
  return (await visitor.post('/sign-in/code', { code })).status === 303 && comesIn(visitor)
}

test('while the clock is wrong a code of an app is too, and once it is right whoever tried on and on comes in', async () => {
  const account = await addAccount(world)
  for (const by of [HOUR, 10 * DAY, -HOUR]) {
    setClock(by)
    for (let tries = 0; tries < 6; tries += 1)
      expect(await signsIn(from('198.51.100.1'), account, await shownCode(account))).toBe(false)
  }
  setClock(10 * DAY)
  expect(await signsIn(from('198.51.100.4'), account, account.recoveryCode)).toBe(true)
  setClock(0)
  expect(await signsIn(from('198.51.100.1'), account, await shownCode(account))).toBe(true)
})

test('a session that was begun while the clock was ahead goes on, and ends by itself when it is as old as one may be', async () => {
  const account = await addAccount(world)
  setClock(HOUR)
  const visitor = from('198.51.100.2')
  expect(await signsIn(visitor, account, account.recoveryCode)).toBe(true)
  setClock(0)
  expect(await comesIn(visitor)).toBe(true)
  setClock((world.house.settings.sessions.absoluteHours + 1) * HOUR)
  expect(await comesIn(visitor)).toBe(false)
})

test('nobody has proved anew who they are in a time to come', () => {
  const proved = (by: number) => isFresh(world.house, new Date(Date.now() + by))
  expect([-4 * MINUTE, -6 * MINUTE, MINUTE, HOUR, 10 * DAY].map(proved)).toEqual([
    true,
    false,
    true,
    false,
    false,
  ])
})

test('guesses that were made while the clock was ahead keep nobody waiting until then', async () => {
  const { email, password } = await addAccount(world)
  const network = '198.51.100.3'
  const guess = () => guessPassword(world, email, network)
  setClock(10 * DAY)
  for (let number = 0; number < 5; number += 1) expect(await guess()).toBe('wrong')
  expect(await guess()).toBe('waits')
  setClock(0)
  expect(await guess()).toBe('wrong')
  expect(await guess()).toBe('waits')
  setClock(MINUTE + 1000)
  expect(await guessPassword(world, email, network, password)).toBe('found')
})

test('the trail holds, in the order in which things were done', async () => {
  const officer = await world.as('body_officer')
  const seal = () => sealAll(world.house, undefined)
  const trail = () =>
    world.asSystem((tx) =>
      tx.selectFrom('audit.record').select(['id', 'occurred_at']).orderBy('id').execute(),
    )
  await seal()
  const before = (await trail()).length
  for (const by of JUMPS) {
    setClock(by)
    expect((await officer.get('/account')).status).toBeLessThan(400)
    await guessPassword(world, 'nobody@example.invalid', `192.0.2.${1 + JUMPS.indexOf(by)}`)
    await seal()
  }
  vi.unstubAllGlobals()
  expect((await trail()).length).toBeGreaterThanOrEqual(before + JUMPS.length)
  const { findings, unsealedRecords } = await verifyTrail(world.house)
  expect({ findings, unsealedRecords }).toEqual({ findings: [], unsealedRecords: 0 })
})
