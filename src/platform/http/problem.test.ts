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
  const told = (locale: 'sv' | 'en') => problemOf(error, 'trace', ({ code }) => code, locale).errors
  expect(told('en')).toEqual([
    { pointer: '/fromYear', detail: 'Too early: expected a year from 2000 on' },
    { pointer: '/toYear', detail: 'Too late: expected a year up to 2100' },
    { pointer: '/title', detail: 'Missing: a text' },
  ])
  expect(told('sv')).toEqual([
    { pointer: '/fromYear', detail: 'För tidigt: ett år från 2000' },
    { pointer: '/toYear', detail: 'För sent: ett år till och med 2100' },
    { pointer: '/title', detail: 'Saknas: en text' },
  ])
})

test('each kind of fault has words of its own, in the language of the answer', () => {
  const shape = z.object({
    kind: z.enum(['plan', 'report']),
    day: z.iso.date(),
    id: z.guid(),
    name: z.string().min(2).max(3),
    rows: z.array(z.string()).min(1),
    count: z.number().positive().max(5),
    yes: z.boolean(),
  })
  const { error } = shape.strict().safeParse({
    ...{ kind: 'x', day: 'x', id: 'x', name: 'xxxx', rows: [], count: 0, yes: 'x', more: 1 },
  })
  const told = (locale: 'sv' | 'en') =>
    problemOf(error, 'trace', ({ code }) => code, locale).errors?.map(({ detail }) => detail)
  expect(told('sv')).toEqual([
    'Okänt värde: ska vara plan | report',
    'Ska vara ett datum som ÅÅÅÅ-MM-DD',
    'Ska vara ett id (UUID)',
    'För lång: högst 3 tecken',
    'För få: minst 1',
    'För litet: mer än 0',
    'Av fel slag: ska vara true eller false',
    'Okända namn: more',
  ])
  expect(told('en')).toEqual([
    'Unknown value: expected plan | report',
    'Expected a date as YYYY-MM-DD',
    'Expected an identifier (UUID)',
    'Too long: at most 3 characters',
    'Too few: at least 1',
    'Too small: more than 0',
    'Of another kind: expected true or false',
    'Unknown names: more',
  ])
})
