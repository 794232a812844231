import { action } from '../../platform/access/action.ts'
import { ownId } from './account-actions.ts'
import { findCeremony } from './ceremony-store.ts'
import { guessLimits, sendingLimits } from './guess-limits.ts'
import { countGuess, giveRoomBack, takeRoomFor } from './guesses.ts'
import { findPersonByEmail, getPerson } from './person-store.ts'
import { identityPolicy } from './policy.ts'
import { GuessInput, ReceiptGuess, SendingInput } from './schema.ts'
import { enterSignIn } from './sign-in.ts'

/**
 * Counts a guess before it is made, in a transaction of its own: many at once count as many, and one that fails is counted all
 * the same. One that must wait is not counted, so that nobody waits for ever. Without an
 * account it is a guess at the password of the person who has signed in.
 *
 * @throws Refusal `identity.too_many_attempts` (429) with the minutes to wait.
 */
export const countAttempt = action(
  identityPolicy,
  'identity.count_attempt',
  'change',
  GuessInput,
  async ({ tx, settings, now, actor }, { of, account, visit, network, devices }) => {
    await enterSignIn(tx)
    const where = { tx, settings, now }
    if (of === 'password') {
      const person =
        account === undefined ? await getPerson(tx, ownId(actor)) : await findPersonByEmail(tx, account)
      const email = account ?? person?.email ?? ''
      return countGuess(where, { of, account: email, personId: person?.id, network, devices })
    }
    if (visit === undefined) {
      const personId = ownId(actor)
      return countGuess(where, { of, account: personId, personId, network, devices })
    }
    const step = await findCeremony(tx, { kind: 'second_factor', secret: visit, visit, now })
    // Without a step there is no code to be right.
    if (!step?.personId) return
    await countGuess(where, { of, account: step.personId, personId: step.personId, network, devices })
  },
)

const receiptGuesses = (network: string): string => `receipt from ${network}`

/** Counts a guess at a code by which somebody without an account tells that money has come. @throws as `countAttempt`. */
export const countReceiptGuess = action(
  identityPolicy,
  'identity.count_receipt_guess',
  'change',
  ReceiptGuess,
  async ({ tx, settings, now }, { network }) => {
    await enterSignIn(tx)
    await takeRoomFor({ tx, settings, now }, receiptGuesses(network), guessLimits.receipt)
  },
)

/** The code was right: it costs those who share the address nothing. */
export const takeBackReceiptGuess = action(
  identityPolicy,
  'identity.take_back_receipt_guess',
  'change',
  ReceiptGuess,
  async ({ tx, settings, now }, { network }) => {
    await enterSignIn(tx)
    await giveRoomBack({ tx, settings, now }, receiptGuesses(network))
  },
)

/** Counts what somebody who has not signed in sends, by kind: no kind takes room from another. @throws as `countAttempt`. */
export const countSending = action(
  identityPolicy,
  'identity.count_sending',
  'change',
  SendingInput,
  async ({ tx, settings, now }, { kind, to, network }) => {
    await enterSignIn(tx)
    const where = { tx, settings, now }
    await takeRoomFor(where, `${kind} from ${network}`, sendingLimits.fromAddress)
    if (to !== undefined)
      await takeRoomFor(where, `${kind} to ${to.trim().toLowerCase()}`, sendingLimits.registrationTo)
  },
)
