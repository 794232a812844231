import { formatMoneyInWords, formatter } from '../../platform/i18n/format.ts'
import { EndsInSwedish } from '../components/language.tsx'
import { Link } from '../components/link.tsx'
import { type Depiction, type Drawing, type PictureReader, tableOf } from './depiction.ts'
import { extremesOf } from './finding.ts'
import { pictureWords } from './messages.ts'
import { element, hatching, lines, short, stacked, words } from './svg.ts'

/** A part of a frame of money that is known: for what, and to whom. */
export interface FramePart {
  /** In the table, where who has it stands beside. */
  readonly label: string
  /** The label, or its end, where that is Swedish in every language. */
  readonly swedish?: string | undefined
  /** In the drawing, by itself. */
  readonly name: string
  readonly holder: string
  readonly measures: string
  readonly href?: string
  /** In öre. */
  readonly ore: number
  /** Money that no decision gives yet is drawn lighter, and said to be planned. */
  readonly planned: boolean
}

export interface FrameMoney {
  readonly parts: readonly FramePart[]
  readonly untracedOre: number
}

interface FrameWords {
  readonly title: string
  /** What else must be known of it. */
  readonly note: string
  /** After the sum, in the drawing. */
  readonly untraced: string
  /** As a row of its own, in the table. */
  readonly untracedPart: string
  readonly planned: string
  /** Names the parts that are too many to be named, by their number. */
  readonly others: (count: number) => string
  readonly headings: {
    readonly part: string
    readonly holder: string
    readonly measures: string
    readonly amount: string
  }
}

/** More parts than this are drawn as one: the table has them all. */
const MOST_NAMED = 7
const BAR = {
  wide: { width: 1020, height: 56, row: 26 },
  narrow: { width: 328, height: 44, row: 20 },
} as const
/** The least that can be seen of a part. */
const LEAST = 2.5

interface Drawn {
  readonly ore: number
  readonly look: 'decided' | 'planned' | 'untraced'
  readonly words: string
}

const drawnOf = (
  { parts, untracedOre }: FrameMoney,
  { untraced, planned, others }: FrameWords,
  locale: PictureReader['locale'],
): Drawn[] => {
  const sum = (ore: number) => formatMoneyInWords(ore, locale)
  const sorted = parts.filter(({ ore }) => ore > 0).sort((one, other) => other.ore - one.ore)
  const named = sorted.length > MOST_NAMED ? sorted.slice(0, MOST_NAMED - 1) : sorted
  const rest = sorted.slice(named.length)
  const restOre = rest.reduce((total, { ore }) => total + ore, 0)
  return [
    ...named.map(
      (part): Drawn => ({
        ore: part.ore,
        look: part.planned ? 'planned' : 'decided',
        words: `${sum(part.ore)}: ${part.name}${part.planned ? ` (${planned})` : ''}`,
      }),
    ),
    ...(rest.length > 0
      ? [{ ore: restOre, look: 'decided' as const, words: `${sum(restOre)}: ${others(rest.length)}` }]
      : []),
    ...(untracedOre > 0
      ? [{ ore: untracedOre, look: 'untraced' as const, words: `${sum(untracedOre)}: ${untraced}` }]
      : []),
  ]
}

/** Where each part begins and how long it is: in proportion, but none so short that it is not seen. */
const placed = (drawn: readonly Drawn[], width: number): (Drawn & { x: number; length: number })[] => {
  const total = drawn.reduce((sum, { ore }) => sum + ore, 0)
  const least = Math.min(LEAST, width / Math.max(1, drawn.length))
  const raised = drawn.map((part) => Math.max(least, (part.ore / total) * width))
  const over = raised.reduce((sum, length) => sum + length, 0) - width
  const longest = raised.indexOf(Math.max(...raised))
  let x = 0
  return drawn.map((part, place) => {
    const length = raised[place]! - (place === longest ? over : 0)
    x += length
    return { ...part, x: x - length, length }
  })
}

/**
 * The bar, and below it a line of words for each part, held by a thread to its place: from the right, so that no thread
 * crosses the words of another.
 */
