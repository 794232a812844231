import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { findInstallation, noteDemoData } from '../../../platform/access/installation.ts'
import { openStage, type Stage } from '../../../platform/access/stage.ts'
import { addDays } from '../../../platform/clock/clock.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { bodyFinder } from '../../directory/index.ts'
import { assignmentSeen } from '../assignments/arrivals.ts'
import { followPlan } from '../following/actions.ts'
import { followFrame } from '../money/frame.ts'
import { PLAN_2008 } from '../shipped/plan-2008.ts'
import { findPlanByReference, loadPlan, lockFirstData } from '../shipped/store.ts'
import { playAssignment } from './assignments.ts'
import { playEvaluations } from './evaluations.ts'
import { exerciseHistory } from './exercise-history.ts'
import { exercisePlan } from './exercise-plan.ts'
import { playFigures } from './figures.ts'
import { playFollowUp } from './follow-up.ts'
import { assignmentsBefore, insertActivities, insertProgress, measuresByNumber } from './following-store.ts'
import { HISTORY_2008 } from './history-2008.ts'
import { playMoney } from './money.ts'
import { DEMO_BODIES, DEMO_PEOPLE } from './people.ts'
import { addDemoPeople, insertDemoBodies } from './people-store.ts'
import { demoPolicy } from './policy.ts'
import type { DemoAccount, DemoHistory } from './shape.ts'

/** Edition of the made-up people and history. */
export const DEMO_DATA = 1

/** How a made-up account is made: as an author makes a real one, by the room of accounts. */
export type PlayAccount = (
  stage: Stage,
  authors: { readonly coordinator: PersonActor; readonly second: PersonActor },
  plan: { readonly id: string; readonly measureIds: ReadonlyMap<string, string> },
  made: DemoAccount,
) => Promise<void>

const playHistory = async (
  stage: Stage,
  playAccount: PlayAccount,
  {
    coordinator,
    receiver,
    evaluator,
  }: { readonly coordinator: PersonActor; readonly receiver: PersonActor; readonly evaluator: PersonActor },
  planId: string,
  history: DemoHistory,
): Promise<void> => {
  const measureIds = await measuresByNumber(stage.tx, planId)
  await stage.act(coordinator, history.followed, followPlan, { planId })
  for (const assignment of history.assignments)
    await playAssignment(stage, coordinator, { id: planId, measureIds }, assignment)
  await playMoney(stage, { coordinator, payer: receiver }, { id: planId, measureIds }, history.money ?? {})
  await insertProgress(stage.tx, measureIds, history.progress, coordinator.personId)
  await playEvaluations(stage, evaluator, { id: planId, measureIds }, history.evaluations)
  await insertActivities(stage.tx, planId, history.activities)
  const plan = { id: planId, measureIds }
  await playFigures({ stage, coordinator, receiver, plan, today: history.until }, history.figures)
  for (const account of history.accounts)
    await playAccount(stage, { coordinator, second: receiver }, { id: planId, measureIds }, account)
}

/** Days within which somebody at a body has opened what it was given. */
const OPENED_WITHIN = 30

/**
 * Fills a demonstration: made-up bodies and people, a history on the plan of 2008, and a made-up plan whose time is
 * now. All of it or nothing; doing it again changes nothing; a real installation refuses it.
 */
export const loadDemoWith = (playAccount: PlayAccount) =>
  action(demoPolicy, 'plan.load_demo', 'change', z.object({}), async (context, _input) => {
    const { tx, now, today, about } = context as ActionContext
    await lockFirstData(tx)
    const mark = await findInstallation(tx)
    if (mark?.kind !== 'demo') throw new Refusal('not_a_demonstration', 409)
    about('installation', 'demo', { edition: DEMO_DATA })
    if (mark.demoData >= DEMO_DATA) return
    await insertDemoBodies(tx, DEMO_BODIES)
    const people = await addDemoPeople(tx, DEMO_PEOPLE, now)
    const [coordinator, receiver, evaluator] = (
      ['national_coordinator', 'ministry_officer', 'evaluator'] as const
    ).map((role) => people.get(role))
    if (coordinator === undefined || receiver === undefined || evaluator === undefined)
      throw new Error(
        'the made-up people lack a national coordinator, who receives figures beside them, or an evaluator',
      )
    const by = { coordinator, receiver, evaluator }
    const stage = openStage(context as ActionContext)
    const plan2008 = await findPlanByReference(tx, PLAN_2008.reference)
    if (plan2008 !== undefined) await playHistory(stage, playAccount, by, plan2008, HISTORY_2008)
    const exercise = exercisePlan(today)
    const findBody = await bodyFinder(tx)
    const { planId } = await loadPlan(tx, exercise, findBody, now)
    await followFrame(tx, { actor: context.actor, now }, planId)
    await playHistory(stage, playAccount, by, planId, exerciseHistory(today))
    await playFollowUp(
      stage,
      coordinator,
      { id: planId, measureIds: await measuresByNumber(tx, planId) },
      today,
    )
    // What was given long ago has been opened since.
    for (const assignmentId of await assignmentsBefore(tx, addDays(today, -OPENED_WITHIN)))
      await assignmentSeen(tx, assignmentId)
    await noteDemoData(tx, DEMO_DATA)
  })
