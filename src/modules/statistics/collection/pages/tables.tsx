import type { FC } from 'hono/jsx'
import type { Figure } from '../../../../platform/series/figure.ts'
import { Section } from '../../../../web/components/structure.tsx'
import { type Column, Table } from '../../../../web/components/table.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { cellInWords, codeWords, figureInWords } from '../code-messages.ts'
import {
  type Cell,
  cellKey,
  cellsOf,
  type ReportedTable,
  type TableName,
  tableDefinitions,
} from '../content.ts'

/** A column of figures: what a body says in one way, or said the time before. */
export interface FigureColumn {
  readonly heading: string
  readonly tables: readonly ReportedTable[]
}

const figureIn = (tables: readonly ReportedTable[], table: TableName, cell: Cell): Figure | undefined =>
  tables
    .find((one) => one.table === table)
    ?.cells.find((one) => cellKey(table, one.cell) === cellKey(table, cell))?.figure

const dimensionsOf = (table: TableName) => {
  const names = Object.keys(tableDefinitions[table].dimensions) as ('sex' | 'none')[]
  return names.length === 0 ? (['none'] as const) : names
}

interface FigureTableProps {
  readonly table: TableName
  readonly columns: readonly FigureColumn[]
  /** What it shows, where that is not the table as a whole. */
  readonly caption?: string
}

/** One table: what each says of the same cell, beside each other. */
export const FigureTable: FC<FigureTableProps> = ({ table, columns, caption }) => {
  const { locale } = useReader()
  const { number } = useFormat()
  const codes = codeWords(locale)
  return (
    <Table
      caption={caption ?? codes(`table_${table}`)}
      captionHidden
      rows={cellsOf(table)}
      columns={[
        {
          heading: dimensionsOf(table)
            .map((dimension) => codes(`dimension_${dimension}`))
            .join(', '),
          rowHeading: true,
          cell: (cell) => cellInWords(cell, locale),
        },
        ...columns.map(
          ({ heading, tables }): Column<Cell> => ({
            heading,
            kind: 'number',
            cell: (cell) => figureInWords(figureIn(tables, table, cell), locale, number),
          }),
        ),
      ]}
    />
  )
}

/** Tables under their names, and what each counts. */
export const FigureTables: FC<{ wanted: readonly TableName[]; columns: readonly FigureColumn[] }> = ({
  wanted,
  columns,
}) => {
  const codes = codeWords(useReader().locale)
  return (
    <>
      {wanted.map((table) => (
        <Section id={table} heading={codes(`table_${table}`)} level={3}>
          <p class="ds-paragraph">{codes(`unit_${tableDefinitions[table].unit}`)}</p>
          <FigureTable table={table} columns={columns} />
        </Section>
      ))}
    </>
  )
}
