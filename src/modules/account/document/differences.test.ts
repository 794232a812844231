import { expect, test } from 'vitest'
import { exampleAccount } from '../../../testing/accounts.ts'
import { differencesOf } from './differences.ts'

const before = exampleAccount({ measures: 3, areas: 1 })

test('versions that are alike have nothing to tell, and every part is counted as equal', () => {
  const { parts, equal } = differencesOf(before, structuredClone(before))
  expect(parts).toEqual([])
  expect(equal).toBeGreaterThan(8)
})

test('what differs is told once for each part, in words, with both sides', () => {
  const after = structuredClone(before)
  after.measures[1]!.heading = 'En ny rubrik'
  after.measures[1]!.status.value = 'late'
  after.measures.pop()
  after.money.planned[0]!.amount = { kind: 'measured', value: 31_000_000 }
  const { parts, equal } = differencesOf(before, after)
  expect(parts.map(({ name, state }) => [name, state])).toEqual([
    ['Åtgärd 3', 'removed'],
    ['Åtgärd 2', 'changed'],
    ['Pengarna', 'changed'],
  ])
  expect(parts[1]?.changes).toContainEqual(
    expect.objectContaining({ before: before.measures[1]!.heading, after: 'En ny rubrik' }),
  )
  expect(parts[1]?.changes).toContainEqual(expect.objectContaining({ within: 'Läge', after: 'Försenad' }))
  expect(equal).toBe(differencesOf(before, before).equal - 3)
})

test('an identifier is told by what it stands for, and an order without its entries', () => {
  const after = structuredClone(before)
  after.measures.reverse()
  after.money.traced[0]!.measures = ['m2']
  const told = JSON.stringify(differencesOf(before, after).parts)
  expect(told).toContain('Åtgärd 2')
  expect(told).not.toMatch(/"m[123]"|m1, m2/)
})

test('who signs, and that it is signed on paper, is told in words', () => {
  const letter = { session: '2011/12', number: 17, place: null, decided: null, signatures: [] }
  const after = {
    ...before,
    letter: { ...letter, signatures: [{ name: 'Påhittat Statsråd', department: 'Exempeldepartementet' }] },
  }
  const told = (one: object, other: object) =>
    differencesOf({ ...before, letter, ...one }, { ...before, letter, ...other }).parts.flatMap(
      ({ changes }) => changes.map((change) => change.after),
    )
  expect(told({}, after)).toEqual(['Påhittat Statsråd Exempeldepartementet'])
  expect(told({}, { letter: { ...letter, onPaper: true } })).toEqual(['Undertecknad på papper'])
})
