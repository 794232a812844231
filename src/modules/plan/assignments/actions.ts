import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { chasingPolicy } from '../chasing/policy.ts'
import { listChases } from '../chasing/store.ts'
import { moneyOfAssignment } from '../money/section-store.ts'
import { notePolicy } from '../notes/policy.ts'
import { listNotes } from '../notes/store.ts'
import { listReportBacksOf } from '../reports/list-store.ts'
import { reportPolicy } from '../reports/policy.ts'
import { findDocument, readingOfDocument } from './document-store.ts'
import { missingIn } from './effect-rules.ts'
import {
  findPlanHead,
  findTitle,
  listAreaChoices,
  listAssignedBodies,
  listAssignments,
  listBodyNames,
  listMeasureChoices,
  listOpenAssignments,
  listPlanHeads,
  listUnassigned,
  namesOfBodies,
} from './list-store.ts'
import { assignmentPolicy } from './policy.ts'
import { decisionsIn } from './rules.ts'
import {
  assignmentIdInput,
  type DecisionKind,
  listInput,
  newInput,
  type Snapshot,
  viewInput,
} from './schema.ts'
import { getAssignment, listDecisions, listReportStandings } from './store.ts'

const permissionOf = {
  changed: 'assignment.change',
  prolonged: 'assignment.prolong',
  split: 'assignment.split',
  merged: 'assignment.merge',
  completed: 'assignment.complete',
  withdrawn: 'assignment.withdraw',
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
    return { selection, ...(await listAssignments(tx, own, today)) }
  },
)

const bodyIdsOf = (snapshots: readonly (Snapshot | null)[]): string[] =>
  snapshots.flatMap((snapshot) => snapshot?.bodies.map(({ bodyId }) => bodyId) ?? [])

const describe = async ({ tx, today, may, settings }: ActionContext, assignmentId: string) => {
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
    // Whoever may not open it is not told of it.
    decision: found.documentId === null ? undefined : await findDocument(tx, found.documentId),
    mailIsOn: settings.smtpUrl !== undefined,
    mayLink: may(reportPolicy, 'report_link.make') && found.snapshot.state === 'given',
    chases: await listChases(tx, { assignmentId }),
    notes: await listNotes(tx, assignmentId),
    mayRemind: may(chasingPolicy, 'chase.remind'),
    mayNote: may(notePolicy, 'progress_note.add', {
      assignees: found.snapshot.bodies.flatMap(({ bodyId, part }) => (part === 'assignee' ? [bodyId] : [])),
    }),
  }
}

/** An assignment as it stands: measures, bodies, deadlines, questions, what was reported, what was decided. */
export const viewAssignment = action(
  assignmentPolicy,
  'assignment.view',
  'read',
  viewInput,
  async (context, { assignmentId, reminded }) => {
    const described = await describe(context as ActionContext, assignmentId)
    const reportBacks = await listReportBacksOf(context.tx, assignmentId)
    const { actor } = context
    const owes =
      actor.kind === 'person' &&
      described.snapshot.state === 'given' &&
      described.snapshot.bodies.some(({ bodyId, part }) => part === 'assignee' && bodyId === actor.bodyId) &&
      context.may(reportPolicy, 'report.begin')
    return {
      ...described,
      reminded: reminded === undefined ? undefined : described.bodies[reminded],
      money: await moneyOfAssignment(context.tx, assignmentId, described.snapshot.measures),
      reportBacks,
      mayReport: owes,
      ownBodyId: actor.kind === 'person' ? actor.bodyId : null,
    }
  },
)
export type ViewedAssignment = Awaited<ReturnType<(typeof viewAssignment)['run']>>

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
    assignmentIdInput.extend({ deadline: z.uuid().optional() }),
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
} as const
export type PreparedDecision = Awaited<ReturnType<(typeof preparations)['changed']['run']>>
