/** For whom a place is made. A place for somebody bigger also takes somebody smaller, never the other way round. */
export const fits = ['adult', 'child', 'infant'] as const
export type Fits = (typeof fits)[number]

/** Who is to live together: numbers of people, for whom a place each is looked for. */
export interface Household {
  readonly adults: number
  /** From the second birthday until the eighteenth. */
  readonly children: number
  /** Under two years. */
  readonly infants: number
}

/** A place as the rule needs to know it. */
export interface PlaceOfRoom {
  readonly id: string
  readonly roomId: string
  /** Its number in the room, by which places are given out in order. */
  readonly number: number
  readonly fits: Fits
  readonly turnaroundHours: number
  /** Of its room: whether people who do not belong together may share it. */
  readonly shared: boolean
  /** Of its room: whether somebody in a wheelchair can live in it. */
  readonly accessible: boolean
}

/** A use of a place. Times are moments in milliseconds; `until` is the first moment after it, null where it is open. */
export interface Use {
  readonly placeId: string
  readonly from: number
  readonly until: number | null
  /** Whose it is; nobody's where the place rests or is out of service. */
  readonly household: string | null
}

/** A time that is asked for, in milliseconds; open where `until` is null. */
interface Period {
  readonly from: number
  readonly until: number | null
}

export interface Wanted {
  readonly household: Household
  readonly period: Period
  /** Every room of the household must be accessible. */
  readonly accessible: boolean
  /** Uses of this household are its own, and stand in its way nowhere. */
  readonly own?: string
}

/** Which person gets which place. Person 1 is the first adult; then come other adults, children and infants. */
export interface GivenPlace {
  readonly personNumber: number
  readonly placeId: string
}

const HOUR = 3_600_000
const until = (moment: number | null): number => moment ?? Number.POSITIVE_INFINITY
const overlaps = (use: Period, from: number, to: number): boolean => use.from < to && until(use.until) > from

interface Room {
  readonly id: string
  readonly free: readonly PlaceOfRoom[]
  /** Somebody else lives in it during the time: only where the room may be shared. */
  readonly strangers: boolean
}

/** The rooms with the places in them that are free for the whole time, and for the rest that they need after it. */
const freeRooms = (
  places: readonly PlaceOfRoom[],
  uses: readonly Use[],
  { period, accessible, own }: Wanted,
): Room[] => {
  const usesOf = Map.groupBy(uses, ({ placeId }) => placeId)
  const end = until(period.until)
  return [...Map.groupBy(places, ({ roomId }) => roomId)].flatMap(([id, inRoom]) => {
    const [{ shared, accessible: reachable } = { shared: false, accessible: false }] = inRoom
    if (accessible && !reachable) return []
    const strangers = inRoom.some((place) =>
      (usesOf.get(place.id) ?? []).some(
        (use) => use.household !== null && use.household !== own && overlaps(use, period.from, end),
      ),
    )
    if (strangers && !shared) return []
    const free = inRoom
      .filter((place) =>
        (usesOf.get(place.id) ?? []).every(
          (use) => !overlaps(use, period.from, end + place.turnaroundHours * HOUR),
        ),
      )
      .toSorted((one, other) => one.number - other.number)
    return free.length === 0 ? [] : [{ id, free, strangers }]
  })
}

type Counts = readonly [adults: number, children: number, infants: number]

/** Places for adults; for adults or children; for anybody. */
const reachOf = (places: readonly PlaceOfRoom[]): Counts => {
  const adults = places.filter((place) => place.fits === 'adult').length
  return [adults, adults + places.filter((place) => place.fits === 'child').length, places.length]
}

