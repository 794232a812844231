import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, SelectField, TextAreaField, TimeField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import type { ViewedAlarm } from '../actions.ts'
import { followUps, foundHows } from '../schema.ts'
import type { AlarmStep } from '../store.ts'
import { useMissingWords } from './words.tsx'

interface Props {
  readonly data: ViewedAlarm
  readonly refused: RefusedForm | undefined
}

/** One press ticks a step; a note, a colleague or that it is not needed lie one step further in. */
export const StepForms: FC<Props & { step: AlarmStep }> = ({ data, refused, step }) => {
  const t = useMissingWords()
  const { caseId, alarm, workers } = data
  const address = paths.alarmStep({ caseId, alarmId: alarm.id, stepId: step.id })
  const own = refusedAt(refused, address)
  const field = fieldsIn(own)
  const name = t(`step_${step.kind}`)
  const label = (word: string) => `${word}: ${name}`
  return (
    <>
      <Form action={address} revision={step.revision} hidden={{ state: 'done' }} label={label(t('markDone'))}>
        <ButtonRow>
          <Button variant="secondary" label={label(t('markDone'))}>
            {t('markDone')}
          </Button>
        </ButtonRow>
      </Form>
      <Details summary={t('settle')} open={own !== undefined}>
        <Form action={address} revision={step.revision} label={label(t('settle'))}>
          <TextAreaField
            {...field('note')}
            idName={own === undefined ? `note-${step.kind}` : 'note'}
            label={t('note')}
            description={t('noteHint')}
            optional
            rows={2}
          />
          <ButtonRow>
            <Button variant="secondary" name="state" value="done" label={label(t('markDone'))}>
              {t('markDone')}
            </Button>
            <Button variant="tertiary" name="state" value="not_needed" label={label(t('markNotNeeded'))}>
              {t('markNotNeeded')}
            </Button>
          </ButtonRow>
        </Form>
        {workers.length > 1 ? (
          <Form
            action={address}
            revision={step.revision}
            hidden={{ state: 'given_to' }}
            label={label(t('giveTo'))}
          >
            <SelectField
              name="responsiblePerson"
              idName={own === undefined ? `responsible-${step.kind}` : 'responsiblePerson'}
              label={t('giveToWhom')}
              value={step.responsiblePerson ?? undefined}
              options={workers.map(({ personId, name: who }) => ({ value: personId, label: who }))}
              error={errorFor(own?.errors, 'responsiblePerson')}
            />
            <ButtonRow>
              <Button variant="tertiary" label={label(t('giveTo'))}>
                {t('giveTo')}
              </Button>
            </ButtonRow>
          </Form>
        ) : null}
      </Details>
    </>
  )
}

/** What was ticked and was not done is open again, at one press. */
export const UndoStep: FC<Pick<Props, 'data'> & { step: AlarmStep }> = ({ data, step }) => {
  const t = useMissingWords()
  const address = paths.alarmStep({ caseId: data.caseId, alarmId: data.alarm.id, stepId: step.id })
  return (
    <Form
      action={address}
      revision={step.revision}
      hidden={{ state: 'open' }}
      label={`${t('undo')}: ${t(`step_${step.kind}`)}`}
      send={t('undo')}
      secondary
    />
  )
}

/** The child is gone after all, or there is a new trace. */
export const SearchAgainForm: FC<Pick<Props, 'data'>> = ({ data }) => {
  const t = useMissingWords()
  const { caseId, alarm } = data
  return (
    <Details summary={t(alarm.state === 'found' ? 'notFound' : 'searchAgain')}>
      <Form
        action={paths.searchAgain({ caseId, alarmId: alarm.id })}
        revision={alarm.revision}
        label={t('searchAgain')}
        send
        secondary
      >
        <p>{t('searchAgainHint')}</p>
      </Form>
    </Details>
  )
}

/** The child is found: when, how, and what the child needs. */
export const FoundForm: FC<Props> = ({ data, refused }) => {
  const t = useMissingWords()
  const { today } = useReader()
  const { caseId, alarm } = data
  const address = paths.childFound({ caseId, alarmId: alarm.id })
  const own = refusedAt(refused, address)
  const field = fieldsIn(own)
  return (
    <Section id="found" heading={t('found')}>
      <Form action={address} revision={alarm.revision} label={t('found')} send={t('saveFound')}>
        <RadioField
          {...field('how')}
          label={t('how')}
          options={foundHows.map((value) => ({ value, label: t(`how_${value}`) }))}
        />
        <DateField {...field('foundOn', today)} label={t('foundOn')} min={alarm.lastSeenOn} max={today} />
        <TimeField {...field('foundAt')} label={t('foundAt')} description={t('hourHint')} />
        <TextAreaField {...field('condition')} label={t('condition')} rows={3} />
        <p class="quiet">{t('foundHint')}</p>
      </Form>
    </Section>
  )
}

/** The search ends without the child. */
export const EndSearchForm: FC<Props> = ({ data, refused }) => {
  const t = useMissingWords()
  const { caseId, alarm } = data
  const address = paths.endSearch({ caseId, alarmId: alarm.id })
  const own = refusedAt(refused, address)
  const field = fieldsIn(own)
  return (
    <Details summary={t('endSearch')} open={own !== undefined}>
      <Form action={address} revision={alarm.revision} label={t('endSearch')} send={t('saveEnd')} secondary>
        <p>{t('endSearchHint')}</p>
        <TextAreaField
          {...field('reasons')}
          idName={own === undefined ? 'search-reasons' : 'reasons'}
          label={t('reasons')}
          rows={3}
        />
      </Form>
    </Details>
  )
}

/** What the child says about it, and what changes; or why it cannot be asked. */
export const FollowUpForm: FC<Props> = ({ data, refused }) => {
  const t = useMissingWords()
  const { today } = useReader()
  const { caseId, alarm } = data
  const address = paths.followUp({ caseId, alarmId: alarm.id })
  const own = refusedAt(refused, address)
  const field = fieldsIn(own)
  const possible = alarm.foundOn === null ? (['not_possible'] as const) : followUps
  const text = (name: 'said' | 'happened' | 'changes', hint?: 'saidHint' | 'changesHint') => (
    <TextAreaField
      {...field(name)}
      label={t(name)}
      {...(hint === undefined ? {} : { description: t(hint) })}
      // Of a conversation they are asked for, of none they are not.
      optional={name === 'happened' ? true : 'unmarked'}
      rows={4}
    />
  )
  return (
    <Section id="follow-up" heading={t('followUp')}>
      <p>{t('followUpLead')}</p>
      <Form
        action={address}
        revision={alarm.revision}
        label={t('followUp')}
        warnUnsaved
        send={t('saveFollowUp')}
      >
        <RadioField
          {...field('followUp')}
          label={t('followUpWhich')}
          options={possible.map((value) => ({ value, label: t(`followUp_${value}`) }))}
        />
        <DateField
          {...field('followedUpOn', today)}
          label={t('followedUpOn')}
          min={alarm.foundOn ?? alarm.lastSeenOn}
          max={today}
        />
        {alarm.foundOn === null ? null : text('said', 'saidHint')}
        {text('happened')}
        {text('changes', 'changesHint')}
        <TextAreaField {...field('reasons')} label={t('noFollowUp')} optional="unmarked" rows={3} />
      </Form>
    </Section>
  )
}
