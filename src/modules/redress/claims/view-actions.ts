import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { findPriceBaseAmount, highestForInjury, leftOfDamages } from '../../law/index.ts'
import { beginReading, type CaseFacts } from '../../support/index.ts'
import { listPaymentsOf } from '../payments/payment-store.ts'
import { listRoutes } from '../payments/route-store.ts'
import { leftToPay } from '../payments/rules.ts'
import { listQuestions } from './late-store.ts'
import { readPerson } from './limit.ts'
import { claimPolicy } from './policy.ts'
import { recoveries } from './records.ts'
import {
  afterStep,
  entitledTo,
  isBeforeApplication,
  isTreatedAsChild,
  limitOf,
  noticesOf,
  putRightOf,
} from './rules.ts'
import { caseInput, claimInput, noInput } from './schema.ts'
import { getClaim, listClaimEvents, listClaims, listOwnClaims } from './store.ts'

/** The open claims of the actor's own cases, the first limit first. */
export const viewOwnClaims = action(
  claimPolicy,
  'claim.list_own',
  'read_personal',
  noInput,
  async ({ tx, actor, about }) => {
    const person = personIn(actor, 'claim.list_own')
    about('claim', 'own')
    return { rows: await listOwnClaims(tx, person) }
  },
)
export type OwnClaims = Awaited<ReturnType<typeof viewOwnClaims.run>>

/** The claims of a case. @throws NotFound */
export const viewClaims = action(
  claimPolicy,
  'claim.list',
  'read_personal',
  caseInput,
  async (context, { caseId }) => {
    const { file, key, writes } = await beginReading(context, caseId, 'legal', { claims: true })
    return {
      caseId,
      number: file.number,
      writes,
      claims: await listClaims(context.tx, key, caseId),
    }
  },
)
export type ViewedClaims = Awaited<ReturnType<typeof viewClaims.run>>

const readClaim = async (context: ActionContext<CaseFacts>, of: { caseId: string; claimId: string }) => {
  const { tx, today } = context
  const { file, key, writes } = await beginReading(context, of.caseId, 'legal', { claim: of.claimId })
  const claim = await getClaim(tx, key, of)
  const person = await readPerson(tx, key, file)
  const limit = limitOf(claim, person)
  const paid = (await recoveries.list(tx, { claimId: claim.id })).toReversed()
  const priceBaseAmount =
    claim.decidedOn === null ? undefined : await findPriceBaseAmount(tx, claim.decidedOn)
  const payments = await listPaymentsOf(tx, of)
  const late = isBeforeApplication(claim.state) && limit.kind === 'day' && limit.lastDay < today
  return {
    caseId: of.caseId,
    number: file.number,
    language: file.language,
    writes: writes && claim.state !== 'closed',
    /** Whether the reader may open it again. */
    reopens: writes && claim.state === 'closed',
    claim,
    limit,
    late,
    isChild: isTreatedAsChild(person, today),
    guardianSuspected: person.guardianSuspected,
    notices: noticesOf(claim, person, limit, today),
    recoveries: paid,
    left:
      claim.awardedOre === null
        ? null
        : leftOfDamages(
            claim.awardedOre,
            paid.map(({ amount }) => amount),
          ),
    highest: priceBaseAmount === undefined ? undefined : highestForInjury(priceBaseAmount),
    /** The year whose price base amount is missing, where one is needed to say how high the sum may be. */
    missingFigure:
      claim.decidedOn !== null && (claim.grantedOre ?? 0) > 0 && priceBaseAmount === undefined
        ? claim.decidedOn.slice(0, 4)
        : null,
    can: {
      /** Whether anything is left to pay of what the authority has granted. */
      pay: leftToPay(entitledTo(claim, paid, 'compensation')?.ore ?? 0, payments, 'compensation') > 0,
      claimDamages: afterStep(claim.state, 'claim_damages') !== undefined,
      judge: afterStep(claim.state, 'judge') !== undefined,
      apply: afterStep(claim.state, 'apply') !== undefined,
      decide: claim.state === 'applied',
      askReview: afterStep(claim.state, 'ask_review') !== undefined,
      decideReview: claim.state === 'review',
      close: afterStep(claim.state, 'close') !== undefined,
    },
    /** What of it can be put right. */
    rights: putRightOf(claim),
    questions: await listQuestions(tx, key, claim.id),
    routes: await listRoutes(tx, key, of),
    payments,
    events: await listClaimEvents(tx, claim.id),
  }
}

/** A claim from what happened until the money is in hand. @throws NotFound */
export const viewClaim = action(claimPolicy, 'claim.view', 'read_personal', claimInput, (context, of) =>
  readClaim(context, of),
)
export type ViewedClaim = Awaited<ReturnType<typeof viewClaim.run>>

/** The same, for the sheet that the person may carry. */
export const printClaim = action(
  claimPolicy,
  'claim.print',
  'read_personal',
  claimInput,
  async (context, of) => ({ ...(await readClaim(context, of)), today: context.today }),
)
