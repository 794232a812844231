import { type DatedRow, type DatedWords, datedTable, gridOf, TOP, todayAt } from './dated-rows.tsx'
import type { Depiction, Drawing, LegendItem, PictureReader } from './depiction.ts'
import { needsSomebody, standingsOf } from './finding.ts'
import { statusAt, statusLegend } from './legend.tsx'
import { pictureWords } from './messages.ts'
import { element, hatching, lines, short, words } from './svg.ts'
import { showsToday, timeScale } from './time-scale.ts'

export interface TimelineRow extends DatedRow {
  readonly start: string
  readonly end: string
  /** What rows that stand together have in common; it is written above the first of them. */
  readonly group?: string
}

interface Layout {
  readonly width: number
  readonly left: number
  readonly right: number
  readonly rowHeight: number
  readonly groupHeight: number
  /** From the middle of a row down to its bar, and up to its words. */
  readonly barLift: number
  readonly labelLift: number
  readonly labelWidth: number
  readonly least: number
}

const layouts: Readonly<Record<'wide' | 'narrow', Layout>> = {
  wide: {
    width: 1020,
    left: 322,
    right: 20,
    rowHeight: 28,
    groupHeight: 36,
    barLift: 0,
    labelLift: 4.5,
    labelWidth: 300,
    least: 34,
  },
  narrow: {
    width: 328,
    left: 8,
    right: 16,
    rowHeight: 46,
    groupHeight: 40,
    barLift: 11,
    labelLift: -6,
    labelWidth: 318,
    least: 44,
  },
}

const BAR = 11

interface Placed extends TimelineRow {
  readonly y: number
  readonly x1: number
  readonly x2: number
}

/** An arrow from the end of what must be done first down or up to what builds on it. */
const dependency = (from: Placed, to: Placed, prefix: string): string => {
  const against = from.end > to.end
  const down = to.y > from.y ? 1 : -1
  const x = against ? to.x2 + 12 : Math.max(from.x2, to.x1 + 4)
  const end = to.y - down * (against ? 0 : BAR / 2 + 3)
  const d = against
    ? `M${short(from.x2)} ${short(from.y + down * 10)}V${short(to.y)}H${short(to.x2 + 11)}`
    : x > from.x2 + 1
      ? `M${short(from.x2 + 10)} ${short(from.y)}H${short(x)}V${short(end)}`
      : `M${short(x)} ${short(from.y + down * 10)}V${short(end)}`
  const look = against ? 'picture-edge-against' : 'picture-edge'
  return element('path', { class: look, d, 'marker-end': `url(#${prefix}-${against ? 'against' : 'arrow'})` })
}

const arrow = (id: string, look: string): string =>
  `<marker id="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="${look}" d="M0 .5 8 4 0 7.5Z"/></marker>`

