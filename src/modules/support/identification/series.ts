import { sql } from 'kysely'
import { breakdownOf } from '../../../platform/series/breakdown.ts'
import { within } from '../../../platform/series/moments.ts'
import type { Series } from '../../../platform/series/series.ts'
import { askers } from './consultations/codes.ts'
import { consultationWords } from './consultations/messages.ts'

const lists = {
  adult: { sv: 'För vuxna', en: 'For adults' },
  child: { sv: 'För barn', en: 'For children' },
} as const

/** Checklists that ended in somebody's own judgement, and advice without a case. What was judged is never counted. */
export const identificationSeries: readonly Series[] = [
  {
    name: 'support.checklists_judged',
    title: { sv: 'Checklistor som har använts', en: 'Checklists that were used' },
    definition: {
      sv: 'Checklistor som under perioden har avslutats med handläggarens egen bedömning. Vad bedömningen blev räknas inte.',
      en: 'Checklists that ended in the officer’s own judgement in the period. What was judged is not counted.',
    },
    unit: { sv: 'checklistor', en: 'checklists' },
    evidence: 'output',
    measures: [1],
    breakdowns: [
      breakdownOf(
        'checklist',
        { sv: 'Checklista', en: 'Checklist' },
        ['child', 'adult'] as const,
        (key) => lists[key],
      ),
    ],
    every: 'quarter',
    adds: true,
    count: async (tx, period) => {
      const { rows } = await sql<{ checklist: string; count: number }>`
        select checklist, count(*)::int as count from support.assessment
        where judged_at is not null and ${within('judged_at', period)} group by 1`.execute(tx)
      return rows.map(({ checklist, count }) => ({ cell: { checklist }, count }))
    },
  },
  {
    name: 'support.advice_contacts',
    title: { sv: 'Rådgivning utan ärende', en: 'Advice without a case' },
    definition: {
      sv: 'Kontakter där någon har fått råd utan att ett ärende har öppnats. En rådgivning räknas i den månad då den började; en andra kontakt om samma sak räknas med.',
      en: 'Contacts in which somebody was given advice without a case being opened. Advice is counted in the month in which it began; a second contact about the same is counted too.',
    },
    unit: { sv: 'kontakter', en: 'contacts' },
    evidence: 'output',
    measures: [1, 27],
    breakdowns: [
      breakdownOf('asker', { sv: 'Vem som frågade', en: 'Who asked' }, askers, (key) => ({
        sv: consultationWords('sv')(key),
        en: consultationWords('en')(key),
      })),
    ],
    every: 'quarter',
    adds: true,
    count: async (tx, { from, to }) => {
      const { rows } = await sql<{ asker: string; count: number }>`
        select asker, sum(contacts)::int as count from support.consultation
        where month >= ${from}::date and month <= ${to}::date group by 1`.execute(tx)
      return rows.map(({ asker, count }) => ({ cell: { asker }, count }))
    },
  },
]
