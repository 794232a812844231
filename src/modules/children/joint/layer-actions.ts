import { action } from '../../../platform/access/action.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { beginOwnLayer, beginWritingLayer, requireOpen } from './begin.ts'
import { listParticipants } from './frame-store.ts'
import {
  getEntry,
  insertEntry,
  listEntries,
  listVersions,
  openVersion,
  writeKeeping,
  writeVersion,
} from './layer-store.ts'
import { SHARE_WITHDRAWN } from './memory.ts'
import { jointPolicy } from './policy.ts'
import { groundsFor, kindsFor } from './rules.ts'
import {
  entryInput,
  grounds,
  investigationInput,
  keepInput,
  type Part,
  rewriteInput,
  shareIdInput,
  shareInput,
  writeInput,
} from './schema.ts'
import { insertShare, listOwnShares, listReceived, writeWithdrawal } from './share-store.ts'

type Context = Parameters<typeof beginOwnLayer>[0]

const partOf = async ({ tx }: Context, investigationId: string, bodyId: string): Promise<Part> => {
  const own = (await listParticipants(tx, investigationId)).find((one) => one.bodyId === bodyId)
  if (own === undefined) throw new NotFound('joint_investigation')
  return own.part
}

/** The own authority's layer: its rows and what of them has been shared with whom. @throws NotFound */
export const viewLayer = action(
  jointPolicy,
  'joint.layer',
  'read_personal',
  investigationInput,
  async (context, { investigationId }) => {
    const { tx } = context
    const { actor, facts, frame, layer, key } = await beginOwnLayer(context, investigationId)
    return {
      facts,
      frame,
      layer,
      kinds: kindsFor(await partOf(context, investigationId, actor.bodyId), facts.asks),
      entries: await listEntries(tx, key, layer.id),
      shares: await listOwnShares(tx, key, layer.id),
    }
  },
)
export type ViewedLayer = Awaited<ReturnType<typeof viewLayer.run>>

/** A row of the own layer: its versions, what is shared of it, and with whom and on what ground it could be. @throws NotFound */
export const viewEntry = action(
  jointPolicy,
  'joint.entry',
  'read_personal',
  entryInput,
  async (context, { investigationId, entryId }) => {
    const { tx } = context
    const { actor, facts, frame, layer, key } = await beginOwnLayer(context, investigationId, {
      entry: entryId,
    })
    const entry = await getEntry(tx, key, layer.id, entryId)
    const part = await partOf(context, investigationId, actor.bodyId)
    const recipients = facts.takesPart
      ? (await listParticipants(tx, investigationId)).filter(
          ({ bodyId, state }) => state === 'joined' && bodyId !== actor.bodyId,
        )
      : []
    return {
      facts,
      frame,
      part,
      entry,
      versions: await listVersions(tx, key, entryId),
      shares: await listOwnShares(tx, key, layer.id, entryId),
      recipients: recipients.map((recipient) => ({
        ...recipient,
        grounds: groundsFor(part, [recipient.part]),
      })),
      grounds: grounds.filter((ground) =>
        recipients.some((recipient) => groundsFor(part, [recipient.part]).includes(ground)),
      ),
    }
  },
)
export type ViewedEntry = Awaited<ReturnType<typeof viewEntry.run>>

/**
 * Writes a row into the own layer. Nobody else sees that it is there.
 *
 * @throws NotFound, Refusal `joint.not_ours_to_write` for what another authority or the child's social services write
 */
export const writeEntry = action(
  jointPolicy,
  'joint.write',
  'change',
  writeInput,
  async (context, { investigationId, kind, text }) => {
    const { tx, now } = context
    const { actor, facts, layer, key } = await beginWritingLayer(context, investigationId, { kind })
    const part = await partOf(context, investigationId, actor.bodyId)
    if (!kindsFor(part, facts.asks).includes(kind))
      throw new Refusal('joint.not_ours_to_write', 422, {}, 'kind')
    const entryId = await insertEntry(tx, key, actor, { layer, kind, text, now })
    return { investigationId, entryId }
  },
)

/**
 * Writes a row anew; the earlier version stays, and what was shared of it stays what was shared.
 *
 * @throws NotFound, Refusal `joint.entry_changed` where a colleague has written since, `joint.received_stays`
 */
export const rewriteEntry = action(
  jointPolicy,
  'joint.rewrite',
  'change',
  rewriteInput,
  async (context, { investigationId, entryId, text, revision }) => {
    const { tx, now } = context
    const { actor, layer, key } = await beginWritingLayer(context, investigationId, { entry: entryId })
    const entry = await getEntry(tx, key, layer.id, entryId)
    if (entry.kind === 'received') throw new Refusal('joint.received_stays', 409)
    if (entry.text !== text || entry.revision !== revision)
      await writeVersion(tx, key, actor, { layer, entryId, text, revision, now })
    return { investigationId, entryId }
  },
)

/**
 * Shares one version of one row with chosen authorities, each on a ground that carries it there, with its reasons. What is
 * written later is not shared by this.
 *
 * @throws NotFound, Refusal `joint.ended`, `joint.share_with_somebody`, `joint.not_a_participant`,
 * `joint.ground_does_not_fit`, `joint.entry_changed`, `joint.shared_already`
 */
