import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPlan } from './read-plan.ts'
import { PlanReading } from './schema.ts'

const folder = new URL('./fixtures/forms/', import.meta.url)
const fixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const names = readdirSync(folder).flatMap((name) => (name.endsWith('.expected') ? [] : [name]))

const cells = (line: string): string[] => line.split('|').map((cell) => cell.trim())

/** A reading in the form of the expectation: title and period, then a line of cells for each measure. */
const linesOf = ({ document, measures, warnings }: PlanReading): string[][] => {
  const counted = warnings.some(({ code }) => code === 'numbers_assigned')
  const { title, period } = document
  return [
    [title, period ? `${period.from}-${period.to}` : ''],
    ...measures.map(({ number, heading, lead, deadlines, money }) => [
      counted ? '-' : String(number),
      heading,
      lead.join(', '),
      deadlines.map(({ date }) => date).join(', '),
      money
        .map(({ amount, currency, from, to }) => `${amount} ${currency}${from ? ` ${from}-${to}` : ''}`)
        .join(', '),
    ]),
  ]
}

/**
 * What the fictional plan says, checked by hand and kept beside it: title and period, then a line for each measure
 * with its number (a stroke where the document gives none), heading, who acts, deadlines, and sums with their years.
 * Numbers lose the noughts that only fill a column.
 */
const expectedOf = (name: string): string[][] => {
  const [head, ...measures] = fixture(`${name}.expected`).trim().split('\n').map(cells)
  const filled = (line: string[], count: number): string[] =>
    Array.from({ length: count }, (_, at) => line[at] ?? '')
  return [
    filled(head!, 2),
    ...measures.map((line) => {
      const [number, ...rest] = filled(line, 5)
      return [number!.replace(/^0+(?=\d)/, ''), ...rest]
    }),
  ]
}

describe.each(names)('the plan of an unfamiliar form %s', (name) => {
  const reading = readPlan(fixture(name))
  const [head, ...measures] = linesOf(reading)
  const [expectedHead, ...expected] = expectedOf(name)

  test('names its title and period', () => {
    expect(head).toEqual(expectedHead)
  })
  test('is read whole: every measure, and nothing that is none', () => {
    expect(measures.map(([number, heading]) => `${number} ${heading}`)).toEqual(
      expected.map(([number, heading]) => `${number} ${heading}`),
    )
  })
  test('says of each measure who acts, by when and for how much', () => {
    expect(measures).toEqual(expected)
  })
  test('comes back in the shape of the contract', () => {
    expect(() => PlanReading.parse(reading)).not.toThrow()
  })
})
