import type { FC } from 'hono/jsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import {
  DateField,
  MoneyField,
  type Option,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../../web/components/field.tsx'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { citation, PROCEEDINGS } from '../../../law/index.ts'
import { languageOptions } from '../../../support/index.ts'
import { entered } from '../../form-state.tsx'
import { writtenKronor } from '../../money.ts'
import {
  closingReasons,
  contributedAnswers,
  damagesThrough,
  explainedThrough,
  NO_REPORT,
  outcomes,
  recoverySources,
  reportedAnswers,
  representatives,
} from '../schema.ts'
import type { Claim } from '../store.ts'
import type { ViewedClaim } from '../view-actions.ts'
import { ReviewLaw, useClaimWords } from './words.tsx'

interface Given {
  readonly data: ViewedClaim
  readonly refused: RefusedForm | undefined
}

/** What is asked of 16 § beside a claim as far as it is known: the field of one of its points. */
interface Unmet {
  readonly refused: RefusedForm | undefined
  readonly claim: Pick<Claim, 'reported' | 'contributed'> | undefined
  /** It may be left out where it is not known. */
  readonly optional?: boolean
}

const UnmetField: FC<Unmet & { name: 'reported' | 'contributed'; options: readonly Option[] }> = ({
  refused,
  claim,
  optional = false,
  name,
  options,
}) => {
  const t = useClaimWords()
  const { locale } = useReader()
  return (
    <RadioField
      name={name}
      label={t(name)}
      description={`${t(`${name}Hint`)} (${citation('bskl-16', locale)})`}
      optional={optional}
      value={entered(refused, name) ?? claim?.[name] ?? undefined}
      options={options}
      error={errorFor(refused?.errors, name)}
    />
  )
}

/** Whether the crime was reported, or why not is a valid reason; and whether the person has contributed to the investigation of it (16 §). */
const UnmetFields: FC<Unmet> = (unmet) => {
  const t = useClaimWords()
  // Where it must be said, also that nothing was reported.
  const contributed = [...contributedAnswers, ...(unmet.optional ? [] : ([NO_REPORT] as const))]
  return (
    <>
      <UnmetField
        {...unmet}
        name="reported"
        options={reportedAnswers.map((value) => ({ value, label: t(`reported_${value}`) }))}
      />
      <UnmetField
        {...unmet}
        name="contributed"
        options={contributed.map((value) => ({ value, label: t(`contributed_${value}`) }))}
      />
    </>
  )
}

/** How far police, prosecutor and court have come, with the days from which the limit is counted. */
export const ProceedingsFields: FC<{
  refused: RefusedForm | undefined
  claim: Pick<Claim, 'proceedings' | 'crimeOn' | 'endedOn' | 'reported' | 'contributed'> | undefined
}> = ({ refused, claim }) => {
  const t = useClaimWords()
  const { today } = useReader()
  const errors = refused?.errors
  return (
    <>
      <RadioField
        name="proceedings"
        label={t('proceedings')}
        value={entered(refused, 'proceedings') ?? claim?.proceedings}
        options={PROCEEDINGS.map((value) => ({ value, label: t(value) }))}
        error={errorFor(errors, 'proceedings')}
      />
      <DateField
        name="crimeOn"
        label={t('crimeOn')}
        description={t('crimeOnHint')}
        optional
        max={today}
        value={entered(refused, 'crimeOn') ?? claim?.crimeOn ?? ''}
        error={errorFor(errors, 'crimeOn')}
      />
      <DateField
        name="endedOn"
        label={t('endedOn')}
        description={t('endedOnHint')}
        optional
        max={today}
        value={entered(refused, 'endedOn') ?? claim?.endedOn ?? ''}
        error={errorFor(errors, 'endedOn')}
      />
      <UnmetFields refused={refused} claim={claim} optional />
    </>
  )
}

const DayField: FC<Given & { name: string; label: string }> = ({ refused, name, label }) => {
  const { today } = useReader()
  return (
    <DateField
      name={name}
      label={label}
      max={today}
      value={entered(refused, name) ?? today}
      error={errorFor(refused?.errors, name)}
    />
  )
}

const AmountField: FC<Given & { label: string; description?: string; value?: number | null }> = ({
  refused,
  label,
  description,
  value,
}) => (
  <MoneyField
    name="amount"
    label={label}
    {...(description === undefined ? {} : { description })}
    value={entered(refused, 'amount') ?? (value == null ? undefined : writtenKronor(value))}
    error={errorFor(refused?.errors, 'amount')}
  />
)

export const DamagesFields: FC<Given> = (given) => {
  const t = useClaimWords()
  return (
    <>
      <DayField {...given} name="claimedOn" label={t('claimedOn')} />
      <AmountField {...given} label={t('amount')} />
      <RadioField
        name="through"
        label={t('through')}
        value={entered(given.refused, 'through')}
        options={damagesThrough.map((value) => ({ value, label: t(`through_${value}`) }))}
        error={errorFor(given.refused?.errors, 'through')}
      />
    </>
  )
}

