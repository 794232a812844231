import {
  type Chapter,
  type Node,
  paragraph,
  plain,
  plainCell,
  type Table,
} from '../../../web/composed/composition.ts'
import { definedSums, definitionWords } from '../../plan/index.ts'
import type { Composing } from './composing.ts'
import type { Amount } from './document.ts'
import { moneySummary } from './summary.ts'
import { yearsOf } from './text.ts'

/** The unit of a column of money: "kronor", or the code of another currency; none where a column mixes them. */
const unitOf = ({ wording: { label } }: Composing, currencies: readonly string[]): string | null => {
  const [currency, ...others] = new Set(currencies)
  if (currency === undefined || others.length > 0) return null
  return currency === 'SEK' ? label('money.kronor') : currency
}

const amountTable = (
  composing: Composing,
  amounts: readonly Amount[],
  id: string,
  caption: string,
): Table => {
  const { label, value, money } = composing.wording
  const recipients = amounts.some(({ recipient }) => recipient !== null)
  const serves = amounts.some(({ measures }) => measures.length > 0)
  const unit = unitOf(
    composing,
    amounts.map(({ currency }) => currency),
  )
  return {
    kind: 'table',
    id,
    caption,
    columns: [
      { title: label('money.label'), align: 'start', share: 4 },
      ...(recipients ? [{ title: label('money.recipient'), align: 'start' as const, share: 3 }] : []),
      ...(serves ? [{ title: label('assignment.measures'), align: 'start' as const, share: 1.6 }] : []),
      { title: label('money.years'), align: 'start', share: 1.8 },
      {
        title: unit === null ? label('money.amount') : label('money.amountIn', { unit }),
        align: 'end',
        share: 2.6,
      },
    ],
    rows: amounts.map(({ amount, currency, ...line }) => {
      const stated = amount.kind === 'measured' || amount.kind === 'zero'
      const sum = amount.kind === 'measured' ? money(amount.value) : value(amount)
      return [
        plainCell(composing.named(line.label)),
        ...(recipients ? [plainCell(line.recipient ?? '')] : []),
        ...(serves ? [plainCell(composing.measureNumbers(line.measures))] : []),
        plainCell(yearsOf(line.from, line.to) ?? ''),
        {
          lines: [
            [
              {
                text: stated && unit === null ? `${sum}\u00a0${currency}` : sum,
                notes: composing.notes(line.sources),
                unsourced: stated && line.sources.length === 0,
              },
            ],
          ],
        },
      ]
    }),
    total: false,
    dense: false,
    headed: false,
  }
}

/** The sums by their definitions, each with what it means. */
const sumTable = (composing: Composing): Table => {
  const { label, money } = composing.wording
  const means = definitionWords(composing.document.language)
  const summary = moneySummary(composing.document.money)
  const unit = unitOf(
    composing,
    summary.map(({ currency }) => currency),
  )
  const sourcesOf = (currency: string, wanted: string) =>
    composing.document.money.sums?.find((sum) => sum.currency === currency && sum.of === wanted)?.sources ??
    []
  return {
    kind: 'table',
    id: 'money-sum',
    caption: label('table.moneySum'),
    columns: [
      { title: label('money.sum'), align: 'start', share: 2.4 },
      { title: label('money.means'), align: 'start', share: 6 },
      {
        title: unit === null ? label('money.amount') : label('money.amountIn', { unit }),
        align: 'end',
        share: 2.8,
      },
    ],
    rows: summary.flatMap((sums) =>
      definedSums.flatMap((of) => {
        const amount = sums[of]
        if (amount === null) return []
        return [
          [
            plainCell(means(of)),
            plainCell(means(`${of}_means`)),
            {
              lines: [
                [
                  {
                    ...plain(unit === null ? `${money(amount)}\u00a0${sums.currency}` : money(amount)),
                    notes: composing.notes(sourcesOf(sums.currency, of)),
                  },
                ],
              ],
            },
          ],
        ]
      }),
    ),
    total: false,
    dense: false,
    headed: false,
  }
}

/** The plan's money to the krona: its sums by their definitions, what is not traced and why, and each line of it. */
export const composeMoney = (composing: Composing): Chapter => {
  const { label } = composing.wording
  const { money } = composing.document
  const summary = moneySummary(money)
  const untraced = composing.runs(money.untraced)
  const nodes: Node[] = [
    ...(summary.length === 0 ? [paragraph(label('money.nothing'), 'quiet')] : [sumTable(composing)]),
    ...(summary.some(({ incomplete }) => incomplete) ? [paragraph(label('money.incomplete'), 'signal')] : []),
    ...composing.blocks(money.comment ?? []),
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
