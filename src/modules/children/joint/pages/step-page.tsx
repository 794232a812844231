import type { FC } from 'hono/jsx'
import { CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Day, Details, Section } from '../../../../web/components/structure.tsx'
import { chosen, fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { paths } from '../../paths.ts'
import { jointWords } from '../messages.ts'
import { agreedKinds, meetingKinds, missingCodes } from '../schema.ts'
import type { ViewedStep } from '../step-actions.ts'
import { AgreedList } from './agreed.tsx'
import { jointCrumbs, StepStanding, useBodyOptions, useJointWords } from './words.tsx'

const ChangeForm: FC<{ data: ViewedStep; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useJointWords()
  const { today } = useReader()
  const { frame, step } = data
  const address = paths.jointStep({ investigationId: frame.id, stepId: step.id })
  const back = refusedAt(refused, address)
  const field = fieldsIn(back)
  const errors = back?.errors ?? []
  return (
    <Details summary={t('changeStep')} open={back !== undefined || step.state === 'planned'}>
      <Form
        action={address}
        revision={step.revision}
        label={t('changeStep')}
        send={t('saveStep')}
        secondary={step.state !== 'planned'}
      >
        <RadioField
          {...field('state', step.state)}
          label={t('newState')}
          options={(['planned', 'done', 'cancelled'] as const).map((value) => ({ value, label: t(value) }))}
        />
        <DateField
          {...field('doneOn', step.doneOn)}
          label={t('doneOn')}
          optional
          max={today}
          min={frame.requestedOn}
        />
        <DateField {...field('plannedOn', step.plannedOn)} label={t('plannedOn')} min={frame.requestedOn} />
        <TextField
          {...field('plannedAt', step.plannedAt ?? '')}
          label={t('plannedAt')}
          description={t('plannedAtHint')}
          optional
          width={8}
        />
        <SelectField
          {...field('responsibleBody', step.responsibleBody)}
          label={t('responsible')}
          options={useBodyOptions(data.participants)}
        />
        <CheckboxGroupField
          name="missing"
          label={t('missing')}
          description={t('missingHint')}
          optional
          values={chosen(back, 'missing') ?? step.missing}
          options={missingCodes.map((value) => ({ value, label: t(value) }))}
          error={errorFor(errors, 'missing')}
        />
      </Form>
    </Details>
  )
}

const Attendance: FC<{ data: ViewedStep; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useJointWords()
  const { frame, step, facts, participants, attendance } = data
  const address = paths.attendance({ investigationId: frame.id, stepId: step.id })
  const back = refusedAt(refused, address)
  return (
    <Section id="attendance" heading={t('attendance')}>
      {attendance.size === 0 ? <p class="quiet">{t('noAttendance')}</p> : null}
      {facts.takesPart ? (
        <Form action={address} label={t('attendance')} send={t('saveAttendance')} secondary>
          <CheckboxGroupField
            name="came"
            label={t('came')}
            description={t('attendanceHint')}
            optional
            values={chosen(back, 'came') ?? [...attendance].filter(([, came]) => came).map(([body]) => body)}
            options={participants.map(({ bodyId, name, part }) => ({
              value: bodyId,
              label: name,
              description: t(part),
            }))}
            error={errorFor(back?.errors, 'came')}
          />
        </Form>
      ) : (
        <ul>
          {participants
            .filter(({ bodyId }) => attendance.has(bodyId))
            .map(({ bodyId, name }) => (
              <li>
                {name}: {attendance.get(bodyId) ? t('came') : t('absent')}
              </li>
            ))}
        </ul>
      )}
    </Section>
  )
}

const AgreeForm: FC<{ data: ViewedStep; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useJointWords()
  const { frame, step } = data
  const address = paths.agree({ investigationId: frame.id, stepId: step.id })
  const back = refusedAt(refused, address)
  const field = fieldsIn(back)
  return (
    <Details summary={t('addAgreed')} open={back !== undefined}>
      <Form action={address} label={t('addAgreed')} send secondary>
        <SelectField
          {...field('kind')}
          label={t('kind')}
          options={agreedKinds.map((value) => ({ value, label: t(value) }))}
        />
        <SelectField
          {...field('responsibleBody')}
          idName="agreedBody"
          label={t('responsible')}
          options={useBodyOptions(data.participants)}
        />
        <DateField {...field('dueOn')} label={t('dueOn')} min={step.plannedOn} />
      </Form>
    </Details>
  )
}

const Meeting: FC<{ data: ViewedStep; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useJointWords()
  const { frame, facts, next } = data
  return (
    <>
      <Attendance data={data} refused={refused} />
      <Section id="agreed" heading={t('agreed')}>
        <p class="quiet">{t('agreedHint')}</p>
        <AgreedList
          investigationId={frame.id}
          agreed={data.agreed}
          mayEnd={(one) => facts.takesPart && (facts.asks || one.responsibleBody === data.ownBody)}
        />
        {facts.takesPart ? <AgreeForm data={data} refused={refused} /> : null}
      </Section>
      <Section id="next" heading={t('nextMeeting')}>
        {next === undefined ? (
          <p>
            {t('noNextMeeting')}{' '}
            {facts.takesPart ? (
              <Link href={paths.planStep({ investigationId: frame.id })}>{t('planStep')}</Link>
            ) : null}
          </p>
        ) : (
          <p>
            <Link href={paths.jointStep({ investigationId: frame.id, stepId: next.id })}>{t(next.kind)}</Link>{' '}
            <Day day={next.plannedOn} kind="relative" />
          </p>
        )}
      </Section>
    </>
  )
}

const Standing: FC<{ data: ViewedStep }> = ({ data }) => {
  const { step } = data
  return (
    <p>
      <StepStanding step={step} /> <Day day={step.plannedOn} />
      {step.plannedAt === null ? '' : ` ${step.plannedAt}`} · {step.responsibleName}
    </p>
  )
}

/** When is it, who came, who does what by when? */
export const StepPage: View<ViewedStep> = ({ data, context, refused }) => {
  const t = jointWords(context.locale)
  const { step } = data
  return (
    <Page
      title={t(step.kind)}
      windowTitle={windowWords(context.locale)('step')}
      breadcrumb={jointCrumbs(t, data)}
      state={<Standing data={data} />}
    >
      {step.missing.length > 0 ? (
        <p>
          {t('missing')}: {step.missing.map((code) => t(code)).join(', ')}
        </p>
      ) : null}
      {data.changes ? <ChangeForm data={data} refused={refused} /> : null}
      {meetingKinds.includes(step.kind) ? <Meeting data={data} refused={refused} /> : null}
    </Page>
  )
}
