import { statusWord } from '../../../web/components/status.tsx'
import type { ListColumn, ListFile } from '../../../web/list-files.tsx'
import type { viewAssignments, viewOwnAssignments } from '../assignments/actions.ts'
import type { ListedAssignment } from '../assignments/list-store.ts'
import { assignmentWords } from '../assignments/messages.ts'

const columns: readonly ListColumn<ListedAssignment>[] = [
  { heading: (locale) => assignmentWords(locale)('columnAssignment'), cell: ({ title }) => title },
  { heading: (locale) => assignmentWords(locale)('reference'), cell: ({ reference }) => reference },
  { heading: (locale) => assignmentWords(locale)('decidedOn'), cell: ({ decided }) => decided },
  {
    heading: (locale) => assignmentWords(locale)('columnMeasures'),
    cell: ({ measures }) => measures.join(', '),
  },
  {
    heading: (locale) => assignmentWords(locale)('columnBodies'),
    cell: ({ assignees }) => assignees.join(', '),
  },
  { heading: (locale) => assignmentWords(locale)('columnNext'), cell: ({ nextDay }) => nextDay },
  { heading: (locale) => statusWord('missing', locale), kind: 'number', cell: ({ missing }) => missing },
  { heading: (locale) => assignmentWords(locale)('missingFrom'), cell: ({ missingSince }) => missingSince },
  {
    heading: (locale) => assignmentWords(locale)('columnState'),
    cell: ({ state }, locale) => assignmentWords(locale)(state),
  },
]

/** Assignments as they are filtered. */
export const assignmentList: ListFile<Awaited<ReturnType<typeof viewAssignments.run>>, ListedAssignment> = {
  name: 'samlad-assignments',
  title: (_, locale) => assignmentWords(locale)('assignments'),
  columns: () => columns,
  rows: ({ rows }) => rows,
  total: ({ total }) => total,
}

/** The assignments of one's own body. */
export const ownAssignmentList: ListFile<
  Awaited<ReturnType<typeof viewOwnAssignments.run>>,
  ListedAssignment
> = {
  name: 'samlad-assignments',
  title: (_, locale) => assignmentWords(locale)('ownAssignments'),
  columns: () => columns,
  rows: ({ rows }) => rows,
  total: ({ total }) => total,
}
