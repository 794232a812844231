import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { roomOf } from '../matching/wanted.ts'
import { holdPlaces, letGoHeld, proposePlaces } from '../occupancy/engine.ts'
import { answered } from './arrivals.ts'
import { periodOf } from './capacity.ts'
import { type FoundMatch, getMatch, listOwnMatches, writeAnswer } from './match-store.ts'
import { requestPolicy } from './policy.ts'
import { declineMatchInput, matchInput, noInput, offerPlaceInput } from './schema.ts'

/** What the name of a shelter is, for its own staff. */
const named = async <T extends FoundMatch>(
  { vault }: Pick<ActionContext, 'vault'>,
  matches: readonly T[],
): Promise<(Omit<T, 'shelterKeyId' | 'sealedShelterName'> & { shelterName: string })[]> => {
  const keys = await vault.openKeys([...new Set(matches.map(({ shelterKeyId }) => shelterKeyId))])
  return matches.map(({ shelterKeyId, sealedShelterName, ...match }) => ({
    ...match,
    shelterName:
      keys.get(shelterKeyId)?.open(`housing.shelter.name:${match.shelterId}`, sealedShelterName) ?? '',
  }))
}

/** The requests that reach one's shelters, the oldest clock first. */
export const viewMatches = action(
  requestPolicy,
  'housing_match.list',
  'read_personal',
  noInput,
  async (context) => {
    const { tx, actor, now, about } = context
    about('body', personIn(actor, 'housing_match.list').bodyId)
    return { now, matches: await named(context, await listOwnMatches(tx, now)) }
  },
)
export type ViewedMatches = Awaited<ReturnType<typeof viewMatches.run>>

const wantedPlaces = ({ askedFor }: FoundMatch, now: Date) => {
  const time = periodOf(askedFor, now)
  const { adults, children, infants, accessible } = roomOf({
    ...askedFor,
    period: { from: time.from.getTime(), until: time.until?.getTime() ?? null },
  })
  return { household: { adults, children, infants }, accessible, time }
}

/** One request, with whether there is a whole set of places for it now. @throws NotFound */
export const viewMatch = action(
  requestPolicy,
  'housing_match.view',
  'read_personal',
  matchInput,
  async (context, { matchId }) => {
    const { tx, now, about } = context
    about('housing_match', matchId)
    const match = await getMatch(tx, matchId)
    const proposals = await proposePlaces(context, [match.shelterId], {
      ...wantedPlaces(match, now),
      own: matchId,
    })
    const [shown] = await named(context, [match])
    if (shown === undefined) throw new Error('a match was lost between two lines')
    return { now, match: shown, hasPlaces: proposals.has(match.shelterId) }
  },
)
export type ViewedMatch = Awaited<ReturnType<typeof viewMatch.run>>

const holdMatch = async (
  { tx, actor, now, about }: ActionContext,
  { matchId, revision }: { readonly matchId: string; readonly revision: number },
  from: readonly FoundMatch['state'][],
) => {
  about('housing_match', matchId)
  const match = await getMatch(tx, matchId, true)
  if (match.shown || match.answerBy <= now || !(match.state === 'waiting' || match.state === 'offered'))
    throw new Refusal('housing_match.collected', 409)
  if (match.revision !== revision || !from.includes(match.state))
    throw new Refusal('housing_match.answered_already', 409)
  return { match, person: personIn(actor, 'housing_match.offer') }
}

/**
 * Offers the places that are free for all of a household. They are held at once, so that they are promised to nobody else.
 *
 * @throws NotFound, Refusal `housing_match.collected`, `housing_match.answered_already`, `housing_match.no_places`, and those
 * of the occupancy where somebody was faster.
 */
export const offerPlace = action(
  requestPolicy,
  'housing_match.offer',
  'change',
  offerPlaceInput,
  async (context, given) => {
    const { tx, now } = context
    const { matchId } = given
    const { match, person } = await holdMatch(context, given, ['waiting'])
    const wanted = wantedPlaces(match, now)
    const proposals = await proposePlaces(context, [match.shelterId], wanted)
    const places = proposals.get(match.shelterId)
    if (places === undefined) throw new Refusal('housing_match.no_places', 409)
    await holdPlaces(context, { shelterId: match.shelterId, matchId, places, time: wanted.time })
    await writeAnswer(tx, person, matchId, { state: 'offered', now })
    await answered(tx, [matchId])
    return { matchId }
  },
)

/**
 * Takes an offer back before the answers are collected: its places are free again, and the question is open.
 *
 * @throws NotFound, Refusal `housing_match.collected`, `housing_match.answered_already`.
 */
export const takeBack = action(
  requestPolicy,
  'housing_match.take_back',
  'change',
  offerPlaceInput,
  async (context, given) => {
    const { tx, now } = context
    const { matchId } = given
    const { person } = await holdMatch(context, given, ['offered'])
    await letGoHeld(context, matchId)
    await writeAnswer(tx, person, matchId, { state: 'waiting', now })
    return { matchId }
  },
)

/**
 * Declines, with a coded reason that whoever asked never learns.
 *
 * @throws NotFound, Refusal `housing_match.collected`, `housing_match.answered_already`.
 */
export const declineMatch = action(
  requestPolicy,
  'housing_match.decline',
  'change',
  declineMatchInput,
  async (context, { reason, ...given }) => {
    const { tx, now } = context
    const { matchId } = given
    const { person } = await holdMatch(context, given, ['waiting', 'offered'])
    await letGoHeld(context, matchId)
    await writeAnswer(tx, person, matchId, { state: 'declined', reason, now })
    await answered(tx, [matchId])
    return { matchId }
  },
)
