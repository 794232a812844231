import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../src/platform/config/root.ts'
import { launcher, serve, temporaryFolder } from './demonstration.ts'
import { interleaved, median, quantile } from './figures.ts'
import { start } from './program.ts'
import { type Benchmark, timeRow } from './row.ts'

const ROUNDS = 5
const GOAL_MILLISECONDS = 3000

/** Milliseconds from the command to the whole first page. */
const startToPage = async (folder: string): Promise<number> => {
  const begun = performance.now()
  const server = await serve(folder, [launcher])
  const answer = await fetch(`${server.url}/sign-in`)
  const html = await answer.text()
  const passed = performance.now() - begun
  await server.stop()
  if (answer.status !== 200 || !html.includes('</html>'))
    throw new Error(`the first page answered ${answer.status}`)
  return passed
}

const startOfEngine = async (folder: string): Promise<number> => {
  const engine = await start([join(projectRoot, 'bench', 'engine-start.ts'), folder])
  await engine.stop()
  return engine.milliseconds
}

/** The start on a machine that is set up, through the launcher as `npm start` does it, to the first page. */
export const secondStart: Benchmark = {
  name: 'second-start',
  run: async () => {
    const folder = temporaryFolder()
    try {
      await (await serve(folder)).stop()
      const { samlad, baseline } = await interleaved(ROUNDS, {
        samlad: () => startToPage(folder),
        baseline: () => startOfEngine(folder),
      })
      return [
        timeRow({
          benchmark: 'second-start',
          what: 'second start to the first page',
          samlad: median(samlad),
          against: 'the embedded PostgreSQL alone, ready for queries',
          baseline: median(baseline),
          more: { 'slowest ms': quantile(samlad, 1) },
          goal: { text: 'within 3 s', kept: median(samlad) < GOAL_MILLISECONDS },
        }),
      ]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
