import type { ActionContext } from '../../../platform/access/action.ts'
import { reporting } from '../../../platform/access/roles.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { seriesPaths as paths } from '../paths.ts'
import { heldWords } from './held-messages.ts'
import { listReceivingBodies, listWhoReleases } from './held-store.ts'
import { receiving } from './policy.ts'

/** Figures are reported, and wait for a second person. */
export const toRelease: ArrivalKind = arrivalKind('series.to_release', {
  urgency: 'ordinary',
  place: paths.heldFigures,
  for: reporting,
  inPerson: true,
  raisedBy: ['reported.report', 'reported.import'],
  settledBy: ['reported.release', 'reported.refuse'],
  words: wordsFrom(heldWords, 'arrival', 'arrivalVerb'),
})

/** Nobody has answered: the body's manager and those who receive figures are told. Nothing is public by silence. */
const unreleased: ArrivalKind = arrivalKind('series.unreleased', {
  urgency: 'urgent',
  place: paths.heldFigures,
  for: receiving,
  raisedBy: ['reported.go_on'],
  settledBy: ['reported.release', 'reported.refuse'],
  words: wordsFrom(heldWords, 'unanswered', 'arrivalVerb'),
})

export const heldArrivals: readonly ArrivalKind[] = [toRelease, unreleased]

type Context = Pick<ActionContext, 'tx' | 'now'>

/** Makes reported figures wait for those who may release them. */
export const askToRelease = async (context: Context, heldId: string): Promise<void> => {
  for (const { bodyId, people } of await listWhoReleases(context.tx, heldId))
    await arrive(context, toRelease, { about: heldId, for: { bodyId, people }, place: { heldId } })
}

/** Makes what nobody has answered wait for the manager of its body and for those who receive figures. Run as the system. */
export const tellUnanswered = async (
  context: Context,
  { id, bodyId }: { id: string; bodyId: string },
): Promise<void> => {
  const place = { heldId: id }
  const bodies = new Set([bodyId, ...(await listReceivingBodies(context.tx))])
  for (const at of bodies)
    await arrive(context, unreleased, {
      about: id,
      for: { bodyId: at, roles: at === bodyId ? ['case_manager', ...receiving] : receiving },
      place,
    })
}

export const settleArrivals = async (tx: DatabaseTransaction, heldId: string): Promise<void> => {
  await settle(tx, toRelease, heldId)
  await settle(tx, unreleased, heldId)
}
