import type { ActionContext } from '../../../platform/access/action.ts'
import { dayOf, daysBetween } from '../../../platform/clock/clock.ts'
import { listDeniedBodies } from '../../disclosure/index.ts'
import type { Matcher } from '../matching/engine.ts'
import type { Wanted } from '../matching/wanted.ts'
import { tellDeciders } from './arrivals.ts'
import {
  type Asked,
  FAR_AHEAD_DAYS,
  type HandReason,
  needsHand,
  overlapping,
  REMEMBERED,
  ROUNDS_OF_NO,
} from './few.ts'
import { countRoundsOfNo, insertByHand, listAnsweredSince, listByHand } from './hand-store.ts'
import type { PooledRequest } from './pool-store.ts'
import { areasOf } from './store.ts'

type Running = Pick<ActionContext, 'tx' | 'vault' | 'now'>
type Judged = Asked & { readonly caseId: string }

/** Room and nearness are left out: whether a person sees to a request must depend on neither. */
const anyRoom = { hasRoom: () => true }

const asWanted = ({ askedFor }: PooledRequest): Wanted => ({
  ...askedFor,
  period: { from: 0, until: null },
  excluded: [],
  deniedBodies: [],
})

/** Requests with where the person must not be and which shelters meet what they ask for. Bodies denied count as areas do. */
const opened = async (
  { tx, vault }: Running,
  match: Matcher,
  requests: readonly PooledRequest[],
): Promise<(Judged & { readonly request: PooledRequest })[]> => {
  const keys = await vault.openKeys([...new Set(requests.map(({ keyId }) => keyId))])
  const denied = await listDeniedBodies(
    tx,
    requests.map(({ caseId }) => caseId),
  )
  const matched = match(anyRoom, requests.map(asWanted))
  return requests.flatMap((request, place) => {
    const key = keys.get(request.keyId)
    if (key === undefined) return []
    const areas = [
      ...areasOf(key, request.id, request.sealedExclusions),
      ...new Set((denied.get(request.caseId) ?? []).map((body) => `body ${body}`)),
    ]
    const { bodyId, caseId } = request
    return [{ request, bodyId, caseId, areas, meeting: matched[place]?.fitting ?? [] }]
  })
}

/** What nobody but a person decides, whoever asked what before. */
const byItself = ({ askedFor, madeAt }: PooledRequest, rounds: number): HandReason | undefined => {
  if (daysBetween(dayOf(madeAt), askedFor.fromDay) > FAR_AHEAD_DAYS) return 'far_ahead'
  return rounds >= ROUNDS_OF_NO ? 'rounds_of_no' : undefined
}

/**
 * Which of the waiting requests the pool asks for: all but those that a person has to see to and has not let through. Those are
 * put before the national coordinator.
 *
 * @param unseen requests that the pool has never asked for.
 */
export const judge = async (
  running: Running,
  match: Matcher,
  waiting: readonly PooledRequest[],
  unseen: ReadonlySet<string>,
): Promise<readonly PooledRequest[]> => {
  const { tx, now } = running
  const decided = await listByHand(
    tx,
    waiting.map(({ id }) => id),
  )
  const rounds = await countRoundsOfNo(
    tx,
    waiting.map(({ caseId }) => caseId),
    new Date(now.getTime() - REMEMBERED),
  )
  const fresh = waiting.filter(({ id }) => unseen.has(id) && !decided.has(id))
  const earlier: Judged[] =
    fresh.length === 0
      ? []
      : await opened(running, match, await listAnsweredSince(tx, new Date(now.getTime() - REMEMBERED)))
  const judged = new Map(
    (await opened(running, match, fresh)).map(({ request, ...asked }) => [request.id, asked] as const),
  )
  const passed: PooledRequest[] = []
  for (const request of waiting.toSorted((one, other) => one.madeAt.getTime() - other.madeAt.getTime())) {
    const hand = decided.get(request.id)
    if (hand !== undefined) {
      if (hand === 'ask') passed.push(request)
      continue
    }
    const asked = judged.get(request.id)
    const because =
      byItself(request, rounds.get(request.caseId) ?? 0) ??
      (asked === undefined ? undefined : needsHand(asked, earlier))
    if (because === undefined) {
      passed.push(request)
      if (asked !== undefined) earlier.push(asked)
      continue
    }
    const alike =
      asked === undefined ? [] : overlapping(asked, earlier).filter(({ bodyId }) => bodyId === request.bodyId)
    const until = await insertByHand(tx, {
      request,
      because,
      alike: alike.length,
      cases: new Set(alike.map(({ caseId }) => caseId)).size,
      now,
    })
    await tellDeciders(
      { tx, now },
      { id: request.id, caseId: request.caseId, urgency: request.askedFor.urgency, until },
    )
  }
  return passed
}
