import { expect, test } from 'vitest'
import { z } from 'zod'
import { wholeYear } from '../platform/fields/kinds.ts'
import { nameField } from './field-labels.ts'
import { inputErrors, withNumbersRead } from './input-errors.ts'

const asked = z.object({
  people: z.array(z.object({ count: z.coerce.number().int() })),
  share: z.coerce.number().optional(),
})
const wrongWith = (input: object) => {
  const { error } = asked.safeParse(input)
  if (error === undefined) throw new Error('nothing was wrong')
  return error
}

test('a number is read as people write it where one was asked for, and nothing else is touched', () => {
  const input = { people: [{ count: '1 500' }, { count: '1.234.567' }], share: '45,5', other: '1 500' }
  expect(withNumbersRead(wrongWith(input), input)).toEqual({
    people: [{ count: 1500 }, { count: 1_234_567 }],
    share: 45.5,
    other: '1 500',
  })
  expect(withNumbersRead(wrongWith({ people: [{ count: 'ett' }] }), { people: [{ count: 'ett' }] })).toBe(
    undefined,
  )
})

test('what may mean two numbers is asked back, with how each is written', () => {
  const input = { people: [{ count: '1.500' }] }
  expect(inputErrors(wrongWith(input), 'sv', input)).toEqual([
    {
      field: 'people.0.count',
      message:
        'Talet kan betyda två saker. Skriv tusental med mellanslag (1 500) och decimaler med komma (1,5)',
    },
  ])
})

test('of a year out of its bounds it is said how a year is written, and its field is named', () => {
  const given = z.object({ from: wholeYear(), to: wholeYear() })
  const input = { from: '27', to: '20027' }
  const errors = inputErrors(given.safeParse(input).error!, 'sv', input)
  expect(errors.map(({ message }) => message)).toEqual([
    'Skriv året med fyra siffror, från 1900',
    'Skriv året med fyra siffror, till och med 2200',
  ])
  expect(nameField('Talet får vara högst 9', 'År')).toBe('År: Talet får vara högst 9')
  expect(nameField('Skriv varför, med sida.', 'Varför')).toBe('Skriv varför, med sida.')
})

test('a part of one is told from a whole, and nothing from something that is no number', () => {
  const messageOf = (count: unknown) => {
    const input = { people: [{ count }] }
    return inputErrors(wrongWith(input), 'en', input)[0]?.message
  }
  expect(messageOf('1.5')).toBe('Write a whole number, for example 37')
  expect(messageOf('one')).toBe('Write a number, for example 37')
  expect(messageOf(undefined)).toBe('Fill in this field')
})

test('a file is chosen, not filled in', () => {
  const given = z.object({ document: z.file(), list: z.instanceof(File), picture: z.instanceof(Blob) })
  expect(inputErrors(given.safeParse({}).error!, 'sv', {})).toEqual(
    ['document', 'list', 'picture'].map((field) => ({ field, message: 'Välj en fil' })),
  )
})
