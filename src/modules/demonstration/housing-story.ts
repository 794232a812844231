import type { PersonActor } from '../../platform/access/actor.ts'
import { madeUp, writeSections } from '../disclosure/index.ts'
import { housingActions } from '../housing/index.ts'
import { caseActions } from '../support/index.ts'
import { type InputOf, type SafetyScene, system } from './cast.ts'
import type { Shelters } from './shelter-story.ts'
import type { Told } from './told.ts'

const { makeRequest, viewRequest, viewMatches, offerPlace, acceptOffer } = housingActions
const { matchPool, releaseBatch, settleRequest } = housingActions
const { decidePlacement, viewPlacement, viewResident, viewResidents } = housingActions
const { reserveForResident, startResident, reviewPlacement, endPlacement } = housingActions

const wish = {
  receives: 'women',
  adults: 1,
  security: 'standard',
  urgency: 'within_days',
} as const

interface Wanted {
  readonly worker: PersonActor
  readonly caseId: string
  /** The day of the request, counted from today. */
  readonly from: number
  /** Whose shelter offers a place. */
  readonly staff: PersonActor
  readonly shelterId: string
  readonly wishes?: Partial<InputOf<typeof makeRequest>>
}

/** A request that goes through the pool to an offer to which the person says yes, over two days. */
const findPlace = async (
  scene: SafetyScene,
  wanted: Wanted,
): Promise<{ readonly requestId: string; readonly offerId: string }> => {
  const { act, day } = scene
  const { worker, caseId, from, staff, shelterId, wishes } = wanted
  const asked = await act(worker, day(from), makeRequest, {
    ...{ ...wish, caseId, fromDay: day(from + 1), untilDay: day(from + 60) },
    ...wishes,
  })
  await act(system, day(from), matchPool, {})
  const { matches } = await act(staff, day(from), viewMatches, {})
  const match = matches.find((one) => one.shelterId === shelterId && one.state === 'waiting')
  if (match === undefined) throw new Error('The pool has not asked a shelter that fits')
  await act(staff, day(from), offerPlace, { matchId: match.id, revision: match.revision })
  await act(system, day(from + 1), releaseBatch, {})
  const { offers } = await act(worker, day(from + 1), viewRequest, asked)
  const [offer] = offers
  if (offer === undefined) throw new Error('An offer that was made has not been shown')
  await act(worker, day(from + 1), acceptOffer, { ...asked, offerId: offer.id })
  await act(system, day(from + 1), settleRequest, { requestId: asked.requestId })
  return { requestId: asked.requestId, offerId: offer.id }
}

interface Granted {
  readonly caseId: string
  readonly placementId: string
}

/** A placement through an offer, from its decision until those who were granted it have come. */
const placeSomebody = async (
  scene: SafetyScene,
  wanted: Wanted,
  { decided, until, children = [] }: { decided: number; until: number; children?: readonly object[] },
): Promise<Granted> => {
  const { act, day } = scene
  const { worker, caseId, staff } = wanted
  const { requestId, offerId } = await findPlace(scene, wanted)
  const placed = await act(worker, day(decided), decidePlacement, {
    ...{ caseId, where: `offer:${offerId}`, ground: 'social_board', decidedOn: day(decided) },
    ...{ fromDay: day(decided + 1), untilDay: day(until), reviewOn: day(decided + 15) },
    children,
    reasons: madeUp('Hon är hotad där hon bor, och har själv sagt ja till platsen.'),
  })
  await act(system, day(decided), settleRequest, { requestId })
  const { placementId } = placed
  const { placement, proposed } = await act(staff, day(decided + 1), viewResident, { placementId })
  await act(staff, day(decided + 1), reserveForResident, {
    placementId,
    places: Object.fromEntries(proposed.map(({ personNumber, placeId }) => [String(personNumber), placeId])),
    revision: placement.revision,
  })
  await act(staff, day(decided + 1), startResident, {
    placementId,
    startedOn: day(decided + 1),
    revision: placement.revision + 1,
  })
  return placed
}

const revisionOf = async ({ act, day }: SafetyScene, worker: PersonActor, at: number, of: Granted) =>
  (await act(worker, day(at), viewPlacement, of)).placement.revision

/** Somebody with a child who has lived in a shelter, and has a home of her own now. */
const playEarlier = async (scene: SafetyScene, { lighthouse }: Shelters): Promise<void> => {
  const { act, cast, day } = scene
  const { colleague, otherShelter } = cast
  const { caseId } = await act(colleague, day(-113), caseActions.openCase, {
    chosenName: 'Påhittad Mihaela',
    ageGroup: 'adult',
    language: 'ro',
    externalNumber: 'ÖVN 2026-0079',
  })
  await writeSections(scene, colleague, day(-113), caseId, {
    needs: {
      wants: madeUp('Vill ha en egen lägenhet nära sonens skola.'),
      needs: 'protected_housing,school',
    },
  })
  const placed = await placeSomebody(
    scene,
    {
      ...{ worker: colleague, caseId, from: -112, staff: otherShelter, shelterId: lighthouse },
      wishes: { children: { '0-1': 0, '2-6': 0, '7-12': 1, '13-17': 0 }, languages: ['ro'], areas: 'Malmö' },
    },
    {
      ...{ decided: -110, until: -52 },
      children: [{ birth: day(-9 * 365), guardians: 'sole' }],
    },
  )
  await act(colleague, day(-95), reviewPlacement, {
    ...placed,
    ...{ heldOn: day(-95), outcome: 'continues', tookPart: 'yes', nextOn: day(-65) },
    note: madeUp('De trivs. Skolan har börjat.'),
    revision: await revisionOf(scene, colleague, -95, placed),
  })
  await act(colleague, day(-58), endPlacement, {
    ...placed,
    ...{ endedOn: day(-58), reason: 'planned', followedBy: 'own_housing' },
    revision: await revisionOf(scene, colleague, -58, placed),
  })
}

/**
 * Protected housing from a request to a review, an earlier placement with what followed, and a request that waits. Who asks
 * sees offers and never the pool; the system itself matches and shows them.
 */
export const playHousing = async (
  scene: SafetyScene,
  shelters: Shelters,
  { adult, shared }: Told,
): Promise<void> => {
  const { act, cast, day } = scene
  const { caseworker, shelter, association } = cast
  await playEarlier(scene, shelters)
  const placed = await placeSomebody(
    scene,
    {
      ...{ worker: caseworker, caseId: adult, from: -33, staff: shelter, shelterId: shelters.yard },
      wishes: {
        ...{ languages: ['ro', 'en'], security: 'raised', areas: 'Göteborg' },
        nearWhom: madeUp('Mannen som ordnade resan, och hans kusin.'),
      },
    },
    { decided: -30, until: 24 },
  )
  await act(caseworker, day(-14), reviewPlacement, {
    ...placed,
    ...{ heldOn: day(-14), outcome: 'continues', tookPart: 'yes', nextOn: day(7) },
    note: madeUp('Hon sover bättre. Hon vill ha en nyckel till sitt eget rum, och har fått den.'),
    revision: await revisionOf(scene, caseworker, -14, placed),
  })
  await act(shelter, day(-13), viewResidents, {})
  await act(association, day(-1), makeRequest, {
    ...{ ...wish, caseId: shared, urgency: 'planned', receives: 'trans_persons' },
    ...{ fromDay: day(6), areas: 'Stockholm', languages: ['sv'] },
  })
  await act(system, day(-1), matchPool, {})
}
