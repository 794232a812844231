import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { DateField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { enteredIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { paths } from '../../paths.ts'
import { riskAnswers, type Topic, topics } from '../codes.ts'
import { planWords } from '../messages.ts'
import type { Assessment, RiskAnswers } from '../plan.ts'
import type { PreparedRisks } from '../risk-actions.ts'
import { isPreparing } from '../rules.ts'
import { returnCrumbs, usePlanWords, useTopics, windowOf } from './words.tsx'

/** How an assessment stands: what is open, by name and never as a number, and whether another has read it. */
export const AssessmentStanding: FC<{ assessment: Assessment | undefined }> = ({ assessment }) => {
  const t = usePlanWords()
  const topicsOf = useTopics()
  const format = useFormat()
  if (assessment === undefined) return <Status kind="missing">{t('notAssessed')}</Status>
  const { openTopics, reviewedOn, assessedOn } = assessment
  return (
    <>
      {openTopics.length === 0 ? (
        <Status kind="done">{t('allResolved')}</Status>
      ) : (
        <Status kind="atRisk">{t('openIs', { topics: topicsOf(openTopics) })}</Status>
      )}
      <br />
      <span class="quiet">
        {t('assessedDay', { day: format.date(assessedOn) })}.{' '}
        {reviewedOn === null ? t('notReviewedYet') : t('reviewed', { day: format.date(reviewedOn) })}.
      </span>
    </>
  )
}

/** What was judged last time stands beside the question, to be judged anew. */
const useLastTime = (latest: Assessment | undefined): ((topic: Topic) => string | undefined) => {
  const t = usePlanWords()
  const format = useFormat()
  return (topic) => {
    const risk = latest?.answers[topic]
    if (latest === undefined || risk === undefined) return undefined
    const resolved = risk.answer === 'no' ? [] : [t(risk.resolved === 'yes' ? 'resolvedYes' : 'resolvedNo')]
    return t('lastTime', {
      day: format.date(latest.assessedOn),
      said: [t(risk.answer), ...resolved].join('. '),
    })
  }
}

/** The texts of the last time are taken over, the judgements are not. */
const textsOf = (answers: RiskAnswers): Record<string, Partial<RiskAnswers[Topic]>> =>
  Object.fromEntries(
    Object.entries(answers).map(([topic, { observation, done, reasons }]) => [
      topic,
      { observation, done, reasons },
    ]),
  )

const RisksForm: FC<{ data: PreparedRisks; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = usePlanWords()
  const { today } = useReader()
  const { caseId, plan, side, latest } = data
  const lastTime = useLastTime(latest)
  const { of, text } = enteredIn(refused, { topics: textsOf(latest?.answers ?? {}) })
  return (
    <Form
      action={paths.risks({ caseId, returnId: plan.id, side })}
      label={t('assess')}
      warnUnsaved
      send={t('save')}
      cancel={paths.plan({ caseId, returnId: plan.id })}
    >
      <DateField {...of('assessedOn')} value={text('assessedOn')} max={today} label={t('assessedOn')} />
      {topics.map((topic) => (
        <Section id={topic} heading={t(topic)}>
          <RadioField
            {...of(`topics.${topic}.answer`)}
            label={t('isRisk')}
            description={lastTime(topic)}
            options={riskAnswers.map((value) => ({ value, label: t(value) }))}
          />
          <div class="of-a-risk">
            <TextAreaField
              {...of(`topics.${topic}.observation`)}
              label={t('observation')}
              rows={3}
              optional
            />
            <TextAreaField {...of(`topics.${topic}.done`)} label={t('done')} rows={3} optional />
            <RadioField
              {...of(`topics.${topic}.resolved`)}
              label={t('resolved')}
              optional
              options={[
                { value: 'yes', label: t('resolvedYes') },
                { value: 'no', label: t('resolvedNo') },
              ]}
            />
            <TextAreaField
              {...of(`topics.${topic}.reasons`)}
              label={t('resolvedReasons')}
              rows={3}
              optional
            />
          </div>
        </Section>
      ))}
    </Form>
  )
}

const Review: FC<{ data: PreparedRisks }> = ({ data }) => {
  const t = usePlanWords()
  const { caseId, plan, side, latest, isOwn } = data
  if (latest === undefined) return null
  return (
    <Section id="latest" heading={t('assessedBy')}>
      <p>{latest.assessorName}</p>
      <p>
        <AssessmentStanding assessment={latest} />
      </p>
      {latest.reviewedOn !== null ? null : isOwn ? (
        <p>{t('reviewOwn')}</p>
      ) : (
        <Form
          action={paths.reviewRisks({ caseId, returnId: plan.id, side })}
          hidden={{ assessmentId: latest.id }}
          label={t('review')}
        >
          <Button variant="secondary">{t('review')}</Button>
        </Form>
      )}
    </Section>
  )
}

/** The risks on one side of the journey, topic by topic; what was judged last is judged anew. */
export const RisksPage: View<PreparedRisks> = ({ data, context, refused }) => {
  const t = planWords(context.locale)
  const { caseId, plan, side } = data
  const form = refusedAt(refused, paths.risks({ caseId, returnId: plan.id, side }))
  return (
    <Page
      title={t('risksOf', { side: t(side) })}
      windowTitle={windowWords(context.locale)('risks')}
      under={windowOf(context.locale, data.number)}
      breadcrumb={returnCrumbs(context.locale, data)}
      state={<p>{t('risksLead')}</p>}
      islands={['forms']}
    >
      <Review data={data} />
      {isPreparing(plan.state) ? <RisksForm data={data} refused={form} /> : null}
      {data.earlier.length === 0 ? null : (
        <Details summary={t('earlier')}>
          <ul class="records">
            {data.earlier.map((assessment) => (
              <li class="record">
                <AssessmentStanding assessment={assessment} />
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Page>
  )
}
