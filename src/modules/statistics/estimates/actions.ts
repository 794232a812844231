import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { action, preparedAction } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { type CaptureTable, HistoriesRefusal, publishReasons, readHistories } from '../estimation/index.ts'
import { analyse, fingerprintOf, MOST_LISTS_RESAMPLED, overlapsIn } from './analysis.ts'
import { contentOf, hashOf } from './content.ts'
import { estimatePolicy } from './policy.ts'
import { unconfirmed } from './rules.ts'
import {
  estimateInput,
  listInput,
  type MakeInput,
  makeInput,
  PAGE_SIZE,
  publishedInput,
  publishInput,
  withdrawInput,
} from './schema.ts'
import {
  getEstimate,
  getPublication,
  insertDecision,
  insertEstimate,
  insertPublication,
  insertWithdrawal,
  listDecisions,
  listEstimates,
  listPublications,
  lockEstimate,
} from './store.ts'

/** Every estimate that the reader works with. */
export const viewEstimates = action(
  estimatePolicy,
  'estimate.list',
  'read',
  listInput,
  async ({ tx, may }, { page }) => ({
    page,
    ...(await listEstimates(tx, page, PAGE_SIZE)),
    mayMake: may(estimatePolicy, 'estimate.make'),
  }),
)

/** One estimate with all that it rests on. Who looked is recorded: the histories may tell of single persons. */
export const viewEstimate = action(
  estimatePolicy,
  'estimate.view',
  'read_personal',
  estimateInput,
  async ({ tx, may, about }, { estimateId }) => {
    about('estimate', estimateId)
    const { histories, ...estimate } = await getEstimate(tx, estimateId)
    return {
      estimate,
      overlaps: histories === null ? null : overlapsIn(readHistories(histories)),
      decisions: await listDecisions(tx, estimateId),
      mayPublish: estimate.state === 'draft' && may(estimatePolicy, 'estimate.publish', estimate),
      mayWithdraw: estimate.state === 'published' && may(estimatePolicy, 'estimate.withdraw', estimate),
    }
  },
)

/** What the form of a new estimate needs. */
export const prepareEstimate = action(
  estimatePolicy,
  'estimate.prepare',
  'read',
  z.object({}),
  async () => ({}),
)

/** The histories that were given, and the field that they came in. */
const given = async ({ file, histories }: MakeInput) => {
  if (file !== undefined && histories !== undefined)
    throw new Refusal('estimate.file_and_text', 422, {}, 'histories')
  if (file !== undefined) return { field: 'file', bytes: new Uint8Array(await file.arrayBuffer()) }
  if (histories === undefined) throw new Refusal('estimate.no_histories', 422, {}, 'file')
  // A form sends line ends of its own; a file that was pasted keeps the fingerprint that it has.
  const text = histories.replaceAll('\r\n', '\n')
  return { field: 'histories', bytes: new TextEncoder().encode(text) }
}

/** @throws Refusal at the field, with the line and the reason. */
const tableIn = (bytes: Uint8Array, field: string): CaptureTable => {
  try {
    return readHistories(bytes)
  } catch (error) {
    if (error instanceof HistoriesRefusal)
      throw new Refusal('estimate.histories', 422, { code: error.code, line: error.line ?? 0 }, field)
    throw error
  }
}

/** Everything that takes time, before the transaction: reading, the estimate, its bootstrap in threads of its own. */
const workOut = async (input: MakeInput) => {
  if (input.to < input.from) throw new Refusal('estimate.period_backwards', 422, {}, 'to')
  const { field, bytes } = await given(input)
  const table = tableIn(bytes, field)
  if (table.lists.length > MOST_LISTS_RESAMPLED && input.replicates > 0)
    throw new Refusal('estimate.too_many_to_resample', 422, { most: MOST_LISTS_RESAMPLED }, 'replicates')
  return { input, bytes, analysis: await analyse(table, input) }
}

const words = (sv: string, en: string | undefined) => ({ sv, en: en ?? sv })