interface Path {
  readonly rooms: number
  readonly amongStrangers: number
  /** Free places of the rooms that stay empty: a small household does not take a big room where a small one will do. */
  readonly spared: number
  readonly taken: readonly (readonly [Room, Counts])[]
}
const isBetter = (one: Path, other: Path | undefined): boolean =>
  other === undefined ||
  one.rooms < other.rooms ||
  (one.rooms === other.rooms &&
    (one.amongStrangers < other.amongStrangers ||
      (one.amongStrangers === other.amongStrangers && one.spared < other.spared)))

/** Every part of a household that a room could take: a child may have an adult's place, an infant any. */
const partsOf = (left: Counts, reach: Counts): Counts[] => {
  const parts: Counts[] = []
  for (let a = 0; a <= Math.min(left[0], reach[0]); a++)
    for (let c = 0; c <= Math.min(left[1], reach[1] - a); c++)
      for (let i = 0; i <= Math.min(left[2], reach[2] - a - c); i++)
        // An infant is never in a room without an adult of its household.
        if (a + c + i > 0 && (i === 0 || a > 0)) parts.push([a, c, i])
  return parts
}

/** Gives each person of a part a place of the room: the biggest places go to those who fit in no other. */
const placesInRoom = (room: Room, [adults, children, infants]: Counts): Record<Fits, string[]> => {
  const left = [...room.free]
  const take = (count: number, order: readonly Fits[]): string[] =>
    Array.from({ length: count }, () => {
      for (const wanted of order) {
        const at = left.findIndex((place) => place.fits === wanted)
        if (at >= 0) return left.splice(at, 1)[0]?.id ?? ''
      }
      throw new Error('a room was given more people than it takes')
    })
  return {
    adult: take(adults, ['adult']),
    child: take(children, ['child', 'adult']),
    infant: take(infants, ['infant', 'child', 'adult']),
  }
}

/**
 * Places for a household in a shelter for a whole time, or nothing where there are none.
 *
 * A place is free where nothing uses it during the time or the rest that it needs afterwards. An adult has an adult's
 * place; a child has a child's or an adult's; an infant has any, in the room of an adult of its household. Strangers share
 * a room only where the room allows it. Among all ways the household gets the one with the fewest rooms, then with the
 * fewest rooms shared with strangers, then with the fewest places left empty beside it, then in the order of the places
 * given. Which of them it is to be, a person decides: this is a proposal.
 *
 * @param places of the shelter that have not been given up, in the order in which they are preferred.
 * @param uses of those places, past ones may be left out.
 */
export const placesFor = (
  places: readonly PlaceOfRoom[],
  uses: readonly Use[],
  wanted: Wanted,
): GivenPlace[] | undefined => {
  const { adults, children, infants } = wanted.household
  if (adults + children + infants === 0) return []
  const key = (counts: Counts): string => counts.join()
  let ways = new Map<string, { left: Counts; path: Path }>()
  const whole: Counts = [adults, children, infants]
  ways.set(key(whole), { left: whole, path: { rooms: 0, amongStrangers: 0, spared: 0, taken: [] } })
  for (const room of freeRooms(places, uses, wanted)) {
    const reach = reachOf(room.free)
    const next = new Map(ways)
    for (const { left, path } of ways.values())
      for (const part of partsOf(left, reach)) {
        const rest: Counts = [left[0] - part[0], left[1] - part[1], left[2] - part[2]]
        const longer: Path = {
          rooms: path.rooms + 1,
          amongStrangers: path.amongStrangers + (room.strangers ? 1 : 0),
          spared: path.spared + room.free.length - part[0] - part[1] - part[2],
          taken: [...path.taken, [room, part]],
        }
        if (isBetter(longer, next.get(key(rest))?.path)) next.set(key(rest), { left: rest, path: longer })
      }
    ways = next
  }
  const best = ways.get(key([0, 0, 0]))
  if (best === undefined) return undefined
  const given = best.path.taken.map(([room, part]) => placesInRoom(room, part))
  return fits
    .flatMap((kind) => given.flatMap((of) => of[kind]))
    .map((placeId, index) => ({ personNumber: index + 1, placeId }))
}
