import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { contentHash } from '../../../platform/proof/content-hash.ts'
import type { Vault } from '../../../platform/vault/case-vault.ts'
import { type analyseLinked, insertEstimate, insertLinked, provenanceOf } from '../estimates/index.ts'
import { brokenByPlan, digestOf, type LinkageError, type VectorSource } from '../linkage/index.ts'
import { note, type OpenRun, openRun, openRunForChange } from './happening.ts'
import { placeOfKeys } from './key-actions.ts'
import { vectorsOf } from './key-file.ts'
import { latestSealed } from './keys-store.ts'
import { countsSchema, type LinkageCounts } from './link-lists.ts'
import { runPolicy } from './policy.ts'
import { releasedOf } from './released.ts'
import { plannedRun } from './rules.ts'
import { type EstimateParameters, estimateParameters, linkParameters, workInput } from './schema.ts'
import { openCounts, sealCounts } from './sealed-counts.ts'
import { checkBodies, sharePeople } from './store.ts'
import { endWork, getWork, lastLinked, listWork, updatePercent, type Work } from './work-store.ts'

/** Work as it is taken up, with all that it needs. */
export type TakenWork =
  | { readonly kind: 'none' }
  /** The bodies are no longer such that the run may be done. */
  | { readonly kind: 'refused'; readonly code: string }
  | {
      readonly kind: 'link'
      readonly threshold: string
      readonly files: readonly { readonly body: string; readonly source: VectorSource }[]
    }
  | {
      readonly kind: 'estimate'
      readonly parameters: EstimateParameters
      readonly threshold: string
      readonly counts: LinkageCounts
      readonly open: OpenRun
      /** SHA-256 of the protocol's last entry. */
      readonly protocol: string
    }

const takeLinking = async (
  context: { readonly tx: Parameters<typeof checkBodies>[0]; readonly vault: Vault },
  open: OpenRun,
  work: Work,
): Promise<TakenWork> => {
  const { run, parts } = open
  // Who works for a body, and what it does, may have changed since the plan.
  const [unit, ...bodies] = await checkBodies(context.tx, [run.unitId, ...parts.encoderIds])
  const [code] = unit === undefined ? [] : brokenByPlan(plannedRun(unit, bodies, run.leastCount))
  if (code !== undefined) return { kind: 'refused', code }
  if (await sharePeople(context.tx, run.unitId, parts.encoderIds))
    return { kind: 'refused', code: 'linkage.unit_shares_people' }
  const sealed = await latestSealed(context.tx, run.id)
  if (sealed.some((file) => file.sealed === null)) return { kind: 'none' }
  const key = await context.vault.openKey(run.keyId)
  return {
    kind: 'link',
    threshold: linkParameters.parse(work.parameters).threshold,
    files: sealed.map(({ id, bodyId, sealed: content }) => ({
      body: bodyId,
      source: vectorsOf(key.openBytes(placeOfKeys(id), content!)),
    })),
  }
}

const takeEstimate = async (
  context: { readonly tx: Parameters<typeof listWork>[0]; readonly vault: Vault },
  open: OpenRun,
  work: Work,
): Promise<TakenWork> => {
  const linked = lastLinked(await listWork(context.tx, open.run.id))
  const counts = await openCounts(context.vault, open.run.keyId, linked)
  const last = open.entries.at(-1)
  if (linked === undefined || counts === undefined || last === undefined) return { kind: 'none' }
  return {
    kind: 'estimate',
    parameters: estimateParameters.parse(work.parameters),
    threshold: linked.parameters.threshold,
    counts,
    open,
    protocol: digestOf(last),
  }
}

/** Takes work up, for the program that does it: keys or exact counts are opened and go nowhere else. */
export const takeWork = action(
  runPolicy,
  'linkage.take_work',
  'read_personal',
  workInput,
  async ({ tx, vault, about }, { workId }): Promise<TakenWork> => {
    const work = await getWork(tx, workId)
    about('linkage', work.runId)
    if (work.endedAt !== null) return { kind: 'none' }
    const open = await openRun({ tx }, work.runId)
    return work.kind === 'link'
      ? takeLinking({ tx, vault }, open, work)
      : takeEstimate({ tx, vault }, open, work)
  },
)

