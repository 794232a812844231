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
import { figureTable } from './compose-figures.ts'
import type { Composing } from './composing.ts'
import { type Answer, type Measure, type Result, standingOf } from './document.ts'
import type { Judgement } from './sections.ts'
import { standsOf } from './standing-words.ts'
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
  const present = toldStandings.filter((kind) => counts[kind] > 0)
  const numbers = (kind: (typeof toldStandings)[number]) =>
    measures.filter((measure) => standingOf(measure) === kind).map(({ number, heading }) => number ?? heading)
  const parts = present.map((kind) =>
    label('picture.part', { status: standing(kind), numbers: list(numbers(kind)) }),
  )
  return {
    kind: 'picture',
    id,
    alternative: label('picture.alternative', { title, list: parts.join('; ') }),
    caption: label('picture.caption'),
    tiles: measures.map((measure) => ({
      label: measure.number ?? '–',
      status: standingOf(measure),
    })),
    legend: present.map((status) => ({ status, label: standing(status), count: counts[status] })),
  }
}

const answerRuns = (composing: Composing, answer: Answer): Run[] => {
  const { label } = composing.wording
  if (answer.kind === 'answered') return composing.runs(answer.sentences)
  if (answer.kind === 'not_answered') return [plain(label('answer.notAnswered'))]
  // A whole sentence stands by itself; only what goes on from "because" is joined to it.
  const { because } = answer
  const whole = /^\P{L}*\p{Lu}/u.test(because)
  return [plain(label(whole ? 'answer.cannotBeAssessed.sentence' : 'answer.cannotBeAssessed', { because }))]
}

const answerText = (answer: Answer): string =>
  answer.kind === 'answered' ? JSON.stringify(answer.sentences) : JSON.stringify(answer)

/** What one body tells: questions that have the same answer are told together. */
const answerRows = (composing: Composing, { output, outcome, effect }: Result) => {
  const { label } = composing.wording
  const parts = [
    { term: label('result.output'), answer: output },
    { term: label('result.outcome'), answer: outcome },
    { term: label('result.effect'), answer: effect },
  ]
  const rows: { terms: string[]; answer: Answer }[] = []
  for (const { term, answer } of parts) {
    const last = rows.at(-1)
    if (last !== undefined && answer.kind !== 'answered' && answerText(last.answer) === answerText(answer))
      last.terms.push(term.toLocaleLowerCase('sv'))
    else rows.push({ terms: [term], answer })
  }
  return rows.map(({ terms, answer }) => ({
    term: terms.join(', '),
    runs: answerRuns(composing, answer),
    tone: answer.kind === 'answered' ? ('normal' as const) : ('quiet' as const),
  }))
}

const resultNode = (composing: Composing, result: Result): Node => {
  const own = result.report === null ? [] : composing.notes([result.report])
  return {
    kind: 'facts',
    title: [{ ...plain(result.body), notes: own }],
    // The body's note stands for all that it tells.
    rows: answerRows(composing, result).map((row) => ({
      ...row,
      runs: row.runs.map((run) => (run.notes.join() === own.join() ? { ...run, notes: [] } : run)),
    })),
  }
}

/** Whether the text is the plan's own words: so it says, or its passage has a place of its own. */
const verbatim = ({ text, words, passage }: Measure): boolean => {
  if (text.length === 0) return false
  if (words !== undefined) return words === 'verbatim' && passage !== null
  const [from = 0, to = 0] = passage?.at.split('-').map(Number) ?? []
  return to > from
}

const placeInPlan = ({ wording: { label, number } }: Composing, { passage }: Measure): string => {
  const [from = 0, to = 0] = passage?.at.split('-').map(Number) ?? []
  return to > from
    ? label('quotation.place', { at: `${number(from)}–${number(to)}` })
    : label('section.planText')
}

