import { randomUUID } from 'node:crypto'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { type PersonActor, personIn } from '../../../platform/access/actor.ts'
import { leaving } from '../../../platform/access/left-by-refusal.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { addEvent, beginReading, beginWriting, type CaseFacts, newNumber } from '../../support/index.ts'
import { isActingBody } from '../acting-body.ts'
import { ageBands } from '../matching/wanted.ts'
import { readAreas } from './areas.ts'
import { requireAreas } from './areas-of-case.ts'
import { listAreasFreed } from './areas-store.ts'
import { askedNoLonger, noOfferSeen } from './arrivals.ts'
import { requestPolicy } from './policy.ts'
import { inPoolUntil, REST_AFTER_SHOWN, releaseAfter } from './release.ts'
import { afterSoMany, faultOfWishes, stateAfterEnd } from './rules.ts'
import {
  caseInput,
  changeRequestInput,
  endRequestInput,
  makeRequestInput,
  noInput,
  requestInput,
  type Wishes,
} from './schema.ts'
import {
  countLately,
  getRequest,
  insertRequest,
  listOffers,
  listOwnRequests,
  listRequests,
  noteProbing,
  writeState,
} from './store.ts'
import { matchTask, settleTask } from './tasks.ts'
import { whoAnswersTonight } from './who-answers.ts'

type Writing = ActionContext<CaseFacts>
const underWay = ['open', 'answered', 'chosen']

/** One's own requests over all cases that one works on. */
export const viewOwnRequests = action(
  requestPolicy,
  'housing_request.list',
  'read_personal',
  noInput,
  async ({ tx, actor, now, about }) => {
    const person = personIn(actor, 'housing_request.list')
    about('person', person.personId)
    return { requests: await listOwnRequests(tx, person, now), now }
  },
)
export type OwnRequests = Awaited<ReturnType<typeof viewOwnRequests.run>>

/** The requests of a case with the offers that have been shown. @throws NotFound */
export const viewCaseRequests = action(
  requestPolicy,
  'housing_request.list_of_case',
  'read_personal',
  caseInput,
  async (context, { caseId }) => {
    const { tx, now } = context
    const { actor, file, key, writes } = await beginReading(context, caseId, 'housing', { requests: true })
    const requests = await listRequests(tx, key, caseId)
    const freed = await listAreasFreed(tx, key, caseId, new Date(now.getTime() - REST_AFTER_SHOWN))
    return {
      caseId,
      number: file.number,
      writes,
      now,
      requests,
      offers: await listOffers(tx, caseId),
      toAgree: freed.filter(({ confirmedAt, askedBy }) => confirmedAt === null && askedBy !== actor.personId),
    }
  },
)
export type CaseRequests = Awaited<ReturnType<typeof viewCaseRequests.run>>

/** What the page of a new request begins with. @throws NotFound */
export const prepareRequest = action(
  requestPolicy,
  'housing_request.prepare',
  'read_personal',
  caseInput,
  async (context, { caseId }) => {
    const { tx, today } = context
    const { file, key, writes } = await beginReading(context, caseId, 'housing', { newRequest: true })
    const requests = await listRequests(tx, key, caseId)
    const running = requests.find(({ state }) => underWay.includes(state))
    const before = requests[0]?.areas ?? []
    return {
      caseId,
      number: file.number,
      language: file.language,
      writes,
      mayAsk: await isActingBody(tx, file.bodyId, today),
      running,
      before,
      changed: undefined,
    }
  },
)

/** The same with what was asked before, for the page on which it is changed. @throws NotFound */
export const prepareChange = action(
  requestPolicy,
  'housing_request.prepare_change',
  'read_personal',
  requestInput,
  async (context, { caseId, requestId }) => {
    const { tx, today } = context
    const { file, key, writes } = await beginReading(context, caseId, 'housing', { request: requestId })
    const changed = await getRequest(tx, key, caseId, requestId)
    const about = { caseId, number: file.number, language: file.language, writes }
    const mayAsk = await isActingBody(tx, file.bodyId, today)
    return { ...about, mayAsk, running: undefined, before: changed.areas, changed }
  },
)
export interface PreparedRequest {
  readonly caseId: string
  readonly number: string
  readonly language: string | null
  readonly writes: boolean
  /** Whether the body has not ended and has been checked. */
  readonly mayAsk: boolean
  readonly running: Awaited<ReturnType<typeof getRequest>> | undefined
  /** Codes of the areas that were left out in the case before: they belong to it. */
  readonly before: readonly string[]
  readonly changed: Awaited<ReturnType<typeof getRequest>> | undefined
}

/** The areas that were written, as codes. @throws Refusal at the field */
const areasIn = (written: string): readonly string[] => {
  const read = readAreas(written)
  if ('codes' in read) return read.codes
  const { code, ...more } = read.fault
  throw new Refusal(code, 422, { ...more }, 'areas')
}

