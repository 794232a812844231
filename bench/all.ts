import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { accountPdfs } from './account-pdf.ts'
import { ensureBuilt } from './demonstration.ts'
import { matching } from './matching.ts'
import { oneCase } from './one-case.ts'
import { apiList, listPage, measurePage } from './pages.ts'
import { picturesDrawn } from './pictures.ts'
import { planReading } from './plan-reading.ts'
import { publicPages } from './public.ts'
import { reading } from './reading.ts'
import { type Row, table } from './row.ts'
import { sealing } from './sealing.ts'
import { secondStart } from './second-start.ts'
import { signIn } from './sign-in.ts'
import { statisticsEstimation } from './statistics-estimation.ts'
import { statisticsLinkage } from './statistics-linkage.ts'
import { statisticsProtection } from './statistics-protection.ts'
import { statisticsSurvey } from './statistics-survey.ts'
import { support } from './support.ts'
import { workers } from './workers.ts'

// `npm run bench [-- NAME…] [-- --json]`: every benchmark, or those that are named, as one table.
const benchmarks = [
  planReading,
  reading,
  signIn,
  listPage,
  measurePage,
  apiList,
  oneCase,
  publicPages,
  workers,
  accountPdfs,
  secondStart,
  sealing,
  support,
  matching,
  statisticsProtection,
  picturesDrawn,
  statisticsEstimation,
  statisticsLinkage,
  statisticsSurvey,
]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const names = [...new Set(benchmarks.map(({ name }) => name))]
const unknown = positionals.find((name) => !names.includes(name))
if (unknown !== undefined) {
  process.stderr.write(`samlad: there is no benchmark ${unknown}; there are ${names.join(', ')}\n`)
  process.exit(2)
}

ensureBuilt()
const rows: Row[] = []
const begun = performance.now()
for (const benchmark of benchmarks) {
  if (positionals.length > 0 && !positionals.includes(benchmark.name)) continue
  process.stderr.write(`measuring ${benchmark.name} …\n`)
  rows.push(...(await benchmark.run()))
}
const machine = {
  processors: cpus().length,
  model: cpus()[0]?.model ?? 'unknown',
  node: process.version,
  seconds: Math.round((performance.now() - begun) / 1000),
}
if (values.json) process.stdout.write(`${JSON.stringify({ machine, rows }, null, 2)}\n`)
else
  process.stdout.write(
    `${table(rows)}
Medians of interleaved rounds. Ratio: how many times the baseline's time Samlad takes; 1 adds nothing.
${machine.processors} processors (${machine.model}), Node ${machine.node}, ${machine.seconds} s in all.
`,
  )
