import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { SideBySide } from '../../../../web/components/comparison.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { valueAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'

import { askedAt } from '../../assignments/rules.ts'
import { paths } from '../../paths.ts'
import { askedOf, type DescribedReport } from '../actions.ts'
import { reportWords } from '../messages.ts'
import { EvidenceFields } from './evidence.tsx'
import { ReportFields, reportValues } from './report-fields.tsx'
import { problemErrors, ReportStatus, stateSentences, useReportWords } from './words.tsx'

/** What the other person wrote, where somebody else saved first: both are there to compare. */
export const ChangedMeanwhile: FC<{ refused: RefusedForm | undefined; now: Record<string, unknown> }> = ({
  refused,
  now,
}) => {
  const t = useReportWords()
  if (refused?.values.revision === undefined) return null
  const differing = (
    ['output', 'outcome', 'effect', 'notAssessed', 'deviation', 'spent', 'repaid', 'moneySource'] as const
  ).filter((part) => (valueAt(refused.values, part) ?? '') !== (valueAt(now, part) ?? ''))
  const answers = Object.keys({
    ...(now.answers as object),
    ...(refused.values.answers as object | undefined),
  }).filter(
    (id) => (valueAt(refused.values, `answers.${id}`) ?? '') !== (valueAt(now, `answers.${id}`) ?? ''),
  )
  const all = [...answers.map((id) => `answers.${id}`), ...differing]
  if (all.length === 0) return null
  return (
    <Details summary={t('changedMeanwhile')} open>
      {all.map((part) => (
        <SideBySide
          before={valueAt(now, part) ?? ''}
          after={valueAt(refused.values, part) ?? ''}
          beforeLabel={t('savedNow')}
          afterLabel={t('yours')}
        />
      ))}
    </Details>
  )
}

const State: FC<{ data: DescribedReport }> = ({ data }) => {
  const t = useReportWords()
  const format = useFormat()
  const { today } = useReader()
  const { report } = data
  return (
    <p class="state-sentence">
      <ReportStatus state={report.state} day={report.deadline?.day} /> {t(stateSentences[report.state])}{' '}
      {report.deadline === null
        ? null
        : report.deadline.day < today
          ? t('dueMissing', {
              kind: t(report.deadline.kind),
              day: format.date(report.deadline.day),
              age: format.duration(report.deadline.day, today),
            })
          : `${t(report.deadline.kind)}, ${format.deadline(report.deadline.day, today)}.`}
    </p>
  )
}

/** Where a body writes its report-back. It is saved while one writes, and submitted after a check. */
export const EditReportPage: View<DescribedReport> = ({ data, context, refused }) => {
  const t = reportWords(context.locale)
  const { report, assignment, problems } = data
  const address = { reportBackId: report.id }
  const submitted = refused?.sentTo === paths.submitReport(address)
  const errors = submitted ? problemErrors(problems, context.locale) : (refused?.errors ?? [])
  const kept = refused && !submitted ? refused : undefined
  const values = kept?.values ?? reportValues(report)
  return (
    <Page
      title={t('editTitle')}
      template="form"
      islands={['forms', 'upload']}
      errors={errors.length > 0 ? errors : (refused?.errors ?? [])}
      breadcrumb={[
        { href: paths.reportBacks(), label: t('reports') },
        { href: paths.assignment({ assignmentId: assignment.id }), label: assignment.snapshot.title },
      ]}
      state={<State data={data} />}
    >
      <p>
        <Link href={paths.material(address)}>{t('fetchMaterial')}</Link>
      </p>
      {report.state === 'returned' && report.returnReason ? (
        <Alert kind="warning" heading={t('returnReason')}>
          <Written text={report.returnReason} />
        </Alert>
      ) : null}
      {kept?.errors.some(({ field }) => field === '') ? (
        <ChangedMeanwhile refused={kept} now={reportValues(report)} />
      ) : null}
      <Form
        action={paths.editReport(address)}
        autosave={paths.autosaveReport(address)}
        revision={report.revision}
        multipart
        label={t('editTitle')}
        byEnter={{ name: 'next', value: 'check' }}
      >
        <ReportFields
          values={values}
          errors={errors}
          questions={askedAt(assignment.snapshot.questions, report.deadline)}
          asked={askedOf(report, assignment)}
        />
        <EvidenceFields
          evidence={report.evidence}
          errors={errors}
          proposalsOf={(evidence) => paths.proposals(address, { evidence })}
          mayTakeBack
        />
        <ButtonRow>
          <Button name="next" value="check">
            {t('toCheck')}
          </Button>
          <Button variant="secondary" name="next" value="stay">
            {t('save')}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
