import { formatter } from '../../../platform/i18n/format.ts'
import { statusWord } from '../../../web/components/status.tsx'
import type { ListFile } from '../../../web/list-files.tsx'
import type { viewPlan } from '../following/actions.ts'
import type { viewBodies } from '../site/actions.ts'
import type { FollowedMeasure } from '../standing/follow.ts'
import { words as following } from '../standing/pages/words.tsx'
import { standingSentences } from '../standing/standing-words.ts'
import { listWords } from './messages.ts'

type Plan = Awaited<ReturnType<typeof viewPlan.run>>
type Bodies = Awaited<ReturnType<typeof viewBodies.run>>

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

/** The bodies of a plan with what they owe. */
export const bodyList: ListFile<Bodies, Bodies['bodies'][number]> = {
  name: 'samlad-bodies',
  title: ({ plan }, locale) => `${listWords(locale)('bodies')}: ${plan.reference}`,
  rows: ({ bodies }) => bodies,
  columns: () => [
    { heading: (locale) => listWords(locale)('body'), cell: ({ name }) => name },
    { heading: (locale) => listWords(locale)('owed'), kind: 'number', cell: ({ owed }) => owed },
    { heading: (locale) => listWords(locale)('came'), kind: 'number', cell: ({ came }) => came },
    { heading: (locale) => listWords(locale)('missing'), kind: 'number', cell: ({ missing }) => missing },
    { heading: (locale) => listWords(locale)('oldest'), cell: ({ oldest }) => oldest ?? null },
    { heading: (locale) => listWords(locale)('next'), cell: ({ next }) => next ?? null },
  ],
}
