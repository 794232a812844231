import { type RequestContext, type Route, requestOf } from '../../../platform/http/route.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { page } from '../../../web/pages.tsx'
import {
  beginAgency,
  proveWithAgency,
  signInWithAgency,
  takeAgencyAnswer,
  viewSignedOut,
} from '../agency-actions.ts'
import { addressOf, originOf, visitOf } from '../forms/visitor.ts'
import { identityPaths } from '../paths.ts'
import { proofPage } from './proof-routes.ts'
import { SignedOutView } from './sign-in.tsx'
import { enter, signInPage } from './sign-in-routes.ts'

/** Where somebody came from who is on the way to the agency, or back from there. */
interface From {
  readonly return?: string | undefined
  readonly isProof: boolean
}

/**
 * Runs a step of the agency's sign-in; refused, the page that one came from says why and offers the other ways. Of a step that failed
 * those who run the house are told in which way, and nothing of whose it was.
 */
const orBack = async (
  context: RequestContext,
  from: From,
  step: () => Promise<Response>,
): Promise<Response> => {
  try {
    return await step()
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 409) throw error
    const { why } = error.parameters
    if (why !== undefined)
      context.get('log').warn({ trace: context.get('trace'), why }, 'a sign-in at the agency failed')
    const query = { return: from.return, refused: error.code.slice('identity.'.length) }
    const isProof = from.isProof && context.get('authentication').person !== undefined
    // Chosen in another language the page still says why, and asks nobody for what was taken.
    context.set('shownAt', (isProof ? identityPaths.proof : identityPaths.signIn)(query))
    return context.html(await (isProof ? proofPage : signInPage).show(context, query), 409)
  }
}

export const agencyRoutes: readonly Route[] = [
  {
    method: 'get',
    pattern: identityPaths.agency.pattern,
    action: beginAgency.action,
    handle: (context) => {
      const { return: back } = context.req.query()
      const isProof = context.req.query('proof') === 'yes'
      return orBack(context, { return: back, isProof }, async () => {
        const address = await beginAgency(context.get('house'), requestOf(context), {
          return: back,
          proof: isProof ? 'yes' : undefined,
          returnAddress: new URL(identityPaths.agencyReturn(), addressOf(context)).href,
          visit: visitOf(context),
        })
        return context.redirect(address, 303)
      })
    },
  },
  {
    method: 'get',
    pattern: identityPaths.agencyReturn.pattern,
    action: signInWithAgency.action,
    handle: (context) =>
      orBack(context, { isProof: false }, async () => {
        const [house, request, visit] = [context.get('house'), requestOf(context), visitOf(context)]
        const answer = new URL(identityPaths.agencyReturn(), addressOf(context))
        answer.search = new URL(context.req.url).search
        const asked = await takeAgencyAnswer(house, request, answer, visit)
        // An answer that was taken before, by somebody who has gone back in their browser: they have signed in.
        if (asked === undefined) return context.redirect('/', 303)
        return orBack(context, asked, async () => {
          if (asked.isProof) {
            const proved = await proveWithAgency(house, request, { answer, asked, session: visit })
            return context.redirect(proved.return, 303)
          }
          const input = { answer, asked, visit, ...originOf(context) }
          const signedIn = await signInWithAgency(house, request, input)
          return context.redirect(enter(signedIn, input, context), 303)
        })
      }),
  },
  page(identityPaths.signedOut, viewSignedOut, SignedOutView, (context) => ({
    returnAddress: new URL(identityPaths.signedOut(), addressOf(context)).href,
  })),
]
