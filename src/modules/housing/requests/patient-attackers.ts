import { type Matcher, matcherOf } from '../matching/engine.ts'
import type { PoolShelter, Wanted } from '../matching/wanted.ts'
import { municipalities } from '../municipalities.ts'
import { seeded } from './blind-pool-scene.ts'
import { type Answered, begun, counties, fortyShelters, type Kept, simulation } from './patient-scene.ts'
import type { Urgency } from './schema.ts'

type Random = ReturnType<typeof seeded>
const DAY = 86_400_000
const anyRoom = { hasRoom: () => true }

/** How somebody asks who looks for a shelter: what, how often, and which areas are left out each time. */
interface Attack {
  readonly name: string
  readonly requests: number
  /** Days over which they are spread. */
  readonly days: number
  /** How many shelters meet the wishes that are asked for. */
  readonly meeting: readonly [least: number, most: number]
  readonly urgency: Urgency
  readonly bodies?: number
  /** Requests in one case. */
  readonly inCase?: number
  readonly noes?: number
  readonly daysAhead?: number
  readonly out: (random: Random, place: number, areas: readonly string[]) => readonly string[]
}

const threeOf = (random: Random, areas: readonly string[]): string[] => {
  const drawn = new Set<string>()
  while (drawn.size < 3) drawn.add(random.pick(areas))
  return [...drawn]
}
/** One county after another. */
const oneByOne: Attack['out'] = (_, place, areas) => [areas[place % areas.length] as string]
/** Three counties, others each time: sets of the same size. */
export const threeAtOnce: Attack['out'] = (random, _, areas) => threeOf(random, areas)
/** Each body keeps to three counties of its own, and asks without them now and then. */
const apart =
  (bodies: number): Attack['out'] =>
  (random, place, areas) =>
    random.chance(0.2) ? [] : areas.slice((place % bodies) * 3, (place % bodies) * 3 + 3)
/** In each case first three counties, then none: who answers then, while the others rest, was left out before. */
const takenBack: Attack['out'] = (random, place, areas) => (place % 2 === 1 ? [] : threeOf(random, areas))

const rare = { meeting: [1, 2] as const, days: 59 }
const ordinary = { meeting: [9, 40] as const, days: 59 }

/** The attackers of decision 76. */
export const attacks = (requests: number) =>
  ({
    oneByOne: { ...rare, name: 'one county after another', requests, urgency: 'within_days', out: oneByOne },
    equalSets: {
      ...rare,
      name: 'three counties at once, in several cases',
      requests,
      urgency: 'within_days',
      out: threeAtOnce,
    },
    tonight: { ...rare, name: 'the same for tonight', requests, urgency: 'now', out: threeAtOnce },
    fewOfMany: {
      ...rare,
      meeting: [5, 8],
      name: 'wishes that five to eight meet',
      requests,
      urgency: 'now',
      out: threeAtOnce,
    },
    ordinary: { ...ordinary, name: 'ordinary wishes', requests, urgency: 'now', out: threeAtOnce },
    rest: {
      ...rare,
      meeting: [2, 4],
      name: 'the week of rest',
      requests,
      urgency: 'within_days',
      inCase: 2,
      out: takenBack,
    },
    census: {
      ...ordinary,
      meeting: [5, 12],
      name: 'no until nothing comes',
      requests,
      urgency: 'now',
      noes: 8,
      out: threeAtOnce,
    },
    farAhead: {
      ...ordinary,
      meeting: [5, 12],
      name: 'places far ahead',
      requests,
      urgency: 'planned',
      daysAhead: 90,
      noes: 8,
      out: threeAtOnce,
    },
    twoBodies: { ...rare, name: 'two bodies', requests, urgency: 'now', bodies: 2, out: apart(2) },
    fiveBodies: { ...rare, name: 'five bodies', requests, urgency: 'now', bodies: 5, out: apart(5) },
    fiveBodiesOrdinary: {
      ...ordinary,
      meeting: [5, 12],
      name: 'five bodies, ordinary wishes',
      requests,
      urgency: 'now',
      bodies: 5,
      out: threeAtOnce,
    },
  }) as const satisfies Record<string, Attack>
export type AttackName = keyof ReturnType<typeof attacks>

const plainWish: Wanted = {
  receives: 'women',
  adults: 1,
  childAges: [],
  needs: [],
  languages: [],
  security: 'standard',
  period: { from: 0, until: null },
  excluded: [],
  deniedBodies: [],
}

interface Wish {
  readonly wanted: Wanted
  readonly meets: number
}

/** Wishes that a shelter meets and that so many meet: whoever looks for it knows what it takes. */
const wishesFor = (
  random: Random,
  match: Matcher,
  sought: PoolShelter,
  [least, most]: Attack['meeting'],
): Wish[] =>
  Array.from(
    { length: 200 },
    (): Wanted => ({
      ...plainWish,
      receives: random.pick(
        sought.receives.filter((one) => ['women', 'men', 'trans_persons'].includes(one)),
      ) as Wanted['receives'],
      childAges: sought.receives.includes('accompanying_children') && random.chance(0.5) ? ['2-6'] : [],
      adults: sought.receives.includes('families') && random.chance(0.3) ? 2 : 1,
      needs: random.some(sought.accepts, 0.6) as Wanted['needs'],
      languages: sought.languages.length > 0 && random.chance(0.6) ? [random.pick(sought.languages)] : [],
      security: random.chance(0.5) ? sought.security : 'standard',
    }),
  )
    .map((wanted) => ({ wanted, meets: match(anyRoom, [wanted])[0]?.fitting.length ?? 0 }))
    .filter(({ meets }) => meets >= least && meets <= most)
    .toSorted((one, other) => one.meets - other.meets)
    .slice(0, 30)

