import type { Words } from '../../../../platform/i18n/words.ts'
import type { ToldPeriod } from '../../../../platform/series/protect.ts'
import type { Breakdown } from '../../../../platform/series/series.ts'
import { type DescribedSeries, listDescribed } from '../../../series/index.ts'
import { rowOfSeries } from '../../evidence/index.ts'
import { periodName } from '../../periods.ts'
import type { FrozenContent, QuotedFigure } from '../source-shape.ts'
import type { FigureSource } from './source.ts'

/** A series over time is known by its name, a breakdown of its latest period by name and breakdown. */
const keyOf = (name: string, breakdown?: string): string =>
  breakdown === undefined ? name : `${name}|${breakdown}`

/** Most periods that are quoted: ten years of quarters. */
const MOST_PERIODS = 40

const named = (period: ToldPeriod): Words => ({
  sv: periodName(period, 'sv'),
  en: periodName(period, 'en'),
})

const wholeOf = ({ cells }: ToldPeriod): QuotedFigure['figure'] =>
  cells.find(({ breakdown }) => breakdown === '')?.figure ?? { kind: 'not_collected' }

const uncertainty: Words = {
  sv: 'En räkning utan urval: talet har inget slumpfel, men räknar bara det som har skrivits ner. Små tal är skyddade.',
  en: 'A count without sampling: the figure has no chance error, but counts only what was written down. Small counts are suppressed.',
}
const reported: Words = {
  sv: 'Talet är uppgiftslämnarens. Felkällorna står i seriens metod.',
  en: 'The figure is that of whoever reports it. Its sources of error stand in the method of the series.',
}

const courseOf = ({ series, periods }: DescribedSeries): QuotedFigure[] =>
  periods.slice(-MOST_PERIODS).map((period) => ({
    label: named(period),
    unit: series.unit,
    figure: wholeOf(period),
    lower: null,
    upper: null,
    day: period.to,
  }))

const partsOf = ({ series, periods }: DescribedSeries, { key, values }: Breakdown): QuotedFigure[] => {
  const cells = periods.at(-1)?.cells ?? []
  return [
    {
      label: { sv: 'Alla', en: 'All' },
      unit: series.unit,
      figure: cells.find(({ breakdown }) => breakdown === '')?.figure ?? { kind: 'not_collected' },
      lower: null,
      upper: null,
      day: null,
    },
    ...values.map(
      (value): QuotedFigure => ({
        label: value.name,
        unit: series.unit,
        figure: cells.find(({ breakdown, category }) => breakdown === key && category === value.key)
          ?.figure ?? { kind: 'not_collected' },
        lower: null,
        upper: null,
        day: null,
      }),
    ),
  ]
}

const stateOf = (periods: readonly ToldPeriod[]): string =>
  periods
    .slice(-MOST_PERIODS)
    .map(({ from, version }) => `${from}#${version}`)
    .join(' ')

const titleOf = ({ series, periods }: DescribedSeries, breakdown: Breakdown | undefined): Words => {
  if (breakdown === undefined) return series.title
  const period = periods.at(-1)!
  return {
    sv: `${series.title.sv}, ${breakdown.name.sv.toLocaleLowerCase('sv')}, ${periodName(period, 'sv')}`,
    en: `${series.title.en}, ${breakdown.name.en.toLocaleLowerCase('en')}, ${periodName(period, 'en')}`,
  }
}

const frozen = (one: DescribedSeries, breakdown: Breakdown | undefined, now: Date): FrozenContent => {
  const { series, body, periods } = one
  return {
    kind: 'series',
    key: keyOf(series.name, breakdown?.key),
    title: titleOf(one, breakdown),
    issuer: body ?? 'Samlad',
    reference: series.source ?? null,
    definition: series.definition,
    uncertainty: body === null ? uncertainty : reported,
    limits: rowOfSeries(one).limits,
    figures: breakdown === undefined ? courseOf(one) : partsOf(one, breakdown),
    fan: null,
    row: rowOfSeries(one),
    state: stateOf(breakdown === undefined ? periods : periods.slice(-1)),
    at: now.toISOString(),
  }
}

const find = async (
  tx: Parameters<FigureSource['freeze']>[0],
  key: string,
): Promise<{ one: DescribedSeries; breakdown: Breakdown | undefined } | undefined> => {
  const [name = '', by] = key.split('|')
  const [one] = await listDescribed(tx, [name])
  if (one === undefined || one.periods.length === 0) return undefined
  const breakdown = one.series.breakdowns.find((known) => known.key === by)
  return by !== undefined && breakdown === undefined ? undefined : { one, breakdown }
}

/** Series of the house and of those who report to it: over time, or one breakdown of the latest period. */
export const seriesSource: FigureSource = {
  kind: 'series',
  offers: async (tx) =>
    (await listDescribed(tx)).flatMap((one) =>
      [undefined, ...one.series.breakdowns].map((breakdown) => ({
        key: keyOf(one.series.name, breakdown?.key),
        title: titleOf(one, breakdown),
      })),
    ),
  freeze: async (tx, key, now) => {
    const found = await find(tx, key)
    return found && frozen(found.one, found.breakdown, now)
  },
  standing: async (tx, quoted) => {
    const found = await find(tx, quoted.key)
    if (found === undefined) return 'gone'
    const versions = new Map(found.one.periods.map(({ from, version }) => [from, version]))
    const told = quoted.state.split(' ').map((one) => one.split('#') as [string, string])
    if (told.some(([from, version]) => String(versions.get(from)) !== version)) return 'changed'
    return found.one.periods.at(-1)!.from > told.at(-1)![0] ? 'newer' : 'stands'
  },
}
