import { beforeAll, describe, expect, test } from 'vitest'
import {
  disclosuresOf,
  infer,
  loadSolver,
  lostByLevel,
  readRequest,
  type Solver,
  suppressAndAudit,
  type Told,
  tellingsOf,
  whyHidden,
} from './index.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const time = { seconds: 10, now: () => performance.now() }
const sum = (source: string, cell: string, names: readonly string[], is: number): Told => ({
  source,
  cell,
  terms: names.map((name) => ({ name, weight: 1 })),
  least: is,
  most: is,
})

/** Fictional counts by form, of which two are hidden. */
const patternOf = (freqs: readonly number[]) => {
  const labels = freqs.map((_, at) => 'abcdefgh'[at]!)
  const { table } = readRequest({
    method: 'suppress',
    threshold: 5,
    hierarchies: { form: { Total: labels } },
    inner: freqs.map((freq, at) => ({ form: labels[at]!, freq })),
  })
  return suppressAndAudit(table, { threshold: 5, protectZeros: false, width: 1 }, { solver, audit: time })
    .pattern
}

describe('the attacker in the box', () => {
  const unknowns = ['a', 'b', 'c'].map((name) => ({ name }))

  test('infers from sums what lies between which whole numbers, and from which of them', () => {
    const told = [sum('Årstabellen', 'Total', ['a', 'b', 'c'], 20), sum('Förra årets', 'c', ['c'], 13)]
    expect(infer(solver, unknowns, told, ['a'])).toEqual([
      {
        name: 'a',
        least: 0,
        most: 7,
        from: [
          { source: 'Årstabellen', cell: 'Total' },
          { source: 'Förra årets', cell: 'c' },
        ],
      },
    ])
  })

  test('brings limits to whole numbers', () => {
    const half: Told = { source: 'Andelar', cell: 'a', terms: [{ name: 'a', weight: 2 }], least: 5, most: 7 }
    expect(infer(solver, unknowns, [half], ['a'])[0]).toMatchObject({ least: 3, most: 3 })
  })

  test('knows of no limit where there is none', () => {
    expect(infer(solver, unknowns, [], ['a'])[0]).toMatchObject({ least: 0, most: Number.POSITIVE_INFINITY })
  })

  test('names the release that would disclose beside what another body has published', () => {
    const known = [sum('Polisens tabell', 'Total', ['a', 'b', 'c'], 20)]
    const secrets = [{ name: 'a', width: 1 }]
    const harmless = [sum('Exporten', 'c', ['c'], 13)]
    expect(disclosuresOf(solver, unknowns, known, harmless, secrets)).toEqual([])
    const telling = [...harmless, sum('Exporten', 'b', ['b'], 4)]
    expect(disclosuresOf(solver, unknowns, known, telling, secrets)).toEqual([
      {
        name: 'a',
        least: 3,
        most: 3,
        width: 1,
        from: [
          { source: 'Polisens tabell', cell: 'Total' },
          { source: 'Exporten', cell: 'c' },
          { source: 'Exporten', cell: 'b' },
        ],
      },
    ])
  })

  test('finds a protected table safe by itself, and not beside a release that shows one of its hidden cells', () => {
    const pattern = patternOf([3, 9, 20, 30])
    const { unknowns: counts, told } = tellingsOf(pattern, 'Årstabellen')
    const secrets = [{ name: '{"form":"a"}', width: 1 }]
    expect(disclosuresOf(solver, counts, [], told, secrets)).toEqual([])
    const earlier = [sum('Pressmeddelandet', 'b', ['{"form":"b"}'], 9)]
    const [found] = disclosuresOf(solver, counts, earlier, told, secrets)
    expect(found).toMatchObject({ name: '{"form":"a"}', least: 3, most: 3 })
    expect(found!.from).toContainEqual({ source: 'Pressmeddelandet', cell: 'b' })
  })

  test('says that what contradicts itself cannot be judged', () => {
    const told = [sum('En', 'a', ['a'], 1), sum('Annan', 'a', ['a'], 2)]
    expect(() => infer(solver, unknowns, told, ['a'])).toThrow('contradicts itself')
  })
})

describe('why a cell is hidden', () => {
  test('is its own count, or the cell that it protects', () => {
    const pattern = patternOf([3, 9, 20, 30])
    expect(whyHidden(pattern, solver, { form: 'a' }, time)).toEqual({
      status: 'primary',
      count: 3,
      threshold: 5,
    })
    expect(whyHidden(pattern, solver, { form: 'b' }, time)).toEqual({
      status: 'secondary',
      protects: [{ form: 'a' }],
      protectsFromInsiders: [],
      complete: true,
    })
    expect(whyHidden(pattern, solver, { form: 'c' }, time)).toEqual({ status: 'published' })
    expect(whyHidden(pattern, solver, { form: 'z' }, time)).toBeUndefined()
  })

  test('is also that somebody alone in a cell could read another off', () => {
    const pattern = patternOf([1, 3, 20, 30])
    expect(whyHidden(pattern, solver, { form: 'c' }, time)).toMatchObject({
      protectsFromInsiders: [{ form: 'b' }],
    })
  })
})

test('what is lost is told level by level', () => {
  const { table, isHidden } = patternOf([3, 9, 20, 30])
  expect(lostByLevel(table, isHidden)).toEqual([
    { level: { form: 0 }, cells: 0, of: 1, share: 0 },
    { level: { form: 1 }, cells: 2, of: 4, share: 0.5 },
  ])
})
