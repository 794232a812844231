import fc from 'fast-check'
import { Hono } from 'hono'
import { jsx } from 'hono/jsx'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Fields, hinted, labelled, optional, type ValuesOf } from '../../src/platform/fields/field.ts'
import { inputOf, requirePast } from '../../src/platform/fields/input.ts'
import {
  answers,
  anyOf,
  choice,
  coded,
  comingDay,
  count,
  day,
  email,
  line,
  pastDay,
  reference,
  secretLine,
  several,
  text,
  texts,
  writtenNumber,
  yes,
  yesOrNo,
} from '../../src/platform/fields/kinds.ts'
import { readForm } from '../../src/platform/http/form-body.ts'
import type { RequestContext } from '../../src/platform/http/route.ts'
import { anyValuesOf } from '../../src/testing/fields.ts'
import { FieldsOf } from '../../src/web/fields/fields-of.tsx'
import type { PageContext } from '../../src/web/page-context.ts'
import type { RefusedForm } from '../../src/web/pages.tsx'
import { ReaderContext } from '../../src/web/reader.ts'
import { readPlainPage } from '../house/form-controls.ts'

const bodies = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']
const few = { has: (code: string) => /^[A-Z]$/.test(code) }
const letters = {
  ...few,
  name: (code: string) => code,
  options: () => [...'ABCDEFGHIJKL'].map((value) => ({ value, label: value })),
}

/** One of each kind. */
const every = {
  name: line(60),
  agreedWord: optional(secretLine(300)),
  currency: optional(line(3)),
  price: optional(writtenNumber(30)),
  address: hinted(email(), 'addressHint'),
  story: text(),
  aside: optional(text()),
  on: pastDay(),
  next: optional(comingDay()),
  last: optional(day()),
  hours: count(30_000),
  people: optional(count(30_000)),
  kind: choice(['a', 'b']),
  manner: optional(choice(['c', 'd', 'e'])),
  many: choice([...'fghijklmnop'] as ['f', 'g']),
  country: coded(letters),
  places: several(coded(letters)),
  skills: several(choice(['x', 'y', 'z'])),
  extras: anyOf(choice(['u', 'v'])),
  body: labelled(reference(), 'bodyLabel'),
  agreed: yes(),
  wants: yesOrNo(),
  parts: texts(['first', 'second']),
  marks: answers(['one', 'two'], ['good', 'bad']),
}
type Every = ValuesOf<typeof every>

const reader = { locale: 'sv', today: '2026-11-24', time: '12:00', csrf: 'token' } as unknown as PageContext

interface Shown {
  readonly saved?: Partial<Every>
  readonly refused?: RefusedForm
}

const shown = ({ saved, refused }: Shown): string =>
  String(
    jsx(ReaderContext.Provider as never, { value: reader }, [
      jsx('form', { method: 'post', action: '/' }, [
        jsx(FieldsOf as never, {
          fields: every,
          words: (key: string) => `word of ${key}`,
          saved,
          refused,
          options: { body: bodies.map((value) => ({ value, label: value })) },
        }),
      ]),
    ]),
  )

/** What a browser sends of the form as it stands, as the action takes it. */
const sent = async (html: string): Promise<Record<string, unknown>> => {
  const [form] = readPlainPage(html, '/').forms
  const entered = form!.controls.flatMap(({ name, values, unseen }) =>
    [...unseen, ...values].map((value): [string, string] => [name, value]),
  )
  const app = new Hono().post('/', async (context) =>
    context.json(await readForm(context as unknown as RequestContext)),
  )
  const answer = await app.request('/', { method: 'POST', body: new URLSearchParams(entered) })
  return (await answer.json()) as Record<string, unknown>
}

const input = z.object(inputOf(every))
const any = anyValuesOf({ ...every } as Fields).map(
  (values) => ({ ...values, body: bodies[0] }) as unknown as Every,
)

