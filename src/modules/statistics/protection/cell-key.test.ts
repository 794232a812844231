import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CountTable,
  cellWith,
  isInnermost,
  keyOfRecord,
  keysOfTable,
  perturb,
  perturbationTable,
  readRequest,
  tabulate,
} from './index.ts'
import { cellsAbove } from './table.ts'

const secret = Buffer.from('ett påhittat lösenord')
const ages = Array.from({ length: 60 }, (_, at) => `a${at}`)
const places = Array.from({ length: 60 }, (_, at) => `p${at}`)

describe('the key of a cell from the inner cells that it sums over', () => {
  type Inner = Readonly<Record<string, string | number>>
  const tableWith = (place: Readonly<Record<string, readonly string[]>>, inner: readonly Inner[]) =>
    readRequest({
      method: 'cell-key',
      ptable: { D: 5, V: 3, js: 0 },
      hierarchies: { sex: { Total: ['K', 'M'] }, place },
      inner,
    }).table
  const places = { Total: ['norr', 'söder'], norr: ['n1', 'n2', 'n3'], söder: ['s1', 's2'] }
  const leaves = ['n1', 'n2', 'n3', 's1', 's2']

  test('is the same exactly where the contributors are the same', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 }), { minLength: 10, maxLength: 10 }), (counts) => {
        const table = tableWith(
          places,
          counts.map((freq, at) => ({ sex: at % 2 === 0 ? 'K' : 'M', place: leaves[at >> 1]!, freq })),
        )
        const keys = keysOfTable(table, secret)
        const contributors = Array.from(table.counts, () => '')
        for (const [cell, count] of table.counts.entries())
          if (count > 0 && isInnermost(table, cell))
            for (const above of cellsAbove(table, cell)) contributors[above] += `${cell} `
        for (const [cell, key] of keys.entries())
          expect([...contributors.keys()].filter((at) => contributors[at] === contributors[cell])).toEqual(
            [...keys.keys()].filter((at) => keys[at] === key),
          )
      }),
    )
  })

  test('is that of the same inner cells in another hierarchy, and with the labels in another normal form', () => {
    const inner = leaves.map((place, at) => ({ sex: 'K', place, freq: at + 1 }))
    const [one, other] = [tableWith(places, inner), tableWith({ Total: ['alla'], alla: leaves }, inner)]
    const at = (table: CountTable, place: string) =>
      keysOfTable(table, secret)[cellWith(table, { sex: 'Total', place })!]
    expect(at(one, 'Total')).toBe(at(other, 'alla'))
    expect(at(one, 's1')).toBe(at(other, 's1'))
    const decomposed = { Total: ['so\u0308der'] }
    const composed = { Total: ['söder'] }
    const alone = (place: typeof composed) =>
      at(tableWith(place, [{ sex: 'K', place: place.Total[0]!, freq: 3 }]), 'Total')
    expect(alone(decomposed)).toBe(alone(composed))
  })

  test('tells labels that two dimensions share apart, and one secret from another', () => {
    const { table } = readRequest({
      method: 'cell-key',
      ptable: { D: 5, V: 3, js: 0 },
      hierarchies: { from: { Total: ['a', 'b'] }, to: { Total: ['a', 'b'] } },
      inner: [
        { from: 'a', to: 'b', freq: 4 },
        { from: 'b', to: 'a', freq: 4 },
      ],
    })
    const keys = keysOfTable(table, secret)
    const [there, back] = [cellWith(table, { from: 'a', to: 'b' })!, cellWith(table, { from: 'b', to: 'a' })!]
    expect(keys[there]).not.toBe(keys[back])
    expect(keysOfTable(table, Buffer.from('en annan'))[there]).not.toBe(keys[there])
  })
})

describe('a perturbed table', () => {
  const table = readRequest({
    method: 'cell-key',
    ptable: { D: 5, V: 3, js: 2 },
    hierarchies: { age: { Total: ages }, place: { Total: places } },
    inner: ages.flatMap((age, row) =>
      places.map((place, column) => ({ age, place, freq: (row * 7 + column * 3) % 11 })),
    ),
  }).table
  const rows = perturbationTable({ D: 5, V: 3, js: 2 })
  const noisy = perturb(table, keysOfTable(table, secret), rows)

  test('keeps zeros, shows no positive count up to js, and none below zero', () => {
    for (const [cell, count] of table.counts.entries()) {
      if (count === 0) expect(noisy[cell]).toBe(0)
      expect(noisy[cell] === 0 || noisy[cell]! > 2).toBe(true)
    }
  })

  test('has noise with the mean and the variance of its perturbation table', () => {
    const noise = [...noisy]
      .map((value, cell) => value - table.counts[cell]!)
      .filter((_, cell) => table.counts[cell]! > 0)
    const mean = noise.reduce((sum, v) => sum + v, 0) / noise.length
    const variance = noise.reduce((sum, v) => sum + v * v, 0) / noise.length
    // Four standard errors of a sample of this size.
    expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(3 / noise.length))
    expect(Math.abs(variance - 3)).toBeLessThan(4 * Math.sqrt(30 / noise.length))
  })
})

describe('the key of a cell from its records', () => {
  const hierarchies = { sex: { Total: ['K', 'M'] }, year: { Total: ['2024', '2025'] } }
  test('is the same for the same people, in whatever table and order they stand', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 9_999 }), { minLength: 1, maxLength: 40 }), (people) => {
        const records = people.map((id) => ({
          id: String(id),
          sex: id % 2 === 0 ? 'K' : 'M',
          year: id % 3 === 0 ? '2024' : '2025',
        }))
        const keyOf = ({ id }: { id: string }) => keyOfRecord(secret, id)
        const both = tabulate(hierarchies, records, keyOf)
        const one = tabulate({ sex: hierarchies.sex }, records.toReversed(), keyOf)
        for (const sex of ['Total', 'K', 'M']) {
          const [wide, narrow] = [
            cellWith(both.table, { sex, year: 'Total' })!,
            cellWith(one.table, { sex })!,
          ]
          expect(both.table.counts[wide]).toBe(one.table.counts[narrow])
          expect(both.keys[wide]).toBe(one.keys[narrow])
        }
      }),
    )
  })

  test('is refused for a label that the hierarchy does not have, without telling what it was', () => {
    expect(() =>
      tabulate(hierarchies, [
        { sex: 'K', year: '2024' },
        { sex: 'okänt', year: '2024' },
      ]),
    ).toThrow(/^records\[1\]\.sex: is no innermost label of the hierarchy$/u)
  })
})
