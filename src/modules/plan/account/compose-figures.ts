import {
  type Cell,
  type Chapter,
  type Node,
  paragraph,
  plain,
  plainCell,
  type Run,
  type Table,
} from '../../../web/composed/composition.ts'
import type { Composing } from './composing.ts'
import type { Amount } from './document.ts'
import type { Figure } from './sources.ts'
import { moneyByCurrency } from './summary.ts'
import { yearsOf } from './text.ts'

const isNumber = ({ kind }: Figure['value']): boolean => kind === 'measured' || kind === 'zero'

const valueCell = (composing: Composing, figure: Figure): Cell => {
  const number = isNumber(figure.value)
  const run: Run = {
    text: composing.wording.figure(figure),
    notes: composing.notes(figure.sources),
    unsourced: number && figure.sources.length === 0,
  }
  return { lines: [[run]], ...(number ? {} : { tone: 'quiet' as const }) }
}

/** A table of figures; the columns for target and period appear only where some figure has one. */
export const figureTable = (
  composing: Composing,
  figures: readonly Figure[],
  id: string,
  caption: string,
  headed = false,
): Table => {
  const { label, value, period: periodInWords } = composing.wording
  const periods = figures.some(({ period }) => period !== null)
  const targets = figures.some(({ target }) => target !== null)
  return {
    kind: 'table',
    id,
    caption,
    columns: [
      { title: label('figure.label'), align: 'start', share: 5 },
      ...(periods ? [{ title: label('figure.period'), align: 'start' as const, share: 1.6 }] : []),
      { title: label('figure.value'), align: 'end', share: 3 },
      ...(targets ? [{ title: label('figure.target'), align: 'end' as const, share: 1.5 }] : []),
    ],
    rows: figures.map((figure) => [
      {
        lines: [
          [plain(figure.label)],
          ...(figure.definition === null
            ? []
            : [[plain(`${label('figure.definition')}: ${figure.definition}`)]]),
        ],
      },
      ...(periods ? [plainCell(periodInWords(figure.period ?? ''))] : []),
      valueCell(composing, figure),
      ...(targets ? [plainCell(figure.target === null ? '' : value(figure.target))] : []),
    ]),
    total: false,
    dense: false,
    headed,
  }
}

/** Says what is not a number, where a table holds such a value. */
export const valueFootnote = ({ wording }: Composing, figures: readonly Figure[]): Node[] =>
  figures.every(({ value }) => value.kind === 'measured')
    ? []
    : [paragraph(wording.label('value.footnote'), 'quiet')]

/** The figures that the plan itself states: where it started from. */
export const composeBaselines = (composing: Composing): Chapter => {
  const { label } = composing.wording
  const { baselines } = composing.document
  return {
    id: 'baselines',
    level: 1,
    title: label('chapter.baselines'),
    nodes:
      baselines.length === 0
        ? [paragraph(label('empty.baselines'), 'quiet')]
        : [
            figureTable(composing, baselines, 'baselines-figures', label('table.baselines')),
            ...valueFootnote(composing, baselines),
          ],
    chapters: [],
  }
}

const amountTable = (
  composing: Composing,
  amounts: readonly Amount[],
  id: string,
  caption: string,
): Table => {
  const { label, value } = composing.wording
  const recipients = amounts.some(({ recipient }) => recipient !== null)
  const serves = amounts.some(({ measures }) => measures.length > 0)
  return {
    kind: 'table',
    id,
    caption,
    columns: [
      { title: label('money.label'), align: 'start', share: 4 },
      ...(recipients ? [{ title: label('money.recipient'), align: 'start' as const, share: 3 }] : []),
      ...(serves ? [{ title: label('assignment.measures'), align: 'start' as const, share: 1.6 }] : []),
      { title: label('money.years'), align: 'start', share: 1.8 },
      { title: label('money.amount'), align: 'end', share: 2.6 },
    ],
    rows: amounts.map((amount) => {
      const stated = isNumber(amount.amount)
      const text = stated ? `${value(amount.amount)}\u00a0${amount.currency}` : value(amount.amount)
      const run = {
        text,
        notes: composing.notes(amount.sources),
        unsourced: stated && amount.sources.length === 0,
      }
      return [
        plainCell(amount.label),
        ...(recipients ? [plainCell(amount.recipient ?? '')] : []),
        ...(serves ? [plainCell(amount.measures.join(', '))] : []),
        plainCell(yearsOf(amount.from, amount.to) ?? ''),
        { lines: [[run]] },
      ]
    }),
    total: false,
    dense: false,
    headed: false,
  }
}

/** The plan's money: what was planned, what could be traced, and how much could not, with the reason. */
export const composeMoney = (composing: Composing): Chapter => {
  const { label, number } = composing.wording
  const { money } = composing.document
  const sums = moneyByCurrency(money)
  const share = (traced: number, planned: number) =>
    planned === 0 ? '' : `${number(Math.round((100 * traced) / planned))} %`
  const summary: Table = {
    kind: 'table',
    id: 'money-sum',
    caption: label('table.moneySum'),
    columns: [
      { title: label('money.currency'), align: 'start', share: 2 },
      { title: label('money.planned'), align: 'end', share: 3 },
      { title: label('money.traced'), align: 'end', share: 3 },
      { title: label('money.untraced'), align: 'end', share: 3 },
      { title: label('money.share'), align: 'end', share: 3 },
    ],
    rows: sums.map(({ currency, planned, traced, untraced }) => [
      plainCell(currency),
      ...[planned, traced, untraced].map((amount) => plainCell(number(amount))),
      plainCell(share(traced, planned)),
    ]),
    total: false,
    dense: false,
    headed: false,
  }
  const untraced = composing.runs(money.untraced)
  const nodes: Node[] = [
    ...(sums.length === 0 ? [paragraph(label('money.nothing'), 'quiet')] : [summary]),
    ...(sums.some(({ incomplete }) => incomplete) ? [paragraph(label('money.incomplete'), 'signal')] : []),
    ...(untraced.length === 0 ? [] : [{ kind: 'paragraph', runs: untraced, tone: 'normal' } as const]),
    ...(money.planned.length === 0
      ? []
      : [amountTable(composing, money.planned, 'money-planned', label('table.moneyPlanned'))]),
    ...(money.traced.length === 0
      ? []
      : [amountTable(composing, money.traced, 'money-traced', label('table.moneyTraced'))]),
  ]
  return { id: 'money', level: 1, title: label('chapter.money'), nodes, chapters: [] }
}
