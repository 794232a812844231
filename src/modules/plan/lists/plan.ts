import { formatter } from '../../../platform/i18n/format.ts'
import { statusWord } from '../../../web/components/status.tsx'
import type { ListFile } from '../../../web/list-files.tsx'
import type { viewPlan } from '../following/actions.ts'
import type { FollowedMeasure } from '../standing/follow.ts'
import { words as following } from '../standing/pages/words.tsx'
import { standingSentences } from '../standing/standing-words.ts'

type Plan = Awaited<ReturnType<typeof viewPlan.run>>
/** The measures of a plan as they are filtered. */
export const measureList: ListFile<Plan, FollowedMeasure> = {
  name: 'samlad-measures',
  title: ({ plan }) => plan.title,
  rows: ({ shown }) => shown,
  columns: () => [
    { heading: (locale) => following(locale)('number'), cell: ({ number }) => number },
    { heading: (locale) => following(locale)('measure'), cell: ({ heading }) => heading },
    {
      heading: (locale) => following(locale)('area'),
      cell: ({ areaKey, areaTitle }) => [areaKey, areaTitle].filter(Boolean).join(' '),
    },
    {
      heading: (locale) => following(locale)('lead'),
      cell: ({ bodies }, locale) =>
        formatter(locale).list(bodies.filter(({ part }) => part === 'lead').map(({ name }) => name)),
    },
    {
      heading: (locale) => following(locale)('standing'),
      cell: ({ standing }, locale) => statusWord(standing.kind, locale),
    },
    {
      heading: (locale) => following(locale)('why'),
      cell: ({ standing }, locale) => standingSentences(standing, locale).join(' '),
    },
    { heading: (locale) => following(locale)('nextDay'), cell: ({ standing }) => standing.next ?? null },
  ],
}
