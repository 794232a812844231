import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { Heading } from '../../../../web/components/card.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { LetterKeys } from '../../../../web/components/letter-keys.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import type { ReadingWarning } from '../../../reading/index.ts'
import { paths } from '../../paths.ts'
import { WHOLE_PART } from '../differences.ts'
import { fields } from '../schema.ts'
import type { ReviewView } from '../show-actions.ts'
import { FieldCard, type FieldContext } from './field-card.tsx'
import { bodyOffersId } from './field-editor.tsx'
import { NewPartQuestion } from './question.tsx'
import { useReview } from './words.ts'

const warningField: Readonly<Record<string, string>> = {
  text_missing: 'text',
  lead_missing: 'lead',
  lead_unsure: 'lead',
  instrument_unsure: 'instrument',
  deadline_unsure: 'deadlines',
  number_repeated: 'number',
  numbers_assigned: 'number',
}

const sentences = [
  'text_missing',
  'lead_missing',
  'lead_unsure',
  'instrument_unsure',
  'deadline_unsure',
  'number_repeated',
  'numbers_assigned',
] as const

const Warning: FC<{ warning: ReadingWarning }> = ({ warning }) => {
  const t = useReview()
  const known = sentences.find((code) => code === warning.code)
  return <p class="review-warning">{known ? t(`warning_${known}`) : warning.message}</p>
}

/** The fields of the measure in hand, unsure ones first. */
export const MeasurePanel: FC<{ view: ReviewView; of: FieldContext }> = ({ view, of }) => {
  const t = useReview()
  const { current, reading } = view
  if (current === undefined) return null
  const { content, unsure } = current
  const unsureFields = fields.measure.filter((field) => unsure.includes(field))
  const differs = new Set(of.differences.map(({ field }) => field))
  const otherFields = fields.measure.filter((field) => !unsure.includes(field))
  const card = (field: string) => {
    const warnings = unsure.includes(field)
      ? view.warnings.filter(({ code }) => warningField[code] === field)
      : []
    return (
      <FieldCard of={of} field={field} warnings={warnings.map((warning) => <Warning warning={warning} />)} />
    )
  }
  return (
    <>
      <div class="review-measure-head">
        <Heading level={2} size="sm">
          {t('measure', { number: String(content.number) })}
        </Heading>
        <p class="review-measure-heading">{content.heading}</p>
      </div>
      {current.removed ? (
        <Alert kind="warning">
          <p>{t('removedNotice')}</p>
          {of.mayDecide ? (
            <Form
              action={paths.restorePart({ readingId: reading.id })}
              revision={reading.lastDecision}
              hidden={{ itemId: current.id }}
            >
              <Button variant="secondary">{t('restore')}</Button>
            </Form>
          ) : null}
        </Alert>
      ) : null}
      {unsure.includes(WHOLE_PART) && !current.removed ? (
        <Alert>
          <p>{t('newMeasure', { version: String(of.version ?? '') })}</p>
          <NewPartQuestion of={of} />
        </Alert>
      ) : null}
      {of.mayDecide ? <LetterKeys /> : null}
      {unsureFields.length > 0 ? (
        <section class="review-group" aria-labelledby="unsure-fields">
          <Heading level={3} size="2xs" id="unsure-fields">
            {t('differingFields', { count: unsureFields.length })}
          </Heading>
          {unsureFields.map(card)}
          {of.mayDecide && unsureFields.length > 1 && unsureFields.every((field) => !differs.has(field)) ? (
            <Form
              action={paths.confirmFields({ readingId: reading.id })}
              revision={reading.lastDecision}
              hidden={{ itemId: current.id }}
            >
              <Button variant="secondary">{t('allRight')}</Button>
            </Form>
          ) : null}
        </section>
      ) : (
        <p class="review-sure">{t('allSure')}</p>
      )}
      <section class="review-group" data-compact="" aria-labelledby="other-fields">
        <Heading level={3} size="2xs" id="other-fields">
          {t('otherFields')}
        </Heading>
        {otherFields.map(card)}
      </section>
      <datalist id={bodyOffersId}>
        {of.mayDecide ? view.bodyOffers.map((name) => <option value={name} />) : null}
      </datalist>
    </>
  )
}
