import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { settle } from '../../../platform/arrivals/arrive.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { runsAroundTheClock } from '../../law/index.ts'
import { addEvent, getCase } from '../../support/index.ts'
import type { RecipientKind } from '../legal/situation.ts'
import type { PurposeCode } from '../purposes.ts'
import { markEnded } from '../sharing/change-store.ts'
import { veiledColumn } from '../sharing/ground.ts'
import { DISCLOSURE_ENDED } from '../sharing/replay.ts'
import type { Doing } from '../telling/doing.ts'
import { answerSeen, arrivalOf, tellAnswer, tellOutcome } from './arrivals.ts'
import { discloseOn } from './ground.ts'
import { referralPolicy, sideOf } from './policy.ts'
import { eventOf, mayAskForMore, mayGiveMore, type Step, wayTo } from './rules.ts'
import { askInput, declineInput, giveMoreInput, outcomeInput, referralIdInput, stepInput } from './schema.ts'
import { listShown } from './shown.ts'
import {
  addReferralEvent,
  type Changes,
  holdReferral,
  isOnPaper,
  placeOf,
  type SeenReferral,
  updateReferral,
} from './store.ts'

interface Taken {
  /** Columns that the step itself fills in. */
  readonly columns?: (key: CaseKey) => Changes
  readonly words?: string | undefined
}

/** What waited for the recipient waits no longer; an answer waits for whoever sent it. On paper nobody is told. */
const tellOf = async (
  context: Doing,
  { referral }: Pick<SeenReferral, 'referral'>,
  step: Step,
): Promise<void> => {
  if (referral.toBody === null) return
  if (step === 'withdraw') await settle(context.tx, arrivalOf(referral.urgency), referral.id)
  if (step === 'close') await answerSeen(context.tx, referral.id)
  if (step === 'report_outcome') await tellOutcome(context, { ...referral, sentBy: referral.madeBy })
  if (step === 'accept' || step === 'decline')
    await tellAnswer(context, { ...referral, sentBy: referral.madeBy }, step === 'accept' ? 'yes' : 'no')
}

/**
 * Takes a step of a referral, and those before it that its side may take in one go; each is written down.
 *
 * @throws Refusal `referral.not_now` where it stands otherwise by now.
 */
export const takeStep = async (
  context: Doing,
  seen: SeenReferral,
  step: Step,
  taken: Taken = {},
): Promise<void> => {
  const { tx, actor, now, vault } = context
  const { referral, standing } = seen
  const side = sideOf(standing)
  const way = side && wayTo(referral.state, step, side, isOnPaper(referral))
  if (way === undefined) throw new Refusal('referral.not_now', 409)
  const person = personIn(actor, 'referral')
  const key = await vault.openKey(referral.keyId)
  for (const { step: one, to } of way) {
    const isLast = one === step
    await updateReferral(tx, referral.id, {
      state: to,
      ...(one === 'accept' || one === 'decline' ? { answered_by: person.personId, answered_at: now } : {}),
      ...(one === 'report_outcome' ? { outcome_at: now } : {}),
      ...(one === 'close' ? { closed_at: now } : {}),
      ...(isLast ? taken.columns?.(key) : {}),
    })
    await addReferralEvent(tx, {
      referralId: referral.id,
      kind: eventOf[one],
      actor: person,
      now,
      key,
      words: isLast ? taken.words : undefined,
    })
    await tellOf(context, seen, one)
  }
}

/** The recipient says yes. Anybody else is told that there is no such referral. */
export const acceptReferral = action(
  referralPolicy,
  'referral.accept',
  'change',
  stepInput,
  async (context, { referralId, words }) => {
    const { tx, actor, about, permit } = context
    const seen = await holdReferral(tx, actor, referralId, 'recipient')
    about('case', seen.referral.caseId, { referralId })
    permit(seen.facts)
    await takeStep(context, seen, 'accept', {
      words,
      columns: (key) => (words ? { sealed_answer: key.seal(placeOf.answer(referralId), words) } : {}),
    })
    return { referralId }
  },
)

/** The recipient says no, with a coded reason that stays. */
export const declineReferral = action(
  referralPolicy,
  'referral.decline',
  'change',
  declineInput,
  async (context, { referralId, reason, words }) => {
    const { tx, actor, about, permit } = context
    const seen = await holdReferral(tx, actor, referralId, 'recipient')
    about('case', seen.referral.caseId, { referralId, reason })
    permit(seen.facts)
    await takeStep(context, seen, 'decline', {
      words,
      columns: (key) => ({
        decline_reason: reason,
        ...(words ? { sealed_answer: key.seal(placeOf.answer(referralId), words) } : {}),
      }),
    })
    return { referralId }
  },
)

/** The recipient has begun. */
export const beginReferral = action(
  referralPolicy,
  'referral.begin',
  'change',
  referralIdInput,
  async (context, { referralId }) => {
    const { tx, actor, about, permit } = context
    const seen = await holdReferral(tx, actor, referralId, 'recipient')
    about('case', seen.referral.caseId, { referralId })
    permit(seen.facts)
    await takeStep(context, seen, 'begin')
    return { referralId }
  },
)

/** What came of it: until this is said the referral stays on both bodies' lists. */
export const reportOutcome = action(
  referralPolicy,
  'referral.report_outcome',
  'change',
  outcomeInput,
  async (context, { referralId, outcome, words }) => {
    const { tx, actor, about, permit } = context
    const seen = await holdReferral(tx, actor, referralId, 'recipient')
    about('case', seen.referral.caseId, { referralId, outcome })
    permit(seen.facts)
    await takeStep(context, seen, 'report_outcome', {
      words,
      columns: (key) => ({
        outcome,
        ...(words ? { sealed_outcome: key.seal(placeOf.outcome(referralId), words) } : {}),
      }),
    })
    return { referralId }
  },
)

