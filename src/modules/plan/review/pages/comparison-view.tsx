import type { FC } from 'hono/jsx'
import { Heading } from '../../../../web/components/card.tsx'
import { type DifferingPart, DifferingParts, SideBySide } from '../../../../web/components/comparison.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { countChanges, type PartChange, type PlanComparison, saysTheSame } from '../comparison.ts'
import { fieldLabel, useReview, valueText } from './words.ts'

interface Labels {
  readonly before: string
  readonly after: string
}

const FieldChanges: FC<{ part: PartChange; labels: Labels }> = ({ part, labels }) => {
  const t = useReview()
  const format = useFormat()
  return (
    <>
      {part.changes.map(({ field, before, after }) => (
        <div class="review-change">
          <Heading level={3} size="2xs">
            {fieldLabel(field, t)}
          </Heading>
          <SideBySide
            before={valueText(field, before, t, format) || t('emptyValue')}
            after={valueText(field, after, t, format) || t('emptyValue')}
            beforeLabel={labels.before}
            afterLabel={labels.after}
          />
        </div>
      ))}
    </>
  )
}

/** A kind of parts: what differs in it, folded one by one, and how much is equal. */
const Kind: FC<{
  parts: readonly PartChange[]
  heading: string
  id: string
  labels: Labels
  nameOf?: (part: PartChange) => string
}> = ({ parts, heading, id, labels, nameOf = ({ name }) => name }) => {
  const t = useReview()
  const differing = parts.flatMap((part): DifferingPart[] =>
    part.state === 'same'
      ? []
      : [
          {
            name: nameOf(part),
            state: part.state,
            ...(part.changes.length > 0 ? { content: <FieldChanges part={part} labels={labels} /> } : {}),
          },
        ],
  )
  if (differing.length === 0) return null
  const equal = parts.length - differing.length
  return (
    <Section heading={heading} id={id}>
      <DifferingParts
        parts={differing}
        {...(equal > 0 ? { equal: t('equalParts', { count: equal }) } : {})}
      />
    </Section>
  )
}

/** What differs between two versions of a plan: the plan, its areas, its measures, its figures. */
export const ComparisonView: FC<{ comparison: PlanComparison; labels: Labels; note?: string }> = ({
  comparison,
  labels,
  note,
}) => {
  const t = useReview()
  const { head, areas, measures, facts } = comparison
  const counts = countChanges(measures)
  const same = measures.length - counts.added - counts.removed - counts.changed
  return (
    <>
      <p class="review-change-sum">
        {saysTheSame(comparison) ? t('noChanges') : t('changesMeasures', { ...counts, same })}
        {note ? ` ${note}` : ''}
      </p>
      {head.state === 'same' ? null : (
        <Section heading={t('headChanges')} id="plan-changes">
          <FieldChanges part={head} labels={labels} />
        </Section>
      )}
      <Kind
        parts={measures}
        heading={t('partMeasures')}
        id="measure-changes"
        labels={labels}
        nameOf={({ key, name }) => `${t('measure', { number: key })}: ${name}`}
      />
      <Kind parts={areas} heading={t('areaChanges')} id="area-changes" labels={labels} />
      <Kind parts={facts} heading={t('figureChanges')} id="figure-changes" labels={labels} />
    </>
  )
}
