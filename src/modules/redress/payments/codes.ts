export const channels = [
  'swedish_account',
  'foreign_account',
  'blocked_account',
  'prepaid_card',
  'money_transfer',
  'trusted_person',
  'partner',
  'consulate',
] as const
export type Channel = (typeof channels)[number]
export const holders = ['person', 'blocked', 'guardian', 'trusted_person', 'organisation'] as const
export type Holder = (typeof holders)[number]
export const risks = [
  'none_seen',
  'perpetrator',
  'family',
  'debt',
  'authority',
  'intermediary',
  'other',
] as const
export const identityChecks = [
  'passport',
  'national_document',
  'consulate',
  'known_to_staff',
  'video_with_document',
  'none',
] as const
export const confirmations = ['code', 'telephone'] as const

export const paymentStates = [
  'planned',
  'sent',
  'arrived',
  'received',
  'part_received',
  'returned',
  'not_received',
  'taken',
  'cancelled',
] as const
export type PaymentState = (typeof paymentStates)[number]
export const sources = ['compensation', 'damages', 'insurance'] as const
export type Source = (typeof sources)[number]
export const obstacleCodes = [
  'no_account',
  'no_identity_document',
  'unsafe_address',
  'bank_refused',
  'fees',
  'not_reached',
  'taken_by_another',
  'exchange_loss',
  'other',
] as const
export type ObstacleCode = (typeof obstacleCodes)[number]
/** What staff do with a payout. */
export const staffSteps = ['send', 'arrive', 'return', 'cancel'] as const
