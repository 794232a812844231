import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { type EnteredForm, readEntered } from './form-body.ts'
import type { RequestContext } from './route.ts'

/** What is read of a form that a browser sends with these names and values. */
const entered = async (...fields: readonly (readonly [string, string])[]): Promise<EnteredForm> => {
  let read: EnteredForm | undefined
  const app = new Hono().post('/', async (context) => {
    read = await readEntered(context as unknown as RequestContext)
    return context.body(null)
  })
  const answer = await app.request('/', {
    method: 'POST',
    body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])),
  })
  expect(answer.status).toBe(200)
  return read!
}

test('a list holds all that was ticked, and none where none was', async () => {
  const { values, twice } = await entered(
    ['needs[]', ''],
    ['needs[]', 'bed'],
    ['needs[]', 'doctor'],
    ['languages[]', ''],
  )
  expect(values).toEqual({ needs: ['bed', 'doctor'], languages: [] })
  expect(twice).toBeUndefined()
})

test.each([
  [
    'twice',
    [
      ['needs', 'bed'],
      ['needs', 'doctor'],
    ],
    'needs',
    { needs: ['bed', 'doctor'] },
  ],
  [
    'twice the same',
    [
      ['needs', 'bed'],
      ['needs', 'bed'],
    ],
    'needs',
    { needs: ['bed', 'bed'] },
  ],
  [
    'deep down',
    [
      ['a.0.b', '1'],
      ['a.0.b', '2'],
    ],
    'a.0.b',
    { a: [{ b: ['1', '2'] }] },
  ],
  [
    'as one and as a list',
    [
      ['needs', 'bed'],
      ['needs[]', 'doctor'],
    ],
    'needs[]',
    { needs: 'bed' },
  ],
  [
    'as one and as what holds others',
    [
      ['a', '1'],
      ['a.b', '2'],
    ],
    'a.b',
    { a: '1' },
  ],
  [
    'as what holds others and as one',
    [
      ['a.b', '2'],
      ['a', '1'],
    ],
    'a',
    { a: { b: '2' } },
  ],
] as const)(
  'a name that takes one value and comes %s is a fault, never a choice',
  async (_, fields, field, values) => {
    const read = await entered(...fields)
    expect(read.values).toEqual(values)
    expect(read.twice).toMatchObject({ code: 'form_given_twice', status: 422, field })
  },
)

test('an empty answer beside a full one is no second answer', async () => {
  const { values, twice } = await entered(['plan', ''], ['plan', 'on foot'], ['other', ''], ['other', ''])
  expect(values).toEqual({ plan: 'on foot' })
  expect(twice).toBeUndefined()
})

test('no name reaches the prototype of what is read', async () => {
  const { values } = await entered(
    ['__proto__.x', '1'],
    ['a.constructor', '1'],
    ['b.0.length', '1'],
    ['c.0', '1'],
    ['c.length', '9'],
  )
  expect(values).toEqual({ b: [{ length: '1' }], c: ['1'] })
  expect(({} as { x?: string }).x).toBeUndefined()
})
