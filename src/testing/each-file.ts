import { beforeAll } from 'vitest'
import { closeAll } from './closing.ts'

// A long run draws more of whatever is drawn, but where a test says itself how much.
const draws = process.env.FAST_CHECK_RUNS
if (draws !== undefined) {
  const { configureGlobal, readConfigureGlobal } = await import('fast-check')
  configureGlobal({ ...readConfigureGlobal(), numRuns: Number(draws) })
}

// What the first hook leaves to be done is done last, after all that a file itself closes.
beforeAll(() => closeAll)
