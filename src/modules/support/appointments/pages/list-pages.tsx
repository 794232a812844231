import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import type { Column } from '../../../../web/components/table.tsx'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { OwnRow, ViewedOfCase, ViewedOwn } from '../actions.ts'
import { appointmentWords } from '../messages.ts'
import { appointmentState, useAppointmentWords, When } from './words.tsx'

/** Whose it is, and in whose place one attends. */
const Whose: FC<{ row: OwnRow }> = ({ row }) => {
  const t = useAppointmentWords()
  return (
    <>
      {row.chosenName === null ? null : `${row.chosenName} `}
      <span class="quiet nowrap">{row.number}</span>
      {row.inPlaceOf === null ? null : <> · {t('inPlaceOf', { name: row.inPlaceOf })}</>}
    </>
  )
}

const placeOf = (row: { readonly caseId: string; readonly id: string }): string =>
  paths.appointment({ caseId: row.caseId, appointmentId: row.id })

/** What I attend, what I have not said of it, and what is to be done about interpreters. */
export const OwnAppointmentsPage: View<ViewedOwn> = ({ data, context }) => {
  const t = appointmentWords(context.locale)
  const columns: Column<OwnRow>[] = [
    {
      heading: t('what'),
      rowHeading: true,
      cell: (row) => <Link href={placeOf(row)}>{t(`kind_${row.kind}`)}</Link>,
    },
    { heading: t('when'), plain: true, cell: (row) => <When {...row} /> },
    { heading: t('case'), plain: true, cell: (row) => <Whose row={row} /> },
    { heading: t('state'), cell: appointmentState },
  ]
  return (
    <Page title={t('appointments')} state={<p>{t('lead')}</p>} template="list">
      <ListOf
        address={paths.appointments}
        selection={{}}
        caption={t('appointments')}
        columns={columns}
        rows={data.rows}
        empty={<EmptyState heading={t('noneHeading')}>{t('noneText')}</EmptyState>}
      />
    </Page>
  )
}

/** All appointments of a case. */
export const CaseAppointmentsPage: View<ViewedOfCase> = ({ data, context }) => {
  const t = appointmentWords(context.locale)
  const { caseId, number, rows, writes } = data
  const columns: Column<ViewedOfCase['rows'][number]>[] = [
    {
      heading: t('what'),
      rowHeading: true,
      cell: (row) => <Link href={placeOf({ caseId, id: row.id })}>{t(`kind_${row.kind}`)}</Link>,
    },
    { heading: t('when'), plain: true, cell: (row) => <When {...row} /> },
    { heading: t('place'), cell: ({ place }) => place },
    { heading: t('state'), cell: appointmentState },
  ]
  const book = writes ? (
    <LinkButton variant="primary" href={paths.newAppointment({ caseId })}>
      {t('book')}
    </LinkButton>
  ) : null
  return (
    <Page
      title={t('appointments')}
      under={t('caseNumber', { number })}
      breadcrumb={[{ href: paths.case({ caseId }), label: t('caseNumber', { number }) }]}
      state={<p>{t('ofCaseLead')}</p>}
      action={rows.length === 0 ? null : book}
      template="list"
    >
      <ListOf
        address={() => paths.caseAppointments({ caseId })}
        selection={{}}
        caption={t('appointments')}
        columns={columns}
        rows={rows}
        empty={
          <EmptyState heading={t('noneHeading')} action={book}>
            {t('noneOfCase')}
          </EmptyState>
        }
      />
    </Page>
  )
}

const Appointments: FC<{ id: string; heading: string; rows: readonly OwnRow[] }> = ({
  id,
  heading,
  rows,
}) => {
  const t = useAppointmentWords()
  if (rows.length === 0) return null
  return (
    <Section id={id} heading={heading}>
      <ul class="item-list">
        {rows.map((row) => (
          <li>
            <div class="item-list-name">
              <Link href={placeOf(row)}>
                <When {...row} /> {t(`kind_${row.kind}`)}
              </Link>
              <span>
                <Whose row={row} />
              </span>
              {appointmentState(row)}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Above one's cases: what has been without anybody saying how it went, and what is today and tomorrow. */
export const Today: FC<{ rows: readonly OwnRow[] }> = ({ rows }) => {
  const t = useAppointmentWords()
  if (rows.length === 0) return null
  return (
    <>
      <Appointments id="unsaid" heading={t('howDidItGo')} rows={rows.filter(({ isPast }) => isPast)} />
      <Appointments id="today" heading={t('todayHeading')} rows={rows.filter(({ isPast }) => !isPast)} />
      <p>
        <Link href={paths.appointments()}>{t('allOwn')}</Link>
      </p>
    </>
  )
}
