import type { FC } from 'hono/jsx'
import { actsAs } from '../../../platform/access/policy.ts'
import type { Room } from '../../../platform/http/room.ts'
import { Link } from '../../../web/components/link.tsx'
import { useReader } from '../../../web/reader.ts'
import { registerPart } from '../../../web/registers/register-part.ts'
import { paths } from '../paths.ts'
import { localPlanRefusals, localPlanWords, needWords, supportWords } from './messages.ts'
import { localPlanKeepers, localPlans, needs, supports } from './registers.ts'
import { localPlanSeries } from './series.ts'

/** The ways to what stands beside local plans. */
const Beside: FC = () => {
  const { locale, actor } = useReader()
  const t = localPlanWords(locale)
  return (
    <p>
      <Link href={paths.support.list()}>{t('supported')}</Link>
      {actor ? (
        <>
          {' · '}
          <Link href={paths.need.list()}>{t('needed')}</Link>
        </>
      ) : null}
    </p>
  )
}

/** Registers beside the courses: local plans, needs of learning, support to those who train their own. */
export const localPlanParts: readonly Omit<Room, 'name'>[] = [
  registerPart(localPlans, {
    paths: paths.localPlan,
    words: localPlanWords,
    name: 'name',
    columns: ['municipality', 'functions', 'agreedOn'],
    BelowList: Beside,
    api: {
      base: '/v1/local-plans',
      name: 'plans',
      one: 'a local plan',
      summary: 'Local plans of municipalities against sexual exploitation of young people',
    },
  }),
  registerPart(needs, {
    paths: paths.need,
    words: needWords,
    name: 'topic',
    columns: ['setting', 'function', 'counties', 'foundOn'],
    api: {
      base: '/v1/learning-needs',
      name: 'needs',
      one: 'a need of learning',
      summary: 'Learning that was found to be missing',
    },
  }),
  registerPart(supports, {
    paths: paths.support,
    words: supportWords,
    name: 'receiver',
    columns: ['form', 'setting', 'county', 'givenOn'],
    api: {
      base: '/v1/learning-support',
      name: 'support',
      one: 'a support',
      summary: 'Support to municipalities and regions that train their own staff',
    },
  }),
  {
    routes: [],
    api: [],
    refusals: [localPlanRefusals],
    series: localPlanSeries,
    navigation: [
      {
        href: paths.localPlan.list(),
        label: (locale) => localPlanWords(locale)('title'),
        shownTo: (actor) => actsAs(actor, ...localPlanKeepers),
        order: 64,
      },
    ],
  },
]
