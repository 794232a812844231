import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EndsInSwedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { DescriptionList, Details, History, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { fieldsOf, listAt } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { titleIn } from '../../names/pages/title.tsx'
import { paths } from '../../paths.ts'
import { words as followingWords, Standing } from '../../standing/pages/words.tsx'
import { carriedOutKinds } from '../../standing/schema.ts'
import { standingSentences } from '../../standing/standing-words.ts'
import type { prepareEvaluation } from '../actions.ts'
import { evaluationWords } from '../messages.ts'
import { lacking } from '../rules.ts'
import { cameOfItKinds } from '../schema.ts'

type Prepared = Awaited<ReturnType<typeof prepareEvaluation.run>>

/** One measure as an evaluator judges it: the material beside the two questions. */
export const JudgePage: View<Prepared> = ({ data, context, refused }) => {
  const t = evaluationWords(context.locale)
  const { plan, measure, versions } = data
  const errors = refused?.errors ?? []
  return (
    <Page
      template="form"
      title={t('judgeTitle', {
        number: measure.number,
        heading: titleIn(measure.heading, plan.language, context.locale),
      })}
      islands={['forms']}
      breadcrumb={[
        { href: paths.evaluations({ plan: plan.id }), label: t('evaluation') },
        {
          href: paths.measure({ planId: plan.id, measureId: measure.id }),
          label: `${t('measure')} ${measure.number}`,
        },
      ]}
      state={<p>{t('judgeState')}</p>}
      {...(versions.length > 0
        ? {
            history: (
              <History
                entries={versions.map(({ madeAt, published }) => ({
                  at: madeAt,
                  what: t(published ? 'versionPublished' : 'versionDraft'),
                }))}
              />
            ),
          }
        : {})}
    >
      <MaterialSection {...data} />
      <JudgeForm {...data} errors={errors} values={refused?.values} />
      <PublishSection {...data} />
    </Page>
  )
}

/** What may be read of the measure, and what the coordinator said of it. */
const MaterialSection: FC<Prepared> = ({ measure, material }) => {
  const { locale } = useReader()
  const t = evaluationWords(locale)
  const following = followingWords(locale)
  const f = useFormat()
  return (
    <Section heading={t('readMaterial')} id="material">
      <p>
        <Standing standing={measure.standing} />
      </p>
      {standingSentences(measure.standing, locale).map((sentence) => (
        <p>
          <EndsInSwedish text={sentence} words={measure.standing.judged?.reason} />
        </p>
      ))}
      {material.length === 0 ? <p>{t('noReports')}</p> : null}
      {material.map((report) => (
        <Details summary={`${report.body}: ${report.assignment}, ${f.instant(report.at)}`}>
          <DescriptionList
            items={[
              { term: following('output'), value: report.output ? <Written text={report.output} /> : null },
              {
                term: following('outcome'),
                value: report.outcome ? <Written text={report.outcome} /> : null,
              },
              { term: following('effect'), value: report.effect ? <Written text={report.effect} /> : null },
              ...(report.notAssessed
                ? [{ term: following('notAssessed'), value: <Written text={report.notAssessed} /> }]
                : []),
            ]}
          />
          <p>
            <Link href={paths.reportBack({ reportBackId: report.id })}>{following('report')}</Link>
          </p>
        </Details>
      ))}
    </Section>
  )
}

interface Given {
  readonly carriedOut?: unknown
  readonly carriedOutBecause?: unknown
  readonly cameOfIt?: unknown
  readonly cameOfItBecause?: unknown
  readonly reports?: unknown
  readonly otherSources?: unknown
}

const JudgeForm: FC<Prepared & { errors: FieldErrors; values: Given | undefined }> = ({
  plan,
  measure,
  material,
  versions,
  errors,
  values,
}) => {
  const t = evaluationWords(useReader().locale)
  const [newest] = versions
  const given: Given =
    values ??
    (newest === undefined
      ? {}
      : {
          ...newest,
          reports: newest.reports.map(({ id }) => id),
        })
  const field = fieldsOf(given, errors)
  return (
    <Section heading={t('own')} id="judgement">
      <Form
        action={paths.evaluation({ planId: plan.id, measureId: measure.id })}
        revision={newest?.version ?? 0}
        warnUnsaved
        label={t('own')}
        send={t('keep')}
      >
        <RadioField
          {...field('carriedOut')}
          label={t('questionCarriedOut')}
          optional="unmarked"
          options={carriedOutKinds.map((kind) => ({ value: kind, label: t(kind) }))}
        />
        <TextAreaField
          {...field('carriedOutBecause')}
          label={t('because')}
          description={t('becauseHint')}
          optional="unmarked"
          rows={3}
        />
        <RadioField
          {...field('cameOfIt')}
          label={t('questionCameOfIt')}
          optional="unmarked"
          options={cameOfItKinds.map((kind) => ({ value: kind, label: t(`came_${kind}`) }))}
        />
        <TextAreaField {...field('cameOfItBecause')} label={t('because')} optional="unmarked" rows={3} />
        {material.length > 0 ? (
          <CheckboxGroupField
            name="reports"
            label={t('reports')}
            optional="unmarked"
            values={listAt(given, 'reports')}
            error={errorFor(errors, 'reports')}
            options={material.map(({ id, body, assignment }) => ({
              value: id,
              label: `${body}: ${assignment}`,
            }))}
          />
        ) : null}
        <TextAreaField
          {...field('otherSources')}
          label={t('otherSources')}
          description={t('otherSourcesHint')}
          optional="unmarked"
          rows={2}
        />
      </Form>
    </Section>
  )
}

/** Publishing, once there is a draft that lacks nothing; before that, what it lacks. */
const PublishSection: FC<Prepared> = ({ plan, measure, versions }) => {
  const t = evaluationWords(useReader().locale)
  const f = useFormat()
  const [newest] = versions
  if (newest === undefined || newest.published) return null
  const lacks = lacking({ ...newest, reports: newest.reports.map(({ id }) => id) })
  return (
    <Section heading={t('publish')} id="publish">
      {lacks.length > 0 ? (
        <p>{t('lacks', { list: f.list(lacks.map((one) => t(`lack_${one}`))) })}</p>
      ) : (
        <Form
          action={paths.publishEvaluation({ planId: plan.id, measureId: measure.id })}
          revision={newest.version}
          label={t('publish')}
        >
          <p>{t('publishText')}</p>
          <Button>{t('publish')}</Button>
        </Form>
      )}
    </Section>
  )
}
