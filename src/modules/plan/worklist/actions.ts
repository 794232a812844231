import { action } from '../../../platform/access/action.ts'
import { type Day, dayOf } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { countChases } from '../chasing/store.ts'
import { type Obligation, obligationState } from '../obligations/rules.ts'
import { listObligations } from '../obligations/store.ts'
import { listReportBacks } from '../reports/list-store.ts'
import { reviewPolicy } from '../review/policy.ts'
import { listReadings } from '../review/store.ts'
import { listRisksToLookAt } from '../risks/store.ts'
import { followMeasures } from '../standing/follow.ts'
import { followingPolicy } from '../standing/policy.ts'
import type { PlanRow } from '../standing/store.ts'
import { listAreas, listPlans, listRecentDecisions } from '../standing/store.ts'
import {
  isInPlay,
  type LookTask,
  type OwedTask,
  type ReadTask,
  type ReviewTask,
  type Task,
  taskOfMeasure,
} from './rules.ts'
import { overviewInput } from './schema.ts'
import { listAcceptedAt } from './store.ts'

const RECENT_DECISIONS = 8
/** More than a coordinator can have at once: what is left out is not lost, it comes as others are dealt with. */
const MOST_OF_A_KIND = 500

/** What a plan's measures ask of the coordinator. */
const tasksOfPlan = async (tx: DatabaseTransaction, plan: PlanRow, today: Day): Promise<Task[]> => {
  if (!isInPlay(plan, today)) return []
  const accepted = await listAcceptedAt(tx, plan.id)
  return (await followMeasures(tx, plan, today)).flatMap((measure) => {
    const at = accepted.get(measure.id)
    const task = taskOfMeasure(measure, plan, at === undefined ? undefined : dayOf(at), today)
    return task === undefined ? [] : [task]
  })
}

/** The report-backs that are missing, with how often their bodies were reminded. */
const missingTasks = async (
  tx: DatabaseTransaction,
  owed: readonly Obligation[],
  today: Day,
): Promise<OwedTask[]> => {
  const chases = await countChases(tx)
  return owed
    .filter((one) => obligationState(one, today) === 'missing')
    .map((obligation) => {
      const { deadlineId, bodyId, day } = obligation
      const chased = chases.find((one) => one.deadlineId === deadlineId && one.bodyId === bodyId)
      const reminded = chased === undefined ? undefined : { count: chased.count, last: dayOf(chased.last) }
      return { group: 'missing', since: day, obligation, reminded }
    })
}

/** Risks whose day has come. */
const lookTasks = async (tx: DatabaseTransaction, today: Day): Promise<LookTask[]> =>
  (await listRisksToLookAt(tx, today)).map((risk) => ({ group: 'look', since: risk.nextLook ?? today, risk }))

/** Report-backs that wait to be read. */
const readTasks = async (tx: DatabaseTransaction): Promise<ReadTask[]> => {
  const { rows } = await listReportBacks(tx, { state: 'submitted', page: 1, pageSize: MOST_OF_A_KIND })
  return rows.map((report) => ({
    group: 'read',
    since: dayOf(report.submittedAt ?? report.createdAt),
    report,
  }))
}

/** Documents that were read in and wait for their approval. */
const reviewTasks = async (tx: DatabaseTransaction): Promise<ReviewTask[]> =>
  (await listReadings(tx, { open: true, limit: MOST_OF_A_KIND })).map((reading) => ({
    group: 'review',
    since: dayOf(reading.readAt),
    reading,
  }))

/** What needs the coordinator today, over all plans, and how one plan stands. */
export const viewOverview = action(
  followingPolicy,
  'plan.oversee',
  'read',
  overviewInput,
  async ({ tx, today, may }, { plan: planId, show }) => {
    const plans = await listPlans(tx).execute()
    const owed = await listObligations(tx, {})
    const tasks: Task[] = [
      ...(await missingTasks(tx, owed, today)),
      ...(await readTasks(tx)),
      ...(await reviewTasks(tx)),
      ...(await lookTasks(tx, today)),
    ]
    for (const one of plans) tasks.push(...(await tasksOfPlan(tx, one, today)))
    const inState = (obligations: readonly Obligation[], ...states: string[]): Obligation[] =>
      obligations.filter((obligation) => states.includes(obligationState(obligation, today)))
    const coming = inState(owed, 'due_soon', 'upcoming', 'returned')
    const found = {
      plans,
      show,
      /** The plan that was asked for, so that the filter keeps it. */
      asked: planId,
      tasks,
      next: inState(owed, 'due_soon', 'returned'),
      coming: coming.length,
      mayReadIn: may(reviewPolicy, 'plan.begin_import'),
      nextDay: coming[0],
    }
    const plan = plans.find(({ id }) => id === planId) ?? plans[0]
    if (plan === undefined) return { ...found, plan: undefined }
    const measures = await followMeasures(tx, plan, today)
    const own = await listObligations(tx, { planId: plan.id })
    return {
      ...found,
      plan,
      areas: await listAreas(tx, plan.versionId),
      measures,
      late: measures.filter(({ standing }) => standing.kind === 'late'),
      atRisk: measures.filter(({ standing }) => standing.kind === 'atRisk'),
      missing: inState(own, 'missing'),
      dueSoon: inState(own, 'due_soon'),
      waiting: inState(own, 'waiting'),
      decisions: await listRecentDecisions(tx, plan.id, RECENT_DECISIONS),
    }
  },
)
