import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type ActionContext, action } from '../../../../platform/access/action.ts'
import { Refusal } from '../../../../platform/refusal.ts'
import type { CaseFacts } from '../../cases/facts.ts'
import { type FoundCase, getCase, holdCase } from '../../cases/store.ts'
import { partableUntil } from '../../kept-until/joined.ts'
import { findJoinedWith } from '../../kept-until/joined-store.ts'
import { recomputeRetention, workOutRetention } from '../../kept-until/recompute.ts'
import { hasEnded } from '../../kept-until/rules.ts'
import type { SubjectPart } from '../../rights/subject-part.ts'
import { disposalPolicy } from '../policy.ts'
import { disposalsAmong, entryOf } from './memory.ts'
import { packageCase } from './package.ts'
import { proofOf } from './statement.ts'
import {
  BATCH,
  countCase,
  findBegun,
  keysOfCase,
  listBegun,
  listEnded,
  listStale,
  markLookedAt,
  type Remembered,
  removeBegun,
  removeCase,
  type SealedPackage,
  writeBegun,
} from './store.ts'

const cursor = z.object({ after: z.guid() })
const caseIdInput = z.object({ caseId: z.guid() })

/** Works out anew what nobody could, or what a body's changed settings ask for: a batch, and where to go on. */
export const refreshRetention = action(
  disposalPolicy,
  'disposal.refresh',
  'change',
  cursor,
  async ({ tx, vault, now, about }, { after }) => {
    const ids = await listStale(tx, after)
    about('job', 'retention', { cases: ids.length })
    for (const caseId of ids)
      try {
        await recomputeRetention(tx, vault, caseId, now)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        // The keys of one body that cannot be reached keep nobody else's cases waiting.
        if (error.code === 'vault.key_destroyed') await markLookedAt(tx, caseId, now)
      }
    return { next: ids.length < BATCH ? null : (ids.at(-1) ?? null) }
  },
)

/** Closed cases whose time has ended: a batch, and where to go on. */
export const findEnded = action(
  disposalPolicy,
  'disposal.find_ended',
  'read',
  cursor,
  async ({ tx, today }, { after }) => {
    const ids = await listEnded(tx, today, after)
    return { ids, next: ids.length < BATCH ? null : (ids.at(-1) ?? null) }
  },
)

/** Disposals that an earlier night did not get through. */
export const findUnfinished = action(
  disposalPolicy,
  'disposal.find_begun',
  'read',
  z.object({}),
  async ({ tx }) => (await listBegun(tx)).map(({ caseId }) => caseId),
)

const isDue = (
  file: FoundCase,
  retention: Awaited<ReturnType<typeof workOutRetention>>['retention'],
  today: string,
): boolean =>
  file.state === 'closed' &&
  (retention.route === 'dispose' || retention.route === 'archive_then_dispose') &&
  hasEnded(retention, today)

/**
 * Whether every case that is joined with one is due as well, and none of them so lately that they could still be parted: what is known
 * of one person is kept until the latest of its days.
 */
const othersAreDue = async (
  { tx, vault, now, today }: Pick<ActionContext, 'tx' | 'vault' | 'now' | 'today'>,
  caseId: string,
): Promise<boolean> => {
  const joined = await findJoinedWith(tx, caseId)
  if (joined === undefined) return true
  if (now < partableUntil(joined.at)) return false
  for (const other of joined.others) {
    const { retention } = await workOutRetention(tx, vault, other, today)
    if (!isDue(await getCase(tx, other), retention, today)) return false
  }
  return true
}

/** What those who collect a case for the archive are told: the system sees all of it. */
const wholeCase = ({ bodyId, restrictedAt, state }: FoundCase): CaseFacts => ({
  bodyId,
  works: true,
  responsible: false,
  denied: false,
  emergency: false,
  live: [],
  restricted: restrictedAt !== null,
  open: state === 'open',
})

const sealPackage = async (
  { vault }: ActionContext,
  file: FoundCase,
  content: Buffer,
): Promise<SealedPackage> => {
  const key = await vault.createKey(file.bodyId, 'archive_package')
  return {
    keyId: key.id,
    sha256: createHash('sha256').update(content).digest(),
    sealed: key.sealBytes(`support.archive_package:${file.id}`, content),
  }
}

/**
 * Begins the disposal of a case: looks once more whether its time has ended, makes what is kept for the archive, and
 * notes how much the case held. Nothing is gone yet.
 *
 * @returns whether the case is to be disposed of now.
 */
export const beginDisposalWith = (parts: readonly SubjectPart[]) =>
  action(disposalPolicy, 'disposal.begin', 'change', caseIdInput, async (context, { caseId }) => {
    const { tx, vault, now, today, about } = context
    about('case', caseId)
    const file = await holdCase(tx, caseId)
    const retention = await recomputeRetention(tx, vault, caseId, now)
    const before = await findBegun(tx, caseId)
    if (!isDue(file, retention, today) || !(await othersAreDue(context, caseId))) {
      if (before?.packageKeyId) await vault.destroyKey(before.packageKeyId, now)
      await removeBegun(tx, caseId)
      return { due: false }
    }
    const key = await vault.openKey(file.keyId)
    const made =
      retention.route === 'archive_then_dispose'
        ? await packageCase(context, { file, facts: wholeCase(file), works: true, key }, retention, parts)
        : undefined
    const fault = made !== undefined && 'fault' in made ? made.fault : null
    const sealed =
      made !== undefined && 'content' in made ? await sealPackage(context, file, made.content) : undefined
    if (before?.packageKeyId) await vault.destroyKey(before.packageKeyId, now)
    const contents = await countCase(tx, caseId)
    await writeBegun(
      tx,
      { caseId, bodyId: file.bodyId, keyId: file.keyId, begunAt: now, contents, fault },
      sealed,
    )
    about('case', caseId, { route: retention.route, fault })
    return { due: fault === null }
  })

