import { dropOwnCookie } from '../../../platform/http/own-cookie.ts'
import { holdsNothing, type RequestContext, type Route } from '../../../platform/http/route.ts'
import { keepVisit } from '../../../platform/http/server.ts'
import { form, page } from '../../../web/pages.tsx'
import { countingCode, countingPassword } from '../forms/counting.ts'
import { addressOf, keepSession, originOf, visitOf } from '../forms/visitor.ts'
import { askPasskey, signInWithPasskey } from '../passkey-actions.ts'
import { identityPaths } from '../paths.ts'
import { sessionCookie } from '../session.ts'
import type { SignedIn } from '../sign-in.ts'
import {
  signInAsDemo,
  signInWithCode,
  signInWithPassword,
  signOut,
  viewSecondFactor,
  viewSignIn,
} from '../sign-in-actions.ts'
import { json } from './json.ts'
import { SecondFactorView, SignInView } from './sign-in.tsx'

/** A new session with a new secret; whatever session the browser had before has no cookie any more. */
export const enter = (signedIn: SignedIn, _: unknown, context: RequestContext): string => {
  keepSession(context, signedIn)
  return signedIn.return
}

/** The page to show again: a form that is refused keeps the way back. */
const keepReturn = (_: RequestContext, values: Record<string, unknown>) => ({ return: values['return'] })

export const signInPage = page(identityPaths.signIn, viewSignIn, SignInView)
const secondFactorPage = page(identityPaths.secondFactor, viewSecondFactor, SecondFactorView, (context) => ({
  visit: visitOf(context),
}))

export const signInRoutes: readonly Route[] = [
  signInPage,
  form(identityPaths.signIn, signInWithPassword, {
    page: signInPage,
    pageInput: keepReturn,
    before: countingPassword,
    input: (context) => ({ visit: visitOf(context), ...originOf(context) }),
    done: ({ visit }, _, context) => {
      dropOwnCookie(context, sessionCookie)
      keepVisit(context, visit)
      return identityPaths.secondFactor()
    },
  }),
  secondFactorPage,
  form(identityPaths.secondFactor, signInWithCode, {
    page: secondFactorPage,
    before: countingCode,
    input: (context) => ({ visit: visitOf(context), ...originOf(context) }),
    done: enter,
  }),
  json(identityPaths.passkeyQuestion, askPasskey, (context) => ({
    visit: visitOf(context),
    address: addressOf(context),
  })),
  form(identityPaths.passkey, signInWithPasskey, {
    page: signInPage,
    pageInput: keepReturn,
    input: (context) => ({ visit: visitOf(context), address: addressOf(context), ...originOf(context) }),
    done: enter,
  }),
  form(identityPaths.demo, signInAsDemo, {
    page: signInPage,
    pageInput: keepReturn,
    input: (context) => ({ visit: visitOf(context), ...originOf(context) }),
    done: enter,
  }),
  holdsNothing(
    form(identityPaths.signOut, signOut, {
      page: signInPage,
      pageInput: () => ({}),
      input: (context) => ({ session: visitOf(context) }),
      done: ({ assurance }, { othersStay }, context) => {
        dropOwnCookie(context, sessionCookie)
        // What the browser keeps for work without a connection goes too, also where it runs no scripts; but not what
        // somebody else has written at the same device, and has not signed out of.
        if (othersStay !== 'yes') context.header('clear-site-data', '"storage"')
        return identityPaths.signedOut({ from: assurance === 'agency' ? 'agency' : undefined })
      },
    }),
  ),
]
