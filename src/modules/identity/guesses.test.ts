import { beforeAll, describe, expect, test } from 'vitest'
import { formToken } from '../../platform/http/form-token.ts'
import { type Account, addAccount, signIn } from '../../testing/account.ts'
import { openAuthenticator } from '../../testing/authenticator.ts'
import { guessPassword, WRONG } from '../../testing/guessing.ts'
import { openVisitor, type Visitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ settings: { trustedProxies: 1 } })
  world.setTime('2009-03-02T07:00:00Z')
})

/** The long run tries what takes minutes: 500 people, and four attacks of 2 500 guesses. */
const isLong = process.env.SAMLAD_TEST_ROUNDS !== undefined
const PEOPLE = isLong ? 500 : 50
const GUESSES = isLong ? 2500 : 150
const SLOW = { timeout: isLong ? 900_000 : 120_000 }

const later = (seconds: number) =>
  world.setTime(new Date(world.house.clock.now().getTime() + seconds * 1000).toISOString())

const someAccount = () => addAccount(world)
const guess = (email: string, network: string) => guessPassword(world, email, network)

const passwordStep = async (visitor: Visitor, account: Account, password = account.password) => {
  await visitor.get('/sign-in')
  return visitor.post('/sign-in', { email: account.email, password })
}

const ownerIn = async (account: Account, network: string): Promise<Visitor> => {
  const visitor = openVisitor(world, { network })
  expect((await signIn(visitor, account)).status).toBe(303)
  // The same code is not taken twice.
  later(60)
  return visitor
}

describe('a day at work', () => {
  test('hundreds of people sign in from one address, one in fifty mistypes, and nobody is refused', {
    timeout: 240_000,
  }, async () => {
    const people: Account[] = []
    for (let index = 0; index < PEOPLE; index += 1) people.push(await addAccount(world))
    const answers: number[] = []
    for (const [index, account] of people.entries()) {
      // Half come in the first quarter of an hour, the others during the day.
      later(index < PEOPLE / 2 ? 3.6 : 100)
      const visitor = openVisitor(world)
      visitor.cookies.set('samlad_visit', 'v'.repeat(43))
      const send = async (address: string, fields: Record<string, string>) => {
        const { status } = await visitor.post(address, {
          csrf: formToken(visitor.cookies.get('samlad_visit')!),
          ...fields,
        })
        answers.push(status)
      }
      if (index % 50 === 0) await send('/sign-in', { email: account.email, password: WRONG })
      await send('/sign-in', { email: account.email, password: account.password })
      await send('/sign-in/code', { code: await account.code() })
    }
    expect(answers.filter((status) => status === 303)).toHaveLength(PEOPLE * 2)
    expect(answers.filter((status) => status === 422)).toHaveLength(PEOPLE / 50)
    expect(answers).toHaveLength(PEOPLE * 2 + PEOPLE / 50)
  })

  test('whoever mistypes five times waits a minute for the next, and others at the same address do not', async () => {
    const [account, colleague] = [await addAccount(world), await addAccount(world)]
    for (let round = 0; round < 5; round += 1)
      expect((await passwordStep(openVisitor(world), account, WRONG)).status).toBe(422)
    const refused = await passwordStep(openVisitor(world), account)
    expect([refused.status, refused.text.includes('Försök igen om 1 minut.')]).toEqual([429, true])
    expect((await signIn(openVisitor(world), colleague)).status).toBe(303)
    later(61)
    expect((await signIn(openVisitor(world), account)).status).toBe(303)
  })
})

