import { readFileSync } from 'node:fs'
import { readPlan } from '../src/modules/reading/plan/read-plan.ts'
import { interleaved, median, quantile, timed } from './figures.ts'
import { longPlan, noise } from './plan-text.ts'
import { type Benchmark, type Row, timeRow } from './row.ts'

const ROUNDS = 15
const WARM_UP = 4
const GOAL_MILLISECONDS = 100
const MEGABYTE = 1_000_000

/** The least that any reader does: the text apart into paragraphs and words. */
const split = (text: string): number => text.match(/\n\s*\n|[\p{L}\p{N}]+/gu)?.length ?? 0

const againstSplitting = async (text: string, rounds: number) =>
  interleaved(rounds, {
    samlad: async () => timed(() => readPlan(text)),
    baseline: async () => timed(() => split(text)),
  })

const planRow = async (name: string, text: string): Promise<Row> => {
  await againstSplitting(text, WARM_UP)
  const { samlad, baseline } = await againstSplitting(text, ROUNDS)
  const found = readPlan(text)
  return timeRow({
    benchmark: 'plan-reading',
    what: `${name}, ${text.length.toLocaleString('en')} characters, ${found.measures.length} measures`,
    samlad: median(samlad),
    against: 'paragraphs and words by one regular expression',
    baseline: median(baseline),
    more: { 'slowest ms': quantile(samlad, 1) },
    goal: { text: 'under 100 ms', kept: median(samlad) < GOAL_MILLISECONDS },
  })
}

const noiseRow = async (): Promise<Row> => {
  const [small, large] = [noise(1.25 * MEGABYTE), noise(10 * MEGABYTE)]
  const [smaller, larger] = [await againstSplitting(small, 2), await againstSplitting(large, 2)]
  return timeRow({
    benchmark: 'plan-reading',
    what: '10 MB of noise',
    samlad: Math.min(...larger.samlad),
    against: 'paragraphs and words by one regular expression',
    baseline: Math.min(...larger.baseline),
    more: { 'times 1.25 MB': Math.min(...larger.samlad) / Math.min(...smaller.samlad) },
    goal: {
      text: 'grows as the text (8 ×)',
      kept: Math.min(...larger.samlad) / Math.min(...smaller.samlad) < 12,
    },
  })
}

/** Two megabytes of plans, one after another, none with the sentences of another. */
const manyRow = async (): Promise<Row> => {
  const plan = longPlan()
  const text = Array.from({ length: Math.ceil((2 * MEGABYTE) / plan.length) }, (_, copy) =>
    plan.replace(/Åtgärd (\d+)/g, `Åtgärd ${copy + 1}.$1`).replace(/(?<=\p{L}{3})(?=[.,])/gu, ` ${copy}x`),
  ).join('\n')
  const { samlad, baseline } = await againstSplitting(text, 3)
  return timeRow({
    benchmark: 'plan-reading',
    what: `2 MB of plans, ${readPlan(text).measures.length} measures`,
    samlad: Math.min(...samlad),
    against: 'paragraphs and words by one regular expression',
    baseline: Math.min(...baseline),
    goal: { text: 'under 3 s', kept: Math.min(...samlad) < 3000 },
  })
}

/** Reading a plan in the process, as the import does it. */
export const planReading: Benchmark = {
  name: 'plan-reading',
  run: async () => {
    const text = longPlan()
    const found = readPlan(text).measures.length
    if (found !== 36) throw new Error(`the fictional plan has 36 measures; ${found} were read`)
    const rows = [await planRow('a fictional plan', text)]
    const file = process.env.SAMLAD_PLAN_FILE
    if (file) rows.push(await planRow('SAMLAD_PLAN_FILE', readFileSync(file, 'utf8')))
    rows.push(await manyRow(), await noiseRow())
    return rows
  },
}
