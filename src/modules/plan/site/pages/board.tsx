import type { FC } from 'hono/jsx'
import { StatusShape, statusTones } from '../../../../web/components/status.tsx'
import type { StatusKind } from '../../../../web/components/status-shapes.ts'
import type { FollowedMeasure } from '../../following/follow.ts'
import { useFollowing } from '../../following/pages/words.tsx'
import type { ProgressState } from '../../following/schema.ts'
import { paths } from '../../paths.ts'
import { tallyOf } from '../rules.ts'
import { useSite } from './words.ts'

/** What is late is shown late, whatever else is said of it. */
const kindOf = ({ standing }: Pick<FollowedMeasure, 'standing'>): StatusKind =>
  ({
    done: 'done',
    stopped: 'withdrawn',
    late: 'late',
    atRisk: 'atRisk',
    running: 'running',
    notBegun: 'planned',
  })[tallyOf(standing)] as StatusKind

interface BoardProps {
  readonly planId: string
  readonly areas: readonly { readonly key: string; readonly title: string }[]
  readonly measures: readonly FollowedMeasure[]
}

/** Every measure of a plan at a glance: one row for each area, one square for each measure, with shape and number. */
export const MeasureBoard: FC<BoardProps> = ({ planId, areas, measures }) => {
  const t = useSite()
  const outside = measures.filter(({ areaKey }) => !areas.some(({ key }) => key === areaKey))
  const standings = [...new Map(measures.map((measure) => [kindOf(measure), measure])).values()]
  return (
    <div class="measure-board">
      <p class="measure-board-hint">{t('boardHint')}</p>
      {areas.map(({ key, title }) => (
        <BoardRow
          planId={planId}
          href={paths.area({ planId, area: key })}
          title={`${key} ${title}`}
          measures={measures.filter(({ areaKey }) => areaKey === key)}
        />
      ))}
      {outside.length > 0 ? <BoardRow planId={planId} title={t('outsideAreas')} measures={outside} /> : null}
      <Legend standings={standings} />
    </div>
  )
}

/** The shapes that occur, with their words. */
const Legend: FC<{ standings: readonly FollowedMeasure[] }> = ({ standings }) => {
  const word = useFollowing()
  return (
    <ul class="picture-legend">
      {standings.map((measure) => (
        <li data-status={kindOf(measure)}>
          <StatusShape kind={kindOf(measure)} />
          {word(shownState(measure.standing))}
        </li>
      ))}
    </ul>
  )
}

/** As it is shown to everybody: what is late is late, also where it was said to run as planned. */
export const shownState = (standing: FollowedMeasure['standing']): ProgressState =>
  tallyOf(standing) === 'late' ? 'delayed' : standing.state

const BoardRow: FC<{
  planId: string
  href?: string
  title: string
  measures: readonly FollowedMeasure[]
}> = ({ planId, href, title, measures }) => {
  const t = useSite()
  const word = useFollowing()
  const describe = (measure: FollowedMeasure): string =>
    `${measure.number}. ${measure.heading} – ${word(shownState(measure.standing))}`
  const done = measures.filter(({ standing }) => standing.state === 'done').length
  return (
    <section class="measure-board-row" aria-label={title}>
      <h3 class="measure-board-area">
        {href ? (
          <a class="ds-link" href={href}>
            {title}
          </a>
        ) : (
          title
        )}
        <span class="measure-board-count">{t('areaCounts', { done, total: measures.length })}</span>
      </h3>
      <ol class="measure-chips">
        {measures.map((measure) => (
          <li>
            <a
              class="measure-chip"
              data-color={statusTones[kindOf(measure)]}
              data-status={kindOf(measure)}
              href={paths.measure({ planId, measureId: measure.id })}
              title={describe(measure)}
            >
              <StatusShape kind={kindOf(measure)} />
              <span aria-hidden="true">{measure.number}</span>
              <span class="ds-sr-only">{describe(measure)}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
