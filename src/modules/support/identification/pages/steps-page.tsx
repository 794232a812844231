import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
import { Heading } from '../../../../web/components/card.tsx'
import { CheckboxGroupField } from '../../../../web/components/choice-field.tsx'
import { DangerNow } from '../../../../web/components/danger-now.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Status, Tag } from '../../../../web/components/status.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { clockOf } from '../../../law/index.ts'
import { conditionWords, stepKindWords } from '../../content/conditions.ts'
import { paths } from '../../paths.ts'
import { personInDanger } from '../../sections/danger.ts'
import { identificationWords } from '../messages.ts'
import type { OfferedStep, viewSteps } from '../step-actions.ts'
import { Citations, JudgementWord, useListWords } from './words.tsx'

type Data = Awaited<ReturnType<typeof viewSteps.run>>

const ClockOfStep: FC<{ caseId: string; offered: OfferedStep; writes: boolean }> = ({
  caseId,
  offered,
  writes,
}) => {
  const t = useListWords()
  const format = useFormat()
  const { locale, today } = useReader()
  const { step, clock } = offered
  if (step.clock === undefined || clock === undefined) return null
  const name = clockOf(step.clock).name[locale]
  if (clock.runs)
    return (
      <p>
        <Status kind="running">{t('runs')}</Status> <Link href={paths.caseClocks({ caseId })}>{name}</Link>
      </p>
    )
  const promptness = clockOf(step.clock).promptness?.[locale]
  const when = clock.atOnce
    ? promptness && t('atOnce', { promptness })
    : clock.lastDay && !clock.asks
      ? t('lastDay', { day: format.date(clock.lastDay) })
      : null
  const label = t('startWhich', { clock: withinSentence(name) })
  return (
    <div class="step-clock">
      {when ? <p>{when}</p> : null}
      {!writes ? null : clock.asks ? (
        <LinkButton href={paths.startClock({ caseId })} label={label}>
          {t('start')}
        </LinkButton>
      ) : (
        <Form action={paths.startClock({ caseId })} hidden={{ kind: step.clock, startsOn: today }}>
          <Button variant="secondary" label={label}>
            {t('start')}
          </Button>
        </Form>
      )}
    </div>
  )
}

const Step: FC<{ data: Data; offered: OfferedStep }> = ({ data, offered }) => {
  const t = useListWords()
  const { locale } = useReader()
  const { step } = offered
  return (
    <li class="record" data-step={step.kind}>
      <Heading level={3} size="xs">
        {step.title[locale]}
      </Heading>
      <Written text={step.text[locale]} lang={locale} />
      <p>
        <Tag>{stepKindWords[step.kind][locale]}</Tag> {t('who')}: {step.who[locale]}
      </p>
      <Citations sections={step.sections} />
      <ClockOfStep caseId={data.caseId} offered={offered} writes={data.writes} />
    </li>
  )
}

const SituationForm: FC<{ data: Data }> = ({ data }) => {
  const t = useListWords()
  const { locale } = useReader()
  const { caseId, assessmentId } = data
  return (
    <Section heading={t('situationHeading')} id="situation">
      <Form
        action={paths.nextSteps({ caseId, assessmentId })}
        label={t('situationHeading')}
        send={t('saveSituation')}
        secondary={data.said}
      >
        <div class="all-optional">
          {' '}
          <CheckboxGroupField
            name="conditions"
            label={t('situationLead')}
            optional
            values={data.situation}
            options={data.asked.map((value) => ({
              value,
              label: conditionWords[value][locale],
              ...(data.fromCase.includes(value) ? { description: t('fromCase') } : {}),
            }))}
          />
        </div>
      </Form>
    </Section>
  )
}

const StartAll: FC<{ data: Data }> = ({ data }) => {
  const t = useListWords()
  const { caseId, assessmentId, toStart, judgement, writes } = data
  if (!writes || toStart < 2 || judgement === 'not_presumed') return null
  return (
    <Form
      action={paths.startDuties({ caseId, assessmentId })}
      send={t('startAll', { count: toStart })}
      secondary={!data.said}
    >
      <p>{t('startAllLead')}</p>
    </Form>
  )
}

/** Where the list leads: what the officer must do, may do, and how. */
export const StepsPage: View<Data> = ({ data, context }) => {
  const t = identificationWords(context.locale)
  const { caseId, assessmentId, number, list, steps } = data
  const first = steps.filter(({ step }) => step.kind === 'duty' || step.key === 'call_112')
  const others = steps.filter((step) => !first.includes(step))
  return (
    <Page
      template="form"
      title={t('steps')}
      under={t('case', { number })}
      breadcrumb={[
        { href: paths.case({ caseId }), label: t('case', { number }) },
        { href: paths.checklists({ caseId }), label: t('checklists') },
        { href: paths.checklist({ caseId, assessmentId }), label: list.title[context.locale] },
      ]}
      state={
        <>
          <p>
            <JudgementWord judgement={data.judgement} />
          </p>
          <p>{t('stepsLead')}</p>
          {data.judgement === 'not_presumed' && list.key === 'child' ? <p>{t('notPresumedNote')}</p> : null}
        </>
      }
      action={<LinkButton href={paths.checklistFile({ caseId, assessmentId })}>{t('print')}</LinkButton>}
    >
      {data.danger === null ? null : (
        <DangerNow danger={data.danger} steps={personInDanger.words(context.locale).now ?? []} />
      )}
      {data.writes ? <SituationForm data={data} /> : null}
      {first.length === 0 ? null : (
        <Section heading={t('duties')} id="duties">
          <StartAll data={data} />
          <ul class="records">
            {first.map((offered) => (
              <Step data={data} offered={offered} />
            ))}
          </ul>
        </Section>
      )}
      <Section heading={t('others')} id="others">
        <ul class="records">
          {others.map((offered) => (
            <Step data={data} offered={offered} />
          ))}
        </ul>
      </Section>
    </Page>
  )
}
