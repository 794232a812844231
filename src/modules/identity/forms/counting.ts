import { perform } from '../../../platform/access/action.ts'
import { type RequestContext, requestOf } from '../../../platform/http/route.ts'
import { countAttempt, countReceiptGuess, countSending, takeBackReceiptGuess } from '../guess-actions.ts'
import { originOf, visitOf } from './visitor.ts'

type Before = (context: RequestContext, fields: Record<string, unknown>) => Promise<void>

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 300) : '')

/** Counts a guess at the password of the address in a form. */
export const countingPassword: Before = (context, { email }) =>
  perform(context.get('house'), requestOf(context), countAttempt, {
    of: 'password',
    account: textOf(email),
    ...originOf(context),
  })

/** Counts a guess at the password of the person who has signed in. */
export const countingOwnPassword: Before = (context) =>
  perform(context.get('house'), requestOf(context), countAttempt, { of: 'password', ...originOf(context) })

/** Counts a guess at the code of the person who has signed in. */
export const countingOwnCode: Before = (context) =>
  perform(context.get('house'), requestOf(context), countAttempt, { of: 'code', ...originOf(context) })

/** Counts a guess at the code of the visit whose password was right. */
export const countingCode: Before = (context) =>
  perform(context.get('house'), requestOf(context), countAttempt, {
    of: 'code',
    visit: visitOf(context),
    ...originOf(context),
  })

/** Counts a guess at a code of somebody who has no account. */
export const countingReceipt: Before = (context) =>
  perform(context.get('house'), requestOf(context), countReceiptGuess, {
    network: originOf(context).network,
  })

/** The code of `countingReceipt` was right: the guess costs nothing. */
export const receiptWasRight = (context: RequestContext): Promise<void> =>
  perform(context.get('house'), requestOf(context), takeBackReceiptGuess, {
    network: originOf(context).network,
  })

/** Counts what somebody who has not signed in sends; `to` names the field with the address that a mail goes to. */
export const countingSendings =
  (kind: 'registration' | 'accessibility' | 'feedback', to?: string): Before =>
  (context, fields) =>
    perform(context.get('house'), requestOf(context), countSending, {
      kind,
      ...(to === undefined ? {} : { to: textOf(fields[to]) }),
      network: originOf(context).network,
    })
