import type { FC } from 'hono/jsx'
import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { SideBySide } from '../../../../web/components/comparison.tsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import { SelectField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert, EmptyState, Notice } from '../../../../web/components/message.tsx'
import { Details, History, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { NextStep, RecordParts, RecordRow } from '../../../../web/templates/record.tsx'
import { paths } from '../../paths.ts'
import type { compareReport, DescribedReport } from '../actions.ts'
import { figureInWords } from '../copy.ts'
import { reportWords } from '../messages.ts'
import type { Step } from '../rules.ts'
import { compareVersions, receiptOf, type VersionDifference } from '../version-rules.ts'
import { ReportContent } from './content.tsx'
import { ReportStatus, useReportWords } from './words.tsx'

const State: FC<{ data: DescribedReport }> = ({ data }) => {
  const t = useReportWords()
  const format = useFormat()
  const { report } = data
  return (
    <p class="state-sentence">
      <ReportStatus state={report.state} day={report.deadline?.day} /> {report.bodyName}.{' '}
      {report.deadline ? `${t(report.deadline.kind)}, ${format.date(report.deadline.day)}.` : ''}
    </p>
  )
}

const addresses = {
  accept: paths.acceptReport,
  publish: paths.publishReport,
  return: paths.returnReport,
  withdraw: paths.withdrawReport,
  book: paths.bookReport,
} as const

const nextSentences = {
  draft: 'nextDraft',
  submitted: 'nextSubmitted',
  returned: 'nextReturned',
  accepted: 'nextAccepted',
  published: 'nextPublished',
  withdrawn: 'nextWithdrawn',
} as const

const StepForm: FC<{ data: DescribedReport; step: 'accept' | 'publish' | 'book' }> = ({ data, step }) => {
  const t = useReportWords()
  return (
    <Form
      action={addresses[step]({ reportBackId: data.report.id })}
      revision={data.report.revision}
      label={t(step)}
      send
    />
  )
}

/** What is next, and the one step that leads there: going on with it, reviewing it, booking its money, publishing it. */
const Next: FC<{ data: DescribedReport }> = ({ data }) => {
  const t = useReportWords()
  const format = useFormat()
  const { report, mayEdit } = data
  const steps: readonly Step[] = data.steps
  const waiting = data.mayBook ? data.bookings.filter(({ missingOre }) => missingOre > 0) : []
  const leftOre = waiting[0]?.leftOre ?? 0
  const waits =
    waiting.length > 0 && waiting.reduce((sum, { missingOre }) => sum + missingOre, 0) > leftOre ? (
      <p>{t('bookWaits', { left: format.money(leftOre) })}</p>
    ) : null
  if (mayEdit)
    return (
      <NextStep
        action={
          <LinkButton variant="primary" href={paths.editReport({ reportBackId: report.id })}>
            {t('edit')}
          </LinkButton>
        }
      >
        {report.state === 'returned' && report.returnReason ? (
          <>
            <p>{t('returnReason')}:</p>
            <Written text={report.returnReason} />
          </>
        ) : null}
      </NextStep>
    )
  if (waiting.length > 0 && waits === null)
    return (
      <NextStep action={<StepForm data={data} step="book" />}>
        <p>{t('bookNext')}</p>
      </NextStep>
    )
  const step = (['accept', 'publish'] as const).find((one) => steps.includes(one))
  return (
    <NextStep action={step ? <StepForm data={data} step={step} /> : undefined}>
      {step === 'accept' ? <p>{t('reviewNext')}</p> : null}
      <p>{step ? t(`${step}Effect`) : t(nextSentences[report.state])}</p>
      {waits}
    </NextStep>
  )
}

/** A step that needs a reason. */
const ReasonedStep: FC<{
  data: DescribedReport
  step: 'return' | 'withdraw'
  errors: FieldErrors
  value?: string | undefined
}> = ({ data, step, errors, value }) => {
  const t = useReportWords()
  return (
    <Details summary={t(step)} open={errors.length > 0}>
      <Form
        action={addresses[step]({ reportBackId: data.report.id })}
        revision={data.report.revision}
        label={t(step)}
        send
        secondary
        danger={step === 'withdraw'}
      >
        {step === 'withdraw' ? <p>{t('withdrawEffect')}</p> : null}
        <TextAreaField
          name="reason"
          label={t(`${step}Why`)}
          rows={3}
          value={value}
          error={errorFor(errors, 'reason')}
        />
      </Form>
    </Details>
  )
}

const Versions: FC<{ data: DescribedReport }> = ({ data }) => {
  const t = useReportWords()
  const format = useFormat()
  const { report, versions } = data
  const last = versions.at(-1)
  if (last === undefined) return null
  return (
    <RecordRow
      id="history"
      heading={t('history')}
      summary={`${t(`became${last.state}`)} ${format.instant(last.madeAt)}`}
    >
      <History
        entries={[...versions].reverse().map(({ state, reason, madeAt, madeByName, sha256 }) => ({
          at: madeAt,
          who: madeByName,
          what:
            state === 'submitted'
              ? `${t('becamesubmitted')}. ${t('receiptNumber', { number: receiptOf(sha256) })}`
              : t(`became${state}`),
          detail: reason ?? undefined,
        }))}
      />
      {versions.length > 1 ? (
        <p>
          <Link href={paths.compareReport({ reportBackId: report.id })}>{t('compare')}</Link>
        </p>
      ) : null}
    </RecordRow>
  )
}

/** A report-back as it stands: what is next, what it says, what has happened. */
export const ReportPage: View<DescribedReport> = ({ data, context, refused }) => {
  const t = reportWords(context.locale)
  const { report, assignment, bookings } = data
  const steps: readonly Step[] = data.steps
  const errorsOf = (step: 'return' | 'withdraw') =>
    refused?.sentTo === addresses[step]({ reportBackId: report.id }) ? refused.errors : []
  const kept = typeof refused?.values.reason === 'string' ? refused.values.reason : undefined
  const reasoned = (['return', 'withdraw'] as const).filter((step) => steps.includes(step))
  return (
    <Page
      title={assignment.snapshot.title}
      titleIn="sv"
      template="record"
      breadcrumb={[
        { href: paths.reportBacks(), label: t('reports') },
        { href: paths.assignment({ assignmentId: assignment.id }), label: t('assignment') },
      ]}
      state={<State data={data} />}
      notice={
        data.accepted === undefined ? undefined : (
          <Notice>
            {t('acceptedReceipt', { body: data.accepted.bodyName })}{' '}
            <Link href={paths.reportBack({ reportBackId: data.accepted.id })}>
              {data.accepted.assignmentTitle}
            </Link>
          </Notice>
        )
      }
    >
      <RecordParts next={<Next data={data} />}>
        <ReportContent
          report={report}
          questions={assignment.snapshot.questions}
          booked={{ planId: assignment.planId, bookings }}
        />
        <Versions data={data} />
      </RecordParts>
      {reasoned.map((step) => (
        <ReasonedStep data={data} step={step} errors={errorsOf(step)} value={kept} />
      ))}
    </Page>
  )
}

type Compared = Awaited<ReturnType<typeof compareReport.run>>

/** Two versions beside each other, part by part. */
export const CompareReportPage: View<Compared> = ({ data, context }) => {
  const t = reportWords(context.locale)
  const { report, versions, before, after } = data
  const differences =
    before && after
      ? compareVersions(before.content, after.content, (figure) => figureInWords(figure, context.locale))
      : []
  const headingOf = (part: VersionDifference['part']): string =>
    typeof part === 'object'
      ? part.question
      : part === 'figures'
        ? t('figuresHeading')
        : part === 'evidence'
          ? t('evidenceHeading')
          : t(part)
  return (
    <Page
      title={t('compareTitle')}
      wide
      breadcrumb={[{ href: paths.reportBack({ reportBackId: report.id }), label: t('report') }]}
    >
      {before === undefined || after === undefined ? (
        <EmptyState heading={t('versions')}>{t('noVersions')}</EmptyState>
      ) : (
        <>
          <ChooseVersions data={data} />
          {versions.every(({ intact }) => intact) ? (
            <p>{t('intact')}</p>
          ) : (
            <Alert kind="danger">{t('notIntact')}</Alert>
          )}
          {differences.length === 0 ? <p>{t('sameVersions')}</p> : null}
          {differences.map((difference, index) => (
            <Section id={`difference-${index}`} heading={headingOf(difference.part)}>
              <SideBySide before={difference.before} after={difference.after} />
            </Section>
          ))}
        </>
      )}
    </Page>
  )
}

const ChooseVersions: FC<{ data: Compared }> = ({ data }) => {
  const t = useReportWords()
  const format = useFormat()
  const { report, versions, before, after } = data
  const options = versions.map(({ id, state, madeAt }, index) => ({
    value: String(id),
    label: `${t('version', { number: index + 1 })}: ${t(`became${state}`)} ${format.instant(madeAt)}`,
  }))
  return (
    <form class="form" method="get" action={paths.compareReport({ reportBackId: report.id })}>
      <div class="field-row">
        <SelectField name="before" label={t('earlier')} value={String(before?.id)} options={options} />
        <SelectField name="after" label={t('later')} value={String(after?.id)} options={options} />
      </div>
      <ButtonRow>
        <Button variant="secondary">{t('showComparison')}</Button>
      </ButtonRow>
    </form>
  )
}
