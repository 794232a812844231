import { sql } from 'kysely'
import { breakdownOf, byCodes, inBoth } from '../../../platform/series/breakdown.ts'
import type { Series } from '../../../platform/series/series.ts'
import { tallied } from '../../../platform/series/tallied.ts'
import { countyCodes } from '../../learning/index.ts'
import { kinds, places } from './fields.ts'
import { contactWords } from './messages.ts'

const words = inBoth(contactWords)

/** What outreach tells (measure 9): contacts and never persons, by quarter and county. */
export const contactSeries: readonly Series[] = [
  {
    name: 'outreach.contacts',
    title: { sv: 'Uppsökande kontakter', en: 'Outreach contacts' },
    definition: {
      sv: 'Kontakter som uppsökande enheter har antecknat i perioden, också med närstående och på nätet. Den som möts två gånger räknas två gånger: det är kontakter, inte personer.',
      en: 'Contacts that outreach units noted in the period, relatives and the internet included. Whoever is met twice counts twice: these are contacts, not persons.',
    },
    unit: { sv: 'kontakter', en: 'contacts' },
    evidence: 'output',
    measures: [9],
    breakdowns: [
      breakdownOf('place', { sv: 'Plats', en: 'Place' }, places, words),
      breakdownOf('kind', { sv: 'Vem', en: 'Whom' }, kinds, words),
      byCodes('county', { sv: 'Län', en: 'County' }, countyCodes),
    ],
    every: 'quarter',
    adds: true,
    count: tallied(
      ({ from, to }) => sql`select place, kind, county, count(*) from outreach.contact
        where on_day between ${from} and ${to} group by place, kind, county`,
    ),
  },
  {
    name: 'outreach.slips_said',
    title: { sv: 'Lappar som ledde till ett besök', en: 'Slips that led to a visit' },
    definition: {
      sv: 'Av lapparna med två ord som människor tog emot i perioden: hur stor andel av så många vars ord sades vid enheten i samma period. Ingen vet vem som fick eller använde en lapp.',
      en: 'Of the slips with two words that people took in the period: the share of as many whose words were said at the unit in the same period. Nobody knows who was given or used a slip.',
    },
    unit: { sv: 'procent', en: 'per cent' },
    evidence: 'outcome',
    measures: [9],
    breakdowns: [],
    every: 'quarter',
    adds: false,
    count: async (tx, { from, to }) => {
      const { rows } = await sql<{ given: number; said: number }>`select
          (select count(*) from outreach.contact where on_day between ${from} and ${to} and 'slip' = any (accepted)) as given,
          (select count(*) from outreach.slip where used_in between ${from} and ${to}) as said`.execute(tx)
      const [{ given, said } = { given: 0, said: 0 }] = rows
      // Slips of the period before come too: more than were given is no share of them.
      const isShare = said <= given
      const value = given > 0 && isShare ? Math.round((said / given) * 100) : null
      return [{ cell: {}, count: Number(given), ...(isShare ? { part: Number(said) } : {}), value }]
    },
  },
]
