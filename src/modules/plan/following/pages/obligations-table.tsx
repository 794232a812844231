import type { Child, FC } from 'hono/jsx'
import { Day } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { useReader } from '../../../../web/reader.ts'
import { missingDays, type Obligation, obligationState } from '../../obligations/rules.ts'
import { paths } from '../../paths.ts'
import { ObligationStatus, useFollowing } from './words.tsx'

/** What is owed, by whom and when, with whether it has come. */
export const ObligationsTable: FC<{ caption: string; obligations: readonly Obligation[]; empty?: Child }> = ({
  caption,
  obligations,
  empty,
}) => {
  const t = useFollowing()
  const { today } = useReader()
  return (
    <Table
      caption={caption}
      captionHidden
      rows={obligations}
      {...(empty === undefined ? {} : { empty })}
      columns={[
        {
          heading: t('assignment'),
          rowHeading: true,
          cell: (row) => (
            <a class="ds-link" href={paths.assignment({ assignmentId: row.assignmentId })}>
              {row.assignmentTitle}
            </a>
          ),
        },
        { heading: t('body'), cell: (row) => row.bodyName },
        { heading: t('deadline'), kind: 'short', cell: (row) => <Day day={row.day} kind="short" /> },
        { heading: t('kind'), kind: 'short', cell: (row) => t(row.kind) },
        {
          heading: t('standing'),
          kind: 'short',
          cell: (row) => (
            <ObligationStatus state={obligationState(row, today)} missingDays={missingDays(row, today)} />
          ),
        },
      ]}
    />
  )
}
