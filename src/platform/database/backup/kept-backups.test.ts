import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder } from '../../../testing/folder.ts'
import { nameOfMoment, prune } from './kept-backups.ts'

const DAY = 86_400_000
const NOW = new Date('2026-11-24T03:00:00Z')
const daysFromNow = (days: number): Date => new Date(NOW.getTime() + days * DAY)

/** What is kept of backups made at some moments, after one that has just been made: in days from now. */
const keptOf = (moments: readonly number[], { keep, days }: { keep: number; days: number }): number[] => {
  const folder = newFolder('backups')
  for (const moment of [...moments, 0]) mkdirSync(join(folder, nameOfMoment(daysFromNow(moment))))
  const count = prune({ folder, keep, days, keysFolder: undefined, times: [] }, NOW)
  const left = [...moments, 0].filter((moment) =>
    readdirSync(folder).includes(nameOfMoment(daysFromNow(moment))),
  )
  expect(count).toBe(left.length)
  return left.toSorted((one, other) => one - other)
}

test('so many are kept, and none that is older than so many days, but always the newest', () => {
  expect(keptOf([-4, -3, -2, -1], { keep: 3, days: 30 })).toEqual([-2, -1, 0])
  expect(keptOf([-40, -31, -2], { keep: 9, days: 30 })).toEqual([-2, 0])
  expect(keptOf([-1], { keep: 1, days: 30 })).toEqual([0])
})

test('those that were made while the clock was ahead take the place of none that is made once it is right', () => {
  expect(keptOf([10], { keep: 1, days: 30 })).toEqual([0])
  expect(keptOf([-1, 8, 9, 10], { keep: 3, days: 30 })).toEqual([-1, 0, 10])
  expect(keptOf([365, 366, 367], { keep: 2, days: 30 })).toEqual([0, 367])
})
