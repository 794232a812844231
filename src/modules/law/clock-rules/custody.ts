import type { ClockRule } from '../clock-kinds.ts'
import { BOARD, BY_COURT, COURT, LAST_DAYS, PLAIN } from './shared.ts'

const OF_YOUNG = { ...PLAIN, appliesTo: 'under_20', keptBy: 'social_board', responsible: BOARD } as const
const CUSTODY = { ...OF_YOUNG, measure: 'custody' } as const

/**
 * Immediate custody of somebody under 20, and care (LVU 5–9 b §§). The chain: submitted within a week and tried within a week from when
 * it reached the court; once it is confirmed, an application within four weeks from when it was carried out, or the custody ceases.
 */
export const CUSTODY_CLOCKS = {
  custody_submission: {
    ...CUSTODY,
    name: {
      sv: 'Omedelbart omhändertagande underställs förvaltningsrätten',
      en: 'Immediate custody is submitted to the administrative court',
    },
    trigger: 'custody_decided',
    endedBy: 'decision_submitted',
    passing: 'ceases',
    passingSection: 'lvu-7',
    followedBy: [{ kind: 'custody_trial', counts: 'asked' }],
    warnDaysBefore: [5, 3, 1, 0],
  },
  custody_trial: {
    ...CUSTODY,
    name: {
      sv: 'Förvaltningsrätten prövar omhändertagandet',
      en: 'The administrative court tries the custody',
    },
    trigger: 'decision_at_court',
    endedBy: 'decision_tried',
    passing: 'late',
    outcomes: ['confirmed', 'not_confirmed'],
    followedBy: [{ kind: 'custody_application', when: 'confirmed', counts: 'asked' }],
    responsible: COURT,
    warnDaysBefore: [1, 0],
  },
  custody_application: {
    ...CUSTODY,
    name: {
      sv: 'Ansökan om vård efter ett fastställt omhändertagande',
      en: 'Application for care after a confirmed custody',
    },
    trigger: 'custody_executed',
    condition: {
      sv: 'om förvaltningsrätten fastställer omhändertagandet',
      en: 'where the administrative court confirms the custody',
    },
    endedBy: 'application_at_court',
    passing: 'ceases',
    passingSection: 'lvu-9',
    warnDaysBefore: [14, 7, 3, 1, 0],
    extension: BY_COURT,
  },
  custody_renewal: {
    ...OF_YOUNG,
    name: {
      sv: 'Ny ansökan om fortsatt omhändertagande för tillfällig vård',
      en: 'New application for continued custody for temporary care',
    },
    trigger: 'custody_continued',
    endedBy: 'application_at_court',
    passing: 'ceases',
    measure: 'continued_custody',
    passingSection: 'lvu-9-b',
    // Custody where no Swedish court has jurisdiction is of somebody under 18 (6 a §).
    appliesTo: 'child',
    warnDaysBefore: [30, 14, 7, 3, 1, 0],
  },
  care_start: {
    ...OF_YOUNG,
    name: {
      sv: 'Rättens beslut om vård upphör om vården inte har påbörjats',
      en: 'The court’s decision on care ceases where the care has not begun',
    },
    trigger: 'care_final',
    endedBy: 'care_begun',
    passing: 'lapses',
    measure: 'care',
    passingSection: 'lvu-5',
    warnDaysBefore: LAST_DAYS,
  },
} as const satisfies Readonly<Record<string, ClockRule>>
