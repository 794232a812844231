import type { FC } from 'hono/jsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import type { FieldErrors } from '../../../../web/components/errors.tsx'
import { TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { fieldsOf } from '../../../../web/fields/entered.ts'
import { paths } from '../../paths.ts'
import type { ReviewView } from '../show-actions.ts'
import { useReview } from './words.ts'

const SHOWN_WORDS = 110

const beginning = (words: string): string =>
  words.length <= SHOWN_WORDS ? words : `${words.slice(0, SHOWN_WORDS).replace(/\s+\S*$/, '')} …`

interface Props {
  readonly view: ReviewView
  /** What was entered in the form for a missed measure when it was refused. */
  readonly entered: Readonly<Record<string, unknown>> | undefined
  readonly errors: FieldErrors
}

const Adding: FC<Props> = ({ view, entered, errors }) => {
  const field = fieldsOf(entered, errors)
  const t = useReview()
  return (
    <Details summary={t('add')} open={entered !== undefined}>
      <p>{t('addHint')}</p>
      <Form
        action={paths.addMeasure({ readingId: view.reading.id })}
        hidden={{ part: 'measures', ...(view.current ? { itemId: view.current.id } : {}) }}
        send={t('addButton')}
        secondary
      >
        <TextAreaField {...field('firstWords')} label={t('firstWords')} rows={2} />
        <TextAreaField {...field('lastWords')} label={t('lastWords')} rows={2} optional />
        <TextField {...field('heading')} label={t('heading')} optional />
      </Form>
    </Details>
  )
}

/** Splitting, merging, taking out and adding: what a person needs where the document was cut in the wrong places. */
export const StructureForms: FC<Props> = (props) => {
  const t = useReview()
  const { view } = props
  const { current } = view
  const readingId = view.reading.id
  if (current === undefined) return <Adding {...props} />
  const sent = { revision: view.reading.lastDecision, hidden: { itemId: current.id } }
  return (
    <Section heading={t('structure')} id="structure">
      {view.splittingPlaces.length > 0 && !current.removed ? (
        <Details summary={t('split')}>
          <Form action={paths.splitMeasure({ readingId })} {...sent} send={t('splitButton')} secondary>
            <RadioField
              name="at"
              label={t('splitAt')}
              description={t('splitHint')}
              options={view.splittingPlaces.map(({ start, words }) => ({
                value: String(start),
                label: beginning(words),
              }))}
            />
          </Form>
        </Details>
      ) : null}
      {view.next !== undefined && !current.removed ? (
        <Details summary={t('merge')}>
          <p>{t('mergeHint')}</p>
          <Form action={paths.mergeMeasures({ readingId })} {...sent} send={t('mergeButton')} secondary />
        </Details>
      ) : null}
      <Adding {...props} />
      {current.removed ? null : (
        <Details summary={t('remove')}>
          <p>{t('removeHint')}</p>
          <Form
            action={paths.removePart({ readingId })}
            {...sent}
            send={t('removeButton')}
            secondary
            danger
          />
        </Details>
      )}
    </Section>
  )
}