export const shareEntry = action(
  jointPolicy,
  'joint.share',
  'change',
  shareInput,
  async (context, { investigationId, entryId, to, ground, reasons, revision }) => {
    const { tx, now } = context
    const { actor, frame, layer, key } = await beginWritingLayer(context, investigationId, {
      entry: entryId,
      ground,
      to,
    })
    requireOpen(frame)
    const entry = await getEntry(tx, key, layer.id, entryId)
    if (entry.revision !== revision) throw new Refusal('joint.entry_changed', 409)
    if (to.length === 0) throw new Refusal('joint.share_with_somebody', 422, {}, 'to')
    const part = await partOf(context, investigationId, actor.bodyId)
    const participants = await listParticipants(tx, investigationId)
    for (const toBody of new Set(to)) {
      const recipient = participants.find(
        ({ bodyId, state }) => bodyId === toBody && state === 'joined' && bodyId !== actor.bodyId,
      )
      if (recipient === undefined) throw new Refusal('joint.not_a_participant', 422, {}, 'to')
      if (!groundsFor(part, [recipient.part]).includes(ground))
        throw new Refusal('joint.ground_does_not_fit', 422, { recipient: recipient.name }, 'ground')
      await insertShare(tx, key, actor, {
        investigationId,
        layerId: layer.id,
        entryId,
        versionId: entry.versionId,
        kind: entry.kind,
        toBody,
        ground,
        reasons,
        now,
      })
    }
    return { investigationId, entryId }
  },
)

/** Ends a share: the recipient does not see the row any more. What it has registered is its own. @throws NotFound */
export const withdrawShare = action(
  jointPolicy,
  'joint.withdraw',
  'change',
  shareIdInput,
  async (context, { investigationId, shareId }) => {
    const { tx, now, vault } = context
    const { actor, layer, key } = await beginOwnLayer(context, investigationId, { share: shareId })
    const share = (await listOwnShares(tx, key, layer.id)).find(({ id }) => id === shareId)
    if (share === undefined) throw new NotFound('joint_share')
    await writeWithdrawal(tx, { shareId, layerId: layer.id, by: actor.personId, now })
    await vault.remember({
      kind: SHARE_WITHDRAWN,
      subjectId: shareId,
      at: now,
      details: { by: actor.personId },
    })
    return { investigationId, entryId: share.entryId }
  },
)

/** What the others share with the own authority now. @throws NotFound after the end, and for whoever does not take part */
export const viewShared = action(
  jointPolicy,
  'joint.shared',
  'read_personal',
  investigationInput,
  async (context, { investigationId }) => {
    const { tx, vault } = context
    const { actor, facts, frame, layer } = await beginOwnLayer(context, investigationId)
    const participants = await listParticipants(tx, investigationId)
    const rows = await listReceived(tx, actor, investigationId, layer.id)
    const keys = await vault.openKeys([...new Set(rows.map(({ keyId }) => keyId))])
    return {
      facts,
      frame,
      rows: rows.flatMap(({ keyId, sealed, ...row }) => {
        const key = keys.get(keyId)
        if (key === undefined) return []
        const from = participants.find(({ bodyId }) => bodyId === row.fromBody)
        return [
          {
            ...row,
            part: from?.part ?? 'social_services',
            text: openVersion(key, { id: row.versionId, sealed }),
          },
        ] as const
      }),
    }
  },
)
export type ViewedShared = Awaited<ReturnType<typeof viewShared.run>>

/**
 * Registers what another authority shares in the own layer, as the version that was shared: from then on it is the own
 * authority's document, also after the end. Done twice it is done once. @throws NotFound
 */
export const registerCopy = action(
  jointPolicy,
  'joint.register_copy',
  'change',
  shareIdInput,
  async (context, { investigationId, shareId }) => {
    const { tx, now, vault } = context
    const { actor, layer, key } = await beginWritingLayer(context, investigationId, { share: shareId })
    const share = (await listReceived(tx, actor, investigationId, layer.id)).find(({ id }) => id === shareId)
    if (share === undefined) throw new NotFound('joint_share')
    if (!share.registered) {
      const theirs = await vault.openKey(share.keyId)
      await insertEntry(tx, key, actor, {
        layer,
        kind: 'received',
        text: openVersion(theirs, { id: share.versionId, sealed: share.sealed }),
        received: { fromBody: share.fromBody, versionId: share.versionId },
        now,
      })
    }
    return { investigationId }
  },
)

/**
 * Decides how long the own layer is kept, where it hangs on no case: until a day, or until it is decided anew.
 *
 * @throws NotFound, Refusal `joint.kept_by_case`, `joint.keep_while_open`, `joint.keep_in_future`, `joint.say_until`
 */
export const decideKeeping = action(
  jointPolicy,
  'joint.keep',
  'change',
  keepInput,
  async (context, { investigationId, because, until, revision }) => {
    const { tx, now, today } = context
    const { actor, facts, layer } = await beginOwnLayer(context, investigationId, { because })
    if (layer.caseId !== null) throw new Refusal('joint.kept_by_case', 409)
    if (facts.takesPart) throw new Refusal('joint.keep_while_open', 409)
    if (because === 'undecided' && until !== undefined)
      throw new Refusal('joint.undecided_has_no_day', 422, {}, 'until')
    if (because !== 'undecided' && until === undefined) throw new Refusal('joint.say_until', 422, {}, 'until')
    if (until !== undefined && until < today) throw new Refusal('joint.keep_in_future', 422, {}, 'until')
    await writeKeeping(tx, actor, { layerId: layer.id, revision, because, until: until ?? null, now })
    return { investigationId }
  },
)
