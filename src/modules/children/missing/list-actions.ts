import { z } from 'zod'
import { action, type House, perform } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import type { Task } from '../../../platform/jobs/queue.ts'
import { findSetting, listManagers, remindOfClocks } from '../../support/index.ts'
import { escalateLate, hasLate, listMissing } from './list-store.ts'
import { missingPolicy } from './policy.ts'
import { isLate, lateBefore } from './rules.ts'
import { noInput, type StepKind, stepKinds } from './schema.ts'

/** Steps in the order in which they are done. */
const inOrder = (kinds: readonly StepKind[]): StepKind[] => stepKinds.filter((kind) => kinds.includes(kind))

/** Who is missing now, and whose disappearance has not been followed up: in one's own cases, and in those that one leads. */
export const viewMissing = action(
  missingPolicy,
  'missing.list',
  'read_personal',
  noInput,
  async ({ tx, actor, now }) => {
    const rows = await listMissing(tx)
    const { bodyId } = personIn(actor, 'missing.list')
    return {
      now,
      // Reports of concern are received by social services alone.
      isBoard: (await findSetting(tx, bodyId)).secrecy === 'social',
      rows: rows.map(({ steps, ...row }) => ({
        ...row,
        open: inOrder(steps.filter(({ state }) => state === 'open').map(({ kind }) => kind)),
        late:
          row.state === 'missing'
            ? inOrder(
                steps
                  .filter((step) => isLate({ ...step, dueAt: new Date(step.dueAt) }, now))
                  .map(({ kind }) => kind),
              )
            : [],
      })),
    }
  },
)
export type ViewedMissing = Awaited<ReturnType<typeof viewMissing.run>>

export const lateStepsTask = 'children.missing_late'

/** Takes each step that nobody has done in time to those who lead, once; they are told no more than "1 deadline". */
const escalate = action(
  missingPolicy,
  'missing.escalate',
  'change',
  z.object({}),
  async ({ tx, now, about }) => {
    const late = await escalateLate(tx, now, lateBefore(now))
    const managers = await listManagers(tx, [...new Set(late.map(({ bodyId }) => bodyId))])
    await remindOfClocks(
      tx,
      managers.map(({ bodyId, personId }) => ({
        personId,
        count: late.filter((step) => step.bodyId === bodyId).length,
      })),
      now,
    )
    about('missing', 'all', { escalated: late.length })
    return { escalated: late.length, told: managers.length }
  },
)

/** Whether any step is late that nobody has been told of: asked often, and leaves no trace where there is none. */
const lookForLate = action(
  missingPolicy,
  'missing.look_for_late',
  'read',
  z.object({}),
  async ({ tx, now }) => hasLate(tx, lateBefore(now)),
)

/** The job that looks for steps that are late. */
export const missingTasks = (house: House): Readonly<Record<string, Task>> => ({
  [lateStepsTask]: async () => {
    const request = { actor: { kind: 'system', name: lateStepsTask } } as const
    if (await perform(house, request, lookForLate, {})) await perform(house, request, escalate, {})
  },
})
