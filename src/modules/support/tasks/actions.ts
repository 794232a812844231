import { action } from '../../../platform/access/action.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { swedishMoment } from '../../../platform/clock/working-days.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { beginReading, beginWriting } from '../cases/begin.ts'
import { addEvent, listNames, listWorkers } from '../cases/store.ts'
import { taskDeclined, taskGiven } from './arrivals.ts'
import { taskPolicy } from './policy.ts'
import { tasks } from './records.ts'
import { caseInput, endInput, giveInput } from './schema.ts'

/** The tasks of a case: those that are open first, by their days. Whoever asked has seen what was declined. */
export const viewTasks = action(
  taskPolicy,
  'task.list',
  'read_personal',
  caseInput,
  async (context, { caseId }) => {
    const { tx, today } = context
    const { actor, file, key, writes } = await beginReading(context, caseId, 'plan', { tasks: true })
    const found = await tasks.list(tx, { case_id: caseId }, { by: 'by_day', ascending: true }, key)
    const names = new Map(
      (
        await listNames(tx, [...new Set(found.flatMap(({ forPerson, askedBy }) => [forPerson, askedBy]))])
      ).map(({ personId, name }) => [personId, name]),
    )
    await settle(tx, taskDeclined, caseId, { personId: actor.personId })
    const rows = found.map((task) => ({
      ...task,
      forName: names.get(task.forPerson) ?? '',
      askedByName: names.get(task.askedBy) ?? '',
      isLate: task.state === 'open' && task.byDay !== null && task.byDay < today,
    }))
    return {
      ...{ caseId, number: file.number, writes, personId: actor.personId },
      workers: await listWorkers(tx, caseId),
      open: rows.filter(({ state }) => state === 'open'),
      ended: rows
        .filter(({ state }) => state !== 'open')
        .toSorted((one, other) => Number(other.endedAt) - Number(one.endedAt)),
    }
  },
)
export type ViewedTasks = Awaited<ReturnType<typeof viewTasks.run>>

/** Gives somebody who works on the case something to do, or oneself. @throws NotFound, Refusal at `forPerson` */
export const giveTask = action(
  taskPolicy,
  'task.give',
  'change',
  giveInput,
  async (context, { caseId, ...given }) => {
    const { tx, now } = context
    const { actor, key, happened } = await beginWriting(context, caseId, 'plan', { task: 'new' })
    if (!(await listWorkers(tx, caseId)).some(({ personId }) => personId === given.forPerson))
      throw new Refusal('task.does_not_work_on_it', 422, {}, 'forPerson')
    const by = { case_id: caseId, asked_by: actor.personId, asked_at: now }
    const taskId = await tasks.add(tx, given, by, key)
    await arrive({ tx, now }, taskGiven, {
      ...{
        about: taskId,
        caseId,
        for: { bodyId: actor.bodyId, people: [given.forPerson] },
        place: { caseId },
      },
      ...(given.byDay === null ? {} : { until: swedishMoment(given.byDay, '23:59') }),
    })
    await happened('task_given', taskId)
    return { caseId }
  },
)

/**
 * It is done, or will not be, and why: whoever asked is told. Also in a case that is closed, so that nothing is left waiting.
 *
 * @throws NotFound, Conflict, Refusal `task.say_why`, `task.has_ended`
 */
export const endTask = action(
  taskPolicy,
  'task.end',
  'change',
  endInput,
  async (context, { caseId, taskId, revision, state, answer }) => {
    const { tx, now } = context
    const { actor, key } = await beginReading(context, caseId, 'plan', { task: taskId })
    const held = await tasks.hold(tx, { id: taskId, caseId }, revision, key)
    if (held.state !== 'open') throw new Refusal('task.has_ended', 409)
    if (state === 'declined' && answer === '') throw new Refusal('task.say_why', 422, {}, 'answer')
    await tasks.change(tx, taskId, { state, answer, endedBy: actor.personId, endedAt: now }, {}, key)
    await settle(tx, taskGiven, taskId)
    if (state === 'declined' && held.askedBy !== actor.personId)
      await arrive({ tx, now }, taskDeclined, {
        ...{
          about: caseId,
          caseId,
          for: { bodyId: actor.bodyId, people: [held.askedBy] },
          place: { caseId },
        },
      })
    await addEvent(tx, { caseId, section: 'plan', kind: 'task_ended', subjectId: taskId, actor, now })
    return { caseId }
  },
)
