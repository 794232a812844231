import { registerApi } from '../../platform/http/register-api.ts'
import type { Room } from '../../platform/http/room.ts'
import { roomOf } from '../../platform/http/room-of.ts'
import { forEverybody } from '../../platform/http/route.ts'
import { bySystem } from '../../platform/jobs/by-system.ts'
import { TABLE_FORM_LIMIT } from '../../platform/tables/read-table.ts'
import { form, page, shown } from '../../web/pages.tsx'
import { registerPages } from '../../web/registers/register-pages.tsx'
import {
  linkRecommendation,
  prepareTable,
  readTable,
  reportDue,
  tellDueReports,
  unlinkRecommendation,
  viewUnheeded,
} from './actions.ts'
import { recommendationEndings } from './endings.ts'
import { recommendationRefusals, recommendationWords } from './messages.ts'
import { ActedOn, Beside, TablePage, UnheededPage } from './pages.tsx'
import { paths } from './paths.ts'
import { recommendations } from './registers.ts'
import { recommendationSeries } from './series.ts'

const pages = registerPages(recommendations, {
  paths: paths.recommendation,
  words: recommendationWords,
  name: 'summary',
  columns: ['state', 'mechanism', 'report', 'response'],
  Below: ActedOn,
  BelowList: Beside,
})
const tablePage = page(paths.table, prepareTable, TablePage)
const toOne = ({ id }: { id: string }) => paths.recommendation.one({ id })

/** Recommendations to Sweden by those who examine the conventions, and what acts on each. A word in the place of an identifier stands first. */
export const recommendationsRoom: Room = roomOf(
  'recommendations',
  [
    {
      routes: [
        forEverybody(page(paths.unheeded, viewUnheeded, UnheededPage)),
        tablePage,
        form(paths.table, readTable, {
          page: tablePage,
          bodyLimit: TABLE_FORM_LIMIT,
          done: async (read, _, context) =>
            read.faults === undefined
              ? paths.table({ added: read.added, known: read.known })
              : context.html(
                  await shown(context, (reader) =>
                    TablePage({ data: read, context: reader, refused: undefined }),
                  ),
                  422,
                ),
        }),
        ...pages.routes,
        form(paths.link, linkRecommendation, { page: pages.one, done: toOne }),
        form(paths.unlink, unlinkRecommendation, { page: pages.one, done: toOne }),
      ],
      api: registerApi(recommendations, {
        base: '/v1/recommendations',
        name: 'recommendations',
        one: 'a recommendation',
        summary: 'Recommendations to Sweden by those who examine the conventions',
      }),
      ends: recommendations.endings,
      refusals: [recommendationRefusals],
      series: recommendationSeries,
      arrivals: [reportDue],
      tasks: bySystem({ 'recommendations.watch_reports': tellDueReports }),
      schedules: [{ task: 'recommendations.watch_reports', crontab: '55 4 * * *', catchUp: 24 * 3_600_000 }],
      navigation: [
        {
          href: paths.recommendation.list(),
          label: (locale) => recommendationWords(locale)('title'),
          shownTo: (actor) => actor.kind === 'person',
          order: 57,
        },
      ],
    },
  ],
  recommendationEndings,
)
