import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { passageId } from '../../../../web/components/quote.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import { fields, type ReviewItem } from '../schema.ts'
import { CorrectForm } from './field-card.tsx'
import { type PanelProps, RemoveOrRestore } from './plan-panel.tsx'
import { useReview } from './words.ts'

/** The figures that the document states, each with its place; confirmed together once they have been looked through. */
export const FiguresPanel: FC<PanelProps> = ({ view, of }) => {
  const t = useReview()
  const format = useFormat()
  const facts = view.items.filter(({ kind }) => kind === 'fact') as ReviewItem<'fact'>[]
  const readingId = view.reading.id
  const unsure = facts.some((fact) => !fact.removed && fact.unsure.length > 0)
  return (
    <Section
      heading={t('figuresHeading')}
      id="figures"
      aside={
        unsure && view.may.decide ? (
          <Form
            action={paths.confirmList({ readingId })}
            revision={view.reading.lastDecision}
            hidden={{ kind: 'fact', part: 'figures' }}
          >
            <Button variant="secondary">{t('confirmFigures')}</Button>
          </Form>
        ) : null
      }
    >
      <p class="review-hint">{facts.length === 0 ? t('noFigures') : t('figuresHint')}</p>
      <ul class="review-list">
        {facts.map((fact) => {
          const { topic, value, unit, year, source, approximate } = fact.content
          const name = `${format.number(value)} ${unit}`
          const about = approximate ? `${t('approximate').toLowerCase()} ` : ''
          return (
            <li data-removed={fact.removed ? '' : undefined}>
              <span class="review-list-name">
                <a class="ds-link" href={`#${passageId(fact.id)}`}>
                  {about}
                  {name}
                </a>
                {fact.unsure.length > 0 && !fact.removed ? (
                  <Status kind="atRisk">{t('unsure')}</Status>
                ) : null}
              </span>
              <span class="review-list-note">
                {[topic, year, source].filter((part) => part !== null && part !== '').join(' · ')}
              </span>
              {view.may.decide ? <RemoveOrRestore view={view} item={fact} name={name} /> : null}
              {view.may.decide && !fact.removed ? (
                view.chosen?.id === fact.id ? (
                  <CorrectForm of={of(fact)} fields={fields.fact} />
                ) : (
                  <a
                    class="ds-link"
                    href={`${paths.reading({ readingId }, { part: 'figures', item: fact.id })}#figures`}
                  >
                    {t('correct')}
                    <span class="ds-sr-only"> {name}</span>
                  </a>
                )
              ) : null}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
