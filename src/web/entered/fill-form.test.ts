import { expect, test } from 'vitest'
import { fillForm } from './fill-form.ts'

const KEY = '11111111-1111-4111-8111-111111111111'
const fill = (html: string, entries: readonly (readonly [string, string])[]) =>
  fillForm(html, { address: '/x', entries, key: KEY })
const form = (inside: string, more = '') =>
  `<form class="form" method="post" action="/x"${more}>${inside}</form>`

test('texts keep their paragraphs, and nothing in them becomes markup', () => {
  const { html } = fill(
    form('<textarea name="a" rows="2">before</textarea><input type="text" name="b" value="old"/>'),
    [
      ['a', '\nFirst.\n\n- <b>$& "x"'],
      ['b', 'say "no" & go'],
    ],
  )
  expect(html).toContain('>\n\nFirst.\n\n- &lt;b&gt;$&amp; &quot;x&quot;</textarea>')
  expect(html).toContain('value="say &quot;no&quot; &amp; go"')
  expect(html).not.toContain('old')
})

test('each choice that was made is made, and none that was not', () => {
  const box = (value: string, more = '') => `<input type="checkbox" name="n[]" value="${value}"${more}/>`
  const { html, left } = fill(
    form(
      `${box('a', ' checked=""')}${box('b')}${box('c')}<select name="s"><option value="">–</option><option value="1" selected="">1</option><option value="2">2</option></select>`,
    ),
    [
      ['n[]', 'b'],
      ['n[]', 'c'],
      ['n[]', 'gone'],
      ['s', '2'],
    ],
  )
  expect([...html.matchAll(/<input checked=""[^>]*value="(\w)"/g)].map(([, value]) => value)).toEqual([
    'b',
    'c',
  ])
  expect(html).toContain('<option selected="" value="2">')
  expect(html.match(/selected/g)).toHaveLength(1)
  expect(left).toEqual({ texts: [], choices: 1 })
})

test('what was written and is now chosen among what it means is not missed', () => {
  const options = '<option value="">–</option><option value="1">Påhittad ett</option>'
  const { left } = fill(form(`<select name="body" data-answers="påhittad">${options}</select>`), [
    ['body', 'påhittad'],
  ])
  expect(left.texts).toEqual([])
})

test('what tells an empty list from none takes the place of no choice', () => {
  const none = '<input type="hidden" name="n[]" value=""/>'
  const { html } = fill(form(`${none}<input type="checkbox" name="n[]" value="a"/>`), [['n[]', 'a']])
  expect(html).toContain(`${none}<input checked=""`)
})

test('the version that was read comes back, the token and a password do not; the form is marked as the kept one', () => {
  const { html } = fill(
    form(
      '<input type="hidden" name="csrf" value="new"/><input type="hidden" name="idempotencyKey" value="new"/><input type="hidden" name="revision" value="7"/><input type="password" name="pin" value=""/>',
    ),
    [
      ['csrf', 'old'],
      ['revision', '3'],
      ['pin', '1234'],
    ],
  )
  expect(html).toContain('name="csrf" value="new"')
  expect(html).toContain(`value="${KEY}" type="hidden" name="idempotencyKey"`)
  expect(html).toContain('value="3" type="hidden" name="revision"')
  expect(html).not.toContain('1234')
})

test('of several forms to one address that is filled which was sent', () => {
  const row = (id: string) =>
    form(`<input type="hidden" name="row" value="${id}"/><input name="note" value=""/>`, ` id="f${id}"`)
  const { html, id } = fill(row('1') + row('2'), [
    ['row', '2'],
    ['note', 'hello'],
  ])
  expect(id).toBe('f2')
  expect(html.indexOf('hello')).toBeGreaterThan(html.indexOf('f2'))
  expect(html.match(/hello/g)).toHaveLength(1)
})

test('of several forms to one address the one beside is never the one that came back', () => {
  const note = form('<input name="note" value=""/>')
  const entries = [['note', 'first']] as const
  const once = fillForm(note + note, { address: '/x', key: KEY, entries }).html
  const twice = fillForm(once, { address: '/x', key: KEY, entries: [['note', 'second']], beside: 'form-2' })
  expect([...twice.html.matchAll(/value="(first|second)"/g)].map(([, value]) => value)).toEqual([
    'first',
    'second',
  ])
  expect(fillForm(twice.html, { address: '/x', key: KEY, entries, beside: 'form-3' }).id).toBeUndefined()
})

test('what is folded away around a form is opened', () => {
  const { html } = fill(
    `<details><p>other</p></details><details class="d"><div>${form('<input name="a" value=""/>')}</div></details>`,
    [['a', 'x y']],
  )
  expect(html).toContain('<details><p>other')
  expect(html).toContain('<details open="" class="d">')
})

test('a text that has no place any more is given back', () => {
  expect(fill('<p>no form</p>', [['a', 'Some words']])).toMatchObject({
    id: undefined,
    left: { texts: ['Some words'] },
  })
  expect(fill(form('<input name="b" value=""/>'), [['a', 'Some words']]).left.texts).toEqual(['Some words'])
})
