import { type ActionContext, action } from '../../../platform/access/action.ts'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { leaving } from '../../../platform/access/left-by-refusal.ts'
import { settle } from '../../../platform/arrivals/arrive.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { beginWriting, type CaseFacts } from '../../support/index.ts'
import { areaName } from './areas.ts'
import { confirmAreasFreed, insertAreasFreed, listAreasFreed } from './areas-store.ts'
import { areasToAgree, tellColleagues } from './arrivals.ts'
import { requestPolicy } from './policy.ts'
import { REST_AFTER_SHOWN } from './release.ts'
import { takenAway } from './rules.ts'
import { freedInput } from './schema.ts'
import { listRequests } from './store.ts'

/**
 * Areas are added by one and taken away by two: what was left out in the case within a week stays out until a colleague on the
 * case has agreed. Whoever tries has asked for that.
 *
 * @throws Refusal `housing_request.areas_taken_away` (409) at `areas`.
 */
export const requireAreas = async (
  { tx, now }: Pick<ActionContext, 'tx' | 'now'>,
  { actor, key }: { readonly actor: PersonActor; readonly key: CaseKey },
  caseId: string,
  areas: readonly string[],
): Promise<void> => {
  const since = new Date(now.getTime() - REST_AFTER_SHOWN)
  const lately = (await listRequests(tx, key, caseId)).filter(({ madeAt }) => madeAt > since)
  const freed = (await listAreasFreed(tx, key, caseId, since)).filter(
    ({ confirmedAt }) => confirmedAt !== null,
  )
  const missing = takenAway(
    lately,
    freed.map((one) => ({ areas: one.areas, at: one.confirmedAt as Date })),
    areas,
  )
  if (missing.length === 0) return
  const names = missing.map((code) => areaName(code, 'sv')).join(', ')
  throw leaving(
    new Refusal('housing_request.areas_taken_away', 409, { areas: names }, 'areas'),
    async (left) => {
      const id = await insertAreasFreed(left, actor, key, { caseId, areas: missing, now })
      await tellColleagues({ tx: left, now }, { id, caseId, askedBy: actor.personId, bodyId: actor.bodyId })
    },
  )
}

/**
 * Agrees, as somebody else who works on the case, that areas are left out no longer.
 *
 * @throws NotFound, Refusal `housing_request.areas_not_yours` (409) where one has asked for it oneself or it is settled.
 */
export const confirmAreas = action(
  requestPolicy,
  'housing_areas.confirm',
  'change',
  freedInput,
  async (context: ActionContext<CaseFacts>, { caseId, freedId }) => {
    const { tx, now } = context
    const { actor } = await beginWriting(context, caseId, 'housing', { freed: freedId })
    if (!(await confirmAreasFreed(tx, actor, { caseId, freedId, now })))
      throw new Refusal('housing_request.areas_not_yours', 409)
    await settle(tx, areasToAgree, freedId)
    return { caseId }
  },
)