/** The promise: the plan's words with their place, or what it says in short. */
const promiseNodes = (composing: Composing, measure: Measure): Node[] => {
  if (measure.text.length === 0) return []
  const notes = measure.passage === null ? [] : composing.notes([measure.passage])
  if (verbatim(measure))
    return [
      {
        kind: 'quotation',
        label: placeInPlan(composing, measure),
        paragraphs: measure.text,
        notes,
        language: composing.document.plan.language,
      },
    ]
  const runs = measure.text.map((text, index) => ({
    ...plain(text),
    notes: index === measure.text.length - 1 ? notes : [],
    ...(index > 0 ? { begins: 'paragraph' as const } : {}),
  }))
  return [
    {
      kind: 'facts',
      title: null,
      rows: [{ term: composing.wording.label('measure.inShort'), runs, tone: 'normal' }],
    },
  ]
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
  const { label, day, standing: wordOf } = composing.wording
  const { standing, status } = measure
  const kind = standingOf(measure)
  const reason = composing.runs(status.reason).filter(({ text }) => text !== '')
  const said =
    standing === undefined
      ? reason
      : [{ ...plain(standing.sentence), notes: composing.notes(standing.sources) }]
  return {
    kind: 'status',
    status: kind,
    label: wordOf(kind),
    // What is said says its own day.
    since:
      status.since === null || said.length > 0 ? null : label('measure.since', { date: day(status.since) }),
    runs: said.length === 0 ? [plain(label('measure.noReason'))] : said,
  }
}

/** Whether the sentence of how a measure stands says a judgement already, with its reason. */
const isSaid = ({ sentences }: Judgement, standing: string): boolean =>
  sentences.every(({ text }, index) =>
    index === 0
      ? standing.toLocaleLowerCase('sv').includes(text.toLocaleLowerCase('sv').replace(/\.$/u, ''))
      : standing.includes(text),
  )

const judgementNodes = (composing: Composing, measure: Measure): Node[] => {
  const { label, day } = composing.wording
  const judgements = (measure.judgements ?? []).filter(
    (judgement) => !isSaid(judgement, measure.standing?.sentence ?? ''),
  )
  if (judgements.length === 0) return []
  return [
    {
      kind: 'facts',
      title: null,
      rows: judgements.map(({ question, by, body, day: judged, sentences }) => ({
        term: label(`judgement.${question}`),
        runs: [
          ...composing.runs(sentences),
          plain(
            `(${[label(`judgement.${by}`), body, judged === null ? null : day(judged)].filter((part) => part !== null).join(', ')})`,
          ),
        ],
        tone: 'normal' as const,
      })),
    },
  ]
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
  const untold = assigned.length === 0 && measure.results.length === 0
  return {
    id,
    level: 2,
    title: measure.number === null ? heading : label('measure.title', { number: measure.number, heading }),
    nodes: [
      ...promiseNodes(composing, measure),
      responsibility(composing, measure),
      statusNode(composing, measure),
      ...missingNotice(composing, measure),
      ...(untold ? [paragraph(label('measure.nothing'), 'quiet')] : []),
    ],
    chapters: [
      ...section('judgements', label('section.judgements'), judgementNodes(composing, measure)),
      ...section('assessment', label('section.assessment'), composing.blocks(measure.assessment)),
      ...section(
        'results',
        label('section.results'),
        untold
          ? []
          : measure.results.length === 0
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
            ],
      ),
      ...section(
        'assignments',
        label('section.assignments'),
        untold
          ? []
          : assigned.length === 0
            ? [paragraph(label('measure.noAssignments'), 'quiet')]
            : [
                assignmentTable(composing, assigned, {
                  id: `${id}-assignment-table`,
                  caption: label('table.assignments', { number: measure.number ?? heading }),
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
      { title: label('brief.missing'), align: 'end', share: 2.3 },
    ],
    rows: measures.map((measure): Cell[] => {
      const asked = reportsOf(composing.document, [measure])
      const missing = asked.filter(({ state }) => state === 'missing').length
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
          // Where nobody was asked nothing can be missing.
          ...plainCell(asked.length === 0 ? '' : composing.wording.number(missing)),
          ...(missing > 0 ? { tone: 'signal' as const } : {}),
        },
      ]
    }),
    total: false,
    dense: false,
    headed: false,
  }
}

const areaIntroduction = (composing: Composing, measures: readonly Measure[]): string =>
  composing.wording.label('area.introduction', {
    measures: composing.wording.count('count.measures', measures.length),
    stands: standsOf(composing, measures),
  })

const areaChapter = (
  composing: Composing,
  { id, title, introduction }: { id: string; title: string; introduction: Node[] },
  measures: readonly Measure[],
): Chapter => ({
  id,
  level: 1,
  title,
  inPages: true,
  nodes:
    measures.length === 0
      ? [...introduction, paragraph(composing.wording.label('empty.area'), 'quiet')]
      : [
          // What somebody has written of the area tells it too.
          ...(introduction.length > 0 ? [] : [paragraph(areaIntroduction(composing, measures))]),
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
