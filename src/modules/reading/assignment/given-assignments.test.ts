import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readAssignment } from './read-assignment.ts'

/**
 * Fictional assignments in the forms in which they are published, one after another. After each, a line that begins
 * with "=" says what it holds: assignees, consulted, cooperating, to whom it is reported, days, sums, reference.
 */
const given = readFileSync(new URL('./fixtures/assignments.txt', import.meta.url), 'utf8')
  .trim()
  .split(/(?<=\n= .*)\n/)
  .map((one) => one.split('\n= '))
  .map(([text, expected]): [string, string, string[]] => [
    text!.slice(2, text!.indexOf('\n')),
    text!.replaceAll('\n', '\n\n').replaceAll('\n\n*', '\n*'),
    Array.from({ length: 7 }, (_, at) => expected!.split('|')[at]?.trim() ?? ''),
  ])

const bare = (name: string): string => name.replace(/ \([^()]*\)$/, '')
const listed = (names: string[]): string => names.map(bare).sort().join(', ')
const sorted = (cell: string): string => listed(cell === '' ? [] : cell.split(', '))

describe.each(given)(
  '%s',
  (_, text, [assignees, consulted, cooperating, reportTo, days, sums, reference]) => {
    const reading = readAssignment(text)

    test('says to whom it is given, who is heard and who works along', () => {
      expect([reading.assignees, reading.consulted, reading.cooperating].map(listed)).toEqual(
        [assignees!, consulted!, cooperating!].map(sorted),
      )
    })
    test('is due on its days and reported to its receiver', () => {
      expect(reading.deadlines.map(({ date, kind }) => `${date} ${kind}`).join(', ')).toBe(days)
      expect(reading.reportTo ?? '').toBe(reportTo)
      expect(reading.reference ?? '').toBe(reference)
    })
    test('has its sums, each with its years', () => {
      const told = reading.money.map(({ amount, currency, from, to }) =>
        [amount, currency, ...(from === null ? [] : [`${from}-${to}`])].join(' '),
      )
      expect(told.join(', ')).toBe(sums)
    })
  },
)
