import { Status, statusWord } from '../components/status.tsx'
import type { StatusKind } from '../components/status-shapes.ts'
import { Day } from '../components/structure.tsx'
import { type PictureReader, tableOf } from './depiction.ts'
import { pictureWords } from './messages.ts'
import { element, short, words } from './svg.ts'
import type { timeScale } from './time-scale.ts'

/** What a picture over time has a row for. */
export interface DatedRow {
  /** Unique: the number of a measure, the reference of an assignment. */
  readonly id: string
  readonly label: string
  readonly href?: string
  /** First day of the work, and its last. */
  readonly start?: string
  readonly end?: string
  readonly status: StatusKind
  /** Days on the way: interim reports. */
  readonly interim?: readonly string[]
  /** Those that must be done before this one, by `id`. */
  readonly after?: readonly string[]
}

/** Headings of the table, in the reader's language. */
interface Headings {
  readonly row: string
  readonly start: string
  readonly end: string
  readonly status: string
}

/** Where the first row begins, below the names of the months. */
export const TOP = 44

/** Lines and names of the months or years of a picture. */
export const gridOf = (ticks: ReturnType<typeof timeScale>['ticks'], foot: number): string[] =>
  ticks.map(
    ({ x, word, year }) =>
      element('path', { class: 'picture-grid', d: `M${short(x)} ${TOP - 6}V${foot}` }) +
      (word === ''
        ? ''
        : words(x + 1, TOP - 12, word, { class: year ? 'picture-axis picture-strong' : 'picture-axis' })),
  )

/** Today as a line; its word keeps within the picture, on whichever side of the line has room. */
export const todayAt = (now: number, foot: number, right: number, locale: PictureReader['locale']): string =>
  element('path', { class: 'picture-today', d: `M${short(now)} ${TOP - 26}V${foot}` }) +
  words(now > right - 60 ? now - 5 : now + 5, TOP - 29, pictureWords(locale)('todayLine'), {
    class: 'picture-strong picture-halo',
    'text-anchor': now > right - 60 ? 'end' : 'start',
  })

/** The table behind a picture over time. `undated` is what stands where a row has no last day. */
export const datedTable = (
  rows: readonly DatedRow[],
  headings: Headings,
  { locale }: PictureReader,
  undated = '',
) => {
  const t = pictureWords(locale)
  const labels = new Map(rows.map(({ id, label }) => [id, label]))
  const before = ({ after = [] }: DatedRow) => after.flatMap((id) => labels.get(id) ?? [])
  return tableOf(rows, [
    { name: 'number', heading: '', fileOnly: true, value: ({ id }) => id },
    {
      name: 'label',
      heading: headings.row,
      rowHeading: true,
      value: ({ label }) => label,
      shown: ({ href, label }) => (href ? <a href={href}>{label}</a> : label),
    },
    {
      name: 'start',
      heading: headings.start,
      kind: 'short',
      value: ({ start }) => start ?? null,
      shown: ({ start }) => (start === undefined ? '' : <Day day={start} kind="short" />),
    },
    {
      name: 'end',
      heading: headings.end,
      kind: 'short',
      value: ({ end }) => end ?? null,
      shown: ({ end }) => (end === undefined ? undated : <Day day={end} kind="short" />),
    },
    {
      name: 'status',
      heading: headings.status,
      kind: 'short',
      value: ({ status }) => statusWord(status, locale),
      shown: ({ status }) => <Status kind={status} />,
    },
    {
      name: 'interim_reports',
      heading: '',
      fileOnly: true,
      value: ({ interim = [] }) => interim.join(' '),
    },
    {
      name: 'builds_on',
      heading: t('waitsFor'),
      fileOnly: !rows.some((row) => before(row).length > 0),
      value: ({ after = [] }) => after.join(' '),
      shown: (row) => before(row).join('; '),
    },
  ])
}

/** What stands around a picture over time. */
export interface DatedWords {
  readonly title: string
  /** What else must be known of it. */
  readonly note?: string
  readonly headings: Headings
}
