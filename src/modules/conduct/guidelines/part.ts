import { actsAs } from '../../../platform/access/policy.ts'
import { apiList } from '../../../platform/http/api.ts'
import type { Room } from '../../../platform/http/room.ts'
import { forEverybody, holdsNothing } from '../../../platform/http/route.ts'
import { listFile } from '../../../web/list-files.tsx'
import { form, page, shown } from '../../../web/pages.tsx'
import { pictureRoutes } from '../../../web/pictures/routes.tsx'
import { registerPart } from '../../../web/registers/register-part.ts'
import { paths } from '../paths.ts'
import {
  agreeToAnswers,
  answerQuestions,
  askBodies,
  bodyShape,
  countStaff,
  listBodies,
  lookInText,
  type PreparedAnswer,
  prepareAnswer,
  prepareAsking,
  viewBody,
  viewCoverage,
} from './actions.ts'
import { answeredFor, asked } from './arrivals.ts'
import { attestations } from './attestations.ts'
import { attestationWords, guidelineRefusals, guidelineWords } from './messages.ts'
import { AnswerPage } from './pages/answer-page.tsx'
import { AskPage } from './pages/ask-page.tsx'
import { BodiesPage, bodiesList } from './pages/bodies-page.tsx'
import { BodyPage } from './pages/body-page.tsx'
import { CoveragePage } from './pages/coverage-page.tsx'
import { coveragePicture } from './picture.ts'
import { conductKeepers } from './policy.ts'
import { questions } from './questions.ts'
import { guidelineSeries } from './series.ts'

const bodyPage = forEverybody(page(paths.body, viewBody, BodyPage))
const answerPage = page<typeof prepareAnswer.input, PreparedAnswer>(paths.answer, prepareAnswer, AnswerPage)
const askPage = page(paths.ask, prepareAsking, AskPage)
const toBody = ({ bodyId }: { bodyId: string }) => paths.body({ bodyId })

/** Guidelines of state bodies on conduct (measure 15): what they say, how many they cover, how many have attested. */
export const guidelineParts: readonly Omit<Room, 'name'>[] = [
  registerPart(attestations, {
    paths: paths.attestation,
    words: attestationWords,
    name: 'unit',
    columns: ['year', 'attested', 'staff'],
    api: {
      base: '/v1/conduct/attestations',
      name: 'attestations',
      one: 'a number of attestations',
      summary: 'How many of each unit of the own body have attested that they know its guidelines',
    },
  }),
  {
    routes: [
      forEverybody(page(paths.coverage, viewCoverage, CoveragePage)),
      ...pictureRoutes(paths.picture, viewCoverage, ({ covered }, reader) => ({
        depiction: coveragePicture(covered, 'bodies', reader),
        breadcrumb: [{ href: paths.coverage(), label: guidelineWords(reader.locale)('title') }],
        source: guidelineWords(reader.locale)('title'),
      })),
      askPage,
      form(paths.ask, askBodies, { page: askPage, done: () => paths.bodies({ standing: 'waiting' }) }),
      forEverybody(page(paths.bodies, listBodies, BodiesPage)),
      listFile(paths.bodiesFile, listBodies, bodiesList),
      bodyPage,
      answerPage,
      form(paths.answer, answerQuestions, {
        page: answerPage,
        done: toBody,
      }),
      // What is read and not kept is lost rather than kept where it comes late.
      holdsNothing(
        form(paths.look, lookInText, {
          page: answerPage,
          bodyLimit: 1_000_000,
          done: async (prepared, _, context) =>
            context.html(
              await shown(context, (reader) =>
                AnswerPage({ data: prepared, context: reader, refused: undefined }),
              ),
            ),
        }),
      ),
      holdsNothing(form(paths.agree, agreeToAnswers, { page: bodyPage, done: toBody })),
      form(paths.staff, countStaff, { page: bodyPage, done: toBody }),
    ],
    api: [
      apiList(paths.coverageApi, listBodies, {
        summary: 'What the ethical guidelines of each state body say',
        name: 'bodies',
        record: bodyShape,
        found: ({ rows, total }) => ({
          rows: rows.map((row) => ({
            ...row,
            states: questions.map((question) => ({ question, state: row.states[question] })),
          })),
          total,
        }),
      }),
    ],
    refusals: [guidelineRefusals],
    series: guidelineSeries,
    arrivals: [asked, answeredFor],
    navigation: [
      {
        href: paths.coverage(),
        label: (locale) => guidelineWords(locale)('title'),
        shownTo: (actor) => actsAs(actor, ...conductKeepers),
        order: 70,
      },
    ],
  },
]
