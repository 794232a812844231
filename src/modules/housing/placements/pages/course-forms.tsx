import type { FC } from 'hono/jsx'
import { addDays, type Day } from '../../../../platform/clock/clock.ts'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { Contested } from '../../../../web/fields/contested.tsx'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import type { CourtStep } from '../court-rules.ts'
import { prolongedFrom } from '../rules.ts'
import { courtOutcomes, phases, reviewOutcomes } from '../schema.ts'
import type { ViewedPlacement } from '../view-actions.ts'
import { enteredAt, usePlacementWords } from './words.tsx'

interface FormOf {
  readonly data: ViewedPlacement
  readonly refused: RefusedForm | undefined
}

const REVIEW_DAYS = 30

export const ReviewForm: FC<FormOf> = ({ data, refused }) => {
  const t = usePlacementWords()
  const { today } = useReader()
  const { caseId, placement, reviews } = data
  const address = paths.reviewPlacement({ caseId, placementId: placement.id })
  const { text, errors, refused: own } = enteredAt(refused, address)
  return (
    <Details summary={t('review')} open={own !== undefined}>
      <Form
        action={address}
        revision={placement.revision}
        label={t('review')}
        warnUnsaved
        send={t('saveReview')}
        secondary
      >
        <DateField
          name="heldOn"
          label={t('heldOn')}
          value={text('heldOn') ?? today}
          min={placement.startedOn ?? placement.plannedFrom}
          max={today}
          error={errorFor(errors, 'heldOn')}
        />
        <RadioField
          name="outcome"
          label={t('outcome')}
          value={text('outcome')}
          options={reviewOutcomes.map((value) => ({ value, label: t(`review.${value}`) }))}
          error={errorFor(errors, 'outcome')}
        />
        <RadioField
          name="tookPart"
          label={t('tookPart')}
          value={text('tookPart')}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))}
          error={errorFor(errors, 'tookPart')}
        />
        <TextAreaField
          name="note"
          label={t('note')}
          optional
          rows={3}
          value={text('note')}
          error={errorFor(errors, 'note')}
        />
        <Contested
          id="review"
          refused={own}
          revision={placement.revision}
          versions={[{ saved: reviews[0]?.note ?? '', entered: text('note') }]}
        />
        <DateField
          name="nextOn"
          label={t('nextOn')}
          optional
          value={text('nextOn') ?? addDays(today as Day, REVIEW_DAYS)}
          min={today}
          error={errorFor(errors, 'nextOn')}
        />
      </Form>
    </Details>
  )
}

export const ProlongForm: FC<FormOf> = ({ data, refused }) => {
  const t = usePlacementWords()
  const { today } = useReader()
  const { caseId, placement, decisions } = data
  const address = paths.prolongPlacement({ caseId, placementId: placement.id })
  const { text, errors, refused: own } = enteredAt(refused, address)
  const from = prolongedFrom(placement.plannedUntil)
  return (
    <Details summary={t('prolong')} open={own !== undefined}>
      <p class="quiet">{t('prolongHint')}</p>
      <Form action={address} revision={placement.revision} label={t('prolong')} warnUnsaved send secondary>
        {placement.ground === 'national_support_programme' ? (
          <RadioField
            name="phase"
            label={t('phase')}
            value={text('phase')}
            options={phases.map((value) => ({ value, label: t(value) }))}
            error={errorFor(errors, 'phase')}
          />
        ) : null}
        <DateField
          name="decidedOn"
          label={t('decidedOn')}
          value={text('decidedOn') ?? today}
          max={today}
          error={errorFor(errors, 'decidedOn')}
        />
        <DateField
          name="untilDay"
          label={t('untilDay')}
          value={text('untilDay')}
          min={from}
          error={errorFor(errors, 'untilDay')}
        />
        <Contested
          id="until"
          refused={own}
          revision={placement.revision}
          versions={[{ saved: placement.plannedUntil, entered: text('untilDay') }]}
        />
        <DateField
          name="reviewOn"
          label={t('reviewOn')}
          value={text('reviewOn')}
          min={today}
          error={errorFor(errors, 'reviewOn')}
        />
        <TextAreaField
          name="reasons"
          label={t('reasons')}
          description={t('reasonsHint')}
          value={text('reasons')}
          error={errorFor(errors, 'reasons')}
        />
        <Contested
          id="reasons"
          refused={own}
          revision={placement.revision}
          versions={[{ saved: decisions[0]?.reasons ?? '', entered: text('reasons') }]}
        />
      </Form>
    </Details>
  )
}

/** What is written next of the court: what was sent, what it decided, or when that became final. */
export const CourtForm: FC<FormOf & { next: CourtStep }> = ({ data, refused, next }) => {
  const t = usePlacementWords()
  const { today } = useReader()
  const { caseId, placement } = data
  const address = paths.placementCourt({ caseId, placementId: placement.id })
  const { text, errors } = enteredAt(refused, address)
  const isSent = next.step === 'decided'
  const field = isSent ? 'decidedOn' : next.step === 'final' ? 'finalOn' : 'sentOn'
  return (
    <Form action={address} revision={placement.revision} label={t('court')} send={t('saveCourt')} secondary>
      <DateField
        name={field}
        label={t(field === 'decidedOn' ? 'courtDecidedOn' : field)}
        {...(field === 'finalOn' ? { description: t('finalOnHint') } : {})}
        value={text(field)}
        max={today}
        error={errorFor(errors, field)}
      />
      {isSent ? (
        <RadioField
          name="outcome"
          label={t('courtOutcome')}
          value={text('outcome')}
          options={courtOutcomes.map((value) => ({
            value,
            label: t(value === 'withdrawn' ? 'court.withdrawn' : value),
          }))}
          error={errorFor(errors, 'outcome')}
        />
      ) : null}
    </Form>
  )
}
