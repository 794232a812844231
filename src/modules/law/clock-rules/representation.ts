import type { ClockRule } from '../clock-kinds.ts'
import { PLAIN } from './shared.ts'

const DISTRICT_COURT = { sv: 'tingsrätten', en: 'the district court' }

/** Whoever is to stand beside the person: a guardian ad litem, a special representative, victim counsel. */
export const REPRESENTATION_CLOCKS = {
  guardian_ad_litem: {
    ...PLAIN,
    name: { sv: 'God man för ensamkommande barn', en: 'Guardian ad litem for an unaccompanied child' },
    trigger: 'child_found',
    endedBy: 'guardian_appointed',
    passing: 'late',
    promptness: { sv: 'så snart det är möjligt', en: 'as soon as possible' },
    responsible: { sv: 'överförmyndaren', en: 'the chief guardian' },
    applicant: { sv: 'Migrationsverket eller socialnämnden', en: 'Migrationsverket or the board' },
    appliesTo: 'child',
    warnDaysBefore: [],
  },
  special_representative: {
    ...PLAIN,
    name: { sv: 'Särskild företrädare för barn', en: 'Special representative for a child' },
    trigger: 'guardian_fails',
    endedBy: 'representative_appointed',
    passing: 'nothing',
    responsible: DISTRICT_COURT,
    applicant: { sv: 'åklagaren', en: 'the prosecutor' },
    appliesTo: 'child',
    warnDaysBefore: [],
  },
  victim_counsel: {
    ...PLAIN,
    name: { sv: 'Målsägandebiträde', en: 'Victim counsel' },
    trigger: 'crime_inquiry_opened',
    endedBy: 'counsel_appointed',
    passing: 'nothing',
    responsible: DISTRICT_COURT,
    applicant: { sv: 'målsäganden eller åklagaren', en: 'the injured party or the prosecutor' },
    warnDaysBefore: [],
  },
} as const satisfies Readonly<Record<string, ClockRule>>
