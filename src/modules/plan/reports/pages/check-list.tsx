import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { fieldId } from '../../../../web/components/errors.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { StatusShape } from '../../../../web/components/status.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { DescribedReport } from '../actions.ts'
import { reportWords } from '../messages.ts'
import type { Problem } from '../rules.ts'
import { FiguresTable } from './figures.tsx'
import { problemErrors, useReportWords } from './words.tsx'

/** What must be there before submitting, each with whether it is; what is missing leads to its field. */
export const CheckList: FC<{
  problems: readonly Problem[]
  evidence: number
  edit: string
  submit: string
  revision: number
}> = ({ problems, evidence, edit, submit, revision }) => {
  const t = useReportWords()
  const { locale } = useReader()
  const errors = problemErrors(problems, locale)
  const ok = (pattern: RegExp) => !problems.some(({ field }) => pattern.test(field))
  const points = [
    { done: ok(/^answers\./), words: t('checkAnswers') },
    { done: ok(/^output$/), words: t('checkOutput') },
    { done: ok(/^(outcome|effect)$/), words: t('checkResult') },
    { done: ok(/^(spent|repaid|moneySource)$/), words: t('checkMoney') },
    { done: ok(/^figures\./), words: t('checkFigures') },
    { done: true, words: t('checkEvidence', { count: evidence }) },
  ]
  return (
    <>
      <ul class="check-list">
        {points.map(({ done, words }) => (
          <li>
            <StatusShape kind={done ? 'done' : 'missing'} />
            <span>{words}</span>
          </li>
        ))}
      </ul>
      {errors.length > 0 ? (
        <Alert kind="warning" heading={t('checkNotReady')}>
          <ul>
            {errors.map(({ field, message }) => (
              <li>
                <Link href={`${edit}#${fieldId(field)}`}>{message}</Link>
              </li>
            ))}
          </ul>
        </Alert>
      ) : (
        <p>{t('checkReady')}</p>
      )}
      <Form action={submit} revision={revision} label={t('submit')}>
        <ButtonRow>
          {errors.length === 0 ? <Button>{t('submit')}</Button> : null}
          <Link href={edit}>{t('goOn')}</Link>
        </ButtonRow>
      </Form>
    </>
  )
}

/** The check before a report-back is handed in. */
export const CheckReportPage: View<DescribedReport> = ({ data, context }) => {
  const t = reportWords(context.locale)
  const { report, assignment, problems } = data
  const address = { reportBackId: report.id }
  return (
    <Page
      title={t('checkTitle')}
      breadcrumb={[
        { href: paths.assignment({ assignmentId: assignment.id }), label: assignment.snapshot.title },
        { href: paths.editReport(address), label: t('editTitle') },
      ]}
    >
      <CheckList
        problems={problems}
        evidence={report.evidence.filter(({ withdrawn }) => !withdrawn).length}
        edit={paths.editReport(address)}
        submit={paths.submitReport(address)}
        revision={report.revision}
      />
      {report.figures.length > 0 ? <FiguresTable figures={report.figures} /> : null}
    </Page>
  )
}
