import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { letGoHeld } from '../occupancy/engine.ts'
import {
  answered,
  askedNoLonger,
  awaitedNoLonger,
  offersSettled,
  seenTo,
  tellChosen,
  tellNoOffer,
  tellOffers,
} from './arrivals.ts'
import { requestPolicy } from './policy.ts'
import { listMatches, type StandingMatch } from './pool-store.ts'
import { collect, heldUntil, lastRelease, releaseAfter } from './release.ts'
import {
  type DueRequest,
  findToSettle,
  insertOffer,
  lapseOffers,
  listDue,
  listOfClosedCases,
  listUnsettled,
  noteDeclining,
  noteNothing,
  type SettledRequest,
  writeMatches,
  writeNextRelease,
} from './release-store.ts'
import { stateAfterEnd, whyNothing } from './rules.ts'
import { noInput, type RequestState, urgencies } from './schema.ts'
import { writeState } from './store.ts'

/** Requests that a shelter has declined one and all, after which somebody looks at it. */
const DECLINED = 10

type Settling = Pick<ActionContext, 'tx' | 'now' | 'today'>

const letGo = async (
  context: Settling,
  matches: readonly StandingMatch[],
  state: 'lapsed' | 'not_chosen',
): Promise<void> => {
  const ids = matches.map(({ id }) => id)
  for (const id of ids) await letGoHeld(context, id)
  await writeMatches(context.tx, ids, state)
  await answered(context.tx, ids)
  await awaitedNoLonger(context.tx, ids)
}

/** Where a request stands once it has been looked at, and which of its offers are held no longer. */
const settledState = ({ state, placed, offers }: SettledRequest, now: Date) => {
  const chosen = offers.find((offer) => offer.state === 'chosen')
  const passed = offers.filter((offer) => offer.state === 'released' && offer.heldUntil <= now)
  if (state === 'chosen' && placed) return { state: 'placed' as const, gone: offers.filter(isShown) }
  if (state === 'chosen' && chosen !== undefined && chosen.heldUntil <= now)
    return { state: 'open' as const, gone: [chosen, ...offers.filter(isShown)] }
  if (state === 'chosen') return { state: 'chosen' as const, gone: offers.filter(isShown) }
  if (state === 'answered' || state === 'open') {
    const left = offers.filter((offer) => isShown(offer) && !passed.includes(offer))
    return { state: left.length > 0 ? ('answered' as const) : ('open' as const), gone: passed }
  }
  const unused = offers.filter((offer) => isShown(offer) || (offer.state === 'chosen' && !placed))
  return { state: state as RequestState, gone: unused }
}
const isShown = ({ state }: { readonly state: string }): boolean => state === 'released'

/** Whether answers to a request for tonight are shown for the first time. */
const isFirst = ({ urgency, madeAt, nextReleaseAt }: DueRequest): boolean =>
  urgency === 'now' && nextReleaseAt <= releaseAfter(madeAt, 'now')

