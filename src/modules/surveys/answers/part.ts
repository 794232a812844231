import { type Action, perform } from '../../../platform/access/action.ts'
import { readEntered } from '../../../platform/http/form-body.ts'
import { isInputError } from '../../../platform/http/problem.ts'
import type { Room } from '../../../platform/http/room.ts'
import { type RequestContext, type Route, requestOf } from '../../../platform/http/route.ts'
import { bySystem } from '../../../platform/jobs/by-system.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { languageAskedFor } from '../../help/index.ts'
import { paths } from '../paths.ts'
import {
  type Asked,
  beginAnswer,
  keepHalfway,
  lookAnswer,
  redeemCode,
  sendAnswers,
  settleAnswers,
  settleTask,
} from './actions.ts'
import { answerRefusals, answerWords } from './messages.ts'
import { CodePage, LaterPage, QuestionsPage, ToldPage } from './pages/answer-pages.tsx'

type Entered = Readonly<Record<string, unknown>>
const languageIn = (context: RequestContext, entered: Entered = {}): string =>
  typeof entered.language === 'string'
    ? entered.language
    : languageAskedFor(context.req.header('accept-language')).code

const answered = (context: RequestContext, page: unknown, status: 200 | 403 | 409 | 422 = 200): Response =>
  context.html(String(page), status, { 'referrer-policy': 'no-referrer' }) as Response

/** What a page of questions sends: what was answered before with what stands on the page, in the place of what stood there. */
const carriedIn = (entered: Entered): Entered => {
  let before: Record<string, unknown> = {}
  try {
    before = JSON.parse(String(entered.given ?? '{}')) as Record<string, unknown>
  } catch {
    // Not what a page of ours sends: nothing has been answered.
  }
  const here = new Set(String(entered.here ?? '').split(' '))
  const kept = Object.fromEntries(Object.entries(before ?? {}).filter(([key]) => !here.has(key)))
  return { ...entered, given: { ...kept, ...(entered.answers as object | undefined) } }
}

const pageOf = (asked: Asked, language: string, error?: string) =>
  QuestionsPage({ asked, language, ...(error === undefined ? {} : { error }) })

const run = <O>(context: RequestContext, of: Action<never, O>, input: Entered): Promise<O> =>
  perform(context.get('house'), requestOf(context), of as Action, input) as Promise<O>

/** A form that nobody in particular sends, and what its sender sees then. */
const nobodys = (
  pattern: string,
  action: Action,
  handle: (context: RequestContext, entered: Entered, language: string) => Promise<Response>,
): Route => ({
  method: 'post',
  pattern,
  action,
  asNobody: true,
  tokenless: true,
  // A page holds at most 100 questions and what was answered to them.
  bodyLimit: 100_000,
  handle: async (context) => {
    const { values } = await readEntered(context)
    const language = languageIn(context, values)
    const why = answerWords(language === 'sv' ? 'sv' : 'en')
    try {
      return await handle(context, values, language)
    } catch (error) {
      if (error instanceof Refusal && error.code in answerRefusals.sv) {
        if (error.code === 'survey.too_young')
          return answered(context, ToldPage({ told: 'tooYoung', language }), 403)
        if (error.code === 'survey.other_age')
          return answered(context, ToldPage({ told: 'otherAge', language }), 403)
        const said = context.get('surroundings').refusalText(error, language === 'sv' ? 'sv' : 'en')
        if (error.code === 'survey.no_code')
          return answered(
            context,
            CodePage({
              language,
              error: said,
              code: String(values.code ?? ''),
              age: String(values.age ?? ''),
            }),
            422,
          )
        return answered(context, ToldPage({ told: { error: said }, language }), 409)
      }
      if (!isInputError(error)) throw error
      return answered(context, CodePage({ language, error: why('ageHint') }), 422)
    }
  },
})

/** The pages on which somebody answers, as nobody: no address says to what, and nothing of it is recorded. */
export const answersPart: Omit<Room, 'name'> = {
  routes: [
    {
      method: 'get',
      pattern: paths.answer.pattern,
      action: beginAnswer,
      asNobody: true,
      handle: async (context) => {
        await run(context, beginAnswer as never, {})
        return answered(context, CodePage({ language: languageIn(context) }))
      },
    },
    nobodys(paths.answer.pattern, redeemCode, async (context, entered, language) =>
      answered(context, pageOf(await run(context, redeemCode as never, entered), language)),
    ),
    nobodys(paths.answerQuestions.pattern, lookAnswer, async (context, entered, language) => {
      const carried = carriedIn(entered)
      const isBack = entered.go === 'back'
      const place = Number(entered.place ?? 0)
      try {
        const next = { ...carried, place: isBack ? place - 1 : place + 1, back: isBack }
        return answered(context, pageOf(await run(context, lookAnswer as never, next), language))
      } catch (error) {
        if (!isInputError(error)) throw error
        // What stands on the page cannot be an answer: it comes back, with the rest that was answered.
        const again = await run<Asked>(context, lookAnswer as never, {
          ...carriedIn({ ...entered, answers: {} }),
          place,
        })
        return answered(
          context,
          pageOf(again, language, answerWords(language === 'sv' ? 'sv' : 'en')('choose')),
          422,
        )
      }
    }),
    nobodys(paths.answerSent.pattern, sendAnswers, async (context, entered, language) => {
      await run(context, sendAnswers as never, carriedIn(entered))
      return answered(context, ToldPage({ told: 'thanks', language }))
    }),
    nobodys(paths.answerLater.pattern, keepHalfway, async (context, entered, language) =>
      answered(
        context,
        LaterPage({
          ...(await run<{ code: string; days: number }>(context, keepHalfway as never, carriedIn(entered))),
          language,
        }),
      ),
    ),
  ],
  api: [],
  refusals: [answerRefusals],
  tasks: bySystem({ [settleTask]: settleAnswers }),
  // By night in Sweden, summer and winter.
  schedules: [{ task: settleTask, crontab: '15 1 * * *', catchUp: 24 * 3_600_000 }],
}
