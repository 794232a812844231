import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { projectRoot } from '../src/platform/config/root.ts'

// What must hold for a commit: the dear ones take turns from day to day (`src/testing/turns.ts`), and `npm test -- --every` runs them all.
// `npm test -- PATH…` runs the tests of some files, works out the types of what has changed
// and leaves pictures of the pages that the tests come to in `tests/output`; `npm run test:long` runs those that try the same thing
// many times, many times more.
const isLong = process.argv.includes('--long')
const isEvery = process.argv.includes('--every')
/** Rules are changed one by one, and the tests are to notice (`npm run test:mutants -- --sample 100`): a command of its own, slow. */
const isMutants = process.argv.includes('--mutants')
const only = process.argv
  .slice(2)
  .filter((argument) => !['--long', '--every', '--mutants', '--'].includes(argument))
const bin = (name: string) => join(projectRoot, 'node_modules', '.bin', name)
/** TypeScript 7, beside the 6 that the import rules read with (decision 1). */
const types = join(projectRoot, 'node_modules', 'typescript-7', 'bin', 'tsc')
const report = join(projectRoot, 'tests', 'output', 'report.json')
const reportAlone = join(projectRoot, 'tests', 'output', 'report-alone.json')
/** More than these at once are no chance. */
const MOST_UNSTEADY = 3
const ALONE = 'tests once more, alone'
const failed: string[] = []

/** What the report tells of one file: why the file itself could not be run, and how each of its tests ended. */
type FileOfTests = {
  readonly name: string
  readonly message: string
  readonly assertionResults: readonly {
    readonly fullName: string
    readonly status: string
    readonly failureMessages: readonly string[]
  }[]
}

/** Runs one part to its end. What it says is told when it has ended where others run beside it. */
const step = async (
  name: string,
  command: string,
  args: string[],
  { environment = {}, quiet = false }: { environment?: NodeJS.ProcessEnv; quiet?: boolean } = {},
): Promise<void> => {
  const started = Date.now()
  const said: Buffer[] = []
  const child = spawn(process.execPath, [command, ...args], {
    cwd: projectRoot,
    stdio: ['ignore', ...(quiet ? (['pipe', 'pipe'] as const) : (['inherit', 'inherit'] as const))],
    env: { ...process.env, ...environment },
  })
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => said.push(part))
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve))
  process.stdout.write(Buffer.concat(said))
  console.log(
    `${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  )
  if (status !== 0) failed.push(name)
}

const quiet = true

/** What has not changed since the last time is not looked at again. */
const checkTypes = (): Promise<void> =>
  step(
    'types',
    types,
    // One checker works out what several would each work out again: on two processors, half the work and half the memory.
    [
      '--noEmit',
      '--checkers',
      '1',
      '--incremental',
      '--tsBuildInfoFile',
      'node_modules/.cache/types.tsbuildinfo',
    ],
    { quiet },
  )

/** What is known without running anything. */
const readIt = async (): Promise<void> => {
  await checkTypes()
  await step('types of the islands', types, ['--noEmit', '-p', 'src/web/islands'], { quiet })
  await step(
    'types of the encoder',
    types,
    ['--noEmit', '-p', 'src/modules/statistics/linkage/encoder/client'],
    { quiet },
  )
  await step('style', bin('biome'), ['check', '--error-on-warnings'], { quiet })
  await step(
    'import rules',
    bin('depcruise'),
    [
      ...['src', 'scripts', 'tests', 'bench'],
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
    ],
    { quiet },
  )
  await step('dead code', bin('knip'), ['--no-progress'], { quiet })
}

const runIt = (): Promise<void> =>
  step(
    'tests',
    bin('vitest'),
    [
      'run',
      ...only,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...(isLong ? ['--testTimeout=1800000'] : []),
    ],
    {
      environment: {
        ...(isLong ? { SAMLAD_TEST_ROUNDS: '50', FAST_CHECK_RUNS: '5000' } : {}),
        ...(isEvery ? { SAMLAD_TEST_EVERY: '1' } : {}),
        // Whoever tries some files, or has the time, may look at the pages that they come to.
        ...(isLong || only.length > 0 ? { SAMLAD_TEST_PICTURES: '1' } : {}),
      },
    },
  )

mkdirSync(join(projectRoot, 'tests', 'output'), { recursive: true })
if (isMutants) {
  await step('mutants', join(projectRoot, 'tests', 'mutants', 'run.ts'), only)
  process.exit(failed.length)
}
await step('build', join(projectRoot, 'scripts', 'build.ts'), [])
// The types are worked out on one processor, and the tests begin slowly: side by side they leave none idle.
await Promise.all([runIt(), only.length === 0 ? readIt() : checkTypes()])
if (only.length === 0 && process.env.TEST_DATABASE_URL)
  await step(
    'tests on a server',
    bin('vitest'),
    ['run', 'src/modules', 'src/platform/access', 'src/platform/audit', 'src/platform/jobs'],
    { environment: { SAMLAD_TEST_SERVER: process.env.TEST_DATABASE_URL } },
  )

type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly FileOfTests[]
}
const reportIn = (file: string): Report => JSON.parse(readFileSync(file, 'utf8')) as Report

const isRed = ({ message, assertionResults }: FileOfTests): boolean =>
  message !== '' || assertionResults.some(({ status }) => status === 'failed')

/**
 * Whether the files that failed beside others pass by themselves: then it is their timing that is wrong, or this machine, and the
 * commit is not held up by it (decision 183). A run that tries things many times takes no second answer.
 */
const passesAlone = async (red: readonly string[]): Promise<boolean> => {
  if (isLong || only.length > 0 || red.length === 0 || red.length > MOST_UNSTEADY) return false
  await step(ALONE, bin('vitest'), [
    'run',
    ...red,
    '--maxWorkers=1',
    '--reporter=json',
    `--outputFile.json=${reportAlone}`,
  ])
  if (failed.includes(ALONE)) return false
  // A file that was not run at all has not passed.
  return reportIn(reportAlone).testResults.filter((file) => !isRed(file)).length === red.length
}

const { numPassedTests, numFailedTests, testResults } = reportIn(report)
const red = testResults.filter(isRed)
const isUnsteady =
  failed.includes('tests') && (await passesAlone(red.map(({ name }) => relative(projectRoot, name))))
if (isUnsteady) failed.splice(failed.indexOf('tests'), 1)
const says = isUnsteady ? 'UNSTEADY' : 'FAILED'
// Last of all, by name: whoever sees only the end of what was said sees what to mend.
for (const { name, message, assertionResults } of red) {
  const file = relative(projectRoot, name)
  const tests = assertionResults.filter(({ status }) => status === 'failed')
  for (const { fullName, failureMessages } of tests)
    console.log(`${says} ${file}: ${fullName}: ${failureMessages[0]?.split('\n')[0] ?? ''}`)
  if (tests.length === 0) console.log(`${says} ${file}: ${message.split('\n')[0]}`)
}
if (failed.length > 0) console.log(`failed: ${failed.join(', ')}`)
const partsFailed = failed.filter((name) => name !== 'tests' && name !== ALONE).length
console.log(
  isUnsteady
    ? `${numPassedTests + numFailedTests} passed (${numFailedTests} of them only alone: to be mended), ${partsFailed} failed`
    : `${numPassedTests} passed, ${numFailedTests + partsFailed} failed`,
)
process.exitCode = failed.length > 0 ? 1 : 0
