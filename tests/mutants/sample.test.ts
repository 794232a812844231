import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/config/root.ts'
import { isPure, testsNear } from './near.ts'

/** Rules of which every small change is noticed by tests that need no database. The list may only become longer. */
const ALL_NOTICED = globSync(
  [
    'src/modules/return/{partners,after}/rules.ts',
    'src/modules/return/plans/money.ts',
    'src/modules/redress/payments/rules.ts',
    'src/modules/**/money/rules.ts',
  ],
  { cwd: projectRoot },
).toSorted()

test('a small change of a rule is noticed: some of them, others as soon as a rule or a test of it is another', async () => {
  expect(ALL_NOTICED).toHaveLength(5)
  const text = [...ALL_NOTICED, ...ALL_NOTICED.flatMap(testsNear).filter(isPure)]
    .map((file) => readFileSync(join(projectRoot, file), 'utf8'))
    .join('\n')
  const seed = createHash('sha256').update(text).digest().readUInt32BE()
  const run = ['tests/mutants/run.ts', '--pure', '--sample', '4', '--seed', String(seed), ...ALL_NOTICED]
  const { stdout: told } = await promisify(execFile)(process.execPath, run, { cwd: projectRoot })
  expect(told.match(/^(survived|not_reached): .*/gm) ?? []).toEqual([])
  expect(told.match(/4 changes, /g)).toHaveLength(2)
}, 600_000)
