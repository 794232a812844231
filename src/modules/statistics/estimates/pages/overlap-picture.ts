import {
  type Depiction,
  type Drawing,
  type PictureReader,
  type Screen,
  tableOf,
} from '../../../../web/pictures/depiction.ts'
import { extremesOf } from '../../../../web/pictures/finding.ts'
import { element, lines, short, stacked, widthOf, words } from '../../../../web/pictures/svg.ts'
import type { Overlap } from '../analysis.ts'
import { estimateWords } from '../messages.ts'
import { people } from './words.ts'

interface Overlapping {
  readonly lists: readonly Overlap[]
  readonly overlaps: readonly Overlap[]
}

const layouts = {
  wide: { width: 820, row: 26, column: 96, bars: 300, name: 88 },
  narrow: { width: 328, row: 26, column: 34, bars: 120, name: 0 },
} as const

/** Combinations that are drawn; the rest are few people each and stand in the table. */
const MOST_DRAWN = 24

/** Names of the lists above their columns: across where there is room, else on their side. */
const heads = (
  { lists: all }: Overlapping,
  x: (place: number) => number,
  column: number,
  top: number,
  across: boolean,
): string =>
  all
    .map(({ lists: [name = ''] }, place) => {
      if (!across)
        return words(0, 0, lines(name, top - 18, 1)[0] ?? '', {
          class: 'picture-axis',
          transform: `translate(${short(x(place) + 4)},${short(top - 8)}) rotate(-90)`,
        })
      const named = lines(name, column - 10, 2)
      return stacked(x(place), top - 12 - (named.length - 1) * 16, named, 16, {
        class: 'picture-axis',
        'text-anchor': 'middle',
      })
    })
    .join('')

/**
 * An UpSet plot (Lex et al. 2014), turned so that each combination of lists is a row: dots for the lists that people were on,
 * joined by a line, and a bar for how many they are.
 */
const drawOverlaps = (data: Overlapping, reader: PictureReader, screen: Screen): Drawing => {
  const t = estimateWords(reader.locale)
  const { width, row, bars } = layouts[screen]
  const count = data.lists.length
  const column = Math.min(layouts[screen].column, (width - bars) / count)
  const across = column >= 70
  const longest = Math.max(...data.lists.map(({ lists: [name = ''] }) => widthOf(name, 12.5)))
  const top = across ? 48 : Math.min(150, longest + 20)
  const x = (place: number): number => column * (place + 0.5)
  const left = column * count + 16
  const drawn = data.overlaps.slice(0, MOST_DRAWN)
  const leftOut = data.overlaps.length - drawn.length
  const most = Math.max(...drawn.map(({ count: size }) => size))
  const room = width - left - 56
  const rows = drawn.map(({ lists: on, count: size }, place) => {
    const y = top + (place + 0.5) * row
    const places = data.lists.flatMap(({ lists: [name = ''] }, at) => (on.includes(name) ? [at] : []))
    const dots = data.lists.map((_, at) =>
      element('circle', {
        class: places.includes(at) ? 'picture-step-3' : 'picture-step-none',
        cx: x(at),
        cy: y,
        r: places.includes(at) ? 6.5 : 4.5,
      }),
    )
    const joined =
      places.length < 2
        ? ''
        : element('path', {
            class: 'picture-line',
            d: `M${short(x(places[0]!))} ${short(y)}H${short(x(places.at(-1)!))}`,
          })
    const length = Math.max(1.5, (size / most) * room)
    return (
      element('path', { class: 'picture-row', d: `M0 ${short(y + row / 2)}H${width}` }) +
      joined +
      dots.join('') +
      element('rect', { class: 'picture-step-3', x: left, y: y - 8, width: length, height: 16 }) +
      words(left + length + 7, y + 4.5, people(size, reader.locale), { class: 'picture-value' })
    )
  })
  const foot = top + drawn.length * row
  const rest =
    leftOut === 0 ? '' : words(left, foot + 20, t('more', { count: leftOut }), { class: 'picture-axis' })
  return {
    width,
    height: foot + (leftOut === 0 ? 6 : 30),
    body: [
      heads(data, x, column, top, across),
      words(left, top - 12, t('people'), { class: 'picture-axis' }),
      ...rows,
      rest,
    ].join(''),
  }
}

/** How lists overlap, for those who work with them: the picture shows single cells. */
export const overlapPicture = (data: Overlapping, reader: PictureReader): Depiction => {
  const t = estimateWords(reader.locale)
  return {
    title: t('overlapTitle'),
    description: extremesOf(
      data.overlaps.map(({ lists, count }) => ({
        label: `${t('onlyOn')} ${lists.join(' + ')}`,
        value: count,
      })),
      (size) => people(size, reader.locale),
      reader.locale,
    ),
    draw: (screen) => drawOverlaps(data, reader, screen),
    legend: [
      { sign: '<circle class="picture-step-3" cx="8" cy="8" r="6"/>', word: t('onList') },
      { sign: '<circle class="picture-step-none" cx="8" cy="8" r="4.5"/>', word: t('notOnList') },
    ],
    table: tableOf(
      [
        ...data.overlaps.map(({ lists, count }) => ({ label: `${t('onlyOn')} ${lists.join(' + ')}`, count })),
        ...data.lists.map(({ lists: [name = ''], count }) => ({
          label: `${t('listTotal')}: ${name}`,
          count,
        })),
      ],
      [
        { name: 'lists', heading: t('lists'), rowHeading: true, value: ({ label }) => label },
        {
          name: 'people',
          heading: t('people'),
          kind: 'number',
          value: ({ count }) => count,
          shown: ({ count }) => people(count, reader.locale),
        },
      ],
    ),
  }
}