/** Sees to what follows from a choice, a no, an end or the passing of time: places that nobody waits for are free again. */
const settle = async (context: Settling, requestId: string): Promise<void> => {
  const { tx, now, today } = context
  const request = await findToSettle(tx, requestId)
  if (request === undefined) return
  const { state, gone } = settledState(request, now)
  await lapseOffers(
    tx,
    gone.map(({ id }) => id),
  )
  const standing = await listMatches(tx, [requestId])
  const lapsed = new Set(gone.map(({ id }) => id))
  const isHeld = (offerId: string | null) =>
    offerId !== null &&
    !lapsed.has(offerId) &&
    request.offers.some(
      (offer) => offer.id === offerId && (offer.state === 'released' || offer.state === 'chosen'),
    )
  const inPool = state === 'open' || state === 'answered'
  const chosen = standing.filter(
    ({ offerId, state: stands }) =>
      stands !== 'chosen' && isHeld(offerId) && (state === 'chosen' || state === 'placed'),
  )
  await writeMatches(
    tx,
    chosen.map(({ id }) => id),
    'chosen',
  )
  for (const match of chosen) await tellChosen(context, { ...match, caseId: request.caseId })
  await letGo(
    context,
    standing.filter(
      ({ offerId, state: stands }) =>
        (stands === 'offered' || stands === 'chosen') && !isHeld(offerId) && (offerId !== null || !inPool),
    ),
    'not_chosen',
  )
  if (state !== 'answered') await offersSettled(tx, requestId)
  if (!inPool) {
    await askedNoLonger(tx, requestId)
    await seenTo(tx, requestId)
    await letGo(
      context,
      standing.filter(({ state: stands }) => stands === 'waiting'),
      'lapsed',
    )
  }
  if (state === 'placed')
    await awaitedNoLonger(
      tx,
      standing.map(({ id }) => id),
    )
  if (state !== request.state) await writeState(tx, requestId, { state })
  if (state === 'no_place' || state === 'declined_by_person') {
    const offers = (await findToSettle(tx, requestId))?.offers ?? []
    await noteNothing(tx, {
      requestId,
      caseId: request.caseId,
      because: whyNothing({
        offers: offers.map((offer) => offer.state),
        answers: standing,
        closest: request.closest,
      }),
      now,
      today,
    })
  }
}

/** Sees to one request at once, after whoever asked has chosen, said no or ended it. */
export const settleRequest = action(
  requestPolicy,
  'housing_pool.settle',
  'change',
  z.object({ requestId: z.guid() }),
  async (context, { requestId }) => {
    context.about('housing_request', requestId)
    await settle(context, requestId)
  },
)

/**
 * Shows the answers of every request whose moment has come: all of a batch at once and in one step, in an order drawn by lot.
 * Nothing about a request changes at any other moment, so that its rows tell nothing of who has answered, or when. Silence
 * lapses; a request without an offer stays until its time has passed.
 */
export const releaseBatch = action(
  requestPolicy,
  'housing_pool.release',
  'change',
  noInput,
  async (context) => {
    const { tx, now, about } = context
    about('housing_pool', 'release')
    for (const id of await listOfClosedCases(tx)) {
      await writeState(tx, id, { state: 'withdrawn', endReason: 'case_closed' })
      await settle(context, id)
    }
    for (const id of await listUnsettled(tx, now)) await settle(context, id)
    await noteDeclining(tx, DECLINED)
    const due = await listDue(tx, now)
    const standing = Map.groupBy(
      await listMatches(
        tx,
        due.map(({ id }) => id),
      ),
      ({ requestId }) => requestId,
    )
    for (const request of due) {
      const { id, caseId, urgency, state, inPoolUntil } = request
      const matches = (standing.get(id) ?? []).filter(({ offerId }) => offerId === null)
      const { shown, notShown, lapsed } = collect(matches, (below) => randomInt(below))
      for (const match of shown)
        await insertOffer(tx, {
          match: match.id,
          requestId: id,
          caseId,
          at: now,
          heldUntil: heldUntil(now, urgency),
        })
      await letGo(context, notShown, 'not_chosen')
      await letGo(context, lapsed, 'lapsed')
      const offers = (await findToSettle(tx, id))?.offers ?? []
      const open = offers.some(isShown)
      if (!open && inPoolUntil <= now) {
        const ended = stateAfterEnd(
          'time_passed',
          offers.map((offer) => offer.state),
        )
        await writeState(tx, id, { state: ended, endReason: 'time_passed' })
        await settle(context, id)
        continue
      }
      if (open !== (state === 'answered')) await writeState(tx, id, { state: open ? 'answered' : 'open' })
      if (shown.length > 0) await tellOffers(context, request, heldUntil(now, urgency))
      else if (!open && isFirst(request)) await tellNoOffer(context, request)
    }
    for (const urgency of urgencies)
      await writeNextRelease(
        tx,
        due.filter((request) => request.urgency === urgency).map(({ id }) => id),
        releaseAfter(lastRelease(now), urgency),
      )
  },
)
