import { add, type Bitset, countBits, emptySet, fullSet } from './bitset.ts'
import {
  type AskedRoom,
  companyOf,
  type FreeCapacity,
  type Matched,
  meetables,
  type PoolShelter,
  roomOf,
  securityLevels,
  type Wanted,
} from './wanted.ts'

/** The sets of shelters that share something, by what they share. */
type Index = Map<string, Bitset>

const put = (index: Index, key: string, shelter: number, size: number): void => {
  let set = index.get(key)
  if (set === undefined) {
    set = emptySet(size)
    index.set(key, set)
  }
  add(set, shelter)
}

interface Pool {
  readonly size: number
  readonly ids: readonly string[]
  readonly all: Bitset
  readonly none: Bitset
  readonly receives: Index
  readonly accepts: Index
  readonly languages: Index
  /** By level: those that have at least that. */
  readonly security: Index
  /** By county (two digits) and municipality (four). */
  readonly areas: Index
  readonly bodies: Index
}

const poolOf = (shelters: readonly PoolShelter[]): Pool => {
  const size = shelters.length
  const index = (): Index => new Map()
  const pool: Pool = {
    size,
    ids: shelters.map(({ id }) => id),
    all: fullSet(size),
    none: emptySet(size),
    receives: index(),
    accepts: index(),
    languages: index(),
    security: index(),
    areas: index(),
    bodies: index(),
  }
  for (const [place, shelter] of shelters.entries()) {
    for (const one of shelter.receives) put(pool.receives, one, place, size)
    for (const one of shelter.accepts) put(pool.accepts, one, place, size)
    for (const one of shelter.languages) put(pool.languages, one, place, size)
    const level = securityLevels.indexOf(shelter.security)
    for (const one of securityLevels.slice(0, level + 1)) put(pool.security, one, place, size)
    put(pool.areas, shelter.municipality, place, size)
    put(pool.areas, shelter.municipality.slice(0, 2), place, size)
    put(pool.bodies, shelter.bodyId, place, size)
  }
  return pool
}

/** Asks each shelter once for each kind of room and time: many requests want the same. */
const rememberRoom = (pool: Pool, capacity: FreeCapacity) => {
  // 0 not asked, 1 has room, 2 has none.
  const byPeriod = new Map<string, Map<number, Uint8Array>>()
  return (asked: AskedRoom): ((shelter: number) => boolean) => {
    const period = `${asked.period.from} ${asked.period.until}`
    const kind = ((asked.adults * 64 + asked.children) * 64 + asked.infants) * 2 + (asked.accessible ? 1 : 0)
    const byKind = byPeriod.get(period) ?? new Map<number, Uint8Array>()
    byPeriod.set(period, byKind)
    const answers = byKind.get(kind) ?? new Uint8Array(pool.size)
    byKind.set(kind, answers)
    return (shelter) => {
      if (answers[shelter] === 0)
        answers[shelter] = capacity.hasRoom(pool.ids[shelter] as string, asked) ? 1 : 2
      return answers[shelter] === 1
    }
  }
}

/** The sets in all of which a shelter must be, and those in none of which it may be. */
const questionsOf = (pool: Pool, wanted: Wanted) => {
  const setOf = (index: Index, key: string): Bitset => index.get(key) ?? pool.none
  const inAll = [
    pool.all,
    setOf(pool.receives, wanted.receives),
    ...companyOf(wanted).map((one) => setOf(pool.receives, one)),
    ...meetables.filter((one) => wanted.needs.includes(one)).map((one) => setOf(pool.accepts, one)),
    ...(wanted.security === 'standard' ? [] : [setOf(pool.security, wanted.security)]),
  ]
  return {
    inAll,
    inAny: wanted.languages.map((one) => setOf(pool.languages, one)),
    inNone: [
      ...wanted.excluded.map((code) => setOf(pool.areas, code)),
      ...wanted.deniedBodies.map((body) => setOf(pool.bodies, body)),
    ],
  }
}

const matchOne = (pool: Pool, roomIn: ReturnType<typeof rememberRoom>, wanted: Wanted): Matched => {
  const { inAll, inAny, inNone } = questionsOf(pool, wanted)
  const hasRoom = roomIn(roomOf(wanted))
  const fitting: string[] = []
  let meeting = 0
  let near = 0
  let full = 0
  for (let word = 0; word < pool.all.length; word += 1) {
    let meets = 0xffff_ffff
    for (const set of inAll) meets &= set[word] as number
    if (inAny.length > 0 && meets !== 0) {
      let spoken = 0
      for (const set of inAny) spoken |= set[word] as number
      meets &= spoken
    }
    if (meets === 0) continue
    let left = meets
    for (const set of inNone) left &= ~(set[word] as number)
    const meetingHere = countBits(meets)
    meeting += meetingHere
    near += meetingHere - countBits(left)
    while (left !== 0) {
      const lowest = left & -left
      const shelter = word * 32 + (31 - Math.clz32(lowest))
      if (hasRoom(shelter)) fitting.push(pool.ids[shelter] as string)
      else full += 1
      left ^= lowest
    }
  }
  return { fitting, without: { needs_not_met: pool.size - meeting, too_near: near, capacity: full } }
}

/** Matches requests with the shelters of one pool. */
export type Matcher = (capacity: FreeCapacity, requests: readonly Wanted[]) => Matched[]

/**
 * Matches requests with shelters: which of them fit each request, and for how many of the others needs, nearness or a lack
 * of room was the first reason that they do not. What they meet and where they are is asked of 32 shelters at a time; whether
 * there is room, only of those that are left.
 *
 * The answer is for the pool alone. Nothing of it is shown to whoever asked (OSL 26:14 b–d).
 */
export const matcherOf = (shelters: readonly PoolShelter[]): Matcher => {
  const pool = poolOf(shelters)
  return (capacity, requests) => {
    const roomIn = rememberRoom(pool, capacity)
    return requests.map((wanted) => matchOne(pool, roomIn, wanted))
  }
}
