import type { FC } from 'hono/jsx'
import { actsAs } from '../../../platform/access/policy.ts'
import { originOf } from '../../../platform/config/settings.ts'
import { registerApi } from '../../../platform/http/register-api.ts'
import type { Room } from '../../../platform/http/room.ts'
import { Link } from '../../../web/components/link.tsx'
import { download, form, page } from '../../../web/pages.tsx'
import { useReader } from '../../../web/reader.ts'
import { registerPages } from '../../../web/registers/register-pages.tsx'
import { registerPart } from '../../../web/registers/register-part.ts'
import { paths } from '../paths.ts'
import { readAgain, readingsDiffer } from './arrivals.ts'
import { exportStrategies, viewGaps } from './gaps.ts'
import { asIati } from './iati.ts'
import { markStrategy, settleStrategy } from './marking.ts'
import { guidanceWords, strategyRefusals, strategyWords } from './messages.ts'
import { GapsPage } from './pages/gaps-page.tsx'
import { BelowStrategy, Mark } from './pages/strategy-parts.tsx'
import { markers } from './policy.ts'
import { guidances, strategies } from './registers.ts'
import { strategySeries } from './series.ts'

const Beside: FC = () => {
  const t = strategyWords(useReader().locale)
  return (
    <p>
      <Link href={paths.strategyGaps()}>{t('gaps')}</Link>
      {' · '}
      <Link href={paths.guidance.list()}>{t('guidance')}</Link>
    </p>
  )
}

const pages = registerPages(strategies, {
  paths: paths.strategy,
  words: strategyWords,
  name: 'title',
  columns: ['country', 'kind', 'fromYear', 'toYear'],
  moreColumns: (locale) => [
    { heading: strategyWords(locale)('markHeading'), cell: ({ mark }) => <Mark value={mark} /> },
  ],
  Below: BelowStrategy,
  BelowList: Beside,
})
const ofStrategy = { page: pages.one, done: ({ id }: { id: string }) => paths.strategy.one({ id }) }

/** Strategies for countries, read by two for what they say of trafficking (measure 30). */
export const strategyParts: readonly Omit<Room, 'name'>[] = [
  registerPart(guidances, {
    paths: paths.guidance,
    words: guidanceWords,
    name: 'title',
    columns: ['part'],
    api: {
      base: '/v1/strategy-guidance',
      name: 'guidance',
      one: 'words of guidance',
      summary: 'Words for those who write strategies, to take over',
    },
  }),
  {
    routes: [
      ...pages.routes,
      form(paths.markStrategy, markStrategy, ofStrategy),
      form(paths.settleStrategy, settleStrategy, ofStrategy),
      page(paths.strategyGaps, viewGaps, GapsPage),
      download(paths.strategyIati, exportStrategies, (data, context) => {
        const definition = `${originOf(context.get('house').settings)}${paths.strategyGaps()}#definition`
        return context.body(new Uint8Array(asIati(data.strategies, { definition, now: data.now })), 200, {
          'content-type': 'application/xml; charset=utf-8',
          'content-disposition': 'attachment; filename="strategies-iati-2.03.xml"',
        })
      }),
    ],
    api: registerApi(strategies, {
      base: '/v1/strategies',
      name: 'strategies',
      one: 'a strategy',
      summary: 'Strategies for the cooperation with countries',
    }),
    ends: strategies.endings,
    arrivals: [readAgain, readingsDiffer],
    refusals: [strategyRefusals],
    series: strategySeries,
    navigation: [
      {
        href: paths.strategy.list(),
        label: (locale) => strategyWords(locale)('title'),
        shownTo: (actor) => actsAs(actor, ...markers),
        order: 75,
      },
    ],
  },
]
