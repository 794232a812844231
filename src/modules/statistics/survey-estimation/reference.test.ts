import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { estimateSurvey, readSurvey } from './index.ts'
import { madeUpSurvey } from './made-up-survey.ts'
import { referenceDesigns } from './reference-designs.ts'

type Figures = Readonly<Record<string, unknown>>

const lines = readFileSync(new URL('reference-figures.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
const references = new Map(
  lines.map((line) => [
    line.split('\t')[0]!,
    JSON.parse(line.split('\t')[1]!) as readonly (Figures & { ask: unknown })[],
  ]),
)
const data = readSurvey(Buffer.from(madeUpSurvey()))

/** What differs by more than 1e-6 of it: of limits and probabilities by more than 1e-4. */
const differences = (found: Figures, wanted: Figures): readonly unknown[] =>
  Object.entries(wanted).flatMap(([key, value]) => {
    const own = found[key]
    if (key === 'groups')
      return (value as Figures[]).flatMap((group, at) => differences((own as Figures[])[at] ?? {}, group))
    if (Array.isArray(value))
      return value.flatMap((one, at) => differences({ at: (own as number[])[at] }, { at: one }))
    if (typeof value !== 'number') return String(own) === String(value) ? [] : [{ key, own, value }]
    const tolerance = ['lower', 'upper', 'p'].includes(key) ? 1e-4 : 1e-6
    const single = Array.isArray(own) ? own[0] : own
    const isNear = Math.abs(single - value) <= tolerance * Math.abs(value) + 1e-9
    return isNear ? [] : [{ key, own, value }]
  })

test('every design has figures of R', () => {
  expect([...references.keys()]).toEqual(Object.keys(referenceDesigns))
})

test.each(Object.entries(referenceDesigns))('%s: as R', (name, design) => {
  const wanted = references.get(name)!
  const { answers } = estimateSurvey(
    data,
    design,
    wanted.map(({ ask }) => ask),
  )
  const off = answers.flatMap((answer, at) => {
    const { ask, ...figures } = wanted[at]!
    return differences(answer as unknown as Figures, figures).map((one) => ({ ask, one }))
  })
  expect(off).toEqual([])
  expect(wanted.length).toBeGreaterThan(12)
})
