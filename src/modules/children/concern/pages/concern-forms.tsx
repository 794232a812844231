import type { FC } from 'hono/jsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { DateField, SelectField, TextAreaField, TimeField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import type { ViewedConcern } from '../concern-actions.ts'
import { isAdult } from '../rules.ts'
import { decisions, outcomes, protections } from '../schema.ts'
import { useConcernWords } from './words.tsx'

interface Props {
  readonly data: ViewedConcern
  readonly refused: RefusedForm | undefined
}

const Reasons: FC<{ refused: RefusedForm | undefined; idName: string; label?: string }> = ({
  refused,
  idName,
  label,
}) => {
  const field = fieldsIn(refused)
  const t = useConcernWords()
  return (
    <TextAreaField
      {...field('reasons')}
      idName={refused === undefined ? idName : 'reasons'}
      label={label ?? t('reasons')}
      rows={4}
    />
  )
}

/** The protection assessment: now, not tomorrow. */
export const ProtectionForm: FC<Props> = ({ data, refused }) => {
  const t = useConcernWords()
  const { today } = useReader()
  const { caseId, concern } = data
  const address = paths.assessProtection({ caseId, concernId: concern.id })
  const own = refusedAt(refused, address)
  const field = fieldsIn(own)
  const isAnew = concern.protection !== null
  const form = (
    <Form
      action={address}
      revision={concern.revision}
      label={t(isAnew ? 'assessAnew' : 'protection')}
      send={t('assess')}
      secondary={isAnew}
    >
      {isAnew ? <p class="quiet">{t('assessAnewHint')}</p> : null}
      <RadioField
        {...field('protection')}
        label={t('protection')}
        options={protections.map((value) => ({ value, label: t(`protection_${value}`) }))}
      />
      <Reasons
        refused={own}
        idName="protection-reasons"
        {...(isAnew ? { label: t('assessAnewReasons') } : {})}
      />
      <DateField
        {...field('assessedOn', today)}
        label={t('assessedOn')}
        min={concern.receivedOn}
        max={today}
      />
      <TimeField {...field('assessedAt')} label={t('assessedAt')} description={t('hourHint')} />
    </Form>
  )
  return isAnew ? (
    <Details summary={t('assessAnew')} open={own !== undefined}>
      {form}
    </Details>
  ) : (
    form
  )
}

/** When the report came, where that was written wrongly. */
export const RightForm: FC<Props> = ({ data, refused }) => {
  const t = useConcernWords()
  const { today } = useReader()
  const format = useFormat()
  const { caseId, concern } = data
  const address = paths.rightReceived({ caseId, concernId: concern.id })
  const own = refusedAt(refused, address)
  const field = fieldsIn(own)
  return (
    <Details summary={t('rightReceived')} open={own !== undefined}>
      <Form action={address} revision={concern.revision} label={t('rightReceived')} send secondary>
        <p class="quiet">{t('rightReceivedHint')}</p>
        <DateField {...field('receivedOn', concern.receivedOn)} label={t('receivedOn')} max={today} />
        <TimeField
          {...field('receivedAt', format.time(concern.receivedAt))}
          label={t('receivedAt')}
          description={t('hourHint')}
        />
      </Form>
    </Details>
  )
}

/** Whether an investigation is opened, with reasons. */
export const DecisionForm: FC<Props> = ({ data, refused }) => {
  const t = useConcernWords()
  const { today } = useReader()
  const { caseId, concern, age } = data
  const address = paths.decideConcern({ caseId, concernId: concern.id })
  const own = refusedAt(refused, address)
  const field = fieldsIn(own)
  const possible = isAdult(age.standing) ? (['not_opened'] as const) : decisions
  return (
    <Form action={address} revision={concern.revision} label={t('decision')} send={t('decide')}>
      <RadioField
        {...field('decision')}
        label={t('decision')}
        options={possible.map((value) => ({ value, label: t(`decision_${value}`) }))}
      />
      <Reasons refused={own} idName="decision-reasons" />
      <DateField {...field('decidedOn', today)} label={t('decidedOn')} min={concern.receivedOn} max={today} />
    </Form>
  )
}

/** A longer time, for the reasons that the law asks for. */
export const ExtendForm: FC<Props & { of: 'preliminary' | 'investigation' }> = ({ data, refused, of }) => {
  const t = useConcernWords()
  const { caseId, concern } = data
  const isPreliminary = of === 'preliminary'
  const address = (isPreliminary ? paths.extendPreliminary : paths.extendInvestigation)({
    caseId,
    concernId: concern.id,
  })
  const own = refusedAt(refused, address)
  const field = fieldsIn(own)
  return (
    <Details summary={t('extend')} open={own !== undefined}>
      <Form action={address} revision={concern.revision} label={t('extend')} send={t('extendNow')} secondary>
        <p>{t(isPreliminary ? 'extendPreliminaryHint' : 'extendInvestigationHint')}</p>
        <DateField
          {...field('to')}
          label={t('to')}
          min={isPreliminary ? concern.preliminaryUntil : (concern.investigationUntil ?? concern.receivedOn)}
        />
        <Reasons refused={own} idName={`${of}-reasons`} />
      </Form>
    </Details>
  )
}

/** That the reporter has been told, or has asked afterwards. */
export const AnswerForm: FC<Props> = ({ data, refused }) => {
  const t = useConcernWords()
  const { today } = useReader()
  const { caseId, concern } = data
  const asks = !concern.wantsAnswer
  const address = (asks ? paths.askAnswer : paths.answerReporter)({ caseId, concernId: concern.id })
  const own = refusedAt(refused, address)
  const of = fieldsIn(own)
  const field = asks ? 'askedOn' : 'answeredOn'
  const form = (
    <Form
      action={address}
      revision={concern.revision}
      label={t(asks ? 'askedLater' : 'markAnswered')}
      send={t(asks ? 'markAsked' : 'markAnswered')}
      secondary
    >
      <DateField
        {...of(field, today)}
        label={t(field)}
        min={(asks ? null : concern.decidedOn) ?? concern.receivedOn}
        max={today}
      />
    </Form>
  )
  if (!asks) return form
  return (
    <Details summary={t('askedLater')} open={own !== undefined}>
      {form}
    </Details>
  )
}

/** What came of the investigation. */
export const EndForm: FC<Props> = ({ data, refused }) => {
  const t = useConcernWords()
  const { today } = useReader()
  const { caseId, concern, age } = data
  const address = paths.endInvestigation({ caseId, concernId: concern.id })
  const own = refusedAt(refused, address)
  const field = fieldsIn(own)
  const possible = outcomes.filter((value) => value !== 'became_adult' || isAdult(age.standing))
  return (
    <Form action={address} revision={concern.revision} label={t('end')} send>
      <SelectField
        {...field('outcome')}
        label={t('outcome')}
        options={possible.map((value) => ({ value, label: t(`outcome_${value}`) }))}
      />
      <Reasons refused={own} idName="outcome-reasons" />
      <DateField
        {...field('endedOn', today)}
        label={t('endedOn')}
        min={concern.decidedOn ?? concern.receivedOn}
        max={today}
      />
    </Form>
  )
}
