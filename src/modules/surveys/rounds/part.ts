import { actsAs } from '../../../platform/access/policy.ts'
import { dayOf } from '../../../platform/clock/clock.ts'
import { fileResponse } from '../../../platform/files/index.ts'
import { registerApi } from '../../../platform/http/register-api.ts'
import type { Room } from '../../../platform/http/room.ts'
import { WORKBOOK_TYPE, writeSheets } from '../../../platform/tables/workbook.ts'
import { download, form } from '../../../web/pages.tsx'
import { registerPages } from '../../../web/registers/register-pages.tsx'
import { paths } from '../paths.ts'
import { openRound, printSlips, readQuestions, readSitesOf, useShipped, viewQuestions } from './actions.ts'
import { surveyRefusals, surveyWords } from './messages.ts'
import { RoundBelow } from './pages/round-below.tsx'
import { rounds, surveyKeepers } from './registers.ts'
import { slipsPdf } from './slips.ts'
import { sheetsOf } from './xlsform.ts'

const { routes, one } = registerPages(rounds, {
  paths: paths.round,
  words: surveyWords,
  name: 'title',
  columns: ['study', 'design', 'opensOn', 'closesOn'],
  Below: RoundBelow,
})
const toRound = ({ id }: { id: string }): string => paths.round.one({ id })

/** Rounds of surveys, with their questions, sites and slips. */
export const roundsParts: readonly Omit<Room, 'name'>[] = [
  {
    routes: [
      ...routes,
      form(paths.questions, readQuestions, { page: one, done: toRound, bodyLimit: 5_000_000 }),
      download(paths.questions, viewQuestions, async ({ instrument, round }) =>
        fileResponse({
          name: 'xlsform.xlsx',
          mediaType: WORKBOOK_TYPE,
          content: await writeSheets(sheetsOf(instrument, round.title)),
        }),
      ),
      form(paths.useShipped, useShipped, { page: one, done: toRound }),
      form(paths.sites, readSitesOf, { page: one, done: toRound, bodyLimit: 5_000_000 }),
      form(paths.slips, printSlips, {
        page: one,
        done: async (printed, _, context) =>
          fileResponse({
            name: 'slips.pdf',
            mediaType: 'application/pdf',
            content: await slipsPdf(printed, dayOf(context.get('house').clock.now())),
          }),
      }),
      form(paths.open, openRound, { page: one, done: toRound }),
    ],
    api: registerApi(rounds, {
      base: '/v1/surveys',
      name: 'surveys',
      one: 'a round of a survey',
      summary: 'Rounds of surveys: how they were asked, never what anybody answered',
    }),
    ends: rounds.endings,
    refusals: [surveyRefusals],
    navigation: [
      {
        href: paths.round.list(),
        label: (locale) => surveyWords(locale)('title'),
        shownTo: (actor) => actsAs(actor, ...surveyKeepers),
        order: 66,
      },
    ],
  },
]