export const JudgmentFields: FC<Given> = (given) => {
  const t = useClaimWords()
  return (
    <>
      <DayField {...given} name="judgmentOn" label={t('judgmentOn')} />
      <AmountField {...given} label={t('awardedAmount')} description={t('awardedHint')} />
    </>
  )
}

export const RecoveryFields: FC<Given> = (given) => {
  const t = useClaimWords()
  return (
    <>
      <RadioField
        name="source"
        label={t('recoverySource')}
        value={entered(given.refused, 'source')}
        options={recoverySources.map((value) => ({ value, label: t(`source_${value}`) }))}
        error={errorFor(given.refused?.errors, 'source')}
      />
      <AmountField {...given} label={t('amount')} />
      <DayField {...given} name="onDay" label={t('onDay')} />
    </>
  )
}

export const ApplyFields: FC<Given> = (given) => {
  const t = useClaimWords()
  return (
    <>
      <DayField {...given} name="appliedOn" label={t('appliedOn')} />
      <AmountField {...given} label={t('appliedAmount')} value={given.data.left} />
      <UnmetFields refused={given.refused} claim={given.data.claim} />
      <TextField
        name="reference"
        label={t('reference')}
        optional
        value={entered(given.refused, 'reference')}
        error={errorFor(given.refused?.errors, 'reference')}
      />
    </>
  )
}

export const DecisionFields: FC<Given> = (given) => {
  const t = useClaimWords()
  const { refused } = given
  return (
    <>
      <DayField {...given} name="decidedOn" label={t('decidedOn')} />
      <RadioField
        name="outcome"
        label={t('outcome')}
        value={entered(refused, 'outcome')}
        options={outcomes.map((value) => ({ value, label: t(value) }))}
        error={errorFor(refused?.errors, 'outcome')}
      />
      <AmountField {...given} label={t('grantedAmount')} />
      <TextAreaField
        name="reasons"
        label={t('reasons')}
        description={t('isSecret')}
        optional
        value={entered(refused, 'reasons')}
        error={errorFor(refused?.errors, 'reasons')}
      />
    </>
  )
}

export const AskReviewFields: FC<Given> = (given) => {
  const t = useClaimWords()
  return (
    <>
      <ReviewLaw />
      <DayField {...given} name="askedOn" label={t('askedOn')} />
    </>
  )
}

export const RepresentationFields: FC<Given> = ({ data, refused }) => {
  const t = useClaimWords()
  return (
    <>
      <RadioField
        name="representative"
        label={t('representative')}
        value={entered(refused, 'representative') ?? data.claim.representative}
        options={representatives.map((value) => ({ value, label: t(`rep_${value}`) }))}
        error={errorFor(refused?.errors, 'representative')}
      />
      <TextAreaField
        name="contact"
        label={t('contact')}
        description={t('isSecret')}
        optional
        rows={3}
        value={entered(refused, 'contact') ?? data.claim.contact}
        error={errorFor(refused?.errors, 'contact')}
      />
    </>
  )
}

export const TranslationFields: FC<Given> = ({ data, refused }) => {
  const t = useClaimWords()
  const { locale, today } = useReader()
  const { translation } = data.claim
  const day = (name: 'orderedOn' | 'givenOn' | 'explainedOn') => (
    <DateField
      name={name}
      label={t(name)}
      optional
      max={today}
      value={entered(refused, name) ?? translation[name] ?? ''}
      error={errorFor(refused?.errors, name)}
    />
  )
  return (
    <>
      <SelectField
        name="language"
        label={t('language')}
        optional
        emptyLabel={t('noLanguage')}
        value={entered(refused, 'language') ?? translation.language ?? data.language ?? ''}
        options={languageOptions(locale)}
        error={errorFor(refused?.errors, 'language')}
      />
      {day('orderedOn')}
      {day('givenOn')}
      {day('explainedOn')}
      <RadioField
        name="explainedThrough"
        label={t('explainedThrough')}
        optional
        value={entered(refused, 'explainedThrough') ?? translation.explainedThrough ?? undefined}
        options={explainedThrough.map((value) => ({ value, label: t(`explained_${value}`) }))}
        error={errorFor(refused?.errors, 'explainedThrough')}
      />
    </>
  )
}

export const CloseFields: FC<Given> = (given) => {
  const t = useClaimWords()
  return (
    <>
      <RadioField
        name="reason"
        label={t('reason')}
        value={entered(given.refused, 'reason')}
        options={closingReasons.map((value) => ({ value, label: t(`closing_${value}`) }))}
        error={errorFor(given.refused?.errors, 'reason')}
      />
      <DayField {...given} name="closedOn" label={t('closedOn')} />
    </>
  )
}

export const QuestionFields: FC<Given> = ({ refused }) => {
  const t = useClaimWords()
  return (
    <>
      <p>{t('lateText')}</p>
      <TextAreaField
        name="question"
        label={t('question')}
        value={entered(refused, 'question')}
        error={errorFor(refused?.errors, 'question')}
      />
    </>
  )
}
