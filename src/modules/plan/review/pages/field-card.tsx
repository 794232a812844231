import type { Child, FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { Heading } from '../../../../web/components/card.tsx'
import { listName } from '../../../../web/components/choice-field.tsx'
import type { FieldErrors } from '../../../../web/components/errors.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { passageId } from '../../../../web/components/quote.tsx'
import { Status, Tag } from '../../../../web/components/status.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { unitWord } from '../../figure-units.ts'
import { paths } from '../../paths.ts'
import type { BodyMatch } from '../body-matching.ts'
import type { ItemKind } from '../schema.ts'
import { FieldEditor } from './field-editor.tsx'
import { type Raw, rawOf } from './form-values.ts'
import { type Asked, ConfirmForm, DifferenceQuestion } from './question.tsx'
import { fieldLabel, useReview, valueText } from './words.ts'

/** A form of the review that came back. */
export interface Refused {
  readonly itemId: string
  readonly shown: readonly string[]
  readonly raw: Readonly<Record<string, Raw>>
  readonly errors: FieldErrors
}

export interface FieldContext extends Asked {
  readonly areas: readonly { readonly id: string; readonly title: string }[]
  readonly matches: ReadonlyMap<string, BodyMatch>
  /** The measure of the plan, where its heading in our own words stays. */
  readonly ownHeading?: { readonly heading: string; readonly ownWords: boolean } | undefined
  /** Which passages the document column marks, by their field. */
  readonly marked: ReadonlySet<string>
  readonly refused: Refused | undefined
}

const BodyName: FC<{ name: string; match: BodyMatch | undefined }> = ({ name, match }) => {
  const t = useReview()
  return (
    <li>
      <span>{name}</span>{' '}
      {match?.kind === 'known' && match.name.toLowerCase() !== name.toLowerCase() ? (
        <Tag color="success">{t('bodyKnown', { name: match.name })}</Tag>
      ) : null}
      {match?.kind === 'known' && match.name.toLowerCase() === name.toLowerCase() ? (
        <Tag color="success">{t('bodySame')}</Tag>
      ) : null}
      {match?.kind === 'unknown' ? <Tag color="warning">{t('bodyUnknown')}</Tag> : null}
    </li>
  )
}

/** A name that several bodies share is asked about: choosing one is a correction like any other. */
const WhichBody: FC<{
  of: FieldContext
  field: string
  name: string
  names: readonly string[]
  candidates: readonly string[]
}> = ({ of, field, name, names, candidates }) => {
  const t = useReview()
  return (
    <Form
      action={paths.correctFields({ readingId: of.readingId })}
      revision={of.revision}
      hidden={{ itemId: of.item.id, kind: of.item.kind, [listName('shown')]: field }}
      label={t('bodyAmbiguous', { name })}
    >
      <p class="review-question">{t('bodyAmbiguous', { name })}</p>
      {names
        .filter((other) => other !== name)
        .map((other) => (
          <input type="hidden" name={listName(`measure.${field}`)} value={other} />
        ))}
      <div class="button-row">
        {candidates.slice(0, 8).map((candidate) => (
          <Button
            variant="secondary"
            name={listName(`measure.${field}`)}
            value={candidate}
            label={t('bodyChoose', { name: candidate })}
          >
            {candidate}
          </Button>
        ))}
      </div>
    </Form>
  )
}

/** What a field holds, in words that a person can check. */
const FieldValue: FC<{ field: string; value: unknown; matches: ReadonlyMap<string, BodyMatch> }> = ({
  field,
  value,
  matches,
}) => {
  const t = useReview()
  const format = useFormat()
  const words = valueText(field, value, t, format)
  if (words === '') return <p class="not-given">{t('nothingRead')}</p>
  if (field === 'lead' || field === 'consulted' || field === 'cooperating')
    return (
      <ul class="review-bodies">
        {(value as string[]).map((name) => (
          <BodyName name={name} match={matches.get(name)} />
        ))}
      </ul>
    )
  if (field === 'text')
    return (
      <>
        {(value as string[]).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </>
    )
  return (
    <>
      {words.split('\n').map((line) => (
        <p>{line}</p>
      ))}
    </>
  )
}

/** The form that corrects some fields of a part together. */
export const CorrectForm: FC<{ of: FieldContext; fields: readonly string[] }> = ({ of, fields }) => {
  const t = useReview()
  const { locale } = useFormat()
  const { item, refused } = of
  const shown = (field: string, value: unknown) =>
    rawOf(field, field === 'unit' ? unitWord(String(value), locale) : value)
  const content = item.content as Readonly<Record<string, unknown>>
  return (
    <Form
      action={paths.correctFields({ readingId: of.readingId })}
      revision={of.revision}
      hidden={{ itemId: item.id, kind: item.kind }}
      warnUnsaved
      send={t('save')}
      secondary
    >
      {fields.map((field) => {
        const came = refused?.itemId === item.id && refused.shown.includes(field)
        return (
          <>
            <input type="hidden" name={listName('shown')} value={field} />
            <FieldEditor
              kind={item.kind as ItemKind}
              field={field}
              raw={came ? refused.raw[field] : shown(field, content[field])}
              errors={came ? refused.errors : []}
              areas={of.areas}
            />
          </>
        )
      })}
    </Form>
  )
}

/** One field of a part: what was read, whether it is sure, and the two answers "that is right" and "correct". */
export const FieldCard: FC<{ of: FieldContext; field: string; warnings?: Child }> = ({
  of,
  field,
  warnings,
}) => {
  const t = useReview()
  const { item, matches } = of
  const label = item.kind === 'plan' && field === 'money' ? t('planMoney') : fieldLabel(field, t)
  const read = (item.content as Readonly<Record<string, unknown>>)[field]
  const area = field === 'area' ? of.areas.find(({ id }) => id === read) : undefined
  const value = area === undefined ? read : `${area.id} ${area.title}`
  const unsure = item.unsure.includes(field)
  const difference = unsure ? of.differences.find((one) => one.field === field) : undefined
  const names = Array.isArray(value) && ['lead', 'consulted', 'cooperating'].includes(field) ? value : []
  const came = of.refused?.itemId === item.id && of.refused.shown.includes(field)
  return (
    <div
      class="review-field"
      id={`card-${field}`}
      data-state={unsure ? 'unsure' : 'sure'}
      data-passage={field}
    >
      <div class="review-field-head">
        <Heading level={3} size="2xs">
          {label}
        </Heading>
        {unsure ? <Status kind="atRisk">{difference ? t('differs') : t('unsure')}</Status> : null}
        {of.marked.has(field) ? (
          <a class="ds-link review-place" href={`#${passageId(field)}`}>
            {t('showPlace')}
            <span class="ds-sr-only">: {label}</span>
          </a>
        ) : null}
      </div>
      {difference ? (
        <DifferenceQuestion of={of} difference={difference} />
      ) : (
        <div class="review-field-value">
          <FieldValue field={field} value={value} matches={matches} />
          {field === 'heading' && of.ownHeading?.ownWords ? (
            <p class="review-hint">{t('headingStays', { heading: of.ownHeading.heading })}</p>
          ) : null}
        </div>
      )}
      {warnings}
      {of.mayDecide
        ? names.map((name) => {
            const match = matches.get(name)
            return match?.kind === 'ambiguous' ? (
              <WhichBody of={of} field={field} name={name} names={names} candidates={match.candidates} />
            ) : null
          })
        : null}
      {of.mayDecide ? (
        <div class="review-answers">
          {unsure && !difference ? (
            <ConfirmForm of={of} field={field} words={t('right')} label={t('rightOf', { field: label })} />
          ) : null}
          <details class="review-correct" open={came}>
            <summary>
              {t('correct')}
              <span class="ds-sr-only"> {label}</span>
            </summary>
            <CorrectForm of={of} fields={[field]} />
          </details>
        </div>
      ) : null}
    </div>
  )
}