describe('a form of fields', () => {
  test('sends all that it begins with: each of several, and nothing where nothing is', async () => {
    await fc.assert(
      fc.asyncProperty(any, async (saved) => {
        expect(input.parse(await sent(shown({ saved })))).toEqual(saved)
      }),
      { numRuns: 30 },
    )
  })

  test('shows all that was entered again when it is refused', async () => {
    await fc.assert(
      fc.asyncProperty(any, async (entered) => {
        const values = await sent(shown({ saved: entered }))
        const again = await sent(shown({ saved: {}, refused: { errors: [], values, sentTo: '/' } }))
        expect(again).toEqual(values)
      }),
      { numRuns: 20 },
    )
  })

  test('asks nobody to choose among nothing', () => {
    const asked = (options: readonly { value: string; label: string }[]) =>
      String(
        jsx(ReaderContext.Provider as never, { value: reader }, [
          jsx(FieldsOf as never, {
            fields: { after: anyOf(reference()), one: optional(reference()), first: reference() },
            words: (key: string) => `word of ${key}`,
            options: { after: options, one: options, first: options },
          }),
        ]),
      )
    expect(asked([])).not.toMatch(/word of after|word of one/)
    expect(asked([])).toContain('word of first')
    expect(asked([{ value: bodies[0]!, label: 'En' }])).toMatch(/word of after[\s\S]*word of one/)
  })

  test('says what is wrong at its field, and what each field is', () => {
    const html = shown({
      refused: {
        errors: [
          { field: 'places', message: 'Välj ett land' },
          { field: 'story', message: 'Fyll i det här fältet' },
        ],
        values: {},
        sentTo: '/',
      },
    })
    const { document: $ } = readPlainPage(html, '/')
    expect($('#field-places').attr('aria-invalid')).toBe('true')
    expect($(`#${$('#field-story').attr('aria-describedby')}`).text()).toContain('Fyll i det här fältet')
    expect($('label[for="field-body"]').text()).toContain('word of bodyLabel')
    expect($('#field-address-description').text()).toBe('word of addressHint')
    expect($('#field-on').attr('max')).toBe('2026-11-24')
    expect($('#field-next').attr('min')).toBe('2026-11-24')
    expect($('label[for="field-aside"]').text()).toContain('frivilligt')
    expect($('label[for="field-name"]').text()).not.toContain('frivilligt')
  })

  test('lets what may be left empty be emptied again', () => {
    const { document: $ } = readPlainPage(shown({ saved: { manner: 'd' } }), '/')
    expect($('#field-manner').val()).toBe('d')
    expect($('#field-manner option').first().attr('value')).toBe('')
  })

  test('has no browser remember or correct an account or a word that was agreed on', () => {
    const { document: $ } = readPlainPage(shown({}), '/')
    expect($('#field-agreedWord').attr('autocomplete')).toBe('off')
    expect($('#field-agreedWord').attr('spellcheck')).toBe('false')
    expect($('#field-name').attr('autocomplete')).toBeUndefined()
  })

  test('asks for a figure with the keys of figures, and for what is short in a short line', () => {
    const { document: $ } = readPlainPage(shown({}), '/')
    expect($('#field-price').attr('inputmode')).toBe('decimal')
    expect($('#field-currency').attr('data-width')).toBe('4')
  })
})

describe('what is sent of fields', () => {
  test('is refused where one that must be filled in is empty, and only there', () => {
    const found = input.safeParse({})
    const missing = found.error!.issues.map(({ path }) => String(path[0]))
    expect(missing).toEqual(
      ['name', 'address', 'story', 'on', 'hours', 'kind', 'many', 'country'].concat([
        'places',
        'skills',
        'body',
        'wants',
      ]),
    )
  })

  test('takes a program’s null for nothing, and a number as people write it', () => {
    const { people, manner, next } = every
    const some = z.object(inputOf({ people, manner, next, hours: every.hours }))
    expect(some.parse({ people: null, manner: '', next: null, hours: '1 200' })).toEqual({
      people: null,
      manner: null,
      next: null,
      hours: 1200,
    })
  })

  test('holds no day to come where it is one that has been', () => {
    const values = { on: '2026-11-25', next: '2026-12-24' }
    const fields = { on: every.on, next: every.next }
    expect(() => requirePast(fields, values, '2026-11-24')).toThrow('day_to_come')
    expect(() => requirePast(fields, { ...values, on: '2026-11-24' }, '2026-11-24')).not.toThrow()
  })
})
