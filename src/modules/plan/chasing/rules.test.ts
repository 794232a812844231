import { expect, test } from 'vitest'
import { goesOnTo, type KeptChase, keyOf, ladderOf } from './rules.ts'

const registrar = { id: '1', called: 'Ansvarig enhet', address: 'enheten@verket.example' }
const leaders = { id: '2', called: 'Ledningskansliet', address: 'ledningen@verket.example' }
const ladder = ladderOf('registrator@verket.example', [registrar, leaders])
const to = (...given: [KeptChase['reached'], string][]) =>
  given.map(([reached, day], at) => ({ reached, day, contactId: reached === 'contact' ? String(at) : null }))

test('a reminder goes to the function address, then to each contact in order, last to the ministry', () => {
  expect(ladder.map(keyOf)).toEqual(['body', 'contact 1', 'contact 2', 'ministry'])
  const next = (chases: readonly KeptChase[]) => goesOnTo(ladder, chases, 14, '2032-06-30')
  expect(next(to(['body', '2032-06-01']))).toMatchObject({ contact: { called: 'Ansvarig enhet' } })
  expect(next(to(['body', '2032-06-01'], ['contact', '2032-06-15']))).toMatchObject({
    contact: { called: 'Ledningskansliet' },
  })
  const afterAll = to(['body', '2032-05-01'], ['contact', '2032-05-15'], ['contact', '2032-06-01'])
  expect(next(afterAll)).toEqual({ reached: 'ministry' })
  expect(next([...afterAll, { reached: 'ministry', contactId: null, day: '2032-06-10' }])).toBeUndefined()
})

test('it goes on on the day that is set and not before, and never where nobody was reminded or it is not to', () => {
  const chases = to(['body', '2032-06-01'])
  expect(goesOnTo(ladder, chases, 14, '2032-06-14')).toBeUndefined()
  expect(goesOnTo(ladder, chases, 14, '2032-06-15')).toBeDefined()
  expect(goesOnTo(ladder, chases, null, '2040-01-01')).toBeUndefined()
  expect(goesOnTo(ladder, [], 14, '2040-01-01')).toBeUndefined()
})

test('whoever reminds again by hand puts off that it goes on, and does not send it back', () => {
  const chases = to(['body', '2032-06-01'], ['contact', '2032-06-15'], ['body', '2032-06-20'])
  expect(goesOnTo(ladder, chases, 14, '2032-07-03')).toBeUndefined()
  expect(goesOnTo(ladder, chases, 14, '2032-07-04')).toMatchObject({
    contact: { called: 'Ledningskansliet' },
  })
})

test('a contact that is gone is no step any more', () => {
  const chases = to(['body', '2032-06-01'])
  expect(goesOnTo(ladderOf(null, []), chases, 14, '2032-06-15')).toEqual({ reached: 'ministry' })
})
