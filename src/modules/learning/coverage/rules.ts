import { COUNTIES, municipalities } from '../../directory/index.ts'
import { functions, type Setting } from '../codes.ts'

/** Where somebody works, as training is counted. No county: the whole country, or none that may be told. */
interface Place {
  readonly setting: string
  /** Of school alone. */
  readonly level: string | null
  readonly function: string
  readonly county: string | null
}

/** How many people of a body have been reached at a place: at least, and at most where nobody knows who is counted twice. */
export interface TrainedCell extends Place {
  readonly bodyId: string
  readonly municipality: string | null
  readonly low: number
  readonly high: number
}

/** How many work at a place, as their body states. */
export interface StaffCell extends Place {
  readonly bodyId: string
  readonly staff: number
  readonly planned: number | null
}

const measures = ['low', 'spread', 'otherLow', 'otherSpread', 'staff', 'planned'] as const

/**
 * Numbers of a place or of several together. Of bodies that have stated their staff there: people reached at least (`low`) and how many
 * more it may be (`spread`), the staff, and how many of them are to be trained. Of other bodies: people reached alone.
 */
export type Reach = Readonly<Record<(typeof measures)[number], number>>

/** Numbers of one body at one place. */
export type BodyReach = Place & Reach & { readonly bodyId: string }
/** Numbers of all bodies at a place, as they may be told. */
export type PlaceReach = Place & Reach

const nothing: Reach = { low: 0, spread: 0, otherLow: 0, otherSpread: 0, staff: 0, planned: 0 }

/** Numbers added up. Nobody is at two places, so sums of what is at least and at most are so too. */
export const sumOf = (all: readonly Reach[]): Reach =>
  all.reduce(
    (sum, one) =>
      Object.fromEntries(measures.map((measure) => [measure, sum[measure] + one[measure]])) as Reach,
    nothing,
  )

const placeOf = ({ setting, level, function: what, county }: Place): Place => ({
  setting,
  level,
  function: what,
  county,
})
/** A place as text, the same for the same place. */
export const keyOf = (place: Place): string => JSON.stringify(placeOf(place))

/** What has been reached of each body at each place, beside what it has stated. A body that states no staff there has no denominator. */
export const joinReach = (trained: readonly TrainedCell[], staff: readonly StaffCell[]): BodyReach[] => {
  const at = (cell: Place & { bodyId: string }) => `${cell.bodyId} ${keyOf(cell)}`
  const stated = new Map(staff.map((cell) => [at(cell), cell]))
  const reached = Map.groupBy(trained, at)
  const places = new Map([...trained, ...staff].map((cell) => [at(cell), cell]))
  return [...places].map(([key, cell]) => {
    const low = (reached.get(key) ?? []).reduce((sum, one) => sum + one.low, 0)
    const spread = (reached.get(key) ?? []).reduce((sum, one) => sum + one.high - one.low, 0)
    const said = stated.get(key)
    const place = { ...placeOf(cell), bodyId: cell.bodyId }
    return said === undefined
      ? { ...place, ...nothing, otherLow: low, otherSpread: spread }
      : { ...place, ...nothing, low, spread, staff: said.staff, planned: said.planned ?? 0 }
  })
}

/** How many have been reached of all, at least and at most. */
export const reachedOf = ({ low, spread, otherLow, otherSpread }: Reach) => ({
  low: low + otherLow,
  high: low + spread + otherLow + otherSpread,
})

/** Fewest shelters behind a number of a county, and behind any number of theirs (domain rule 8). */
const FEWEST_SHELTERS = 3

const bodiesIn = (cells: readonly BodyReach[]): number => new Set(cells.map(({ bodyId }) => bodyId)).size

/**
 * Protected housing as it may be told: its people are of no function, and of a county only where three bodies or more are there. What is
 * told of no county rests on three bodies too, else counties are taken in until it does; fewer than three in all are told of not at all.
 */
export const withoutShelters = (all: readonly BodyReach[]): BodyReach[] => {
  const others = all.filter(({ setting }) => setting !== 'protected_housing')
  const shelters = all
    .filter(({ setting }) => setting === 'protected_housing')
    .map((cell): BodyReach => ({ ...cell, function: 'other_function', level: null }))
  if (bodiesIn(shelters) < FEWEST_SHELTERS) return others
  const byCounty = [...Map.groupBy(shelters, ({ county }) => county ?? '')]
    .map(([county, cells]) => ({ county, cells, bodies: bodiesIn(cells) }))
    .sort((one, other) => one.bodies - other.bodies || (one.county < other.county ? -1 : 1))
  const hidden: BodyReach[] = []
  const told: BodyReach[] = []
  for (const { county, cells, bodies } of byCounty) {
    const isFew = hidden.length > 0 && bodiesIn(hidden) < FEWEST_SHELTERS
    if (county === '' || bodies < FEWEST_SHELTERS || isFew)
      hidden.push(...cells.map((cell) => ({ ...cell, county: null })))
    else told.push(...cells)
  }
  if (hidden.length > 0 && bodiesIn(hidden) < FEWEST_SHELTERS)
    return [...others, ...[...told, ...hidden].map((cell) => ({ ...cell, county: null }))]
  return [...others, ...told, ...hidden]
}

/** All numbers of people are told in multiples of it. */
export const BASE = 5

/**
 * Numbers as multiples of five. One that was told before is told again as long as it is less than five from the truth, so between two
 * quarters a number stands still or has changed by more than a few could; one that is told anew goes up or down to the next multiple,
 * whichever keeps the sums of its groups nearest to their own. Sums are those of what is told: they promise nothing of their own.
 *
 * So of any number nothing is known but that it is at most four more or less, and of those who have come since at least as much is
 * unknown, also to a reader who keeps every quarter.
 */
