import { formatter } from '../../platform/i18n/format.ts'
import type { Figure } from '../../platform/series/figure.ts'
import type { Locale } from '../page-context.ts'
import { counties, field } from './counties.ts'
import { type Depiction, type Drawing, type LegendItem, type PictureReader, tableOf } from './depiction.ts'
import { extremesOf, sharesOf } from './finding.ts'
import { type PictureWords, pictureWords } from './messages.ts'
import { niceStep } from './number-scale.ts'
import { element, hatching, words } from './svg.ts'

export interface CountyFigure {
  /** Two digits, as Statistics Sweden numbers counties. */
  readonly code: string
  readonly name: string
  readonly href?: string
  readonly figure: Figure
}

interface CountyWords {
  readonly title: string
  /** What else must be known of it. */
  readonly note?: string
  /** Heading of the column of figures, with their unit. */
  readonly heading: string
  /** A figure in words, with its unit where it needs one; the plain number where nothing is said. */
  readonly write?: (value: number) => string
  /** Where figures are states in their order: the sign that stands in a county's square, and beside its word. */
  readonly sign?: (value: number) => string
  /** As squares about where the counties lie, for several maps on one page. */
  readonly squares?: boolean
}

/** Column and row of each county's square: about where it lies in the country. */
const squares: Readonly<Record<string, readonly [number, number]>> = {
  '25': [2, 0],
  '24': [2, 1],
  '23': [1, 2],
  '22': [2, 2],
  '20': [1, 3],
  '21': [2, 3],
  '17': [0, 4],
  '19': [1, 4],
  '03': [2, 4],
  '18': [1, 5],
  '04': [2, 5],
  '01': [3, 5],
  '14': [0, 6],
  '06': [1, 6],
  '05': [2, 6],
  '09': [3, 6],
  '13': [0, 7],
  '07': [1, 7],
  '08': [2, 7],
  '12': [0, 8],
  '10': [1, 8],
}

const STEPS = 5
const numberOf = (figure: Figure): number => (figure.kind === 'measured' ? figure.value : 0)
const lettersOf = (code: string): string => counties[code]?.letters ?? code

/** What a map colours by: steps of equal width, so that twice as dark is about twice as much. */
interface Steps {
  readonly width: number
  readonly whole: boolean
  /** Which step a value lies in, from 0. */
  readonly of: (value: number) => number
  /** How dark a step is: few steps lie as far apart as many. */
  readonly shade: (step: number) => number
}

export const stepsFor = (values: readonly number[]): Steps => {
  const most = Math.max(1e-9, ...values)
  const whole = values.every(Number.isInteger)
  const width = Math.max(niceStep(most, STEPS), whole ? 1 : 0)
  const count = Math.max(1, Math.ceil(most / width - 1e-9))
  return {
    width,
    whole,
    shade: (step) => Math.min(STEPS - 1, Math.round(((step + 0.5) / count) * STEPS - 0.5)),
    of: (value) =>
      Math.min(STEPS - 1, Math.max(0, whole ? Math.ceil(value / width) - 1 : Math.floor(value / width))),
  }
}

const lookOf = ({ figure }: CountyFigure, steps: Steps): string => {
  if (figure.kind === 'measured') return `picture-step-${steps.shade(steps.of(figure.value))}`
  return figure.kind === 'zero' ? 'picture-step-zero' : 'picture-step-none'
}
const onDark = ({ figure }: CountyFigure, steps: Steps): string =>
  figure.kind === 'measured' && steps.shade(steps.of(figure.value)) > 2 ? 'picture-on-dark' : ''

/** What stands at a county beside its letters: the figure, or a sign that it is none. */
const signOf = ({ figure }: CountyFigure, write: (value: number) => string): string => {
  if (figure.kind === 'measured' || figure.kind === 'zero') return write(numberOf(figure))
  return figure.kind === 'suppressed' ? '×' : figure.kind === 'unknown' ? '?' : '–'
}

