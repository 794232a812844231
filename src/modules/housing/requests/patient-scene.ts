import { matcherOf } from '../matching/engine.ts'
import { meetables, type PoolShelter, receivables, securityLevels, type Wanted } from '../matching/wanted.ts'
import { municipalities } from '../municipalities.ts'
import { seeded } from './blind-pool-scene.ts'
import { type Asked, FAR_AHEAD_DAYS, type HandReason, needsHand, REMEMBERED, ROUNDS_OF_NO } from './few.ts'
import { collect, nextAsked, REST_AFTER_SHOWN, releaseAfter } from './release.ts'
import type { MatchState, Urgency } from './schema.ts'

type Random = ReturnType<typeof seeded>
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
export const begun = Date.UTC(2026, 0, 7, 8)

export const counties = [...new Set(municipalities.map(({ code }) => code.slice(0, 2)))]
const anyRoom = { hasRoom: () => true }

/** Forty shelters, each as likely in every county, so that nothing is known of where one is before anybody asks. */
export const fortyShelters = (random: Random): PoolShelter[] =>
  Array.from({ length: 40 }, (_, place) => {
    const county = random.pick(counties)
    return {
      id: `shelter-${place}`,
      bodyId: `body-of-${place}`,
      receives: [
        'women',
        ...random.some(['men', 'trans_persons'], 0.3),
        ...random.some(['families', 'accompanying_children'], 0.7),
      ],
      accepts: random.some(meetables, 0.5),
      languages: random.some(['sv', 'en', 'ar', 'ro', 'th'], 0.55),
      security: random.pick(securityLevels),
      municipality: random.pick(municipalities.filter(({ code }) => code.startsWith(county))).code,
    }
  })

/** Which of the protections of this decision hold. */
export interface Kept {
  /** What a body asks of few shelters in sixty days fits in one request. */
  readonly few: boolean
  /** The same counted over all bodies. */
  readonly national: boolean
  /** Areas belong to the case: within the week of rest none is taken away by one alone. */
  readonly areasOfCase: boolean
  readonly roundsOfNo: boolean
  readonly farAhead: boolean
}
export const allKept: Kept = {
  few: true,
  national: true,
  areasOfCase: true,
  roundsOfNo: true,
  farAhead: true,
}

interface Asking {
  readonly bodyId: string
  readonly caseId: string
  readonly at: number
  readonly urgency: Urgency
  readonly daysAhead: number
  readonly wanted: Wanted
  /** How often the person says no to all that is shown, and waits on. */
  readonly noes: number
}
export interface Answered {
  /** A person sees to it: the pool answers nothing. Somebody who knows the rules may know that. */
  readonly hand: false | HandReason | 'areas_of_case'
  /** How many offers were shown in each round. */
  readonly rounds: readonly number[]
  /** Hours until the first was shown; none where none was. */
  readonly hours: number | undefined
}

/** A number from 0 to below 1 that is the same for the same day and shelter. */
const lasting = (seed: number, id: string): number => {
  let mixed = seed
  for (const letter of id) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 0x5bd1_e995)
  return seeded(mixed).next()
}

const MOST_RELEASES: Readonly<Record<Urgency, number>> = { now: 24, within_days: 6, planned: 6 }

interface Simulation {
  readonly shelters: readonly PoolShelter[]
  readonly ask: (asking: Asking) => Answered
}

