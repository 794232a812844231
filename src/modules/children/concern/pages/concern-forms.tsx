import type { FC } from 'hono/jsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, SelectField, TextAreaField, TimeField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { entered, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import type { ViewedConcern } from '../concern-actions.ts'
import { isAdult } from '../rules.ts'
import { decisions, outcomes, protections } from '../schema.ts'
import { useConcernWords } from './words.tsx'

interface Props {
  readonly data: ViewedConcern
  readonly refused: RefusedForm | undefined
}

const Reasons: FC<{ refused: RefusedForm | undefined; idName: string }> = ({ refused, idName }) => {
  const t = useConcernWords()
  return (
    <TextAreaField
      name="reasons"
      idName={refused === undefined ? idName : 'reasons'}
      label={t('reasons')}
      rows={4}
      value={entered(refused, 'reasons')}
      error={errorFor(refused?.errors, 'reasons')}
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
  return (
    <Form action={address} revision={concern.revision} label={t('protection')} send={t('assess')}>
      <RadioField
        name="protection"
        label={t('protection')}
        value={entered(own, 'protection')}
        options={protections.map((value) => ({ value, label: t(`protection_${value}`) }))}
        error={errorFor(own?.errors, 'protection')}
      />
      <Reasons refused={own} idName="protection-reasons" />
      <DateField
        name="assessedOn"
        label={t('assessedOn')}
        value={entered(own, 'assessedOn') ?? today}
        min={concern.receivedOn}
        max={today}
        error={errorFor(own?.errors, 'assessedOn')}
      />
      <TimeField
        name="assessedAt"
        label={t('assessedAt')}
        description={t('hourHint')}
        value={entered(own, 'assessedAt')}
        error={errorFor(own?.errors, 'assessedAt')}
      />
    </Form>
  )
}

/** Whether an investigation is opened, with reasons. */
export const DecisionForm: FC<Props> = ({ data, refused }) => {
  const t = useConcernWords()
  const { today } = useReader()
  const { caseId, concern, age } = data
  const address = paths.decideConcern({ caseId, concernId: concern.id })
  const own = refusedAt(refused, address)
  const possible = isAdult(age.standing) ? (['not_opened'] as const) : decisions
  return (
    <Form action={address} revision={concern.revision} label={t('decision')} send={t('decide')}>
      <RadioField
        name="decision"
        label={t('decision')}
        value={entered(own, 'decision')}
        options={possible.map((value) => ({ value, label: t(`decision_${value}`) }))}
        error={errorFor(own?.errors, 'decision')}
      />
      <Reasons refused={own} idName="decision-reasons" />
      <DateField
        name="decidedOn"
        label={t('decidedOn')}
        value={entered(own, 'decidedOn') ?? today}
        min={concern.receivedOn}
        max={today}
        error={errorFor(own?.errors, 'decidedOn')}
      />
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
  return (
    <Details summary={t('extend')} open={own !== undefined}>
      <Form action={address} revision={concern.revision} label={t('extend')} send={t('extendNow')} secondary>
        <p>{t(isPreliminary ? 'extendPreliminaryHint' : 'extendInvestigationHint')}</p>
        <DateField
          name="to"
          label={t('to')}
          min={isPreliminary ? concern.preliminaryUntil : (concern.investigationUntil ?? concern.receivedOn)}
          value={entered(own, 'to')}
          error={errorFor(own?.errors, 'to')}
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
        name={field}
        label={t(field)}
        value={entered(own, field) ?? today}
        min={(asks ? null : concern.decidedOn) ?? concern.receivedOn}
        max={today}
        error={errorFor(own?.errors, field)}
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
  const possible = outcomes.filter((value) => value !== 'became_adult' || isAdult(age.standing))
  return (
    <Form action={address} revision={concern.revision} label={t('end')} send>
      <SelectField
        name="outcome"
        label={t('outcome')}
        value={entered(own, 'outcome')}
        options={possible.map((value) => ({ value, label: t(`outcome_${value}`) }))}
        error={errorFor(own?.errors, 'outcome')}
      />
      <Reasons refused={own} idName="outcome-reasons" />
      <DateField
        name="endedOn"
        label={t('endedOn')}
        value={entered(own, 'endedOn') ?? today}
        min={concern.decidedOn ?? concern.receivedOn}
        max={today}
        error={errorFor(own?.errors, 'endedOn')}
      />
    </Form>
  )
}
