import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { Card } from '../../../../web/components/card.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { viewChecklist } from '../actions.ts'
import { identificationWords } from '../messages.ts'
import { judgements } from '../schema.ts'
import { JudgementWord, useListWords } from './words.tsx'

type Data = Awaited<ReturnType<typeof viewChecklist.run>>

/** What a colleague has judged: beside what one was about to write, which is kept. */
const Judged: FC<{ data: Data }> = ({ data }) => {
  const t = useListWords()
  const format = useFormat()
  const { judgement, judgedAt, judgedByName, reasons } = data.assessment
  if (judgement === null || judgedAt === null) return null
  return (
    <Card heading={t('theirJudgement')} tinted>
      <p>
        <JudgementWord judgement={judgement} />{' '}
        {t('judgedBy', { name: judgedByName ?? t('formerColleague'), at: format.instant(judgedAt) })}
      </p>
      <Written text={reasons} />
      <p>
        <Link href={paths.nextSteps({ caseId: data.caseId, assessmentId: data.assessment.id })}>
          {t('steps')}
        </Link>
      </p>
    </Card>
  )
}

/** The officer's own judgement, in words. */
export const JudgePage: View<Data> = ({ data, context, refused }) => {
  const field = fieldsIn(refused)
  const t = identificationWords(context.locale)
  const { caseId, number, list, assessment } = data
  const address = { caseId, assessmentId: assessment.id }
  const isOpen = data.writes || refused !== undefined
  return (
    <Page
      title={t('judgementHeading')}
      under={t('case', { number })}
      breadcrumb={[
        { href: paths.case({ caseId }), label: t('case', { number }) },
        { href: paths.checklists({ caseId }), label: t('checklists') },
        { href: paths.checklist(address), label: list.title[context.locale] },
      ]}
      state={<p>{t('judgeLead')}</p>}
      islands={['forms']}
    >
      <Judged data={data} />
      {isOpen ? (
        <Form action={paths.judge(address)} warnUnsaved>
          <RadioField
            {...field('judgement')}
            label={t('judgement')}
            options={judgements.map((value) => ({
              value,
              label: t(value),
              description: t(`${value}Hint`),
            }))}
          />
          <TextAreaField
            {...field('reasons')}
            label={list.judgement.question[context.locale]}
            description={list.judgement.hint[context.locale]}
            rows={8}
          />
          <ButtonRow>
            {data.writes ? <Button>{t('judge')}</Button> : null}
            <Link href={paths.checklist(address)}>{t('backToList')}</Link>
          </ButtonRow>
        </Form>
      ) : null}
    </Page>
  )
}