/** Makes an estimate from capture histories. It is a draft until it is published. */
export const makeEstimate = preparedAction(
  estimatePolicy,
  'estimate.make',
  'change',
  makeInput,
  workOut,
  async ({ tx, actor, now, about }, { input, bytes, analysis }) => {
    const { personId, bodyId } = personIn(actor, 'estimate.make')
    const estimateId = randomUUID()
    await insertEstimate(
      tx,
      {
        id: estimateId,
        bodyId,
        title: words(input.titleSv, input.titleEn),
        subject: words(input.subjectSv, input.subjectEn),
        from: input.from,
        to: input.to,
        madeAt: now,
      },
      { given: { histories: bytes, sha256: fingerprintOf(bytes) }, analysis, madeBy: personId },
    )
    about('estimate', estimateId)
    return { estimateId }
  },
)

/** Publishes what everybody may know of an estimate. What speaks against it stops it, or is confirmed by name with a reason. */
export const publishEstimate = action(
  estimatePolicy,
  'estimate.publish',
  'change',
  publishInput,
  async ({ tx, actor, now, about, permit }, { estimateId, confirmed, reason = null }) => {
    about('estimate', estimateId)
    await lockEstimate(tx, estimateId)
    const estimate = await getEstimate(tx, estimateId)
    permit(estimate)
    if (estimate.state !== 'draft') throw new Refusal('estimate.not_a_draft', 409)
    const { verdict, reasons, published } = estimate.analysis
    if (!verdict || published === null)
      throw new Refusal('estimate.gate_refuses', 409, {
        reasons: reasons.filter((one) => publishReasons[one].refuses).join(','),
      })
    const left = unconfirmed(reasons, confirmed)
    if (left.length > 0)
      throw new Refusal('estimate.unconfirmed', 422, { reasons: left.join(',') }, 'confirmed')
    if (reasons.length > 0 && reason === null) throw new Refusal('estimate.reason_missing', 422, {}, 'reason')
    const content = contentOf(estimate, estimate.analysis.engine, published)
    await insertPublication(tx, estimateId, content, hashOf(content), now)
    await insertDecision(tx, estimateId, {
      kind: 'published',
      warnings: reasons,
      reason,
      decidedAt: now,
      by: personIn(actor, 'estimate.publish').personId,
    })
    about('estimate', estimateId, { confirmed: reasons })
    return { estimateId }
  },
)

/** Withdraws a published estimate: everybody reads that and why, and its figures no more. */
export const withdrawEstimate = action(
  estimatePolicy,
  'estimate.withdraw',
  'change',
  withdrawInput,
  async ({ tx, actor, now, about, permit }, { estimateId, reason }) => {
    about('estimate', estimateId)
    await lockEstimate(tx, estimateId)
    const estimate = await getEstimate(tx, estimateId)
    permit(estimate)
    if (estimate.state !== 'published') throw new Refusal('estimate.not_published', 409)
    await insertWithdrawal(tx, estimateId, reason, now)
    await insertDecision(tx, estimateId, {
      kind: 'withdrawn',
      warnings: [],
      reason,
      decidedAt: now,
      by: personIn(actor, 'estimate.withdraw').personId,
    })
    return { estimateId }
  },
)

/** What is published and stands. */
export const viewAllPublished = action(
  estimatePolicy,
  'estimate.list_published',
  'read',
  publishedInput,
  async ({ tx }, { page, pageSize }) => ({ page, pageSize, ...(await listPublications(tx, page, pageSize)) }),
)

/** What everybody may know of one estimate. */
export const viewPublished = action(
  estimatePolicy,
  'estimate.view_published',
  'read',
  estimateInput,
  async ({ tx }, { estimateId }) => getPublication(tx, estimateId),
)

/** The figures of one that stands, for its picture. */
export const viewStanding = action(
  estimatePolicy,
  'estimate.view_published',
  'read',
  estimateInput,
  async ({ tx }, { estimateId }) => {
    const { content, ...publication } = await getPublication(tx, estimateId)
    if (content === null || publication.state !== 'published') throw new NotFound('estimate')
    return { id: publication.id, content }
  },
)
