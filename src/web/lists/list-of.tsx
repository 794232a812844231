import type { Child } from 'hono/jsx'
import { isNarrowed } from '../../platform/records/found.ts'
import { FilterForm, NoResult, Pagination } from '../components/list-controls.tsx'
import { Table, type TableProps } from '../components/table.tsx'
import { ListFiles } from '../list-files.tsx'

type Query = Readonly<Record<string, string | number | undefined>>

interface ListProps<Row> extends Pick<TableProps<Row>, 'caption' | 'columns' | 'rows'> {
  /** The address of the list with a selection. */
  readonly address: (query?: Query) => string
  /** What is selected, as it stands in the address; the page apart. */
  readonly selection: Query
  /** Where the list comes page by page. */
  readonly paging?: { readonly page: number; readonly pageSize: number; readonly total: number }
  /** What stands where there is nothing at all (`<EmptyState>`). */
  readonly empty: Child
  /** The fields that narrow it. They are not asked for where there is little to narrow. */
  readonly controls?: Child
  /** They are more than three, and stand behind a line that opens. */
  readonly manyControls?: boolean
  /** They also bring what the list leaves out by itself: they stand above few rows too. */
  readonly widens?: boolean
  /** The address of the list as a file. */
  readonly files?: (query: Query) => string
}

/** Fewer rows than this are taken in at a glance: nothing is asked above them. */
const FEWEST_NARROWED = 10

/**
 * A list as every list is (T3): what narrows it, its rows, the rest page by page, the ways to take it along. What is selected stands in
 * the address; what the rows are is read aloud and not shown: the page's heading says it.
 */
export const ListOf = <Row,>({
  address,
  selection,
  paging,
  empty,
  controls,
  manyControls,
  widens,
  files,
  ...table
}: ListProps<Row>) => {
  const active = isNarrowed(selection)
  const { rows } = table
  const asks = active || widens || (paging?.total ?? rows.length) >= FEWEST_NARROWED
  if (rows.length === 0 && !active && !widens) return <>{empty}</>
  return (
    <>
      {controls && asks ? (
        <FilterForm action={address()} active={active} fold={manyControls ? 'always' : 'phone'}>
          {controls}
        </FilterForm>
      ) : null}
      {rows.length > 0 ? (
        <Table {...table} captionHidden />
      ) : active ? (
        <NoResult clearHref={address()} />
      ) : (
        empty
      )}
      {paging && rows.length > 0 ? (
        <Pagination {...paging} href={(page) => address({ ...selection, page })} />
      ) : null}
      {files && rows.length > 0 ? <ListFiles href={(as) => files({ ...selection, ...as })} /> : null}
    </>
  )
}
