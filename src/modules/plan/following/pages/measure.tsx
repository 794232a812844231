import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EndsInSwedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { statusWord } from '../../../../web/components/status.tsx'
import { Details, History } from '../../../../web/components/structure.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { Judgements } from '../../evaluation/pages/judgements.tsx'
import { titleIn } from '../../names/pages/title.tsx'
import { paths } from '../../paths.ts'
import { Risks } from '../../risks/pages/risks.tsx'
import { Standing, useFollowing, words } from '../../standing/pages/words.tsx'
import { carriedOutKinds, judgedKinds, progressStates } from '../../standing/schema.ts'
import { standingSentences } from '../../standing/standing-words.ts'
import type { MeasureData } from './measure-data.ts'
import { Happened } from './measure-happened.tsx'
import { Cost, Known } from './measure-known.tsx'
import { Promised } from './measure-promised.tsx'

/** A measure: what was promised, what happened, what did it cost, and how do we know? */
export const MeasurePage: View<MeasureData> = ({ data, context, refused }) => {
  const t = words(context.locale)
  const { plan, measure, maySetProgress } = data
  return (
    <Page
      template="story"
      title={t('measureTitle', {
        number: measure.number,
        heading: titleIn(measure.heading, plan.language, context.locale),
      })}
      breadcrumb={[
        { href: paths.plans(), label: t('plans') },
        { href: paths.plan({ planId: plan.id }), label: plan.reference },
      ]}
      feed={paths.measureFeed({ planId: plan.id, measureId: measure.id, language: context.locale })}
      state={<StandingSentence {...data} />}
      {...(data.progress.length > 0 ? { history: <MeasureHistory {...data} /> } : {})}
    >
      <Promised {...data} />
      <Happened {...data} />
      <Judgements
        planId={plan.id}
        measureId={measure.id}
        standing={measure.standing}
        obligations={data.obligations}
        reports={data.reports}
        evaluations={data.evaluations}
        mayEvaluate={data.mayEvaluate}
      />
      <Cost {...data} />
      <Known {...data} />
      {data.risks ? (
        <Risks
          planId={plan.id}
          measureId={measure.id}
          risks={data.risks.rows}
          owners={data.risks.owners}
          refused={refused}
        />
      ) : null}
      <p>
        <Link href={paths.measureFeed({ planId: plan.id, measureId: measure.id, language: context.locale })}>
          {t('followMeasure')}
        </Link>
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
      <p>
        <EndsInSwedish text={sentence} words={standing.judged?.reason} />
      </p>
    ))}
  </>
)

const ProgressForm: FC<MeasureData & { refused: RefusedForm | undefined }> = ({
  plan,
  measure,
  progress,
  refused,
}) => {
  const field = fieldsIn(refused)
  const t = useFollowing()
  const { locale } = useReader()
  const errors = refused?.errors
  return (
    <Details summary={t('setProgress')} open={errors !== undefined}>
      <div id="progress">
        <Form
          action={paths.setProgress({ planId: plan.id, measureId: measure.id })}
          revision={progress[0]?.id ?? 0}
          label={t('setProgress')}
        >
          <SelectField
            {...field('state', measure.standing.judged?.state)}
            label={t('state')}
            options={progressStates.map((state) => ({
              value: state,
              label: statusWord(judgedKinds[state], locale),
            }))}
          />
          <SelectField
            {...field('carriedOut', measure.standing.judged?.carriedOut)}
            label={t('carriedOut')}
            description={t('carriedOutHint')}
            optional
            options={carriedOutKinds.map((kind) => ({ value: kind, label: t(`carried_${kind}`) }))}
          />
          <TextAreaField {...field('reason')} label={t('reason')} description={t('reasonHint')} rows={3} />
          <Button variant="secondary">{t('saveProgress')}</Button>
        </Form>
      </div>
    </Details>
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
        what: (
          <EndsInSwedish
            text={t('progressHistory', { state: statusWord(judgedKinds[state], locale), reason })}
            words={reason}
          />
        ),
      }))}
    />
  )
}
