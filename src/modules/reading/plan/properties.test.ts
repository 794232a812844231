import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPlan } from './read-plan.ts'
import { PlanReading } from './schema.ts'

const forms = new URL('./fixtures/forms/', import.meta.url)
const names = readdirSync(forms)
const fixture = (name: string): string => readFileSync(new URL(name, forms), 'utf8')

/** Numbers from a seed, the same in every run. */
const seeded = (seed: number): ((below: number) => number) => {
  let state = seed
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state % below
  }
}

const fieldsOf = (text: string) =>
  readPlan(text).measures.map(({ heading, lead, deadlines, money }) => ({
    heading,
    lead,
    deadlines: deadlines.map(({ date }) => date),
    money,
  }))

/** Each paragraph broken at a width; rows, headings, bullets and single lines stay as they are. */
const broken = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) =>
      /^[#|*-]|^\S+:/.test(line) || line.length < 90
        ? line
        : line.replace(new RegExp(`(.{${width - 20},${width}}) `, 'g'), '$1\n'),
    )
    .join('\n')

describe('reading', () => {
  test('never fails, whatever is cut out of a document and put into another', () => {
    const draw = seeded(11)
    const texts = names.map(fixture)
    for (let round = 0; round < 60; round += 1) {
      const one = texts[draw(texts.length)]!
      const other = texts[draw(texts.length)]!
      const mixed = one.slice(draw(one.length)) + other.slice(0, draw(other.length)) + one.slice(0, draw(200))
      const reading = readPlan(mixed)
      expect(() => PlanReading.parse(reading)).not.toThrow()
      for (const { source } of reading.measures) expect(source.end).toBeLessThanOrEqual(mixed.length)
    }
  })

  test.each(['headings-and-bullets.sv.md', 'restarting-numbers.sv.md', 'next-line.en.md'])(
    'does not mind how long the lines of %s are',
    (name) => {
      const text = fixture(name)
      expect(fieldsOf(broken(text, 80))).toEqual(fieldsOf(text))
    },
  )

  test('does not mind in which order unrelated sections stand', () => {
    const [head, ...sections] = fixture('action-bullets.en.md').split(/^(?=## )/m)
    const sorted = (text: string) =>
      fieldsOf(text)
        .map((field) => JSON.stringify(field))
        .sort()
    expect(sorted([head, ...sections.toReversed()].join(''))).toEqual(sorted([head, ...sections].join('')))
  })

  test.each(names)('gives %s back unchanged with other line ends', (name) => {
    const text = fixture(name)
    expect(fieldsOf(text.replace(/\n/g, '\r\n'))).toEqual(fieldsOf(text))
  })
})