const drawTimeline = (
  rows: readonly TimelineRow[],
  { today, locale }: PictureReader,
  screen: 'wide' | 'narrow',
  prefix: string,
): Drawing => {
  const t = pictureWords(locale)
  const layout = layouts[screen]
  const { width, left, right, rowHeight, groupHeight } = layout
  const ends = rows.flatMap(({ start, end, interim = [] }) => [start, end, ...interim])
  if (ends.length === 0) return { width, height: 40, body: words(8, 24, t('nothing')) }
  const shown = showsToday(ends, today)
  const scale = timeScale(ends, [left, width - right], locale, layout.least, shown ? today : undefined)
  let y = TOP
  const groups: string[] = []
  const placed = rows.map((row, place): Placed => {
    if (row.group !== undefined && row.group !== rows[place - 1]?.group) {
      const [word = ''] = lines(row.group, width - 8, 1)
      groups.push(words(0, y + groupHeight - 12, word, { class: 'picture-group picture-halo' }))
      y += groupHeight
    }
    const middle = y + rowHeight / 2
    y += rowHeight
    return { ...row, y: middle + layout.barLift, x1: scale.x(row.start), x2: scale.x(row.end) }
  })
  const foot = y
  const grid = gridOf(scale.ticks, foot)
  const bars = placed.map(({ status, y: at, x1, x2, interim = [] }) => {
    const box = { x: x1, y: at - BAR / 2, width: Math.max(x2 - x1, 2), height: BAR, rx: '3' }
    return [
      element('path', {
        class: 'picture-row',
        d: `M0 ${short(at + rowHeight / 2 - layout.barLift)}H${width}`,
      }),
      element('rect', { class: `picture-part picture-part-${status}`, ...box }),
      needsSomebody(status) ? element('rect', { ...box, fill: `url(#${prefix}-hatch)` }) : '',
      ...interim.map((day) =>
        element('path', { class: 'picture-interim', d: `M${short(scale.x(day))} ${short(at - 8)}v16` }),
      ),
    ].join('')
  })
  // Above the arrows, which lead across them on a phone.
  const labels = placed.map(({ label, y: at }) => {
    const [word = ''] = lines(label, layout.labelWidth, 1)
    return words(0, at - layout.barLift + layout.labelLift, word, { class: 'picture-halo' })
  })
  const byId = new Map(placed.map((row) => [row.id, row]))
  const arrows = placed.flatMap((row) =>
    (row.after ?? []).flatMap((id) => {
      const from = byId.get(id)
      return from === undefined || from === row ? [] : [dependency(from, row, prefix)]
    }),
  )
  const line = shown ? todayAt(scale.x(today), foot, width, locale) : ''
  const marks = placed.map(({ status, x2, y: at }) => statusAt(status, x2, at, 15))
  const defs = `<defs>${hatching(`${prefix}-hatch`)}${arrow(`${prefix}-arrow`, 'picture-arrow')}${arrow(`${prefix}-against`, 'picture-arrow-against')}</defs>`
  return {
    width,
    height: foot + 8,
    body: [defs, ...grid, ...groups, ...bars, ...arrows, line, ...labels, ...marks].join(''),
  }
}

/** Signs beside those of states, where they occur. */
const otherSigns = (rows: readonly TimelineRow[], locale: PictureReader['locale']): LegendItem[] => {
  const t = pictureWords(locale)
  const ends = new Map(rows.map(({ id, end }) => [id, end]))
  const links = rows.flatMap(({ after = [], end }) =>
    after.flatMap((id) => {
      const before = ends.get(id)
      return before === undefined ? [] : [before > end ? 'against' : 'along']
    }),
  )
  const arrowSign = (edge: string, head: string) =>
    `<path class="${edge}" d="M1 8H10"/><path class="${head}" d="M9 4.5 15.5 8 9 11.5Z"/>`
  return [
    ...(rows.some(({ interim = [] }) => interim.length > 0)
      ? [{ sign: '<path class="picture-interim" d="M8 0V16"/>', word: t('interim') }]
      : []),
    ...(links.includes('along')
      ? [{ sign: arrowSign('picture-edge', 'picture-arrow'), word: t('dependency') }]
      : []),
    ...(links.includes('against')
      ? [{ sign: arrowSign('picture-edge-against', 'picture-arrow-against'), word: t('against') }]
      : []),
  ]
}

/** Measures or assignments over time: when each runs, when it reports, where it stands, what it builds on; today as a line. */
export const timeline = (
  rows: readonly TimelineRow[],
  { title, note, headings }: DatedWords,
  reader: PictureReader,
): Depiction => {
  const { locale } = reader
  return {
    title,
    description: standingsOf(rows, locale, note),
    draw: (screen, prefix) => drawTimeline(rows, reader, screen, prefix),
    legend: [
      ...statusLegend(
        rows.map(({ status }) => status),
        locale,
      ),
      ...otherSigns(rows, locale),
    ],
    table: datedTable(rows, headings, reader),
  }
}
