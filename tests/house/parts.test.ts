import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/config/root.ts'

const modules = join(projectRoot, 'src', 'modules')

/** The room and the part of it that a file is of; a file of the room itself is of no part. */
const partOf = (file: string): readonly [string, string] | undefined => {
  const [room, part, ...rest] = relative(modules, file).split('/')
  return room === undefined || part === undefined || rest.length === 0 ? undefined : [room, part]
}

/** Which parts of rooms read which others of the same room. */
const reads = new Map<string, Set<string>>()
for (const file of globSync('**/*.{ts,tsx}', { cwd: modules }).filter((name) => !name.includes('.test.'))) {
  const path = join(modules, file)
  const from = partOf(path)
  if (from === undefined) continue
  for (const [, told = ''] of readFileSync(path, 'utf8').matchAll(/from\s+'(\.[^']+)'/g)) {
    const to = partOf(normalize(join(dirname(path), told)))
    if (to === undefined || to[0] !== from[0] || to[1] === from[1]) continue
    const name = from.join('/')
    reads.set(name, (reads.get(name) ?? new Set()).add(to.join('/')))
  }
}

/**
 * Pairs of parts that still read each other. What both need belongs to the room itself, or to a part below both; a pair that is parted
 * leaves this list, and none comes to it.
 */
const STILL = [
  'disclosure/consents ↔ disclosure/referrals',
  'disclosure/consents ↔ disclosure/sharing',
  'plan/assignments ↔ plan/following',
  'plan/assignments ↔ plan/money',
  'plan/assignments ↔ plan/notes',
  'plan/assignments ↔ plan/reports',
  'plan/conflicts ↔ plan/indicators',
  'plan/evaluation ↔ plan/following',
  'plan/evaluation ↔ plan/site',
  'plan/following ↔ plan/indicators',
  'plan/following ↔ plan/money',
  'plan/following ↔ plan/site',
  'plan/following ↔ plan/worklist',
  'plan/indicators ↔ plan/snapshots',
  'plan/reported-series ↔ plan/series',
  'plan/series ↔ plan/snapshots',
  'redress/claims ↔ redress/payments',
  'return/follow-up ↔ return/plans',
  'support/cases ↔ support/retention',
  'support/cases ↔ support/sections',
  'support/content ↔ support/sections',
  'support/retention ↔ support/rights',
  'support/retention ↔ support/sections',
]

test('parts of a room do not read each other both ways', () => {
  const pairs = [...reads].flatMap(([one, others]) =>
    [...others]
      .filter((other) => one < other && reads.get(other)?.has(one))
      .map((other) => `${one} ↔ ${other}`),
  )
  expect(reads.size).toBeGreaterThan(60)
  expect(pairs.toSorted()).toEqual(STILL)
})
