import { type Route, requestOf } from '../../../platform/http/route.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { page } from '../../../web/pages.tsx'
import { beginAgency, signInWithAgency, viewSignedOut } from '../agency-actions.ts'
import { addressOf, originOf, visitOf } from '../forms/visitor.ts'
import { identityPaths } from '../paths.ts'
import { SignedOutView } from './sign-in.tsx'
import { enter, signInPage } from './sign-in-routes.ts'

/** Runs a step of the agency's sign-in; refused, the sign-in page says why and offers the other ways. */
const orSignInPage =
  (step: Route['handle']): Route['handle'] =>
  async (context) => {
    try {
      return await step(context)
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 409) throw error
      const message = context.get('surroundings').refusalText(error, context.get('locale'))
      const refused = { errors: [{ field: '', message }], values: {}, sentTo: identityPaths.agency() }
      return context.html(await signInPage.show(context, {}, refused), 409)
    }
  }

export const agencyRoutes: readonly Route[] = [
  {
    method: 'get',
    pattern: identityPaths.agency.pattern,
    action: beginAgency.action,
    handle: orSignInPage(async (context) => {
      const address = await beginAgency(context.get('house'), requestOf(context), {
        return: context.req.query('return'),
        returnAddress: new URL(identityPaths.agencyReturn(), addressOf(context)).href,
        visit: visitOf(context),
      })
      return context.redirect(address, 303)
    }),
  },
  {
    method: 'get',
    pattern: identityPaths.agencyReturn.pattern,
    action: signInWithAgency.action,
    handle: orSignInPage(async (context) => {
      const answer = new URL(identityPaths.agencyReturn(), addressOf(context))
      answer.search = new URL(context.req.url).search
      const input = { answer, visit: visitOf(context), ...originOf(context) }
      const signedIn = await signInWithAgency(context.get('house'), requestOf(context), input)
      return context.redirect(enter(signedIn, input, context), 303)
    }),
  },
  page(identityPaths.signedOut, viewSignedOut, SignedOutView, (context) => ({
    returnAddress: new URL(identityPaths.signedOut(), addressOf(context)).href,
  })),
]
