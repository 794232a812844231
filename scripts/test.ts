import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../src/platform/config/root.ts'

// Everything that must hold for a commit. `npm test -- PATH…` runs the tests of some files alone; `npm run test:long` runs
// those that try the same thing many times, many times more.
const isLong = process.argv.includes('--long')
const only = process.argv.slice(2).filter((argument) => argument !== '--long')
const bin = (name: string) => join(projectRoot, 'node_modules', '.bin', name)
const report = join(projectRoot, 'tests', 'output', 'report.json')
const failed: string[] = []

const step = (name: string, command: string, args: string[], environment: NodeJS.ProcessEnv = {}): void => {
  const started = Date.now()
  const done = spawnSync(process.execPath, [command, ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  })
  console.log(
    `${done.status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  )
  if (done.status !== 0) failed.push(name)
}

mkdirSync(join(projectRoot, 'tests', 'output'), { recursive: true })
step('build', join(projectRoot, 'scripts', 'build.ts'), [])
if (only.length === 0) {
  // What has not changed since the last time is not looked at again.
  step('types', bin('tsc'), [
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    'node_modules/.cache/types.tsbuildinfo',
  ])
  step('types of the islands', bin('tsc'), ['--noEmit', '-p', 'src/web/islands'])
  step('style', bin('biome'), ['check', '--error-on-warnings'])
  step('import rules', bin('depcruise'), [
    'src',
    'scripts',
    'tests',
    'bench',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err',
  ])
  step('dead code', bin('knip'), ['--no-progress'])
}
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
  isLong ? { SAMLAD_TEST_ROUNDS: '50', FAST_CHECK_RUNS: '5000' } : {},
)
if (only.length === 0 && process.env.TEST_DATABASE_URL)
  step(
    'tests on a server',
    bin('vitest'),
    ['run', 'src/modules', 'src/platform/access', 'src/platform/audit', 'src/platform/jobs'],
    {
      SAMLAD_TEST_SERVER: process.env.TEST_DATABASE_URL,
    },
  )

const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
if (failed.length > 0) console.log(`failed: ${failed.join(', ')}`)
console.log(
  `${numPassedTests} passed, ${numFailedTests + failed.filter((name) => name !== 'tests').length} failed`,
)
process.exitCode = failed.length > 0 ? 1 : 0
