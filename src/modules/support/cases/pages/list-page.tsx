import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { DateField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Tag } from '../../../../web/components/status.tsx'
import { Moment } from '../../../../web/components/structure.tsx'
import type { Column } from '../../../../web/components/table.tsx'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { ageGroups } from '../../sections/age.ts'
import type { ListedCases } from '../list-actions.ts'
import { caseWords } from '../messages.ts'
import type { TodayPart } from '../offer.ts'
import { LookFor } from './find-page.tsx'
import {
  CaseStatus,
  ClockLeft,
  useCaseWords,
  useCountyOptions,
  useStateOptions,
  useStepOptions,
} from './words.tsx'

type Row = ListedCases['rows'][number]

const useColumns = (): Column<Row>[] => {
  const t = useCaseWords()
  return [
    {
      heading: t('columnCase'),
      rowHeading: true,
      cell: (row) => (
        <>
          <Link href={paths.case({ caseId: row.id })}>{row.chosenName ?? t('unnamed')}</Link>
          <br />
          <span class="quiet nowrap">{row.number}</span>
          {row.inPlaceOf === null ? null : (
            <>
              {' '}
              <Tag color="info">{t('listedInPlaceOf', { name: row.inPlaceOf })}</Tag>
            </>
          )}
          {row.way === 'works' ? null : (
            <>
              {' '}
              <Tag color="info">
                {row.way === 'live' ? t('waylive', { body: row.bodyName }) : t('wayemergency')}
              </Tag>
            </>
          )}
        </>
      ),
    },
    {
      heading: t('columnNext'),
      cell: (row) =>
        row.clockKind === null ? null : (
          <ClockLeft kind={row.clockKind} lastDay={row.clockLastDay} atOnce={row.clockAtOnce ?? false} />
        ),
    },
    { heading: t('step'), cell: (row) => (row.step === null ? null : t(row.step)) },
    { heading: t('age'), kind: 'short', cell: (row) => (row.ageGroup === null ? null : t(row.ageGroup)) },
    { heading: t('columnActivity'), cell: (row) => <Moment brief at={row.lastActivityAt} /> },
    {
      heading: t('state'),
      kind: 'short',
      cell: (row) => (row.state === null ? null : <CaseStatus state={row.state} />),
    },
  ]
}

const Filters: FC<{ selection: ListedCases['selection'] }> = ({ selection }) => {
  const t = useCaseWords()
  return (
    <>
      <TextField name="number" label={t('number')} optional value={selection.number} spellcheck={false} />
      <SelectField
        name="state"
        label={t('state')}
        optional
        emptyLabel={t('all')}
        value={selection.state}
        options={useStateOptions()}
      />
      <SelectField
        name="step"
        label={t('step')}
        optional
        emptyLabel={t('all')}
        value={selection.step}
        options={useStepOptions()}
      />
      <SelectField
        name="ageGroup"
        label={t('age')}
        optional
        emptyLabel={t('all')}
        value={selection.ageGroup}
        options={ageGroups.map((group) => ({ value: group, label: t(group) }))}
      />
      <SelectField
        name="county"
        label={t('county')}
        optional
        emptyLabel={t('all')}
        value={selection.county}
        options={useCountyOptions()}
      />
      <DateField name="openedFrom" label={t('openedFrom')} optional value={selection.openedFrom} />
      <DateField name="openedTo" label={t('openedTo')} optional value={selection.openedTo} />
    </>
  )
}

const CaseList: FC<{ data: ListedCases }> = ({ data: { rows, total, selection } }) => {
  const t = useCaseWords()
  const { page, pageSize, ...filters } = selection
  return (
    <ListOf
      address={paths.cases}
      selection={{ ...filters, pageSize: pageSize === 20 ? undefined : pageSize }}
      caption={t('myCases')}
      columns={useColumns()}
      rows={rows}
      paging={{ page, pageSize, total }}
      empty={<EmptyState heading={t('noCasesHeading')}>{t('noCasesText')}</EmptyState>}
      controls={<Filters selection={selection} />}
      manyControls
    />
  )
}

/** One's cases, below what is today; the selection is in the address, and is of coded fields alone. */
export const casesPageWith =
  <Data,>({ Show }: TodayPart<Data>): View<ListedCases & { readonly today: Data | null }> =>
  ({ data, context }) => {
    const t = caseWords(context.locale)
    const open = (
      <LinkButton variant="primary" href={paths.newCase()}>
        {t('newCase')}
      </LinkButton>
    )
    return (
      <Page title={t('myCases')} wide action={open} state={<p>{t('myCasesLead')}</p>}>
        {data.today === null ? null : <Show data={data.today} />}
        <LookFor />
        <CaseList data={data} />
      </Page>
    )
  }
