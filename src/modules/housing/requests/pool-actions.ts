import { randomInt } from 'node:crypto'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { listDeniedBodies, listDenying } from '../../disclosure/index.ts'
import { matcherOf } from '../matching/engine.ts'
import type { PoolShelter, SecurityLevel, Wanted } from '../matching/wanted.ts'
import { tellAsked } from './arrivals.ts'
import { loadCapacity, periodOf } from './capacity.ts'
import { judge } from './judge.ts'
import { requestPolicy } from './policy.ts'
import {
  askShelters,
  listAskedBy,
  listMatches,
  listPooled,
  listShelters,
  listShownLately,
  listUnseen,
  notePool,
  onlyRun,
  type PooledRequest,
} from './pool-store.ts'
import { nextAsked, REST_AFTER_SHOWN } from './release.ts'
import { BODIES_DENIED, closestMiss, looksLikeProbing } from './rules.ts'
import { type MatchState, noInput } from './schema.ts'
import { areasOf, noteProbing } from './store.ts'

type Running = Pick<ActionContext, 'tx' | 'vault' | 'now'>

/** Nobody is asked who has less than this left to answer: they are asked after the release. */
const LEAST_TO_ANSWER = 10 * 60_000
const LOOK_BACK = 7 * 86_400_000

/** The shelters with their municipalities, opened for this run alone. A shelter whose key is gone takes no requests. */
const openPool = async ({ tx, vault }: Running): Promise<(PoolShelter & { bodyId: string })[]> => {
  const rows = await listShelters(tx)
  const keys = await vault.openKeys(rows.map(({ keyId }) => keyId))
  return rows.flatMap(({ keyId, sealedMunicipality, security, ...shelter }) => {
    const key = keys.get(keyId)
    if (key === undefined) return []
    const municipality = key.open(`housing.location.municipality:${shelter.id}`, sealedMunicipality)
    return [{ ...shelter, security: security as SecurityLevel, municipality }]
  })
}

const wantedOf = (
  request: PooledRequest,
  key: CaseKey,
  deniedBodies: readonly string[],
  now: Date,
): Wanted => {
  const { askedFor } = request
  const { from, until } = periodOf(askedFor, now)
  return {
    ...askedFor,
    period: { from: from.getTime(), until: until?.getTime() ?? null },
    excluded: areasOf(key, request.id, request.sealedExclusions),
    deniedBodies,
  }
}

/** Has somebody else look where requests look like a search for a shelter. */
const lookOut = async ({ tx, vault, now }: Running, unseen: readonly PooledRequest[]): Promise<void> => {
  const people = [...new Set(unseen.map(({ madeBy }) => madeBy))]
  if (people.length === 0) return
  const lately = await listAskedBy(tx, people, new Date(now.getTime() - LOOK_BACK))
  const keys = await vault.openKeys([...new Set(lately.map(({ keyId }) => keyId))])
  for (const [personId, requests] of Map.groupBy(lately, ({ madeBy }) => madeBy)) {
    const asked = requests.flatMap(({ id, caseId, keyId, askedFor, sealedExclusions }) => {
      const key = keys.get(keyId)
      if (key === undefined) return []
      const { fromDay: _, untilDay: __, urgency: ___, ...wish } = askedFor
      return [{ caseId, wish: JSON.stringify(wish), areas: new Set(areasOf(key, id, sealedExclusions)) }]
    })
    const last = requests.at(-1)
    if (last !== undefined && looksLikeProbing(asked)) await noteProbing(tx, last.caseId, personId)
  }
}

/**
 * The same where whole bodies are denied one after another while a case waits: an offer that stays away then would say whose
 * it was. A denial holds at once whatever it is for; that there are many is looked at by somebody else.
 */
const lookOutForDenials = async ({ tx, now }: Running, waiting: readonly PooledRequest[]): Promise<void> => {
  const cases = waiting.map(({ caseId }) => caseId)
  const since = new Date(now.getTime() - LOOK_BACK)
  for (const { caseId, personId } of await listDenying(tx, cases, since, BODIES_DENIED))
    await noteProbing(tx, caseId, personId)
}

/**
 * Matches the requests that wait with the shelters, and asks those that a lot decides of those that fit. Exclusions and
 * municipalities are opened inside and leave it in no form; what is kept of it is read by the system alone.
 */
export const matchPool = action(
  requestPolicy,
  'housing_pool.match',
  'change',
  noInput,
  async ({ tx, vault, now, about }) => {
    about('housing_pool', 'match')
    const running = { tx, vault, now }
    await onlyRun(tx)
    const found = (await listPooled(tx, now)).filter(
      ({ nextReleaseAt }) => nextReleaseAt.getTime() - now.getTime() >= LEAST_TO_ANSWER,
    )
    if (found.length === 0) return
    const unseen = await listUnseen(
      tx,
      found.map(({ id }) => id),
    )
    await lookOut(
      running,
      found.filter(({ id }) => unseen.has(id)),
    )
    await lookOutForDenials(running, found)
    const shelters = await openPool(running)
    const match = matcherOf(shelters)
    const waiting = await judge(running, match, found, unseen)
    const capacity = await loadCapacity(
      tx,
      shelters.map(({ id }) => id),
      now,
    )
    const keys = await vault.openKeys(waiting.map(({ keyId }) => keyId))
    const denied = await listDeniedBodies(
      tx,
      waiting.map(({ caseId }) => caseId),
    )
    const requests = waiting.flatMap((request) => {
      const key = keys.get(request.keyId)
      if (key === undefined) return []
      return [{ request, wanted: wantedOf(request, key, denied.get(request.caseId) ?? [], now) }]
    })
    const matched = match(
      capacity,
      requests.map(({ wanted }) => wanted),
    )
    const standing = Map.groupBy(
      await listMatches(
        tx,
        requests.map(({ request }) => request.id),
      ),
      ({ requestId }) => requestId,
    )
    const shown = Map.groupBy(
      await listShownLately(
        tx,
        requests.map(({ request }) => request.caseId),
        new Date(now.getTime() - REST_AFTER_SHOWN),
      ),
      ({ caseId }) => caseId,
    )
    const bodyOf = new Map(shelters.map(({ id, bodyId }) => [id, bodyId]))
    const toAsk = requests.flatMap(({ request }, place) => {
      const states = new Map<string, MatchState>(
        (shown.get(request.caseId) ?? [])
          .filter(({ requestId }) => requestId !== request.id)
          .map(({ shelterId }) => [shelterId, 'declined']),
      )
      for (const { shelterId, state, saidNo } of standing.get(request.id) ?? [])
        states.set(shelterId, saidNo ? 'declined' : state)
      return nextAsked(matched[place]?.fitting ?? [], states, (below) => randomInt(below)).map(
        (shelterId) => ({
          requestId: request.id,
          caseId: request.caseId,
          shelterId,
          shelterBody: bodyOf.get(shelterId) as string,
          askedFor: request.askedFor,
          answerBy: request.nextReleaseAt,
        }),
      )
    })
    for (const match of await askShelters(tx, now, toAsk)) await tellAsked(running, match)
    await notePool(
      tx,
      now,
      requests.map(({ request }, place) => {
        const found = matched[place]
        return {
          requestId: request.id,
          caseId: request.caseId,
          closest: found === undefined || found.fitting.length > 0 ? null : closestMiss(found.without),
        }
      }),
    )
  },
)
