import type { Day } from '../../../platform/clock/clock.ts'
import type { Fault } from '../../../platform/refusal.ts'
import { bareAccount, faultOfIban, hasIban, isBic, isSwedishAccount } from './account.ts'
import type { Channel, Holder, PaymentState, Source } from './codes.ts'
import type { AddedRoute } from './schema.ts'
import type { Telling } from './tellings.ts'

/** What is done with a payout: by staff, or told by the person. */
type PaymentStep = 'send' | 'arrive' | 'return' | 'cancel' | `tell_${Telling}`

const told = {
  tell_received: 'received',
  tell_part_received: 'part_received',
  tell_not_received: 'not_received',
  tell_taken: 'taken',
} as const

/**
 * Which step leads where. Nothing leads to `received` but the person's own word; that a bank says the money has come is
 * `arrived` and no more. What the person says last is what counts: what was in hand can be taken, and what was taken come after all.
 */
const STEPS = {
  planned: { send: 'sent', cancel: 'cancelled' },
  sent: { arrive: 'arrived', return: 'returned', ...told },
  arrived: { return: 'returned', ...told },
  part_received: told,
  not_received: { return: 'returned', ...told },
  received: told,
  taken: { return: 'returned', ...told },
  returned: {},
  cancelled: {},
} as const satisfies Readonly<Record<PaymentState, Partial<Readonly<Record<PaymentStep, PaymentState>>>>>

/** Where a step leads from a state; undefined where it cannot be taken. */
export const afterStep = (state: PaymentState, step: PaymentStep): PaymentState | undefined =>
  (STEPS[state] as Partial<Record<PaymentStep, PaymentState>>)[step]

/** Whether the person can say how it went, or say something else than before. */
export const canTell = (state: PaymentState): boolean => afterStep(state, 'tell_received') !== undefined

/** Whether the person is still to be asked about it. */
export const isUnderWay = (state: PaymentState): boolean =>
  state === 'sent' || state === 'arrived' || state === 'part_received' || state === 'not_received'

interface Paid {
  readonly source: Source
  readonly ore: number
  readonly state: PaymentState
}

/** What may still be paid of a source, in öre: what came back or was never sent can be paid again. */
export const leftToPay = (entitled: number, payments: readonly Paid[], source: Source): number =>
  entitled -
  payments
    .filter((one) => one.source === source && one.state !== 'returned' && one.state !== 'cancelled')
    .reduce((sum, { ore }) => sum + ore, 0)

interface Payout {
  readonly ore: number
  /** What the decision, judgment or insurance gives in all; null where there is none. */
  readonly entitled: number | null
  readonly left: number
  readonly route: { readonly holder: Holder; readonly channel: Channel; readonly retiredOn: Day | null }
  readonly isChild: boolean
  readonly guardianSuspected: boolean
}

/**
 * Why money cannot go this way; nothing where it can. A child's money goes to a blocked account alone (föräldrabalken), a
 * guardian who is suspected receives nothing, and from the eighteenth birthday nobody but the person is paid.
 */
export const faultOfPayout = (payout: Payout): Fault | undefined => {
  const { ore, entitled, left, route, isChild, guardianSuspected } = payout
  if (entitled === null) return { code: 'payment.nothing_decided', field: 'source' }
  if (ore === 0) return { code: 'payment.amount_missing', field: 'amount' }
  if (ore > left) return { code: 'payment.more_than_decided', field: 'amount' }
  return faultOfWay({ ...payout, route, isChild, guardianSuspected })
}

/** The part of `faultOfPayout` that is about the route: asked again on the day the money is sent. */
export const faultOfWay = ({
  route,
  isChild,
  guardianSuspected,
}: Pick<Payout, 'route' | 'isChild' | 'guardianSuspected'>): Fault | undefined => {
  if (route.retiredOn !== null) return { code: 'payment.route_retired', field: 'routeId' }
  if (route.holder === 'guardian' && guardianSuspected)
    return { code: 'payment.guardian_is_suspected', field: 'routeId' }
  if (isChild && route.holder !== 'blocked')
    return { code: 'payment.child_needs_blocked_account', field: 'routeId' }
  if (!isChild && (route.holder === 'blocked' || route.holder === 'guardian'))
    return { code: 'payment.guardianship_has_ended', field: 'routeId' }
  return undefined
}