describe('somebody who guesses', () => {
  /** Guesses spread over a day. */
  const attack = async (accounts: readonly Account[], network: (round: number) => string) => {
    const results = { wrong: 0, waits: 0, found: 0 }
    for (let round = 0; round < GUESSES; round += 1) {
      results[await guess(accounts[round % accounts.length]!.email, network(round))] += 1
      later(86_400 / GUESSES)
    }
    return results
  }
  const manyAddresses = (round: number) => `203.${Math.floor(round / 250)}.113.${round % 250}`

  test('has few tries at one account from one address, and its owner gets in from a known device and by passkey', {
    timeout: 120_000,
  }, async () => {
    const account = await someAccount()
    const owner = await ownerIn(account, '198.51.100.1')
    await owner.get('/account')
    const authenticator = openAuthenticator()
    const made = authenticator.create((await owner.ask('/account/passkeys/question')).body as never)
    await owner.post('/account/passkeys', { credential: made, passkeyName: 'Telefon' })
    const results = await attack([account], () => '203.0.113.9')
    expect(results.found).toBe(0)
    // 20 at once and 96 in a day: the fifty-first in a row and those after it are not looked at.
    expect(results.wrong).toBeLessThanOrEqual(116)
    for (let round = 0; round < 30; round += 1) await guess(account.email, manyAddresses(round))
    // From anywhere, also from the address of whoever guesses.
    const stranger = openVisitor(world, { network: '203.0.113.9' })
    expect((await passwordStep(stranger, account)).status).toBe(429)
    const known = openVisitor(world, { network: '203.0.113.9' })
    known.cookies.set('samlad_device', owner.cookies.get('samlad_device')!)
    expect((await signIn(known, account)).status).toBe(303)
    for (let round = 0; round < 30; round += 1) await guess(account.email, manyAddresses(round))
    const withKey = openVisitor(world, { network: '203.0.113.9' })
    await withKey.get('/sign-in')
    const question = await withKey.ask('/sign-in/passkey/question')
    const credential = authenticator.get(question.body as never)
    expect((await withKey.post('/sign-in/passkey', { credential })).status).toBe(303)
  })

  test('has no more tries at one account from many addresses', SLOW, async () => {
    const account = await someAccount()
    const owner = await ownerIn(account, '198.51.100.2')
    const results = await attack([account], manyAddresses)
    expect(results.found).toBe(0)
    expect(results.wrong).toBeLessThanOrEqual(116)
    // After fifty in a row the right password is not taken from a device that the account does not know, and nothing tells why.
    later(3600)
    const stranger = await passwordStep(openVisitor(world, { network: '198.51.100.3' }), account)
    expect([stranger.status, stranger.text.includes('lösenordet stämmer inte')]).toEqual([422, true])
    expect((await passwordStep(owner, account)).location).toBe('/sign-in/code')
    await owner.get('/sign-in/code')
    expect((await owner.post('/sign-in/code', { code: await account.code() })).status).toBe(303)
    later(60)
    expect((await signIn(openVisitor(world, { network: '198.51.100.4' }), account)).status).toBe(303)
  })

  test('tries many accounts from one address at its pace, and other addresses do not wait', {
    timeout: 120_000,
  }, async () => {
    const accounts = await Promise.all(Array.from({ length: 25 }, someAccount))
    const results = { wrong: 0, waits: 0, found: 0 }
    // All of them within four minutes.
    for (let round = 0; round < GUESSES; round += 1) {
      results[await guess(accounts[round % 25]!.email, '203.0.113.11')] += 1
      later(250 / GUESSES)
    }
    expect(results.found).toBe(0)
    expect(results.wrong).toBeLessThanOrEqual(25 * 10)
    for (const account of accounts.slice(0, 3))
      expect((await signIn(openVisitor(world, { network: '198.51.100.5' }), account)).status).toBe(303)
  })

  test('finds nothing at many accounts from many addresses', SLOW, async () => {
    const accounts = await Promise.all(Array.from({ length: 25 }, someAccount))
    const owners = [await ownerIn(accounts[0]!, '198.51.100.6'), await ownerIn(accounts[1]!, '198.51.100.6')]
    const results = await attack(accounts, manyAddresses)
    expect(results.found).toBe(0)
    expect(results.wrong).toBeLessThanOrEqual(25 * 116)
    for (const [index, owner] of owners.entries()) {
      expect((await passwordStep(owner, accounts[index]!)).location).toBe('/sign-in/code')
    }
  })

  test('a full address keeps out neither a known device nor whoever comes from elsewhere', {
    timeout: 60_000,
  }, async () => {
    const account = await someAccount()
    const owner = await ownerIn(account, '203.0.113.12')
    // What no account has waits like any other: 300 at once.
    await world.asSystem((tx) => tx.deleteFrom('identity.attempt').execute())
    const others = await Promise.all(Array.from({ length: 61 }, someAccount))
    const results = []
    for (let round = 0; round < 305; round += 1)
      results.push(await guess(others[round % 61]!.email, '203.0.113.12'))
    expect(results.filter((result) => result === 'wrong')).toHaveLength(300)
    expect((await passwordStep(openVisitor(world, { network: '203.0.113.12' }), account)).status).toBe(429)
    expect((await passwordStep(owner, account)).status).toBe(303)
    later(600)
    expect((await passwordStep(openVisitor(world, { network: '203.0.113.12' }), account)).status).toBe(303)
  })
})

