import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findKnownBody, resolveBody } from '../../directory/index.ts'
import { readPlan } from '../../reading/plan/read-plan.ts'
import { PLAN_2008 } from './plan-2008.ts'

const { measures, figures } = PLAN_2008
const texts = [
  ...measures.flatMap(({ title, summary }) => [title, summary]),
  ...PLAN_2008.areas.map(({ title }) => title),
  ...figures.map(({ topic }) => topic),
]

describe('the plan of 2008 as facts', () => {
  test('has 36 measures in five areas, numbered without gaps', () => {
    expect(measures.map(({ number }) => Number(number))).toEqual(
      Array.from({ length: 36 }, (_, index) => index + 1),
    )
    const perArea = PLAN_2008.areas.map(({ key }) => measures.filter(({ area }) => area === key).length)
    expect(perArea).toEqual([7, 10, 8, 6, 5])
  })

  test('names only bodies that the directory knows by exactly that name', () => {
    for (const { lead, consulted = [], cooperating = [] } of measures)
      for (const name of [...lead, ...consulted, ...cooperating]) {
        expect(findKnownBody(name)?.name).toBe(name)
        expect(resolveBody(name, { at: PLAN_2008.decided })).toMatchObject({ kind: 'known', body: { name } })
      }
  })

  test('depends on measures that are there, never on itself or in a circle', () => {
    const needs = new Map(measures.map(({ number, dependsOn = [] }) => [number, dependsOn]))
    const reach = (number: string, seen: readonly string[]): void => {
      expect(seen).not.toContain(number)
      for (const other of needs.get(number) ?? []) {
        expect(needs.has(other)).toBe(true)
        reach(other, [...seen, number])
      }
    }
    for (const number of needs.keys()) reach(number, [])
    expect(
      measures.filter(({ dependsOn = [] }) => dependsOn.includes('34')).map(({ number }) => number),
    ).toEqual(['10', '11', '12'])
  })

  test('holds the plan’s money once, and none for a single measure', () => {
    expect(PLAN_2008.money).toMatchObject([
      { kronor: 30_000_000, from: 2008, to: 2008 },
      { kronor: 183_000_000, from: 2009, to: 2010 },
    ])
    expect(measures.every(({ money }) => money === undefined)).toBe(true)
  })

  test('each measure has a title and a summary of its own, short enough to be read', () => {
    expect(new Set(measures.map(({ title }) => title)).size).toBe(36)
    for (const { title, summary } of measures) {
      expect(title.length).toBeLessThan(85)
      expect(summary).toMatch(/^\p{Lu}.*\.$/su)
      expect(summary.length).toBeLessThan(340)
    }
  })

  test('police reports of 2006 add up', () => {
    const reports = figures.filter(({ unit, year }) => unit === 'reports' && year === 2006)
    expect(reports.map(({ value }) => value)).toEqual([37, 26, 11])
  })
})

const file = process.env.SAMLAD_PLAN_FILE

describe.runIf(file !== undefined)('the facts beside the document itself', () => {
  const text = file === undefined ? '' : readFileSync(file, 'utf8')
  const read = readPlan(text)

  test('the head of the plan', () => {
    expect(read.document).toMatchObject({
      reference: PLAN_2008.reference,
      title: PLAN_2008.title,
      kind: PLAN_2008.kind,
      decided: PLAN_2008.decided,
      period: PLAN_2008.period,
      followUp: { year: PLAN_2008.followUpYear },
    })
    expect(read.money.map(({ amount, from, to }) => ({ kronor: amount, from, to }))).toEqual(
      PLAN_2008.money.map(({ kronor, from, to }) => ({ kronor, from, to })),
    )
    expect(read.areas.map(({ id }) => id)).toEqual(PLAN_2008.areas.map(({ key }) => key))
  })

  test.each(measures)('measure $number, field by field', (facts) => {
    const found = read.measures.find(({ number }) => String(number) === facts.number)
    expect({
      area: found?.area,
      instrument: found?.instrument,
      status: found?.status,
      lead: found?.lead,
      consulted: found?.consulted,
      cooperating: found?.cooperating,
      deadlines: found?.deadlines.map(({ date, precision }) => [date, precision]),
      laws: found?.laws,
      documents: found?.documents,
      dependsOn: found?.dependsOn.map(String),
      relatedTo: found?.relatedTo.map(String),
      perspectives: found?.perspectives,
    }).toEqual({
      area: facts.area,
      instrument: facts.instrument,
      status: facts.status,
      lead: facts.lead,
      consulted: facts.consulted ?? [],
      cooperating: facts.cooperating ?? [],
      deadlines: (facts.deadlines ?? []).map(({ day, precision }) => [day, precision]),
      laws: facts.laws ?? [],
      documents: facts.documents ?? [],
      dependsOn: facts.dependsOn ?? [],
      relatedTo: facts.relatedTo ?? [],
      perspectives: facts.perspectives ?? [],
    })
  })

  test('every figure that stands in digits or number words is found with its unit and year', () => {
    // The reader leaves out fractions in words and counts of places, and gives a period no year.
    const lenient = new Set(['localities'])
    for (const { value, unit, year, topic } of figures) {
      if (lenient.has(unit) || topic.includes('sjättedel')) continue
      const same = read.facts.filter((fact) => fact.value === value && fact.unit === unit)
      expect(same, topic).not.toEqual([])
      if (year !== null && same.some((fact) => fact.year !== null))
        expect(same.map((fact) => fact.year)).toContain(year)
    }
  })

  test('nothing is copied: no seven words in a row stand in the document', () => {
    const wordsIn = (of: string) => of.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    const document = ` ${wordsIn(text).join(' ')} `
    const copied = texts.flatMap((own) => {
      const words = wordsIn(own)
      return words
        .map((_, at) => words.slice(at, at + 7))
        .filter((run) => run.length === 7 && document.includes(` ${run.join(' ')} `))
        .map((run) => run.join(' '))
    })
    expect(copied).toEqual([])
  })
})
