import type { Child, FC } from 'hono/jsx'
import { ROWS_ON_A_PAGE } from '../../../../platform/page-size.ts'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
import { CheckboxField } from '../../../../web/components/choice-field.tsx'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day } from '../../../../web/components/structure.tsx'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { ArrivalsHere, Page } from '../../../../web/shell.tsx'
import { titleIn } from '../../names/pages/title.tsx'
import { paths } from '../../paths.ts'
import type { viewAssignments, viewOwnAssignments } from '../actions.ts'
import type { ListedAssignment } from '../list-store.ts'
import { assignmentWords } from '../messages.ts'
import { receivesReports } from '../rules.ts'
import { assignmentStates } from '../schema.ts'
import { AssignmentStatus, useAssignmentWords } from './words.tsx'

type Listed = Awaited<ReturnType<typeof viewAssignments.run>>
type Own = Awaited<ReturnType<typeof viewOwnAssignments.run>>

type OneList = Parameters<typeof ListOf<ListedAssignment>>[0]

const AssignmentList: FC<
  Omit<OneList, 'columns'> & { withBodies: boolean; step?: (row: ListedAssignment) => Child }
> = ({ withBodies, step, ...list }) => {
  const t = useAssignmentWords()
  const all = [
    {
      heading: t('columnAssignment'),
      rowHeading: true,
      cell: (row: ListedAssignment) => (
        <Link href={paths.assignment({ assignmentId: row.id })}>
          <Swedish text={row.title} />
        </Link>
      ),
    },
    {
      heading: t('columnMeasures'),
      cell: (row: ListedAssignment) => row.measures.join(', '),
    },
    ...(withBodies
      ? [
          {
            heading: t('columnBodies'),
            plain: true,
            cell: (row: ListedAssignment) => row.assignees.join(', '),
          },
        ]
      : []),
    {
      heading: t('columnDeadline'),
      cell: (row: ListedAssignment) =>
        row.missingSince ? (
          <Day day={row.missingSince} kind="deadline" />
        ) : row.nextDay ? (
          <Day day={row.nextDay} kind="brief" />
        ) : null,
    },
    {
      heading: t('columnState'),
      kind: 'short' as const,
      cell: (row: ListedAssignment) => <AssignmentStatus state={row.state} missing={row.missing} />,
    },
    ...(step === undefined ? [] : [{ heading: t('columnStep'), plain: true, cell: step }]),
  ]
  return <ListOf {...list} columns={all} />
}

const Filters: FC<Listed> = ({ selection, plans, bodies, areas }) => {
  const t = useAssignmentWords()
  const { locale } = useReader()
  const { plan, body, state, late, area, text } = selection
  return (
    <>
      <TextField name="text" label={t('text')} optional type="search" value={text} />
      <SelectField
        name="body"
        label={t('body')}
        optional
        emptyLabel={t('allStates')}
        value={body}
        options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="state"
        label={t('state')}
        optional
        emptyLabel={t('allStates')}
        value={state}
        options={assignmentStates.map((one) => ({ value: one, label: t(one) }))}
      />
      {plans.length > 1 ? (
        <SelectField
          name="plan"
          label={t('chooseplan')}
          optional
          emptyLabel={t('allStates')}
          value={plan}
          options={plans.map(({ id, title, reference }) => ({ value: id, label: `${title} (${reference})` }))}
        />
      ) : null}
      {areas.length > 0 ? (
        <SelectField
          name="area"
          label={t('area')}
          optional
          emptyLabel={t('allStates')}
          value={area}
          options={areas.map(({ key, title }) => ({
            value: key,
            label: `${key} ${titleIn(title, 'sv', locale)}`,
          }))}
        />
      ) : null}
      <CheckboxField name="late" label={t('lateOnly')} checked={late === 'yes'} />
    </>
  )
}

/** Every assignment, what is missing first; the selection is in the address. */
export const AssignmentsPage: View<Listed> = ({ data, context }) => {
  const t = assignmentWords(context.locale)
  const { selection, rows, total, plans, mayGive } = data
  const { page, pageSize, ...filters } = selection
  const [newest] = plans
  const give =
    mayGive && newest ? (
      <LinkButton variant="primary" href={paths.newAssignment({ planId: filters.plan ?? newest.id })}>
        {t('give')}
      </LinkButton>
    ) : null
  return (
    <Page
      context={context}
      title={t('assignments')}
      template="list"
      wide
      action={give}
      state={<p>{t('lead')}</p>}
    >
      <AssignmentList
        address={paths.assignments}
        selection={{ ...filters, pageSize: pageSize === ROWS_ON_A_PAGE ? undefined : pageSize }}
        caption={t('assignments')}
        rows={rows}
        paging={{ page, pageSize, total }}
        empty={<EmptyState heading={t('emptyHeading')}>{t('emptyText')}</EmptyState>}
        controls={<Filters {...data} />}
        manyControls
        files={paths.listOfAssignments}
        withBodies
      />
    </Page>
  )
}

const Owed: FC<{ count: number; since: string }> = ({ count, since }) => {
  const t = useAssignmentWords()
  const format = useFormat()
  const { today } = useReader()
  return <p>{t('missingCount', { count, age: format.duration(since, today) })}.</p>
}

/** Begins the report-back that is owed, or goes on with what was begun. */
const ReportNow: FC<{ row: ListedAssignment; owed: Own['owed'][number] }> = ({ row, owed }) => {
  const t = useAssignmentWords()
  return (
    <Form
      action={paths.beginReport({ assignmentId: row.id })}
      hidden={{ deadlineId: owed.deadlineId }}
      label={row.title}
    >
      <Button variant="secondary" label={`${t('report')}: ${row.title}`}>
        {t('report')}
      </Button>
    </Form>
  )
}

/** What one's own body is to do and report; what it owes is said before all else, with the step on its row. */
export const OwnAssignmentsPage: View<Own> = ({ data, context }) => {
  const t = assignmentWords(context.locale)
  const { page, pageSize } = data.selection
  const [oldest] = data.owed
  const isDanger = context.arrivals?.rows.some(({ urgency }) => urgency === 'danger')
  const owesFirst = oldest !== undefined && !isDanger
  const step = (row: ListedAssignment) => {
    const owed = data.owed.find(({ assignmentId }) => assignmentId === row.id)
    return owed !== undefined && receivesReports(row.state) ? <ReportNow row={row} owed={owed} /> : null
  }
  return (
    <Page
      context={context}
      title={t('ownAssignments')}
      template="list"
      wide
      listsArrivals={owesFirst}
      state={
        oldest === undefined ? <p>{t('ownLead')}</p> : <Owed count={data.owed.length} since={oldest.day} />
      }
    >
      <AssignmentList
        address={paths.ownAssignments}
        selection={{}}
        caption={t('ownAssignments')}
        rows={data.rows}
        paging={{ page, pageSize, total: data.total }}
        empty={<EmptyState heading={t('ownEmptyHeading')}>{t('ownEmptyText')}</EmptyState>}
        files={paths.listOfOwnAssignments}
        withBodies={false}
        {...(data.mayReport && data.owed.length > 0 ? { step } : {})}
      />
      {owesFirst ? <ArrivalsHere /> : null}
    </Page>
  )
}
