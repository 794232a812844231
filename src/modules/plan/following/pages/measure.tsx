import type { FC } from 'hono/jsx'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { SelectField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Quote } from '../../../../web/components/quote.tsx'
import { statusWord } from '../../../../web/components/status.tsx'
import { Day, DescriptionList, Details, History, Section } from '../../../../web/components/structure.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { Judgements } from '../../evaluation/pages/judgements.tsx'
import { IndicatorTable } from '../../indicators/pages/list-pages.tsx'
import { useIndicatorWords } from '../../indicators/pages/words.tsx'
import { MeasureMoneySection } from '../../money/pages/section.tsx'
import { paths } from '../../paths.ts'
import { PLAN_2008 } from '../../shipped/plan-2008.ts'
import type { viewMeasure } from '../actions.ts'
import { carriedOutKinds, judgedKinds, progressStates } from '../schema.ts'
import { standingSentences } from '../standing-words.ts'
import { ObligationsTable } from './obligations-table.tsx'
import { Standing, useFollowing, words } from './words.tsx'

type MeasureData = Awaited<ReturnType<typeof viewMeasure.run>>

/** A measure: how is it going, and how do we know? */
export const MeasurePage: View<MeasureData> = ({ data, context, refused }) => {
  const t = words(context.locale)
  const { plan, measure, maySetProgress } = data
  return (
    <Page
      context={context}
      title={t('measureTitle', { number: measure.number, heading: measure.heading })}
      breadcrumb={[
        { href: paths.plans(), label: t('plans') },
        { href: paths.plan({ planId: plan.id }), label: plan.reference },
      ]}
      errors={refused?.errors ?? []}
      feed={paths.measureFeed({ planId: plan.id, measureId: measure.id, language: context.locale })}
      state={<StandingSentence {...data} />}
      {...(data.progress.length > 0 ? { history: <MeasureHistory {...data} /> } : {})}
    >
      <Obliged {...data} />
      <MeasureIndicators {...data} />
      <Judgements
        planId={plan.id}
        measureId={measure.id}
        standing={measure.standing}
        obligations={data.obligations}
        reports={data.reports}
        evaluations={data.evaluations}
        mayEvaluate={data.mayEvaluate}
      />
      <Known {...data} />
      <MeasureMoneySection planId={plan.id} money={data.ledger} />
      <Links {...data} />
      <Ordered {...data} />
      <p>
        <a
          class="ds-link"
          href={paths.measureFeed({ planId: plan.id, measureId: measure.id, language: context.locale })}
        >
          {t('followMeasure')}
        </a>
      </p>
      {maySetProgress ? <ProgressForm {...data} refused={refused} /> : null}
    </Page>
  )
}

/** How it stands, from where, and what the coordinator judged where that does not decide. */
const StandingSentence: FC<MeasureData> = ({ measure: { standing } }) => (
  <>
    <p>
      <Standing standing={standing} />
    </p>
    {standingSentences(standing, useReader().locale).map((sentence) => (
      <p>{sentence}</p>
    ))}
  </>
)

const Obliged: FC<MeasureData> = ({ plan, measure, assignments, obligations, maySetProgress }) => {
  const withoutDay = assignments.filter(
    ({ id }) => !obligations.some(({ assignmentId }) => assignmentId === id),
  )
  const t = useFollowing()
  return (
    <Section heading={t('assignments')} id="assignments">
      {assignments.length === 0 ? (
        <EmptyState
          heading={t('noAssignments')}
          headingLevel={3}
          action={
            maySetProgress ? (
              <LinkButton
                variant="primary"
                href={paths.newAssignment({ planId: plan.id }, { measure: measure.id })}
              >
                {t('giveAssignment')}
              </LinkButton>
            ) : null
          }
        >
          {t('noAssignmentsText')}
        </EmptyState>
      ) : (
        <>
          {obligations.length > 0 ? (
            <ObligationsTable caption={t('assignments')} obligations={obligations} />
          ) : null}
          {withoutDay.length > 0 ? (
            <ul class="ds-list">
              {withoutDay.map((assignment) => (
                <li>
                  <a class="ds-link" href={paths.assignment({ assignmentId: assignment.id })}>
                    {assignment.title}
                  </a>
                  {assignment.reference ? ` (${assignment.reference})` : ''}
                </li>
              ))}
            </ul>
          ) : null}
        </>
      )}
    </Section>
  )
}

/** By which figures the measure is followed; nothing where there are none and the reader can define none. */
const MeasureIndicators: FC<MeasureData> = ({ plan, measure, indicators, mayDefine }) => {
  const t = useIndicatorWords()
  if (indicators.length === 0 && !mayDefine) return null
  return (
    <Section
      heading={t('ofMeasure')}
      id="indicators"
      aside={
        mayDefine ? (
          <a class="ds-link" href={paths.defineIndicator({ planId: plan.id }, { measure: measure.id })}>
            {t('define')}
          </a>
        ) : null
      }
    >
      {indicators.length === 0 ? (
        <p class="ds-paragraph">{t('noneOfMeasure')}</p>
      ) : (
        <IndicatorTable caption={t('ofMeasure')} indicators={indicators} withoutMeasure />
      )}
    </Section>
  )
}

