import { join } from 'node:path'
import { projectRoot } from '../src/platform/config/root.ts'
import { interleaved, median, quantile, timed } from './figures.ts'
import { printAccount, printNothing } from './prints.ts'
import { answerOf } from './program.ts'
import { type Benchmark, timeRow } from './row.ts'

const ROUNDS_COLD = 3
const ROUNDS_WARM = 5
const GOAL_MILLISECONDS = 2000
const goalOf = (milliseconds: number) => ({ text: 'within 2 s', kept: milliseconds < GOAL_MILLISECONDS })
const printOnce = (what: string) =>
  timed(() => answerOf<number>([join(projectRoot, 'bench', 'print-once.ts'), what]))

/** The account of 36 measures as an accessible PDF: in a new process, and in one that has printed before. */
export const accountPdfs: Benchmark = {
  name: 'account-pdf',
  run: async () => {
    const cold = await interleaved(ROUNDS_COLD, {
      samlad: () => printOnce('account'),
      baseline: () => printOnce('nothing'),
    })
    printAccount(ROUNDS_WARM)
    printNothing()
    const warm = await interleaved(ROUNDS_WARM, {
      samlad: (round) => timed(() => printAccount(round)),
      baseline: () => timed(printNothing),
    })
    return [
      timeRow({
        benchmark: 'account-pdf',
        what: '36 measures, new process (cold)',
        samlad: median(cold.samlad),
        against: 'an empty document in a new process',
        baseline: median(cold.baseline),
        more: { 'slowest ms': quantile(cold.samlad, 1) },
        goal: goalOf(median(cold.samlad)),
      }),
      timeRow({
        benchmark: 'account-pdf',
        what: '36 measures, other texts each time (warm)',
        samlad: median(warm.samlad),
        against: 'an empty document',
        baseline: median(warm.baseline),
        more: { 'slowest ms': quantile(warm.samlad, 1) },
        goal: goalOf(median(warm.samlad)),
      }),
    ]
  },
}
