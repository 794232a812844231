import type { FC } from 'hono/jsx'
import { StatusShape, statusTones, statusWord } from '../../../../web/components/status.tsx'
import { type StatusKind, statusKinds } from '../../../../web/components/status-shapes.ts'
import { useReader } from '../../../../web/reader.ts'
import type { FollowedMeasure } from '../../following/follow.ts'
import { countKinds } from '../../following/rules.ts'
import { paths } from '../../paths.ts'
import { useSite } from './words.ts'

interface BoardProps {
  readonly planId: string
  readonly areas: readonly { readonly key: string; readonly title: string }[]
  readonly measures: readonly FollowedMeasure[]
}

/** Every measure of a plan at a glance: one row for each area, one square for each measure, with shape and number. */
export const MeasureBoard: FC<BoardProps> = ({ planId, areas, measures }) => {
  const t = useSite()
  const outside = measures.filter(({ areaKey }) => !areas.some(({ key }) => key === areaKey))
  const counts = countKinds(measures.map(({ standing }) => standing))
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
      <Legend kinds={statusKinds.filter((kind) => counts[kind] > 0)} />
    </div>
  )
}

/** The shapes that occur, with their words. */
const Legend: FC<{ kinds: readonly StatusKind[] }> = ({ kinds }) => {
  const { locale } = useReader()
  return (
    <ul class="picture-legend">
      {kinds.map((kind) => (
        <li data-status={kind}>
          <StatusShape kind={kind} />
          {statusWord(kind, locale)}
        </li>
      ))}
    </ul>
  )
}

const BoardRow: FC<{
  planId: string
  href?: string
  title: string
  measures: readonly FollowedMeasure[]
}> = ({ planId, href, title, measures }) => {
  const t = useSite()
  const { locale } = useReader()
  const describe = (measure: FollowedMeasure): string =>
    `${measure.number}. ${measure.heading} – ${statusWord(measure.standing.kind, locale)}`
  const done = measures.filter(({ standing }) => standing.kind === 'done').length
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
              data-color={statusTones[measure.standing.kind]}
              data-status={measure.standing.kind}
              href={paths.measure({ planId, measureId: measure.id })}
              title={describe(measure)}
            >
              <StatusShape kind={measure.standing.kind} />
              <span aria-hidden="true">{measure.number}</span>
              <span class="ds-sr-only">{describe(measure)}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
