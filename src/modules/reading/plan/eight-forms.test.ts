import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { eightForms } from './expected/eight-forms.ts'
import { readPlan } from './read-plan.ts'
import { PlanReading } from './schema.ts'

const fixture = (name: string): string =>
  readFileSync(new URL(`./fixtures/forms/${name}`, import.meta.url), 'utf8')

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

/** An expectation as lines of cells; numbers lose the noughts that only fill a column. */
const expectedOf = (name: string): string[][] => {
  const [head, ...measures] = eightForms[name]!.trim().split('\n').map(cells)
  return [head!, ...measures.map(([number, ...rest]) => [number!.replace(/^0+(?=\d)/, ''), ...rest])]
}

describe.each(Object.keys(eightForms))('the plan of an unfamiliar form %s', (name) => {
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
