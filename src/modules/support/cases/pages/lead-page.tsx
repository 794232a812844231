import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { CheckboxField } from '../../../../web/components/choice-field.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Moment } from '../../../../web/components/structure.tsx'
import type { Column } from '../../../../web/components/table.tsx'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { onCallPaths } from '../../../on-call/paths.ts'
import { paths } from '../../paths.ts'
import type { viewBodyCases } from '../list-actions.ts'
import { caseWords } from '../messages.ts'
import { CaseStatus, countyName, useCaseWords, useStateOptions } from './words.tsx'

type Led = Awaited<ReturnType<typeof viewBodyCases.run>>
type Row = Led['rows'][number]

const LedList: FC<{ data: Led }> = ({ data: { rows, total, selection } }) => {
  const t = useCaseWords()
  const { locale } = useReader()
  const columns: Column<Row>[] = [
    {
      heading: t('columnCase'),
      rowHeading: true,
      kind: 'short',
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
      cell: (row) => row.county && countyName(locale, row.county),
    },
    { heading: t('columnActivity'), cell: (row) => <Moment brief at={row.lastActivityAt} /> },
    { heading: t('state'), kind: 'short', cell: (row) => <CaseStatus state={row.state} /> },
  ]
  const { page, pageSize, ...filters } = selection
  return (
    <ListOf
      address={paths.bodyCases}
      selection={filters}
      caption={t('bodyCases')}
      columns={columns}
      rows={rows}
      paging={{ page, pageSize, total }}
      empty={<EmptyState heading={t('noBodyCasesHeading')}>{t('noBodyCasesText')}</EmptyState>}
      controls={<Filters selection={selection} />}
      widens
    />
  )
}

const Filters: FC<{ selection: Led['selection'] }> = ({ selection }) => {
  const t = useCaseWords()
  return (
    <>
      <SelectField
        name="state"
        label={t('state')}
        optional
        value={selection.state ?? 'open'}
        options={useStateOptions()}
      />
      <CheckboxField name="unassigned" label={t('onlyUnassigned')} checked={selection.unassigned === 'yes'} />
    </>
  )
}

/** Who is away from the body now, and until when; who stands in. */
const AwayNow: FC<{ absences: Led['absences'] }> = ({ absences }) => {
  const t = useCaseWords()
  const format = useFormat()
  const now = absences.filter(({ hasBegun }) => hasBegun)
  return (
    <p>
      <Link href={onCallPaths.absences()}>{t('awayLink')}</Link>
      {now.length === 0
        ? null
        : `: ${format.list(
            now.map(({ name, toDay, standInName }) =>
              t(standInName === null ? 'awayAlone' : 'awayWith', {
                name,
                day: format.date(toDay),
                standIn: standInName ?? '',
              }),
            ),
          )}`}
    </p>
  )
}

/** The cases of a body for those who lead: who is responsible for which number. */
export const BodyCasesPage: View<Led> = ({ data, context }) => {
  const t = caseWords(context.locale)
  const settings = <Link href={paths.settings()}>{t('settings')}</Link>
  return (
    <Page
      title={t('bodyCases')}
      wide
      action={
        <LinkButton variant="secondary" href={paths.moveCases()}>
          {t('move')}
        </LinkButton>
      }
      state={
        <>
          <p>
            {t('bodyCasesLead')} {settings} · <Link href={paths.unit()}>{t('unitLink')}</Link>
          </p>
          <AwayNow absences={data.absences} />
        </>
      }
    >
      <LedList data={data} />
    </Page>
  )
}