const Known: FC<MeasureData> = ({ plan, measure, reports }) => {
  const t = useFollowing()
  const counted = plan.reference === PLAN_2008.reference
  return (
    <Section heading={t('howWeKnow')} id="known">
      {reports.length === 0 ? (
        <p class="ds-paragraph">{t('noReports')}</p>
      ) : (
        reports.map((report) => (
          <Details
            summary={
              <>
                {report.bodyName}: {report.assignmentTitle}
              </>
            }
            open={reports.length === 1}
          >
            <DescriptionList
              items={[
                { term: t('output'), value: report.output },
                { term: t('outcome'), value: report.outcome },
                { term: t('effect'), value: report.effect },
                ...(report.notAssessed ? [{ term: t('notAssessed'), value: report.notAssessed }] : []),
              ]}
            />
            <p>
              <a class="ds-link" href={paths.reportBack({ reportBackId: report.id })}>
                {t('report')}
              </a>
            </p>
          </Details>
        ))
      )}
      {counted ? (
        <p>
          <a class="ds-link" href={paths.seriesList({ measure: measure.number })}>
            {t('figures')}
          </a>
        </p>
      ) : null}
    </Section>
  )
}

const Links: FC<MeasureData> = ({ plan, needs, neededBy }) => {
  const t = useFollowing()
  const all = [
    ...needs.map(({ otherId, otherNumber, kind }) => ({
      id: otherId,
      number: otherNumber,
      word: kind === 'depends_on' ? t('needs') : t('relatedTo'),
    })),
    ...neededBy.map(({ measureId, number, kind }) => ({
      id: measureId,
      number,
      word: kind === 'depends_on' ? t('neededBy') : t('relatedTo'),
    })),
  ]
  if (all.length === 0) return null
  return (
    <Section heading={t('dependencies')} id="dependencies">
      <ul class="ds-list">
        {all.map(({ id, number, word }) => (
          <li>
            {word}{' '}
            <a class="ds-link" href={paths.measure({ planId: plan.id, measureId: id })}>
              {t('measure').toLowerCase()} {number}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

type Instrument =
  | 'government_assignment'
  | 'funding'
  | 'inquiry'
  | 'legislation'
  | 'guideline'
  | 'consideration'
  | 'action'
type Status = 'intended' | 'decided' | 'pending'
type Perspective = 'children' | 'gender' | 'lgbt' | 'disability'

const Ordered: FC<MeasureData> = ({ measure, passage, money }) => {
  const t = useFollowing()
  const format = useFormat()
  const named = (part: string) =>
    format.list(measure.bodies.filter((body) => body.part === part).map(({ name }) => name))
  return (
    <Section heading={measure.paragraphs.length > 0 ? t('ordered') : t('orderedSummary')} id="ordered">
      {measure.paragraphs.length > 0 ? (
        <Quote
          text={measure.paragraphs.join('\n\n')}
          source={passage ? t('passageSource', { name: passage.name }) : undefined}
        />
      ) : (
        <p class="ds-paragraph">{measure.summary}</p>
      )}
      <DescriptionList
        items={[
          { term: t('lead'), value: named('lead') },
          { term: t('consulted'), value: named('consulted') },
          { term: t('cooperating'), value: named('cooperating') },
          { term: t('facts_instrument'), value: t(`instrument_${measure.instrument as Instrument}`) },
          { term: t('facts_status'), value: t(`status_${measure.status as Status}`) },
          {
            term: t('facts_perspectives'),
            value:
              measure.perspectives.length === 0
                ? ''
                : measure.perspectives.map((one) => <div>{t(`perspective_${one as Perspective}`)}</div>),
          },
          { term: t('facts_laws'), value: format.list(measure.laws) },
          { term: t('facts_documents'), value: format.list(measure.documents) },
          ...(money.length > 0
            ? [
                {
                  term: t('money'),
                  value: format.list(money.map(({ amountOre }) => format.moneyInWords(amountOre))),
                },
              ]
            : []),
          ...measure.deadlines.map(({ day, what }) => ({
            term: t('facts_deadlines'),
            value: (
              <>
                <Day day={day} kind="relative" />: {what}
              </>
            ),
          })),
        ].filter(({ value }) => value !== '')}
      />
      {passage ? (
        <Details summary={t('passageSource', { name: passage.name })}>
          <Quote text={passage.text} />
        </Details>
      ) : null}
    </Section>
  )
}

const ProgressForm: FC<MeasureData & { refused: RefusedForm | undefined }> = ({
  plan,
  measure,
  progress,
  refused,
}) => {
  const t = useFollowing()
  const { locale } = useReader()
  const errors = refused?.errors
  return (
    <Section heading={t('setProgress')} id="progress">
      <Form
        action={paths.setProgress({ planId: plan.id, measureId: measure.id })}
        revision={progress[0]?.id ?? 0}
        label={t('setProgress')}
      >
        <SelectField
          name="state"
          label={t('state')}
          value={String(refused?.values.state ?? measure.standing.judged?.state ?? '')}
          error={errorFor(errors, 'state')}
          options={progressStates.map((state) => ({
            value: state,
            label: statusWord(judgedKinds[state], locale),
          }))}
        />
        <SelectField
          name="carriedOut"
          label={t('carriedOut')}
          description={t('carriedOutHint')}
          optional
          value={String(refused?.values.carriedOut ?? measure.standing.judged?.carriedOut ?? '')}
          error={errorFor(errors, 'carriedOut')}
          options={carriedOutKinds.map((kind) => ({ value: kind, label: t(`carried_${kind}`) }))}
        />
        <TextAreaField
          name="reason"
          label={t('reason')}
          description={t('reasonHint')}
          value={String(refused?.values.reason ?? '')}
          error={errorFor(errors, 'reason')}
          rows={3}
        />
        <Button>{t('saveProgress')}</Button>
      </Form>
    </Section>
  )
}

const MeasureHistory: FC<MeasureData> = ({ progress }) => {
  const t = useFollowing()
  const { locale } = useReader()
  return (
    <History
      entries={progress.map(({ setAt, setBy, state, reason }) => ({
        at: setAt,
        ...(setBy ? { who: setBy } : {}),
        what: t('progressHistory', { state: statusWord(judgedKinds[state], locale), reason }),
      }))}
    />
  )
}
