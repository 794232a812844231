import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { addEvent, getCase, getFacts, knowsOf } from '../../support/index.ts'
import { writeConsent } from '../consents/actions.ts'
import { suggestedExpiry } from '../consents/rules.ts'
import type { Doing } from '../telling/doing.ts'
import { findCoordinator, requireCoordinator, setCoordinator } from './coordination.ts'
import { coordinationItem } from './ground.ts'
import { type ListedReferral, listCoordinated, listOfCase } from './list-store.ts'
import { referralPolicy } from './policy.ts'
import { caseIdInput, coordinateInput } from './schema.ts'
import { listCandidates } from './suggest-store.ts'

interface Offered {
  readonly caseId: string
  /** Number of the case, for those who may know it. */
  readonly number: string | null
  readonly works: boolean
  readonly rows: readonly ListedReferral[]
}

/** As one who works on the case, or who leads it; otherwise as the coordinator, through the referrals alone. */
const offered = async ({ tx, actor, vault }: Doing, caseId: string): Promise<Offered> => {
  const facts = await getFacts(tx, actor, caseId).catch((error) => {
    if (error instanceof NotFound) return undefined
    throw error
  })
  const isOwn =
    facts !== undefined && knowsOf(actor, facts) && personIn(actor, 'referral').bodyId === facts.bodyId
  if (isOwn) {
    const { number } = await getCase(tx, caseId)
    const rows = (await listOfCase(tx, vault, caseId)).filter(({ state }) => state !== 'draft')
    return { caseId, number, works: facts.works, rows }
  }
  const person = personIn(actor, 'referral')
  const rows = person.role === 'regional_coordinator' ? await listCoordinated(tx, vault, person, caseId) : []
  if (rows.length === 0) throw new NotFound('case')
  return { caseId, number: null, works: false, rows }
}

/** One coordinated offer: the referrals of a case on one line of time. Who does what by when, and what has no outcome. */
export const viewOffer = action(
  referralPolicy,
  'referral.offer',
  'read_personal',
  caseIdInput,
  async (context, { caseId }) => {
    const { tx, actor, now, today, about } = context
    about('case', caseId)
    const found = await offered(context, caseId)
    const file = found.works ? await getCase(tx, caseId) : undefined
    const coordinator = await findCoordinator(tx, caseId)
    return {
      ...found,
      now,
      coordinator: coordinator?.name ?? null,
      ownBody: personIn(actor, 'referral').bodyId,
      ask:
        file === undefined || coordinator !== undefined
          ? null
          : {
              today,
              language: file.language ?? undefined,
              isAdult: file.ageGroup === 'adult',
              coordinators: (await listCandidates(tx))
                .filter(({ coordinates }) => coordinates)
                .map(({ bodyId, name }) => ({ bodyId, name })),
            },
    }
  },
)
export type ViewedOffer = Awaited<ReturnType<typeof viewOffer.run>>

/**
 * Puts the referrals of a case into one offer that a regional coordinator looks after: by the person's consent, which is
 * written down here, and only as long as it holds.
 *
 * @throws Refusal at the field; `referral.nothing_to_coordinate` where nothing has been sent.
 */
export const coordinateOffer = action(
  referralPolicy,
  'referral.coordinate',
  'change',
  coordinateInput,
  async (context, request) => {
    const { tx, actor, now, today, about, permit, vault } = context
    const { caseId, coordinatorBody } = request
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId)
    permit(facts)
    await requireCoordinator(context, coordinatorBody)
    if ((await listOfCase(tx, vault, caseId)).length === 0)
      throw new Refusal('referral.nothing_to_coordinate', 409)
    await writeConsent(context, facts, {
      caseId,
      language: request.language,
      interpreter: request.interpreter,
      manner: request.manner,
      representative: request.representative,
      guardianSuspected: request.guardianSuspected,
      givenOn: today,
      expiresOn: request.expiresOn ?? suggestedExpiry(today, { purpose: 'support' }),
      items: [{ ...coordinationItem(coordinatorBody), toName: undefined }],
    })
    await setCoordinator(tx, caseId, coordinatorBody)
    await addEvent(tx, {
      caseId,
      section: 'timeline',
      kind: 'offer_coordinated',
      actor: personIn(actor, 'referral'),
      now,
    })
    return { caseId }
  },
)
