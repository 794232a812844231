import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { DangerNow } from '../../../../web/components/danger-now.tsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { RecordParts, RecordRow } from '../../../../web/templates/record.tsx'
import { paths } from '../../paths.ts'
import { personInDanger } from '../../sections/danger.ts'
import { languageName } from '../languages.ts'
import { caseWords } from '../messages.ts'
import type { ClosingReason } from '../schema.ts'
import { caseSteps } from '../schema.ts'
import type { ViewedCase } from '../view-actions.ts'
import { KnownSections } from './known.tsx'
import { Next, ShortestWay, Since } from './next.tsx'
import { knownIn, SafetyBanner, Wishes } from './safety.tsx'
import { countyName, InPlace, LawNote, useCaseWords, useStepOptions } from './words.tsx'
import { Work } from './work.tsx'

/** The case in one line of codes: number, whose, age, county, language. */
const Facts: FC<{ data: ViewedCase }> = ({ data }) => {
  const t = useCaseWords()
  const { locale } = useReader()
  const { codes } = data
  const parts = [
    ...(knownIn(data, 'identity', 'chosen_name') === '' ? [] : [data.number]),
    ...(data.works ? [] : [data.bodyName]),
    ...(codes === null
      ? []
      : [
          codes.ageGroup === 'uncertain' ? t('treatedAsChild') : t(codes.ageGroup),
          ...(codes.county === null ? [] : [countyName(locale, codes.county)]),
          ...(codes.language === null ? [] : [languageName(codes.language, locale)]),
        ]),
  ]
  return (
    <p>
      {parts.join(' · ')}
      {data.externalNumber === null ? null : (
        <>
          {parts.length > 0 ? ' · ' : ''}
          {t('externalNumber')}: <span class="nowrap">{data.externalNumber}</span>
        </>
      )}
    </p>
  )
}

/** Why somebody sees a case that they do not work on, and whether it is in use at all. */
const Standing: FC<{ data: ViewedCase }> = ({ data }) => {
  const t = useCaseWords()
  const format = useFormat()
  const { codes } = data
  return (
    <>
      {data.reasons.length > 0 ? (
        <Alert kind="info" heading={t('reasonHeading')}>
          {data.reasons.map(({ kind, bodyName, until }) => (
            <p>
              {kind === 'live'
                ? t('reasonlive', {
                    body: bodyName,
                    // It ends as the day after begins.
                    until: format.date(dayOf(new Date(until.getTime() - 1))),
                  })
                : t(`reason${kind}`, { until: format.instant(until) })}
            </p>
          ))}
          {data.shut ? <p>{t('shutText', { body: data.bodyName })}</p> : null}
        </Alert>
      ) : null}
      {data.facts.restricted ? (
        <Alert kind="warning" heading={t('restrictedHeading')}>
          <p>{t('restrictedText')}</p>
          <LawNote section="gdpr-18" />
        </Alert>
      ) : null}
      {codes?.state === 'closed' && codes.closedAt ? (
        <Alert kind="info" heading={t('closedHeading')}>
          <p>
            {t('closedText', {
              day: format.date(dayOf(codes.closedAt)),
              reason: withinSentence(t(codes.closingReason as ClosingReason)),
            })}
          </p>
          {data.works ? (
            <p>
              <Link href={paths.closeCase({ caseId: data.id })}>{t('stillOpenLink')}</Link>
            </p>
          ) : null}
          {data.works ? (
            <Form action={paths.reopenCase({ caseId: data.id })} label={t('reopen')} send secondary />
          ) : null}
        </Alert>
      ) : null}
    </>
  )
}

