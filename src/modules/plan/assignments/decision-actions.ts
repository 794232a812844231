import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import type { Actor } from '../../../platform/access/actor.ts'
import { noteChange } from '../../../platform/changes/note-change.ts'
import { Conflict, NotFound, Refusal } from '../../../platform/refusal.ts'
import { namesOfBodies, resolveBodies } from '../../directory/index.ts'
import { endAnswered } from '../chasing/arrivals.ts'
import { followAssignment } from '../money/assignment-money.ts'
import { findPlanHead, listMeasureChoices, measuresOfPlan } from '../names/store.ts'
import { paths } from '../paths.ts'
import { assignmentSeen, tellAssigned } from './arrivals.ts'
import { differences, type Effect, effectsOf } from './effect-rules.ts'
import { listUnassigned } from './list-store.ts'
import { assignmentPolicy } from './policy.ts'
import * as rules from './rules.ts'
import {
  changeInput,
  completeInput,
  type DecisionKind,
  giveInput,
  mergeInput,
  prolongInput,
  resumeInput,
  type Snapshot,
  splitInput,
  withdrawInput,
} from './schema.ts'
import {
  addDecision,
  type FoundAssignment,
  getAssignment,
  holdAssignment,
  listReportStandings,
} from './store.ts'
import { insertAssignment, writeSnapshot } from './writing-store.ts'

const personOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.personId : null)

const assigneesOf = ({ bodies }: Snapshot): string[] =>
  bodies.flatMap(({ bodyId, part }) => (part === 'assignee' ? [bodyId] : []))

const refuseFuture = (day: string, today: string, field: string): void => {
  if (day > today) throw new Refusal('assignment.decided_in_future', 422, {}, field)
}

const requireMeasures = async (
  context: ActionContext,
  planId: string,
  ids: readonly string[],
): Promise<void> => {
  const known = await measuresOfPlan(context.tx, planId, ids)
  if (ids.some((id) => !known.includes(id)))
    throw new Refusal('assignment.measure_of_other_plan', 422, {}, 'measures')
}

/** Gives an assignment: one decision, one or more measures, one or more bodies. */
export const giveAssignment = action(
  assignmentPolicy,
  'assignment.give',
  'change',
  giveInput,
  async (context, input) => {
    const { tx, actor, now, today, about } = context
    refuseFuture(input.decided, today, 'decided')
    if ((await findPlanHead(tx, input.planId)) === undefined) throw new NotFound('plan')
    await requireMeasures(context as ActionContext, input.planId, input.measures)
    const bodies = await resolveBodies(tx, input, input.decided)
    const snapshot = rules.give(input, bodies, randomUUID)
    const id = await insertAssignment(tx, {
      planId: input.planId,
      snapshot,
      documentId: input.documentId ?? null,
    })
    await addDecision(tx, {
      assignmentId: id,
      kind: 'given',
      reference: snapshot.reference,
      decided: input.decided,
      reason: null,
      before: null,
      after: snapshot,
      recordedBy: personOf(actor),
      recordedAt: now,
    })
    await noteChange(tx, 'assignment.given', paths.apiAssignment({ assignmentId: id }), now)
    await followAssignment(tx, { actor, now }, id)
    await tellAssigned(context, {
      assignmentId: id,
      decided: input.decided,
      bodies: assigneesOf(snapshot),
    })
    about('assignment', id)
    const [next] = input.goOn === 'next' ? await listUnassigned(tx, input.planId) : []
    return { assignmentId: id, next }
  },
)

interface Outcome {
  readonly after: Snapshot
  /** What becomes of another assignment: a new one that was parted from this, or the one that takes this over. */
  readonly other?:
    | { readonly kind: 'new'; readonly after: Snapshot }
    | { readonly kind: 'existing'; readonly found: FoundAssignment; readonly after: Snapshot }
}

