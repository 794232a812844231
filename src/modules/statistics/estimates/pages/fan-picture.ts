import {
  type Depiction,
  type Drawing,
  type PictureReader,
  type Screen,
  tableOf,
} from '../../../../web/pictures/depiction.ts'
import { extremesOf } from '../../../../web/pictures/finding.ts'
import { ticksFromZero } from '../../../../web/pictures/number-scale.ts'
import { element, lines, short, stacked, words } from '../../../../web/pictures/svg.ts'
import type { FanRow } from '../fan.ts'
import { type EstimateWords, estimateWords } from '../messages.ts'
import type { PublishedFigures } from '../published.ts'
import { modelInWords, people } from './words.ts'

/** One answer of the picture; the first is the estimate itself. */
interface Answer {
  readonly label: string
  readonly isOwn?: true
  readonly population: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly aic?: number | null
}

const layouts = {
  wide: { width: 820, left: 300, right: 28, row: 36, above: false },
  narrow: { width: 328, left: 8, right: 14, row: 48, above: true },
} as const
const TOP = 30

/** Where the axis ends: what the own interval reaches twice over, so that one wild answer does not flatten all others. */
const endOf = ([own, ...others]: readonly Answer[]): number => {
  const reach = own!.upper ?? own!.population ?? 0
  const all = others.flatMap(({ population, upper }) => [population ?? 0, upper ?? 0])
  return reach === 0 ? Math.max(1, ...all) : Math.max(reach, Math.min(2 * reach, Math.max(0, ...all)))
}

const drawFan = (answers: readonly Answer[], reader: PictureReader, screen: Screen): Drawing => {
  const t = estimateWords(reader.locale)
  const { width, left, right, row, above } = layouts[screen]
  const ticks = ticksFromZero([endOf(answers)], screen === 'wide' ? 6 : 4)
  const end = ticks.at(-1)!
  const x = (value: number): number => left + (Math.min(value, end) / end) * (width - left - right)
  const foot = TOP + answers.length * row
  const [own] = answers
  const line = ({ label, isOwn, population, lower, upper }: Answer, place: number): string => {
    const top = TOP + place * row
    const y = above ? top + 34 : top + row / 2
    const look = isOwn ? 'picture-strong' : undefined
    const named = lines(label, above ? width - left - right : left - 20, above ? 1 : 2)
    const name = above
      ? words(left, top + 18, named[0] ?? '', { class: `picture-halo ${look ?? ''}` })
      : stacked(0, y + 4.5 - (named.length - 1) * 8, named, 16, { class: look })
    if (population === null) return name + words(x(0) + 6, y + 4.5, t('noAnswer'), { class: 'picture-axis' })
    const beyond = (upper ?? population) > end
    const staff =
      lower === null || upper === null
        ? ''
        : element('path', {
            class: 'picture-whisker',
            d: `M${short(x(lower))} ${short(y - 5)}v10M${short(x(lower))} ${short(y)}H${short(x(upper))}${
              beyond ? `m-7 -4.5l7 4.5l-7 4.5` : `m0 -5v10`
            }`,
          })
    const dot =
      population > end
        ? ''
        : element('circle', {
            class: isOwn ? 'picture-dot picture-dot-zero' : 'picture-dot',
            cx: x(population),
            cy: y,
            r: isOwn ? 5 : 4,
          })
    return name + staff + dot
  }
  const band =
    own?.lower == null || own.upper === null
      ? ''
      : element('rect', {
          class: 'picture-band',
          x: x(own.lower),
          y: TOP,
          width: x(own.upper) - x(own.lower),
          height: foot - TOP,
        })
  const grid = ticks.map(
    (tick) =>
      element('path', { class: 'picture-grid', d: `M${short(x(tick))} ${TOP}V${foot}` }) +
      words(x(tick), TOP - 10, people(tick, reader.locale), {
        class: 'picture-axis picture-number',
        'text-anchor': tick === 0 && above ? 'start' : tick === end && above ? 'end' : 'middle',
      }),
  )
  return { width, height: foot + 8, body: [band, ...grid, ...answers.map(line)].join('') }
}

