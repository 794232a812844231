import type { ClockRule } from '../clock-kinds.ts'
import { CASE_WORKER, LAST_DAYS, PLAIN } from './shared.ts'

const phase = {
  ...PLAIN,
  trigger: 'phase_begins',
  endedBy: null,
  passing: 'ends',
  responsible: { sv: 'stödprogrammets boende', en: 'the programme’s shelter' },
  warnDaysBefore: LAST_DAYS,
} as const satisfies Partial<ClockRule>

const followUp = (months: number): ClockRule => ({
  ...PLAIN,
  name: { sv: `Uppföljning efter ${months} månader`, en: `Follow-up after ${months} months` },
  trigger: 'service_ends',
  endedBy: 'followed_up',
  passing: 'nothing',
  responsible: CASE_WORKER,
  warnDaysBefore: [7, 0],
})

/** Phases of the national support programme, and the follow-ups of a service: set by no law. */
export const PROGRAMME_CLOCKS = {
  rest_phase: {
    ...phase,
    name: { sv: 'Vila', en: 'Rest' },
    followedBy: [{ kind: 'rehabilitation_phase', counts: 'end' }],
  },
  rehabilitation_phase: {
    ...phase,
    name: { sv: 'Rehabilitering', en: 'Rehabilitation' },
    followedBy: [{ kind: 'integration_phase', counts: 'end' }],
    extension: {
      rule: {
        sv: 'Kan beviljas igen, sammanlagt högst tre perioder om 90 dagar.',
        en: 'May be granted again, at most three periods of 90 days in all.',
      },
      reasonRequired: true,
      byCourt: false,
    },
  },
  integration_phase: { ...phase, name: { sv: 'Integration', en: 'Integration' } },
  follow_up_3_months: followUp(3),
  follow_up_6_months: followUp(6),
  follow_up_12_months: followUp(12),
} as const satisfies Readonly<Record<string, ClockRule>>
