import type { FC } from 'hono/jsx'
import { addDays, type Day } from '../../../../platform/clock/clock.ts'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { DateField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { Contested } from '../../../../web/fields/contested.tsx'
import { entered, fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import type { CourtStep } from '../court-rules.ts'
import { prolongedFrom } from '../rules.ts'
import { courtOutcomes, phases, reviewOutcomes } from '../schema.ts'
import type { ViewedPlacement } from '../view-actions.ts'
import { usePlacementWords } from './words.tsx'

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
  const own = refusedAt(refused, address)
  const field = fieldsIn(own)
  const text = (name: string) => entered(own, name)
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
          {...field('heldOn', today)}
          label={t('heldOn')}
          min={placement.startedOn ?? placement.plannedFrom}
          max={today}
        />
        <RadioField
          {...field('outcome')}
          label={t('outcome')}
          options={reviewOutcomes.map((value) => ({ value, label: t(`review.${value}`) }))}
        />
        <RadioField
          {...field('tookPart')}
          label={t('tookPart')}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))}
        />
        <TextAreaField {...field('note')} label={t('note')} optional rows={3} />
        <Contested
          id="review"
          refused={own}
          revision={placement.revision}
          versions={[{ saved: reviews[0]?.note ?? '', entered: text('note') }]}
        />
        <DateField
          {...field('nextOn', addDays(today as Day, REVIEW_DAYS))}
          label={t('nextOn')}
          optional
          min={today}
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
  const own = refusedAt(refused, address)
  const field = fieldsIn(own)
  const text = (name: string) => entered(own, name)
  const from = prolongedFrom(placement.plannedUntil)
  return (
    <Details summary={t('prolong')} open={own !== undefined}>
      <p class="quiet">{t('prolongHint')}</p>
      <Form action={address} revision={placement.revision} label={t('prolong')} warnUnsaved send secondary>
        {placement.ground === 'national_support_programme' ? (
          <RadioField
            {...field('phase')}
            label={t('phase')}
            options={phases.map((value) => ({ value, label: t(value) }))}
          />
        ) : null}
        <DateField {...field('decidedOn', today)} label={t('decidedOn')} max={today} />
        <DateField {...field('untilDay')} label={t('untilDay')} min={from} />
        <Contested
          id="until"
          refused={own}
          revision={placement.revision}
          versions={[{ saved: placement.plannedUntil, entered: text('untilDay') }]}
        />
        <DateField {...field('reviewOn')} label={t('reviewOn')} min={today} />
        <TextAreaField {...field('reasons')} label={t('reasons')} description={t('reasonsHint')} />
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
  const own = refusedAt(refused, address)
  const of = fieldsIn(own)
  const isSent = next.step === 'decided'
  const field = isSent ? 'decidedOn' : next.step === 'final' ? 'finalOn' : 'sentOn'
  return (
    <Form action={address} revision={placement.revision} label={t('court')} send={t('saveCourt')} secondary>
      <DateField
        {...of(field)}
        label={t(field === 'decidedOn' ? 'courtDecidedOn' : field)}
        {...(field === 'finalOn' ? { description: t('finalOnHint') } : {})}
        max={today}
      />
      {isSent ? (
        <RadioField
          {...of('outcome')}
          label={t('courtOutcome')}
          options={courtOutcomes.map((value) => ({
            value,
            label: t(value === 'withdrawn' ? 'court.withdrawn' : value),
          }))}
        />
      ) : null}
    </Form>
  )
}