const isUnchanged = (
  before: Readonly<Record<string, number>>,
  now: Readonly<Record<string, number>>,
): boolean => Object.keys({ ...before, ...now }).every((table) => before[table] === now[table])

/**
 * Carries a disposal out. The order is what makes it safe to be killed anywhere:
 *
 * 1. The case is held and everything is looked at again, so that a hold or a note of a moment ago is seen. Whoever comes
 *    later waits, and finds no case.
 * 2. The proof is signed and remembered in the ledger. Killed here, nothing is gone, and what was remembered binds nobody
 *    while the key is there.
 * 3. The key is destroyed: the step that cannot be taken back. It comes after the ledger, so that whoever finds the key
 *    gone finds in the ledger why, and the proof; and after the package was committed, so that what the archive is to have
 *    is never lost with the key. The case's own key goes before those that seal what lies beside it: while it is there,
 *    nothing else is gone either.
 * 4. The rows are removed, and proof and package put in their place, in one commit. Killed before it, the case stands
 *    there with no key; the next night finishes it from the ledger, and so does a restore.
 *
 * @returns whether the case is gone; it is not where something has changed since the disposal began.
 */
export const carryOutDisposal = action(
  disposalPolicy,
  'disposal.carry_out',
  'change',
  caseIdInput,
  async (context, { caseId }) => {
    const { tx, vault, settings, now, today, about } = context
    about('case', caseId)
    const file = await holdCase(tx, caseId)
    const begun = await findBegun(tx, caseId)
    const { retention, facts } = await workOutRetention(tx, vault, caseId, today)
    const counts = await countCase(tx, caseId)
    if (begun === undefined || begun.fault !== null) return { gone: false }
    const packaged = begun.packageSha256 !== null
    const isAsBegun =
      isUnchanged(begun.contents, counts) && packaged === (retention.route === 'archive_then_dispose')
    if (!isAsBegun || !isDue(file, retention, today)) return { gone: false }
    if (!(await othersAreDue(context, caseId))) return { gone: false }
    const disposal: Remembered = await disposalFor({
      settings,
      file,
      retention,
      lastNote: facts.lastNote,
      counts,
      packageSha256: begun.packageSha256,
      otherKeys: (await keysOfCase(tx, caseId)).filter((id) => id !== file.keyId),
      at: now,
    })
    await vault.remember(entryOf(disposal))
    for (const keyId of [disposal.keyId, ...disposal.otherKeys]) await vault.destroyKey(keyId, now)
    await removeCase(tx, disposal)
    about('case', caseId, { disposal: disposal.disposalId, route: disposal.route })
    return { gone: true }
  },
)

const disposalFor = (of: {
  settings: Parameters<typeof proofOf>[0]
  file: FoundCase
  retention: Awaited<ReturnType<typeof workOutRetention>>['retention']
  lastNote: string
  counts: Readonly<Record<string, number>>
  packageSha256: Buffer | null
  otherKeys: readonly string[]
  at: Date
}): Remembered => {
  const { file, retention, packageSha256 } = of
  const disposalId = randomUUID()
  const route = packageSha256 === null ? 'disposed' : 'archived_and_disposed'
  const { statement, signature } = proofOf(of.settings, {
    disposalId,
    caseId: file.id,
    bodyId: file.bodyId,
    route,
    retention,
    lastNote: of.lastNote,
    disposedAt: of.at,
    counts: of.counts,
    packageDigest: packageSha256?.toString('hex') ?? null,
  })
  return {
    disposalId,
    caseId: file.id,
    bodyId: file.bodyId,
    keyId: file.keyId,
    otherKeys: of.otherKeys,
    route,
    reason: retention.reason,
    statement,
    signature,
    at: of.at,
    packageSha256,
  }
}

/**
 * Finishes a disposal that was killed after the key was destroyed, from what the ledger holds of it.
 *
 * @returns whether it was such a one.
 */
export const finishDisposal = action(
  disposalPolicy,
  'disposal.finish',
  'change',
  caseIdInput,
  async ({ tx, vault, now, about }, { caseId }) => {
    about('case', caseId)
    const begun = await findBegun(tx, caseId)
    if (begun === undefined) return { finished: false }
    const entries = (await vault.remembered(begun.begunAt)).filter(({ subjectId }) => subjectId === caseId)
    const [disposal] = await disposalsAmong(vault, entries)
    if (disposal === undefined) return { finished: false }
    for (const keyId of disposal.otherKeys) await vault.destroyKey(keyId, now)
    await removeCase(tx, disposal)
    about('case', caseId, { disposal: disposal.disposalId, route: disposal.route })
    return { finished: true }
  },
)
