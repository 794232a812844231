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

/** "Saknas sedan 3 år"; "Godtagen, inkom 1 juni 2010, 3 dagar efter utsatt dag". */
export const reportState = ({ wording, document }: Composing, report: ReportBack): string => {
  const { label, day } = wording
  const missing = missingDays(report, document.asOf)
  if (missing !== null)
    return missing === 0 || report.due === null
      ? label('report.missing')
      : label('report.missingSince', { time: wording.duration(report.due, document.asOf) })
  const late = daysLate(report)
  return [
    label(`report.${report.state}`),
    ...(report.received === null ? [] : [label('report.received', { date: day(report.received) })]),
    ...(late === null || report.due === null || report.received === null
      ? []
      : [label('report.late', { time: wording.duration(report.due, report.received) })]),
  ].join(', ')
}

/** "Slutredovisning, del 1", or "Delredovisning (metodmaterialet)". */
export const reportName = ({ wording: { label } }: Composing, { kind, part }: ReportBack): string => {
  const name = label(`report.${kind}`)
  if (part === null) return name
  return /^\d/.test(part) ? `${name}, ${label('report.part', { part })}` : `${name} (${part})`
}

const decisionLines = ({ wording: { label, day } }: Composing, assignment: Assignment): string[] =>
  assignment.decisions.map(({ kind, decided, reference, what }) =>
    [`${label(`decision.${kind}`)} ${day(decided)}`, reference, what]
      .filter((part) => part !== null)
      .join(', '),
  )

const reportCell = (composing: Composing, { reports }: Assignment): Cell => {
  const { label, day } = composing.wording
  if (reports.length === 0) return { ...plainCell(label('assignment.noReports')), tone: 'quiet' }
  return {
    lines: reports.map((report) => {
      const name =
        report.due === null
          ? label('report.noDay', { report: reportName(composing, report) })
          : label('report.by', { report: reportName(composing, report), day: day(report.due) })
      const state = reportState(composing, report)
      return [
        {
          ...plain(`${name}: ${state.charAt(0).toLocaleLowerCase('sv')}${state.slice(1)}`),
          notes: composing.notes(report.sources),
        },
      ]
    }),
    equal: true,
    ...(reports.some(({ state }) => state === 'missing') ? { tone: 'signal' as const } : {}),
  }
}

/** A table of assignments: each with its decisions, whom it was given, and every report-back that was asked for. */
export const assignmentTable = (
  composing: Composing,
  assignments: readonly Assignment[],
  { id, caption }: { id: string; caption: string },
): Table => {
  const { label, list } = composing.wording
  return {
    kind: 'table',
    id,
    caption,
    columns: [
      { title: label('assignment.title'), align: 'start', share: 4.4 },
      { title: label('assignment.assignees'), align: 'start', share: 3 },
      { title: label('assignment.reports'), align: 'start', share: 5 },
    ],
    rows: assignments.map((assignment) => [
      plainCell(composing.named(assignment.title), ...decisionLines(composing, assignment)),
      plainCell(list(assignment.assignees)),
      reportCell(composing, assignment),
    ]),
    total: false,
    dense: true,
    headed: true,
  }
}

/** The annex that lists every body's assignments, whichever measures they serve. */
export const composeBodies = (composing: Composing): Chapter => {
  const { document, wording } = composing
  const { label } = wording
  const byId = new Map(document.assignments.map((assignment) => [assignment.id, assignment]))
  const servedBy = (assignment: Assignment): string =>
    composing.measureNumbers(
      document.measures.filter(({ assignments }) => assignments.includes(assignment.id)).map(({ id }) => id),
    )
  const rows = document.bodies.flatMap((body) =>
    body.assignments
      .map((id) => byId.get(id))
      .filter((assignment) => assignment !== undefined)
      .map((assignment): Cell[] => [
        plainCell(composing.named(body.name)),
        plainCell(composing.named(assignment.title)),
        plainCell(servedBy(assignment)),
        reportCell(composing, assignment),
      ]),
  )
  return {
    id: 'bodies',
    level: 1,
    title: label('chapter.bodies'),
    ownPage: true,
    nodes:
      rows.length === 0
        ? [paragraph(label('empty.bodies'), 'quiet')]
        : [
            {
              kind: 'table',
              id: 'bodies-assignments',
              caption: label('table.bodies'),
              columns: [
                { title: label('assignment.assignees'), align: 'start', share: 3 },
                { title: label('assignment.title'), align: 'start', share: 3.6 },
                { title: label('assignment.measures'), align: 'start', share: 1.5 },
                { title: label('assignment.reports'), align: 'start', share: 4.4 },
              ],
              rows,
              total: false,
              dense: true,
              headed: true,
            },
          ],
    chapters: [],
  }
}
