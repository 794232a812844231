import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { summaryOf } from './expected/expectation.ts'
import { forms } from './expected/forms.ts'
import { readPlan } from './read-plan.ts'
import { PlanReading } from './schema.ts'

describe.each(Object.entries(forms))('the fictional plan %s', (name, expected) => {
  const text = readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')
  const reading = readPlan(text)

  test('is read measure by measure, field by field', () => {
    expect(summaryOf(reading).measures).toEqual(expected.measures)
  })
  test('tells what it is, and its money', () => {
    expect(reading.document).toEqual(expected.document)
    expect(summaryOf(reading).money).toEqual(expected.money)
  })
  test('has its areas and headings', () => {
    expect(reading.areas.map(({ id, title }) => `${id} ${title}`)).toEqual(expected.areas)
    expect(
      reading.measures.map(({ heading }) => (heading.length > 70 ? `${heading.slice(0, 70)}…` : heading)),
    ).toEqual(expected.headings)
  })
  test('states its figures', () => {
    const facts = reading.facts.map(({ value, unit, year, source, approximate }) => [
      value,
      unit,
      year,
      source,
      approximate,
    ])
    expect(facts).toEqual(expected.facts)
  })
  test('says what is unsure', () => {
    expect([...new Set(reading.warnings.map(({ code }) => code))]).toEqual(expected.warnings)
  })
  test('comes back in the shape of the contract, with offsets inside the text and in order', () => {
    expect(() => PlanReading.parse(reading)).not.toThrow()
    let last = -1
    for (const { source } of reading.measures) {
      expect(source.start).toBeGreaterThan(last)
      expect(source.end).toBeGreaterThan(source.start)
      expect(source.end).toBeLessThanOrEqual(text.length)
      last = source.start
    }
  })
})
