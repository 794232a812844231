import { randomUUID } from 'node:crypto'
import { action, preparedAction } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { ClkProblem, type SchemaIdentity } from '../linkage/index.ts'
import { endRun, keysCame, witnessed } from './arrivals.ts'
import { note, openRunForChange } from './happening.ts'
import { factsOf } from './key-file.ts'
import { insertKeyFile, keysAreLeft, listKeyFiles } from './keys-store.ts'
import { runPolicy } from './policy.ts'
import { periodIn } from './progress.ts'
import type { Happening } from './protocol.ts'
import { type HandInInput, handInInput, LARGEST_KEYS, runInput } from './schema.ts'

/** Where a sealed file belongs: moved elsewhere, it does not open. */
export const placeOfKeys = (fileId: string): string => `statistics.linkage_keys:${fileId}`

/** Reads the file before a connection is taken. @throws Refusal at the field, naming the record and never what stands in it. */
const readKeys = async ({ linkageId, file, fingerprint }: HandInInput) => {
  if (file.size > LARGEST_KEYS)
    throw new Refusal('linkage.file_too_large', 422, { megabytes: LARGEST_KEYS / 1_000_000 }, 'file')
  const bytes = Buffer.from(await file.arrayBuffer())
  try {
    return { linkageId, fingerprint, bytes, ...factsOf(bytes) }
  } catch (error) {
    if (error instanceof ClkProblem)
      throw new Refusal('linkage.file_unreadable', 422, { reason: error.message }, 'file')
    throw error
  }
}

/** What a schema is called in a sentence of either language. */
const nameOfSchema = (schema: SchemaIdentity | null): string =>
  schema === null ? '–' : `${schema.name ?? '–'}, ${schema.fingerprint}`

/** Hands the keys of a body's records to the unit, and to nobody else. A later file takes the place of an earlier one. */
export const handInKeys = preparedAction(
  runPolicy,
  'linkage.hand_in',
  'change',
  handInInput,
  readKeys,
  async (context, { linkageId, fingerprint, bytes, facts, schema }) => {
    const { tx, actor, now, vault, about, permit } = context
    const { personId, bodyId } = personIn(actor, 'linkage.hand_in')
    about('linkage', linkageId)
    const open = await openRunForChange(context, linkageId)
    permit(open.parts)
    const { run, progress, entries } = open
    if (progress.state !== 'collecting' && progress.state !== 'ready')
      throw new Refusal('linkage.takes_no_keys', 409, {}, 'file')
    if (progress.fingerprint !== null && progress.fingerprint !== fingerprint)
      throw new Refusal('linkage.bodies_disagree', 422, {}, 'fingerprint')
    if (progress.fingerprint !== null && progress.schema?.fingerprint !== schema?.fingerprint)
      throw new Refusal(
        'linkage.schemas_differ',
        422,
        { yours: nameOfSchema(schema), theirs: nameOfSchema(progress.schema) },
        'file',
      )
    if (progress.bits !== null && progress.bits !== facts.bits)
      throw new Refusal('linkage.key_lengths_differ', 422, {}, 'file')
    // Its own files: those of others are not seen.
    const earlier = (await listKeyFiles(tx, linkageId)).filter((one) => one.bodyId === bodyId)
    if ([...progress.handedIn.values()].some(({ digest }) => digest === facts.sha256))
      throw new Refusal('linkage.file_is_there', 422, {}, 'file')
    const id = randomUUID()
    const key = await vault.openKey(run.keyId)
    await insertKeyFile(tx, {
      id,
      runId: linkageId,
      bodyId,
      number: earlier.length + 1,
      ...facts,
      sealed: key.sealBytes(placeOfKeys(id), bytes),
      handedInBy: personId,
      handedInAt: now,
    })
    await keysCame(tx, linkageId, bodyId)
    const happenings: Happening[] = [
      { by: bodyId, event: { kind: 'encoded', digest: facts.sha256 } },
      { by: run.unitId, event: { kind: 'received', digest: facts.sha256 } },
    ]
    if (progress.fingerprint === null)
      happenings.unshift({
        by: bodyId,
        event: {
          kind: 'begun',
          period: periodIn(entries),
          fingerprint,
          bits: facts.bits,
          ...(schema === null ? {} : { schema }),
        },
      })
    await note(context, open, ...happenings)
    return { linkageId }
  },
)

/** Leaves a run before anything is linked. Whoever leaves knows the secret, so the run stops and its keys are destroyed. */
export const withdrawFromRun = action(
  runPolicy,
  'linkage.withdraw',
  'change',
  runInput,
  async (context, { linkageId }) => {
    const { actor, about, permit } = context
    const { bodyId } = personIn(actor, 'linkage.withdraw')
    about('linkage', linkageId)
    const open = await openRunForChange(context, linkageId)
    permit(open.parts)
    if (!['collecting', 'ready', 'stopped'].includes(open.progress.state))
      throw new Refusal('linkage.too_late_to_leave', 409)
    if (open.progress.withdrawn.includes(bodyId)) throw new Refusal('linkage.has_left', 409)
    await endRun(context.tx, linkageId)
    await note(context, open, { by: bodyId, event: { kind: 'withdrawn' } })
    return { linkageId }
  },
)

/** Signs that keys and counts are gone, for a body that encoded and was present. The house looks that nothing is left. */
export const witnessDestruction = action(
  runPolicy,
  'linkage.witness',
  'change',
  runInput,
  async (context, { linkageId }) => {
    const { tx, actor, about, permit } = context
    const { bodyId } = personIn(actor, 'linkage.witness')
    about('linkage', linkageId)
    const open = await openRunForChange(context, linkageId)
    permit(open.parts)
    if (open.progress.state !== 'destroyed') throw new Refusal('linkage.nothing_to_witness', 409)
    if (open.progress.witness !== bodyId) throw new Refusal('linkage.another_witness', 409)
    if (await keysAreLeft(tx, linkageId)) throw new Refusal('linkage.keys_not_destroyed', 409)
    await witnessed(tx, linkageId)
    const digests = open.entries.flatMap(({ event }) => (event.kind === 'received' ? [event.digest] : []))
    await note(
      context,
      open,
      ...digests.map(
        (digest): Happening => ({ by: bodyId, event: { kind: 'destroyed', digest, witness: bodyId } }),
      ),
    )
    return { linkageId }
  },
)
