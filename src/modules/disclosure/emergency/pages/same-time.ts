import { setTimeout as wait } from 'node:timers/promises'
import type { RequestContext } from '../../../../platform/http/route.ts'

/** Milliseconds: more than there is to find and to write. */
const ANSWERED_AFTER = 1000

const begun = new WeakMap<RequestContext, number>()

/**
 * Options of a form that answers after the same time whatever it did, so that what there was to find is not heard in it. It waits
 * when all is done, and holds nothing meanwhile.
 */
export const inTheSameTime = (to: () => string) => ({
  before: async (context: RequestContext): Promise<void> => {
    begun.set(context, performance.now())
  },
  done: async (_: unknown, __: unknown, context: RequestContext): Promise<string> => {
    await wait(Math.max(0, ANSWERED_AFTER - (performance.now() - (begun.get(context) ?? performance.now()))))
    return to()
  },
})
