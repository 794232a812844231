import { sql } from 'kysely'
import { breakdownOf, inBoth } from '../../../platform/series/breakdown.ts'
import type { Series } from '../../../platform/series/series.ts'
import { tallied } from '../../../platform/series/tallied.ts'
import { partnerKinds } from '../texts/registers.ts'
import { agreementWords } from './messages.ts'
import { valueBands } from './registers.ts'
import { outcomes } from './rules.ts'

const word = inBoth(agreementWords)

/** How agreements stand, year by year. */
export const agreementSeries: readonly Series[] = [
  {
    name: 'conduct.agreements',
    title: {
      sv: 'Avtal med villkor om köp av sexuella tjänster',
      en: 'Agreements with a clause on the purchase of sexual services',
    },
    definition: {
      sv: 'Avtal som löpte vid periodens slut, efter om de har villkoret, enligt den som prövade dem sist, och efter värde och slag av partner. Ett avtal som ingen har prövat räknas som inte prövat.',
      en: 'Agreements that ran at the end of the period, by whether they have the clause, by whoever looked at them last, and by value and kind of partner. One that nobody has looked at counts as not looked at.',
    },
    unit: { sv: 'avtal', en: 'agreements' },
    evidence: 'output',
    measures: [16],
    breakdowns: [
      breakdownOf('result', { sv: 'Villkoret', en: 'The clause' }, outcomes, word),
      breakdownOf(
        'band',
        { sv: 'Värde, miljoner kronor', en: 'Value, millions of kronor' },
        valueBands,
        word,
      ),
      breakdownOf('kind', { sv: 'Slag av partner', en: 'Kind of partner' }, partnerKinds, word),
    ],
    every: 'year',
    adds: true,
    threshold: 1,
    count: tallied(
      ({ to }) => sql`select result, band, kind, sum(count) as count from conduct.compliance(${to}::date)
        group by result, band, kind`,
    ),
  },
]
