import { type ActionContext, action } from '../../../platform/access/action.ts'
import { NotPermitted } from '../../../platform/refusal.ts'
import { asUse, placesOfPlacement, proposePlaces } from '../occupancy/engine.ts'
import { plannedPeriod } from '../occupancy/period.ts'
import { listOpenPlaces, listUses } from '../occupancy/store.ts'
import { listPeople, type PlacedPerson } from './people-store.ts'
import { placementPolicy, type ResidentFacts } from './policy.ts'
import { beginResident, formerSince } from './resident-actions.ts'
import { inOrder, takes } from './resident-rules.ts'
import { findOwnCase, listBodyNames, listCertificates } from './resident-store.ts'
import { laterOf } from './rules.ts'
import { noInput, residentInput } from './schema.ts'
import { listNamedPlaces, listOwnShelters, type NamedPlace } from './shelter-store.ts'
import { listFormerResidents, listResidents, waitsForCourt } from './store.ts'

/**
 * Who lives in the shelters of the actor's body, and who is to come: by number and in codes, with their places. Whoever has
 * stayed past the planned end stands first. Somebody whose case the actor is denied is not there.
 */
export const viewResidents = action(
  placementPolicy,
  'resident.list',
  'read_personal',
  noInput,
  async ({ tx, actor, now, today, vault, about }) => {
    if (actor.kind !== 'person') throw new NotPermitted('resident.list')
    about('body', actor.bodyId)
    const placements = inOrder(await listResidents(tx, actor.bodyId), today)
    const former = await listFormerResidents(tx, actor.bodyId, formerSince(today))
    const people = await listPeople(
      tx,
      placements.map(({ id }) => id),
    )
    const shelters = await listOwnShelters(tx, vault, actor)
    const shelterIds = shelters.map(({ id }) => id)
    const places = await listNamedPlaces(tx, vault, shelterIds)
    const uses = (await listUses(tx, shelterIds, now)).filter(
      ({ kind, endedAt }) => (kind === 'stay' && endedAt === null) || kind === 'reserved',
    )
    return {
      shelters,
      certificates: await listCertificates(tx, actor),
      residents: placements.map((placement) => ({
        placement,
        people: people.filter(({ placementId, leftOn }) => placementId === placement.id && leftOn === null),
        places: uses
          .filter(({ placementId }) => placementId === placement.id)
          .toSorted((one, other) => (one.personNumber ?? 0) - (other.personNumber ?? 0))
          .flatMap(({ placeId }) => places.filter(({ id }) => id === placeId)),
      })),
      former,
    }
  },
)
export type ViewedResidents = Awaited<ReturnType<typeof viewResidents.run>>

/** Somebody of a placement with the place that they have now, are to have, or could have. */
export interface ResidentPerson extends PlacedPerson {
  readonly place: NamedPlace | undefined
  /** Places that are free for the rest of the time and made for somebody like this. */
  readonly free: readonly NamedPlace[]
}

/** A placement as the shelter's staff see it: who, where in the house, until when. @throws NotFound */
export const viewResident = action(
  placementPolicy,
  'resident.view',
  'read_personal',
  residentInput,
  async (context: ActionContext<ResidentFacts>, { placementId }) => {
    const { tx, now, today, vault } = context
    const { actor, placement } = await beginResident(context, { placementId })
    const { shelterId } = placement
    const people = await listPeople(tx, [placementId])
    const places = await listNamedPlaces(tx, vault, [shelterId])
    const own = (await placesOfPlacement(tx, placementId)).filter(
      ({ kind, endedAt }) => kind === 'reserved' || endedAt === null,
    )
    const { plannedFrom, plannedUntil } = placement
    const time = plannedPeriod(laterOf(plannedFrom, today), laterOf(plannedUntil, today), now)
    const uses = (await listUses(tx, [shelterId], now)).map((use) => asUse(use, now))
    const isFree = ({ id }: NamedPlace): boolean =>
      !uses.some(
        (use) =>
          use.placeId === id &&
          use.household !== placementId &&
          use.from < (time.until?.getTime() ?? Number.POSITIVE_INFINITY) &&
          (use.until ?? Number.POSITIVE_INFINITY) > time.from.getTime(),
      )
    const open = await listOpenPlaces(tx, [shelterId])
    const free = places.filter((place) => open.some(({ id }) => id === place.id) && isFree(place))
    const count = (kind: string) => people.filter((one) => one.kind === kind && one.leftOn === null).length
    const proposed =
      placement.state === 'granted'
        ? (
            await proposePlaces({ tx, now }, [shelterId], {
              household: { adults: count('adult'), children: count('child'), infants: count('infant') },
              time,
              own: placementId,
            })
          ).get(shelterId)
        : undefined
    const bodyNames = await listBodyNames(tx, [placement.bodyId])
    return {
      placement,
      placedBy: bodyNames.get(placement.bodyId) ?? '',
      shelterName: (await listOwnShelters(tx, vault, actor)).find(({ id }) => id === shelterId)?.name ?? '',
      waitsForCourt: placement.state === 'granted' && (await waitsForCourt(tx, placementId)),
      people: people.map((person): ResidentPerson => {
        const use = own.find(({ personNumber }) => personNumber === person.number)
        return {
          ...person,
          place: places.find(({ id }) => id === use?.placeId),
          free: free.filter(({ id, fits }) => id !== use?.placeId && takes(fits, person.kind)),
        }
      }),
      proposed: proposed ?? [],
      ownCase: await findOwnCase(tx, placementId),
    }
  },
)
export type ViewedResident = Awaited<ReturnType<typeof viewResident.run>>
