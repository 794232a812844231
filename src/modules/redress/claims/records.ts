import { hinted, labelled, optional, sealed, stored } from '../../../platform/fields/field.ts'
import {
  choice,
  coded,
  count,
  day,
  flag,
  instant,
  line,
  pastDay,
  reference,
  text,
} from '../../../platform/fields/kinds.ts'
import { type Kept, keptRecord } from '../../../platform/records/kept.ts'
import { type Versioned, versionedRecord } from '../../../platform/records/versioned.ts'
import { PROCEEDINGS } from '../../law/index.ts'
import { languageCodes } from '../../support/index.ts'
import { kronor } from '../money.ts'
import {
  claimStates,
  closingReasons,
  contributedAnswers,
  damagesThrough,
  explainedThrough,
  NO_REPORT,
  outcomes,
  recoverySources,
  reportedAnswers,
  representatives,
  verdicts,
} from './codes.ts'

const reported = hinted(choice(reportedAnswers, 'reported_'), 'reportedHint')
const contributed = hinted(choice(contributedAnswers, 'contributed_'), 'contributedHint')

/** How far police, prosecutor and court have come, with the days from which the limit is counted. */
export const proceedings = {
  proceedings: choice(PROCEEDINGS),
  crimeOn: hinted(optional(pastDay()), 'crimeOnHint'),
  endedOn: hinted(optional(pastDay()), 'endedOnHint'),
  reported: optional(reported),
  contributed: optional(contributed),
}

/** That damages are claimed of the offender. */
export const damages = {
  claimedOn: pastDay(),
  amount: kronor(),
  through: choice(damagesThrough, 'through_'),
}

export const judgment = {
  judgmentOn: pastDay(),
  amount: hinted(labelled(kronor(), 'awardedAmount'), 'awardedHint'),
}

/** That compensation has been applied for. Where it must be said, also that nothing was reported. */
export const application = {
  appliedOn: pastDay(),
  amount: labelled(kronor(), 'appliedAmount'),
  reported,
  contributed: hinted(choice([...contributedAnswers, NO_REPORT], 'contributed_'), 'contributedHint'),
  reference: optional(line(300)),
}

/** What the authority decided. */
export const decision = {
  decidedOn: pastDay(),
  outcome: choice(outcomes),
  amount: labelled(kronor(), 'grantedAmount'),
  reasons: hinted(optional(text()), 'isSecret'),
}

export const review = { askedOn: pastDay() }

/** Who acts for the person in the claim. */
export const representation = {
  representative: choice(representatives, 'rep_'),
  contact: hinted(stored(optional(sealed(text(20_000, 3))), 'representative'), 'isSecret'),
}

/** How the judgment or the decision reaches the person. */
export const translation = {
  language: stored(optional(coded(languageCodes)), 'translation_language'),
  orderedOn: stored(optional(pastDay()), 'translation_ordered_on'),
  givenOn: stored(optional(pastDay()), 'translation_given_on'),
  explainedOn: optional(pastDay()),
  explainedThrough: optional(choice(explainedThrough, 'explained_')),
}

export const closing = {
  reason: choice(closingReasons, 'closing_'),
  closedOn: pastDay(),
}

/** Why a claim is late, put to a lawyer. */
export const question = { question: text() }
export const verdict = { verdict: choice(verdicts, 'verdict_'), answer: text() }

/** In whole öre. */
const ore = optional(count(Number.MAX_SAFE_INTEGER, 0))

/** A claim from what happened until the money is in the person's hand. */
export const claims = versionedRecord('redress.claim', 'claim', {
  ...proceedings,
  ...representation,
  ...translation,
  caseId: reference(),
  state: choice(claimStates),
  limitOn: optional(day()),
  damagesClaimedOn: optional(day()),
  damagesClaimedOre: ore,
  damagesThrough: optional(choice(damagesThrough)),
  judgmentOn: optional(day()),
  awardedOre: ore,
  appliedOn: optional(day()),
  appliedOre: ore,
  appliedLate: flag(),
  reference: optional(sealed(line(300))),
  decidedOn: optional(day()),
  outcome: optional(choice(outcomes)),
  grantedOre: ore,
  reasons: optional(sealed(text())),
  reviewAskedOn: optional(day()),
  reviewedOn: optional(day()),
  closedOn: optional(day()),
  closingReason: optional(choice(closingReasons)),
  madeAt: instant(),
})
export type Claim = Versioned<typeof claims.fields>

/** What the offender, Kronofogden or an insurance has paid. */
export const recoveries = keptRecord(
  'redress.recovery',
  { of: ['caseId', 'claimId'], by: 'made_by', at: 'made_at', order: 'on_day' },
  {
    source: labelled(choice(recoverySources, 'source_'), 'recoverySource'),
    amount: stored(kronor(), 'ore'),
    onDay: pastDay(),
  },
)
export type Recovery = Kept<typeof recoveries.fields>