const putIntoPool = async (
  context: Writing,
  { actor, key }: { readonly actor: PersonActor; readonly key: CaseKey },
  caseId: string,
  wishes: Wishes,
): Promise<string> => {
  const { tx, now, today, enqueue } = context
  if (!(await isActingBody(tx, actor.bodyId, today)))
    throw new Refusal('housing_request.body_cannot_ask', 409)
  const fault = faultOfWishes(wishes, today)
  if (fault !== undefined) throw new Refusal(fault.code, 422, {}, fault.field)
  const areas = areasIn(wishes.areas)
  await requireAreas(context, { actor, key }, caseId, areas)
  const { refused, alert } = afterSoMany(wishes.urgency, await countLately(tx, caseId))
  if (refused !== undefined)
    throw leaving(new Refusal(refused, 429, {}, 'urgency'), (left) =>
      noteProbing(left, caseId, actor.personId),
    )
  const id = randomUUID()
  await insertRequest(tx, actor, key, now, {
    id,
    number: newNumber('F'),
    caseId,
    urgency: wishes.urgency,
    fromDay: wishes.fromDay,
    untilDay: wishes.untilDay ?? null,
    receives: wishes.receives,
    adults: wishes.adults,
    childAges: ageBands.flatMap((band) => Array.from({ length: wishes.children[band] }, () => band)),
    needs: wishes.needs,
    languages: wishes.languages,
    security: wishes.security,
    areas,
    nearWhom: wishes.nearWhom,
    nextReleaseAt: releaseAfter(now, wishes.urgency),
    inPoolUntil: inPoolUntil(now, wishes.urgency),
  })
  if (alert) await noteProbing(tx, caseId, actor.personId)
  if (wishes.urgency === 'now') await enqueue(matchTask, {}, { key: matchTask })
  await addEvent(tx, { caseId, section: 'housing', kind: 'housing_requested', subjectId: id, actor, now })
  return id
}

/**
 * Asks the pool for a place. What is asked is told to shelters that fit, in codes; where the person must not be is matched
 * inside and told to nobody.
 *
 * @throws NotFound, Refusal `housing_request.body_cannot_ask` (409), those of `faultOfWishes` and of `requireAreas`, `housing_request.unknown_area`, `housing_request.too_many_areas`,
 * `housing_request.too_many_counties`, `housing_request.one_at_a_time`, `housing_request.too_many_for_case`,
 * `housing_request.too_many_for_body` (429; never for a place that is needed now).
 */
export const makeRequest = action(
  requestPolicy,
  'housing_request.make',
  'change',
  makeRequestInput,
  async (context, { caseId, ...wishes }) => {
    const begun = await beginWriting(context, caseId, 'housing', { newRequest: true })
    return { caseId, requestId: await putIntoPool(context, begun, caseId, wishes) }
  },
)

const holdRequest = async (
  context: Writing,
  { caseId, requestId, revision }: { caseId: string; requestId: string; revision: number },
) => {
  const begun = await beginWriting(context, caseId, 'housing', { request: requestId })
  const request = await getRequest(context.tx, begun.key, caseId, requestId)
  if (request.endedAt !== null) throw new Refusal('housing_request.ended_already', 409)
  if (request.revision !== revision) throw new Refusal('housing_request.changed_by_another', 409)
  return { ...begun, request }
}

/**
 * Changes what is asked for. What is asked anew waits for a release of its own, as if nothing had been asked before:
 * otherwise the difference between two answers would tell where a shelter is.
 *
 * @throws NotFound, Refusal as `makeRequest`, `housing_request.ended_already`, `housing_request.changed_by_another`,
 * `housing_request.chosen_already`.
 */
export const changeRequest = action(
  requestPolicy,
  'housing_request.change',
  'change',
  changeRequestInput,
  async (context, { caseId, requestId, revision, ...wishes }) => {
    const { tx, enqueue } = context
    const { request, ...begun } = await holdRequest(context, { caseId, requestId, revision })
    if (request.state === 'chosen') throw new Refusal('housing_request.chosen_already', 409)
    await writeState(tx, requestId, { state: 'withdrawn', endReason: 'changed' })
    await askedNoLonger(tx, requestId)
    await enqueue(settleTask, { requestId })
    return { caseId, requestId: await putIntoPool(context, begun, caseId, wishes) }
  },
)

/**
 * Ends a request before it has led to a place. Offers that were shown are let go.
 *
 * @throws NotFound, Refusal `housing_request.ended_already`, `housing_request.changed_by_another`.
 */
export const endRequest = action(
  requestPolicy,
  'housing_request.end',
  'change',
  endRequestInput,
  async (context, { reason, ...given }) => {
    const { tx, enqueue } = context
    const { happened } = await holdRequest(context, given)
    const { caseId, requestId } = given
    const offers = (await listOffers(tx, caseId)).filter((offer) => offer.requestId === requestId)
    const state = stateAfterEnd(
      reason,
      offers.map((offer) => offer.state),
    )
    await writeState(tx, requestId, { state, endReason: reason })
    await askedNoLonger(tx, requestId)
    await enqueue(settleTask, { requestId })
    await happened('housing_request_ended', requestId)
    return { caseId, requestId }
  },
)

/** One request with its offers. @throws NotFound */
export const viewRequest = action(
  requestPolicy,
  'housing_request.view',
  'read_personal',
  requestInput,
  async (context, { caseId, requestId }) => {
    const { tx, now } = context
    const { file, key, writes } = await beginReading(context, caseId, 'housing', { request: requestId })
    const request = await getRequest(tx, key, caseId, requestId)
    await noOfferSeen(tx, requestId)
    const offers = (await listOffers(tx, caseId)).filter((offer) => offer.requestId === requestId)
    const isTonight = request.urgency === 'now' && request.state === 'open'
    return {
      ...{ caseId, number: file.number, writes, now, request, offers },
      // Both are the same for every request that waits tonight, whoever sees to it (decision 76).
      whoAnswers: isTonight ? await whoAnswersTonight(context, file.bodyId) : undefined,
      shownInVain: isTonight && request.nextReleaseAt > releaseAfter(request.madeAt, 'now'),
    }
  },
)
export type ViewedRequest = Awaited<ReturnType<typeof viewRequest.run>>
