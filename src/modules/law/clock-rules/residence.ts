import type { ClockRule } from '../clock-kinds.ts'
import { PLAIN } from './shared.ts'

/** Permits to stay of whoever helps the police (Aliens Act 5:15). */
export const RESIDENCE_CLOCKS = {
  reflection_period: {
    ...PLAIN,
    name: { sv: 'Betänketid', en: 'Reflection period' },
    trigger: 'reflection_granted',
    endedBy: null,
    passing: 'ends',
    followedBy: [{ kind: 'temporary_permit', counts: 'end' }],
    responsible: { sv: 'Migrationsverket beslutar', en: 'Migrationsverket decides' },
    applicant: {
      sv: 'förundersökningsledaren, sedan den 1 augusti 2022 även socialnämnden',
      en: 'the leader of the investigation, since 1 August 2022 also the social welfare board',
    },
    warnDaysBefore: [14, 7, 3, 1, 0],
    extension: {
      rule: {
        sv: 'Förlängs om det av särskilda skäl behövs längre betänketid. Paragrafen sätter ingen gräns.',
        en: 'Prolonged where special reasons call for longer reflection. The section sets no limit.',
      },
      reasonRequired: true,
      byCourt: false,
    },
  },
  temporary_permit: {
    ...PLAIN,
    name: { sv: 'Tidsbegränsat uppehållstillstånd', en: 'Temporary residence permit' },
    trigger: 'permit_begins',
    endedBy: null,
    passing: 'ends',
    responsible: { sv: 'Migrationsverket beslutar', en: 'Migrationsverket decides' },
    applicant: { sv: 'förundersökningsledaren', en: 'the leader of the investigation' },
    warnDaysBefore: [60, 30, 14, 7, 0],
    extension: {
      rule: {
        sv: 'Förlängs så länge alla fyra villkoren är uppfyllda.',
        en: 'Prolonged as long as all four conditions are met.',
      },
      reasonRequired: true,
      byCourt: false,
    },
  },
} as const satisfies Readonly<Record<string, ClockRule>>
