import type { Route } from '../../../../platform/http/route.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import { NotFound } from '../../../../platform/refusal.ts'
import type { Series } from '../../../../platform/series/series.ts'
import type { Depiction, PictureReader } from '../../../../web/pictures/depiction.ts'
import { pictureRoutes } from '../../../../web/pictures/routes.tsx'
import { overTime } from '../../../series/index.ts'
import type { FollowedIndicator } from '../../indicators/follow.ts'
import { indicatorWords } from '../../indicators/messages.ts'
import { numberOf } from '../../indicators/progress.ts'
import { paths } from '../../paths.ts'
import { indicatorPicture } from '../../picture-paths.ts'
import { viewIndicatorWith } from '../actions.ts'

/** An indicator over time, with where it started and where it is to get. */
export const indicatorOverTime = (indicator: FollowedIndicator, reader: PictureReader): Depiction => {
  const { locale } = reader
  const t = indicatorWords(locale)
  const format = formatter(locale)
  const [start, target] = [numberOf(indicator.baseline), numberOf(indicator.target)]
  return overTime(
    indicator.periods,
    {
      unit: indicator.unit[locale],
      ...(start === undefined ? {} : { baseline: { value: start } }),
      ...(target === undefined
        ? {}
        : { target: { value: target, label: t('targetLabel', { value: format.number(target) }) } }),
    },
    {
      title: indicator.title[locale],
      note: `${t(`because_${indicator.standing.because}`)}.`,
    },
    reader,
  )
}

/** The picture of an indicator at addresses of its own: page, SVG, CSV and a view for a frame. */
export const indicatorPictureRoutes = (counted: readonly Series[]): Route[] =>
  pictureRoutes(indicatorPicture, viewIndicatorWith(counted), ({ indicator, plan }, reader) => {
    if (indicator.periods.length === 0) throw new NotFound('picture')
    const t = indicatorWords(reader.locale)
    return {
      depiction: indicatorOverTime(indicator, reader),
      breadcrumb: [
        { href: paths.plan({ planId: plan.id }), label: plan.reference },
        { href: paths.indicators({ planId: plan.id }), label: t('indicators') },
        { href: paths.indicator({ indicatorId: indicator.id }), label: indicator.title[reader.locale] },
      ],
      source: `${indicator.series ?? ''}, ${plan.reference}`,
    }
  })
