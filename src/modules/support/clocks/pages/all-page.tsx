import type { FC } from 'hono/jsx'
import { Link } from '../../../../web/components/link.tsx'
import { Pagination } from '../../../../web/components/list-controls.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Tabs } from '../../../../web/components/structure.tsx'
import { type Column, Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { viewAllClocks } from '../actions.ts'
import { clockWords } from '../messages.ts'
import { ClockSection, Escalated, LastDay, useClockName, useClockWords } from './words.tsx'

type Data = Awaited<ReturnType<typeof viewAllClocks.run>>
type Row = Data['rows'][number]

const CaseCell: FC<{ row: Row; named: boolean }> = ({ row, named }) => {
  const t = useClockWords()
  const { caseId, number } = row
  if (!row.works)
    return (
      <Link nowrap href={paths.staff({ caseId })}>
        {number}
      </Link>
    )
  return (
    <>
      <Link href={paths.case({ caseId })}>{named ? (row.chosenName ?? t('unnamed')) : number}</Link>
      {named ? (
        <>
          <br />
          <span class="quiet nowrap">{number}</span>
        </>
      ) : null}
    </>
  )
}

const ClockTable: FC<{ data: Data }> = ({ data }) => {
  const t = useClockWords()
  const name = useClockName()
  const columns: Column<Row>[] = [
    {
      heading: t('column'),
      rowHeading: true,
      cell: (row) => (
        <>
          {row.works ? (
            <Link href={paths.clock({ caseId: row.caseId, clockId: row.id })}>{name(row.kind)}</Link>
          ) : (
            name(row.kind)
          )}
          <br />
          <span class="quiet">
            <ClockSection kind={row.kind} startsOn={row.startsOn} />
          </span>
        </>
      ),
    },
    {
      heading: t('lastDay'),
      cell: (row) => (
        <>
          <LastDay clock={row} />
          <Escalated at={row.escalatedAt} />
        </>
      ),
    },
    {
      heading: t('caseColumn'),
      cell: (row) => <CaseCell row={row} named={data.selection.of === 'mine'} />,
    },
    { heading: t('responsible'), cell: (row) => row.responsibleName ?? t('nobody') },
  ]
  return <Table caption={t('clocks')} captionHidden columns={columns} rows={data.rows} />
}

/** What does the law require of us, and when? */
export const AllClocksPage: View<Data> = ({ data, context }) => {
  const t = clockWords(context.locale)
  const { of, page, pageSize } = data.selection
  return (
    <Page title={t('clocks')} state={<p>{t(of === 'mine' ? 'lead' : 'bodyLead')}</p>} wide>
      {data.leads ? (
        <Tabs
          label={t('clocks')}
          tabs={[
            { href: paths.clocks(), label: t('mine'), current: of === 'mine' },
            { href: paths.clocks({ of: 'body' }), label: t('ofBody'), current: of === 'body' },
          ]}
        />
      ) : null}
      {data.rows.length === 0 ? (
        <EmptyState heading={t('noneHeading')} action={<Link href={paths.cases()}>{t('mine')}</Link>}>
          {t('noneText')}
        </EmptyState>
      ) : (
        <>
          <ClockTable data={data} />
          <Pagination
            page={page}
            pageSize={pageSize}
            total={data.total}
            href={(next) => paths.clocks({ of: of === 'mine' ? undefined : of, page: next })}
          />
        </>
      )}
    </Page>
  )
}