interface DecisionHead {
  readonly assignmentId: string
  readonly revision: number
  readonly decisionReference?: string | undefined
  readonly decisionDay: string
  readonly reason?: string | undefined
}

type Work<I> = (context: ActionContext, found: FoundAssignment, input: I) => Promise<Outcome>

const refuseNothing = (before: Snapshot, after: Snapshot): void => {
  if (differences(before, after).length === 0) throw new Refusal('assignment.nothing_changes', 422)
}

const previewWith =
  <I extends DecisionHead>(work: Work<I>) =>
  async (context: ActionContext, input: I) => {
    const { tx, today } = context
    const found = await getAssignment(tx, input.assignmentId)
    if (found.revision !== input.revision) throw new Conflict('assignment')
    refuseFuture(input.decisionDay, today, 'decisionDay')
    const { after, other } = await work(context, found, input)
    refuseNothing(found.snapshot, after)
    const standings = await listReportStandings(tx, found.id)
    const effects: Effect[] = effectsOf(found.snapshot, after, standings, today)
    const named = [found.snapshot, after, ...(other ? [other.after] : [])]
    return {
      ...found,
      after,
      effects,
      other: other?.after,
      otherEffects: other?.kind === 'existing' ? differences(other.found.snapshot, other.after) : [],
      measures: await listMeasureChoices(tx, found.planId),
      bodies: await namesOfBodies(
        tx,
        named.flatMap((snapshot) => snapshot.bodies.map(({ bodyId }) => bodyId)),
      ),
    }
  }
export type Previewed = Awaited<ReturnType<ReturnType<typeof previewWith>>>

const decideWith =
  <I extends DecisionHead>(kind: DecisionKind, work: Work<I>) =>
  async (context: ActionContext, input: I) => {
    const { tx, actor, now, today, about } = context
    const found = await holdAssignment(tx, input.assignmentId, input.revision)
    refuseFuture(input.decisionDay, today, 'decisionDay')
    const { after, other } = await work(context, found, input)
    refuseNothing(found.snapshot, after)
    const decision = {
      reference: input.decisionReference ?? null,
      decided: input.decisionDay,
      reason: input.reason ?? null,
      recordedBy: personOf(actor),
      recordedAt: now,
    }
    let otherId: string | undefined
    if (other?.kind === 'new') {
      otherId = await insertAssignment(tx, { planId: found.planId, snapshot: other.after, documentId: null })
      await addDecision(tx, {
        ...decision,
        assignmentId: otherId,
        kind: 'given',
        before: null,
        after: other.after,
        otherId: found.id,
      })
    }
    if (other?.kind === 'existing') {
      otherId = other.found.id
      await writeSnapshot(tx, otherId, other.found.snapshot, other.after)
      await addDecision(tx, {
        ...decision,
        assignmentId: otherId,
        kind: 'changed',
        before: other.found.snapshot,
        after: other.after,
        otherId: found.id,
      })
    }
    await writeSnapshot(tx, found.id, found.snapshot, after)
    if (after.state !== 'given') await assignmentSeen(tx, found.id)
    if (kind === 'resumed')
      await tellAssigned(context, {
        assignmentId: found.id,
        decided: input.decisionDay,
        bodies: assigneesOf(after),
      })
    await addDecision(tx, {
      ...decision,
      assignmentId: found.id,
      kind,
      before: found.snapshot,
      after,
      ...(otherId === undefined ? {} : { otherId }),
    })
    await noteChange(tx, 'assignment.changed', paths.apiAssignment({ assignmentId: found.id }), now)
    if (otherId !== undefined)
      await noteChange(
        tx,
        other?.kind === 'new' ? 'assignment.given' : 'assignment.changed',
        paths.apiAssignment({ assignmentId: otherId }),
        now,
      )
    const money = { day: input.decisionDay, number: input.decisionReference ?? null }
    await followAssignment(tx, { actor, now }, found.id, money)
    if (otherId !== undefined) await followAssignment(tx, { actor, now }, otherId, money)
    await endAnswered(tx, found.id, today)
    about('assignment', found.id, { decision: kind, ...(otherId === undefined ? {} : { otherId }) })
    return { assignmentId: found.id, otherId: otherId ?? null }
  }

