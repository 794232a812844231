import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { enteredIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { phases as kinds } from '../../content/phases.ts'
import { paths } from '../../paths.ts'
import { planWords } from '../messages.ts'
import type { Phase } from '../plan.ts'
import { periodOf, phaseOn } from '../rules.ts'
import { phaseKinds } from '../schema.ts'
import type { ViewedPlan } from '../view-actions.ts'
import { crumbsOf, usePhaseName, usePlanWords } from './words.tsx'

const Standing: FC<{ phase: Phase; now: boolean }> = ({ phase, now }) => {
  const t = usePlanWords()
  const format = useFormat()
  const { today } = useReader()
  if (phase.endedOn !== null)
    return <Status kind="done">{t('phaseEndedEarly', { day: format.date(phase.endedOn) })}</Status>
  if (now) return <Status kind="running">{t('phaseNow')}</Status>
  return phase.from > today ? (
    <Status kind="planned">{t('phaseCome')}</Status>
  ) : (
    <Status kind="done">{t('phaseOver')}</Status>
  )
}

const EndForm: FC<{ caseId: string; phase: Phase; refused: RefusedForm | undefined }> = ({
  caseId,
  phase,
  refused,
}) => {
  const t = usePlanWords()
  const { today } = useReader()
  return (
    <Details summary={t('endPhase')} open={refused !== undefined}>
      <Form action={paths.endPhase({ caseId, phaseId: phase.id })} label={t('endPhase')} send secondary>
        <DateField
          name="endedOn"
          label={t('endPhaseDay')}
          value={enteredIn(refused).text('endedOn') ?? today}
          min={phase.from}
          max={today}
          error={errorFor(refused?.errors, 'endedOn')}
        />
      </Form>
    </Details>
  )
}

/** Where in the support the person is, with the last day of it. */
export const Phases: FC<{ data: ViewedPlan; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = usePlanWords()
  const nameOf = usePhaseName()
  const format = useFormat()
  const { today } = useReader()
  const { caseId, phases, writes } = data
  const current = phaseOn(phases, today)
  return (
    <Section
      id="phases"
      heading={t('phases')}
      aside={
        writes ? (
          <LinkButton variant="tertiary" href={paths.addPhase({ caseId })}>
            {t('addPhase')}
          </LinkButton>
        ) : null
      }
    >
      {current === undefined ? <p class="quiet">{t('noPhase')}</p> : null}
      <ul class="records">
        {phases.map((phase) => {
          const { from, to } = periodOf(phase)
          return (
            <li class="record">
              <p class="record-name">{nameOf(phase)}</p>
              <p>
                <Standing phase={phase} now={phase === current} />{' '}
                {t('phasePeriod', { from: format.date(from), to: format.date(to) })}
                {phase === current && phase.endedOn === null ? ` (${format.timeLeft(to, today)})` : null}
              </p>
              {writes && phase === current && phase.endedOn === null ? (
                <EndForm
                  caseId={caseId}
                  phase={phase}
                  refused={refusedAt(refused, paths.endPhase({ caseId, phaseId: phase.id }))}
                />
              ) : null}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** A phase is added: its kind with what limits it, and its first day. */
export const AddPhasePage: View<ViewedPlan> = ({ data, context, refused }) => {
  const t = planWords(context.locale)
  const { of } = enteredIn(refused)
  return (
    <Page title={t('addPhase')} under={t('case', { number: data.number })} breadcrumb={crumbsOf(t, data)}>
      <Form
        action={paths.addPhase({ caseId: data.caseId })}
        label={t('addPhase')}
        send
        cancel={paths.plan({ caseId: data.caseId })}
      >
        <RadioField
          {...of('kind')}
          label={t('phaseKind')}
          description={t('phaseSource')}
          options={phaseKinds.map((kind) => ({
            value: kind,
            label: kinds[kind].name[context.locale],
            description: kinds[kind].about[context.locale],
          }))}
        />
        <TextField {...of('name')} label={t('phaseName')} optional />
        <DateField {...of('from', context.today)} label={t('phaseFrom')} />
        <DateField {...of('to')} label={t('phaseTo')} description={t('phaseToHint')} optional />
      </Form>
    </Page>
  )
}