describe('a known device', () => {
  test('is one that somebody has signed in from: no browser is given its cookie before', async () => {
    const account = await addAccount(world)
    const visitor = openVisitor(world, { network: '198.51.100.20' })
    await passwordStep(visitor, account, WRONG)
    await passwordStep(visitor, account)
    expect(visitor.cookies.has('samlad_device')).toBe(false)
    await visitor.get('/sign-in/code')
    await visitor.post('/sign-in/code', { code: await account.code() })
    expect(visitor.cookies.get('samlad_device')).toMatch(/^[\w-]{43}$/)
    expect(visitor.lastSetCookies().find((line) => line.startsWith('samlad_device'))).toMatch(
      /Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    const kept = await world.asSystem((tx) => tx.selectFrom('identity.known_device').selectAll().execute())
    expect(JSON.stringify(kept)).not.toContain(visitor.cookies.get('samlad_device')!)
  })

  test('vouches for no other account, and has a new secret after each sign-in', async () => {
    const [account, victim] = [await addAccount(world), await addAccount(world)]
    const visitor = await ownerIn(account, '198.51.100.21')
    const first = visitor.cookies.get('samlad_device')!
    for (let round = 0; round < 5; round += 1) await passwordStep(visitor, victim, WRONG)
    expect((await passwordStep(visitor, victim, WRONG)).status).toBe(429)
    expect((await signIn(visitor, account)).status).toBe(303)
    later(60)
    const second = visitor.cookies.get('samlad_device')!
    expect(second).not.toBe(first)
    for (let round = 0; round < 6; round += 1)
      await passwordStep(openVisitor(world, { network: '198.51.100.22' }), account, WRONG)
    const old = openVisitor(world, { network: '198.51.100.22' })
    old.cookies.set('samlad_device', first)
    expect((await passwordStep(old, account)).status).toBe(429)
    const now = openVisitor(world, { network: '198.51.100.22' })
    now.cookies.set('samlad_device', second)
    expect((await passwordStep(now, account)).status).toBe(303)
  })

  test('is known to each of those who share it', async () => {
    const [one, other] = [await addAccount(world), await addAccount(world)]
    const visitor = await ownerIn(one, '198.51.100.23')
    expect((await signIn(visitor, other)).status).toBe(303)
    expect(visitor.cookies.get('samlad_device')).toMatch(/^[\w-]{43}\.[\w-]{43}$/)
    later(60)
    for (const account of [one, other]) {
      for (let round = 0; round < 6; round += 1)
        await passwordStep(openVisitor(world, { network: '198.51.100.24' }), account, WRONG)
      const shared = openVisitor(world, { network: '198.51.100.24' })
      shared.cookies.set('samlad_device', visitor.cookies.get('samlad_device')!)
      expect((await passwordStep(shared, account)).status).toBe(303)
    }
  })

  test('that fails ten times in a row is known no longer', async () => {
    const account = await addAccount(world)
    const visitor = await ownerIn(account, '198.51.100.25')
    const answers: number[] = []
    for (let round = 0; round < 16; round += 1)
      answers.push((await passwordStep(visitor, account, WRONG)).status)
    // Ten as a known device, five as any other.
    expect(answers).toEqual([...Array.from({ length: 15 }, () => 422), 429])
  })

  test('is forgotten when its person signs out everywhere else, and after half a year', async () => {
    const account = await addAccount(world)
    const left = await ownerIn(account, '198.51.100.26')
    const here = await ownerIn(account, '198.51.100.27')
    const known = () =>
      world.asSystem((tx) =>
        tx
          .selectFrom('identity.known_device')
          .select('id')
          .where('person_id', '=', account.personId)
          .execute(),
      )
    expect(await known()).toHaveLength(2)
    await here.get('/account')
    expect((await here.post('/account/sessions/end-others')).status).toBe(303)
    expect(await known()).toHaveLength(1)
    for (let round = 0; round < 6; round += 1) await passwordStep(left, account, WRONG)
    expect((await passwordStep(left, account)).status).toBe(429)
    for (let round = 0; round < 6; round += 1) expect((await passwordStep(here, account)).status).toBe(303)
    const { identityTasks } = await import('./tasks.ts')
    later(181 * 86_400)
    await identityTasks(world.house)['identity.forget']!({})
    expect(await known()).toHaveLength(0)
  })

  test('is one of five at most', async () => {
    const account = await addAccount(world)
    for (let round = 0; round < 6; round += 1) await ownerIn(account, `198.51.100.${30 + round}`)
    const kept = await world.asSystem((tx) =>
      tx.selectFrom('identity.known_device').select('id').where('person_id', '=', account.personId).execute(),
    )
    expect(kept).toHaveLength(5)
  })
})

describe('the second step', () => {
  test('is counted for the person, and a known device has its own count', async () => {
    const account = await addAccount(world)
    const owner = await ownerIn(account, '198.51.100.40')
    const thief = openVisitor(world, { network: '198.51.100.41' })
    await passwordStep(thief, account)
    await thief.get('/sign-in/code')
    const answers: number[] = []
    for (let round = 0; round < 7; round += 1)
      answers.push((await thief.post('/sign-in/code', { code: '000000' })).status)
    expect(answers).toEqual([422, 422, 422, 422, 422, 429, 429])
    await passwordStep(owner, account)
    await owner.get('/sign-in/code')
    expect((await owner.post('/sign-in/code', { code: await account.code() })).status).toBe(303)
  })

  test('takes no code from unknown devices after fifty wrong ones in a row, but a recovery code', {
    timeout: 60_000,
  }, async () => {
    const account = await addAccount(world)
    const thief = openVisitor(world, { network: '198.51.100.42' })
    for (let round = 0; round < 51; round += 1) {
      later(901)
      await passwordStep(thief, account)
      await thief.get('/sign-in/code')
      expect((await thief.post('/sign-in/code', { code: '000000' })).status).toBe(422)
    }
    later(901)
    await passwordStep(thief, account)
    await thief.get('/sign-in/code')
    const right = await thief.post('/sign-in/code', { code: await account.code() })
    expect([right.status, right.text.includes('återställningskod')]).toEqual([409, true])
    expect((await thief.post('/sign-in/code', { code: account.recoveryCode })).status).toBe(303)
  })
})
