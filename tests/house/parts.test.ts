import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/config/root.ts'

const modules = join(projectRoot, 'src', 'modules')

/** The room and the part of it that a file is of: its folder, or itself where it lies in the room alone. */
const partOf = (file: string): string => relative(modules, file).split('/').slice(0, 2).join('/')

/** Which parts of rooms read which others of the same room. */
const reads = new Map<string, Set<string>>()
for (const file of globSync('**/*.{ts,tsx}', { cwd: modules }).filter((name) => !name.includes('.test.'))) {
  const path = join(modules, file)
  const from = partOf(path)
  for (const [, told = ''] of readFileSync(path, 'utf8').matchAll(/from\s+'(\.[^']+)'/g)) {
    const to = partOf(normalize(join(dirname(path), told)))
    if (to.startsWith(`${from.split('/')[0]}/`) && to !== from)
      reads.set(from, (reads.get(from) ?? new Set()).add(to))
  }
}

/** The way from a part back to itself over others, where there is one. */
const circleOf = (part: string): string | undefined => {
  const cameFrom = new Map([...(reads.get(part) ?? [])].map((next) => [next, part]))
  for (const here of cameFrom.keys())
    for (const next of reads.get(here) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, here)
  if (!cameFrom.has(part)) return undefined
  const way = [part]
  for (let here = cameFrom.get(part)!; here !== part; here = cameFrom.get(here)!) way.unshift(here)
  return [part, ...way].join(' → ')
}

test('no part of a room reads another that reads it, by whatever way', () => {
  expect(reads.size).toBeGreaterThan(100)
  expect([...reads.keys()].map(circleOf).filter((circle) => circle !== undefined)).toEqual([])
})
