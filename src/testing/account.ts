import { randomUUID } from 'node:crypto'
import { generate } from 'otplib'
import { replaceCodeApp, replaceRecoveryCodes, setPassword } from '../modules/identity/credential-store.ts'
import { newCodeSecret } from '../modules/identity/one-time-code.ts'
import { hashPassword } from '../modules/identity/password.ts'
import { addPerson } from '../modules/identity/person-store.ts'
import { newRecoveryCode } from '../modules/identity/recovery-code.ts'
import { readRecoveryCode } from '../modules/identity/rules.ts'
import type { Role } from '../platform/access/roles.ts'
import { sealSecret } from '../platform/vault/vault.ts'
import { addTestMembership } from './memberships.ts'
import type { Answer, Visitor } from './visitor.ts'
import type { World } from './world.ts'

/** A made-up person who can sign in with password and code. */
export interface Account {
  readonly personId: string
  readonly membershipId: string
  readonly email: string
  readonly password: string
  readonly recoveryCode: string
  /** The secret of the app for codes, in base 32. */
  readonly secret: string
  /** The code that the person's app shows, a number of steps of 30 seconds from now. */
  code(steps?: number): Promise<string>
}

/** Makes a person with a password, an app and a recovery code, who acts for a body. */
export const addAccount = async (
  world: World,
  options: { role?: Role; body?: string; name?: string } = {},
): Promise<Account> => {
  const { house } = world
  const now = house.clock.now()
  const email = `${randomUUID()}@example.invalid`
  const password = 'fyra påhittade ord räcker'
  const secret = newCodeSecret()
  const recoveryCode = newRecoveryCode()
  const bodyId = await world.body(options.body ?? 'Exempelmyndigheten')
  const hash = await hashPassword(password)
  const personId = await world.asSystem((tx) =>
    addPerson(tx, { name: options.name ?? 'Påhittad Person', email, fictional: true, now, active: true }),
  )
  const role = options.role ?? 'body_officer'
  const membershipId = await addTestMembership(world.database.owner, { personId, bodyId, role })
  return world.asSystem(async (tx) => {
    await setPassword(tx, personId, hash, now)
    await replaceCodeApp(tx, {
      personId,
      sealedSecret: sealSecret(house.settings, 'one_time_code', personId, secret),
      lastStep: 0,
      now,
    })
    await replaceRecoveryCodes(tx, personId, [readRecoveryCode(recoveryCode)], now)
    return {
      personId,
      membershipId,
      email,
      password,
      recoveryCode,
      secret,
      code: (steps = 0) =>
        generate({ secret, epoch: Math.floor(house.clock.now().getTime() / 1000) + steps * 30 }),
    }
  })
}

/** Signs in with password and code, as a person does. */
export const signIn = async (visitor: Visitor, account: Account): Promise<Answer> => {
  await visitor.get('/sign-in')
  await visitor.post('/sign-in', { email: account.email, password: account.password })
  await visitor.get('/sign-in/code')
  return visitor.post('/sign-in/code', { code: await account.code() })
}
