import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cellWith,
  keyOfLabels,
  keyOfRecord,
  keysOfTable,
  perturb,
  perturbationTable,
  readRequest,
  tabulate,
} from './index.ts'

const secret = Buffer.from('ett påhittat lösenord')
const ages = Array.from({ length: 60 }, (_, at) => `a${at}`)
const places = Array.from({ length: 60 }, (_, at) => `p${at}`)

describe('the key of a cell from its labels', () => {
  test('is the first 53 bits of an HMAC over the sorted labels without Total, as JSON', () => {
    const digest = createHmac('sha256', secret).update('["01","K","Ö"]', 'utf8').digest()
    const bits = BigInt(`0x${digest.toString('hex')}`) >> BigInt(256 - 53)
    expect(keyOfLabels(secret, ['Ö', 'Total', 'K', '01'])).toBe(Number(bits) / 2 ** 53)
    expect(keyOfLabels(secret, ['K', 'O\u0308', '01'])).toBe(Number(bits) / 2 ** 53)
  })

  test('tells nothing to whoever has another secret, and never runs two labels into one', () => {
    expect(keyOfLabels(Buffer.from('x'), ['K'])).not.toBe(keyOfLabels(Buffer.from('y'), ['K']))
    expect(keyOfLabels(secret, ['a', 'b'])).not.toBe(keyOfLabels(secret, ['a","b']))
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

  test('perturbs the same cell the same way in another table', () => {
    const other = readRequest({
      method: 'cell-key',
      ptable: { D: 5, V: 3, js: 2 },
      hierarchies: { age: { Total: ages } },
      inner: ages.map((age, row) => ({
        age,
        freq: places.reduce((sum, _, column) => sum + ((row * 7 + column * 3) % 11), 0),
      })),
    }).table
    const again = perturb(other, keysOfTable(other, secret), rows)
    for (const age of ages)
      expect(again[cellWith(other, { age })!]).toBe(noisy[cellWith(table, { age, place: 'Total' })!])
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
