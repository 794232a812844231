import type { ClockRule } from '../clock-kinds.ts'

export const BOARD = { sv: 'socialnämnden', en: 'the social welfare board' }
export const COURT = { sv: 'förvaltningsrätten', en: 'the administrative court' }
export const CASE_WORKER = { sv: 'ansvarig handläggare', en: 'the responsible case worker' }
export const AT_ONCE = { sv: 'genast', en: 'at once' }
export const LAST_DAYS = [7, 3, 1, 0] as const

/** What most clocks say nothing of. */
export const PLAIN = {
  condition: null,
  measure: null,
  passingSection: null,
  followedBy: [],
  outcomes: [],
  promptness: null,
  applicant: null,
  appliesTo: 'all',
  keptBy: 'anybody',
  tellsOf: null,
  extension: null,
} as const satisfies Partial<ClockRule>

/** Prolonged by the court, where it needs more inquiry or another special circumstance makes it necessary. */
export const BY_COURT = {
  rule: {
    sv: 'Förvaltningsrätten får förlänga tiden om det behövs på grund av utredning eller någon annan särskild omständighet.',
    en: 'The administrative court may prolong it where further inquiry or another special circumstance needs it.',
  },
  reasonRequired: true,
  byCourt: true,
} as const satisfies ClockRule['extension']
