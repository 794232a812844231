import { availableParallelism } from 'node:os'
import type { z } from 'zod'
import { type Action, type House, perform } from '../../../platform/access/action.ts'
import type { Task } from '../../../platform/jobs/queue.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { analyseLinked } from '../estimates/index.ts'
import { readThreshold } from '../linkage/index.ts'
import { linkLists } from './link-lists.ts'
import { errorOfChecked, errorOfGenerator, reviewOf } from './linkage-errors.ts'
import { tableOfCounts } from './released.ts'
import { workInput } from './schema.ts'
import { workTask } from './unit-actions.ts'
import { endTakenWork, type Outcome, type TakenWork, takeWork, tellProgress, toldOf } from './work-actions.ts'

/** How work carries out actions: in a house each in a transaction of its own, as the program. */
export type Carry = <I extends z.ZodType, O>(of: Action<I, O>, input: z.input<I>) => Promise<O>

/** The p-value from which an interaction is left out, where the model is chosen step by step. */
const USUAL_P = 0.02

const linkOutcome = async (
  { threshold, files }: Extract<TakenWork, { kind: 'link' }>,
  progress: (share: number) => void,
): Promise<Outcome> => ({
  kind: 'linked',
  threshold,
  counts: await linkLists(files, readThreshold(threshold)!, {
    // One is left for those who are served meanwhile.
    workers: Math.max(1, availableParallelism() - 1),
    progress,
  }),
})

const estimateOutcome = async (
  taken: Extract<TakenWork, { kind: 'estimate' }>,
  progress: (share: number) => void,
): Promise<Outcome> => {
  const { parameters, counts, threshold, open } = taken
  const error =
    parameters.checked === null
      ? await errorOfGenerator(threshold)
      : errorOfChecked(parameters.checked, counts)
  const analysis = await analyseLinked(
    tableOfCounts(counts, open.bodies),
    { ...parameters, threshold: USUAL_P },
    reviewOf(error),
    toldOf(error, taken),
    async (share) => progress(share),
  )
  return { kind: 'estimated', counts, analysis, error }
}

/** Tells progress in steps of ten percent, at most, and one at a time. */
const progressTold = (carry: Carry, workId: string) => {
  let told = 0
  let telling: Promise<unknown> = Promise.resolve()
  return {
    tell: (share: number): void => {
      const percent = Math.floor(share * 10) * 10
      if (percent <= told) return
      told = percent
      telling = telling.then(() => carry(tellProgress, { workId, percent }))
    },
    done: () => telling,
  }
}

/** Does work that the unit asked for, from beginning to end. What it refuses is its outcome; it is not tried again. */
export const doWork = async (carry: Carry, workId: string): Promise<void> => {
  const taken = await carry(takeWork, { workId })
  if (taken.kind === 'none') return
  const progress = progressTold(carry, workId)
  const outcome = async (): Promise<Outcome> => {
    if (taken.kind === 'refused') return { kind: 'failed', code: taken.code }
    try {
      return taken.kind === 'link'
        ? await linkOutcome(taken, progress.tell)
        : await estimateOutcome(taken, progress.tell)
    } catch (error) {
      if (error instanceof Refusal) return { kind: 'failed', code: error.code }
      throw error
    }
  }
  const found = await outcome()
  await progress.done()
  await carry(endTakenWork, { workId, outcome: found })
}

/** The job of a house. */
export const workTaskOf =
  (house: House): Task =>
  async (payload) => {
    const { workId } = workInput.parse(payload)
    const request = { actor: { kind: 'system', name: workTask, opens: ['linkage'] } } as const
    await doWork((of, input) => perform(house, request, of, input), workId)
  }
