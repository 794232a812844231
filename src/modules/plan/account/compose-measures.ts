import {
  type Cell,
  type Chapter,
  type Node,
  type Picture,
  paragraph,
  plain,
  plainCell,
  type Run,
  type Table,
} from '../../../web/composed/composition.ts'
import { assignmentTable, reportName, reportState } from './compose-assignments.ts'
import { figureTable, valueFootnote } from './compose-figures.ts'
import type { Composing } from './composing.ts'
import { type Answer, type Measure, type Result, standingOf } from './document.ts'
import { countStatuses, measuresOf, reportsOf, toldStandings } from './summary.ts'

const chapterId = (measure: Measure): string => `measure-${measure.id}`

/** The measures as one row of squares with its words: each square is one measure, filled by its status. */
export const progressPicture = (
  composing: Composing,
  measures: readonly Measure[],
  id: string,
  title: string,
): Picture => {
  const { label, list, standing } = composing.wording
  const counts = countStatuses(measures)
  const present = toldStandings.filter((status) => counts[status] > 0)
  const numbers = (status: (typeof toldStandings)[number]) =>
    measures
      .filter((measure) => standingOf(measure) === status)
      .map(({ number, heading }) => number ?? heading)
  const parts = present.map((status) =>
    label('picture.part', { status: standing(status), numbers: list(numbers(status)) }),
  )
  return {
    kind: 'picture',
    id,
    alternative: label('picture.alternative', { title, list: parts.join('; ') }),
    caption: label('picture.caption'),
    tiles: measures.map((measure) => ({ label: measure.number ?? '–', status: standingOf(measure) })),
    legend: present.map((status) => ({ status, label: standing(status), count: counts[status] })),
  }
}

const answerRow = (composing: Composing, term: string, answer: Answer) => {
  const { label } = composing.wording
  if (answer.kind === 'answered')
    return { term, runs: composing.runs(answer.sentences), tone: 'normal' as const }
  const text =
    answer.kind === 'not_answered'
      ? label('answer.notAnswered')
      : label('answer.cannotBeAssessed', { because: answer.because })
  return { term, runs: [plain(text)], tone: 'quiet' as const }
}

const resultNode = (composing: Composing, result: Result): Node => {
  const { label } = composing.wording
  return {
    kind: 'facts',
    title: [{ ...plain(result.body), notes: result.report === null ? [] : composing.notes([result.report]) }],
    rows: [
      answerRow(composing, label('result.output'), result.output),
      answerRow(composing, label('result.outcome'), result.outcome),
      answerRow(composing, label('result.effect'), result.effect),
    ],
  }
}

const responsibility = ({ wording: { label, list } }: Composing, measure: Measure): Node => {
  const row = (term: string, bodies: readonly string[]) =>
    bodies.length === 0 ? [] : [{ term, runs: [plain(list(bodies))], tone: 'normal' as const }]
  const lead =
    measure.lead.length === 0
      ? [{ term: label('measure.lead'), runs: [plain(label('measure.noLead'))], tone: 'quiet' as const }]
      : row(label('measure.lead'), measure.lead)
  return {
    kind: 'facts',
    title: null,
    rows: [
      ...lead,
      ...row(label('measure.consulted'), measure.consulted),
      ...row(label('measure.cooperating'), measure.cooperating),
    ],
  }
}

const missingNotice = (composing: Composing, measure: Measure): Node[] => {
  const missing = composing.document.assignments
    .filter(({ id }) => measure.assignments.includes(id))
    .flatMap(({ assignees, reports }) =>
      reports
        .filter(({ state }) => state === 'missing')
        .map((report) => {
          const who = assignees.length === 0 ? '' : ` (${composing.wording.list(assignees)})`
          return `${reportName(composing, report).toLocaleLowerCase('sv')}${who}, ${reportState(composing, report).toLocaleLowerCase('sv')}`
        }),
    )
  if (missing.length === 0) return []
  return [paragraph(composing.wording.label('report.missingNotice', { list: missing.join('; ') }), 'signal')]
}

const statusNode = (composing: Composing, measure: Measure): Node => {
  const { status } = measure
  const { label, day, standing } = composing.wording
  const reason = composing.runs(status.reason).filter(({ text }) => text !== '')
  return {
    kind: 'status',
    status: standingOf(measure),
    label: standing(standingOf(measure)),
    since: status.since === null ? null : label('measure.since', { date: day(status.since) }),
    runs: reason.length === 0 ? [plain(label('measure.noReason'))] : reason,
  }
}

