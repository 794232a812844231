export const claimStates = [
  'begun',
  'damages_claimed',
  'judged',
  'applied',
  'decided',
  'refused',
  'review',
  'closed',
] as const
export type ClaimState = (typeof claimStates)[number]

export const damagesThrough = ['prosecutor', 'victim_counsel', 'special_representative', 'self'] as const
export const recoverySources = ['offender', 'enforcement', 'insurance'] as const
export const outcomes = ['granted', 'part', 'refused'] as const
export type Outcome = (typeof outcomes)[number]
export const representatives = [
  'none',
  'victim_counsel',
  'special_representative',
  'guardian_ad_litem',
  'guardian',
  'own_counsel',
  'other',
] as const
export type Representative = (typeof representatives)[number]
export const explainedThrough = ['interpreter', 'own_language', 'none_needed'] as const
export const closingReasons = ['received', 'refused', 'not_wanted', 'cannot_be_reached', 'other'] as const
export const verdicts = ['apply_with_reasons', 'do_not_apply', 'not_late'] as const
export type Verdict = (typeof verdicts)[number]

/**
 * Whether the crime was reported, or why not is a valid reason (brottsskadelagen 16 §). `neither`: the application is not examined. What is
 * not known is none of them.
 */
export const reportedAnswers = ['reported', 'valid_reason', 'neither'] as const
export type Reported = (typeof reportedAnswers)[number]
/**
 * Whether the person has contributed, as far as is reasonable, to the investigation of the crime that was reported (brottsskadelagen
 * 16 § 2). Of a crime that was not reported it is not asked. What is not known is neither.
 */
export const contributedAnswers = ['contributed', 'not_contributed'] as const
export type Contributed = (typeof contributedAnswers)[number]
/** The answer of a form to the same, where there is no report to contribute to: nothing is known of it. */
export const NO_REPORT = 'no_report' as const
