import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { listName } from '../../../../web/components/choice-field.tsx'
import { SideBySide } from '../../../../web/components/comparison.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import { type Difference, WHOLE_PART } from '../differences.ts'
import type { ReviewItem } from '../schema.ts'
import { fieldLabel, nameInWords, useReview, valueText } from './words.ts'

/** What a question about a part needs: the part, who may answer, and the plan that it is asked beside. */
export interface Asked {
  readonly readingId: string
  readonly item: ReviewItem
  readonly revision: number
  readonly mayDecide: boolean
  readonly differences: readonly Difference[]
  /** Number of the plan's version that counts. */
  readonly version: number | undefined
  /** Which list of parts the answer leads back to. */
  readonly part?: string
}

/** "That is right", or "take the document's": what was read counts. */
export const ConfirmForm: FC<{ of: Asked; field: string; words: string; label: string }> = ({
  of,
  field,
  words,
  label,
}) => (
  <Form
    action={paths.confirmFields({ readingId: of.readingId })}
    revision={of.revision}
    hidden={{ itemId: of.item.id, [listName('fields')]: field }}
  >
    <Button variant="secondary" label={label}>
      {words}
    </Button>
  </Form>
)

const KeepForm: FC<{ of: Asked; field: string; label: string }> = ({ of, field, label }) => {
  const t = useReview()
  return (
    <Form
      action={paths.keepKnown({ readingId: of.readingId })}
      revision={of.revision}
      hidden={{ itemId: of.item.id, field }}
    >
      <Button variant="secondary" label={label}>
        {t('keepKnown')}
      </Button>
    </Form>
  )
}

const LeaveOutForm: FC<{ of: Asked; name: string }> = ({ of, name }) => {
  const t = useReview()
  return (
    <Form
      action={paths.removePart({ readingId: of.readingId })}
      revision={of.revision}
      hidden={{ itemId: of.item.id, ...(of.part ? { part: of.part } : {}) }}
    >
      <Button variant="secondary" label={t('leaveOutOf', { name })}>
        {t('leaveOut')}
      </Button>
    </Form>
  )
}

/** The two sides of a difference, and the answer to which of them counts. */
export const DifferenceQuestion: FC<{ of: Asked; difference: Difference }> = ({ of, difference }) => {
  const t = useReview()
  const format = useFormat()
  const { field, before, after } = difference
  const label = fieldLabel(field, t)
  const text = (value: unknown): string => valueText(field, value, t, format) || t('emptyValue')
  return (
    <div class="review-difference">
      <SideBySide
        before={text(before)}
        after={text(after)}
        beforeLabel={t('inPlan', { version: String(of.version ?? '') })}
        afterLabel={t('inDocument')}
      />
      {of.mayDecide && !difference.decided ? (
        <div class="button-row">
          <KeepForm of={of} field={field} label={t('keepKnownOf', { field: label })} />
          <ConfirmForm
            of={of}
            field={field}
            words={t('takeRead')}
            label={t('takeReadOf', { field: label })}
          />
        </div>
      ) : null}
    </div>
  )
}

/** A part that the plan does not have: taken in or left out. */
export const NewPartQuestion: FC<{ of: Asked }> = ({ of }) => {
  const t = useReview()
  const { locale } = useFormat()
  const name = nameInWords(of.item, locale)
  return of.mayDecide ? (
    <div class="button-row">
      <ConfirmForm of={of} field={WHOLE_PART} words={t('takeIn')} label={t('takeInOf', { name })} />
      <LeaveOutForm of={of} name={name} />
    </div>
  ) : null
}

/** Every question about a part of a list, one below the other: what differs, what is unsure; of a new one, first whether it is taken in. */
export const Questions: FC<{ of: Asked }> = ({ of }) => {
  const t = useReview()
  if (of.item.unsure.includes(WHOLE_PART)) return <NewPartQuestion of={of} />
  return (
    <>
      {of.item.unsure.map((field) => {
        const difference = of.differences.find((one) => one.field === field)
        if (difference) return <DifferenceQuestion of={of} difference={difference} />
        const label = fieldLabel(field, t)
        const why = field === 'topic' ? t('topicUnsure') : field === 'year' ? t('yearUnsure') : label
        return (
          <div class="review-doubt">
            <p>{why}</p>
            {of.mayDecide ? (
              <ConfirmForm of={of} field={field} words={t('right')} label={t('rightOf', { field: label })} />
            ) : null}
          </div>
        )
      })}
    </>
  )
}
