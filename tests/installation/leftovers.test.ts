import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { removeLeftovers } from '../../scripts/leftovers.ts'
import { newFolder } from '../../src/testing/folder.ts'

const home = newFolder('leftovers')
afterAll(() => rmSync(home, { recursive: true, force: true }))

const DAY = 86_400_000

// Fault: a build took away what was there, so that a command after an update left whoever served without styles and half of the program.
test('a build leaves what another one serves from, and takes away what is older than a week', async () => {
  const began = Date.now()
  const put = (name: string, days: number): string => {
    const path = join(home, name)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, name)
    const at = new Date(began - days * DAY)
    utimesSync(path, at, at)
    return path
  }
  const [served, itsMap] = [put('chunks/page-AAAA.js', 2), put('chunks/page-AAAA.js.map', 2)]
  const [gone, itsGone] = [put('chunks/page-BBBB.js', 9), put('chunks/page-BBBB.js.map', 9)]
  const [unchanged, itsOwn] = [put('chunks/page-CCCC.js', 9), put('chunks/page-CCCC.js.map', 9)]
  const [style, itsSmall] = [put('assets/main-DDDD.css', 9), put('assets/main-DDDD.css.br', -1)]
  const [old, itsOld] = [put('assets/main-EEEE.css', 9), put('assets/main-EEEE.css.gz', 9)]
  await removeLeftovers(home, { written: [unchanged], began })
  for (const kept of [served, itsMap, unchanged, itsOwn, style, itsSmall]) expect(existsSync(kept)).toBe(true)
  for (const left of [gone, itsGone, old, itsOld]) expect(existsSync(left)).toBe(false)
})
