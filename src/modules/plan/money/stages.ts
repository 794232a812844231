/**
 * How far money has come. The first three say where it comes from and are owed (zero or less); in the others it lies
 * (zero or more). `estimate` is what the plan reckons with, `parliament` what the Riksdag has voted, `outside` other
 * appropriations than the plan's; `appropriated` is the plan's frame that no decision has been traced to.
 */
const origins = ['estimate', 'parliament', 'outside'] as const
const lyingStages = [
  'appropriated',
  'planned',
  'decided',
  'granted',
  'disposed',
  'spent',
  'returned',
] as const
export const stages = [...origins, ...lyingStages] as const
export type Stage = (typeof stages)[number]

const postingKinds = [
  'estimate',
  'parliament',
  'planning',
  'decision',
  'grant',
  'disposal',
  'spending',
  'return',
  'reversal',
] as const
export type PostingKind = (typeof postingKinds)[number]

/** Steps of money that has been decided on, each from one stage to the next. */
export const steps = {
  grant: { from: 'decided', to: 'granted' },
  disposal: { from: 'granted', to: 'disposed' },
  spending: { from: 'disposed', to: 'spent' },
  return: { from: 'disposed', to: 'returned' },
} as const satisfies Partial<Record<PostingKind, { from: Stage; to: Stage }>>
export type StepKind = keyof typeof steps

export const isOrigin = (stage: Stage): boolean => (origins as readonly Stage[]).includes(stage)
