import type { FC } from 'hono/jsx'
import type { Figure as AFigure } from '../../../../platform/series/figure.ts'
import { Status, type StatusKind } from '../../../../web/components/status.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Figure, periodName, seriesWords } from '../../../series/index.ts'
import type { FollowedIndicator } from '../follow.ts'
import { type IndicatorWords, indicatorWords } from '../messages.ts'
import { type Standing, type StandingState, standingStates } from '../progress.ts'

export const useIndicatorWords = (): IndicatorWords => indicatorWords(useReader().locale)

const kinds = {
  reached: 'done',
  on_way: 'running',
  not: 'atRisk',
  unknown: 'planned',
} as const satisfies Record<StandingState, StatusKind>

/** How an indicator stands: the state by its shape, and why in words. */
export const StandingStatus: FC<{ standing: Standing }> = ({ standing }) => {
  const t = useIndicatorWords()
  return (
    <Status kind={kinds[standing.state]} of="indicator">
      {t(`because_${standing.because}`)}
    </Status>
  )
}

/** A target; that there is none is said. */
export const Target: FC<{ target: AFigure | null }> = ({ target }) => {
  const t = useIndicatorWords()
  return target === null ? <span class="quiet">{t('noTarget')}</span> : <Figure figure={target} />
}

/** The newest figure with its period below it. */
export const LatestFigure: FC<{ indicator: FollowedIndicator }> = ({
  indicator: { latest, latestPeriod },
}) => {
  const { locale } = useReader()
  const format = useFormat()
  if (latestPeriod === undefined) return <>–</>
  return (
    <>
      <Figure figure={latest} />{' '}
      <span class="quiet nowrap">({periodName(seriesWords(locale), latestPeriod, format)})</span>
    </>
  )
}

/** How many indicators stand how, in a sentence. */
export const countsOf = (t: IndicatorWords, indicators: readonly FollowedIndicator[]): string => {
  if (indicators.length === 0) return t('noneCounted')
  const [reached, onWay, not, unknown] = standingStates.map(
    (state) => indicators.filter(({ standing }) => standing.state === state).length,
  ) as [number, number, number, number]
  return t('counts', { reached, onWay, not, unknown })
}