/** The sender has taken up what came of it: then it leaves both lists. */
export const closeReferral = action(
  referralPolicy,
  'referral.close',
  'change',
  referralIdInput,
  async (context, { referralId }) => {
    const { tx, actor, now, about, permit } = context
    const seen = await holdReferral(tx, actor, referralId, 'sender')
    const { caseId } = seen.referral
    about('case', caseId, { referralId })
    permit(seen.facts)
    await takeStep(context, seen, 'close')
    await addEvent(tx, {
      caseId,
      section: 'timeline',
      kind: 'referral_closed',
      subjectId: referralId,
      actor: personIn(actor, 'referral'),
      now,
    })
    return { referralId, caseId }
  },
)

/**
 * Takes a referral back: live views that came with it close in the same transaction and stay closed after a restore, and
 * whoever has a copy is told and asked what became of it. A draft is thrown away.
 */
export const withdrawReferral = action(
  referralPolicy,
  'referral.withdraw',
  'change',
  stepInput,
  async (context, { referralId, words }) => {
    const { tx, actor, now, about, permit, vault } = context
    const person = personIn(actor, 'referral')
    const seen = await holdReferral(tx, actor, referralId, 'sender')
    const { caseId } = seen.referral
    about('case', caseId, { referralId })
    permit(seen.facts)
    const disclosures = await listShown(tx, vault, seen.referral)
    await takeStep(context, seen, 'withdraw', { words, columns: () => ({ sealed_draft: null }) })
    for (const { id } of disclosures) {
      if (!(await markEnded(tx, id, { by: person.personId, at: now, reason: 'purpose_met' }))) continue
      await vault.remember({
        kind: DISCLOSURE_ENDED,
        subjectId: id,
        at: now,
        details: { reason: 'purpose_met' },
      })
    }
    if (disclosures.length > 0)
      await tx
        .updateTable('disclosure.copy')
        .set({ withdrawal_told_at: now })
        .where(
          'disclosure_id',
          'in',
          disclosures.map(({ id }) => id),
        )
        .where('withdrawal_told_at', 'is', null)
        .where('to_body', 'is not', null)
        .execute()
    await addEvent(tx, {
      caseId,
      section: 'timeline',
      kind: 'referral_withdrawn',
      subjectId: referralId,
      actor: person,
      now,
    })
    return { referralId, caseId, live: disclosures.filter(({ form }) => form === 'live').length }
  },
)

/** The recipient asks for more, and says why. Nothing is shown by it: the sender answers with a further disclosure. */
export const askForMore = action(
  referralPolicy,
  'referral.ask_for_more',
  'change',
  askInput,
  async (context, { referralId, words }) => {
    const { tx, actor, now, about, permit, vault } = context
    const seen = await holdReferral(tx, actor, referralId, 'recipient')
    about('case', seen.referral.caseId, { referralId })
    permit(seen.facts)
    if (seen.referral.state === 'sent') await takeStep(context, seen, 'receive')
    const { referral } = await holdReferral(tx, actor, referralId, 'recipient')
    if (!mayAskForMore(referral.state, 'recipient')) throw new Refusal('referral.not_now', 409)
    await addReferralEvent(tx, {
      referralId,
      kind: 'asked_for_more',
      actor: personIn(actor, 'referral'),
      now,
      key: await vault.openKey(referral.keyId),
      words,
    })
    return { referralId }
  },
)

/**
 * The sender gives more: by a disclosure of its own, decided as every other.
 *
 * @throws Refusal at the field.
 */
export const giveMore = action(
  referralPolicy,
  'referral.give_more',
  'change',
  giveMoreInput,
  async (context, request) => {
    const { tx, actor, now, about, permit, vault } = context
    const { referralId } = request
    const person = personIn(actor, 'referral')
    const { referral, facts } = await holdReferral(tx, actor, referralId, 'sender')
    about('case', referral.caseId, { referralId })
    permit(facts)
    if (!mayGiveMore(referral.state, 'sender') || referral.toBody === null)
      throw new Refusal('referral.not_now', 409)
    const file = await getCase(tx, referral.caseId)
    const first = await tx
      .selectFrom('disclosure.disclosure as d')
      .select([veiledColumn<RecipientKind | null>('d', 'to_kind').as('toKind'), 'd.purpose'])
      .where('d.id', '=', referral.disclosureId)
      .executeTakeFirstOrThrow()
    if (first.toKind === null) throw new Refusal('disclosure.ground_lost', 503)
    const disclosureId = await discloseOn(context, facts.ofCase, request, {
      caseId: referral.caseId,
      key: await vault.openKey(file.keyId),
      recipient: {
        toBody: referral.toBody,
        toName: undefined,
        onPaper: undefined,
        toKind: first.toKind,
      },
      purpose: first.purpose as PurposeCode,
      isUrgent: runsAroundTheClock(referral.urgency),
      inDanger: referral.urgency === 'now',
      parts: request.items,
    })
    await addReferralEvent(tx, {
      referralId,
      kind: 'given_more',
      actor: person,
      now,
      key: await vault.openKey(referral.keyId),
      words: request.words,
      disclosureId,
    })
    about('case', referral.caseId, { referralId, disclosureId })
    return { referralId, disclosureId }
  },
)
