import {
  type Cell,
  type Chapter,
  type Cover,
  type Node,
  paragraph,
  plainCell,
  type Table,
} from '../../../web/composed/composition.ts'
import { composeLetter } from './compose-letter.ts'
import { progressPicture } from './compose-measures.ts'
import type { Composing } from './composing.ts'
import type { Measure, ReportBack } from './document.ts'
import { standsOf } from './standing-words.ts'
import { countStatuses, measuresOf, reportsOf, toldStandings } from './summary.ts'
import { yearsOf } from './text.ts'

/** The title page: neutral, and enough to know which account of which plan this is and whether it is genuine. */
export const composeCover = (composing: Composing): Cover => {
  const { document, named } = composing
  const { label, day } = composing.wording
  const { plan } = document
  const period = plan.period === null ? null : yearsOf(plan.period.from, plan.period.to)
  return {
    kind: label('account.kind'),
    title: named(plan.title),
    letter: composeLetter(composing),
    about: [
      plan.reference,
      plan.decided === null ? null : label('account.decided', { date: day(plan.decided) }),
      period === null ? null : label('account.period', { period }),
    ].filter((line) => line !== null),
    number: label('account.number', { number: document.number, version: document.version }),
    draft: document.status === 'draft' ? label('account.draft') : null,
    facts: [
      ...(document.published === null
        ? []
        : [{ term: label('account.publishedOn'), text: day(document.published) }]),
      { term: label('account.asOf'), text: day(document.asOf) },
      ...(document.issuer === null ? [] : [{ term: label('account.issuer'), text: document.issuer }]),
    ],
    fingerprint: {
      label: label('account.fingerprint'),
      hash: document.hash,
      text: document.hash ?? label('account.noFingerprint'),
    },
  }
}

// Many narrow columns: each is as wide as the longest word of its title, so that no title is broken inside a word.
const longestWord = (title: string): number => Math.max(...title.split(' ').map((word) => word.length))
const areaShare = 20

const briefTable = (composing: Composing): Table => {
  const { document, wording } = composing
  const { label, number } = wording
  const present = toldStandings.filter((kind) => countStatuses(document.measures)[kind] > 0)
  const row = (title: string, measures: readonly Measure[], link?: string): Cell[] => {
    const counts = countStatuses(measures)
    const reports = reportsOf(document, measures)
    const missing = reports.filter(({ state }) => state === 'missing').length
    return [
      { ...plainCell(title), ...(link === undefined ? {} : { link }) },
      plainCell(number(measures.length)),
      ...present.map((kind) => plainCell(number(counts[kind]))),
      plainCell(number(reports.length)),
      { ...plainCell(number(missing)), ...(missing > 0 ? { tone: 'signal' as const } : {}) },
    ]
  }
  const outside = measuresOf(document, null)
  return {
    kind: 'table',
    id: 'brief-areas',
    caption: label('table.brief'),
    columns: [
      { title: label('brief.area'), align: 'start', share: areaShare },
      ...[
        label('brief.measures'),
        ...present.map((kind) => wording.standing(kind)),
        label('brief.reports'),
        label('brief.ofWhichMissing'),
      ].map((title) => ({ title, align: 'end' as const, share: longestWord(title) + 2 })),
    ],
    rows: [
      ...document.areas.map(({ id, title }) => row(title, measuresOf(document, id), `area-${id}`)),
      ...(outside.length > 0 && document.areas.length > 0
        ? [row(label('chapter.otherMeasures'), outside, 'area-none')]
        : []),
      row(label('brief.total'), document.measures),
    ],
    total: true,
    dense: true,
    headed: false,
  }
}

const reportsSentence = (
  { wording: { label, count, list, begun } }: Composing,
  reports: readonly ReportBack[],
) => {
  if (reports.length === 0) return label('brief.noReports')
  const inState = (...states: ReportBack['state'][]) =>
    reports.filter(({ state }) => states.includes(state)).length
  const came = [
    ['came.received', inState('submitted', 'returned', 'accepted', 'published')],
    ['came.missing', inState('missing')],
    ['came.notDue', inState('not_due')],
    ['came.withdrawn', inState('withdrawn')],
  ] as const
  return begun(
    label('brief.reports.asked', {
      reports: count('count.reports', reports.length),
      came: list(
        came.filter(([, amount]) => amount > 0).map(([key, amount]) => count(key, amount, reports.length)),
      ),
    }),
  )
}

/** The state of the whole plan on one page: a sentence, a picture and its table. */
export const composeBrief = (composing: Composing): Chapter => {
  const { document, wording } = composing
  const { label, count } = wording
  const title = label('chapter.brief')
  const { measures } = document
  const reports = document.assignments.flatMap((assignment) => assignment.reports)
  const state = label('brief.state', {
    measures: count('count.measures', measures.length),
    stands: standsOf(composing, measures),
  })
  const nodes: Node[] =
    measures.length === 0
      ? [paragraph(label('brief.noMeasures'), 'quiet')]
      : [
          paragraph(`${state} ${reportsSentence(composing, reports)}`),
          progressPicture(composing, measures, 'brief-picture', title),
          briefTable(composing),
        ]
  return { id: 'brief', level: 1, title, nodes, chapters: [] }
}
