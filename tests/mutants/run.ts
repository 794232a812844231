import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { shareOf } from '../../src/modules/learning/checks/rules.ts'
import { projectRoot } from '../../src/platform/config/root.ts'
import { shuffled } from '../house/sample.ts'
import { changesOfDatabase } from './database.ts'
import { filesByKind } from './kinds.ts'
import { changesOf, inWords, type Mutant } from './mutants.ts'
import { isPure, testsKnowing, testsNear } from './near.ts'
import { type Fate, openTrial, type Tried } from './trial.ts'

// `npm run test:mutants -- [--sample 40] [--seed 7] [--kind walls] [FILES…]`: changes what is decided from, one small thing at a time, and
// tells of each kind how many of the changes the tests notice; `--database` changes what the database decides. A sample, of so many of
// each kind, says it with an interval; what was tried stands in `tests/output/mutants.json` (`--told`).
const { values, positionals } = parseArgs({
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '7' },
    kind: { type: 'string', multiple: true },
    pure: { type: 'boolean' },
    database: { type: 'boolean' },
    told: { type: 'string', default: join('tests', 'output', 'mutants.json') },
  },
  allowPositionals: true,
})
/** Files of tests of each sort that a change is tried on. */
const MOST = 10

interface Trial {
  readonly kind: string
  readonly inWords: string
  readonly try: () => Promise<Tried>
}

const ofFiles = async () => {
  const kinds = filesByKind()
  const { mutants, switched } = await changesOf(positionals.length > 0 ? positionals : [...kinds.keys()])
  const trial = await openTrial(switched, values.pure)
  const tryOne = async (mutant: Mutant): Promise<Tried> => {
    const { pure = [], whole = [] } = Object.groupBy(testsNear(mutant.fileName), (test) =>
      isPure(test) ? 'pure' : 'whole',
    )
    // What a quick test notices is tried no further.
    const quick = await trial.try(mutant, pure.slice(0, MOST))
    if (quick.by !== undefined || values.pure) return quick
    const slow = await trial.try(mutant, whole.slice(0, MOST))
    return slow.fate === 'not_reached' ? quick : slow
  }
  const all = mutants.map(
    (mutant): Trial => ({
      kind: kinds.get(mutant.fileName) ?? 'other',
      inWords: inWords(mutant),
      try: () => tryOne(mutant),
    }),
  )
  return { all, close: trial.close }
}

const ofDatabase = async () => {
  const trial = await openTrial(new Map())
  await trial.see(['src/platform/database/prepared.test.ts'])
  const all = (await trial.onTemplate(changesOfDatabase)).map(
    (change): Trial => ({
      ...change,
      try: () => trial.tryInDatabase(change, testsKnowing(change.names).slice(0, MOST)),
    }),
  )
  return { all, close: trial.close }
}

const { all, close } = await (values.database ? ofDatabase() : ofFiles())
const size = Number(values.sample ?? all.length)
const drawn = [...Map.groupBy(all, ({ kind }) => kind)].flatMap(([kind, of]) =>
  values.kind?.includes(kind) === false ? [] : shuffled(of, Number(values.seed)).slice(0, size),
)
console.log(`${all.length} changes; ${drawn.length} are tried`)
mkdirSync(dirname(resolve(projectRoot, values.told)), { recursive: true })
const fates: (Tried & { kind: string; inWords: string })[] = []
for (const { kind, inWords, try: tryOne } of drawn.toSorted((one, other) =>
  one.inWords < other.inWords ? -1 : 1,
)) {
  const tried = { kind, inWords, ...(await tryOne()) }
  fates.push(tried)
  if (tried.fate !== 'killed') console.log(`${tried.fate}: ${inWords}`)
  writeFileSync(resolve(projectRoot, values.told), JSON.stringify(fates, null, 1))
}
await close()

const percent = (share: number) => `${(share * 100).toFixed(1)} %`
for (const [kind, tried] of Map.groupBy(fates, ({ kind }) => kind)) {
  const of = tried.filter(({ fate }) => fate !== 'impossible')
  const count = (fate: Fate) => of.filter((one) => one.fate === fate).length
  const { share, low, high } = shareOf(count('killed') + count('timeout'), of.length)
  console.log(
    `${kind}: ${of.length} changes, ${count('killed')} noticed, ${count('timeout')} stopped, ${count('survived')} not noticed, ` +
      `${count('not_reached')} not reached: ${percent(share)} (${percent(low)}–${percent(high)})`,
  )
}
process.exit(0)
