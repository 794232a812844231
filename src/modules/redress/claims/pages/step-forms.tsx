import type { FC } from 'hono/jsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import {
  DateField,
  NumberField,
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

/** Whether the crime was reported, or why not is a valid reason (16 §); left out where it is not known. */
const ReportedField: FC<{
  refused: RefusedForm | undefined
  known: Claim['reported']
  optional?: boolean
}> = ({ refused, known, optional = false }) => {
  const t = useClaimWords()
  const { locale } = useReader()
  return (
    <RadioField
      name="reported"
      label={t('reported')}
      description={`${t('reportedHint')} (${citation('bskl-16', locale)})`}
      optional={optional}
      value={entered(refused, 'reported') ?? known ?? undefined}
      options={reportedAnswers.map((value) => ({ value, label: t(`reported_${value}`) }))}
      error={errorFor(refused?.errors, 'reported')}
    />
  )
}

/** Whether the person has contributed to the investigation of what was reported (16 § 2); where it must be said, also that nothing was. */
const ContributedField: FC<{
  refused: RefusedForm | undefined
  known: Claim['contributed']
  optional?: boolean
}> = ({ refused, known, optional = false }) => {
  const t = useClaimWords()
  const { locale } = useReader()
  return (
    <RadioField
      name="contributed"
      label={t('contributed')}
      description={`${t('contributedHint')} (${citation('bskl-16', locale)})`}
      optional={optional}
      value={entered(refused, 'contributed') ?? known ?? undefined}
      options={[...contributedAnswers, ...(optional ? [] : ([NO_REPORT] as const))].map((value) => ({
        value,
        label: t(`contributed_${value}`),
      }))}
      error={errorFor(refused?.errors, 'contributed')}
    />
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
      <ReportedField refused={refused} known={claim?.reported ?? null} optional />
      <ContributedField refused={refused} known={claim?.contributed ?? null} optional />
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
  <NumberField
    name="amount"
    label={label}
    unit="kr"
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
      <ReportedField refused={given.refused} known={given.data.claim.reported} />
      <ContributedField refused={given.refused} known={given.data.claim.contributed} />
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
