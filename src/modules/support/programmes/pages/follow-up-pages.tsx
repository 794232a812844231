import type { FC } from 'hono/jsx'
import { formatter } from '../../../../platform/i18n/format.ts'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, DescriptionList } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { followUpBefore } from '../../content/after-programme.ts'
import { paths } from '../../paths.ts'
import { programmeWords } from '../messages.ts'
import { followUpResults } from '../schema.ts'
import type { DueFollowUps, ViewedFollowUp } from '../stay-actions.ts'
import { stayCrumbs, useProgrammeWords } from './words.tsx'

/** Which follow-ups are to be made in my cases, and when? */
export const DuePage: View<DueFollowUps> = ({ data, context }) => {
  const t = programmeWords(context.locale)
  return (
    <Page title={t('dueFollowUps')} state={<p>{t('dueLead')}</p>}>
      <Table
        caption={t('dueFollowUps')}
        captionHidden
        rows={data.rows}
        empty={<EmptyState heading={t('noneDueHeading')}>{t('noneDueText')}</EmptyState>}
        columns={[
          {
            heading: t('followUps'),
            rowHeading: true,
            cell: ({ caseId, id, months, programmeName }) => (
              <>
                <Link href={paths.followUp({ caseId, followUpId: id })}>{t('followUp', { months })}</Link>
                <br />
                <span class="quiet">{programmeName}</span>
              </>
            ),
          },
          { heading: t('due'), cell: ({ dueOn }) => <Day day={dueOn} kind="deadline" /> },
          {
            heading: t('case', { number: '' }).trim(),
            cell: ({ caseId, number }) => (
              <Link nowrap href={paths.case({ caseId })}>
                {number}
              </Link>
            ),
          },
        ]}
      />
    </Page>
  )
}

const RecordForm: FC<{ data: ViewedFollowUp; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const t = useProgrammeWords()
  const { locale, today } = useReader()
  const errors = refused?.errors ?? []
  const { caseId, followUp, stay } = data
  const sent = (refused?.values.answers ?? {}) as Record<string, unknown>
  return (
    <Form
      action={paths.followUp({ caseId, followUpId: followUp.id })}
      label={t('saveFollowUp')}
      warnUnsaved
      send
    >
      <RadioField
        {...field('result')}
        label={t('result')}
        options={followUpResults.map((value) => ({ value, label: t(value) }))}
      />
      <DateField
        {...field('doneOn', today)}
        label={t('doneOn')}
        min={stay.toDay ?? stay.fromDay}
        max={today}
      />
      <p>{followUpBefore[locale]}</p>
      {data.questions.map(({ key, text }) => (
        <RadioField
          name={`answers.${key}`}
          label={text[locale]}
          optional
          value={typeof sent[key] === 'string' ? (sent[key] as string) : undefined}
          options={(['yes', 'no', 'pass'] as const).map((value) => ({ value, label: t(value) }))}
          error={errorFor(errors, `answers.${key}`)}
        />
      ))}
    </Form>
  )
}

/** A follow-up: the same questions at 3, 6 and 12 months. */
export const FollowUpPage: View<ViewedFollowUp> = ({ data, context, refused }) => {
  const t = programmeWords(context.locale)
  const { caseId, followUp, stay } = data
  const isLate = followUp.result === null && followUp.dueOn < context.today
  return (
    <Page
      title={t('followUp', { months: followUp.months })}
      under={t('case', { number: data.number })}
      breadcrumb={[
        ...stayCrumbs(t, data),
        { href: paths.stay({ caseId, stayId: stay.id }), label: stay.programmeName },
      ]}
      state={
        <p>
          {isLate ? (
            <>
              <Status kind="late">
                {formatter(context.locale).timeLeft(followUp.dueOn, context.today)}
              </Status>{' '}
            </>
          ) : null}
          {t('due')}:{' '}
          <Day day={followUp.dueOn} kind={followUp.result === null && !isLate ? 'deadline' : 'date'} />
        </p>
      }
      islands={['forms']}
    >
      {followUp.result === null ? (
        data.writes ? (
          <RecordForm data={data} refused={refused} />
        ) : null
      ) : (
        <DescriptionList
          items={[
            { term: t('result'), value: t(followUp.result) },
            { term: t('doneOn'), value: <Day day={followUp.doneOn ?? followUp.dueOn} /> },
            ...data.questions
              .filter(({ key }) => followUp.answers[key] !== undefined)
              .map(({ key, text }) => ({
                term: text[context.locale],
                value: t(followUp.answers[key] as 'yes'),
              })),
          ]}
        />
      )}
    </Page>
  )
}
