import { jsx } from 'hono/jsx'
import { describe, expect, test } from 'vitest'
import { TextField, TimeField } from '../components/field.tsx'
import { Form } from '../components/form.tsx'
import type { PageContext } from '../page-context.ts'
import type { RefusedForm } from '../pages.tsx'
import { ReaderContext } from '../reader.ts'
import { fieldsIn, listsIn, refusedAt } from './entered.ts'

const reader = { locale: 'sv', today: '2026-11-24', time: '13:07', csrf: 'token' } as unknown as PageContext
const shown = (component: unknown, props: object): string =>
  String(jsx(ReaderContext.Provider as never, { value: reader }, [jsx(component as never, props)]))

const back = (values: RefusedForm['values']): RefusedForm => ({
  values,
  errors: [{ field: 'name', message: 'Skriv ett namn' }],
  sentTo: '/agreements',
})

describe('a field of a form', () => {
  test('begins with what is saved, comes back with what was entered, and stays empty where it was emptied', () => {
    expect(fieldsIn(undefined)('does', 'Ringer polisen')).toEqual({
      name: 'does',
      value: 'Ringer polisen',
      error: undefined,
    })
    expect(fieldsIn(back({ does: 'Ringer 112' }))('does', 'Ringer polisen').value).toBe('Ringer 112')
    // What was emptied is not sent.
    expect(fieldsIn(back({ name: 'Avtal' }))('does', 'Ringer polisen').value).toBe('')
    expect(fieldsIn(back({}))('name').error).toBe('Skriv ett namn')
  })

  test('of time begins with the time now, and not where somebody emptied it', () => {
    const time = (refused: RefusedForm | undefined) =>
      shown(TimeField, { ...fieldsIn(refused)('foundAt'), label: 'Hittad' })
    expect(time(undefined)).toContain('value="13:07"')
    expect(time(back({ how: 'hem' }))).toContain('value=""')
    expect(time(back({ foundAt: '25:00' }))).toContain('value="25:00"')
  })

  test('that several may be ticked of begins with what is saved and comes back with what was ticked, also with nothing', () => {
    expect(listsIn(undefined)('needs', ['lift']).values).toEqual(['lift'])
    expect(listsIn(back({ needs: ['quiet', 'dog'] }))('needs', ['lift']).values).toEqual(['quiet', 'dog'])
    expect(listsIn(back({}))('needs', ['lift']).values).toEqual([])
  })

  test('of another form of the page begins as it is saved', () => {
    const own = refusedAt(back({ name: '' }), '/agreements/parts')
    expect(fieldsIn(own)('does', 'Ringer polisen').value).toBe('Ringer polisen')
  })
})

describe('a form', () => {
  const form = (props: object) =>
    shown(Form, { action: '/agreements', label: 'Lägg till avtal', children: '', ...props })

  test('has one button, which says what it is called unless it says otherwise', () => {
    expect(form({ send: true })).toMatch(/<button[^>]*data-variant="primary"[^>]*>Lägg till avtal<\/button>/)
    expect(form({ send: 'Spara', secondary: true })).toMatch(/data-variant="secondary"[^>]*>Spara<\/button>/)
    expect(form({ send: 'Ta bort', danger: true })).toContain('data-color="danger"')
    expect(form({})).not.toContain('<button')
  })

  test('leads back whoever does not send it', () => {
    expect(form({ send: true, cancel: '/agreements' })).toContain('href="/agreements">Avbryt</a>')
    expect(form({ send: true })).not.toContain('Avbryt')
  })
})

test('a field may be spread over any control', () => {
  expect(shown(TextField, { ...fieldsIn(undefined)('minutes', 30), label: 'Inom' })).toContain('value="30"')
})
