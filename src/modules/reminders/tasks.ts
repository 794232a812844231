import { type House, perform } from '../../platform/access/action.ts'
import type { DeadlineSource } from '../../platform/deadlines/source.ts'
import type { Task } from '../../platform/jobs/queue.ts'
import { isRefusal, mailProblemOf, problemCode } from '../../platform/mail/mail.ts'
import { roundTask, roundWith, sendTask } from './round.ts'
import { mailJob } from './schema.ts'
import { noteFailure, sendWith, tryMail } from './send-actions.ts'

/** Jobs of the reminders: the round, and one for each mail. */
export const reminderTasks =
  (sources: readonly DeadlineSource[]) =>
  (house: House): Readonly<Record<string, Task>> => {
    const round = roundWith(sources)
    const send = sendWith(sources)
    const asJob = (name: string) => ({ actor: { kind: 'system', name } }) as const
    return {
      [roundTask]: async () => {
        await perform(house, asJob(roundTask), round, {})
      },
      [sendTask]: async (payload) => {
        const { mailId } = mailJob.parse(payload)
        const { goesOn } = await perform(house, asJob(sendTask), tryMail, { mailId })
        if (!goesOn) return
        try {
          await perform(house, asJob(sendTask), send, { mailId })
        } catch (error) {
          const problem = mailProblemOf(error)
          if (problem === undefined) throw error
          const isRefused = isRefusal(problem)
          await perform(house, asJob(sendTask), noteFailure, {
            mailId,
            problem: problemCode(problem),
            isRefused,
          })
          // Tried again by the queue, later each time.
          if (!isRefused) throw error
        }
      },
    }
  }