const drawSquares = (
  list: readonly CountyFigure[],
  steps: Steps,
  write: (value: number) => string,
  size: number,
  prefix: string,
): Drawing => {
  const height = Math.min(size, 56)
  const body = list.flatMap((county) => {
    const [column, row] = squares[county.code] ?? []
    if (column === undefined || row === undefined) return []
    const [x, y] = [column * size + 2, row * height + 2]
    const box = { x, y, width: size - 4, height: height - 4, rx: '4' }
    const dark = onDark(county, steps)
    const look = (name: string) => ({ class: `${name} ${dark}`.trim(), 'text-anchor': 'middle' })
    return [
      element('rect', { class: `picture-square ${lookOf(county, steps)}`, ...box }),
      county.figure.kind === 'suppressed' ? element('rect', { ...box, fill: `url(#${prefix}-hatch)` }) : '',
      words(x + size / 2 - 2, y + height / 2 - 6, lettersOf(county.code), look('picture-letters')),
      words(x + size / 2 - 2, y + height / 2 + 12, signOf(county, write), look('picture-value')),
    ]
  })
  return {
    width: 4 * size,
    height: 9 * height,
    body: `<defs>${hatching(`${prefix}-hatch`)}</defs>${body.join('')}`,
  }
}

const SCALE = 0.82
const LIST = 330
const ROW = 29

/** The country with its counties to the left, their figures as a list to the right. */
const drawCountry = (
  list: readonly CountyFigure[],
  steps: Steps,
  write: (figure: Figure) => string,
  prefix: string,
): Drawing => {
  const shapes = list.flatMap((county) => {
    const place = counties[county.code]
    if (place === undefined) return []
    const outline = { d: place.outline, 'fill-rule': 'evenodd' }
    return [
      element('path', { class: `picture-county ${lookOf(county, steps)}`, ...outline }),
      county.figure.kind === 'suppressed'
        ? element('path', { fill: `url(#${prefix}-hatch)`, ...outline })
        : '',
    ]
  })
  const letters = list.flatMap((county) => {
    const place = counties[county.code]
    if (place === undefined) return []
    const [x, y] = place.at
    return [
      words(x * SCALE, y * SCALE + 4, place.letters, {
        class: `picture-letters ${onDark(county, steps)}`.trim(),
        'text-anchor': 'middle',
      }),
    ]
  })
  const rows = list.map((county, row) => {
    const y = 14 + row * ROW
    const box = { x: LIST, y: y - 11, width: 30, height: 20, rx: '3' }
    return [
      element('rect', { class: `picture-square ${lookOf(county, steps)}`, ...box }),
      county.figure.kind === 'suppressed' ? element('rect', { ...box, fill: `url(#${prefix}-hatch)` }) : '',
      words(LIST + 15, y + 3.5, lettersOf(county.code), {
        class: `picture-letters ${onDark(county, steps)}`.trim(),
        'text-anchor': 'middle',
      }),
      words(LIST + 42, y + 4, county.name),
      words(LIST + 385, y + 4, write(county.figure), {
        class:
          county.figure.kind === 'measured' || county.figure.kind === 'zero'
            ? 'picture-value'
            : 'picture-quiet',
        'text-anchor': 'end',
      }),
      element('path', { class: 'picture-row', d: `M${LIST} ${y + 14.5}h385` }),
    ].join('')
  })
  return {
    width: LIST + 390,
    height: Math.max(field.height * SCALE, list.length * ROW) + 6,
    body: `<defs>${hatching(`${prefix}-hatch`)}</defs>${element('g', { transform: `scale(${SCALE})` }, shapes.join(''))}${letters.join('')}${rows.join('')}`,
  }
}

