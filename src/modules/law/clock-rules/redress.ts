import type { ClockRule } from '../clock-kinds.ts'
import { CASE_WORKER, PLAIN } from './shared.ts'

/** Compensation applied for in time, and money that is sent. */
export const REDRESS_CLOCKS = {
  compensation_claim: {
    ...PLAIN,
    name: { sv: 'Ansökan om brottsskadeersättning', en: 'Application for criminal injuries compensation' },
    trigger: 'claim_can_be_made',
    endedBy: 'compensation_applied',
    passing: 'late',
    responsible: CASE_WORKER,
    warnDaysBefore: [365, 180, 90, 30, 7, 1, 0],
    extension: {
      rule: {
        sv: 'Den som var barn vid brottet får ansöka fram till den dag hon eller han fyller 21. Annars prövas en sen ansökan bara om det finns synnerliga skäl.',
        en: 'Whoever was a child at the crime may apply up to the day of turning 21. Otherwise a late application is examined for exceptional reasons alone.',
      },
      reasonRequired: true,
      byCourt: false,
    },
  },
  payment_follow_up: {
    ...PLAIN,
    name: { sv: 'Fråga om pengarna har kommit fram', en: 'Ask whether the money has come' },
    trigger: 'money_sent',
    endedBy: 'money_came',
    passing: 'nothing',
    responsible: CASE_WORKER,
    warnDaysBefore: [3, 0],
  },
} as const satisfies Readonly<Record<string, ClockRule>>
