import { type Matcher, matcherOf } from '../matching/engine.ts'
import { meetables, type PoolShelter, receivables, securityLevels, type Wanted } from '../matching/wanted.ts'
import { municipalities } from '../municipalities.ts'
import { collect, type Draw, nextAsked, releaseAfter } from './release.ts'
import { type MatchState, type Urgency, urgencies } from './schema.ts'

/** Random numbers that a test can repeat. */
export const seeded = (seed: number) => {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const draw: Draw = (below) => Math.floor(next() * below)
  return {
    next,
    draw,
    chance: (share: number) => next() < share,
    pick: <T>(from: readonly T[]): T => from[draw(from.length)] as T,
    some: <T>(from: readonly T[], share: number): T[] => from.filter(() => next() < share),
  }
}
type Random = ReturnType<typeof seeded>

/** How the staff of a shelter answer: counties differ, so that whatever shows an answer's habits would show its county. */
interface Habit {
  /** Hours until half of the answers have come. */
  readonly halfIn: number
  readonly offers: number
}

export interface SimulatedPool {
  readonly shelters: ReadonlyMap<string, PoolShelter>
  readonly match: Matcher
  readonly habits: ReadonlyMap<string, Habit>
}

const counties = [...new Set(municipalities.map(({ code }) => code.slice(0, 2)))]

/** Some shelters in each county, many in a few, whose habits are their county's. */
export const simulatePool = (random: Random): SimulatedPool => {
  const shelters: PoolShelter[] = []
  const habits = new Map<string, Habit>()
  for (const [place, county] of counties.entries()) {
    const habit = { halfIn: 0.1 * 4 ** (place % 4), offers: 0.25 + 0.15 * (place % 3) }
    const many = { '01': 11, '14': 9, '12': 8 }[county] ?? 1 + random.draw(4)
    const inCounty = municipalities.filter(({ code }) => code.startsWith(county))
    for (let count = 0; count < many; count += 1) {
      // In the order of their counties: if that order could be seen, it would tell.
      const id = `shelter-${String(shelters.length).padStart(3, '0')}`
      shelters.push({
        id,
        bodyId: `body-${id}`,
        receives: [
          'women',
          ...random.some(['men', 'trans_persons'], 0.35),
          ...random.some(['families', 'accompanying_children'], 0.7),
        ],
        accepts: random.some(meetables, 0.45),
        languages: random.some(['sv', 'en', 'ar', 'ro', 'th'], 0.5),
        security: random.pick(securityLevels),
        municipality: random.pick(inCounty).code,
      })
      habits.set(id, habit)
    }
  }
  return {
    shelters: new Map(shelters.map((shelter) => [shelter.id, shelter])),
    match: matcherOf(shelters),
    habits,
  }
}

/** Which of the protections hold. */
export interface Protection {
  /** Answers are shown at the release alone. */
  readonly batched: boolean
  /** Identifiers of offers are drawn anew. */
  readonly freshIds: boolean
  /** The order is drawn by lot. */
  readonly lotOrder: boolean
  /** A lot decides who is asked, and three offers are shown at most. */
  readonly lotAsked: boolean
  /** Whose offer was shown is not asked for the same person again at once. */
  readonly shownRest: boolean
}
export const whole: Protection = {
  batched: true,
  freshIds: true,
  lotOrder: true,
  lotAsked: true,
  shownRest: true,
}

/** A number from 0 to below 1 that is the same for the same request and shelter. */
const lasting = (seed: number, id: string): number => {
  let mixed = seed
  for (const letter of id) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 0x5bd1_e995)
  return seeded(mixed).next()
}

/** What one asks for; all of it is known to whoever asks. */
export interface SimulatedRequest {
  /** What is so at the shelters that day, whoever asks and however often: who is full, and who would say yes. */
  readonly day: number
  readonly at: Date
  readonly urgency: Urgency
  readonly wanted: Wanted
}

/** How much is asked for: what many ask, which many shelters meet, or much, which few do. */
export interface Wishing {
  readonly needs: number
  readonly language: number
}
export const usual: Wishing = { needs: 0.15, language: 0.2 }
export const much: Wishing = { needs: 0.5, language: 0.7 }