const signsOf = (
  list: readonly CountyFigure[],
  steps: Steps,
  write: (value: number) => string,
  none: string,
  t: PictureWords,
): LegendItem[] => {
  const kinds = new Set(list.map(({ figure }) => figure.kind))
  const used = new Set(
    list.flatMap(({ figure }) => (figure.kind === 'measured' ? [steps.of(figure.value)] : [])),
  )
  const box = (look: string) => `<rect class="picture-square ${look}" width="16" height="16" rx="3"/>`
  const between = (step: number): string => {
    const { width, whole } = steps
    const [from, to] = whole ? [step * width + 1, (step + 1) * width] : [step * width, (step + 1) * width]
    return from === to ? write(from) : `${write(from)}–${write(to)}`
  }
  const hatch = '<path class="picture-hatch" d="M1 15 7 1M8 15 14 1"/>'
  return [
    ...(kinds.has('zero') ? [{ sign: box('picture-step-zero'), word: none }] : []),
    ...[...used]
      .sort()
      .map((step) => ({ sign: box(`picture-step-${steps.shade(step)}`), word: between(step) })),
    ...(kinds.has('suppressed')
      ? [{ sign: box('picture-step-none') + hatch, word: `× ${t('suppressed')}` }]
      : []),
    ...(kinds.has('unknown') ? [{ sign: box('picture-step-none'), word: `? ${t('unknown')}` }] : []),
    ...(kinds.has('not_collected')
      ? [{ sign: box('picture-step-none'), word: `– ${t('not_collected')}` }]
      : []),
  ]
}

/** How many counties stand how, the furthest first, and which have begun. */
const statesOf = (
  list: readonly CountyFigure[],
  word: (value: number) => string,
  locale: Locale,
  note: string | undefined,
) => {
  const byValue = Map.groupBy(list, ({ figure }) => numberOf(figure))
  return sharesOf(
    [...byValue]
      .toSorted(([one], [other]) => other - one)
      .map(([value, own]) => ({
        word: word(value),
        count: own.length,
        names: value === 0 ? [] : own.map(({ name }) => name),
      })),
    list.length,
    locale,
    note,
  )
}

/**
 * Figures of the 21 counties: darker is more, and the figure stands beside it. What is withheld is hatched and said in words:
 * it is no zero.
 */
export const countyMap = (
  list: readonly CountyFigure[],
  { title, note, heading, write: given, sign, squares: asSquares }: CountyWords,
  { locale }: PictureReader,
): Depiction => {
  const t = pictureWords(locale)
  const format = formatter(locale)
  const word = given ?? format.number
  const write = (value: number) => (sign === undefined ? word(value) : `${sign(value)} ${word(value)}`)
  const steps = stepsFor(list.flatMap(({ figure }) => (figure.kind === 'measured' ? [figure.value] : [])))
  const inWords = (figure: Figure): string =>
    figure.kind === 'measured' || figure.kind === 'zero' ? write(numberOf(figure)) : t(`${figure.kind}Short`)
  return {
    title,
    description:
      sign === undefined
        ? extremesOf(
            list.map(({ name, figure }) => ({
              label: name,
              value: figure.kind === 'measured' || figure.kind === 'zero' ? numberOf(figure) : null,
            })),
            write,
            locale,
            note,
          )
        : statesOf(list, word, locale, note),
    ...(asSquares ? { small: true } : { credit: t('mapSource') }),
    draw: (screen, prefix) =>
      screen === 'narrow' || asSquares
        ? drawSquares(list, steps, sign ?? format.number, asSquares ? 56 : 82, prefix)
        : drawCountry(list, steps, inWords, prefix),
    legend: signsOf(list, steps, write, sign ? write(0) : t('zero'), t),
    table: tableOf(list, [
      { name: 'county_code', heading: t('code'), fileOnly: true, value: ({ code }) => code },
      {
        name: 'county',
        heading: t('county'),
        rowHeading: true,
        value: ({ name }) => name,
        shown: ({ name, href }) => (href ? <a href={href}>{name}</a> : name),
      },
      {
        name: 'value',
        heading,
        kind: 'number',
        value: ({ figure }) =>
          figure.kind === 'measured' || figure.kind === 'zero' ? numberOf(figure) : null,
        shown: ({ figure }) =>
          figure.kind === 'measured' || figure.kind === 'zero' ? (
            inWords(figure)
          ) : (
            <span class="quiet">{t(figure.kind)}</span>
          ),
      },
      {
        name: 'kind_of_value',
        heading: t('kindOfValue'),
        fileOnly: true,
        value: ({ figure }) => figure.kind,
      },
    ]),
  }
}
