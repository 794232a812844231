import { setCookie } from 'hono/cookie'
import { isFresh } from '../../../platform/access/action.ts'
import { cookieSettings, isSecure } from '../../../platform/http/own-cookie.ts'
import { holdsNothing, type Route, requestOf } from '../../../platform/http/route.ts'

import { form, page } from '../../../web/pages.tsx'
import {
  changePassword,
  changeProfile,
  endOtherSessions,
  endOwnSession,
  renewRecoveryCodes,
  replaceCode,
  switchMembership,
  viewAccount,
  viewCodeSetUp,
} from '../account-actions.ts'
import { countingOwnPassword } from '../forms/counting.ts'
import { addressOf, originOf, visitOf } from '../forms/visitor.ts'
import { addOwnPasskey, askNewPasskey, withdrawOwnPasskey } from '../passkey-actions.ts'
import { identityPaths } from '../paths.ts'
import { createToken, viewTokens, withdrawOwnToken } from '../token-actions.ts'
import { forgetKnownDevice, noteWaysIn } from '../ways-in.ts'
import { AccountView } from './account.tsx'
import { CodeSetUpView } from './code-set-up.tsx'
import { json } from './json.ts'
import { showRecoveryCodes } from './recovery-codes.tsx'
import { showToken, TokensView } from './tokens.tsx'

const accountPage = page(identityPaths.account, viewAccount, AccountView, (context) => ({
  session: visitOf(context),
  fresh: isFresh(context.get('house'), requestOf(context).provedAt),
}))
const codePage = page(identityPaths.code, viewCodeSetUp, CodeSetUpView)
const tokensPage = page(identityPaths.tokens, viewTokens, TokensView, (context) => ({
  rooms: context.get('surroundings').apiRoomsOf(context.get('authentication').actor),
}))

const onAccount = { page: accountPage, pageInput: () => ({}) }
const YEAR = 31_536_000

export const accountRoutes: readonly Route[] = [
  accountPage,
  form(identityPaths.profile, changeProfile, {
    ...onAccount,
    done: ({ language }, _, context) => {
      setCookie(context, 'language', language, { ...cookieSettings(isSecure(context)), maxAge: YEAR })
      return identityPaths.account({ done: 'profile' })
    },
  }),
  form(identityPaths.password, changePassword, {
    ...onAccount,
    before: countingOwnPassword,
    input: (context) => ({ session: visitOf(context), ...originOf(context) }),
    done: () => identityPaths.account({ done: 'password' }),
  }),
  json(identityPaths.newPasskeyQuestion, askNewPasskey, (context) => ({
    visit: visitOf(context),
    address: addressOf(context),
  })),
  form(identityPaths.passkeys, addOwnPasskey, {
    ...onAccount,
    input: (context) => ({ visit: visitOf(context), address: addressOf(context) }),
    done: () => identityPaths.account({ done: 'passkey' }),
  }),
  form(identityPaths.withdrawPasskey, withdrawOwnPasskey, {
    ...onAccount,
    done: () => identityPaths.account({ done: 'withdrawn' }),
  }),
  codePage,
  form(identityPaths.code, replaceCode, {
    page: codePage,
    done: () => identityPaths.account({ done: 'code' }),
  }),
  form(identityPaths.recoveryCodes, renewRecoveryCodes, {
    ...onAccount,
    done: (codes, _, context) => showRecoveryCodes(context, codes, identityPaths.account()),
  }),
  form(identityPaths.noteWaysIn, noteWaysIn, { ...onAccount, done: () => identityPaths.account() }),
  form(identityPaths.forgetDevice, forgetKnownDevice, { ...onAccount, done: () => identityPaths.account() }),
  form(identityPaths.endSession, endOwnSession, {
    ...onAccount,
    done: () => identityPaths.account({ done: 'session' }),
  }),
  form(identityPaths.endOtherSessions, endOtherSessions, {
    ...onAccount,
    input: (context) => ({ session: visitOf(context), ...originOf(context) }),
    done: () => identityPaths.account({ done: 'sessions' }),
  }),
  holdsNothing(
    form(identityPaths.membership, switchMembership, {
      ...onAccount,
      input: (context) => ({ session: visitOf(context) }),
      done: ({ return: back }) => back,
    }),
  ),
  tokensPage,
  form(identityPaths.tokens, createToken, {
    page: tokensPage,
    done: ({ secret }, _, context) => showToken(context, secret),
  }),
  form(identityPaths.withdrawToken, withdrawOwnToken, {
    page: tokensPage,
    pageInput: () => ({}),
    done: () => identityPaths.tokens(),
  }),
]
