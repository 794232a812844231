import { expect, test } from 'vitest'
import { z } from 'zod'
import { wholeYear } from '../fields/kinds.ts'
import { problemOf } from './problem.ts'

// Fault: of a year out of its bounds a program was told "year", the key of a sentence of forms.
test('what is wrong with each input is told in words', () => {
  const shape = z.object({
    fromYear: wholeYear(2_000, 2_100),
    toYear: wholeYear(2_000, 2_100),
    title: z.string(),
  })
  const { error } = shape.safeParse({ fromYear: 1, toYear: 99_999 })
  expect(problemOf(error, 'trace', ({ code }) => code).errors).toEqual([
    { pointer: '/fromYear', detail: 'Too early: expected a year from 2000 on' },
    { pointer: '/toYear', detail: 'Too late: expected a year up to 2100' },
    { pointer: '/title', detail: 'Invalid input: expected string, received undefined' },
  ])
})
