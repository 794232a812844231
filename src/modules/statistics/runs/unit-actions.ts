import { randomUUID } from 'node:crypto'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { overlapsIn } from '../estimates/index.ts'
import { knownSizes } from '../estimation/index.ts'
import { houseSchema } from '../linkage/index.ts'
import { tellWitness } from './arrivals.ts'
import { note, type OpenRun, openRun, openRunForChange } from './happening.ts'
import { destroyKeys, listKeyFiles } from './keys-store.ts'
import { type CheckedPairs, refuseCheck } from './linkage-errors.ts'
import { runPolicy } from './policy.ts'
import type { Happening } from './protocol.ts'
import { tableOfCounts } from './released.ts'
import { destroyInput, type EstimateRunInput, estimateRunInput, linkInput, runInput } from './schema.ts'
import { openCounts } from './sealed-counts.ts'
import { insertWork, isUnderWay, lastLinked, listWork, type Work } from './work-store.ts'

/** The job that links and estimates. */
export const workTask = 'statistics.linkage_work'

/** The unit's own bench: files with how many records they hold, exact counts, what is under way. Who looked is recorded. */
export const viewUnit = action(
  runPolicy,
  'linkage.view_unit',
  'read_personal',
  runInput,
  async (context, { linkageId }) => {
    const { tx, now, vault, about, permit } = context
    about('linkage', linkageId)
    const open = await openRun(context, linkageId)
    permit(open.parts)
    const work = await listWork(tx, linkageId)
    const linked = lastLinked(work)
    const counts = await openCounts(vault, open.run.keyId, linked)
    const table = counts && tableOfCounts(counts, open.bodies)
    return {
      ...open,
      files: await listKeyFiles(tx, linkageId),
      work: work.map(({ sealed: _, parameters: __, ...one }) => ({
        ...one,
        isUnderWay: isUnderWay(one as Work, now),
      })),
      counts:
        counts === undefined || table === undefined
          ? null
          : {
              linkedPairs: counts.linkedPairs,
              closePairs: counts.closePairs,
              overlaps: overlapsIn(table),
              known: knownSizes(table, { kind: 'robust' }).rows,
            },
    }
  },
)

const refuseWhileWorking = (work: readonly Work[], now: Date): void => {
  if (work.some((one) => isUnderWay(one, now))) throw new Refusal('linkage.is_working', 409)
}

/** Links the files that were handed in, from a similarity on. It may be done again with another one until an estimate is handed over. */
export const askForLinking = action(
  runPolicy,
  'linkage.link',
  'change',
  linkInput,
  async (context, { linkageId, threshold }) => {
    const { tx, actor, now, about, permit, enqueue } = context
    about('linkage', linkageId)
    const { progress, parts } = await openRunForChange(context, linkageId)
    permit(parts)
    if (progress.state === 'collecting') throw new Refusal('linkage.keys_are_missing', 409)
    if (progress.state === 'estimated') throw new Refusal('linkage.is_handed_over', 409)
    if (progress.state !== 'ready' && progress.state !== 'linked') throw new Refusal('linkage.has_ended', 409)
    refuseWhileWorking(await listWork(tx, linkageId), now)
    const workId = randomUUID()
    await insertWork(tx, {
      id: workId,
      runId: linkageId,
      kind: 'link',
      parameters: { threshold },
      askedBy: personIn(actor, 'linkage.link').personId,
      askedAt: now,
    })
    await enqueue(workTask, { workId })
    return { linkageId, workId }
  },
)

/** What was checked by hand, where anything was. @throws Refusal at the first field that is empty where others are not. */
const checkedIn = (input: EstimateRunInput): CheckedPairs | null => {
  const names = ['linkedSampled', 'linkedSame', 'closeSampled', 'closeSame'] as const
  if (names.every((name) => input[name] === undefined)) return null
  const missing = names.find((name) => input[name] === undefined)
  if (missing !== undefined) throw new Refusal('linkage.sample_incomplete', 422, {}, missing)
  const { linkedSampled, linkedSame, closeSampled, closeSame } = input as EstimateRunInput & CheckedPairs
  return { linkedSampled, linkedSame, closeSampled, closeSame }
}

/** @throws Refusal where the run is in no state to be estimated from. */
const refuseEstimating = ({ progress: { state } }: Pick<OpenRun, 'progress'>): void => {
  if (state === 'linked' || state === 'estimated') return
  throw new Refusal(
    state === 'collecting' || state === 'ready' ? 'linkage.is_not_linked' : 'linkage.has_ended',
    409,
  )
}

/**
 * Makes the estimate where the exact counts lie, and hands it to the rapporteur with the histories whose counts are not small. What
 * the rapporteur gets is rounded; the exact counts do not leave the unit.
 */
export const askForEstimate = action(
  runPolicy,
  'linkage.estimate',
  'change',
  estimateRunInput,
  async (context, input) => {
    const { tx, actor, now, vault, about, permit, enqueue } = context
    const { linkageId, model, replicates, seed } = input
    about('linkage', linkageId)
    const open = await openRunForChange(context, linkageId)
    permit(open.parts)
    refuseEstimating(open)
    const work = await listWork(tx, linkageId)
    refuseWhileWorking(work, now)
    const linked = lastLinked(work)
    const counts = await openCounts(vault, open.run.keyId, linked)
    if (linked === undefined || counts === undefined) throw new Refusal('linkage.is_not_linked', 409)
    const checked = checkedIn(input)
    if (checked !== null) refuseCheck(checked, counts)
    // Made-up people are encoded with the prepared schema: they say nothing of another.
    else if (open.progress.schema?.fingerprint !== houseSchema().fingerprint)
      throw new Refusal('linkage.own_schema_unchecked', 422, {}, 'linkedSampled')
    const workId = randomUUID()
    await insertWork(tx, {
      id: workId,
      runId: linkageId,
      kind: 'estimate',
      parameters: { linked: linked.id, model, replicates, seed, checked },
      askedBy: personIn(actor, 'linkage.estimate').personId,
      askedAt: now,
    })
    await enqueue(workTask, { workId })
    return { linkageId, workId }
  },
)

/** Destroys keys and exact counts: rows are emptied, and the key that sealed them goes, so that no copy of them opens. */
export const destroyRun = action(
  runPolicy,
  'linkage.destroy',
  'change',
  destroyInput,
  async (context, { linkageId, witness }) => {
    const { tx, now, vault, about, permit } = context
    about('linkage', linkageId)
    const open = await openRunForChange(context, linkageId)
    permit(open.parts)
    const { run, progress, entries } = open
    if (['destroyed', 'witnessed', 'closed'].includes(progress.state))
      throw new Refusal('linkage.has_ended', 409)
    refuseWhileWorking(await listWork(tx, linkageId), now)
    if (!open.parts.encoderIds.includes(witness)) throw new Refusal('linkage.no_witness', 422, {}, 'witness')
    await destroyKeys(tx, linkageId)
    const digests = entries.flatMap(({ event }) => (event.kind === 'received' ? [event.digest] : []))
    if (digests.length === 0) throw new Refusal('linkage.nothing_to_destroy', 409)
    await note(
      context,
      open,
      ...digests.map(
        (digest): Happening => ({ by: run.unitId, event: { kind: 'destroyed', digest, witness } }),
      ),
    )
    await tellWitness(context, linkageId, witness)
    await vault.destroyKey(run.keyId, now)
    return { linkageId }
  },
)