const draw = (drawn: readonly Drawn[], screen: 'wide' | 'narrow', prefix: string): Drawing => {
  const { width, height, row } = BAR[screen]
  const parts = placed(drawn, width)
  const bar = parts.map(({ x, length, look }) => {
    const box = { x, y: 1, width: length, height }
    return (
      element('rect', { class: `picture-money-${look}`, ...box }) +
      (look === 'untraced' ? element('rect', { fill: `url(#${prefix}-hatch)`, ...box }) : '')
    )
  })
  const threads: string[] = []
  const named: string[] = []
  let y = height + 10
  for (const { x, length, words: text } of parts.toReversed()) {
    const at = x + Math.min(length / 2, 12)
    // Where little room is left to the right of a part, its words stand to the left of its thread.
    const toLeft = width - at < Math.min(220, width / 2)
    const room = (toLeft ? at : width - at) - 16
    const texts = lines(text, room, 8)
    const turn = toLeft ? -10 : 10
    threads.push(
      element('path', {
        class: 'picture-edge',
        d: `M${short(at)} ${height + 2}V${short(y + row / 2)}h${turn}`,
      }),
    )
    named.push(
      stacked(at + turn * 1.5, y + row / 2 + 5, texts, 18, {
        class: 'picture-halo',
        'text-anchor': toLeft ? 'end' : 'start',
      }),
    )
    y += row + (texts.length - 1) * 18
  }
  return {
    width,
    height: y + 8,
    body: `<defs>${hatching(`${prefix}-hatch`)}</defs>${bar.join('')}${threads.join('')}${named.join('')}`,
  }
}

/**
 * A frame of money as one bar from zero: its parts filled and named, what nobody can trace hatched. The parts and what is
 * not traced are the frame.
 */
export const frameBar = (money: FrameMoney, given: FrameWords, { locale }: PictureReader): Depiction => {
  const t = pictureWords(locale)
  const format = formatter(locale)
  const { headings, untraced, untracedPart, planned } = given
  const drawn = drawnOf(money, given, locale)
  const rows: (FramePart & { kind: Drawn['look'] })[] = [
    ...money.parts.map((part) => ({
      ...part,
      kind: part.planned ? ('planned' as const) : ('decided' as const),
    })),
    ...(money.untracedOre > 0
      ? [
          {
            ...{
              label: untracedPart,
              name: untraced,
              holder: '',
              measures: '',
              ore: money.untracedOre,
              planned: false,
            },
            kind: 'untraced' as const,
          },
        ]
      : []),
  ]
  return {
    title: given.title,
    description: extremesOf(
      rows.map(({ label, ore }) => ({ label, value: ore })),
      (ore) => formatMoneyInWords(ore, locale),
      locale,
      given.note,
    ),
    swedish: rows.flatMap(({ swedish }) => swedish ?? []),
    draw: (screen, prefix) =>
      drawn.length === 0
        ? { width: BAR[screen].width, height: 40, body: words(8, 24, t('nothing')) }
        : draw(drawn, screen, prefix),
    legend: [],
    table: tableOf(rows, [
      {
        name: 'part',
        heading: headings.part,
        rowHeading: true,
        value: ({ label }) => label,
        shown: ({ label, swedish, href, kind }) => (
          <>
            {href ? (
              <Link href={href}>
                <EndsInSwedish text={label} words={swedish} />
              </Link>
            ) : (
              <EndsInSwedish text={label} words={swedish} />
            )}
            {kind === 'planned' ? <span class="quiet"> ({planned})</span> : null}
          </>
        ),
      },
      { name: 'holder', heading: headings.holder, value: ({ holder }) => holder },
      { name: 'measures', heading: headings.measures, value: ({ measures }) => measures },
      { name: 'kind', heading: '', fileOnly: true, value: ({ kind }) => kind },
      {
        name: 'amount_ore',
        heading: headings.amount,
        kind: 'number',
        value: ({ ore }) => ore,
        shown: ({ ore }) => format.money(ore),
      },
    ]),
  }
}
