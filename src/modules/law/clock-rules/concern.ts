import type { ClockRule } from '../clock-kinds.ts'
import { AT_ONCE, BOARD, LAST_DAYS, PLAIN } from './shared.ts'

const DUTY = { ...PLAIN, passing: 'late', appliesTo: 'child' } as const
const OF_BOARD = { ...DUTY, responsible: BOARD, keptBy: 'social_board' } as const
const AFTER_DECISION = [
  { kind: 'investigation', when: 'opened', counts: 'end' },
  { kind: 'answer_to_reporter', counts: 'end' },
] as const satisfies ClockRule['followedBy']

/** Concern for a child, from the report to the answer (SoL 19–20). */
export const CONCERN_CLOCKS = {
  report_of_concern: {
    ...DUTY,
    name: { sv: 'Orosanmälan', en: 'Report of concern' },
    trigger: 'concern_known',
    endedBy: 'report_received',
    followedBy: [
      { kind: 'protection_assessment', counts: 'end' },
      { kind: 'preliminary_assessment', counts: 'end' },
    ],
    promptness: AT_ONCE,
    responsible: { sv: 'den som har anmälningsplikt', en: 'whoever has the duty to report' },
    appliesTo: 'all',
    warnDaysBefore: [],
  },
  protection_assessment: {
    ...OF_BOARD,
    name: { sv: 'Omedelbar skyddsbedömning', en: 'Immediate protection assessment' },
    trigger: 'report_received',
    endedBy: 'protection_assessed',
    // Both are counted from the day the report came in (SoL 20:1–2).
    followedBy: [{ kind: 'preliminary_assessment', counts: 'start' }],
    promptness: AT_ONCE,
    appliesTo: 'all',
    warnDaysBefore: [],
  },
  preliminary_assessment: {
    ...OF_BOARD,
    name: { sv: 'Förhandsbedömning', en: 'Preliminary assessment' },
    trigger: 'report_received',
    endedBy: 'inquiry_decided',
    followedBy: AFTER_DECISION,
    outcomes: ['opened', 'not_opened'],
    appliesTo: 'all',
    warnDaysBefore: LAST_DAYS,
    extension: {
      rule: { sv: 'Förlängs bara av synnerliga skäl.', en: 'Prolonged only for exceptional reasons.' },
      reasonRequired: true,
      byCourt: false,
    },
  },
  investigation: {
    ...OF_BOARD,
    name: { sv: 'Utredning om barnets behov', en: 'Investigation of the child’s needs' },
    trigger: 'inquiry_opened',
    endedBy: 'inquiry_finished',
    warnDaysBefore: [30, 14, 7, 3, 1, 0],
    extension: {
      rule: {
        sv: 'Nämnden får av särskilda skäl förlänga för viss tid.',
        en: 'For special reasons the board may prolong it for a stated time.',
      },
      reasonRequired: true,
      byCourt: false,
    },
  },
  answer_to_reporter: {
    ...OF_BOARD,
    name: { sv: 'Svar till den som anmält', en: 'Answer to the reporter' },
    trigger: 'inquiry_decided',
    condition: { sv: 'om den som anmält har begärt svar', en: 'where the reporter has asked' },
    endedBy: 'reporter_answered',
    applicant: { sv: 'den som anmält, på begäran', en: 'the reporter, on request' },
    warnDaysBefore: [3, 1, 0],
  },
  answer_at_once: {
    ...OF_BOARD,
    name: { sv: 'Svar genast till den som anmält', en: 'Answer at once to the reporter' },
    trigger: 'answer_asked_late',
    endedBy: 'reporter_answered',
    promptness: AT_ONCE,
    applicant: { sv: 'den som anmält, på begäran', en: 'the reporter, on request' },
    warnDaysBefore: [],
  },
} as const satisfies Readonly<Record<string, ClockRule>>
