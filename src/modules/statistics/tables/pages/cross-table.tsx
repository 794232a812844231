import type { FC } from 'hono/jsx'
import { Details } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { useReader } from '../../../../web/reader.ts'
import { TOTAL } from '../../protection/index.ts'
import type { ReleaseContent } from '../content.ts'
import { tableWords } from '../messages.ts'
import { dimensionName, labelName } from '../naming.ts'
import type { TableCell } from '../protecting.ts'
import { FigureOf } from './words.tsx'

/** Labels of a dimension from the whole downwards, each with its parts after it. */
const inOrder = (levels: Readonly<Record<string, readonly string[]>>): string[] => {
  const below = (label: string): string[] => [label, ...(levels[label] ?? []).flatMap(below)]
  return levels[TOTAL] === undefined
    ? Object.values(levels).flat()
    : [...(levels[TOTAL] ?? []).flatMap(below), TOTAL]
}

/** Most labels that stand as columns: more are easier to read as rows. */
const MOST_COLUMNS = 8

/** Most rows that stand without being asked for: of longer tables the sums do, and all rows fold. */
const MOST_ROWS = 20

const same = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean =>
  Object.keys(one).every((name) => one[name] === other[name])

/**
 * The cells of a release: the dimension with the fewest labels as columns, all others as rows. With one dimension there is one
 * column of numbers.
 */
export const CrossTable: FC<{ content: Pick<ReleaseContent, 'dimensions' | 'cells' | 'title'> }> = ({
  content,
}) => {
  const { locale } = useReader()
  const t = tableWords(locale)
  const { dimensions, cells, title } = content
  const ordered = dimensions.map(({ name, levels }) => ({ name, labels: inOrder(levels) }))
  const [across] = ordered
    .filter(({ name, labels }) => name !== 'reporter' && labels.length <= MOST_COLUMNS)
    .toSorted((one, other) => one.labels.length - other.labels.length)
  const columns = ordered.length < 2 ? undefined : across
  const down = ordered.filter((one) => one !== columns)
  const rows = down.reduce<Record<string, string>[]>(
    (all, { name, labels }) => all.flatMap((row) => labels.map((label) => ({ ...row, [name]: label }))),
    [{}],
  )
  const byRow = new Map<string, TableCell[]>()
  for (const cell of cells) {
    const key = down.map(({ name }) => cell.labels[name]).join('\n')
    byRow.set(key, [...(byRow.get(key) ?? []), cell])
  }
  const cellOf = (row: Readonly<Record<string, string>>, more: Readonly<Record<string, string>>) =>
    (byRow.get(down.map(({ name }) => row[name]).join('\n')) ?? []).find(({ labels }) => same(more, labels))
  const number = (row: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) => {
    const found = cellOf(row, more)
    return found === undefined ? '–' : <FigureOf figure={found.figure} />
  }
  const sums = rows.filter((row) => down.filter(({ name }) => row[name] !== TOTAL).length <= 1)
  const tableOf = (shown: typeof rows) => (
    <Table
      caption={title[locale]}
      captionHidden
      narrow="scroll"
      rows={shown}
      columns={[
        {
          heading: down.map(({ name }) => dimensionName(name, locale)).join(', '),
          rowHeading: true,
          cell: (row) => down.map(({ name }) => labelName(name, row[name]!, locale)).join(' · '),
        },
        ...(columns === undefined
          ? [
              {
                heading: t('shown'),
                kind: 'number' as const,
                cell: (row: Record<string, string>) => number(row),
              },
            ]
          : columns.labels.map((label) => ({
              heading: labelName(columns.name, label, locale),
              kind: 'number' as const,
              cell: (row: Record<string, string>) => number(row, { [columns.name]: label }),
            }))),
      ]}
    />
  )
  return rows.length <= MOST_ROWS || sums.length === 0 || sums.length === rows.length ? (
    tableOf(rows)
  ) : (
    <>
      {tableOf(sums)}
      <Details summary={t('allRows', { rows: rows.length })}>{tableOf(rows)}</Details>
    </>
  )
}
