import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { numbersOf } from '../../../platform/arrivals/danger.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { seenTo } from './arrivals.ts'
import { getHanded, type HandedRequest, listHanded, writeHandDecision } from './hand-store.ts'
import { requestPolicy } from './policy.ts'
import { decideHandInput, handInput, noInput } from './schema.ts'
import { noteProbing } from './store.ts'
import { matchTask } from './tasks.ts'

/** Neither the case nor who asked is shown: the body is called, and knows. */
const shownOf = ({ caseId: _, askedBy: __, bodyId: ___, ...shown }: HandedRequest) => shown

/** The requests that wait for a person before shelters are asked. */
export const viewHanded = action(
  requestPolicy,
  'housing_hand.list',
  'read_personal',
  noInput,
  async ({ tx, now, about }) => {
    about('housing_pool', 'by_hand')
    return { now, requests: (await listHanded(tx, now)).map(shownOf) }
  },
)
export type ViewedHanded = Awaited<ReturnType<typeof viewHanded.run>>

/** One of them. @throws NotFound */
export const viewHandedRequest = action(
  requestPolicy,
  'housing_hand.view',
  'read_personal',
  handInput,
  async ({ tx, now, about }, { requestId }) => {
    about('housing_request', requestId)
    const handed = await getHanded(tx, requestId)
    return { now, request: shownOf(handed), numbers: await numbersOf(tx, handed.bodyId, now) }
  },
)
export type ViewedHandedRequest = Awaited<ReturnType<typeof viewHandedRequest.run>>

/**
 * Decides whether shelters are asked. Where they are, the pool asks them at once, as blindly as always: whoever decides learns
 * of no shelter. Where it looks like a search, the auditor and the manager of the body are told.
 *
 * @throws NotFound, Refusal `housing_hand.not_for_oneself` (403), `housing_hand.decided_already` (409),
 * `housing_hand.why_does_not_fit` (422).
 */
export const decideHanded = action(
  requestPolicy,
  'housing_hand.decide',
  'change',
  decideHandInput,
  async ({ tx, actor, now, about, enqueue }, { requestId, answer }) => {
    about('housing_request', requestId)
    const person = personIn(actor, 'housing_hand.decide')
    const { caseId, askedBy } = await getHanded(tx, requestId)
    if (askedBy === person.personId) throw new Refusal('housing_hand.not_for_oneself', 403)
    const decision = answer === 'needed' ? 'ask' : 'leave'
    if (!(await writeHandDecision(tx, person, requestId, { decision, why: answer, now })))
      throw new Refusal('housing_hand.decided_already', 409)
    await seenTo(tx, requestId)
    if (answer === 'search') await noteProbing(tx, caseId, askedBy)
    if (decision === 'ask') await enqueue(matchTask, {}, { key: matchTask })
    return { requestId }
  },
)
