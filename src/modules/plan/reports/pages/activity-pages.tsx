import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { CheckboxField } from '../../../../web/components/choice-field.tsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import { DateField, SelectField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, DescriptionList, Details, History } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { fieldsIn, fieldsOf, valueAt } from '../../../../web/fields/entered.ts'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import type { AreaChoice } from '../../names/store.ts'

import { paths } from '../../paths.ts'
import type { prepareActivity, ViewedActivity, viewActivities } from '../activity-actions.ts'
import { reportWords } from '../messages.ts'
import { useReportWords } from './words.tsx'

type Listed = Awaited<ReturnType<typeof viewActivities.run>>
type Prepared = Awaited<ReturnType<typeof prepareActivity.run>>

/** Work outside the measures, as a list. */
export const ActivitiesPage: View<Listed> = ({ data, context }) => {
  const t = reportWords(context.locale)
  const { plan, selection, rows, total, areas, mayRegister } = data
  const { page, pageSize, planId, ...filters } = selection
  const register = mayRegister ? (
    <LinkButton variant="primary" href={paths.newActivity({ planId })}>
      {t('register')}
    </LinkButton>
  ) : null
  return (
    <Page
      title={t('activities')}
      wide
      breadcrumb={[{ href: paths.plan({ planId }), label: plan.reference }]}
      state={<p>{t('activitiesLead')}</p>}
      action={register}
    >
      <ListOf
        address={(query) => paths.activities({ planId }, query)}
        selection={filters}
        caption={t('activities')}
        columns={[
          {
            heading: t('title'),
            rowHeading: true,
            cell: (row) => (
              <>
                <Link href={paths.activity({ activityId: row.id })}>{row.title}</Link>{' '}
                {row.withdrawnReason ? <Status kind="withdrawn" /> : null}
              </>
            ),
          },
          { heading: t('body'), cell: (row) => row.bodyName },
          { heading: t('area'), cell: (row) => row.areaKey ?? '–' },
          {
            heading: t('fromDay'),
            cell: (row) => (row.fromDay ? <Day day={row.fromDay} kind="short" /> : '–'),
          },
        ]}
        rows={rows}
        paging={{ page, pageSize, total }}
        empty={<EmptyState heading={t('activitiesEmpty')}>{t('activitiesEmptyText')}</EmptyState>}
        widens
        controls={
          <>
            <TextField name="text" type="search" label={t('text')} optional value={filters.text} />
            <SelectField
              name="area"
              label={t('area')}
              optional
              emptyLabel={t('all')}
              value={filters.area}
              options={areas.map(({ key, title }) => ({ value: key, label: `${key} ${title}` }))}
            />
            <CheckboxField name="withdrawn" label={t('withdrawnToo')} checked={filters.withdrawn === 'yes'} />
          </>
        }
      />
    </Page>
  )
}

const Fields: FC<{ values: unknown; errors: FieldErrors; areas: readonly AreaChoice[] }> = ({
  values,
  errors,
  areas,
}) => {
  const t = useReportWords()
  const of = fieldsOf(values, errors)
  return (
    <>
      <TextField {...of('title')} label={t('title')} />
      <TextAreaField {...of('description')} label={t('description')} />
      <SelectField
        {...of('areaKey')}
        label={t('area')}
        optional
        options={areas.map(({ key, title }) => ({ value: key, label: `${key} ${title}` }))}
      />
      <div class="field-row">
        <DateField {...of('fromDay')} label={t('fromDay')} optional />
        <DateField {...of('toDay')} label={t('toDay')} optional />
      </div>
      <TextAreaField {...of('output')} label={t('activityOutput')} rows={3} optional />
      <TextAreaField {...of('outcome')} label={t('activityOutcome')} rows={3} optional />
      <TextField {...of('source')} label={t('activitySource')} optional />
    </>
  )
}

