import type { Child } from 'hono/jsx'
import { useWords } from '../reader.ts'

export type Column<Row> = {
  /** Heading of the column, plain text. */
  heading: string
  /**
   * `number` is right-aligned with tabular figures; `short` keeps its text on one line; `prose` holds sentences, which on a
   * phone take the whole width below their heading.
   */
  kind?: 'text' | 'number' | 'short' | 'prose'
  /** The cell that names the row: becomes its heading (`th scope="row"`). One column at most. */
  rowHeading?: boolean
  cell: (row: Row) => Child
  /** Sum or other foot of the column. */
  foot?: Child
}

type TableProps<Row> = {
  /** What the table shows; always read aloud, hidden from sight with `captionHidden`. */
  caption: string
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** On a phone: `scroll` keeps columns beside each other, `stack` turns each row into a card. Default stack. */
  narrow?: 'scroll' | 'stack'
  /** What stands instead of the rows when there are none (an `<EmptyState>`). */
  empty?: Child
}

const Cell = <Row,>({ column, row }: { column: Column<Row>; row: Row }) => {
  const kind = column.kind === undefined || column.kind === 'text' ? {} : { 'data-kind': column.kind }
  const content = <span class="cell">{column.cell(row)}</span>
  return column.rowHeading ? (
    <th scope="row" data-heading={column.heading} {...kind}>
      {content}
    </th>
  ) : (
    <td data-heading={column.heading} {...kind}>
      {content}
    </td>
  )
}

/** Rows of the same kind. The head stays in sight while scrolling; on a phone rows stack or scroll sideways. */
export const Table = <Row,>({
  caption,
  captionHidden,
  columns,
  rows,
  narrow = 'stack',
  empty,
}: TableProps<Row>) => {
  const t = useWords()
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>
  const hasFoot = columns.some((column) => column.foot !== undefined)
  const region =
    narrow === 'scroll' ? { role: 'region', tabindex: 0, 'aria-label': t('tableRegion', { caption }) } : {}
  return (
    <div class="table-frame" data-narrow={narrow} {...region}>
      <table class="ds-table">
        <caption class={captionHidden ? 'ds-sr-only' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" data-kind={column.kind}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {columns.map((column) => (
                <Cell column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        {hasFoot ? (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <td data-heading={column.heading} data-kind={column.kind}>
                  {column.foot ?? ''}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  )
}