/** A pool that remembers who has asked what, by the real rules, with shelters that answer as they are wont to. */
export const simulation = (random: Random, kept: Kept, shelters = fortyShelters(random)): Simulation => {
  const seed = random.draw(2 ** 30)
  const match = matcherOf(shelters)
  const byId = new Map(shelters.map((shelter, place) => [shelter.id, { shelter, place }]))
  const log: (Asked & { at: number; caseId: string; shown: Set<string> })[] = []
  const met = new Map<string, readonly string[]>()
  const meetingOf = (wanted: Wanted): readonly string[] => {
    const key = JSON.stringify({ ...wanted, excluded: [] })
    const known =
      met.get(key) ?? match(anyRoom, [{ ...wanted, excluded: [], deniedBodies: [] }])[0]?.fitting ?? []
    met.set(key, known)
    return known
  }
  const handled = (asking: Asking, meeting: readonly string[]): Answered['hand'] => {
    const { bodyId, caseId, at, daysAhead, wanted } = asking
    if (kept.farAhead && daysAhead > FAR_AHEAD_DAYS) return 'far_ahead'
    const mine = log.filter((one) => one.caseId === caseId && one.at > at - REST_AFTER_SHOWN)
    if (kept.areasOfCase && mine.some(({ areas }) => areas.some((code) => !wanted.excluded.includes(code))))
      return 'areas_of_case'
    if (!kept.few && !kept.national) return false
    const earlier = log.filter(
      (one) =>
        one.at > at - REMEMBERED &&
        (kept.few || one.bodyId !== bodyId) &&
        (kept.national || one.bodyId === bodyId),
    )
    return needsHand({ bodyId, areas: wanted.excluded, meeting }, earlier) ?? false
  }
  const ask = (asking: Asking): Answered => {
    const { bodyId, caseId, urgency, wanted, daysAhead } = asking
    const meeting = meetingOf(wanted)
    const hand = handled(asking, meeting)
    if (hand) return { hand, rounds: [], hours: undefined }
    const entry = { bodyId, caseId, at: asking.at, areas: wanted.excluded, meeting, shown: new Set<string>() }
    const resting = new Set(
      log
        .filter((one) => one.caseId === caseId && one.at > asking.at - REST_AFTER_SHOWN)
        .flatMap(({ shown }) => [...shown]),
    )
    log.push(entry)
    const standing = new Map<string, MatchState>([...resting].map((id) => [id, 'declined']))
    const day = seed + Math.floor(asking.at / DAY)
    const capacity =
      daysAhead > FAR_AHEAD_DAYS ? anyRoom : { hasRoom: (id: string) => lasting(day, id) > 0.4 }
    const fitting = match(capacity, [wanted])[0]?.fitting ?? []
    const rounds: number[] = []
    let now = asking.at
    let first: number | undefined
    for (let release = 0; release < MOST_RELEASES[urgency]; release += 1) {
      const shownAt = releaseAfter(new Date(now), urgency).getTime()
      const asked = nextAsked(fitting, standing, random.draw)
      const answers = asked.map((id) => {
        const place = byId.get(id)?.place ?? 0
        const halfIn = 0.1 * 4 ** (place % 4)
        const hours = (-Math.log(1 - random.next()) / Math.LN2) * halfIn
        if (hours * HOUR > shownAt - now) return { id, state: 'waiting' as MatchState }
        const says: MatchState = lasting(day + 77_777, id) < 0.4 ? 'offered' : 'declined'
        return { id, state: says }
      })
      const { shown } = collect(answers, random.draw)
      for (const { id, state } of answers)
        standing.set(id, state === 'waiting' ? 'lapsed' : state === 'offered' ? 'not_chosen' : state)
      for (const { id } of shown) {
        standing.set(id, 'declined')
        entry.shown.add(id)
      }
      now = shownAt
      if (shown.length === 0) continue
      first ??= (shownAt - asking.at) / HOUR
      rounds.push(shown.length)
      if (rounds.length > asking.noes) break
      if (kept.roundsOfNo && rounds.length >= ROUNDS_OF_NO)
        return { hand: 'rounds_of_no', rounds, hours: first }
    }
    return { hand: false, rounds, hours: first }
  }
  return { shelters, ask }
}

/** What bodies ask for people as they come, with the home of each out in most. */
const naturalAsking = (random: Random, bodyId: string, home: string, place: number, at: number): Asking => {
  const urgency = random.pick(['now', 'within_days', 'planned'] as const)
  return {
    bodyId,
    caseId: `${bodyId}-case-${place}`,
    at,
    urgency,
    daysAhead: urgency === 'planned' ? Math.floor(-Math.log(1 - random.next()) * 10) : 0,
    noes: random.chance(0.15) ? 1 + (random.chance(0.15) ? 1 + (random.chance(0.15) ? 1 : 0) : 0) : 0,
    wanted: {
      receives: random.chance(0.85) ? 'women' : random.pick(receivables),
      adults: random.chance(0.05) ? 2 : 1,
      childAges: random.chance(0.35) ? ['2-6'] : [],
      needs: random.some(meetables, 0.12),
      languages: random.chance(0.15) ? [random.pick(['ar', 'ro', 'th'])] : [],
      security: random.chance(0.75) ? 'standard' : random.pick(securityLevels),
      period: { from: 0, until: null },
      excluded: [
        ...new Set([
          ...(random.chance(0.7) ? [random.chance(0.5) ? home : home.slice(0, 2)] : []),
          ...(random.chance(0.4) ? [random.pick(municipalities).code] : []),
          ...(random.chance(0.15) ? [random.pick(counties)] : []),
        ]),
      ],
      deniedBodies: [],
    },
  }
}

const HALF_A_YEAR = 182 * DAY

/** Half a year of ten bodies, each of which asks 25 to 100 times, and what came of it. */
export const askNaturally = (random: Random, kept: Kept): (Answered & { readonly urgency: Urgency })[] => {
  const { ask } = simulation(random, kept)
  const asked = Array.from({ length: 10 }, (_, body) => {
    const home = random.pick(municipalities).code
    return Array.from({ length: 25 + random.draw(76) }, (__, place) =>
      naturalAsking(random, `body-${body}`, home, place, begun + Math.floor(random.next() * HALF_A_YEAR)),
    )
  }).flat()
  return asked
    .toSorted((one, other) => one.at - other.at)
    .map((asking) => ({ urgency: asking.urgency, ...ask(asking) }))
}
