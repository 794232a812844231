import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { passageId } from '../../../../web/components/quote.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Finished } from '../../../../web/templates/composer.tsx'
import { figureInWords } from '../../figure-units.ts'
import { paths } from '../../paths.ts'
import { WHOLE_PART } from '../differences.ts'
import { fields, type ReviewItem } from '../schema.ts'
import { CorrectForm } from './field-card.tsx'
import { MissingParts } from './missing-parts.tsx'
import { type PanelProps, RemoveOrRestore } from './plan-panel.tsx'
import { Questions } from './question.tsx'
import { useReview } from './words.ts'

type Figure = ReviewItem<'fact'>

/** A figure with its place, what is asked about it, and its correction. */
const FigureRow: FC<PanelProps & { fact: Figure }> = ({ view, of, fact }) => {
  const t = useReview()
  const { locale } = useFormat()
  const readingId = view.reading.id
  // Where the plan says the same, the plan's own words are the ones that stay.
  const { topic, value, unit, year, source, approximate } = view.against.facts.get(fact.id) ?? fact.content
  const exact = figureInWords(value, unit, locale)
  const name = approximate ? t('about', { value: exact }) : exact
  const isNew = fact.unsure.includes(WHOLE_PART)
  const mayCorrect = view.may.decide && !fact.removed
  return (
    <li data-removed={fact.removed ? '' : undefined}>
      <span class="review-list-name">
        <Link href={`#${passageId(fact.id)}`}>{name}</Link>
        {fact.unsure.length > 0 && !fact.removed ? (
          <Status kind="atRisk">{isNew ? t('isNew') : t('unsure')}</Status>
        ) : null}
      </span>
      <span class="review-list-note">
        {[topic, year, source].filter((part) => part !== null && part !== '').join(' · ')}
      </span>
      {fact.removed ? null : <Questions of={of(fact)} />}
      <span class="review-list-ways">
        {view.may.decide && !isNew ? <RemoveOrRestore view={view} item={fact} name={name} /> : null}
        {mayCorrect && view.chosen?.id !== fact.id ? (
          <Link href={`${paths.reading({ readingId }, { part: 'figures', item: fact.id })}#figures`}>
            {t('correct')}
            <span class="ds-sr-only"> {name}</span>
          </Link>
        ) : null}
      </span>
      {mayCorrect && view.chosen?.id === fact.id ? <CorrectForm of={of(fact)} fields={fields.fact} /> : null}
    </li>
  )
}

const Rows: FC<PanelProps & { facts: readonly Figure[] }> = ({ facts, ...panel }) => (
  <ul class="review-list">
    {facts.map((fact) => (
      <FigureRow {...panel} fact={fact} />
    ))}
  </ul>
)

/** The figures that the document states: what is to be decided first, what is done with folded to a count. */
export const FiguresPanel: FC<PanelProps> = (panel) => {
  const { view } = panel
  const t = useReview()
  const facts = view.items.filter(({ kind }) => kind === 'fact') as Figure[]
  const isOpen = (fact: Figure) => (!fact.removed && fact.unsure.length > 0) || view.chosen?.id === fact.id
  const missing = view.against.missing.filter(({ part }) => part === 'fact')
  const undecided = missing.filter(({ keeps }) => keeps === undefined)
  const open = facts.filter(isOpen)
  const done = facts.filter((fact) => !isOpen(fact))
  const chosen = missing.filter(({ keeps }) => keeps !== undefined)
  const together = facts.filter(({ removed, unsure }) => !removed && unsure.includes('year')).length
  return (
    <Section
      heading={t('figuresHeading')}
      id="figures"
      aside={
        together > 1 && view.may.decide ? (
          <Form
            action={paths.confirmList({ readingId: view.reading.id })}
            revision={view.reading.lastDecision}
            hidden={{ kind: 'fact', part: 'figures' }}
          >
            <Button variant="secondary">{t('confirmFigures')}</Button>
          </Form>
        ) : null
      }
    >
      <p class="review-hint">{facts.length === 0 ? t('noFigures') : t('figuresHint')}</p>
      <p>{t('figuresToDecide', { count: open.length + undecided.length })}</p>
      <Rows {...panel} facts={open} />
      <MissingParts readingId={view.reading.id} missing={undecided} mayDecide={view.may.decide} />
      <Finished count={done.length + chosen.length}>
        <Rows {...panel} facts={done} />
        <MissingParts readingId={view.reading.id} missing={chosen} mayDecide={view.may.decide} />
      </Finished>
    </Section>
  )
}