/** A new activity. */
export const NewActivityPage: View<Prepared> = ({ data, context, refused }) => {
  const field = fieldsIn(refused)
  const t = reportWords(context.locale)
  const { plan, areas, bodyNames } = data
  const errors = refused?.errors ?? []
  return (
    <Page
      title={t('registerTitle')}
      islands={['forms']}
      breadcrumb={[
        { href: paths.plan({ planId: plan.id }), label: plan.reference },
        { href: paths.activities({ planId: plan.id }), label: t('activities') },
      ]}
      state={<p>{t('activitiesLead')}</p>}
    >
      <Form
        action={paths.newActivity({ planId: plan.id })}
        warnUnsaved
        label={t('registerTitle')}
        send={t('register')}
      >
        {bodyNames.length > 0 ? (
          <>
            <datalist id="body-names">
              {bodyNames.map((name) => (
                <option value={name} />
              ))}
            </datalist>
            <TextField
              {...field('body')}
              label={t('whose')}
              description={t('whoseHint')}
              optional
              list="body-names"
            />
          </>
        ) : null}
        <Fields values={refused?.values} errors={errors} areas={areas} />
      </Form>
    </Page>
  )
}

const Changing: FC<{
  data: ViewedActivity
  values: unknown
  errors: FieldErrors
  sentTo: string | undefined
}> = ({ data, values, errors, sentTo }) => {
  const t = useReportWords()
  const { activity, areas } = data
  const address = { activityId: activity.id }
  const ending = sentTo === paths.withdrawActivity(address)
  return (
    <>
      <Details summary={t('change')} open={sentTo === paths.changeActivity(address)}>
        <Form
          action={paths.changeActivity(address)}
          revision={activity.revision}
          warnUnsaved
          label={t('changeTitle')}
          send={t('change')}
          secondary
        >
          <Fields
            values={ending ? activity : (values ?? activity)}
            errors={ending ? [] : errors}
            areas={areas}
          />
        </Form>
      </Details>
      <Details summary={t('withdraw')} open={ending}>
        <Form
          action={paths.withdrawActivity(address)}
          revision={activity.revision}
          label={t('withdraw')}
          send
          secondary
          danger
        >
          <TextAreaField
            name="reason"
            label={t('withdrawWhy')}
            rows={3}
            value={ending ? valueAt(values, 'reason') : undefined}
            error={ending ? errorFor(errors, 'reason') : undefined}
          />
        </Form>
      </Details>
    </>
  )
}

const Period: FC<{ from: string | null; to: string | null }> = ({ from, to }) => {
  const t = useReportWords()
  const format = useFormat()
  return (
    <>
      {[from ? t('since', { day: format.date(from) }) : '', to ? t('until', { day: format.date(to) }) : '']
        .filter(Boolean)
        .join(' ')}
    </>
  )
}

/** An activity: who does what, and what came of it. */
export const ActivityPage: View<ViewedActivity> = ({ data, context, refused }) => {
  const t = reportWords(context.locale)
  const { activity, plan, areas, versions, mayChange } = data
  const area = areas.find(({ key }) => key === activity.areaKey)
  return (
    <Page
      title={activity.title}
      titleIn="sv"
      islands={['forms']}
      breadcrumb={[
        { href: paths.plan({ planId: plan.id }), label: plan.reference },
        { href: paths.activities({ planId: plan.id }), label: t('activities') },
      ]}
      state={
        activity.withdrawnReason ? (
          <p>
            <Status kind="withdrawn" /> {t('activityWithdrawn', { reason: activity.withdrawnReason })}
          </p>
        ) : (
          <p>{t('activityState', { body: activity.bodyName })}</p>
        )
      }
      history={
        <History
          entries={versions.map(({ content, madeAt, madeBy }) => ({
            at: madeAt,
            who: madeBy,
            what: `${t('versionOf')} ${content.revision}: ${content.title}`,
            detail: content.withdrawnReason ?? content.description,
          }))}
        />
      }
    >
      <Written text={activity.description} />
      <DescriptionList
        items={[
          { term: t('body'), value: activity.bodyName },
          { term: t('area'), value: area ? `${area.key} ${area.title}` : activity.areaKey },
          {
            term: t('fromDay'),
            value:
              activity.fromDay || activity.toDay ? (
                <Period from={activity.fromDay} to={activity.toDay} />
              ) : null,
          },
          { term: t('activityOutput'), value: activity.output },
          { term: t('activityOutcome'), value: activity.outcome },
          { term: t('activitySource'), value: activity.source },
        ]}
      />
      {mayChange ? (
        <Changing
          data={data}
          values={refused?.values}
          errors={refused?.errors ?? []}
          sentTo={refused?.sentTo}
        />
      ) : null}
    </Page>
  )
}