const legendOf = (answers: readonly Answer[], t: EstimateWords) => [
  { sign: '<circle class="picture-dot" cx="8" cy="8" r="4"/>', word: t('dot') },
  { sign: '<path class="picture-whisker" d="M2 4v8M2 8H14M14 4v8"/>', word: t('whisker') },
  ...(answers[0]?.upper == null
    ? []
    : [{ sign: '<rect class="picture-band" width="16" height="12" y="2"/>', word: t('band') }]),
  ...(answers.some(({ upper }) => (upper ?? 0) > endOf(answers))
    ? [{ sign: '<path class="picture-whisker" d="M1 8H14m-7 -4.5l7 4.5l-7 4.5"/>', word: t('beyond') }]
    : []),
]

const pictureOf = (
  answers: readonly Answer[],
  reader: PictureReader,
  said: { readonly title: string; readonly heading: string } | undefined = undefined,
): Depiction => {
  const { locale } = reader
  const t = estimateWords(locale)
  const number = (value: number | null) => people(value, locale)
  const hasAic = answers.some(({ aic }) => aic != null)
  return {
    title: said?.title ?? t('fanTitle'),
    description: extremesOf(
      answers.map(({ label, population }) => ({ label, value: population })),
      (population) => people(population, locale),
      locale,
      answers[0]?.upper == null ? undefined : t('fanBand'),
    ),
    draw: (screen) => drawFan(answers, reader, screen),
    legend: legendOf(answers, t),
    table: tableOf(answers, [
      {
        name: 'choice',
        heading: said?.heading ?? t('choice'),
        rowHeading: true,
        value: ({ label }) => label,
      },
      {
        name: 'people',
        heading: t('figure'),
        kind: 'number',
        value: ({ population }) => population,
        shown: ({ population }) => (population === null ? t('noAnswer') : number(population)),
      },
      {
        name: 'lower',
        heading: t('lower'),
        kind: 'number',
        value: ({ lower }) => lower,
        shown: ({ lower }) => number(lower),
      },
      {
        name: 'upper',
        heading: t('upper'),
        kind: 'number',
        value: ({ upper }) => upper,
        shown: ({ upper }) => number(upper),
      },
      ...(hasAic
        ? [
            {
              name: 'aic',
              heading: 'AIC',
              kind: 'number' as const,
              value: ({ aic = null }: Answer) => aic,
              shown: ({ aic }: Answer) => (aic == null ? '–' : aic.toFixed(1)),
            },
          ]
        : []),
    ]),
  }
}

const labelOf = ({ varied, lists, model }: FanRow, reader: PictureReader): string => {
  const t = estimateWords(reader.locale)
  if (varied === 'model') return modelInWords(model, reader.locale)
  const [first = '', second = ''] = lists
  return varied === 'dropped' ? t('without', { list: first }) : t('asOne', { first, second })
}

/** How far an estimate depends on the choice of the model and on each list: for those who may know the lists. */
export const fanPicture = (
  own: Omit<Answer, 'label' | 'isOwn'>,
  fan: readonly FanRow[],
  reader: PictureReader,
): Depiction =>
  pictureOf(
    [
      { ...own, label: estimateWords(reader.locale)('own'), isOwn: true },
      ...fan.map((row) => ({ ...row, label: labelOf(row, reader) })),
    ],
    reader,
  )

/** How far a published estimate depends on the choice of the model, rounded. */
export const publishedFanPicture = (
  figures: Pick<PublishedFigures, 'population' | 'interval' | 'fan'>,
  reader: PictureReader,
): Depiction =>
  pictureOf(
    [
      {
        label: estimateWords(reader.locale)('own'),
        isOwn: true,
        population: figures.population,
        lower: figures.interval?.lower ?? null,
        upper: figures.interval?.upper ?? null,
      },
      ...figures.fan.map((answer) => ({ ...answer, label: modelInWords(answer.model, reader.locale) })),
    ],
    reader,
  )

/** An estimate beside others that are published, with their intervals. */
export const besidePicture = (
  own: Omit<Answer, 'label' | 'isOwn'>,
  others: readonly Omit<Answer, 'isOwn' | 'aic'>[],
  reader: PictureReader,
): Depiction => {
  const t = estimateWords(reader.locale)
  return pictureOf([{ ...own, label: t('besideThis'), isOwn: true }, ...others], reader, {
    title: t('besideTitle'),
    heading: t('which'),
  })
}
