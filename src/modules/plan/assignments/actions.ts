import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { actsAs } from '../../../platform/access/policy.ts'
import { reporting } from '../../../platform/access/roles.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { listBodyNames, namesOfBodies } from '../../directory/index.ts'
import {
  findPlanHead,
  listAreaChoices,
  listMeasureChoices,
  listOpenAssignments,
  listPlanHeads,
} from '../names/store.ts'
import { readingOfDocument } from './document-store.ts'
import { missingIn } from './effect-rules.ts'
import { findTitle, listAssignedBodies, listAssignments, listOwed, listUnassigned } from './list-store.ts'
import { assignmentPolicy } from './policy.ts'
import { decisionsIn } from './rules.ts'
import { assignmentIdInput, type DecisionKind, listInput, newInput, type Snapshot } from './schema.ts'
import { getAssignment, listDecisions, listReportStandings } from './store.ts'

const permissionOf = {
  changed: 'assignment.change',
  prolonged: 'assignment.prolong',
  split: 'assignment.split',
  merged: 'assignment.merge',
  completed: 'assignment.complete',
  withdrawn: 'assignment.withdraw',
  resumed: 'assignment.resume',
} as const satisfies Record<Exclude<DecisionKind, 'given'>, keyof typeof assignmentPolicy.rules>

/** The assignments of a selection, with what the selection can be made of. */
export const viewAssignments = action(
  assignmentPolicy,
  'assignment.list',
  'read',
  listInput,
  async ({ tx, today, may }, selection) => {
    const plans = await listPlanHeads(tx)
    // Two plans may number their areas alike: an area is chosen within one.
    const planId = selection.plan ?? (plans.length === 1 ? plans[0]?.id : undefined)
    return {
      selection,
      ...(await listAssignments(tx, selection, today)),
      plans,
      bodies: await listAssignedBodies(tx),
      areas: planId === undefined ? [] : await listAreaChoices(tx, planId),
      mayGive: may(assignmentPolicy, 'assignment.give'),
    }
  },
)

/** The assignments of the body that one acts for, and what it owes. */
export const viewOwnAssignments = action(
  assignmentPolicy,
  'assignment.list_own',
  'read',
  listInput.pick({ page: true, pageSize: true, state: true }),
  async ({ tx, today, actor }, selection) => {
    if (actor.kind !== 'person') throw new NotFound('assignments')
    const own = { ...selection, body: actor.bodyId }
    return {
      selection,
      ...(await listAssignments(tx, own, today)),
      owed: await listOwed(tx, actor.bodyId, today),
      mayReport: actsAs(actor, ...reporting),
    }
  },
)

const bodyIdsOf = (snapshots: readonly (Snapshot | null)[]): string[] =>
  snapshots.flatMap((snapshot) => snapshot?.bodies.map(({ bodyId }) => bodyId) ?? [])

/** An assignment with its plan and decisions, as the pages that decide on it show it. */
export const describe = async ({ tx, today, may }: ActionContext, assignmentId: string) => {
  const found = await getAssignment(tx, assignmentId)
  const plan = await findPlanHead(tx, found.planId)
  if (plan === undefined) throw new NotFound('plan')
  const decisions = await listDecisions(tx, found.id)
  const standings = await listReportStandings(tx, found.id)
  const snapshots = [found.snapshot, ...decisions.flatMap(({ before, after }) => [before, after])]
  const decidable = decisionsIn[found.snapshot.state].filter((kind) =>
    may(assignmentPolicy, permissionOf[kind]),
  )
  return {
    ...found,
    plan,
    decisions,
    standings,
    missing: missingIn(found.snapshot, standings, today),
    measures: await listMeasureChoices(tx, found.planId),
    bodies: await namesOfBodies(tx, bodyIdsOf(snapshots)),
    decidable,
  }
}

/** What the form of a new assignment starts from: nothing, a measure, or a decision that was dropped in. */
export const prepareAssignment = action(
  assignmentPolicy,
  'assignment.prepare',
  'read',
  newInput,
  async ({ tx }, { planId, measure, body, document, given }) => {
    const plan = await findPlanHead(tx, planId)
    if (plan === undefined) throw new NotFound('plan')
    return {
      plan,
      measures: await listMeasureChoices(tx, planId),
      bodyNames: await listBodyNames(tx),
      chosenMeasure: measure,
      unassigned: await listUnassigned(tx, planId),
      given: given === undefined ? undefined : await findTitle(tx, given),
      chosenBody: body === undefined ? undefined : (await namesOfBodies(tx, [body]))[body],
      read: document === undefined ? undefined : await readingOfDocument(tx, document, planId),
    }
  },
)
export type PreparedAssignment = Awaited<ReturnType<(typeof prepareAssignment)['run']>>

const prepareFor = <const K extends Exclude<DecisionKind, 'given'>>(kind: K) =>
  action(
    assignmentPolicy,
    'assignment.prepare',
    'read',
    assignmentIdInput.extend({ deadline: z.guid().optional() }),
    async (context, { assignmentId, deadline }) => {
      const described = await describe(context as ActionContext, assignmentId)
      if (!described.decidable.some((one) => one === kind)) throw new NotFound('decision')
      return {
        ...described,
        kind: kind as Exclude<DecisionKind, 'given'>,
        chosenDeadline: deadline,
        bodyNames: kind === 'changed' ? await listBodyNames(context.tx) : [],
        others:
          kind === 'merged' ? await listOpenAssignments(context.tx, described.planId, assignmentId) : [],
      }
    },
  )

/** What the form of each decision starts from. */
export const preparations = {
  changed: prepareFor('changed'),
  prolonged: prepareFor('prolonged'),
  split: prepareFor('split'),
  merged: prepareFor('merged'),
  completed: prepareFor('completed'),
  withdrawn: prepareFor('withdrawn'),
  resumed: prepareFor('resumed'),
} as const
export type PreparedDecision = Awaited<ReturnType<(typeof preparations)['changed']['run']>>
