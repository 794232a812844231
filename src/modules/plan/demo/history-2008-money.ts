import type { DemoHistory } from './shape.ts'

const COUNTY = 'Länsstyrelsen i Stockholms län'
const UNKNOWN_DAY = 'Beslutets dag är inte känd här; posterat på periodens första dag.'

/**
 * The decisions on the plan's money that are public and known, beside those that its assignments hold. Their sums and years
 * are real; nothing is posted of what is not known.
 */
export const MONEY_2008: NonNullable<DemoHistory['money']> = {
  posted: [
    {
      kind: 'decision',
      measure: '7',
      body: COUNTY,
      kronor: '5 000 000',
      from: 2009,
      to: 2009,
      day: '2009-01-01',
      words: 'Tryggare återvändande, medel för 2009. Slutredovisning senast den 31 mars 2011.',
      source: `Regeringens beslut om medel till länsstyrelsen för 2009. ${UNKNOWN_DAY}`,
    },
    {
      kind: 'planning',
      measure: '7',
      body: COUNTY,
      kronor: '5 000 000',
      from: 2010,
      to: 2010,
      day: '2009-01-01',
      words: 'Tryggare återvändande, medel som är planerade för 2010',
      source: `Regeringens beslut om medel till länsstyrelsen för 2009. ${UNKNOWN_DAY}`,
    },
    {
      kind: 'decision',
      measure: '14',
      body: 'Kriminalvården',
      kronor: '10 000 000',
      from: 2008,
      to: 2010,
      day: '2008-07-10',
      words: 'Försöksverksamhet inom Kriminalvården, medel till och med 2010',
      source: `Regeringens beslut om medel till Kriminalvården. ${UNKNOWN_DAY}`,
    },
  ],
  setAside: [
    {
      year: 2011,
      body: 'Kammarkollegiet',
      kronor: 183_489_000,
      appropriation: null,
      source: 'Statens budget 2011, anslagspost till Kammarkollegiet på 183 489 tkr',
    },
  ],
}
