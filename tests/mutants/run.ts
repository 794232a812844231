import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { shareOf } from '../../src/modules/learning/checks/rules.ts'
import { projectRoot } from '../../src/platform/config/root.ts'
import { shuffled } from '../house/sample.ts'
import { filesByKind } from './kinds.ts'
import { changesOf, inWords, type Mutant } from './mutants.ts'
import { isPure, testsNear } from './near.ts'
import { type Fate, openTrial } from './trial.ts'

// `npm run test:mutants -- [--sample 100] [--seed 7] [FILES…]`: changes what is decided from, one small thing at a time, and tells how
// many of the changes the tests notice. A sample says it with an interval; what was tried stands in `tests/output/mutants.json` (`--told`).
const { values, positionals } = parseArgs({
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '7' },
    pure: { type: 'boolean' },
    told: { type: 'string', default: join('tests', 'output', 'mutants.json') },
  },
  allowPositionals: true,
})
const kinds = filesByKind()
const files = positionals.length > 0 ? positionals : [...kinds.keys()]
const { mutants, switched } = await changesOf(files)
const size = Number(values.sample ?? mutants.length)
const drawn = shuffled(mutants, Number(values.seed)).slice(0, size)
console.log(`${mutants.length} changes of ${files.length} files; ${drawn.length} are tried`)

/** Files of tests of each sort that a change is tried on. */
const MOST = 6
const fates: { mutant: Mutant; kind: string; fate: Fate; by?: string }[] = []
const trial = await openTrial(switched, values.pure)
for (const mutant of drawn.toSorted((one, other) => one.fileName.localeCompare(other.fileName))) {
  const { pure = [], whole = [] } = Object.groupBy(testsNear(mutant.fileName), (test) =>
    isPure(test) ? 'pure' : 'whole',
  )
  // What a quick test notices is tried no further.
  const quick = await trial.try(mutant, pure.slice(0, MOST))
  const isNoticed = quick.fate === 'killed' || quick.fate === 'timeout'
  const slow = isNoticed || values.pure ? quick : await trial.try(mutant, whole.slice(0, MOST))
  const found = slow.fate === 'not_reached' ? quick : slow
  fates.push({ mutant, kind: kinds.get(mutant.fileName) ?? 'other', ...found })
  if (found.by === undefined) console.log(`${found.fate}: ${inWords(mutant)}`)
  writeFileSync(resolve(projectRoot, values.told), JSON.stringify(fates, null, 1))
}
await trial.close()

const percent = (share: number) => `${(share * 100).toFixed(1)} %`
const tell = (name: string, of: readonly { fate: Fate }[]) => {
  const count = (fate: Fate) => of.filter((one) => one.fate === fate).length
  const { share, low, high } = shareOf(count('killed') + count('timeout'), of.length)
  console.log(
    `${name}: ${of.length} changes, ${count('killed')} noticed, ${count('timeout')} stopped, ${count('survived')} not noticed, ` +
      `${count('not_reached')} not reached: ${percent(share)} (${percent(low)}–${percent(high)})`,
  )
}
for (const [kind, of] of Object.entries(Object.groupBy(fates, ({ kind }) => kind))) tell(kind, of!)
tell('in all', fates)
process.exit(0)
