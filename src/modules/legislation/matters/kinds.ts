/** The steps of a matter, in the order in which most go. */
export const stepKinds = [
  'terms_of_reference',
  'inquiry',
  'referral',
  'council',
  'bill',
  'committee',
  'act',
  'ratification',
  'entry_into_force',
] as const
export type StepKind = (typeof stepKinds)[number]

export const stepStates = ['planned', 'running', 'done'] as const
