import { action } from '../../../platform/access/action.ts'
import { leaving } from '../../../platform/access/left-by-refusal.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { addEvent } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { endCodes, findByCode, insertCode, tellByCode } from '../payments/code-store.ts'
import { forgetInHand, insertObstacle, movePayment } from '../payments/payment-store.ts'
import { paymentPolicy } from '../payments/policy.ts'
import { countWord, getRoute } from '../payments/route-store.ts'
import { afterStep, canTell, isUnderWay, MOST_WRONG_WORDS } from '../payments/rules.ts'
import {
  giveCodeInput,
  lookInput,
  receiptInput,
  receiptPageInput,
  telephoneInput,
} from '../payments/schema.ts'
import { answerSeen } from './arrivals.ts'
import { CODE_HOURS, hashOfCode, isSameWord, newCode, readCode } from './code.ts'
import { beginPaymentChange, nextLookAfter, readPayment, restartClock } from './payment-actions.ts'

/**
 * Makes a one-time code for a payout: told to the person by word of mouth, shown once, kept as its hash alone. An earlier one
 * ends.
 *
 * @throws NotFound, Conflict, Refusal `payment.nothing_to_ask`.
 */
export const giveCode = action(
  paymentPolicy,
  'payment.give_code',
  'change',
  giveCodeInput,
  async (context, of) => {
    const { tx, now, settings } = context
    const begun = await beginPaymentChange(context, of)
    if (!canTell(begun.payment.state)) throw new Refusal('payment.nothing_to_ask', 409)
    const code = newCode()
    await insertCode(tx, begun.actor, {
      ...of,
      hash: hashOfCode(settings, code.replaceAll('-', '')),
      now,
      endsAt: new Date(now.getTime() + CODE_HOURS * 3_600_000),
    })
    // As it is said to somebody: they type it on a telephone of their own.
    const tellsAt = new URL(paths.receipt(), settings.baseUrl ?? 'http://localhost').href
    return {
      ...(await readPayment(context, { ...begun, writes: true }, of)),
      shownCode: code,
      tellsAt: settings.baseUrl === undefined ? paths.receipt() : tellsAt.replace(/^https?:\/\//, ''),
    }
  },
)

/**
 * Writes what the person said on the telephone, with the word that was agreed on. A wrong word is counted although it is
 * refused; after five another word is agreed on, face to face.
 *
 * @throws NotFound, Conflict, Refusal `payment.no_word`, `payment.word_locked`, `payment.wrong_word`, `payment.not_now`,
 * `day_to_come`, `payment.before_sent`, `payment.currency_missing`, `payment.amount_only_where_received`.
 */
export const tellByTelephone = action(
  paymentPolicy,
  'payment.tell_by_telephone',
  'change',
  telephoneInput,
  async (context, { word, told, onDay, amount, currency, ...of }) => {
    const { tx, now, today } = context
    const begun = await beginPaymentChange(context, of)
    const { actor, key, payment } = begun
    const route = await getRoute(tx, key, { ...of, claimId: payment.claimId, routeId: payment.routeId })
    if (route.word === '') throw new Refusal('payment.no_word', 409, {}, 'word')
    if (route.wordFailures >= MOST_WRONG_WORDS) throw new Refusal('payment.word_locked', 409, {}, 'word')
    if (!isSameWord(word, route.word))
      throw leaving(new Refusal('payment.wrong_word', 422, {}, 'word'), (left) =>
        countWord(left, route.id, 'one'),
      )
    const state = afterStep(payment.state, `tell_${told}`)
    if (state === undefined) throw new Refusal('payment.not_now', 409)
    requireDayPassed(onDay, today, 'onDay')
    if (payment.sentOn === null || onDay < payment.sentOn)
      throw new Refusal('payment.before_sent', 422, {}, 'onDay')
    const some = amount !== null && amount > 0
    if (some && currency === '') throw new Refusal('payment.currency_missing', 422, {}, 'currency')
    if (some && told !== 'received' && told !== 'part_received')
      throw new Refusal('payment.amount_only_where_received', 422, {}, 'amount')
    const waits = isUnderWay(state)
    // What was in hand goes with the answer that it was said in.
    await forgetInHand(tx, payment.id)
    await movePayment(
      tx,
      actor,
      of,
      {
        state,
        toldOn: onDay,
        toldBy: 'telephone',
        ...(some ? { receivedMinor: amount, receivedCurrency: currency } : {}),
        nextLook: waits ? nextLookAfter(today) : null,
      },
      { kind: told, onDay, now },
    )
    await countWord(tx, route.id, 'none')
    await answerSeen(tx, payment.id)
    if (!waits) await endCodes(tx, payment.id, now)
    await restartClock(context, begun, waits ? today : null)
    const event = { section: 'legal', kind: `payout_${state}`, subjectId: payment.id } as const
    await addEvent(tx, { caseId: of.caseId, ...event, actor, now })
    return { caseId: of.caseId, paymentId: payment.id }
  },
)

/**
 * Writes a try to learn how it went, with what stood in the way. It never changes where the payout stands: that is for the
 * person to say.
 *
 * @throws NotFound, Conflict, Refusal `payment.nothing_to_ask`, `day_to_come`, `payment.before_sent`.
 */
export const lookAgain = action(
  paymentPolicy,
  'payment.look_again',
  'change',
  lookInput,
  async (context, { onDay, reached, obstacles, note, ...of }) => {
    const { tx, now, today } = context
    const begun = await beginPaymentChange(context, of)
    const { actor, key, payment } = begun
    const again = isUnderWay(payment.state) || payment.state === 'returned' || payment.state === 'taken'
    if (!again && payment.state !== 'planned') throw new Refusal('payment.nothing_to_ask', 409)
    requireDayPassed(onDay, today, 'onDay')
    if (payment.sentOn !== null && onDay < payment.sentOn)
      throw new Refusal('payment.before_sent', 422, {}, 'onDay')
    const codes = [...new Set([...obstacles, ...(reached === 'not_reached' ? ['not_reached' as const] : [])])]
    // What was said more stands once, with the first of them.
    for (const [place, code] of codes.entries())
      await insertObstacle(tx, key, actor, {
        ...of,
        code,
        seenOn: onDay,
        note: place === 0 ? note : '',
        now,
      })
    const waits = isUnderWay(payment.state)
    await movePayment(
      tx,
      actor,
      of,
      { nextLook: waits ? nextLookAfter(onDay) : null },
      { kind: reached === 'spoke' ? 'spoke' : 'not_reached_again', onDay, now },
    )
    if (waits) await restartClock(context, begun, onDay)
    return { caseId: of.caseId, paymentId: payment.id }
  },
)

/** The page on which somebody with a code tells. It says nothing of what it is about. */
export const viewReceipt = action(
  paymentPolicy,
  'receipt.view',
  'read',
  receiptPageInput,
  async (_, { language }) => ({ language }),
)
export type ViewedReceipt = Awaited<ReturnType<typeof viewReceipt.run>>

/**
 * What the person tells by their code, once. Whoever has no code that counts learns nothing, and is answered alike whether a
 * code was never given, has been used or has run out.
 *
 * @throws Refusal `receipt.code_does_not_count`.
 */
export const tellReceipt = action(
  paymentPolicy,
  'receipt.tell',
  'change',
  receiptInput,
  async ({ tx, settings, today, about }, { code, told, language }) => {
    const read = readCode(code)
    const hash = hashOfCode(settings, read ?? '')
    const state = await findByCode(tx, hash)
    const doesNotCount = () => new Refusal('receipt.code_does_not_count', 422, {}, 'code')
    if (read === undefined || state === undefined || afterStep(state, `tell_${told}`) === undefined)
      throw doesNotCount()
    if (!(await tellByCode(tx, hash, told, today))) throw doesNotCount()
    about('receipt', 'code', { told })
    return { language }
  },
)
