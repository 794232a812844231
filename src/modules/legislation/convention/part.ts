import { z } from 'zod'
import { outputOf } from '../../../platform/fields/output.ts'
import { apiGet } from '../../../platform/http/api.ts'
import type { Room } from '../../../platform/http/room.ts'
import { forEverybody } from '../../../platform/http/route.ts'
import { page } from '../../../web/pages.tsx'
import { underPages } from '../matters/under-pages.tsx'
import { paths } from '../paths.ts'
import { articleCodes } from './articles.ts'
import { ArticlesPage } from './articles-page.tsx'
import { judgement } from './fields.ts'
import { judgements, viewArticles } from './judgements.ts'
import { articleRefusals, articleWords } from './messages.ts'
import { articleSeries } from './series.ts'

/** Conventions, article by article (measure 23). */
export const conventionPart: Omit<Room, 'name'> = {
  routes: [
    forEverybody(page(paths.articles, viewArticles, ArticlesPage)),
    ...underPages(judgements, {
      paths: paths.article,
      words: articleWords,
      heading: (locale, isNew) => articleWords(locale)(isNew ? 'judge' : 'change'),
      likely: ({ article = '' }) => (articleCodes.has(article) ? { article } : {}),
      done: paths.articles,
    }),
  ],
  api: [
    apiGet(paths.articlesApi, viewArticles, {
      summary: 'The articles of a convention as they were judged, and those that are open',
      output: z.object({
        judged: z.array(z.object({ id: z.guid(), ...outputOf(judgement) })),
        open: z.array(z.string()),
      }),
    }),
  ],
  refusals: [articleRefusals],
  series: articleSeries,
}