const roundNear = (
  counts: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number> | undefined,
  groupsOf: (key: string) => readonly string[] = () => [],
): Map<string, number> => {
  const errors = new Map<string, number>()
  const told = new Map<string, number>()
  const countOf = (key: string): number => counts.get(key) ?? 0
  const tell = (key: string, number: number): void => {
    told.set(key, number)
    for (const group of groupsOf(key)) errors.set(group, (errors.get(group) ?? 0) + number - countOf(key))
  }
  const keys = [...new Set([...counts.keys(), ...(before?.keys() ?? [])])].sort()
  // What was not told the quarter before was told as none.
  const kept = keys.filter((key) => before && Math.abs((before.get(key) ?? 0) - countOf(key)) < BASE)
  for (const key of kept) tell(key, before?.get(key) ?? 0)
  for (const key of keys.filter((one) => !told.has(one))) {
    const beneath = Math.floor(countOf(key) / BASE) * BASE
    const groups = groupsOf(key)
    const error = groups.reduce((sum, group) => sum + (errors.get(group) ?? 0), 0)
    const isNearer = error + Math.max(1, groups.length) * (beneath + BASE / 2 - countOf(key)) < 0
    tell(key, isNearer && countOf(key) > beneath ? beneath + BASE : beneath)
  }
  return told
}

const numbersOf = (places: readonly PlaceReach[], measure: keyof Reach): Map<string, number> =>
  new Map(places.map((place) => [keyOf(place), place[measure]]))

/** What may be told of places, given what was told the quarter before. Helplines are told by organisation alone. */
export const roundReach = (all: readonly BodyReach[], before?: readonly PlaceReach[]): PlaceReach[] => {
  const places = [
    ...Map.groupBy(
      all.filter(({ setting }) => setting !== 'helpline'),
      keyOf,
    ).values(),
  ].map((cells) => ({ ...placeOf(cells[0]!), ...sumOf(cells) }))
  const known = new Map([...(before ?? []), ...places].map((place) => [keyOf(place), placeOf(place)]))
  const groupsOf = (key: string): string[] => {
    const { setting, function: what, county } = known.get(key)!
    return ['', `setting ${setting}`, `function ${what}`, `county ${county}`]
  }
  const told = measures.map(
    (measure) =>
      [
        measure,
        roundNear(numbersOf(places, measure), before && numbersOf(before, measure), groupsOf),
      ] as const,
  )
  return [...known]
    .map(([key, place]) => ({
      ...place,
      ...(Object.fromEntries(told.map(([measure, numbers]) => [measure, numbers.get(key)!])) as Reach),
    }))
    .filter((place) => measures.some((measure) => place[measure] > 0))
}

/** Fewest staff of whom a share is told: of fewer the rounding would be most of it. */
const FEWEST_FOR_A_SHARE = 20

/** The share of the staff that has been reached, at least and at most, 0 to 1; nothing where no or too little staff has been stated. */
export const shareOf = ({ low, spread, staff }: Reach): { low: number; high: number } | undefined =>
  staff < FEWEST_FOR_A_SHARE
    ? undefined
    : { low: Math.min(1, low / staff), high: Math.min(1, (low + spread) / staff) }

/** Settings of which municipalities answer for their own people. */
const municipal: readonly string[] = ['social_services', 'school', 'leisure'] satisfies Setting[]

/** How many municipalities of a county have anybody who was reached. */
export interface MunicipalReach {
  readonly key: string
  readonly all: number
  readonly reached: number
}

const reachedIn = (cells: readonly TrainedCell[]): number =>
  new Set(cells.flatMap(({ municipality }) => municipality ?? [])).size

/** Reach of municipalities by county, and by function over the country: municipalities are counted, never people. */
export const municipalReach = (
  trained: readonly TrainedCell[],
): { readonly counties: MunicipalReach[]; readonly functions: MunicipalReach[] } => {
  const cells = trained.filter(({ setting, high }) => municipal.includes(setting) && high > 0)
  return {
    counties: COUNTIES.map(([code]) => ({
      key: code,
      all: municipalities.filter((one) => one.code.startsWith(code)).length,
      reached: reachedIn(cells.filter(({ municipality }) => municipality?.startsWith(code))),
    })),
    functions: functions.map((what) => ({
      key: what,
      all: municipalities.length,
      reached: reachedIn(cells.filter(({ function: of }) => of === what)),
    })),
  }
}

/** How many of a helpline have been reached: an organisation, never a volunteer (measure 10). */
export interface HelplineReach {
  readonly bodyId: string
  readonly low: number
  readonly spread: number
}

/** What may be told of helplines, given what was told the quarter before. */
export const helplineReach = (
  trained: readonly TrainedCell[],
  before?: readonly HelplineReach[],
): HelplineReach[] => {
  const helplines = trained.filter(({ setting }) => setting === 'helpline')
  const told = (count: (cell: TrainedCell) => number, was: (one: HelplineReach) => number) => {
    const counts = new Map<string, number>()
    for (const cell of helplines) counts.set(cell.bodyId, (counts.get(cell.bodyId) ?? 0) + count(cell))
    return roundNear(counts, before && new Map(before.map((one) => [one.bodyId, was(one)])))
  }
  const low = told(
    (cell) => cell.low,
    (one) => one.low,
  )
  const spread = told(
    (cell) => cell.high - cell.low,
    (one) => one.spread,
  )
  return [...low].map(([bodyId, least]) => ({ bodyId, low: least, spread: spread.get(bodyId)! }))
}

/** The authorities of the common training of measure 20, by the setting in which their people work. Their order is the plan's. */
export const authorities = [
  'police',
  'prosecution',
  'courts',
  'migration',
] as const satisfies readonly Setting[]
