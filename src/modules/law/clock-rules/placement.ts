import type { ClockRule } from '../clock-kinds.ts'
import { BOARD, BY_COURT, COURT, LAST_DAYS, PLAIN } from './shared.ts'

const OF_HOUSING = { ...PLAIN, keptBy: 'social_board', tellsOf: 'housing', responsible: BOARD } as const
const IMMEDIATE = { ...OF_HOUSING, measure: 'immediate_housing' } as const

/**
 * Protected housing, and the administrative court on a child without the second guardian's consent (lag 2024:79). The adult's case
 * holds the children who are placed together with the adult. The chain: submitted and tried, then an application within six weeks of
 * the start, or the immediate grant ceases.
 */
export const PLACEMENT_CLOCKS = {
  placement_start: {
    ...OF_HOUSING,
    name: { sv: 'Beviljad placering ska ha börjat', en: 'A granted placement should have begun' },
    trigger: 'placement_decided',
    endedBy: 'placement_begun',
    passing: 'nothing',
    warnDaysBefore: [0],
    extension: {
      rule: {
        sv: 'Löper till den första dag som beslutades.',
        en: 'Runs until the first day that was decided.',
      },
      reasonRequired: false,
      byCourt: false,
    },
  },
  placement_lapse: {
    ...OF_HOUSING,
    name: {
      sv: 'Rättens beslut om barnet upphör om placeringen inte har börjat',
      en: 'The court’s decision on the child ceases where the placement has not begun',
    },
    trigger: 'grant_final',
    endedBy: 'placement_begun',
    passing: 'lapses',
    measure: 'granted_housing',
    passingSection: 'law-2024-79-3-4',
    warnDaysBefore: LAST_DAYS,
  },
  court_submission: {
    ...IMMEDIATE,
    name: {
      sv: 'Omedelbar insats underställs förvaltningsrätten',
      en: 'An immediate grant is submitted to the administrative court',
    },
    trigger: 'immediate_grant_decided',
    endedBy: 'decision_submitted',
    passing: 'ceases',
    passingSection: 'law-2024-79-4-4',
    followedBy: [{ kind: 'court_trial', counts: 'asked' }],
    warnDaysBefore: [5, 3, 1, 0],
  },
  court_trial: {
    ...IMMEDIATE,
    name: {
      sv: 'Förvaltningsrätten prövar den omedelbara insatsen',
      en: 'The administrative court tries the immediate grant',
    },
    trigger: 'decision_at_court',
    endedBy: 'decision_tried',
    passing: 'late',
    outcomes: ['confirmed', 'not_confirmed'],
    followedBy: [{ kind: 'court_application', when: 'confirmed', counts: 'asked' }],
    responsible: COURT,
    warnDaysBefore: [1, 0],
  },
  court_application: {
    ...IMMEDIATE,
    name: {
      sv: 'Ansökan om skyddat boende för barnet efter en fastställd omedelbar insats',
      en: 'Application for the child’s protected housing after a confirmed immediate grant',
    },
    trigger: 'placement_begun',
    condition: {
      sv: 'om förvaltningsrätten har fastställt den omedelbara insatsen',
      en: 'where the administrative court has confirmed the immediate grant',
    },
    endedBy: 'application_at_court',
    passing: 'ceases',
    passingSection: 'law-2024-79-4-7',
    followedBy: [{ kind: 'court_hearing', counts: 'end' }],
    warnDaysBefore: [14, 7, 3, 1, 0],
    extension: BY_COURT,
  },
  court_hearing: {
    ...IMMEDIATE,
    name: {
      sv: 'Förvaltningsrätten tar upp ansökan',
      en: 'The administrative court takes up the application',
    },
    trigger: 'application_at_court',
    endedBy: 'application_taken_up',
    passing: 'late',
    responsible: COURT,
    warnDaysBefore: [1, 0],
    extension: {
      rule: { sv: 'Rätten får förlänga tiden.', en: 'The court may prolong it.' },
      reasonRequired: true,
      byCourt: true,
    },
  },
} as const satisfies Readonly<Record<string, ClockRule>>
