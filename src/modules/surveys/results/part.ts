import { actsAs } from '../../../platform/access/policy.ts'
import { originOf } from '../../../platform/config/settings.ts'
import type { Room } from '../../../platform/http/room.ts'
import { forEverybody } from '../../../platform/http/route.ts'
import { bySystem } from '../../../platform/jobs/by-system.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { download, form, page } from '../../../web/pages.tsx'
import { registerPart } from '../../../web/registers/register-part.ts'
import { paths } from '../paths.ts'
import { surveyKeepers } from '../rounds/registers.ts'
import {
  releaseResults,
  sayHow,
  type ViewedResults,
  viewResults,
  workOutResults,
  workOutTask,
} from './actions.ts'
import { codebook, tableCsv, tableMetadata } from './files.ts'
import { resultRefusals } from './messages.ts'
import { PointBelow } from './pages/point-below.tsx'
import { ResultsPage } from './pages/results-page.tsx'
import { SurveySeriesPage } from './pages/series-page.tsx'
import { points } from './points.ts'
import { surveySeries } from './series.ts'
import { viewSeries } from './series-actions.ts'
import { seriesRefusals, seriesWords } from './series-messages.ts'

const resultsPage = forEverybody(page(paths.results, viewResults, ResultsPage))
const toResults = ({ id }: { id: string }): string => paths.results({ id })

/** The tables of a release. @throws NotFound where there is none. */
const releasedIn = ({ result }: ViewedResults) => {
  if (!result?.releasedOn || result.content === null) throw new NotFound('survey_result')
  return result.content
}
const file = (text: string, type: string, name: string): Response =>
  new Response(text, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
    },
  })

/** Tables of rounds that have ended: worked out, looked at, released once, and taken along. */
export const resultsPart: Omit<Room, 'name'> = {
  routes: [
    resultsPage,
    form(paths.results, sayHow, { page: resultsPage, done: toResults }),
    form(paths.release, releaseResults, { page: resultsPage, done: toResults }),
    download(paths.resultsCsv, viewResults, (viewed) =>
      file(tableCsv(releasedIn(viewed)), 'text/csv', 'survey.csv'),
    ),
    download(paths.resultsMetadata, viewResults, (viewed, context) => {
      releasedIn(viewed)
      const { title, id } = viewed.round
      const url = originOf(context.get('house').settings) + paths.resultsCsv({ id })
      return file(
        JSON.stringify(tableMetadata(title, url), null, 2),
        'application/csvm+json',
        'survey-metadata.json',
      )
    }),
    download(paths.codebook, viewResults, (viewed) =>
      file(codebook(viewed), 'application/xml', 'codebook.xml'),
    ),
  ],
  api: [],
  refusals: [resultRefusals],
  tasks: bySystem({ [workOutTask]: workOutResults }),
  // After the answers of the day have been written down.
  schedules: [{ task: workOutTask, crontab: '35 1 * * *', catchUp: 24 * 3_600_000 }],
}

/** Questions over rounds: what others told before, and the series that the plan quotes. */
export const seriesParts: readonly Omit<Room, 'name'>[] = [
  registerPart(points, {
    paths: paths.point,
    words: seriesWords,
    name: 'wording',
    columns: ['study', 'year', 'percent', 'source'],
    Below: PointBelow,
    api: {
      base: '/v1/survey-points',
      name: 'points',
      one: 'a point of a series',
      summary: 'What earlier surveys by others told, with their sources',
    },
  }),
  {
    routes: [page(paths.series, viewSeries, SurveySeriesPage)],
    api: [],
    refusals: [seriesRefusals],
    series: surveySeries,
    navigation: [
      {
        href: paths.point.list(),
        label: (locale) => seriesWords(locale)('title'),
        shownTo: (actor) => actsAs(actor, ...surveyKeepers),
        order: 67,
      },
    ],
  },
]