/** A request at some moment of the year, as urgent as one of those that are given. */
export const simulateRequest = (
  random: Random,
  place: number,
  among: readonly Urgency[] = urgencies,
  { needs, language }: Wishing = usual,
): SimulatedRequest => ({
  day: random.draw(2 ** 30),
  at: new Date(Date.UTC(2026, 0, 1) + place * 5 * 3_600_000 + random.draw(5 * 3_600_000)),
  urgency: random.pick(among),
  wanted: {
    receives: random.chance(0.8) ? 'women' : random.pick(receivables),
    adults: 1,
    childAges: random.chance(0.3) ? ['2-6'] : [],
    needs: random.some(meetables, needs),
    languages: random.chance(language) ? [random.pick(['ar', 'ro', 'th'])] : [],
    security: random.chance(0.7) ? 'standard' : random.pick(securityLevels),
    period: { from: 0, until: null },
    excluded: [
      ...random.some(counties, 0.07).slice(0, 3),
      ...Array.from({ length: random.draw(3) }, () => random.pick(municipalities).code),
    ],
    deniedBodies: [],
  },
})

/** What whoever asked sees of the answers: nothing else leaves the pool. */
export interface Shown {
  /** How many releases it took; none where nothing was shown. */
  readonly releases: number
  readonly offers: readonly {
    readonly id: string
    readonly shelter: PoolShelter
    /** Minutes from the request until it was shown. */
    readonly minutes: number
    readonly hour: number
  }[]
}

/** A request for tonight is followed for six hours, others through six releases. */
const MOST_RELEASES: Readonly<Record<Urgency, number>> = { now: 24, within_days: 6, planned: 6 }

interface Standing {
  readonly id: string
  state: MatchState
  minutes: number
}

const answersOf = (
  { habits }: SimulatedPool,
  asked: readonly string[],
  day: number,
  { next }: Pick<Random, 'next'>,
  window: number,
): Standing[] =>
  asked.map((id) => {
    const { halfIn, offers } = habits.get(id) as Habit
    const minutes = (-Math.log(1 - next()) / Math.LN2) * halfIn * 60
    if (minutes > window) return { id, state: 'waiting', minutes }
    return { id, state: lasting(day + 1, id) < offers ? 'offered' : 'declined', minutes }
  })

/** A request goes through the real engine and the real rules of release, among shelters that answer as they are wont to. */
export const replay = (
  pool: SimulatedPool,
  { day, at, urgency, wanted }: SimulatedRequest,
  random: Random,
  protection: Protection,
  before?: Shown,
): Shown => {
  const standing = new Map<string, MatchState>()
  if (protection.shownRest)
    for (const { shelter } of before?.offers ?? []) standing.set(shelter.id, 'declined')
  const hasRoom = (id: string) => lasting(day, id) > 0.4
  const fitting = pool.match({ hasRoom }, [wanted])[0]?.fitting ?? []
  let now = at
  for (let releases = 1; releases <= MOST_RELEASES[urgency]; releases += 1) {
    const release = releaseAfter(now, urgency)
    const asked = protection.lotAsked ? nextAsked(fitting, standing, random.draw) : fitting
    const answers = answersOf(pool, asked, day, random, (release.getTime() - now.getTime()) / 60_000)
    const { shown, notShown, lapsed } = collect(answers, random.draw)
    const all = protection.lotAsked ? shown : [...shown, ...notShown]
    const offers = protection.lotOrder ? all : all.toSorted((one, other) => (one.id < other.id ? -1 : 1))
    if (offers.length > 0)
      return {
        releases,
        offers: offers.map(({ id, minutes }) => {
          const seen = protection.batched ? release : new Date(now.getTime() + minutes * 60_000)
          return {
            id: protection.freshIds ? `offer-${random.draw(2 ** 40)}` : `offer-of-${id}`,
            shelter: pool.shelters.get(id) as PoolShelter,
            minutes: (seen.getTime() - at.getTime()) / 60_000,
            hour: seen.getUTCHours(),
          }
        }),
      }
    for (const { id, state } of answers) standing.set(id, state === 'waiting' ? 'lapsed' : state)
    for (const { id } of lapsed) standing.set(id, 'lapsed')
    now = release
  }
  return { releases: 0, offers: [] }
}
