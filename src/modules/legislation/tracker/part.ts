import { z } from 'zod'
import { actsAs } from '../../../platform/access/policy.ts'
import { originOf } from '../../../platform/config/settings.ts'
import type { DeadlineSource } from '../../../platform/deadlines/source.ts'
import { outputOf } from '../../../platform/fields/output.ts'
import { apiGet } from '../../../platform/http/api.ts'
import { registerApi } from '../../../platform/http/register-api.ts'
import type { Room } from '../../../platform/http/room.ts'
import { forEverybody, holdsNothing } from '../../../platform/http/route.ts'
import { download, form } from '../../../web/pages.tsx'
import { pictureRoutes } from '../../../web/pictures/routes.tsx'
import { registerPages } from '../../../web/registers/register-pages.tsx'
import { keepers } from '../matters/keepers.ts'
import { matters, takeOverMatter } from '../matters/registers.ts'
import { step } from '../matters/step-fields.ts'
import { listOwedSteps } from '../matters/store.ts'
import { underPages } from '../matters/under-pages.tsx'
import { paths } from '../paths.ts'
import { depictSteps, named } from './depict.tsx'
import { stepFeed } from './feed.ts'
import { FeedLink, latestColumns, MatterBelow } from './matter-page.tsx'
import { matterWords, stepWords, trackerRefusals } from './messages.ts'
import { viewNews } from './news.ts'
import { trackerSeries } from './series.ts'
import { steps } from './steps.ts'

const pages = registerPages(matters, {
  paths: paths.matter,
  words: matterWords,
  name: 'name',
  columns: [],
  moreColumns: latestColumns,
  Below: MatterBelow,
  BelowList: FeedLink,
})

/** The days by which steps of a ministry's matters are to be done. */
const stepDeadlines: DeadlineSource = {
  name: 'legislation.steps',
  called: (count, locale) => matterWords(locale)('owed', { count }),
  roles: keepers,
  tellsBody: false,
  href: paths.matter.list(),
  list: async (tx, scope) =>
    (await listOwedSteps(tx, scope)).map(({ matterId, ...owed }) => ({
      ...owed,
      href: paths.matter.one({ id: matterId }),
    })),
}

/** Matters of legislation with their steps (measure 23). */
export const trackerPart: Omit<Room, 'name'> = {
  routes: [
    ...pages.routes,
    forEverybody(
      download(paths.feed, viewNews, ({ rows, language }, context) =>
        context.body(stepFeed(rows, { language, origin: originOf(context.get('house').settings) }), 200, {
          'content-type': 'application/atom+xml; charset=utf-8',
        }),
      ),
    ),
    holdsNothing(
      form(paths.takeOver, takeOverMatter, { page: pages.one, done: ({ id }) => paths.matter.one({ id }) }),
    ),
    ...underPages(steps, {
      paths: paths.step,
      words: stepWords,
      heading: (locale, isNew) => stepWords(locale)(isNew ? 'newStep' : 'changeStep'),
      options: ({ choices, entry }, locale) => ({
        after: choices
          .filter(({ id }) => id !== entry?.id)
          .map((one) => ({ value: one.id, label: named(one, locale) })),
      }),
    }),
    ...pictureRoutes(paths.picture, matters.view, ({ entry, more }, reader) => ({
      depiction: depictSteps(more.steps, reader),
      breadcrumb: [
        { href: paths.matter.list(), label: matterWords(reader.locale)('title') },
        { href: paths.matter.one({ id: entry.id }), label: entry.name },
      ],
      source: entry.name,
    })),
  ],
  api: [
    ...registerApi(matters, {
      base: '/v1/legislation',
      name: 'matters',
      one: 'a matter of legislation',
      summary: 'Matters on their way to law, and to a convention',
    }),
    apiGet(paths.stepsApi, matters.view, {
      summary: 'The steps of a matter of legislation, with what each follows',
      output: z.object({
        name: z.string(),
        steps: z.array(z.object({ id: z.guid(), revision: z.number(), ...outputOf(step) })),
      }),
      answer: ({ entry, more }) => ({ name: entry.name, steps: more.steps }),
    }),
  ],
  ends: matters.endings,
  refusals: [trackerRefusals],
  series: trackerSeries,
  deadlines: [stepDeadlines],
  navigation: [
    {
      href: paths.matter.list(),
      label: (locale) => matterWords(locale)('title'),
      shownTo: (actor) => actsAs(actor, ...keepers, 'national_coordinator'),
      order: 72,
    },
  ],
}
