import { type ActionContext, action } from '../../../platform/access/action.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { beginReading, beginWriting, type CaseFacts } from '../../support/index.ts'
import { refuse } from '../claims/begin-actions.ts'
import { readPerson } from '../claims/limit.ts'
import { isOpen, isTreatedAsChild } from '../claims/rules.ts'
import { getClaim, holdClaim } from '../claims/store.ts'
import { paymentPolicy } from '../payments/policy.ts'
import { routes } from '../payments/records.ts'
import { getRoute, holdRoute, insertRoute } from '../payments/route-store.ts'
import { faultOfRoute, faultOfWord } from '../payments/rules.ts'
import { addRouteInput, newInput, retireRouteInput, routeInput, wordInput } from '../payments/schema.ts'

/** The claim for which a route is looked for, and whether the person is a child. @throws NotFound */
export const prepareRoute = action(
  paymentPolicy,
  'payment.prepare_route',
  'read_personal',
  newInput,
  async (context, of) => {
    const { tx, today } = context
    const { file, key, writes } = await beginReading(context, of.caseId, 'legal', { claim: of.claimId })
    await getClaim(tx, key, of)
    const person = await readPerson(tx, key, file)
    return {
      ...of,
      number: file.number,
      writes,
      isChild: isTreatedAsChild(person, today),
      guardianSuspected: person.guardianSuspected,
    }
  },
)
export type PreparedRoute = Awaited<ReturnType<typeof prepareRoute.run>>

/** A route, its account shown by its last signs. @throws NotFound */
export const viewRoute = action(
  paymentPolicy,
  'payment.view_route',
  'read_personal',
  routeInput,
  async (context, of) => {
    const { file, key, writes } = await beginReading(context, of.caseId, 'legal', { route: of.routeId })
    return { ...of, number: file.number, writes, route: await getRoute(context.tx, key, of) }
  },
)
export type ViewedRoute = Awaited<ReturnType<typeof viewRoute.run>>

/**
 * Writes a way for the money, with who could take it and how the person confirms. What names an account or somebody is sealed.
 *
 * @throws NotFound, Refusal `claim.closed` and those of `faultOfRoute`.
 */
export const addRoute = action(
  paymentPolicy,
  'payment.add_route',
  'change',
  addRouteInput,
  async (context, added) => {
    const { tx, now, today } = context
    const { actor, file, key } = await beginWriting(context, added.caseId, 'legal', { claim: added.claimId })
    const claim = await holdClaim(tx, key, added)
    if (!isOpen(claim.state)) throw new Refusal('claim.closed', 409)
    const person = await readPerson(tx, key, file)
    refuse(
      faultOfRoute(added, {
        isChild: isTreatedAsChild(person, today),
        guardianSuspected: person.guardianSuspected,
        today,
      }),
    )
    const routeId = await insertRoute(tx, key, actor, now, added)
    return { caseId: added.caseId, claimId: added.claimId, routeId }
  },
)

const beginRouteChange = async (
  context: ActionContext<CaseFacts>,
  of: { caseId: string; claimId: string; routeId: string; revision: number },
) => {
  const { key } = await beginWriting(context, of.caseId, 'legal', { route: of.routeId })
  const route = await holdRoute(context.tx, key, of)
  if (route.retiredOn !== null) throw new Refusal('payment.route_retired', 409)
  return { key, route }
}

/** Takes a route out of use. What was sent by it stays as it is. @throws NotFound, Conflict, Refusal `payment.route_retired`. */
export const retireRoute = action(
  paymentPolicy,
  'payment.retire_route',
  'change',
  retireRouteInput,
  async (context, given) => {
    const { route } = await beginRouteChange(context, given)
    await routes.change(context.tx, route.id, { retiredOn: context.today })
    return { caseId: given.caseId, claimId: given.claimId, routeId: route.id }
  },
)

/** Agrees on another word for the telephone. @throws NotFound, Conflict, Refusal `payment.word_too_short`. */
export const changeWord = action(
  paymentPolicy,
  'payment.change_word',
  'change',
  wordInput,
  async (context, { word, ...given }) => {
    const { key, route } = await beginRouteChange(context, given)
    refuse(faultOfWord(word))
    await routes.change(context.tx, route.id, { word, wordFailures: 0 }, {}, key)
    return { caseId: given.caseId, claimId: given.claimId, routeId: route.id }
  },
)
