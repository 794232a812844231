import { sql } from 'kysely'
import type { Words } from '../../../platform/i18n/words.ts'
import { breakdownOf } from '../../../platform/series/breakdown.ts'
import type { Series } from '../../../platform/series/series.ts'
import { tallied } from '../../../platform/series/tallied.ts'
import { outcomeOf } from '../after/rules.ts'
import { withheldReasons } from '../plans/codes.ts'
import { countFollowUps } from './series-store.ts'

const reasonNames = {
  risk_unresolved: { sv: 'risk inte löst', en: 'risk not resolved' },
  risk_not_assessed: { sv: 'risk inte bedömd', en: 'risk not assessed' },
  no_reception: { sv: 'ingen tar emot', en: 'nobody receives' },
  no_document: { sv: 'resehandling saknas', en: 'travel document missing' },
  no_travel: { sv: 'resan inte klar', en: 'journey not ready' },
  child: { sv: 'barnets bästa', en: 'best interests of the child' },
  not_voluntary: { sv: 'osäkert om frivilligt', en: 'uncertain whether voluntary' },
  other: { sv: 'annat', en: 'other' },
} as const satisfies Record<(typeof withheldReasons)[number], Words>

const byGround = {
  key: 'ground',
  name: { sv: 'Varför programmet är öppet', en: 'Why the programme is open' },
  values: [
    { key: 'trafficked', name: { sv: 'kan ha utsatts för människohandel', en: 'may have been trafficked' } },
    {
      key: 'prostitution',
      name: { sv: 'i prostitution, inte människohandel', en: 'in prostitution, not trafficked' },
    },
  ],
} as const
const byWay = {
  key: 'way',
  name: { sv: 'Hur', en: 'How' },
  values: [
    { key: 'programme', name: { sv: 'med programmet', en: 'with the programme' } },
    { key: 'own', name: { sv: 'på egen hand', en: 'on their own' } },
  ],
} as const
const byMoment = {
  key: 'moment',
  name: { sv: 'När', en: 'When' },
  values: [
    { key: 'first_days', name: { sv: 'de första dagarna', en: 'the first days' } },
    { key: 'month_1', name: { sv: '1 månad', en: '1 month' } },
    { key: 'month_3', name: { sv: '3 månader', en: '3 months' } },
    { key: 'month_6', name: { sv: '6 månader', en: '6 months' } },
    { key: 'month_12', name: { sv: '12 månader', en: '12 months' } },
  ],
} as const
const byOutcome = {
  key: 'outcome',
  name: { sv: 'Hur det är', en: 'How it is' },
  values: [
    { key: 're_exploited', name: { sv: 'utnyttjas igen', en: 'exploited again' } },
    { key: 'not_safe', name: { sv: 'inte trygg', en: 'not safe' } },
    { key: 'safe', name: { sv: 'trygg', en: 'safe' } },
    { key: 'unknown', name: { sv: 'okänt', en: 'unknown' } },
  ],
} as const

/** What the plan is told of returns (measures 7 and 27). */
export const returnSeries: readonly Series[] = [
  {
    name: 'return.returns',
    title: { sv: 'Återvändanden', en: 'Returns' },
    definition: {
      sv: 'Personer som reste i perioden, med programmet eller på egen hand. Den som reste två gånger räknas två gånger.',
      en: 'People who travelled in the period, with the programme or on their own. Whoever travelled twice counts twice.',
    },
    unit: { sv: 'personer', en: 'persons' },
    evidence: 'output',
    measures: [7, 27],
    breakdowns: [byGround, byWay],
    every: 'quarter',
    adds: true,
    count: tallied(
      ({ from, to }) => sql`select ground, case when on_own then 'own' else 'programme' end as way, count(*)
        from "return".plan where travelled_on between ${from} and ${to} group by 1, 2`,
    ),
  },
  {
    name: 'return.confirmations_withheld',
    title: { sv: 'Bekräftelser som dröjde, efter skäl', en: 'Confirmations withheld, by reason' },
    definition: {
      sv: 'Återvändanden där koordinatorn eller organisatören väntade med sin bekräftelse i perioden. Ett återvändande räknas en gång för varje skäl.',
      en: 'Returns where coordinator or organiser withheld confirmation in the period. A return counts once for each reason.',
    },
    unit: { sv: 'återvändanden', en: 'returns' },
    evidence: 'output',
    measures: [7],
    breakdowns: [
      breakdownOf('reason', { sv: 'Skäl', en: 'Reason' }, withheldReasons, (key) => reasonNames[key]),
    ],
    every: 'quarter',
    // One return may have several reasons: their sum is no number of returns.
    adds: false,
    count: tallied(
      ({ from, to }) => sql`select r.reason, count(distinct c.plan_id)
        from "return".confirmation c cross join lateral unnest(c.reasons) as r (reason)
        where c.answer = 'withheld' and (c.at at time zone 'Europe/Stockholm')::date between ${from} and ${to}
        group by 1`,
    ),
  },
  {
    name: 'return.follow_ups',
    title: { sv: 'Hur det är efter resan', en: 'How it is after the journey' },
    definition: {
      sv: 'Uppföljningar som skulle göras i perioden, hos dem som ville bli uppföljda. Trygg är den som nåddes, är trygg och inte utnyttjas igen. Det som ingen vet, eller som missades, är okänt.',
      en: 'Follow-ups due in the period, of those who wanted to be followed up. Safe is whoever was reached, is safe and not exploited again. What nobody knows, or was missed, is unknown.',
    },
    unit: { sv: 'uppföljningar', en: 'follow-ups' },
    evidence: 'outcome',
    measures: [7, 27],
    breakdowns: [byMoment, byOutcome],
    every: 'quarter',
    adds: true,
    count: async (tx, period) => {
      const counts = new Map<string, { cell: Record<string, string>; count: number }>()
      for (const counted of await countFollowUps(tx, period)) {
        const outcome = outcomeOf(counted)
        const key = `${counted.moment} ${outcome}`
        const known = counts.get(key)?.count ?? 0
        counts.set(key, {
          cell: { moment: counted.moment, outcome },
          count: known + counted.count,
        })
      }
      return [...counts.values()]
    },
  },
]