/** One measure: what the plan says, how it stands and why, what came of it, its figures and its assignments. */
const composeMeasure = (composing: Composing, measure: Measure): Chapter => {
  const { label } = composing.wording
  const id = chapterId(measure)
  const heading = composing.named(measure.heading)
  const name = composing.measureName(measure.id)
  const section = (part: string, title: string, nodes: Node[]): Chapter[] =>
    nodes.length === 0 ? [] : [{ id: `section-${part}-${measure.id}`, level: 3, title, nodes, chapters: [] }]
  const assigned = composing.document.assignments.filter((assignment) =>
    measure.assignments.includes(assignment.id),
  )
  const quotation: Node = {
    kind: 'quotation',
    label: label('section.planText'),
    paragraphs: measure.text,
    notes: measure.passage === null ? [] : composing.notes([measure.passage]),
    language: composing.document.plan.language,
  }
  return {
    id,
    level: 2,
    title: measure.number === null ? heading : label('measure.title', { number: measure.number, heading }),
    nodes: [
      ...(measure.text.length === 0 ? [] : [quotation]),
      responsibility(composing, measure),
      statusNode(composing, measure),
      ...missingNotice(composing, measure),
    ],
    chapters: [
      ...section('assessment', label('section.assessment'), composing.blocks(measure.assessment)),
      ...section(
        'results',
        label('section.results'),
        measure.results.length === 0
          ? [paragraph(label('measure.noResults'), 'quiet')]
          : measure.results.map((result) => resultNode(composing, result)),
      ),
      ...section(
        'figures',
        label('section.figures'),
        measure.figures.length === 0
          ? []
          : [
              figureTable(
                composing,
                measure.figures,
                `${id}-figure-table`,
                label('table.figures', { place: name }),
                true,
              ),
              ...valueFootnote(composing, measure.figures),
            ],
      ),
      ...section(
        'assignments',
        label('section.assignments'),
        assigned.length === 0
          ? [paragraph(label('measure.noAssignments'), 'quiet')]
          : [
              assignmentTable(composing, assigned, {
                id: `${id}-assignment-table`,
                caption: label('table.assignments', { number: measure.number ?? heading }),
                middle: {
                  title: label('assignment.assignees'),
                  share: 3,
                  of: ({ assignees }) => composing.wording.list(assignees),
                },
              }),
            ],
      ),
    ],
  }
}

const measureTable = (
  composing: Composing,
  measures: readonly Measure[],
  id: string,
  title: string,
): Table => {
  const { label, list, standing } = composing.wording
  return {
    kind: 'table',
    id,
    caption: label('table.areaMeasures', { title }),
    columns: [
      { title: label('brief.measures'), align: 'start', share: 5 },
      { title: label('measure.lead'), align: 'start', share: 3 },
      { title: label('assignment.state'), align: 'start', share: 2.2 },
      { title: label('brief.missing'), align: 'end', share: 1.6 },
    ],
    rows: measures.map((measure): Cell[] => {
      const missing = reportsOf(composing.document, [measure]).filter(
        ({ state }) => state === 'missing',
      ).length
      const heading = composing.named(measure.heading)
      return [
        {
          ...plainCell(measure.number === null ? heading : `${measure.number}. ${heading}`),
          link: chapterId(measure),
        },
        plainCell(list(measure.lead)),
        {
          ...plainCell(standing(standingOf(measure))),
          status: standingOf(measure),
        },
        {
          ...plainCell(composing.wording.number(missing)),
          ...(missing > 0 ? { tone: 'signal' as const } : {}),
        },
      ]
    }),
    total: false,
    dense: false,
    headed: false,
  }
}

const areaIntroduction = (
  { wording: { label, number, standing } }: Composing,
  measures: readonly Measure[],
): Run => {
  const counts = countStatuses(measures)
  const statuses = toldStandings
    .filter((status) => counts[status] > 0)
    .map((status) => `${standing(status).toLocaleLowerCase('sv')} ${number(counts[status])}`)
    .join(', ')
  return plain(
    measures.length === 1
      ? label('area.introduction.one', { statuses })
      : label('area.introduction', { count: number(measures.length), statuses }),
  )
}

const areaChapter = (
  composing: Composing,
  { id, title, introduction }: { id: string; title: string; introduction: Node[] },
  measures: readonly Measure[],
): Chapter => ({
  id,
  level: 1,
  title,
  nodes:
    measures.length === 0
      ? [...introduction, paragraph(composing.wording.label('empty.area'), 'quiet')]
      : [
          { kind: 'paragraph', runs: [areaIntroduction(composing, measures)], tone: 'normal' },
          progressPicture(composing, measures, `${id}-picture`, title),
          ...introduction,
          measureTable(composing, measures, `${id}-measures`, title),
        ],
  chapters: measures.map((measure) => composeMeasure(composing, measure)),
})

/** One chapter for each area of the plan, and one for measures that stand outside every area, where there are any. */
export const composeAreas = (composing: Composing): Chapter[] => {
  const { document, wording } = composing
  const areas = document.areas.map((area) =>
    areaChapter(
      composing,
      {
        id: `area-${area.id}`,
        title: composing.named(area.title),
        introduction: composing.blocks(area.introduction),
      },
      measuresOf(document, area.id),
    ),
  )
  const outside = measuresOf(document, null)
  if (outside.length === 0) return areas
  const title =
    document.areas.length === 0 ? wording.label('brief.measures') : wording.label('chapter.otherMeasures')
  return [...areas, areaChapter(composing, { id: 'area-none', title, introduction: [] }, outside)]
}
