import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Heading } from '../../../../web/components/card.tsx'
import type { FieldErrors } from '../../../../web/components/errors.tsx'
import { NumberField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { DescriptionList, Section, TwoColumns } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { fieldsOf } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { ApplicationContent } from '../../applications/pages/view-page.tsx'
import { inLanguage } from '../../calls/pages/words.tsx'

import { fundingPaths as paths } from '../../paths.ts'
import type { ViewedAssessment } from '../actions.ts'
import { assessmentWords } from '../messages.ts'
import { shareOf } from '../rules.ts'
import type { Assessment } from '../store.ts'
import { useAssessmentWords } from './handling-page.tsx'

const OneAssessment: FC<{ assessment: Assessment; data: ViewedAssessment }> = ({ assessment, data }) => {
  const t = useAssessmentWords()
  const format = useFormat()
  const { locale } = useReader()
  const { criteria, highestPoints } = data.call
  const points = Object.fromEntries(
    assessment.scores.map(({ criterionId, points: given }) => [criterionId, given]),
  )
  const share = shareOf(points, criteria, highestPoints)
  return (
    <div class="ds-card">
      <Heading level={3}>{assessment.name}</Heading>
      <DescriptionList
        items={[
          { term: t('total'), value: share === undefined ? null : format.percent(share) },
          ...criteria.map(({ id, title, titleEnglish }) => {
            const score = assessment.scores.find(({ criterionId }) => criterionId === id)
            return {
              term: inLanguage(locale, title, titleEnglish),
              value: score ? (
                <>
                  {format.number(score.points)}. {score.reason}
                </>
              ) : null,
            }
          }),
        ]}
      />
      {assessment.comment ? <Written text={assessment.comment} /> : null}
    </div>
  )
}

/** Assessments of others, once they may be seen. */
export const OtherAssessments: FC<{ data: ViewedAssessment }> = ({ data }) => {
  const t = useAssessmentWords()
  const hidden = data.assesses && !data.own?.doneAt
  const done = data.others.filter(({ doneAt }) => doneAt !== null)
  return (
    <Section heading={t('others')} id="others">
      {hidden ? (
        <p class="not-given">{t('othersUnseen')}</p>
      ) : done.length === 0 ? (
        <p class="not-given">{t('othersNone')}</p>
      ) : (
        done.map((assessment) => <OneAssessment assessment={assessment} data={data} />)
      )}
    </Section>
  )
}

const OwnForm: FC<{ data: ViewedAssessment; values: unknown; errors: FieldErrors }> = ({
  data,
  values,
  errors,
}) => {
  const field = fieldsOf(values, errors)
  const t = useAssessmentWords()
  const { locale } = useReader()
  const { application, call, own } = data
  const address = { applicationId: application.id }
  return (
    <Section heading={t('own')} id="own">
      <p class="ds-paragraph">{t('ownLead')}</p>
      <Form action={paths.assess(address)} label={t('own')} warnUnsaved send={t('save')}>
        {call.criteria.map(({ id, title, titleEnglish, description, weight }) => {
          const name = inLanguage(locale, title, titleEnglish)
          return (
            <fieldset class="ds-fieldset field-rows">
              <legend class="ds-label">
                {name} ({t('weight', { weight: String(weight) })})
              </legend>
              {description ? <p data-field="description">{description}</p> : null}
              <NumberField
                {...field(`points.${id}`)}
                label={`${name}: ${t('points', { highest: String(call.highestPoints) })}`}
              />
              <TextAreaField {...field(`reason.${id}`)} label={`${name}: ${t('reason')}`} rows={3} />
            </fieldset>
          )
        })}
        <TextAreaField {...field('comment')} label={t('comment')} optional rows={4} />
      </Form>
      {own ? (
        <Form
          action={paths.finishAssessment(address)}
          label={t('finishHeading')}
          send={t('finish')}
          secondary
        >
          <p class="ds-paragraph">{t('finishEffect')}</p>
        </Form>
      ) : null}
    </Section>
  )
}

const ownValues = ({ own }: ViewedAssessment) => ({
  points: Object.fromEntries((own?.scores ?? []).map(({ criterionId, points }) => [criterionId, points])),
  reason: Object.fromEntries((own?.scores ?? []).map(({ criterionId, reason }) => [criterionId, reason])),
  comment: own?.comment,
})

/** How does the application answer to the criteria? The application to the left, one's judgement to the right. */
export const AssessPage: View<ViewedAssessment> = ({ data, context, refused }) => {
  const t = assessmentWords(context.locale)
  const { application, call, stage, own, assesses } = data
  const address = { applicationId: application.id }
  const writable = assesses && stage === 'closed' && !own?.doneAt && application.decision === null
  const ofForm = refused?.sentTo === paths.assess(address)
  return (
    <Page
      title={t('assessTitle')}
      breadcrumb={[
        { href: paths.handling({ callId: call.id }), label: call.title },
        { href: paths.application(address), label: application.title },
      ]}
      islands={['forms']}
      wide
      state={
        <p>
          {application.title}. {application.bodyName}.
        </p>
      }
      action={
        application.decision === null && stage === 'closed' && !writable ? (
          <LinkButton variant="primary" href={paths.decide(address)}>
            {t('decide')}
          </LinkButton>
        ) : null
      }
    >
      <TwoColumns
        leftLabel={t('content')}
        left={<ApplicationContent {...data} problems={[]} handles />}
        rightLabel={t('assessTitle')}
        right={
          <>
            {assesses ? null : (
              <Alert>
                <p>{t('notAssessor')}</p>
              </Alert>
            )}
            {writable ? (
              <OwnForm
                data={data}
                values={ofForm ? refused?.values : ownValues(data)}
                errors={refused?.errors ?? []}
              />
            ) : own ? (
              <Section heading={t('own')} id="own">
                <OneAssessment assessment={own} data={data} />
              </Section>
            ) : null}
            <OtherAssessments data={data} />
          </>
        }
      />
    </Page>
  )
}