/** The six steps of the referral mechanism as words, with where the case is. */
const Steps: FC<{ data: ViewedCase; errors: FieldErrors }> = ({ data, errors }) => {
  const t = useCaseWords()
  const { codes } = data
  if (codes === null) return null
  const writes = data.works && data.facts.open && !data.facts.restricted
  return (
    <RecordRow
      id="steps"
      heading={t('stepsHeading')}
      summary={t('stepOf', {
        at: caseSteps.indexOf(codes.step) + 1,
        of: caseSteps.length,
        step: t(codes.step),
      })}
      open={errors.length > 0}
    >
      <ol class="mechanism-steps">
        {caseSteps.map((step) => (
          <li {...(step === codes.step ? { 'aria-current': 'step' as const } : {})}>
            <span>{t(step)}</span>
            {step === codes.step ? <span class="mechanism-now">{t('stepNow')}</span> : null}
          </li>
        ))}
      </ol>
      {writes ? (
        <Form
          action={paths.mechanismStep({ caseId: data.id })}
          label={t('changeStep')}
          send={t('changeStep')}
          secondary
        >
          <RadioField
            name="step"
            label={t('step')}
            value={codes.step}
            options={useStepOptions()}
            error={errorFor(errors, 'step')}
          />
        </Form>
      ) : null}
    </RecordRow>
  )
}

const Workers: FC<{ data: ViewedCase }> = ({ data }) => {
  const t = useCaseWords()
  const format = useFormat()
  if (data.workers.length === 0) return null
  return (
    <RecordRow
      id="workers"
      heading={t('workersHeading')}
      summary={format.list([...new Set(data.workers.map(({ name }) => name))])}
    >
      <ul class="plain-list">
        {data.workers.map((worker) => (
          <li>
            {worker.name}{' '}
            <span class="quiet">
              {worker.part === 'responsible' ? `(${t('responsible')}) ` : ''}
              {worker.part === 'stand_in' ? <InPlace of={worker} /> : <Since since={worker.since} />}
            </span>
          </li>
        ))}
      </ul>
      {data.works ? (
        <p>
          <Link href={paths.staff({ caseId: data.id })}>
            {data.assigns ? t('staffLink') : t('staffLinkOnly')}
          </Link>
        </p>
      ) : null}
    </RecordRow>
  )
}

const Further: FC<{ data: ViewedCase }> = ({ data }) => {
  const t = useCaseWords()
  if (!data.works || !data.facts.open) return null
  return (
    <RecordRow
      id="further"
      heading={t('furtherHeading')}
      summary={`${t('ageLink')}, ${withinSentence(t('closeLink'))}`}
    >
      <ButtonRow>
        <LinkButton variant="secondary" href={paths.assessAge({ caseId: data.id })}>
          {t('ageLink')}
        </LinkButton>
        <LinkButton variant="secondary" href={paths.closeCase({ caseId: data.id })}>
          {t('closeLink')}
        </LinkButton>
      </ButtonRow>
    </RecordRow>
  )
}

/** A case: who it is, what must not happen, what the person wants, what is next; then all that is known. */
export const CasePage: View<ViewedCase> = ({ data, context, refused }) => {
  const t = caseWords(context.locale)
  const errors = refused?.errors ?? []
  return (
    <Page
      title={knownIn(data, 'identity', 'chosen_name') || t('caseNumber', { number: data.number })}
      windowTitle={t('caseNumber', { number: data.number })}
      breadcrumb={[
        data.facts.coReadsUntil
          ? { href: paths.bodyCases(), label: t('bodyCases') }
          : { href: paths.cases(), label: t('myCases') },
      ]}
      state={<Facts data={data} />}
      template="record"
    >
      <Standing data={data} />
      <RecordParts
        danger={
          <>
            {data.danger === null ? null : (
              <DangerNow danger={data.danger} steps={personInDanger.words(context.locale).now ?? []} />
            )}
            <SafetyBanner data={data} />
          </>
        }
        words={<Wishes data={data} />}
        next={
          <div class="case-next">
            <Next data={data} />
            <ShortestWay data={data} />
          </div>
        }
      >
        <Steps data={data} errors={errors} />
        <KnownSections data={data} />
        <Work data={data} />
        <Workers data={data} />
        <Further data={data} />
      </RecordParts>
    </Page>
  )
}
