import type { Settings } from '../../platform/config/settings.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { Refusal } from '../../platform/refusal.ts'
import { keyedHash } from '../../platform/vault/vault.ts'
import { emptyAttempts, getFilledForUpdate, keepFilled, takeBackAttempt } from './attempt-store.ts'
import { countFailure } from './credential-store.ts'
import { type Allowance, anotherAttempt, failuresInARow, guessLimits } from './guess-limits.ts'
import { countDeviceFailure, findKnownDevice, forgetDevice } from './known-device-store.ts'

/** A guess at somebody's password, or at the code that follows it. */
export interface Guess {
  readonly of: 'password' | 'code'
  /** The address that was written, for a password; whose code it is, for a code. Nobody may have it. */
  readonly account: string
  /** Whose account it is, where there is one. */
  readonly personId: string | undefined
  readonly network: string
  /** Secrets of the cookie that came with it. */
  readonly devices: readonly string[]
}

interface Where {
  readonly tx: DatabaseTransaction
  readonly settings: Settings
  readonly now: Date
}

interface Counted {
  readonly key: Buffer
  readonly allowance: Allowance
}

const keyOf = (settings: Settings, what: string): Buffer => keyedHash(settings, 'attempt', what)

/** What guesses at an account count against. The addresses themselves are not kept. */
const countedFor = (settings: Settings, { of, account, network }: Guess) => {
  const whose = `${of} ${account.trim().toLowerCase()}`
  return {
    address: { key: keyOf(settings, `network ${network}`), allowance: guessLimits.address },
    accountAtAddress: {
      key: keyOf(settings, `${whose} at ${network}`),
      allowance: guessLimits.accountAtAddress,
    },
    account: { key: keyOf(settings, whose), allowance: guessLimits.account },
  }
}

/** Always in the same order, so that no two wait for each other. */
const inOrder = (counted: readonly Counted[]): Counted[] =>
  [...counted].sort((first, second) => Buffer.compare(first.key, second.key))

/**
 * Takes room for one attempt in every allowance, or in none.
 *
 * @throws Refusal `identity.too_many_attempts` (429) with the minutes to wait.
 */
const takeRoom = async ({ tx, now }: Where, counted: readonly Counted[]): Promise<void> => {
  for (const { key, allowance } of inOrder(counted)) {
    const verdict = anotherAttempt(await getFilledForUpdate(tx, key), now, allowance)
    if ('waitSeconds' in verdict)
      throw new Refusal('identity.too_many_attempts', 429, { minutes: Math.ceil(verdict.waitSeconds / 60) })
    await keepFilled(tx, key, verdict.level, now)
  }
}

/** What an attempt that belongs to no account counts against: guesses of one kind, or sendings, from one address or to one. */
export const takeRoomFor = (where: Where, purpose: string, allowance: Allowance): Promise<void> =>
  takeRoom(where, [{ key: keyOf(where.settings, purpose), allowance }])

export const giveRoomBack = ({ tx, settings }: Where, purpose: string): Promise<void> =>
  takeBackAttempt(tx, keyOf(settings, purpose))

/** The known device of a guess; one that has failed too often in a row is known no longer. */
const knownDeviceOf = async (where: Where, { of, personId, devices }: Guess, counts: boolean) => {
  if (personId === undefined) return undefined
  const device = await findKnownDevice(where.tx, { ...where, personId, devices })
  if (!counts || device === undefined || device.failures[of] < failuresInARow.knownDevice) return device
  await forgetDevice(where.tx, device.id)
  return undefined
}

/**
 * Counts a guess before it is made: many at once count as many. From a known device it counts against that alone.
 *
 * @throws Refusal `identity.too_many_attempts`.
 */
export const countGuess = async (where: Where, guess: Guess): Promise<void> => {
  const device = await knownDeviceOf(where, guess, true)
  if (device !== undefined) return countDeviceFailure(where.tx, device.id, guess.of, 1)
  await takeRoom(where, Object.values(countedFor(where.settings, guess)))
  if (guess.personId !== undefined) await countFailure(where.tx, guess.personId, guess.of, 1)
}

/**
 * Whether a guess that has been counted may be right at all: not after too many failures in a row from devices that the account
 * does not know. Whoever guesses learns nothing of it.
 */
export const isTaken = async (where: Where, guess: Guess, failures: number): Promise<boolean> =>
  failures <= failuresInARow.unknownDevices || (await knownDeviceOf(where, guess, false)) !== undefined

/** A guess was right: it costs nothing. */
export const takeBackGuess = async (where: Where, guess: Guess & { personId: string }): Promise<void> => {
  const { tx } = where
  const device = await knownDeviceOf(where, guess, false)
  if (device !== undefined) return countDeviceFailure(tx, device.id, guess.of, -1)
  for (const { key } of inOrder(Object.values(countedFor(where.settings, guess))))
    await takeBackAttempt(tx, key)
  await countFailure(tx, guess.personId, guess.of, -1)
}

/** After a whole sign-in: what its person mistyped at this address is forgotten, and no failures stand in a row any more. */
export const forgetFailures = async (
  { tx, settings }: Where,
  { email, personId, network }: { email: string; personId: string; network: string },
): Promise<void> => {
  const mistyped = (['password', 'code'] as const).map(
    (of) =>
      countedFor(settings, {
        of,
        account: of === 'password' ? email : personId,
        personId,
        network,
        devices: [],
      }).accountAtAddress,
  )
  for (const { key } of inOrder(mistyped)) await emptyAttempts(tx, key)
  for (const tried of ['password', 'code'] as const) await countFailure(tx, personId, tried, 'none')
}
