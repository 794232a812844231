import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { Heading } from '../../../../web/components/card.tsx'
import type { FieldErrors } from '../../../../web/components/errors.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { LetterKeys } from '../../../../web/components/letter-keys.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { fieldsOf } from '../../../../web/fields/entered.ts'
import { paths } from '../../paths.ts'
import { fields, type ReviewItem } from '../schema.ts'
import type { ReviewView } from '../show-actions.ts'
import { CorrectForm, FieldCard, type FieldContext } from './field-card.tsx'
import { MissingParts } from './missing-parts.tsx'
import { Questions } from './question.tsx'
import { SeriesPanel } from './series-panel.tsx'
import { useReview } from './words.ts'

export interface PanelProps {
  readonly view: ReviewView
  readonly of: (item: ReviewItem) => FieldContext
  readonly entered: Readonly<Record<string, unknown>> | undefined
  readonly errors: FieldErrors
}

/** Taking a part out, or putting it back. */
export const RemoveOrRestore: FC<{ view: ReviewView; item: ReviewItem; name: string }> = ({
  view,
  item,
  name,
}) => {
  const t = useReview()
  const readingId = view.reading.id
  const address = item.removed ? paths.restorePart({ readingId }) : paths.removePart({ readingId })
  return (
    <Form action={address} revision={view.reading.lastDecision} hidden={{ itemId: item.id, part: view.part }}>
      <Button
        variant="tertiary"
        label={item.removed ? t('restoreOf', { name }) : t('removeOf', { name })}
        danger={!item.removed}
      >
        {item.removed ? t('restore') : t('removeButton')}
      </Button>
    </Form>
  )
}

/** The plan as a whole and its areas: short enough to see at once. */
export const PlanPanel: FC<PanelProps> = ({ view, of, entered, errors }) => {
  const fieldOf = fieldsOf(entered, errors)
  const t = useReview()
  const [plan] = view.items.filter(({ kind }) => kind === 'plan')
  const areas = view.items.filter(({ kind }) => kind === 'area') as ReviewItem<'area'>[]
  if (plan === undefined) return null
  const missing = view.against.missing.filter(({ part }) => part === 'measure')
  const planOf = of(plan)
  const sorted = [
    ...fields.plan.filter((field) => plan.unsure.includes(field)),
    ...fields.plan.filter((field) => !plan.unsure.includes(field)),
  ]
  return (
    <>
      <Section heading={t('planHeading')} id="plan-head">
        {planOf.mayDecide ? <LetterKeys /> : null}
        <div class="review-group" {...(plan.unsure.length === 0 ? { 'data-compact': '' } : {})}>
          {sorted.map((field) => (
            <FieldCard of={planOf} field={field} />
          ))}
        </div>
      </Section>
      <Section heading={t('areasHeading')} id="areas">
        {areas.length === 0 ? <p class="not-given">{t('noAreas')}</p> : null}
        <ul class="review-list">
          {areas.map((area) => {
            const name = `${area.content.id} ${area.content.title}`
            return (
              <li data-removed={area.removed ? '' : undefined}>
                <span class="review-list-name">{name}</span>
                {area.removed ? null : <Questions of={of(area)} />}
                {planOf.mayDecide ? <RemoveOrRestore view={view} item={area} name={name} /> : null}
                {planOf.mayDecide && !area.removed ? (
                  view.chosen?.id === area.id ? (
                    <CorrectForm of={of(area)} fields={fields.area} />
                  ) : (
                    <Link
                      href={`${paths.reading({ readingId: view.reading.id }, { part: 'plan', item: area.id })}#areas`}
                    >
                      {t('correct')}
                      <span class="ds-sr-only"> {name}</span>
                    </Link>
                  )
                ) : null}
              </li>
            )
          })}
        </ul>
        {missing.length > 0 ? (
          <>
            <Heading level={3} size="2xs">
              {t('missingMeasures')}
            </Heading>
            <p class="review-hint">{t('missingMeasuresText')}</p>
            <MissingParts readingId={view.reading.id} missing={missing} mayDecide={view.may.decide} />
          </>
        ) : null}
        {planOf.mayDecide ? (
          <Details summary={t('addArea')} open={entered !== undefined}>
            <Form
              action={paths.addArea({ readingId: view.reading.id })}
              hidden={{ part: 'plan' }}
              send={t('addAreaButton')}
              secondary
            >
              <TextField {...fieldOf('id')} label={t('areaId')} width={8} />
              <TextField {...fieldOf('title')} label={t('areaTitle')} />
            </Form>
          </Details>
        ) : null}
      </Section>
      <SeriesPanel view={view} />
    </>
  )
}
