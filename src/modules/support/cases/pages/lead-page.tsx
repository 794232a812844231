import type { FC } from 'hono/jsx'
import { CheckboxField } from '../../../../web/components/choice-field.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { FilterForm, NoResult, Pagination } from '../../../../web/components/list-controls.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Moment } from '../../../../web/components/structure.tsx'
import { type Column, Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { viewBodyCases } from '../list-actions.ts'
import { caseWords } from '../messages.ts'
import { CaseStatus, countyName, useCaseWords, useStateOptions } from './words.tsx'

type Led = Awaited<ReturnType<typeof viewBodyCases.run>>
type Row = Led['rows'][number]

const LedTable: FC<{ rows: readonly Row[] }> = ({ rows }) => {
  const t = useCaseWords()
  const { locale } = useReader()
  const columns: Column<Row>[] = [
    {
      heading: t('columnCase'),
      rowHeading: true,
      cell: (row) => <Link href={paths.staff({ caseId: row.id })}>{row.number}</Link>,
    },
    {
      heading: t('columnResponsible'),
      cell: (row) => row.responsible ?? <Status kind="missing">{t('nobody')}</Status>,
    },
    { heading: t('columnWorkers'), kind: 'number', cell: (row) => row.workers },
    { heading: t('step'), cell: (row) => t(row.step) },
    { heading: t('age'), kind: 'short', cell: (row) => t(row.ageGroup) },
    {
      heading: t('county'),
      cell: (row) => (row.county === null ? '–' : countyName(locale, row.county)),
    },
    { heading: t('columnActivity'), cell: (row) => <Moment at={row.lastActivityAt} /> },
    { heading: t('state'), kind: 'short', cell: (row) => <CaseStatus state={row.state} /> },
  ]
  return <Table caption={t('bodyCases')} captionHidden columns={columns} rows={rows} />
}

const Filters: FC<{ selection: Led['selection']; active: boolean }> = ({ selection, active }) => {
  const t = useCaseWords()
  return (
    <FilterForm action={paths.bodyCases()} active={active}>
      <SelectField
        name="state"
        label={t('state')}
        optional
        value={selection.state ?? 'open'}
        options={useStateOptions()}
      />
      <CheckboxField name="unassigned" label={t('onlyUnassigned')} checked={selection.unassigned === 'yes'} />
    </FilterForm>
  )
}

/** The cases of a body for those who lead: who is responsible for which number. */
export const BodyCasesPage: View<Led> = ({ data, context }) => {
  const t = caseWords(context.locale)
  const { page, pageSize, ...filters } = data.selection
  const active = Object.values(filters).some((value) => value !== undefined)
  const settings = <Link href={paths.settings()}>{t('settings')}</Link>
  return (
    <Page
      context={context}
      title={t('bodyCases')}
      wide
      state={
        <p>
          {t('bodyCasesLead')} {settings}
        </p>
      }
    >
      {data.rows.length === 0 && !active && page === 1 ? (
        <EmptyState heading={t('noBodyCasesHeading')}>{t('noBodyCasesText')}</EmptyState>
      ) : (
        <>
          <Filters selection={data.selection} active={active} />
          {data.rows.length === 0 ? (
            <NoResult clearHref={paths.bodyCases()} />
          ) : (
            <>
              <LedTable rows={data.rows} />
              <Pagination
                page={page}
                pageSize={pageSize}
                total={data.total}
                href={(next) => paths.bodyCases({ ...filters, page: next })}
              />
            </>
          )}
        </>
      )}
    </Page>
  )
}
