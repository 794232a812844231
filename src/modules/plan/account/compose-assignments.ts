import {
  type Cell,
  type Chapter,
  paragraph,
  plain,
  plainCell,
  type Table,
} from '../../../web/composed/composition.ts'
import type { Composing } from './composing.ts'
import type { Assignment, ReportBack } from './document.ts'
import { daysLate, missingDays } from './summary.ts'

/** "Saknas sedan 40 dagar"; "Godtagen, inkom 1 juni 2010, 3 dagar efter utsatt dag". */
export const reportState = ({ wording, document }: Composing, report: ReportBack): string => {
  const { label, number, day } = wording
  const missing = missingDays(report, document.asOf)
  if (missing === 1) return label('report.missingSince.one')
  if (missing !== null)
    return missing === 0 ? label('report.missing') : label('report.missingSince', { days: number(missing) })
  const late = daysLate(report)
  return [
    label(`report.${report.state}`),
    ...(report.received === null ? [] : [label('report.received', { date: day(report.received) })]),
    ...(late === null
      ? []
      : [late === 1 ? label('report.late.one') : label('report.late', { days: number(late) })]),
  ].join(', ')
}

/** "Slutredovisning, del 1". */
export const reportName = ({ wording: { label } }: Composing, report: ReportBack): string =>
  report.part === null
    ? label(`report.${report.kind}`)
    : `${label(`report.${report.kind}`)}, ${label('report.part', { part: report.part })}`

const decisionLines = ({ wording: { label, day } }: Composing, assignment: Assignment): string[] =>
  assignment.decisions.map(({ kind, decided, reference, what }) =>
    [`${label(`decision.${kind}`)} ${day(decided)}`, reference, what]
      .filter((part) => part !== null)
      .join(', '),
  )

const reportCells = (composing: Composing, report: ReportBack | undefined): Cell[] => {
  const { label, day } = composing.wording
  if (report === undefined)
    return [{ ...plainCell(label('assignment.noReports')), tone: 'quiet' }, plainCell(''), plainCell('')]
  return [
    plainCell(reportName(composing, report)),
    report.due === null
      ? { ...plainCell(label('assignment.noDate')), tone: 'quiet' }
      : plainCell(day(report.due)),
    {
      lines: [[{ ...plain(reportState(composing, report)), notes: composing.notes(report.sources) }]],
      ...(report.state === 'missing' ? { tone: 'signal' as const } : {}),
    },
  ]
}

/**
 * A table of assignments: one row for each report-back asked for, the assignment's decisions in its first row.
 * `middle` is the column that differs: who is assigned, or which measures it serves.
 */
export const assignmentTable = (
  composing: Composing,
  assignments: readonly Assignment[],
  {
    id,
    caption,
    middle,
  }: {
    id: string
    caption: string
    middle: { title: string; share: number; of: (assignment: Assignment) => string }
  },
): Table => {
  const { label } = composing.wording
  const rows = assignments.flatMap((assignment) => {
    const reports = assignment.reports.length === 0 ? [undefined] : assignment.reports
    return reports.map((report, index): Cell[] => {
      const heading = composing.named(assignment.title)
      const decisions = index === 0 ? decisionLines(composing, assignment) : []
      return [
        plainCell(heading, ...decisions),
        plainCell(middle.of(assignment)),
        ...reportCells(composing, report),
      ]
    })
  })
  return {
    kind: 'table',
    id,
    caption,
    columns: [
      { title: label('assignment.title'), align: 'start', share: 4.7 },
      { title: middle.title, align: 'start', share: middle.share },
      { title: label('assignment.report'), align: 'start', share: 2.6 },
      { title: label('assignment.due'), align: 'start', share: 2.2 },
      { title: label('assignment.state'), align: 'start', share: 3.8 },
    ],
    rows,
    total: false,
    dense: true,
    headed: true,
  }
}

/** The chapter that lists every body's assignments, whichever measures they serve. */
export const composeBodies = (composing: Composing): Chapter => {
  const { document, wording } = composing
  const { label } = wording
  const byId = new Map(document.assignments.map((assignment) => [assignment.id, assignment]))
  const served = (assignment: Assignment): string =>
    document.measures
      .filter(({ assignments }) => assignments.includes(assignment.id))
      .map(({ id, number }) => number ?? composing.measureName(id))
      .join(', ')
  return {
    id: 'bodies',
    level: 1,
    title: label('chapter.bodies'),
    nodes: document.bodies.length === 0 ? [paragraph(label('empty.bodies'), 'quiet')] : [],
    chapters: document.bodies.map((body, index) => {
      const assignments = body.assignments.map((id) => byId.get(id)).filter((held) => held !== undefined)
      const table = assignmentTable(composing, assignments, {
        id: `body-${index + 1}-assignments`,
        caption: label('table.body', { name: body.name }),
        middle: { title: label('assignment.measures'), share: 1.6, of: served },
      })
      return {
        id: `body-${index + 1}`,
        level: 2,
        title: composing.named(body.name),
        nodes: assignments.length === 0 ? [paragraph(label('empty.bodies'), 'quiet')] : [table],
        chapters: [],
      }
    }),
  }
}