interface Seen {
  /** The areas of which it says something. */
  readonly out: readonly string[]
  readonly meets: number
  readonly offers: number
  /** Whether offers point at the areas: those who answer now were left out before. */
  readonly pointed: boolean
}

/** How much each area is pointed at: by silence where it was left out, and never where an offer of the only one rules it out. */
const pointsAt = (seen: readonly Seen[], areas: readonly string[]): ReadonlyMap<string, number> => {
  const mean = seen.reduce((sum, { offers }) => sum + offers, 0) / Math.max(1, seen.length)
  const spread =
    Math.sqrt(seen.reduce((sum, { offers }) => sum + (offers - mean) ** 2, 0) / Math.max(1, seen.length)) || 1
  return new Map(
    areas.map((area) => {
      const without = seen.filter(({ out }) => out.includes(area))
      if (without.length === 0) return [area, 0]
      if (without.some(({ meets, offers, pointed }) => meets === 1 && offers > 0 && !pointed))
        return [area, Number.NEGATIVE_INFINITY]
      const sum = without.reduce(
        (so, { offers, pointed }) => so + ((pointed ? -1 : 1) * (mean - offers)) / spread,
        0,
      )
      return [area, sum / Math.sqrt(without.length)]
    }),
  )
}

/** How often the area of the shelter that is sought is pointed at more than another one (area under the curve). */
const rankOf = (points: ReadonlyMap<string, number>, truth: string, ruledOut: readonly string[]): number => {
  const own = points.get(truth) ?? 0
  const others = [...points].filter(([area]) => area !== truth && !ruledOut.includes(area))
  return (
    others.reduce((sum, [, point]) => sum + (own > point ? 1 : own === point ? 0.5 : 0), 0) / others.length
  )
}

interface Outcome {
  /** 0.5 where nothing was learned beyond what the first honest offer tells. */
  readonly auc: number
  /** Share of requests that a person saw to. */
  readonly byHand: number
  readonly pools: number
}

const attackOne = (attack: Attack, kept: Kept, seed: number, exact: 2 | 4) => {
  const random = seeded(seed)
  const shelters = fortyShelters(random)
  const match = matcherOf(shelters)
  let sought = random.pick(shelters)
  let wishes = wishesFor(random, match, sought, attack.meeting)
  for (let tries = 0; tries < 80 && wishes.length === 0; tries += 1) {
    sought = random.pick(shelters)
    wishes = wishesFor(random, match, sought, attack.meeting)
  }
  const county = sought.municipality.slice(0, 2)
  // Where the county is known already, its municipalities are left.
  const areas =
    exact === 2
      ? counties.toSorted(() => random.next() - 0.5)
      : municipalities.map(({ code }) => code).filter((code) => code.startsWith(county))
  // Where a county has one municipality, whoever knows the county has found it.
  if (areas.length < 3) return undefined
  const { ask } = simulation(random, kept, shelters)
  const seen: Seen[] = []
  let byHand = 0
  let honest: readonly string[] | undefined
  let lastOut: readonly string[] = []
  for (let place = 0; place < attack.requests; place += 1) {
    const { wanted, meets } = random.pick(wishes)
    const out = attack.out(random, place, areas)
    const answered: Answered = ask({
      bodyId: `body-${place % (attack.bodies ?? 1)}`,
      caseId: `case-${Math.floor(place / (attack.inCase ?? 1))}`,
      at: begun + Math.floor((place * attack.days * DAY) / attack.requests),
      urgency: attack.urgency,
      daysAhead: attack.daysAhead ?? 0,
      noes: attack.noes ?? 0,
      wanted: { ...wanted, excluded: out },
    })
    // What was shown before a person came to it has been seen.
    if (answered.hand !== false) byHand += 1
    if (answered.hand !== false && answered.rounds.length === 0) continue
    const offers = answered.rounds.reduce((sum, count) => sum + count, 0)
    if (offers > 0) honest ??= out
    // Within a case in which areas are taken back, what is asked first is asked for the sake of what is asked then.
    const before = attack.inCase === undefined || place % attack.inCase === 0 ? undefined : lastOut
    lastOut = out
    if (attack.inCase === undefined) seen.push({ out, meets, offers, pointed: false })
    else if (before !== undefined) seen.push({ out: before, meets, offers, pointed: true })
  }
  const truth = exact === 2 ? county : sought.municipality
  if (honest?.includes(truth)) return undefined
  return { auc: rankOf(pointsAt(seen, areas), truth, honest ?? []), byHand: byHand / attack.requests }
}

/** What an attack finds over several pools, which areas the sought shelter lies in being drawn anew in each. */
export const outcomeOf = (attack: Attack, kept: Kept, pools: number, exact: 2 | 4 = 2): Outcome => {
  const found = Array.from({ length: pools }, (_, pool) =>
    attackOne(attack, kept, 7_000 + pool * 13, exact),
  ).filter((one) => one !== undefined)
  const mean = (of: (one: { auc: number; byHand: number }) => number) =>
    found.reduce((sum, one) => sum + of(one), 0) / found.length
  return { auc: mean(({ auc }) => auc), byHand: mean(({ byHand }) => byHand), pools: found.length }
}
