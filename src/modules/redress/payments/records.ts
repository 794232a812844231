import { hinted, optional, sealed, stored } from '../../../platform/fields/field.ts'
import {
  anyOf,
  choice,
  coded,
  count,
  day,
  figure,
  line,
  pastDay,
  reference,
  secretLine,
  text,
  yes,
} from '../../../platform/fields/kinds.ts'
import { amount, writtenKronor } from '../../../platform/fields/kronor.ts'
import { type Versioned, versionedRecord } from '../../../platform/records/versioned.ts'
import { kronor } from '../money.ts'
import {
  channels,
  confirmations,
  holders,
  identityChecks,
  obstacleCodes,
  paymentStates,
  risks,
  sources,
  staffSteps,
} from './codes.ts'
import { payableCountries } from './countries.ts'
import { tellings } from './tellings.ts'

const word = hinted(secretLine(300), 'wordHint')

/** A way for the money as it is kept: everything that names an account or a person sealed. */
const way = {
  risks: hinted(anyOf(choice(risks, 'risk_')), 'risksHint'),
  risk: optional(sealed(text(20_000, 3))),
  country: coded(payableCountries),
  channel: choice(channels, 'channel_'),
  holder: choice(holders, 'holder_'),
  account: hinted(optional(sealed(secretLine(300))), 'accountHint'),
}
const sure = {
  trusted: optional(sealed(text(20_000, 2))),
  identityCheck: choice(identityChecks, 'identity_'),
  identityCheckedOn: optional(pastDay()),
  confirmsBy: choice(confirmations, 'confirms_'),
  word: optional(sealed(word)),
}

/** What is asked of a way: who could take the money first, then how it goes and how the person confirms. */
export const routeForm = {
  ...way,
  // One must be chosen, also that none is seen: the rules say why in their own words.
  risks: { ...way.risks, isOptional: false as const },
  bic: optional(secretLine(300)),
  bank: optional(line(300)),
  ...sure,
  /** The person can be asked without whoever receives the money being there or knowing. */
  alone: yes(),
  withPerson: yes(),
}
export const wordForm = { word }

export const routes = versionedRecord('redress.route', 'route', {
  ...way,
  ...sure,
  claimId: reference(),
  withPerson: stored(yes(), 'decided_with_person'),
  wordFailures: count(1_000, 0),
  retiredOn: optional(day()),
})

/** A payout that is planned: what, how much, by which way. */
export const planned = { source: choice(sources, 'source_'), amount: kronor(), routeId: reference() }

/** What staff do with a payout. */
export const step = { step: choice(staffSteps), onDay: pastDay() }

/** What the person said on the telephone. */
export const telephone = {
  word: secretLine(300),
  told: choice(tellings, 'tell_'),
  amount: optional(figure(amount, writtenKronor)),
  currency: optional(line(3)),
  onDay: pastDay(),
}

/** A try to learn how it went, and what stood in the way. */
export const look = {
  reached: choice(['spoke', 'not_reached'], 'reached_'),
  obstacles: anyOf(choice(obstacleCodes, 'obstacle_')),
  note: optional(text(20_000, 3)),
  onDay: pastDay(),
}

export const payments = versionedRecord('redress.payment', 'payment', {
  claimId: reference(),
  routeId: reference(),
  source: choice(sources),
  ore: count(Number.MAX_SAFE_INTEGER),
  state: choice(paymentStates),
  decidedOn: day(),
  sentOn: optional(day()),
  arrivedOn: optional(day()),
  toldOn: optional(day()),
  toldBy: optional(line(40)),
  receivedMinor: optional(count(Number.MAX_SAFE_INTEGER)),
  receivedCurrency: optional(line(3)),
  nextLook: optional(day()),
})
export type Payment = Versioned<typeof payments.fields>
