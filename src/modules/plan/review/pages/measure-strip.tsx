import type { FC } from 'hono/jsx'
import { Link } from '../../../../web/components/link.tsx'
import type { MeasureReading } from '../../../reading/index.ts'
import { paths } from '../../paths.ts'
import type { ReviewView } from '../show-actions.ts'
import { useReview } from './words.ts'

const stateOf = ({ removed, unsure }: { removed: boolean; unsure: readonly string[] }) =>
  removed ? 'removed' : unsure.length > 0 ? 'unsure' : 'done'

/** Every measure of the document as a small square: its number, and whether it is done. */
export const MeasureStrip: FC<{ view: ReviewView }> = ({ view }) => {
  const t = useReview()
  if (view.progress.total === 0) return null
  const words = { unsure: t('isUnsure'), done: t('isDone'), removed: t('isRemoved') }
  return (
    <nav class="measure-strip" aria-label={t('measureList')}>
      <ol>
        {view.items
          .filter(({ kind }) => kind === 'measure')
          .map((item) => {
            const { number, heading } = item.content as MeasureReading
            const state = stateOf(item)
            return (
              <li>
                <a
                  href={paths.reading(
                    { readingId: view.reading.id },
                    { item: item.id, whole: view.whole ? 'yes' : undefined },
                  )}
                  data-state={state}
                  title={heading}
                  aria-label={t('goTo', { number: String(number), state: words[state] })}
                  {...(item.id === view.current?.id ? { 'aria-current': 'true' } : {})}
                >
                  {String(number)}
                </a>
              </li>
            )
          })}
      </ol>
      <p class="measure-strip-legend" aria-hidden="true">
        {t('legend')}
      </p>
      {view.may.discard && view.reading.series.length > 1 ? (
        <p class="measure-strip-legend">
          <Link href={`${paths.reading({ readingId: view.reading.id }, { part: 'plan' })}#series`}>
            {t('seriesWrong')}
          </Link>
        </p>
      ) : null}
    </nav>
  )
}
