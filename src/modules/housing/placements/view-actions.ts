import { type ActionContext, action } from '../../../platform/access/action.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { beginReading, type CaseFacts } from '../../support/index.ts'
import { noteProbing } from '../requests/store.ts'
import { cameSeen, lapseSeen } from './arrivals.ts'
import { countSeenInVain, insertLook, listDecisions, listLooks, listReviews } from './course-store.ts'
import { groundsOf } from './decide-actions.ts'
import { ageDuring, needsCourt } from './household-rules.ts'
import { standingOfNewcomers } from './newcomer-actions.ts'
import { listChildren, listCourtMatters, listPeople } from './people-store.ts'
import { placementPolicy } from './policy.ts'
import { caseInput, placementInput } from './schema.ts'
import { findWhere } from './shelter-store.ts'
import {
  courtHasGranted,
  getPlacement,
  listChosenOffers,
  listPlacements,
  type Placement,
  waitsForCourt,
} from './store.ts'

/** The placements of a case: what runs, what waits, what was; nothing of where. @throws NotFound */
export const viewPlacements = action(
  placementPolicy,
  'placement.list',
  'read_personal',
  caseInput,
  async (context: ActionContext<CaseFacts>, { caseId }) => {
    const { tx } = context
    const { actor, file, writes } = await beginReading(context, caseId, 'housing')
    const decides = (await groundsOf(tx, actor)).length > 0
    return {
      caseId,
      number: file.number,
      writes,
      decides,
      offers: await listChosenOffers(tx, caseId),
      placements: await listPlacements(tx, caseId),
    }
  },
)
export type ViewedPlacements = Awaited<ReturnType<typeof viewPlacements.run>>

/** Only a social welfare board learns where it has placed somebody, and only until it has ended (OSL 26:14 d). */
const mayLook = ({ ground, state }: Placement): boolean =>
  ground !== 'national_support_programme' && (state === 'granted' || state === 'in_force')

/** A placement: its decisions, its people, what a child's age changes, the court, its reviews. @throws NotFound */
export const viewPlacement = action(
  placementPolicy,
  'placement.view',
  'read_personal',
  placementInput,
  async (context: ActionContext<CaseFacts>, { caseId, placementId }) => {
    const { tx, today } = context
    const { actor, file, key, writes } = await beginReading(context, caseId, 'housing')
    const placement = await getPlacement(tx, caseId, placementId)
    await cameSeen(tx, placementId)
    if (placement.state === 'lapsed') await lapseSeen(tx, placementId)
    const people = await listPeople(tx, [placementId])
    const children = (await listChildren(tx, key, placementId)).map((child) => ({
      ...child,
      needsCourt: needsCourt(child.guardians),
      leftOn: people.find(({ number }) => number === child.number)?.leftOn ?? null,
      during: ageDuring(child.birth, { until: placement.plannedUntil, today }),
    }))
    return {
      caseId,
      number: file.number,
      writes,
      decides: writes && (await groundsOf(tx, actor)).length > 0,
      placement,
      people,
      children,
      waitsForCourt: await waitsForCourt(tx, placementId),
      courtHasGranted: await courtHasGranted(tx, placementId),
      matters: await listCourtMatters(tx, placementId),
      decisions: await listDecisions(tx, key, { caseId, placementId }),
      reviews: await listReviews(tx, key, placementId),
      mayLook: mayLook(placement),
      ...(await standingOfNewcomers(context, placementId, actor.personId)),
      others: (await listPlacements(tx, caseId)).filter(({ id }) => id !== placementId),
    }
  },
)
export type ViewedPlacement = Awaited<ReturnType<typeof viewPlacement.run>>

/** Shelters seen in five weeks through grants that were taken back or lapsed, after which somebody else looks at the next look. */
const SEEN_IN_VAIN = 2
const LOOK_BACK = 35 * 86_400_000

/**
 * Where somebody is placed: for those who work on the case in the board that has placed them there since the grant, for others
 * once one who knows has agreed, and until the placement has ended. Each look is written down, and whoever works on the case sees who has looked. Grants that led to looks and to no
 * placement raise an alert that the one who looks does not see: it is no verdict, plans change.
 *
 * @throws NotFound also where the actor may not know where it is.
 */
export const viewWhere = action(
  placementPolicy,
  'placement.where',
  'read_personal',
  placementInput,
  async (context: ActionContext<CaseFacts>, { caseId, placementId }) => {
    const { tx, now, vault } = context
    const { actor, file } = await beginReading(context, caseId, 'whereabouts')
    const placement = await getPlacement(tx, caseId, placementId)
    const where = mayLook(placement) ? await findWhere(tx, vault, placement.shelterId) : undefined
    // What may not be known any more, and what was never known, answer alike.
    if (where === undefined) throw new NotFound('placement')
    await insertLook(tx, actor, { placementId, caseId }, now)
    if ((await countSeenInVain(tx, actor, new Date(now.getTime() - LOOK_BACK))) >= SEEN_IN_VAIN)
      await noteProbing(tx, caseId, actor.personId)
    return { caseId, number: file.number, placement, where, looks: await listLooks(tx, placementId) }
  },
)
export type ViewedWhere = Awaited<ReturnType<typeof viewWhere.run>>
