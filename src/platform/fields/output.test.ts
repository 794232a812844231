import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Field } from './field.ts'
import { optional } from './field.ts'
import * as kinds from './kinds.ts'
import { outputOf } from './output.ts'

// Of each kind of field that a register may have: what is kept of it is what programs are told that it holds.
const fields: readonly [string, Field, unknown][] = [
  ['line', kinds.line(80), 'En rad'],
  ['text', kinds.text(), 'Ett stycke'],
  ['email', kinds.email(), 'data@exempel.invalid'],
  ['address', kinds.address(), 'https://exempel.invalid/'],
  ['day', kinds.day(), '2026-03-01'],
  ['count', kinds.count(1_000), '1 000'],
  ['year', kinds.year(), '2026'],
  ['written number', kinds.writtenNumber(20), '1,5'],
  ['choice', kinds.choice(['one', 'two']), 'two'],
  ['yes', kinds.yes(), 'yes'],
  ['yes or no, said as a form does', kinds.yesOrNo(), 'no'],
  ['yes or no, said as a program does', kinds.yesOrNo(), true],
]

describe('what programs are given of a field', () => {
  // Fault: a register with a yes or no was answered with 422, "something you sent is wrong", as soon as it held a row.
  test.each(fields)('%s: fits what is kept of it', (_, field, sent) => {
    const shape = z.object(outputOf({ field }))
    const kept = field.schema.parse(sent)
    expect(shape.parse({ field: kept })).toEqual({ field: kept })
    const mayBeEmpty = z.object(outputOf({ field: optional(field) }))
    expect(mayBeEmpty.parse({ field: kept })).toEqual({ field: kept })
    expect(mayBeEmpty.parse({ field: field.empty })).toEqual({ field: field.empty })
  })
})
