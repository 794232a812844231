import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { action, preparedAction } from '../../../platform/access/action.ts'
import { personIn, personOf } from '../../../platform/access/actor.ts'
import { contentHash } from '../../../platform/proof/content-hash.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { requireAnother } from '../../../platform/two/by-two.ts'
import {
  HistoriesRefusal,
  type PublishReason,
  publishReasons,
  readGroupedHistories,
} from '../estimation/index.ts'
import { analyse, fingerprintOf, MOST_LISTS_RESAMPLED, mayStand, overlapsIn } from './analysis.ts'
import { settleAsked } from './asking.ts'
import { contentOf } from './content.ts'
import { estimatePolicy } from './policy.ts'
import { estimateByTwo, unconfirmed } from './rules.ts'
import {
  estimateInput,
  estimatePageInput,
  listInput,
  type MakeInput,
  makeInput,
  PAGE_SIZE,
  publishedInput,
  publishInput,
  withdrawInput,
} from './schema.ts'
import {
  findAgreement,
  getEstimate,
  getPublication,
  insertAgreement,
  insertDecision,
  insertEstimate,
  insertPublication,
  insertWithdrawal,
  listDecisions,
  listEstimates,
  listPublications,
  listStandingBeside,
  lockEstimate,
} from './store.ts'

/** How many published estimates a new one is held against. */
const MOST_BESIDE = 8

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
  estimatePageInput,
  async ({ tx, actor, may, about }, { estimateId, asked }) => {
    about('estimate', estimateId)
    const { histories, madeBy, ...estimate } = await getEstimate(tx, estimateId)
    const agreement = await findAgreement(tx, estimateId)
    const reader = personOf(actor)
    const isDraft = estimate.state === 'draft'
    const mayPublish = isDraft && may(estimatePolicy, 'estimate.publish', estimate)
    return {
      estimate,
      mayStand: mayStand(estimate.analysis),
      /** The second person was asked for just now. */
      isAsked: asked === 'yes',
      beside: await listStandingBeside(tx, estimate, MOST_BESIDE),
      agreedAt: agreement?.agreedAt ?? null,
      mayAgree:
        isDraft &&
        agreement === undefined &&
        madeBy !== reader &&
        may(estimatePolicy, 'estimate.agree', estimate),
      // Whoever has agreed does not publish: two people answer for it.
      waitsForAnother: mayPublish && (agreement === undefined || agreement.agreedBy === reader),
      overlaps: histories === null ? null : overlapsIn(readGroupedHistories(histories).table),
      decisions: await listDecisions(tx, estimateId),
      mayPublish: mayPublish && agreement !== undefined && agreement.agreedBy !== reader,
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
const tableIn = (bytes: Uint8Array, field: string): ReturnType<typeof readGroupedHistories> => {
  try {
    return readGroupedHistories(bytes)
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
  const { table, groups } = tableIn(bytes, field)
  if (table.lists.length > MOST_LISTS_RESAMPLED && input.replicates > 0)
    throw new Refusal('estimate.too_many_to_resample', 422, { most: MOST_LISTS_RESAMPLED }, 'replicates')
  return { input, bytes, analysis: await analyse(table, input, groups) }
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

const gateRefuses = (reasons: readonly PublishReason[]): Refusal =>
  new Refusal('estimate.gate_refuses', 409, {
    reasons: reasons.filter((one) => publishReasons[one].refuses).join(','),
  })

/** Agrees that an estimate is published, as a second person: never who made it, and who has agreed does not publish it. */
export const agreeToEstimate = action(
  estimatePolicy,
  'estimate.agree',
  'change',
  estimateInput,
  async ({ tx, actor, now, about, permit }, { estimateId }) => {
    about('estimate', estimateId)
    await lockEstimate(tx, estimateId)
    const estimate = await getEstimate(tx, estimateId)
    permit(estimate)
    const { personId } = personIn(actor, 'estimate.agree')
    if (estimate.state !== 'draft') throw new Refusal('estimate.not_a_draft', 409)
    if (!mayStand(estimate.analysis)) throw gateRefuses(estimate.analysis.reasons)
    requireAnother(estimateByTwo, 'agree', { make: estimate.madeBy }, personId)
    if ((await findAgreement(tx, estimateId)) !== undefined) throw new Refusal('estimate.another_agrees', 409)
    await insertAgreement(tx, estimateId, personId, now)
    await settleAsked(tx, estimateId)
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
    const { reasons, published } = estimate.analysis
    if (!mayStand(estimate.analysis) || published === null) throw gateRefuses(reasons)
    const { personId } = personIn(actor, 'estimate.publish')
    const agreement = await findAgreement(tx, estimateId)
    if (agreement === undefined) throw new Refusal('estimate.nobody_agrees', 409)
    requireAnother(estimateByTwo, 'publish', { agree: agreement.agreedBy }, personId)
    const left = unconfirmed(reasons, confirmed)
    if (left.length > 0)
      throw new Refusal('estimate.unconfirmed', 422, { reasons: left.join(',') }, 'confirmed')
    if (reasons.length > 0 && reason === null) throw new Refusal('estimate.reason_missing', 422, {}, 'reason')
    const content = contentOf(estimate, estimate.analysis.engine, published)
    await insertPublication(tx, estimateId, content, contentHash(content), now)
    await insertDecision(tx, estimateId, {
      kind: 'published',
      warnings: reasons,
      reason,
      decidedAt: now,
      by: personId,
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