const THROUGH_SOMEBODY: ReadonlySet<Channel> = new Set(['trusted_person', 'partner'])
const HOLDERS: Readonly<Record<Channel, readonly Holder[]>> = {
  swedish_account: ['person', 'guardian', 'trusted_person', 'organisation'],
  foreign_account: ['person', 'guardian', 'trusted_person', 'organisation'],
  blocked_account: ['blocked'],
  prepaid_card: ['person'],
  money_transfer: ['person'],
  trusted_person: ['trusted_person'],
  partner: ['organisation'],
  consulate: ['person', 'organisation'],
}

/** Whether money of a channel goes to an account. */
const needsAccount = (channel: Channel): boolean =>
  channel === 'swedish_account' || channel === 'foreign_account' || channel === 'blocked_account'

const faultOfAccount = ({ channel, country, account, bic }: AddedRoute): Fault | undefined => {
  if (!needsAccount(channel)) return undefined
  if (account === '') return { code: 'payment.account_missing', field: 'account' }
  if (bic !== '' && !isBic(bic)) return { code: 'payment.bic_wrong', field: 'bic' }
  const iban = /^[A-Z]{2}\d{2}/.test(bareAccount(account))
  if (channel !== 'foreign_account') {
    if (country !== 'SE') return { code: 'payment.account_abroad', field: 'country' }
    if (!iban)
      return isSwedishAccount(account)
        ? undefined
        : { code: 'payment.swedish_account_wrong', field: 'account' }
  }
  if (!iban && hasIban(country)) return { code: 'payment.not_an_iban', field: 'account' }
  if (!iban) {
    if (!/^[A-Z0-9]{4,34}$/.test(bareAccount(account)))
      return { code: 'payment.account_wrong', field: 'account' }
    return bic === '' ? { code: 'payment.bic_missing', field: 'bic' } : undefined
  }
  const fault = faultOfIban(account)
  if (fault !== undefined) return { code: `payment.${fault}`, field: 'account' }
  if (bareAccount(account).slice(0, 2) !== country)
    return { code: 'payment.iban_of_another_country', field: 'account' }
  return undefined
}

interface About {
  readonly isChild: boolean
  readonly guardianSuspected: boolean
  readonly today: Day
}

/**
 * Why a route cannot be used as it was written; nothing where it can. Whoever could take the money is thought of first, and
 * the person confirms by a channel of their own: never through whoever receives it.
 */
export const faultOfRoute = (route: AddedRoute, about: About): Fault | undefined => {
  if (!HOLDERS[route.channel].includes(route.holder))
    return { code: 'payment.holder_not_of_channel', field: 'holder' }
  const way = { route: { ...route, retiredOn: null }, ...about }
  const wrongWay = faultOfWay(way)
  if (wrongWay !== undefined) return { code: wrongWay.code, field: 'holder' }
  const account = faultOfAccount(route)
  if (account !== undefined) return account
  if (route.risks.length === 0) return { code: 'payment.risks_missing', field: 'risks' }
  if (route.risks.includes('none_seen') && route.risks.length > 1)
    return { code: 'payment.risk_and_none', field: 'risks' }
  if (!route.risks.includes('none_seen') && route.risk === '')
    return { code: 'payment.risk_unsaid', field: 'risk' }
  if ((THROUGH_SOMEBODY.has(route.channel) || route.holder === 'trusted_person') && route.trusted === '')
    return { code: 'payment.trusted_missing', field: 'trusted' }
  if (route.identityCheck !== 'none' && route.identityCheckedOn === null)
    return { code: 'payment.identity_day_missing', field: 'identityCheckedOn' }
  if ((route.identityCheckedOn ?? '') > about.today)
    return { code: 'day_to_come', field: 'identityCheckedOn' }
  if (route.confirmsBy === 'telephone') {
    const word = faultOfWord(route.word)
    if (word !== undefined) return word
  }
  if (!route.alone) return { code: 'payment.not_alone', field: 'alone' }
  return undefined
}

/** Why a word cannot be agreed on for the telephone; nothing where it can. */
export const faultOfWord = (word: string): Fault | undefined =>
  [...normalisedWord(word)].length < 4 ? { code: 'payment.word_too_short', field: 'word' } : undefined

/** A word as it is compared: small letters, one space between parts. */
export const normalisedWord = (word: string): string =>
  word.normalize('NFC').trim().toLocaleLowerCase('sv').replaceAll(/\s+/g, ' ')

/** After so many wrong words in a row another word has to be agreed on with the person. */
export const MOST_WRONG_WORDS = 5