const changing: Work<z.output<typeof changeInput>> = async (context, found, input) => {
  await requireMeasures(context, found.planId, input.measures)
  const bodies = await resolveBodies(context.tx, input, input.decisionDay)
  return { after: rules.change(found.snapshot, input, bodies, randomUUID) }
}
const prolonging: Work<z.output<typeof prolongInput>> = async (_, found, input) => ({
  after: rules.prolong(found.snapshot, input, randomUUID),
})
const splitting: Work<z.output<typeof splitInput>> = async (_, found, input) => {
  const { remaining, parted } = rules.split(found.snapshot, input, randomUUID)
  return { after: remaining, other: { kind: 'new', after: parted } }
}
const merging: Work<z.output<typeof mergeInput>> = async ({ tx }, found, { intoId }) => {
  const into = await getAssignment(tx, intoId)
  if (into.planId !== found.planId || into.id === found.id)
    throw new Refusal('assignment.cannot_merge_there', 422, {}, 'intoId')
  const held = await holdAssignment(tx, intoId, into.revision)
  const merged = rules.merge(found.snapshot, held.snapshot, randomUUID)
  return { after: merged.merged, other: { kind: 'existing', found: held, after: merged.into } }
}
const completing: Work<z.output<typeof completeInput>> = async (_, found) => ({
  after: rules.complete(found.snapshot),
})
const withdrawing: Work<z.output<typeof withdrawInput>> = async (_, found) => ({
  after: rules.withdraw(found.snapshot),
})

const resuming: Work<z.output<typeof resumeInput>> = async (_, found) => ({
  after: rules.resume(found.snapshot),
})

const as = assignmentPolicy
const changeAssignment = action(
  as,
  'assignment.change',
  'change',
  changeInput,
  decideWith('changed', changing),
)
export const prolongAssignment = action(
  as,
  'assignment.prolong',
  'change',
  prolongInput,
  decideWith('prolonged', prolonging),
)
const splitAssignment = action(as, 'assignment.split', 'change', splitInput, decideWith('split', splitting))
const mergeAssignment = action(as, 'assignment.merge', 'change', mergeInput, decideWith('merged', merging))
export const completeAssignment = action(
  as,
  'assignment.complete',
  'change',
  completeInput,
  decideWith('completed', completing),
)
export const withdrawAssignment = action(
  as,
  'assignment.withdraw',
  'change',
  withdrawInput,
  decideWith('withdrawn', withdrawing),
)

const resumeAssignment = action(
  as,
  'assignment.resume',
  'change',
  resumeInput,
  decideWith('resumed', resuming),
)

/** What each decision would lead to, before it is confirmed. */
export const previews = {
  changed: action(as, 'assignment.preview', 'read', changeInput, previewWith(changing)),
  prolonged: action(as, 'assignment.preview', 'read', prolongInput, previewWith(prolonging)),
  split: action(as, 'assignment.preview', 'read', splitInput, previewWith(splitting)),
  merged: action(as, 'assignment.preview', 'read', mergeInput, previewWith(merging)),
  completed: action(as, 'assignment.preview', 'read', completeInput, previewWith(completing)),
  withdrawn: action(as, 'assignment.preview', 'read', withdrawInput, previewWith(withdrawing)),
  resumed: action(as, 'assignment.preview', 'read', resumeInput, previewWith(resuming)),
} as const

export const decisions = {
  changed: changeAssignment,
  prolonged: prolongAssignment,
  split: splitAssignment,
  merged: mergeAssignment,
  completed: completeAssignment,
  withdrawn: withdrawAssignment,
  resumed: resumeAssignment,
} as const
