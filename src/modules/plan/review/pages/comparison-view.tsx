import type { FC } from 'hono/jsx'
import { Heading } from '../../../../web/components/card.tsx'
import { SideBySide } from '../../../../web/components/comparison.tsx'
import { Status, type StatusKind } from '../../../../web/components/status.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { countChanges, type PartChange, type PlanComparison } from '../comparison.ts'
import { fieldLabel, useReview, valueText } from './words.ts'

interface Labels {
  readonly before: string
  readonly after: string
}

const kinds = {
  added: 'planned',
  removed: 'withdrawn',
  changed: 'running',
  same: 'done',
} as const satisfies Record<PartChange['state'], StatusKind>

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

const ChangedPart: FC<{ part: PartChange; labels: Labels; measure?: boolean }> = ({
  part,
  labels,
  measure,
}) => {
  const t = useReview()
  const name = measure ? `${t('measure', { number: part.key })}: ${part.name}` : part.name
  const status = <Status kind={kinds[part.state]}>{t(`state_${part.state}`)}</Status>
  if (part.state !== 'changed')
    return (
      <p class="review-change-line">
        {name} {status}
      </p>
    )
  return (
    <Details
      summary={
        <span class="review-change-line">
          {name} {status}
        </span>
      }
      open
    >
      <FieldChanges part={part} labels={labels} />
    </Details>
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
  const differing = (parts: readonly PartChange[]) => parts.filter(({ state }) => state !== 'same')
  const counts = countChanges(measures)
  const same = measures.length - counts.added - counts.removed - counts.changed
  const nothing = [head, ...areas, ...measures, ...facts].every(({ state }) => state === 'same')
  return (
    <>
      <p class="review-change-sum">
        {nothing ? t('noChanges') : t('changesMeasures', { ...counts, same })}
        {note ? ` ${note}` : ''}
      </p>
      {head.state === 'same' ? null : (
        <Section heading={t('headChanges')} id="plan-changes">
          <FieldChanges part={head} labels={labels} />
        </Section>
      )}
      {differing(measures).length > 0 ? (
        <Section heading={t('partMeasures')} id="measure-changes">
          {differing(measures).map((part) => (
            <ChangedPart part={part} labels={labels} measure />
          ))}
        </Section>
      ) : null}
      {differing(areas).length > 0 ? (
        <Section heading={t('areaChanges')} id="area-changes">
          {differing(areas).map((part) => (
            <ChangedPart part={part} labels={labels} />
          ))}
        </Section>
      ) : null}
      {differing(facts).length > 0 ? (
        <Section heading={t('figureChanges')} id="figure-changes">
          {differing(facts).map((part) => (
            <ChangedPart part={part} labels={labels} />
          ))}
        </Section>
      ) : null}
    </>
  )
}
