export const moments = ['first_days', 'month_1', 'month_3', 'month_6', 'month_12'] as const
export type Moment = (typeof moments)[number]
/** What is asked, each a code; what nobody knows is unknown, never good. */
export const questions = ['safe', 'housed', 'supported', 'occupied', 're_exploited'] as const
export type QuestionKey = (typeof questions)[number]
export const codes = ['yes', 'no', 'unknown'] as const
export type Code = (typeof codes)[number]
export const results = ['reached', 'not_reached', 'declined'] as const
export type Result = (typeof results)[number] | 'missed'
export const sources = ['person', 'partner_paper', 'other'] as const
export type Source = (typeof sources)[number] | 'partner_link'
