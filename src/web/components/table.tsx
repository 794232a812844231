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
  /** Says on a phone what it is without its heading: a name, an address, a day with how far away it is. */
  plain?: boolean
  /** Left out on a phone: what the page of the row says too. */
  desk?: boolean
  cell: (row: Row) => Child
  /** Sum or other foot of the column. */
  foot?: Child
}

export type TableProps<Row> = {
  /** What the table shows; always read aloud, hidden from sight with `captionHidden`. */
  caption: string
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /**
   * On a phone: `scroll` keeps columns beside each other; `stack`, the default, makes two lines of each row: what names it, then
   * its facts one after another, each after its heading where it needs it, and how it stands at the end. What is empty is left out.
   */
  narrow?: 'scroll' | 'stack'
  /** What stands instead of the rows when there are none (an `<EmptyState>`). */
  empty?: Child
}

/** What cells say where there is nothing. */
const saysNothing = (content: Child): boolean => ['', '–', null, undefined, false].includes(content as never)

/** Whether any row has something to say in a column: one of words that none fills is left out, and a figure's absence is told. */
const isFilled = <Row,>({ kind, rowHeading, foot, cell }: Column<Row>, rows: readonly Row[]): boolean =>
  rowHeading === true ||
  kind === 'number' ||
  foot !== undefined ||
  rows.some((row) => !saysNothing(cell(row)))

/** `leads`: stands before the cell that names the row, and so on its line. */
const Cell = <Row,>({ column, row, leads }: { column: Column<Row>; row: Row; leads: boolean }) => {
  const content = column.cell(row)
  const cell = <span class="cell">{content}</span>
  const kind = column.kind === undefined || column.kind === 'text' ? {} : { 'data-kind': column.kind }
  return column.rowHeading ? (
    <th scope="row" {...kind}>
      {cell}
    </th>
  ) : (
    <td
      {...(column.plain || leads ? {} : { 'data-heading': column.heading })}
      {...kind}
      {...(column.desk ? { 'data-desk': '' } : {})}
      {...(leads ? { 'data-leads': '' } : saysNothing(content) ? { 'data-empty': '' } : {})}
    >
      {cell}
    </td>
  )
}

/** Rows of the same kind. The head stays in sight while scrolling. */
export const Table = <Row,>({
  caption,
  captionHidden,
  columns: all,
  rows,
  narrow = 'stack',
  empty,
}: TableProps<Row>) => {
  const t = useWords()
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>
  const columns = narrow === 'stack' ? all.filter((column) => isFilled(column, rows)) : all
  const naming = columns.findIndex(({ rowHeading }) => rowHeading)
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
              {columns.map((column, at) => (
                <Cell column={column} row={row} leads={at < naming} />
              ))}
            </tr>
          ))}
        </tbody>
        {hasFoot ? (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <td
                  data-heading={column.heading}
                  data-kind={column.kind}
                  {...(saysNothing(column.foot) ? { 'data-empty': '' } : {})}
                >
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
