import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { paths } from '../../paths.ts'
import type { ReviewView } from '../show-actions.ts'
import { useReview } from './words.ts'

/** The series of like parts that were found in the document: which was read, and another with one press. */
export const SeriesPanel: FC<{ view: ReviewView }> = ({ view }) => {
  const t = useReview()
  const { series, id: readingId } = view.reading
  if (series.length < 2) return null
  return (
    <Section heading={t('seriesHeading')} id="series">
      <p>{t('seriesText')}</p>
      <ul class="review-list">
        {series.map(({ id, form, parts, examples, taken }) => {
          const name = `${t(`series_${form}`)}, ${t('seriesParts', { count: parts })}`
          return (
            <li>
              <span class="review-list-name">
                {name}
                <span class="review-list-note"> {examples.join(' · ')}</span>
              </span>
              {taken ? <strong>{t('seriesTaken')}</strong> : null}
              {!taken && view.may.discard ? (
                <Form action={paths.readSeries({ readingId })} hidden={{ series: id, part: 'plan' }}>
                  <Button variant="tertiary" label={t('seriesReadOf', { name })}>
                    {t('seriesRead')}
                  </Button>
                </Form>
              ) : null}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
