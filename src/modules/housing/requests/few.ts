import { MOST_AREAS, MOST_COUNTIES } from './schema.ts'

const DAY = 86_400_000

/** Fewer shelters than this are few: an answer then says much of each of them, whoever asks. */
const FEW = 5
/** Fewer than this are few to one body, which can put its own questions together. */
const FEW_TO_ONE = 9
/** For so long what a body has learned of a few shelters is counted together. */
export const REMEMBERED = 60 * DAY
/** Places so far ahead are free nearly everywhere: an answer would tell of nothing but the area. */
export const FAR_AHEAD_DAYS = 45
/** Times that a person says no to all that was shown, after which somebody looks for what would fit. */
export const ROUNDS_OF_NO = 3

/** A request as the look-out sees it. */
export interface Asked {
  readonly bodyId: string
  readonly areas: readonly string[]
  /** The shelters that meet what is asked for, wherever they are and whether or not they have room. */
  readonly meeting: readonly string[]
}

/** Why a person sees to a request, where one does. */
export type HandReason = 'few' | 'few_in_country' | 'often' | 'far_ahead' | 'rounds_of_no'

/** Answers of few shelters in the whole country, by whomever asked, after which the same is counted over all bodies. */
const IN_COUNTRY = 4

/** How much an answer tells of one of the shelters that meet a wish; what one body is told of a shelter stays under one. */
const tells = (meeting: number): number => 1 / (3 * meeting)

/** Municipalities of one county that may be asked about one after another: a county may have no more than five. */
const MOST_IN_COUNTY = 3

/** Whether what was left out in several requests could stand in one. */
const fitInOne = (requests: readonly Asked[]): boolean => {
  const areas = new Set(requests.flatMap((one) => one.areas))
  if (requests.some((one) => one.areas.length === areas.size)) return true
  const inCounty = Map.groupBy(
    [...areas].filter((code) => code.length === 4),
    (code) => code.slice(0, 2),
  )
  return (
    areas.size <= MOST_AREAS &&
    [...areas].filter((code) => code.length === 2).length <= MOST_COUNTIES &&
    [...inCounty.values()].every((codes) => codes.length <= MOST_IN_COUNTY)
  )
}

/** What the answers to some requests tell of the shelter of which they tell most, among those that meet a wish. */
const toldOf = (meeting: readonly string[], requests: readonly Asked[]): number => {
  const told = new Map(meeting.map((id) => [id, 0]))
  for (const request of requests)
    for (const id of request.meeting) {
      const sum = told.get(id)
      if (sum !== undefined) told.set(id, sum + tells(request.meeting.length))
    }
  return Math.max(0, ...told.values())
}

/** Those of some requests that may be answered by one of the same shelters. */
export const overlapping = <T extends Asked>({ meeting }: Asked, requests: readonly T[]): T[] => {
  const meets = new Set(meeting)
  return requests.filter((request) => request.meeting.some((id) => meets.has(id)))
}

/**
 * Whether a person has to see to a request, by what was asked before. An answer tells whether a shelter is in the areas that
 * were left out. So what one body asks of the same few shelters in sixty days must fit in one request: then it learns no more
 * than that one request would have told it, however often and in whatever cases it asks. Where more shelters meet a wish each
 * answer tells less of each of them, and it is counted how much. Nothing in it depends on where a shelter is: that somebody
 * sees to a request tells at most that few meet what it asks for.
 *
 * @param earlier requests of all bodies in the time that is remembered that the pool itself has answered.
 */
export const needsHand = (asked: Asked, earlier: readonly Asked[]): HandReason | undefined => {
  if (asked.meeting.length === 0) return undefined
  const alike = overlapping(asked, earlier)
  const own = [...alike.filter(({ bodyId }) => bodyId === asked.bodyId), asked]
  const ofFew = (requests: readonly Asked[], few: number) =>
    requests.filter(({ meeting }) => meeting.length < few)
  if (asked.meeting.length < FEW_TO_ONE && !fitInOne(ofFew(own, FEW_TO_ONE))) return 'few'
  if (asked.meeting.length < FEW) {
    const ofAll = [...ofFew(alike, FEW), asked]
    if (ofAll.length > IN_COUNTRY && !fitInOne(ofAll)) return 'few_in_country'
  }
  return toldOf(asked.meeting, own) > 1 && !fitInOne(own) ? 'often' : undefined
}
