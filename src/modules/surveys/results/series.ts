import type { Words } from '../../../platform/i18n/words.ts'
import type { Series } from '../../../platform/series/series.ts'
import { listReleased } from './series-actions.ts'

/**
 * A share that released rounds tell, as a series that indicators and accounts quote: of the year in which a round closed. Protected with
 * the tables of its round, and counted only where exactly one round of the year tells it.
 */
const share = (
  name: string,
  item: string,
  measures: readonly number[],
  title: Words,
  definition: Words,
  evidence: Series['evidence'] = 'outcome',
): Series => ({
  name: `surveys.${name}`,
  title,
  definition: {
    sv: `${definition.sv} Ur frigivna undersökningar, efter hur de tillfrågade drogs; året är det då omgången stängde. Intervall, bortfall och frågans ordalydelse står på omgångens sida.`,
    en: `${definition.en} From released surveys, by how those asked were drawn; the year is that in which the round closed. Interval, non-response and the words of the question stand on the page of the round.`,
  },
  unit: { sv: 'procent', en: 'per cent' },
  evidence,
  measures,
  breakdowns: [],
  every: 'year',
  adds: false,
  count: async (tx, { from, to }) => {
    const figures = (await listReleased(tx))
      .filter(({ closesOn }) => closesOn >= from && closesOn <= to)
      .flatMap(({ told }) =>
        told.figures.filter((one) => one.item === item && one.value === 'yes' && one.by === ''),
      )
    const [only] = figures
    if (figures.length !== 1 || only === undefined || only.estimate === null || only.n === null) return []
    const part = Math.round(only.n * only.estimate)
    return [{ cell: {}, count: only.n, part, value: Math.round(only.estimate * 1000) / 10 }]
  },
})

/** Series of surveys: what 33, 34 and 36 tell, what 10, 11 and 12 rest on, and what those who got support say of it. */
export const surveySeries: readonly Series[] = [
  share(
    'sold',
    'sold',
    [33, 34, 10, 11, 12],
    { sv: 'Unga som har fått ersättning för sex', en: 'Young people who were paid for sex' },
    {
      sv: 'Andel som svarar ja på frågan om de någon gång har fått ersättning för sex.',
      en: 'Share who answer yes when asked whether they were ever paid for sex.',
    },
  ),
  share(
    'bought',
    'bought',
    [36],
    { sv: 'De som har betalat för sex', en: 'Those who have paid for sex' },
    {
      sv: 'Andel som svarar ja på frågan om de någon gång har betalat för sex.',
      en: 'Share who answer yes when asked whether they ever paid for sex.',
    },
  ),
  share(
    'for_the_ban',
    'for_ban',
    [36],
    {
      sv: 'Stöd för förbudet mot köp av sexuell tjänst',
      en: 'Support for the ban on the purchase of sexual services',
    },
    {
      sv: 'Andel som svarar ja på frågan om köp av sexuell tjänst ska vara förbjudet.',
      en: 'Share who answer yes when asked whether the purchase of sexual services should be banned.',
    },
  ),
  share(
    'from_needs',
    'from_needs',
    [1, 2, 3, 4, 6],
    { sv: 'Stödet utgick från behoven', en: 'The support began from the needs' },
    {
      sv: 'Andel av dem som fått stöd, och som svarat på en lapp, som säger att stödet utgick från deras behov. Den som ville svarade: inget slumpfel kan anges.',
      en: 'Share of those who got support, and answered by a slip, who say that it began from their needs. Whoever wished answered: no sampling error can be given.',
    },
  ),
]
