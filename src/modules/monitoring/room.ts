import { z } from 'zod'
import { actsAs } from '../../platform/access/policy.ts'
import { apiGet } from '../../platform/http/api.ts'
import { registerApi } from '../../platform/http/register-api.ts'
import type { Room } from '../../platform/http/room.ts'
import { roomOf } from '../../platform/http/room-of.ts'
import { forEverybody, holdsNothing } from '../../platform/http/route.ts'
import { bySystem } from '../../platform/jobs/by-system.ts'
import { sheetFile } from '../../platform/print/sheet-file.ts'
import type { Series } from '../../platform/series/series.ts'
import { download, form, page } from '../../web/pages.tsx'
import { registerPages } from '../../web/registers/register-pages.tsx'
import { answered, asked, replyDue } from './arrivals.ts'
import { acceptAnswer, answerAsked, askAll, askBody, sendBack, viewAsked } from './asking-actions.ts'
import { tellDueReplies } from './due.ts'
import { monitoringEndings } from './endings.ts'
import { answerers, keepers } from './fields.ts'
import { monitoringRefusals, monitoringWords } from './messages.ts'
import { AskedPage } from './pages/asked-page.tsx'
import { QuestionForm } from './pages/question-form.tsx'
import { questionPageWith } from './pages/question-page.tsx'
import { DraftPage, ReplyPage } from './pages/reply-page.tsx'
import { RoundBelow } from './pages/round-below.tsx'
import { paths } from './paths.ts'
import {
  addQuestion,
  changeQuestion,
  prepareQuestion,
  prepareQuestionChange,
  viewQuestion,
  writeAnswer,
} from './question-actions.ts'
import { sendReply, viewDraft, viewReply } from './reply-actions.ts'
import { rounds } from './round.ts'
import { monitoringSeries } from './series.ts'
import { replySheet } from './sheet.ts'
import { drawFrom, layOut, readAgain, readNightly, undraw } from './source-actions.ts'

const pages = registerPages(rounds, {
  paths: paths.round,
  words: monitoringWords,
  name: 'name',
  columns: ['mechanism', 'dueOn', 'sentOn'],
  Below: RoundBelow,
})
const addPage = page(paths.question.add, prepareQuestion, QuestionForm)
const changePage = page(paths.question.change, prepareQuestionChange, QuestionForm)
const askedPage = page(paths.asked, viewAsked, AskedPage)
const draftPage = page(paths.draft, viewDraft, DraftPage)

const toRound = ({ id }: { id: string }) => paths.round.one({ id })
const toQuestion = (of: { id: string; questionId: string }) => paths.question.one(of)
const file = (
  {
    reply,
    format,
    today,
    repliedOn,
  }: Awaited<ReturnType<typeof viewDraft.run>> | Awaited<ReturnType<typeof viewReply.run>>,
  locale: 'sv' | 'en',
) => sheetFile(replySheet(reply, { locale, date: repliedOn ?? today }), format, 'svar')

/**
 * Questions of those who examine the conventions, and the replies to them. A word in the place of an identifier stands first.
 *
 * @param series what is counted in the house, by whose words a source is named that says nothing yet
 */
export const monitoringRoomWith = (series: () => readonly Series[]): Room => {
  const questionPage = page(paths.question.one, viewQuestion, questionPageWith(series))
  return roomOf(
    'monitoring',
    [
      {
        routes: [
          askedPage,
          form(paths.asked, answerAsked, {
            page: askedPage,
            done: ({ askingId }) => paths.asked({ askingId }),
          }),
          ...pages.routes,
          form(paths.layOut, layOut, { page: pages.one, done: toRound }),
          holdsNothing(form(paths.readAgain, readAgain, { page: pages.one, done: toRound })),
          form(paths.askAll, askAll, { page: pages.one, done: toRound }),
          addPage,
          form(paths.question.add, addQuestion, { page: addPage, done: toQuestion }),
          questionPage,
          changePage,
          form(paths.question.change, changeQuestion, { page: changePage, done: toQuestion }),
          form(paths.question.answer, writeAnswer, { page: questionPage, done: toQuestion }),
          form(paths.question.draw, drawFrom, { page: questionPage, done: toQuestion }),
          holdsNothing(form(paths.question.undraw, undraw, { page: questionPage, done: toQuestion })),
          form(paths.question.ask, askBody, { page: questionPage, done: toQuestion }),
          holdsNothing(form(paths.question.accept, acceptAnswer, { page: questionPage, done: toQuestion })),
          form(paths.question.sendBack, sendBack, { page: questionPage, done: toQuestion }),
          draftPage,
          download(paths.draftFile, viewDraft, (draft, context) => file(draft, context.get('locale'))),
          form(paths.send, sendReply, { page: draftPage, done: ({ id }) => paths.reply({ id }) }),
          forEverybody(page(paths.reply, viewReply, ReplyPage)),
          forEverybody(
            download(paths.replyFile, viewReply, (reply, context) => file(reply, context.get('locale'))),
          ),
        ],
        api: [
          ...registerApi(rounds, {
            base: '/v1/monitoring-rounds',
            name: 'rounds',
            one: 'a round of questions',
            summary: 'Rounds of questions by those who examine the conventions',
          }),
          apiGet(paths.replyApi, viewReply, {
            summary: 'The reply to a round as it was sent, with every source as it stood',
            output: z.object({
              repliedOn: z.iso.date(),
              sha256: z.string(),
              reply: z.looseObject({
                format: z.string(),
                parts: z.array(z.looseObject({ number: z.string() })),
              }),
            }),
          }),
        ],
        ends: rounds.endings,
        refusals: [monitoringRefusals],
        series: monitoringSeries,
        arrivals: [asked, answered, replyDue],
        tasks: bySystem({
          'monitoring.read_nightly': readNightly,
          'monitoring.tell_due': tellDueReplies,
        }),
        schedules: [
          { task: 'monitoring.read_nightly', crontab: '35 4 * * *', catchUp: 24 * 3_600_000 },
          { task: 'monitoring.tell_due', crontab: '50 4 * * *', catchUp: 24 * 3_600_000 },
        ],
        navigation: [
          {
            href: paths.round.list(),
            label: (locale) => monitoringWords(locale)('title'),
            shownTo: (actor) => actsAs(actor, ...answerers) || actsAs(actor, ...keepers),
            order: 58,
          },
        ],
      },
    ],
    monitoringEndings,
  )
}
