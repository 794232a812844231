import type { z } from 'zod'
import { type Action, perform } from '../../../platform/access/action.ts'
import type { Path } from '../../../platform/http/path.ts'
import { problemOf } from '../../../platform/http/problem.ts'
import { type RequestContext, type Route, requestOf } from '../../../platform/http/route.ts'
import type { Refusal } from '../../../platform/refusal.ts'

/** An answer for an island of ours: what an action gives, as JSON; a refusal as a problem. */
export const json = <I extends z.ZodType, O>(
  address: Path,
  action: Action<I, O>,
  input: (context: RequestContext) => Record<string, unknown>,
): Route => ({
  method: 'post',
  pattern: address.pattern,
  action,
  handle: async (context) => {
    try {
      const given = { ...context.req.param(), ...input(context) }
      return context.json(await perform(context.get('house'), requestOf(context), action, given))
    } catch (error) {
      const { refusalText } = context.get('surroundings')
      const locale = context.get('locale')
      const say = (refusal: Refusal) => refusalText(refusal, locale)
      const problem = problemOf(error, context.get('trace'), say, locale)
      if (problem.status === 500) throw error
      return context.json(problem, problem.status as 400, { 'content-type': 'application/problem+json' })
    }
  },
})
