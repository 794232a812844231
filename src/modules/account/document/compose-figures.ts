import {
  type Cell,
  type Node,
  paragraph,
  plain,
  plainCell,
  type Run,
  type Table,
} from '../../../web/composed/composition.ts'
import type { Composing } from './composing.ts'
import type { Figure } from './sources.ts'

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
      ...(periods ? [{ title: label('figure.period'), align: 'start' as const, share: 2.4 }] : []),
      { title: label('figure.value'), align: 'end', share: 3 },
      ...(targets ? [{ title: label('figure.target'), align: 'end' as const, share: 1.5 }] : []),
    ],
    rows: figures.map((figure) => [
      {
        lines: [
          [plain(figure.label)],
          // Why there is no number stands where the number would.
          ...(figure.definition === null ||
          ('because' in figure.value && figure.value.because === figure.definition)
            ? []
            : [[plain(`${label('figure.source')}: ${figure.definition}`)]]),
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
