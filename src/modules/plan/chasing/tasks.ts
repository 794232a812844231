import { z } from 'zod'
import { action, type House, perform } from '../../../platform/access/action.ts'
import type { Task } from '../../../platform/jobs/queue.ts'
import { isRefusal, mailProblemOf, problemCode, sendMail } from '../../../platform/mail/mail.ts'
import { goOn } from './actions.ts'
import { composeReminder } from './compose.ts'
import { endMail, holdMail, noteProblem } from './mail-store.ts'
import { chasingPolicy } from './policy.ts'
import { isMissing, mailTask } from './remind.ts'
import { chaseJob } from './schema.ts'

export const goOnTask = 'plan.chase_on'

/** After so many tries a mail is given up: the queue waits longer before each, a day and a half in all. */
const MOST_TRIES = 14

/**
 * Hands the mail of a reminder to the server while its row is held: no other process can have it at the same time. That it was
 * sent is written before and committed right after the server has taken it, or not at all. What has come since is not mailed about.
 */
const sendReminder = action(
  chasingPolicy,
  'chase.mail',
  'change',
  chaseJob,
  async ({ tx, now, today, settings, about }, { chaseId }) => {
    about('chase', chaseId)
    const mail = await holdMail(tx, chaseId)
    if (mail === undefined) return
    if (!(await isMissing({ tx, today }, mail))) {
      await endMail(tx, chaseId, { state: 'dropped' }, now)
      return
    }
    await endMail(tx, chaseId, { state: 'sent' }, now)
    const isHandedOver = await sendMail(settings, {
      to: mail.address,
      ...composeReminder({ obligation: mail, today, settings, reached: mail.reached }),
      id: chaseId,
      date: mail.chasedAt,
    })
    if (!isHandedOver) throw new Error('no mail server')
  },
)

/** Keeps what went wrong: refused for good, or to be tried again. */
const noteMailProblem = action(
  chasingPolicy,
  'chase.mail',
  'change',
  chaseJob.extend({ problem: z.string().regex(/^[a-z0-9_. ]{1,40}$/), isRefused: z.boolean() }),
  async ({ tx, now, about }, { chaseId, problem, isRefused }) => {
    about('chase', chaseId, { problem })
    const tries = await noteProblem(tx, chaseId, problem)
    const isOver = isRefused || tries >= MOST_TRIES
    if (isOver) await endMail(tx, chaseId, { state: isRefused ? 'refused' : 'given_up' }, now)
    return { isOver }
  },
)

/** Jobs of the reminders: each mail, and once a day what goes on. */
export const chasingTasks = (house: House): Readonly<Record<string, Task>> => {
  const asJob = (name: string) => ({ actor: { kind: 'system', name } }) as const
  return {
    [goOnTask]: async () => {
      await perform(house, asJob(goOnTask), goOn, {})
    },
    [mailTask]: async (payload) => {
      const { chaseId } = chaseJob.parse(payload)
      try {
        await perform(house, asJob(mailTask), sendReminder, { chaseId })
      } catch (error) {
        const problem = mailProblemOf(error)
        if (problem === undefined) throw error
        const { isOver } = await perform(house, asJob(mailTask), noteMailProblem, {
          chaseId,
          problem: problemCode(problem),
          isRefused: isRefusal(problem),
        })
        // Tried again by the queue, later each time.
        if (!isOver) throw error
      }
    },
  }
}
