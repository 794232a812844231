import {
  type Cell,
  type Chapter,
  type Node,
  paragraph,
  plain,
  plainCell,
  type Run,
} from '../../../web/composed/composition.ts'
import { figureTable } from './compose-figures.ts'
import type { Composing } from './composing.ts'
import { depictOutcomes, type FollowedFigure } from './outcome-picture.ts'
import type { Outcome, Point } from './sections.ts'
import type { Figure, Value } from './sources.ts'

const numberOf = (value: Value): number | null => {
  if (value.kind === 'measured') return value.value
  return value.kind === 'zero' ? 0 : null
}

const said = (composing: Composing, { unit }: Outcome, { value, approximate }: Point): string =>
  composing.wording.figure({ value, unit, approximate })

const periodOf = (composing: Composing, { period }: Point): string => composing.wording.period(period ?? '')

const pointCell = (composing: Composing, outcome: Outcome, point: Point): Cell => {
  const stated = numberOf(point.value) !== null
  const run: Run = {
    text: said(composing, outcome, point),
    notes: composing.notes(point.sources),
    unsourced: stated && point.sources.length === 0,
  }
  const period = periodOf(composing, point)
  return {
    lines: [[run], ...(period === '' ? [] : [[plain(period)]])],
    ...(stated ? {} : { tone: 'quiet' as const }),
  }
}

/** By how many per cent of the plan's value the latest differs; nothing where one of them is no number, or is nought. */
const changeOf = ({ wording: { label, number } }: Composing, before: Point, after: Point): string => {
  const [from, to] = [numberOf(before.value), numberOf(after.value)]
  if (from === null || to === null || from === 0) return ''
  const change = Math.round(((to - from) / Math.abs(from)) * 100)
  if (change === 0) return label('outcome.unchanged')
  return label('outcome.change.percent', { change: `${change > 0 ? '+' : '−'}${number(Math.abs(change))}` })
}

const latestOf = ({ later }: Outcome): Point | undefined => later.at(-1)

const row = (composing: Composing, outcome: Outcome): Cell[] => {
  const { label } = composing.wording
  const latest = latestOf(outcome)
  const numbers = composing.measureNumbers(outcome.measures)
  return [
    plainCell(
      composing.named(outcome.label),
      ...(numbers === '' ? [] : [label('outcome.column.measure', { numbers })]),
      ...(outcome.definition === null ? [] : [`${label('figure.definition')}: ${outcome.definition}`]),
    ),
    pointCell(composing, outcome, outcome.baseline),
    latest === undefined
      ? { ...plainCell(label('outcome.notTold')), tone: 'quiet' }
      : pointCell(composing, outcome, latest),
    plainCell(latest === undefined ? '' : changeOf(composing, outcome.baseline, latest)),
    outcome.target === null
      ? plainCell('')
      : {
          lines: [
            [plain(said(composing, outcome, outcome.target))],
            ...(outcome.target.period === null ? [] : [[plain(periodOf(composing, outcome.target))]]),
          ],
        },
  ]
}

const outcomeTable = (composing: Composing, outcomes: readonly Outcome[]): Node => {
  const { label } = composing.wording
  const columns = [
    { title: label('figure.label'), align: 'start' as const, share: 4.4 },
    { title: label('outcome.baseline'), align: 'end' as const, share: 2.2 },
    { title: label('outcome.latest'), align: 'end' as const, share: 2.4 },
    { title: label('outcome.change'), align: 'end' as const, share: 2 },
    { title: label('outcome.target'), align: 'end' as const, share: 2 },
  ]
  const rows = outcomes.map((outcome) => row(composing, outcome))
  // A column in which no figure has anything is left out.
  const kept = columns.map((_, place) =>
    rows.some((cells) => cells[place]?.lines.some((line) => line.some(({ text }) => text !== ''))),
  )
  return {
    kind: 'table',
    id: 'outcomes-table',
    caption: label('table.outcomes'),
    columns: columns.filter((_, place) => kept[place]),
    rows: rows.map((cells) => cells.filter((_, place) => kept[place])),
    total: false,
    dense: true,
    headed: false,
  }
}

const followed = (composing: Composing, outcome: Outcome): FollowedFigure[] => {
  const latest = latestOf(outcome)
  const before = numberOf(outcome.baseline.value)
  const after = latest === undefined ? null : numberOf(latest.value)
  if (latest === undefined || before === null || after === null) return []
  return [
    {
      label: outcome.label,
      before: {
        value: before,
        said: said(composing, outcome, outcome.baseline),
        period: periodOf(composing, outcome.baseline),
      },
      after: { value: after, said: said(composing, outcome, latest), period: periodOf(composing, latest) },
    },
  ]
}

/** As many as stand on one page; the table has all of them. */
const MOST_DRAWN = 12

const pictureOf = (composing: Composing, outcomes: readonly Outcome[]): Node[] => {
  const { label, count, begun } = composing.wording
  const figures = outcomes.flatMap((outcome) => followed(composing, outcome)).slice(0, MOST_DRAWN)
  if (figures.length === 0) return []
  const all = outcomes.filter(({ later }) => later.length > 0).length
  return [
    {
      kind: 'drawn',
      id: 'outcomes-picture',
      source: '',
      depiction: depictOutcomes(figures, {
        title: begun(count('outcome.picture', all)),
        locale: composing.document.language,
        columns: {
          figure: label('figure.label'),
          before: label('outcome.baseline'),
          after: label('outcome.latest'),
        },
      }),
    },
  ]
}

/** What became of the figures that the plan starts from, as a picture and a table; and those that nobody has followed. */
export const composeOutcomes = (composing: Composing): Chapter => {
  const { label } = composing.wording
  const { baselines, outcomes = [] } = composing.document
  const told = new Set(outcomes.flatMap(({ id, label: name }) => [id, name]))
  const left: Figure[] = baselines.filter(({ id, label: name }) => !told.has(id) && !told.has(name))
  const comments = outcomes.flatMap(({ comment }) => comment)
  const nodes: Node[] = [
    ...composing.blocks(composing.document.comments?.outcomes ?? []),
    ...pictureOf(composing, outcomes),
    ...(comments.length === 0
      ? []
      : [{ kind: 'paragraph', runs: composing.runs(comments), tone: 'normal' } as const]),
    ...(outcomes.length === 0 ? [] : [outcomeTable(composing, outcomes)]),
    ...(left.length === 0
      ? []
      : [
          figureTable(
            composing,
            left,
            'baselines-figures',
            label(outcomes.length === 0 ? 'table.baselines' : 'table.baselinesLeft'),
          ),
        ]),
  ]
  return {
    id: 'outcomes',
    level: 1,
    title: label('chapter.outcomes'),
    nodes: nodes.length === 0 ? [paragraph(label('empty.baselines'), 'quiet')] : nodes,
    chapters: [],
  }
}
