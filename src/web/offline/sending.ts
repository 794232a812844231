// Sends what waits, in order. One page at a time does it, and each step is marked before it goes out and after it has come
// back: whatever dies on the way, the same step goes out again under the same key.
import { heldKeys } from './keys.ts'
import { arrived, nextStep, refused, type Step, sendingOf, trying } from './queue.ts'
import { askVisit, send, type Visit } from './server.ts'
import { changeThread, findThread, listThreads, type Thread } from './threads.ts'

/** What came of sending all that waits. */
export type SendingResult = 'sent' | 'signed_out' | 'no_connection' | 'closed'

const LOCK = 'samlad-sending'

const withQueue = (thread: Thread, queue: Thread['queue']): Thread => ({ ...thread, queue })

/** Whether a thread may be sent by who is signed in: its own, for the body that it was written for, and known to be theirs. */
const mayBeSent = (thread: Thread, visit: Visit): boolean =>
  !thread.unconfirmed && (thread.actsAs === null || thread.actsAs === visit.actsAs)

type StepResult = 'went_on' | 'signed_out' | 'later'

const sendStep = async (id: string, step: Step, visit: Visit): Promise<StepResult> => {
  const marked = await changeThread(id, (thread) => withQueue(thread, trying(thread.queue, step.key)))
  const own = marked?.thread.queue.steps.find(({ key }) => key === step.key)
  if (marked === undefined || own === undefined) return 'later'
  const outcome = await send(visit, { key: own.key, ...sendingOf(marked.thread.queue, own) })
  if (outcome.kind === 'signed_out' || outcome.kind === 'later') return outcome.kind
  // The first time it came its answer was lost for good: it has been done, and is not to be done again.
  const isDone = outcome.kind === 'refused' && outcome.code === 'already_done' && !own.vital
  await changeThread(id, (thread) =>
    withQueue(
      thread,
      outcome.kind === 'arrived'
        ? arrived(thread.queue, own.key, outcome.answer)
        : isDone
          ? arrived(thread.queue, own.key, {})
          : refused(thread.queue, own.key, outcome),
    ),
  )
  return 'went_on'
}

const sendThread = async (id: string, visit: Visit): Promise<StepResult> => {
  for (;;) {
    const found = await findThread(id)
    if (found === undefined || !mayBeSent(found.thread, visit)) return 'went_on'
    const step = nextStep(found.thread.queue)
    if (step === undefined) return 'went_on'
    const result = await sendStep(id, step, visit)
    if (result !== 'went_on') return result
  }
}

const sendThreads = async (): Promise<SendingResult> => {
  if (heldKeys().length === 0) return 'closed'
  const visit = await askVisit()
  if (visit === undefined) return 'no_connection'
  if (!visit.signedIn) return 'signed_out'
  for (const { thread } of (await listThreads()).open) {
    const result = await sendThread(thread.id, visit)
    if (result === 'signed_out') return 'signed_out'
    if (result === 'later') return 'no_connection'
  }
  return 'sent'
}

/** Sends all that waits in the stores that are open here. Another page that does so already is waited for. */
export const sendAll = (): Promise<SendingResult> => navigator.locks.request(LOCK, sendThreads)
