import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type ActionContext, action, preparedAction } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import { swedishMoment } from '../../../platform/clock/working-days.ts'
import { readWithLimits } from '../../../platform/documents/index.ts'
import { hinted, optional } from '../../../platform/fields/field.ts'
import { inputOf } from '../../../platform/fields/input.ts'
import { choice, reference, text } from '../../../platform/fields/kinds.ts'
import { safeFileName } from '../../../platform/files/index.ts'
import { bySystem } from '../../../platform/jobs/by-system.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { conductKeepers } from '../guidelines/policy.ts'
import { paths } from '../paths.ts'
import { clauses, partnerKinds } from '../texts/registers.ts'
import { findClause } from './finding.ts'
import { agreementWords } from './messages.ts'
import { agreementPolicy } from './policy.ts'
import { agreements, valueBands } from './registers.ts'
import { results, tallyBy } from './rules.ts'
import { listCompliance, listRunning } from './store.ts'

/** An agreement ends soon: before it is renewed somebody looks whether it has the clause. */
export const renewal = arrivalKind('conduct.renewal', {
  urgency: 'ordinary',
  place: paths.check,
  for: conductKeepers,
  staff: [],
  raisedBy: ['agreement.watch'],
  settledBy: ['agreement.check', 'agreement.watch'],
  words: wordsFrom(agreementWords, 'arrived', 'arrivedVerb'),
})

/** What a person decides of an agreement. */
export const checkFields = {
  result: choice(results),
  clauseId: hinted(optional(reference()), 'clauseIdHint'),
  found: hinted(optional(text(20_000, 6)), 'foundHint'),
  reason: hinted(optional(text(2_000, 3)), 'reasonHint'),
}

const ofAgreement = z.object({ id: z.guid() })

/** An agreement of the body of who acts, with the clauses that it can be held against: those of its kind first. */
const prepare = async (context: ActionContext<{ bodyId: string }>, id: string, given?: string) => {
  const agreement = await agreements.get(context.tx, id)
  context.permit({ bodyId: agreement.bodyId! })
  const known = (await clauses.open(context.tx)).toSorted(
    (one, other) => Number(other.kind === agreement.kind) - Number(one.kind === agreement.kind),
  )
  return { agreement, clauses: known, text: given, found: given ? findClause(given, known) : undefined }
}
export type PreparedCheck = Awaited<ReturnType<typeof prepare>>

/** The form in which somebody says what an agreement has. @throws NotFound */
export const prepareCheck = action(
  agreementPolicy,
  'agreement.prepare_check',
  'read',
  ofAgreement,
  async (context, { id }) => prepare(context, id),
)

/** A longer agreement is read in parts. */
const LONGEST = 400_000

/**
 * Looks for a clause in an agreement that was pasted or comes as a file; the agreement is read and not kept.
 *
 * @throws NotFound, Refusal `agreement.no_text`, `agreement.too_long`, DocumentRefusal where a file cannot be read.
 */
export const lookInAgreement = preparedAction(
  agreementPolicy,
  'agreement.look',
  'read',
  ofAgreement.extend({
    text: z.string().trim().max(LONGEST).default(''),
    file: z.instanceof(Blob).optional(),
  }),
  async ({ id, text: pasted, file }) => {
    if (file === undefined || file.size === 0) return { id, text: pasted }
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      return {
        id,
        text: (await readWithLimits(bytes, safeFileName(file instanceof File ? file.name : ''))).text,
      }
    } catch (error) {
      if (error instanceof Refusal) throw new Refusal(error.code, error.status, error.parameters, 'file')
      throw error
    }
  },
  async (context, { id, text: read }) => {
    if (read.trim() === '') throw new Refusal('agreement.no_text', 422, {}, 'text')
    if (read.length > LONGEST) throw new Refusal('agreement.too_long', 422, {}, 'file')
    return prepare(context, id, read)
  },
)

/**
 * Says what an agreement has: decided by a person, whatever was found.
 *
 * @throws NotFound, Refusal `agreement.which_clause`, `agreement.found`, `agreement.reason`.
 */
export const checkAgreement = action(
  agreementPolicy,
  'agreement.check',
  'change',
  ofAgreement.extend(inputOf(checkFields)),
  async (context, { id, result, clauseId, found, reason }) => {
    const { tx, actor, today, now, about, permit } = context
    const { bodyId } = await agreements.get(tx, id)
    permit({ bodyId: bodyId! })
    const has = result === 'present' || result === 'weaker'
    if (has && clauseId === null) throw new Refusal('agreement.which_clause', 422, {}, 'clauseId')
    if (has && found === '') throw new Refusal('agreement.found', 422, {}, 'found')
    if (result === 'not_applicable' && reason === '') throw new Refusal('agreement.reason', 422, {}, 'reason')
    const clause = clauseId === null ? undefined : await clauses.get(tx, clauseId)
    about('agreement', id, { result })
    await tx
      .insertInto('conduct.check_of')
      .values({
        ...{ id: randomUUID(), agreement_id: id, result, reason, found: has ? found : '' },
        ...{ clause_id: clause?.id ?? null, clause_revision: clause?.revision ?? null },
        ...{ checked_on: today, made_by: personIn(actor, 'agreement.check').personId, made_at: now },
      })
      .execute()
    await settle(tx, renewal, id)
    return { id }
  },
)

/** How many agreements that run have the clause: by value, by kind, by the year in which they began. */
export const viewCompliance = action(
  agreementPolicy,
  'agreement.compliance',
  'read',
  z.object({}),
  async ({ tx, today }) => {
    const all = await listCompliance(tx, today)
    return {
      asOf: today,
      total: all.reduce((sum, { count }) => sum + count, 0),
      has: all.filter(({ result }) => result === 'present').reduce((sum, { count }) => sum + count, 0),
      unchecked: all
        .filter(({ result }) => result === 'unchecked')
        .reduce((sum, { count }) => sum + count, 0),
      byValue: tallyBy(all, ({ band }) => band, valueBands),
      byKind: tallyBy(all, ({ kind }) => kind, partnerKinds),
      byYear: tallyBy(all, ({ year }) => String(year)),
    }
  },
)
export type ViewedCompliance = Awaited<ReturnType<typeof viewCompliance.run>>

/** Each night: an agreement that ends soon waits for whoever keeps it, and no longer once it has been looked at, was prolonged or ended. */
export const watchAgreements = action(
  agreementPolicy,
  'agreement.watch',
  'change',
  z.object({}),
  async (context) => {
    const { tx, today, about } = context
    const running = await listRunning(tx, today)
    about('agreement', 'all', { due: running.filter(({ isDue }) => isDue).length })
    for (const { id, bodyId, endsOn, isDue } of running)
      await (isDue
        ? arrive(context, renewal, {
            about: id,
            for: { bodyId },
            until: swedishMoment(endsOn, '23:59'),
            place: { id },
          })
        : settle(tx, renewal, id))
    return {}
  },
)
const watchTask = 'conduct.watch_agreements'
export const agreementTasks = bySystem({ [watchTask]: watchAgreements })
/** By night, in UTC. */
export const agreementSchedules = [{ task: watchTask, crontab: '20 2 * * *', catchUp: 24 * 3_600_000 }]
