import { sql } from 'kysely'
import type { Words } from '../../../platform/i18n/words.ts'
import { breakdownOf } from '../../../platform/series/breakdown.ts'
import type { Series } from '../../../platform/series/series.ts'
import { shelterWords } from './messages.ts'

const receivers = ['women', 'men', 'women_and_men', 'trans_persons'] as const
const names: Readonly<Record<(typeof receivers)[number], Words>> = {
  women: { sv: 'Boenden för kvinnor', en: 'Shelters for women' },
  men: { sv: 'Boenden för män', en: 'Shelters for men' },
  women_and_men: { sv: 'Boenden för både kvinnor och män', en: 'Shelters for both women and men' },
  trans_persons: { sv: 'Boenden för transpersoner enbart', en: 'Shelters for trans persons only' },
}
const standings = ['free', 'used', 'out'] as const
const standingNames: Readonly<Record<(typeof standings)[number], Words>> = {
  free: { sv: shelterWords('sv')('free'), en: shelterWords('en')('free') },
  used: { sv: 'Bebodd, reserverad eller i vila', en: 'Lived in, reserved or resting' },
  out: { sv: shelterWords('sv')('out'), en: shelterWords('en')('out') },
}

/** Places of protected housing over the whole country, never by where they are (measures 3, 4 and 27). */
export const shelterSeries: readonly Series[] = [
  {
    name: 'housing.places',
    title: { sv: 'Platser i skyddat boende', en: 'Places in protected housing' },
    definition: {
      sv: 'Platser i skyddade boenden i hela landet klockan tolv den sista dagen i kvartalet: lediga, i bruk (bebodda, reserverade, hållna för ett erbjudande eller i vila) och ur drift. Ett boende räknas till vilka vuxna det tar emot. Var platserna finns räknas aldrig, och ett tal visas bara när minst tre boenden ligger bakom det.',
      en: 'Places in shelters over the whole country at noon on the last day of the quarter: free, in use (lived in, reserved, held for an offer or resting) and out of service. A shelter is counted by which adults it receives. Where the places are is never counted, and a number is told only where at least three shelters stand behind it.',
    },
    unit: { sv: 'platser', en: 'places' },
    evidence: 'output',
    measures: [3, 4, 27],
    breakdowns: [
      breakdownOf('receives', { sv: 'Vilka vuxna', en: 'Which adults' }, receivers, (key) => names[key]),
      breakdownOf('standing', { sv: 'Läge', en: 'Standing' }, standings, (key) => standingNames[key]),
    ],
    every: 'quarter',
    adds: true,
    leastSources: 3,
    count: async (tx, { to }) => {
      const { rows } = await sql<{ receives: string; standing: string; count: number; sources: string[] }>`
        with counted as (select (${to}::date + time '12:00') at time zone 'Europe/Stockholm' as at)
        select case when s.receives @> '{women,men}' then 'women_and_men' when 'women' = any (s.receives) then 'women'
            when 'men' = any (s.receives) then 'men' else 'trans_persons' end as receives,
          case when o.kind is null then 'free' when o.kind = 'out_of_service' then 'out' else 'used' end as standing,
          count(*)::int as count, array_agg(distinct s.id)::text[] as sources
        from counted c cross join housing.place p
        join housing.room r on r.id = p.room_id join housing.shelter s on s.id = p.shelter_id
        left join lateral (select o.kind from housing.occupancy o where o.place_id = p.id
            and (o.during @> c.at or (o.kind = 'stay' and lower(o.during) <= c.at and (o.ended_at is null or o.ended_at > c.at)))
          order by o.kind = 'stay' desc limit 1) o on true
        where r.made_at <= c.at and coalesce(p.closed_at, 'infinity') > c.at and coalesce(r.closed_at, 'infinity') > c.at
          and coalesce(s.closed_at, 'infinity') > c.at
        group by 1, 2`.execute(tx)
      return rows.map(({ receives, standing, ...counted }) => ({ cell: { receives, standing }, ...counted }))
    },
  },
]
