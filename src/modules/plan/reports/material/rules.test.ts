import { describe, expect, test } from 'vitest'
import type { Figure as Told } from '../../../../platform/series/figure.ts'
import type { Material } from '../../../../platform/series/material.ts'
import type { Series } from '../../../../platform/series/series.ts'
import type { ReportText } from '../rules.ts'
import { figureFrom, holdsFigure, holdsText, withFigure, withText } from './rules.ts'

const empty: ReportText = {
  ...{ answers: [], figures: [], output: null, outcome: null, effect: null, notAssessed: null },
  ...{ deviation: null, spentOre: null, repaidOre: null, moneySource: null },
}
const series = {
  ...{ name: 'housing.placed', evidence: 'outcome', unit: { sv: 'personer', en: 'people' } },
  ...{ title: { sv: 'Placerade', en: 'Placed' }, definition: { sv: 'Påhittat.', en: 'Made up.' } },
} as unknown as Series
const from = (figure: Told) =>
  figureFrom(series, {
    ...{ name: series.name, from: '2026-01-01', to: '2026-03-31', version: 2, definition: 'h' },
    countedAt: new Date('2026-04-08'),
    cells: [
      { breakdown: 'sex', category: 'women', figure: { kind: 'measured', value: 3 } },
      { breakdown: '', category: '', figure },
    ],
  })

describe('a figure that comes with the report-back', () => {
  test('is that of the whole, with what it is called, its period and where it was counted', () => {
    expect(from({ kind: 'measured', value: 9 })).toEqual({
      ...{ label: 'Placerade', level: 'outcome', kind: 'measured', value: 9, unit: 'personer' },
      ...{ periodFrom: '2026-01-01', periodTo: '2026-03-31' },
      source: 'Samlad, räkning 2. Påhittat.',
    })
  })
  test('is nought where nothing was counted, and no number where there is none to tell', () => {
    expect(from({ kind: 'zero' })).toMatchObject({ kind: 'zero', value: 0 })
    for (const kind of ['suppressed', 'unknown', 'not_collected'] as const)
      expect(from({ kind })).toMatchObject({ kind, value: null })
  })
  test('is another in another period, of another series or in another count of it', () => {
    const figure = from({ kind: 'measured', value: 9 })
    const report = withFigure(empty, figure)
    expect(report.figures).toEqual([figure])
    expect(withFigure(report, { ...figure, value: 10 })).toBe(report)
    for (const other of [{ label: 'Andra' }, { periodFrom: '2025-01-01' }, { source: 'x' }]) {
      expect(holdsFigure(report, { ...figure, ...other })).toBe(false)
      expect(withFigure(report, { ...figure, ...other }).figures).toHaveLength(2)
    }
  })
})

describe('a text that comes with the report-back', () => {
  const material: Material = { key: 'k', heading: 'Barn', text: 'Fler.', source: 'Enkät', level: 'effect' }
  test('stands at its level, after what was written, once', () => {
    expect(holdsText(empty, material)).toBe(false)
    expect(withText(empty, material)).toEqual({ ...empty, effect: 'Barn: Fler. (Enkät)' })
    const report = withText({ ...empty, effect: 'Först.' }, material)
    expect(report.effect).toBe('Först.\n\nBarn: Fler. (Enkät)')
    expect(holdsText(report, material)).toBe(true)
    expect(withText(report, material)).toBe(report)
    expect(holdsText(report, { ...material, text: 'Färre.' })).toBe(false)
    expect(holdsText(report, { ...material, level: 'outcome' })).toBe(false)
  })
})