/** Tells how far work has come. */
export const tellProgress = action(
  runPolicy,
  'linkage.tell_progress',
  'change',
  workInput.extend({ percent: z.int().min(0).max(100) }),
  async ({ tx, about }, { workId, percent }) => {
    about('linkage_work', workId)
    await updatePercent(tx, workId, percent)
  },
)

type Analysis = Awaited<ReturnType<typeof analyseLinked>>

const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('failed'), code: z.string().max(80) }),
  z.object({ kind: z.literal('linked'), threshold: z.string(), counts: countsSchema }),
  z.object({
    kind: z.literal('estimated'),
    counts: countsSchema,
    analysis: z.custom<Analysis>(),
    error: z.custom<LinkageError>(),
  }),
])
export type Outcome = z.infer<typeof outcome>

/** Ends work with what came of it. An estimate becomes a draft of the rapporteur, with the histories that may leave the unit. */
export const endTakenWork = action(
  runPolicy,
  'linkage.end_work',
  'change',
  workInput.extend({ outcome }),
  async (context, { workId, outcome: found }) => {
    const { tx, now, vault, about } = context
    const work = await getWork(tx, workId)
    about('linkage', work.runId)
    const open = await openRunForChange(context, work.runId)
    const { run, entries } = open
    if (work.endedAt !== null) return { estimateId: null }
    // Whoever destroyed meanwhile ended it: nothing is kept.
    if (['destroyed', 'witnessed', 'closed'].includes(open.progress.state)) {
      await endWork(tx, workId, { endedAt: now, failure: 'linkage.has_ended', sealed: null })
      return { estimateId: null }
    }
    if (found.kind === 'failed') {
      await endWork(tx, workId, { endedAt: now, failure: found.code, sealed: null })
      await note(context, open, { by: run.unitId, event: { kind: 'refused', code: found.code } })
      return { estimateId: null }
    }
    if (found.kind === 'linked') {
      const sealed = await sealCounts(vault, run.keyId, workId, found.counts)
      await endWork(tx, workId, { endedAt: now, failure: null, sealed })
      const digests = [...open.progress.handedIn.values()].map(({ digest }) => digest)
      await note(context, open, {
        by: run.unitId,
        event: { kind: 'linked', digests, threshold: found.threshold },
      })
      return { estimateId: null }
    }
    const { linkage } = found.analysis
    if (linkage === undefined) throw new Error('an estimate from a linkage says which')
    const histories = releasedOf(found.counts, open.bodies, run.leastCount)
    const estimateId = randomUUID()
    await insertEstimate(
      tx,
      {
        id: estimateId,
        bodyId: run.bodyId,
        title: run.title,
        subject: run.subject,
        from: run.from,
        to: run.to,
        madeAt: now,
      },
      { given: null, analysis: found.analysis, madeBy: work.askedBy },
    )
    await insertLinked(tx, estimateId, { runId: run.id, histories, provenance: linkage })
    await endWork(tx, workId, { endedAt: now, failure: null, sealed: null })
    const released = entries.some(({ event }) => event.kind === 'released')
    await note(
      context,
      open,
      ...(released
        ? []
        : [{ by: run.unitId, event: { kind: 'released', digest: contentHash(histories) } } as const]),
      { by: run.unitId, event: { kind: 'estimated', digest: contentHash(found.analysis) } },
    )
    return { estimateId }
  },
)

/** What is told of the linkage with its estimate. */
export const toldOf = (
  error: LinkageError,
  { threshold, protocol, open }: Extract<TakenWork, { kind: 'estimate' }>,
) => provenanceOf(error, { run: open.run.id, threshold, protocol })
